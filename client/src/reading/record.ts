import { html, nothing, type TemplateResult } from 'lit-html';
import type { DocumentRecord, RecordText } from '../api/evidence.ts';
import { numberOf, paragraphAddress } from '../evidence/address.ts';
import { says } from '../evidence/says.ts';
import { counted, heldSays } from '../words.ts';
import { ledgerOf } from './model.ts';

// What an appraiser looks for, in that order. What the text held does not state is said to be not stated, never left out.
const asked: readonly (readonly [RecordText, string])[] = [
  ['documentType', 'Type of document'], ['peerReviewed', 'Peer reviewed'], ['container', 'In'], ['publisher', 'Publisher'], ['doi', 'DOI'], ['dataCollected', 'Data collected'],
  ['jurisdiction', 'Jurisdiction'], ['setting', 'Setting'], ['population', 'Population'], ['informants', 'Informants'], ['funder', 'Funder'],
  ['reviewedSources', 'Sources it reviewed'], ['independence', 'Independence'],
];

/** The record of a document as an appraiser wants it. */
export function record(work: DocumentRecord): TemplateResult {
  const ledger = ledgerOf(work.paragraphs.nodes);
  return html`
    <section class="record" aria-labelledby="record">
      <h2 id="record">${work.label}: its record</h2>
      <dl class="grid">
        ${entry('Title', work.title)}
        ${entry('Authors', work.authors.join(', '))}
        ${entry('Year', [work.year, work.yearNote].filter(Boolean).join('. '))}
        ${entry('Held', `${work.held ? heldSays[work.held] : 'not held'}. ${work.heldNote ?? ''}`)}
        ${asked.map(([key, name]) => entry(name, key === 'reviewedSources' || key === 'peerReviewed' ? says(work[key], '') : work[key]))}
        ${entry('Appraisal of quality', work.appraisal ?? 'not appraised')}
        ${work.note ? entry('Note', work.note) : nothing}
        ${entry('Coverage', `${counted(ledger.paragraphs, 'paragraph', 'paragraphs')}: ${ledger.coded} with something coded from them, ${ledger.uncoded} not coded for a reason given there, ${ledger.headings} headings`)}
      </dl>
      ${work.waves.length === 0 ? nothing : waves(work)}
      ${work.absences.nodes.length === 0 ? nothing : absences(work)}
    </section>`;
}

function entry(name: string, value: string | null): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value ? value : html`<span class="blank">not stated in the text held</span>`}</dd></div>`;
}

function waves({ waves }: DocumentRecord): TemplateResult {
  const cell = (value: string | null): TemplateResult | string => value ?? html`<span class="blank">not stated</span>`;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-labelledby="waves"><table>
      <caption id="waves">Rounds of data collection. Where the document gives two figures, both stand here as printed.</caption>
      <thead><tr><th scope="col">Round</th><th scope="col">Method</th><th scope="col">Sample</th><th scope="col">Response</th><th scope="col">What to know of it</th></tr></thead>
      <tbody>${waves.map((wave) => html`<tr><th scope="row">${wave.wave}${wave.at ? html` <a href=${paragraphAddress({ id: wave.at })}>(paragraph ${numberOf(wave.at)})</a>` : nothing}</th>
        <td>${cell(wave.method)}</td><td>${cell(wave.sample)}</td><td>${cell(wave.response)}</td><td>${wave.note ?? ''}</td></tr>`)}</tbody>
    </table></div>`;
}

function absences({ absences: { nodes } }: DocumentRecord): TemplateResult {
  return html`
    <details><summary>What it does not say, or what is not held of it (${nodes.length})</summary>
      <ul>${nodes.map((absence) => html`<li><strong>${absence.label}</strong>: ${absence.aspect} <span class="tag">${says(absence.type)}</span>${
        absence.paragraph ? html` <a href=${paragraphAddress(absence.paragraph)}>paragraph ${absence.paragraph.number}</a>` : nothing}</li>`)}</ul></details>`;
}
