import { html, nothing, type TemplateResult } from 'lit-html';
import type { FindingAnswer, LinkEnd, LinkOut, Voice } from '../api/evidence.ts';
import { link, type Select } from '../panels/claim-detail.ts';
import { confidenceSays, kindSays, reads, statusSays, type Predicate } from '../words.ts';
import { paragraphAddress } from './address.ts';
import { alsoIn } from './also-in.ts';
import { shownLinks, voiceOf } from './filters.ts';
import { basisMark, says } from './says.ts';
import type { Statuses } from './view.ts';

const relations: readonly Predicate[] = ['CONTRADICTS', 'QUALIFIES', 'CONDITIONAL_ON', 'SUPPORTS'];
const fewRelations = 4;

/** One finding with who says it, how, what it is linked to and what bears on it. `where` is told where the list is not in reading order. */
export function findingCard(finding: FindingAnswer, statuses: Statuses, select: Select, where: TemplateResult | typeof nothing = nothing): TemplateResult {
  const voice = voiceOf(finding);
  const out = shownLinks(finding.out.nodes, statuses);
  const links = out.filter(({ predicate }) => !relations.includes(predicate));
  const bears = [...out.filter(({ predicate }) => relations.includes(predicate)).map((each) => relation(each, 'out', select)), ...shownLinks(finding.in.nodes, statuses).map((each) => relation(each, 'in', select))];
  return html`
    <article class="finding" data-id=${finding.id}>
      <p class="statement">${link(voice?.id ?? finding.id, finding.label, select)}</p>
      ${where}
      <p class="about"><span class="tag">${says(finding.type)}</span>${finding.phrase ? html` find it by “<q class="phrase">${finding.phrase}</q>”` : html` <span class="quiet">no key phrase</span>`}${alsoIn(finding.furtherParagraphs, finding.document?.id)}</p>
      ${voice ? voiceFacts(voice, select) : nothing}
      ${finding.note && finding.note !== voice?.note ? html`<p class="quiet">Note: ${finding.note}</p>` : nothing}
      ${links.length === 0 ? html`<p class="quiet">No link to a concept, an element or a residual.</p>` : html`<ul class="links">${links.map((each) => linkRow(each, select))}</ul>`}
      ${bears.length === 0 ? nothing : bears.length <= fewRelations ? html`<ul class="links bears">${bears}</ul>`
        : html`<details><summary>What bears on it and on what it bears (${bears.length})</summary><ul class="links bears">${bears}</ul></details>`}
    </article>`;
}

/** Who says it, in what voice, of whom, how sure the coder is. */
export function voiceFacts(voice: Voice, select: Select): TemplateResult {
  const figure = voice.value === null ? null : `${voice.value} ${voice.unit ?? ''} of ${voice.of ?? '(not stated of what)'}`;
  const facts: readonly (readonly [string, unknown])[] = [
    ['Who stands behind it', html`${says(voice.attribution)}${voice.cites.nodes.length === 0 ? nothing : html`: ${voice.cites.nodes.map((work, i) => html`${i ? '; ' : ''}${link(work.id, work.label, select)}`)}`}${voice.via ? html` (through ${link(voice.via, 'a work that tells of it', select)})` : nothing}`],
    ['Ground', says(voice.evidence)], ['Voice', says(voice.modality)], ['Points', says(voice.direction)], ['Of whom', says(voice.population)],
    ['Level', voice.level && says(voice.level)], ['Figure as printed', figure], ['For children’s services', voice.transferability],
    ['Confidence in the coding', confidenceSays[voice.confidence]], ['Status', voice.status === 'ACCEPTED' ? null : html`<strong>${statusSays[voice.status]}</strong> ${voice.statusReason ?? ''}`],
    ['Note', voice.note], ['Reviewed by', voice.reviewedBy],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}</dl>`;
}

function linkRow(each: LinkOut, select: Select): TemplateResult {
  return html`<li class=${each.status === 'REJECTED' ? 'rejected' : ''}>${basisMark(each.basis)} ${link(each.id, reads(each.predicate), select)} ${end(each.other, select)}${confidence(each)}${why(each)}</li>`;
}

function relation(each: LinkOut, way: 'out' | 'in', select: Select): TemplateResult {
  const place = each.other?.paragraph;
  return html`<li class=${each.status === 'REJECTED' ? 'rejected' : ''}>${basisMark(each.basis)} <strong>${link(each.id, reads(each.predicate, way), select)}</strong> ${
    place ? html`<a href=${paragraphAddress({ id: place.id, document: each.other?.document ?? null })}>${each.other?.label}</a> <span class="quiet">(${each.other?.document?.label ?? 'document unknown'}, paragraph ${place.number})</span>` : end(each.other, select)}${confidence(each)}${why(each)}</li>`;
}

function end(of: LinkEnd | null, select: Select): TemplateResult | string {
  if (of === null) return '–';
  if (of.readsAloud) return html`the claim ${link(of.id, of.readsAloud, select)}`;
  const kind = of.framework ? of.framework.label : of.kind === 'FINDING' ? '' : of.kind ? kindSays[of.kind] : '';
  return html`${link(of.id, of.label ?? of.id, select)}${kind === '' ? nothing : html` <span class="quiet">(${kind})</span>`}`;
}

function confidence(each: LinkOut): TemplateResult {
  return html`<span class="quiet">, ${confidenceSays[each.confidence]} confidence</span>${each.status === 'ACCEPTED' ? nothing : html` <span class="tag">${statusSays[each.status]}</span> ${each.statusReason ?? ''}`}`;
}

function why(each: LinkOut): TemplateResult | typeof nothing {
  return html`${each.rationale ? html`<span class="why"> Why: ${each.rationale}</span>` : nothing}${each.claims.nodes.map((about) => html`<span class="why"> On this link: ${about.readsAloud}</span>`)}`;
}
