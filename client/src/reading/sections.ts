import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CarriedClaim } from '../api/evidence.ts';
import { basisMark, says } from '../evidence/says.ts';
import { findingCard } from '../evidence/finding.ts';
import { paragraphAddress } from '../evidence/address.ts';
import type { Statuses } from '../evidence/view.ts';
import { link, type Select } from '../panels/claim-detail.ts';
import { confidenceSays, counted, statusSays } from '../words.ts';
import type { Read, Section } from './model.ts';

/** Sections and paragraphs in order, each with its findings or with why there are none. */
export function sections(all: readonly Section[], statuses: Statuses, opened: string, select: Select): TemplateResult {
  return html`${all.map((section) => html`
    <section class="section">
      <h2>${title(section)}</h2>
      ${repeat(section.reads, (read) => read.paragraph.id, (read) => paragraph(read, statuses, opened, select))}
    </section>`)}`;
}

export function title({ path }: Section): string {
  return path.length === 0 ? 'Before the first heading' : path.join(' › ');
}

/** Links to the sections, with how many findings each has. */
export function contents(all: readonly Section[]): TemplateResult {
  return html`
    <details class="contents"><summary>Sections (${all.length})</summary>
      <nav aria-label="Sections"><ol>${all.map((section) => html`
        <li><a href=${`#${section.reads[0]!.paragraph.id}`}>${title(section)}</a> <span class="quiet">${counted(section.reads.reduce((sum, read) => sum + read.findings.length, 0), 'finding', 'findings')}</span></li>`)}</ol></nav></details>`;
}

function paragraph(read: Read, statuses: Statuses, opened: string, select: Select): TemplateResult {
  const { paragraph: { id, number, words, heading }, findings } = read;
  return html`
    <div class=${`paragraph${id === opened ? ' opened' : ''}`} id=${id}>
      <h3 tabindex="-1">Paragraph ${number} <span class="quiet">${words === null ? '' : counted(words, 'word', 'words')}${heading ? ', a heading' : ''}</span>
        <a class="permalink" href=${`#${id}`} aria-label=${`Address of paragraph ${number}`}>#</a></h3>
      ${findings.map((finding) => findingCard(finding, statuses, select))}
      ${read.alsoHere.map((finding) => html`<p>Also coded from here: ${finding.label} ${finding.paragraph ? html`<a href=${`#${finding.paragraph.id}`}>see paragraph ${finding.paragraph.number}</a>` : nothing}</p>`)}
      ${read.carried.length === 0 ? nothing : html`<ul class="links carried">${read.carried.map((claim) => carried(claim, select))}</ul>`}
      ${read.paragraph.absences.nodes.map((absence) => html`<p class="absence"><span class="tag">${says(absence.type)}</span> ${link(absence.id, absence.label, select)}: ${absence.aspect}</p>`)}
      ${uncoded(read)}
    </div>`;
}

function carried(claim: CarriedClaim, select: Select): TemplateResult {
  return html`<li class=${claim.status === 'REJECTED' ? 'rejected' : ''}>${basisMark(claim.basis)} ${link(claim.id, claim.readsAloud, select)}<span class="quiet">, ${confidenceSays[claim.confidence]} confidence</span>${
    claim.phrase ? html`, find it by “<q class="phrase">${claim.phrase}</q>”` : nothing}${claim.status === 'ACCEPTED' ? nothing : html` <span class="tag">${statusSays[claim.status]}</span> ${claim.statusReason ?? ''}`}</li>`;
}

function uncoded({ paragraph: { uncoded, uncodedNote, heading, absences }, findings, alsoHere, carried: links }: Read): TemplateResult | typeof nothing {
  if (uncoded !== null) return html`<p class="uncoded"><strong>Not coded:</strong> ${says(uncoded)}. ${uncodedNote ?? ''}</p>`;
  if (findings.length + alsoHere.length + links.length + absences.nodes.length > 0 || heading) return nothing;
  return html`<p class="blank">No finding of its own; what stands here is in the record of the document, or in what the filters leave out.</p>`;
}

/** Where a finding stands, for lists that are not in reading order. */
export function standsAt(finding: { readonly document: { readonly id: string; readonly label: string } | null; readonly paragraph: { readonly id: string; readonly number: number; readonly path: readonly string[] } | null }): TemplateResult {
  const { document, paragraph: place } = finding;
  return html`<p class="stands">${document?.label ?? 'document unknown'}${place ? html`, <a href=${paragraphAddress({ id: place.id, document })}>paragraph ${place.number}</a>${place.path.length ? html` <span class="quiet">(${place.path.join(' › ')})</span>` : nothing}` : nothing}</p>`;
}
