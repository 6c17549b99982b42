import { html, nothing, type TemplateResult } from 'lit-html';
import type { NodeDetail } from '../api/details.ts';
import { groupBy } from '../group.ts';
import { basisSays, coderSays, counted, heldSays, plain } from '../words.ts';
import { link, row, where, type Select } from './claim-detail.ts';
import { conceptLinks } from './concept-links.ts';

// The plain texts of every kind, in the order in which they are shown.
const texts: readonly (readonly [string, string])[] = [
  ['description', 'What it is'], ['definition', 'What it means'], ['childrensWording', 'For children’s services'], ['scheme', 'Kind of scheme'], ['aspect', 'What is absent'],
  ['title', 'Title'], ['container', 'In'], ['doi', 'DOI'], ['documentType', 'Form'], ['heldNote', 'What is held'], ['jurisdiction', 'Country or nation'],
  ['setting', 'Setting'], ['population', 'Whom it is about'], ['lead', 'Led by'], ['funder', 'Paid by'], ['start', 'Began'], ['duration', 'Runs'], ['scale', 'Scale'],
  ['aim', 'Aim'], ['informants', 'Who was asked'], ['dataCollected', 'Data collected'], ['administered', 'How it was given out'],
  ['appraisal', 'Quality'], ['independence', 'Independence'], ['uncertainty', 'What is not sure'], ['yearNote', 'Year'], ['note', 'Note'],
];

const whose: Readonly<Record<string, string>> = {
  PUBLISHED: 'After the published definition.', OWN_WORDS: 'In our own words, after the published definition.', PARAPHRASE: 'A short paraphrase of ours; the published definition was not at hand.',
};

/** One node with what its kind has to tell. */
export function nodeDetail(node: NodeDetail, select: Select): TemplateResult {
  const type = node.elementType ?? node.workType ?? node.findingType ?? node.absenceType;
  return html`
    <dl>
      ${row('Kind', [type ? plain(String(type)) : node.coderType ? coderSays[node.coderType] : '', node.number ? `number ${node.number}` : '', typeof node['level'] === 'string' ? plain(node['level']) : ''].filter(Boolean).join(', '))}
      ${row('Belongs to', node.framework && link(node.framework.id, node.framework.label, select))}
      ${row('Stands in', node.document && link(node.document.id, node.document.label, select))}
      ${row('Authors', node.authors?.join(', '))}
      ${row('Year', node.year)}
      ${row('Held', node.workType && (node.held ? heldSays[node.held] : 'not held'))}
      ${texts.map(([key, name]) => row(name, node[key]))}
      ${row('Whose words', typeof node['definitionSource'] === 'string' ? whose[node['definitionSource']] : null)}
      ${row('Also called', node.alternativeLabels?.length ? node.alternativeLabels.map((other) => other.label).join('; ') : null)}
      ${row('How it is observed', list(node.observed))}
      ${row('Prompts', list(node.prompts))}
      ${row('Coded here', list(node.include))}
      ${row('Not coded here', list(node.exclude))}
      ${row('Other words', node.synonyms?.join(', '))}
      ${row('Rounds of data', list(node.waves?.map((wave) => [wave.wave, wave.method, wave.sample && `sample: ${wave.sample}`, wave.response && `response: ${wave.response}`, wave.note].filter(Boolean).join('; '))))}
      ${row('Where', node.paragraph ? where(node.paragraph, node.phrase, node.furtherParagraphs) : null)}
      ${row('Reported', node.reportedBy?.edges.length ? html`<ul class="plain">${node.reportedBy.edges.map((edge) => html`<li>${link(edge.claim.id, edge.claim.readsAloud, select)}</li>`)}</ul>` : null)}
    </dl>
    ${conceptLinks(node, select)}
    ${onward(node)}
    ${node.concernedBy ? findings(node.concernedBy, select) : nothing}`;
}

/** Where there is more on it: the document paragraph by paragraph, the programme in both frameworks, or what the documents say of it. */
function onward({ id, kind, held }: NodeDetail): TemplateResult | typeof nothing {
  if (kind === 'WORK' && held) return html`<p><a href=${`?page=reading&document=${id}`}>Read it paragraph by paragraph</a></p>`;
  if (kind === 'PROGRAMME') return html`<p><a href=${`?page=programme&programme=${id}`}>See it in both frameworks</a></p>`;
  const summed = ['BARRIER', 'ENABLER', 'OUTCOME', 'ELEMENT', 'RESIDUAL'].includes(kind);
  return summed ? html`<p><a href=${`?page=evidence&part=summary&concept=${id}`}>What the documents say of it</a></p>` : nothing;
}

function list(items: readonly string[] | undefined): TemplateResult | null {
  return items?.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : null;
}

/** The findings that concern an element, by document; how many documents is what counts as evidence. */
function findings({ totalCount, edges }: NonNullable<NodeDetail['concernedBy']>, select: Select): TemplateResult {
  const documents = groupBy(edges, (edge) => edge.node.document?.label ?? 'document unknown');
  if (totalCount === 0) return html`<h3>Findings that concern it</h3><p class="blank">nothing found in the text held</p>`;
  return html`
    <h3>Findings that concern it, in ${counted(documents.size, 'document', 'documents')}</h3>
    ${[...documents].map(([document, found]) => html`<h4>${document}</h4><ul class="plain">${found.map(({ claim, node }) => html`
      <li>${link(claim.id, node.label, select)} <span class="tag">${basisSays[claim.basis]}</span></li>`)}</ul>`)}
    ${edges.length < totalCount ? html`<p>The first ${edges.length} of ${totalCount} are shown.</p>` : nothing}`;
}
