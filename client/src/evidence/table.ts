import { html, nothing, type TemplateResult } from 'lit-html';
import type { ChoicesAnswer, GapMap } from '../api/evidence.ts';
import { link, type Select } from '../panels/claim-detail.ts';
import type { View } from '../view.ts';
import { counted } from '../words.ts';
import { numberOf, paragraphAddress } from './address.ts';
import { blankSays, concepts, type Side } from './axes.ts';
import { cellKey, cellSays, gridOf, type Grid } from './gap-map.ts';
import { says } from './says.ts';
import type { TextTable } from './text-table.ts';
import type { Empty } from './view.ts';

/** Above this many columns an empty cell is a dot, explained above the table. */
const fewColumns = 6;

type Absences = ChoicesAnswer['absences']['nodes'];

export interface Crossing {
  readonly map: GapMap;
  readonly rows: Side;
  readonly columns: Side | null;
}

/** The table of evidence: documents and different works at each crossing, never claims. */
export function evidenceTable({ map, rows, columns }: Crossing, absences: Absences, now: View, choose: (cell: string) => void, select: Select): TemplateResult {
  const grid = gridOf(map, columns !== null, now.empty);
  const few = grid.columns.length <= fewColumns;
  const [blank, crossed] = [blankSays(rows, columns), concepts(rows, columns)];
  return html`
    <p class="rule"><strong>How it is counted.</strong> ${map.rule} Where that is so, a cell says that independence is unknown.</p>
    <p><strong>What an empty cell means.</strong> ${map.emptyMeans}${few ? nothing : html` It is shown as <span aria-hidden="true">·</span><span class="unseen">a dot</span>.`}</p>
    ${crossed ? html`<p>Here a cell counts findings that name both, so an empty one says only that <strong>${blank}</strong>. What is said to address a barrier, or to lead to an outcome, stands in the details: press its name.</p>` : nothing}
    <p role="status">${counted(map.rows.length, 'row', 'rows')}, ${grid.emptyRows} of them ${crossed ? 'empty' : 'with nothing found in the text held'}${columns === null ? '' : `; ${counted(map.columns.length, 'column', 'columns')}, ${grid.emptyColumns} with nothing`}${now.cell === '' ? '. Press a cell to see the findings behind it.' : '.'}</p>
    <div class=${`scroll evidence-table${few ? '' : ' many'}`} role="region" tabindex="0" aria-labelledby="map-caption"><table>
      <caption id="map-caption">${captionOf(rows, columns)}: documents and different works</caption>
      <thead><tr><th scope="col">${rows.label}</th>${grid.columns.map((column) => html`<th scope="col">${column.label}</th>`)}</tr></thead>
      <tbody>${grid.rows.map((row) => html`
        <tr><th scope="row">${link(row.id, row.label, select)}${missing(absences.filter((absence) => absence.subject === row.id))}</th>
          ${grid.columns.map((column) => cell(grid, row, column, few, blank, now.cell, choose))}</tr>`)}</tbody>
    </table></div>`;
}

export function captionOf(rows: Side, columns: Side | null): string {
  if (!columns) return rows.label;
  // The names of frameworks begin with those of people.
  return `${rows.label} by ${columns.axis.kinds ? columns.label.charAt(0).toLowerCase() + columns.label.slice(1) : columns.label}`;
}

function cell(grid: Grid, row: { id: string; label: string }, column: { id: string; label: string }, few: boolean, blank: string, chosen: string, choose: (cell: string) => void): TemplateResult {
  const found = grid.cell(row.id, column.id);
  if (!found) return few ? html`<td class="none">${blank}</td>` : html`<td class="none"><span aria-hidden="true">·</span><span class="unseen">${blank}</span></td>`;
  const [key, told] = [cellKey(row.id, column.id), cellSays(found)];
  return html`<td><button type="button" class="cell" aria-pressed=${key === chosen} title=${`${told.documents}; ${told.works}`} @click=${() => choose(key)}>
    <span class="unseen">${row.label}${column.id === '' ? '' : `, ${column.label}`}: </span><span class="dots" aria-hidden="true">${'■'.repeat(Math.min(found.documents, 9))}</span>
    <span>${told.documents}</span> <span>${found.works === 0 && found.unknownWorks > 0 ? 'independence unknown' : counted(found.works, 'work', 'works')}${found.works > 0 && found.unknownWorks > 0 ? ` + unknown (${found.unknownWorks})` : ''}</span></button></td>`;
}

function missing(absences: Absences): TemplateResult | typeof nothing {
  if (absences.length === 0) return nothing;
  return html`<details class="missing"><summary>${counted(absences.length, 'noted absence', 'noted absences')}</summary><ul>${absences.map((absence) => html`
    <li><span class="tag">${says(absence.type)}</span> ${absence.label}: ${absence.aspect}${absence.paragraph ? html` <a href=${paragraphAddress(absence.paragraph)}>${absence.paragraph.document?.label}, paragraph ${numberOf(absence.paragraph.id)}</a>` : nothing}</li>`)}</ul></details>`;
}

/** The same table for a word processor, with the rows and columns that are shown. */
export function evidenceText({ map, rows, columns }: Crossing, empty: Empty): TextTable {
  const grid = gridOf(map, columns !== null, empty);
  return {
    caption: `${captionOf(rows, columns)}: documents and different works`,
    columns: [rows.label, ...grid.columns.map((column) => column.label)],
    rows: grid.rows.map((row) => [row.label, ...grid.columns.map((column) => {
      const found = grid.cell(row.id, column.id);
      return found ? `${cellSays(found).documents}; ${cellSays(found).works}` : blankSays(rows, columns);
    })]),
    notes: [map.rule, map.emptyMeans],
  };
}
