import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Api } from '../api/api.ts';
import type { NodeAnswer } from '../api/details.ts';
import type { ChoicesAnswer, FindingsAnswer, GapMapAnswer, OverlapAnswer } from '../api/evidence.ts';
import { latest } from '../api/latest.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel } from '../panels/panel.ts';
import type { View } from '../view.ts';
import { cutSays } from '../words.ts';
import { addressOf } from './address.ts';
import { findingsBehind } from './asked.ts';
import { sideOf, sides, type Side } from './axes.ts';
import { cellFindings } from './cell.ts';
import { copyTable } from './copy.ts';
import { active, filterBoxes } from './filter-controls.ts';
import { claimFilters, filtersSay, type FilterList } from './filters.ts';
import { cellEnds } from './gap-map.ts';
import { keepingPlace } from './keep-place.ts';
import { overlapMatrix } from './overlap.ts';
import { summaryRows, summaryText } from './summary.ts';
import { conceptChooser, countsSay, summaryView } from './summary-view.ts';
import { captionOf, evidenceTable, evidenceText, type Crossing } from './table.ts';
import { provenance, type TextTable } from './text-table.ts';
import { unfoldForPrint } from './unfold.ts';
import { noFilters, type Part } from './view.ts';

type Loaded = { readonly choices: ChoicesAnswer; readonly key: string } & (
  | { readonly part: 'table'; readonly crossing: Crossing }
  | { readonly part: 'overlap'; readonly overlap: OverlapAnswer }
  | { readonly part: 'summary'; readonly concept: NodeAnswer; readonly findings: FindingsAnswer; readonly counts: GapMapAnswer });

const heading = html`<h1 tabindex="-1">The evidence</h1>`;
const partSays: Readonly<Record<Part, string>> = { table: 'Table of evidence', overlap: 'Shared sources', summary: 'Summary of findings' };
const lists: readonly FilterList[] = ['bases', 'attributions', 'grounds', 'modalities', 'confidences', 'populations'];
const none = 'none';

/** What of the view an answer depends on. */
function keyOf(now: View): string {
  const filters = lists.map((list) => now[list]);
  return JSON.stringify(now.part === 'overlap' ? ['overlap'] : now.part === 'table' ? ['table', now.rows, now.columns, filters] : ['summary', now.concept, filters]);
}

function crossed(choices: ChoicesAnswer, now: View): { readonly rows: Side; readonly columns: Side | null } {
  const all = sides(choices);
  const rows = sideOf(all, now.rows);
  return { rows, columns: now.columns === none || now.columns === rows.key ? null : sideOf(all, now.columns) };
}

async function load(api: Api, now: View, known: ChoicesAnswer | undefined, signal: AbortSignal): Promise<Loaded> {
  const choices = known ?? await api.choices(signal);
  const [key, filters] = [keyOf(now), claimFilters(now)];
  if (now.part === 'overlap') return { key, choices, part: 'overlap', overlap: await api.overlap(signal) };
  if (now.part === 'summary') {
    const [concept, findings, counts] = await Promise.all([
      api.node(now.concept, signal), api.findings(findingsBehind([now.concept], [], now), signal), api.gapMap({ rows: { ids: [now.concept] }, ...filters }, signal),
    ]);
    return { key, choices, part: 'summary', concept, findings, counts };
  }
  const { rows, columns } = crossed(choices, now);
  const { gapMap: map } = await api.gapMap({ rows: rows.axis, ...(columns && { columns: columns.axis }), ...filters }, signal);
  return { key, choices, part: 'table', crossing: { map, rows, columns } };
}

/** Where there is evidence, on what it rests, and what it says, each with the rule by which it is counted. */
export const mountEvidence: Panel = (host, surroundings) => {
  const { api, view } = surroundings;
  const [requests, behind] = [latest(), latest()];
  let loaded: Loaded | undefined;
  let trouble = '';
  let cell: { readonly key: string; readonly body: TemplateResult } | undefined;
  let copied = '';
  let leaveDetail: (() => void) | undefined;

  const select = (id: string): void => view.set({ selected: id });
  const documents = (): string[] => loaded?.choices.documents.nodes.map((each) => each.id) ?? [];
  const cellKey = (now: View): string => (now.part === 'table' && now.cell !== '' ? `${now.cell} ${keyOf(now)}` : '');
  const close = (): void => {
    const pressed = host.querySelector<HTMLElement>('button.cell[aria-pressed="true"]');
    view.set({ cell: '' });
    pressed?.focus();
  };

  const draw = (): void => {
    const now = view.get();
    const waiting = loaded?.key !== keyOf(now) && trouble === '';
    const aside = now.selected !== '' || cellKey(now) !== '';
    render(html`
      ${heading}
      <nav class="tabs" aria-label="What to see">${(Object.keys(partSays) as Part[]).map((part) => html`<a href=${addressOf(now, { part, selected: '' })} aria-current=${part === now.part ? 'page' : nothing}>${partSays[part]}</a>`)}</nav>
      <div class=${aside ? 'evidence with-detail' : 'evidence'}>
        <div class="shown" aria-busy=${waiting}>
          ${loaded ? controls(loaded.choices, now) : nothing}
          ${trouble === '' ? nothing : problem(trouble, ask)}
          ${waiting ? loading : nothing}
          ${loaded && !waiting && trouble === '' ? content(loaded, now) : nothing}
        </div>
        <aside class="detail" aria-label="Details" ?hidden=${!aside}>
          <div class="behind" ?hidden=${now.selected !== ''}>${cellKey(now) === '' ? nothing : cell?.key === cellKey(now) ? cell.body : loading}</div>
          <div class="detail-host" ?hidden=${now.selected === ''}></div>
        </aside>
      </div>`, host);
    const detail = host.querySelector<HTMLElement>('.detail-host');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };

  const ask = (): void => {
    trouble = copied = '';
    draw();
    const now = view.get();
    requests.run((signal) => load(api, now, loaded?.choices, signal), (answer) => { loaded = answer; draw(); askCell(false); }, (message) => { trouble = message; draw(); });
  };
  const askCell = (focus: boolean): void => {
    const now = view.get();
    const key = cellKey(now);
    if (key === '' || loaded === undefined) return behind.stop();
    if (cell?.key === key) return;
    const { row, column } = cellEnds(now.cell);
    const show = (body: TemplateResult, then: boolean): void => {
      cell = { key, body };
      draw();
      if (then) host.querySelector<HTMLElement>('.behind h2')?.focus({ preventScroll: matchMedia('(min-width: 60rem)').matches });
    };
    behind.run((signal) => api.findings(findingsBehind([row, column], documents(), now), signal),
      (answer) => show(cellFindings(titleOf(loaded, row, column), answer, select, close), focus),
      (message) => show(problem(message, () => { cell = undefined; askCell(focus); }), false));
  };

  const controls = (choices: ChoicesAnswer, now: View): TemplateResult => {
    if (now.part === 'overlap') return html``;
    const all = sides(choices);
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    const options = (chosen: string): TemplateResult[] => all.map((side) => html`<option value=${side.key} ?selected=${side.key === chosen}>${side.label}</option>`);
    const set = active(lists, now);
    return html`
      ${now.part === 'summary' ? conceptChooser(choices, now.concept, (concept) => view.set({ concept, selected: '' })) : html`
        <div class="inline controls">
          <label>Rows <select @change=${(event: Event) => view.set({ rows: value(event), cell: '' })}>${options(crossed(choices, now).rows.key)}</select></label>
          <label>Columns <select @change=${(event: Event) => view.set({ columns: value(event), cell: '' })}>
            <option value=${none} ?selected=${crossed(choices, now).columns === null}>none: one count a row</option>${options(crossed(choices, now).columns?.key ?? '')}</select></label>
          <label class="check"><input type="checkbox" .checked=${now.empty === 'hidden'} @change=${() => view.set({ empty: now.empty === 'hidden' ? 'shown' : 'hidden' })}>leave out rows and columns with nothing</label>
        </div>`}
      <details class="filter-box"><summary>Filters${set === 0 ? '' : ` (${set} set)`}: basis, attribution, ground, voice, confidence, population</summary>
        ${filterBoxes(lists, now, (change) => view.set(change))}
        ${set === 0 ? nothing : html`<button type="button" @click=${() => view.set({ ...noFilters, types: now.types, framework: now.framework, status: now.status })}>Take all filters away</button>`}</details>
      ${set === 0 ? nothing : html`<p class="quiet">Filtered by ${filtersSay(lists, now)}.</p>`}`;
  };

  const content = (all: Loaded, now: View): TemplateResult => {
    if (all.part === 'overlap') return html`<h2>Which works stand behind which documents</h2>${overlapMatrix(all.overlap, select)}`;
    if (all.part === 'table')
      return html`<h2>${captionOf(all.crossing.rows, all.crossing.columns)}</h2>${copier(() => evidenceText(all.crossing, now.empty), all)}${evidenceTable(all.crossing, all.choices.absences.nodes, now, (chosen) => view.set({ cell: chosen, selected: '' }), select)}`;
    const { concept: { node }, findings, counts: { gapMap } } = all;
    if (node === null) return html`<p>There is nothing in the graph with the id <code>${now.concept}</code>. Choose a concept above.</p>`;
    const rows = summaryRows(findings.findings.nodes, now.concept, 'accepted');
    const counts = countsSay(gapMap.cells[0], rows);
    return html`
      ${rows.length === 0 ? nothing : copier(() => summaryText(node.label, counts, rows, [gapMap.rule]), all)}
      ${findings.findings.totalCount > findings.findings.nodes.length ? html`<p>${cutSays(findings.findings, 'findings')}</p>` : nothing}
      ${summaryView(node, rows, counts, gapMap.rule, select)}`;
  };

  const copier = (table: () => TextTable, { choices: { release } }: Loaded): TemplateResult => {
    const copy = async (): Promise<void> => {
      const made = table();
      const done = await copyTable({ ...made, notes: [...made.notes, ...provenance(release, filtersSay(lists, view.get()), new Date(), location.href)] });
      copied = done ? 'Copied: paste it into a document, where it is a table.' : 'The browser did not allow copying. Select the table and copy it by hand.';
      draw();
    };
    return html`<p class="buttons"><button type="button" @click=${copy}>Copy as table</button> <span role="status">${copied}</span></p>
      <p class="quiet">Release ${release.hash}. ${release.coding}</p>`;
  };

  const stop = view.subscribe((now, before) => {
    if (now.page !== 'evidence') return;
    if (keyOf(now) !== keyOf(before)) return ask();
    copied = '';
    keepingPlace(host, draw);
    if (now.cell !== before.cell) askCell(true);
  });
  const stopUnfolding = unfoldForPrint(host);
  ask();
  return () => { stop(); stopUnfolding(); requests.stop(); behind.stop(); leaveDetail?.(); render(null, host); };
};

function titleOf(loaded: Loaded | undefined, row: string, column: string): string {
  if (loaded?.part !== 'table') return '';
  const label = (id: string, nodes: readonly { id: string; label: string }[]): string => nodes.find((node) => node.id === id)?.label ?? id;
  const { map } = loaded.crossing;
  return [label(row, map.rows), ...(column === '' ? [] : [label(column, map.columns)])].join(' · ');
}
