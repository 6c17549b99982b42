import { html, nothing, type TemplateResult } from 'lit-html';
import type { GapMapCell } from '../api/evidence.ts';
import type { NodeDetail } from '../api/details.ts';
import { link, type Select } from '../panels/claim-detail.ts';
import { counted, kindSays } from '../words.ts';
import { paragraphAddress } from './address.ts';
import { voiceOf } from './filters.ts';
import { cellSays } from './gap-map.ts';
import { basisMark, says } from './says.ts';
import { heldNotes, summaryColumns, type SummaryRow } from './summary.ts';
import type { ChoicesAnswer } from '../api/evidence.ts';

const fewBearing = 2;

/** What is summed up, chosen from everything that findings are linked to. */
export function conceptChooser(choices: ChoicesAnswer, chosen: string, choose: (id: string) => void): TemplateResult {
  const group = (label: string, nodes: readonly { id: string; label: string }[]): TemplateResult => html`<optgroup label=${label}>${nodes.map((node) => html`<option value=${node.id} ?selected=${node.id === chosen}>${node.label}</option>`)}</optgroup>`;
  return html`
    <label class="inline">Concept or element <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${group('Barriers', choices.barriers.nodes)}${group('Enablers', choices.enablers.nodes)}${group('Outcomes', choices.outcomes.nodes)}
      ${group('Fits neither Cohen nor Valentijn', choices.residuals.nodes)}${choices.frameworks.nodes.map((framework) => group(framework.label, framework.elements.nodes))}</select></label>`;
}

/** How much stands behind a concept: what the API counts, and whether the works named were read here, in one sentence. */
export function countsSay(cell: Pick<GapMapCell, 'documents' | 'works' | 'unknownWorks'> | undefined, rows: readonly SummaryRow[]): string {
  return cell ? [cellSays(cell).documents, cellSays(cell).works, ...namedSay(rows)].join('; ') : 'Nothing found in the text held';
}

/** Works that are named are no evidence that was looked at: most of them nobody has read here. */
function namedSay(rows: readonly SummaryRow[]): string[] {
  const voices = rows.flatMap(({ finding }) => voiceOf(finding) ?? []);
  const named = new Map(voices.flatMap(({ cites }) => cites.nodes.map((work) => [work.id, work] as const)));
  if (named.size === 0) return [];
  const alone = new Set(voices.filter(({ attribution }) => attribution !== 'CLUSTER').flatMap(({ cites }) => cites.nodes.map(({ id }) => id)));
  const [read, jointly] = [[...named.values()].filter(({ held }) => held !== null).length, [...named.keys()].filter((id) => !alone.has(id)).length];
  const works = counted(named.size, 'work named', 'works named');
  return [`of the ${works}, ${read === 0 ? 'none' : read} ${read > 1 ? 'were' : 'was'} read here${jointly === 0 ? '' : ` and ${jointly} ${jointly > 1 ? 'are' : 'is'} cited only jointly with others`}`];
}

/** A summary of findings for one concept, as a table. Its roles are written out because a narrow page stacks its cells, which takes them away. */
export function summaryView(node: NodeDetail, rows: readonly SummaryRow[], counts: string, rule: string, select: Select): TemplateResult {
  const definition = typeof node['definition'] === 'string' ? node['definition'] : null;
  return html`
    <h2 tabindex="-1">${kindSays[node.kind]}: ${node.label}</h2>
    ${definition ? html`<p>${definition}</p>` : nothing}
    <p role="status"><strong>${counts}.</strong></p>
    <details><summary>How this is counted</summary><p>${rule}</p></details>
    ${rows.length === 0 ? html`<p class="blank">Nothing found in the text held, under these filters. It does not mean that nobody has studied it.</p>` : html`
      <ul class="plain">${heldNotes(rows).map((note) => html`<li>${note}</li>`)}</ul>
      <div class="scroll summary" role="region" tabindex="0" aria-labelledby="summary-caption"><table role="table">
        <caption id="summary-caption">Summary of findings: ${node.label}</caption>
        <thead role="rowgroup"><tr role="row">${summaryColumns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
        <tbody role="rowgroup">${rows.map((row) => summaryRow(row, select))}</tbody></table></div>`}`;
}

function summaryRow({ finding, link: of, said, direction, directly, whom, confidence, quality, bears }: SummaryRow, select: Select): TemplateResult {
  const [voice, place] = [voiceOf(finding), finding.paragraph];
  const list = html`<ul class="plain">${bears.map((each) => html`<li>${each}</li>`)}</ul>`;
  return html`
    <tr role="row"><th scope="row" role="rowheader">${link(voice?.id ?? finding.id, said, select)}</th><td role="cell" data-label=${summaryColumns[1]}>${direction}</td>
      <td role="cell" data-label=${summaryColumns[2]}>${finding.document?.label ?? 'document unknown'}${place ? html`, <a href=${paragraphAddress({ id: place.id, document: finding.document })}>paragraph ${place.number}</a>` : nothing}: ${says(voice?.attribution)}${
        voice?.cites.nodes.length ? html`<ul>${voice.cites.nodes.map((work) => html`<li>${link(work.id, work.label, select)}</li>`)}</ul>` : nothing}</td>
      <td role="cell" data-label=${summaryColumns[3]}>${of ? basisMark(of.basis) : nothing} ${directly.replace(/^[^;]*; /, '')}${of?.rationale ? html`<span class="why">Why linked: ${of.rationale}</span>` : nothing}</td>
      <td role="cell" data-label=${summaryColumns[4]}>${whom}</td><td role="cell" data-label=${summaryColumns[5]}>${confidence}</td><td role="cell" data-label=${summaryColumns[6]}>${quality}</td>
      <td role="cell" data-label=${summaryColumns[7]}>${bears.length === 0 ? html`<span class="quiet">nothing recorded</span>` : bears.length <= fewBearing ? list : html`<details><summary>${counted(bears.length, 'statement', 'statements')}</summary>${list}</details>`}</td></tr>`;
}
