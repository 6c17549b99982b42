import { html, nothing, type TemplateResult } from 'lit-html';
import type { CitedWork, OverlapAnswer } from '../api/evidence.ts';
import { link, type Select } from '../panels/claim-detail.ts';
import { counted, cutSays, heldSays, plain } from '../words.ts';
import { says } from './says.ts';

/** A work with what it is to each document. */
export interface OverlapRow {
  readonly work: CitedWork;
  readonly behind: ReadonlySet<string>;
  readonly cited: ReadonlySet<string>;
}

/** Works that statements rest on or that are cited, those shared by most documents first, then by label. */
export function overlapRows({ overlap, cited, documents }: OverlapAnswer): OverlapRow[] {
  const held = new Set(documents.nodes.map((document) => document.id));
  const rows = new Map<string, { work: CitedWork; behind: Set<string>; cited: Set<string> }>();
  const rowOf = (work: CitedWork) => rows.get(work.id) ?? rows.set(work.id, { work, behind: new Set(), cited: new Set() }).get(work.id)!;
  for (const { work, documents } of overlap) for (const { id } of documents) rowOf(work).behind.add(id);
  for (const work of cited.nodes) for (const { id } of work.citedBy.nodes) if (held.has(id)) rowOf(work).cited.add(id);
  const shared = ({ behind, cited }: OverlapRow): number => new Set([...behind, ...cited]).size;
  return [...rows.values()].sort((a, b) => b.behind.size - a.behind.size || shared(b) - shared(a) || (a.work.label < b.work.label ? -1 : 1));
}

/** Which works stand behind the statements of which documents. */
export function overlapMatrix(answer: OverlapAnswer, select: Select): TemplateResult {
  const rows = overlapRows(answer);
  const { cited, documents: { nodes: documents } } = answer;
  const behindMany = rows.filter((row) => row.behind.size > 1).length;
  const inMany = rows.filter((row) => new Set([...row.behind, ...row.cited]).size > 1).length;
  return html`
    <p>Two documents that rest on one work are one line of evidence. A document whose sources are not listed may rest on any of these works: <strong>its overlap is unknown</strong>, which is not the same as none.</p>
    <p role="status">${counted(rows.length, 'work', 'works')}. ${behindMany === 0 ? 'None is named behind statements of more than one document' : `${counted(behindMany, 'work stands', 'works stand')} behind statements of more than one document`};
      ${inMany === 0 ? 'none is cited by more than one' : `${counted(inMany, 'is', 'are')} cited by more than one`}, as far as the texts held name their sources. ${cutSays(cited, 'works cited')}</p>
    <ul class="legend"><li>● stands behind statements coded from the document</li><li>○ is cited there, with no statement coded that rests on it alone or jointly</li><li>? the document does not list all its sources in the text held</li></ul>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="overlap-caption"><table class="overlap">
      <caption id="overlap-caption">Works and the documents whose statements rest on them</caption>
      <thead><tr><th scope="col">Work</th><th scope="col">What it is</th>${documents.map((document) => html`<th scope="col">${document.label}</th>`)}</tr></thead>
      <tbody>
        <tr class="unknown"><th scope="row">Sources that are not named</th><td>unknown</td>${documents.map(({ reviewedSources }) => html`<td>${reviewedSources === 'LISTED' ? 'none: its sources are listed' : html`<span aria-hidden="true">?</span> ${reviewedSources ? `sources ${says(reviewedSources)}` : 'not a review; sources not stated'}`}</td>`)}</tr>
        ${rows.map((row) => html`<tr><th scope="row">${link(row.work.id, row.work.label, select)}</th><td>${row.work.type ? plain(row.work.type) : 'kind not known'}</td>${documents.map(({ id }) => html`<td>${
          row.behind.has(id) ? html`<span aria-hidden="true">●</span> behind statements` : row.cited.has(id) ? html`<span aria-hidden="true">○</span> cited` : nothing}</td>`)}</tr>`)}</tbody>
    </table></div>
    <section aria-labelledby="independence"><h3 id="independence">What is known of each document’s independence</h3>
      <dl>${documents.map((document) => html`<div><dt>${document.label}${document.held ? ` (${heldSays[document.held]})` : ''}</dt><dd>${document.independence ?? 'not stated'}</dd></div>`)}</dl></section>`;
}
