import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ChoicesAnswer, DocumentAnswer, DocumentRecord, FindingAnswer, FindingsAnswer } from '../api/evidence.ts';
import { latest } from '../api/latest.ts';
import { addressOf, numberOf } from '../evidence/address.ts';
import { active, filterBoxes } from '../evidence/filter-controls.ts';
import { anyFilter, choices as lists, shows, voiceOf, type FilterList } from '../evidence/filters.ts';
import { keepingPlace } from '../evidence/keep-place.ts';
import { noFilters, onlys, type Only } from '../evidence/view.ts';
import { unfoldForPrint } from '../evidence/unfold.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel, type Surroundings } from '../panels/panel.ts';
import type { View } from '../view.ts';
import { counted, cutSays, heldSays } from '../words.ts';
import { frameworksOf, sectionsOf, tally, type Section } from './model.ts';
import { record } from './record.ts';
import { contents, sections } from './sections.ts';

type Loaded = readonly [DocumentAnswer, FindingsAnswer, ChoicesAnswer];

const heading = html`<h1 tabindex="-1">The documents, paragraph by paragraph</h1>`;
const onlySays: Readonly<Record<Only, string>> = { all: 'all paragraphs', coded: 'only those with findings', uncoded: 'only those deliberately not coded' };

/** One document in its own order: each paragraph with the findings coded from it, or with why there are none. */
export const mountReading: Panel = (host, surroundings) => {
  const { api, view } = surroundings;
  const requests = latest();
  let loaded: Loaded | undefined;
  let leaveDetail: (() => void) | undefined;

  const draw = (): void => {
    if (loaded === undefined) return;
    render(page(loaded, surroundings), host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };
  const ask = (): void => {
    leaveDetail?.();
    leaveDetail = loaded = undefined;
    render(html`${heading}${loading}`, host);
    const { document } = view.get();
    requests.run(
      (signal) => Promise.all([api.document(document, signal), api.findings({ documents: [document] }, signal), api.choices(signal)]),
      (answers) => { loaded = answers; draw(); reveal(host, view.get().paragraph); },
      (message) => render(html`${heading}${problem(message, ask)}`, host),
    );
  };
  const stop = view.subscribe((now, before) => {
    if (now.page !== 'reading') return;
    if (now.document !== before.document) return ask();
    keepingPlace(host, draw);
    if (now.paragraph !== before.paragraph) reveal(host, now.paragraph);
  });
  const stopUnfolding = unfoldForPrint(host);
  ask();
  return () => { stop(); requests.stop(); leaveDetail?.(); stopUnfolding(); render(null, host); };
};

function reveal(host: HTMLElement, paragraph: string): void {
  const place = paragraph === '' ? null : host.querySelector<HTMLElement>(`[id="${paragraph}"]`);
  place?.scrollIntoView({ behavior: 'instant' });
  place?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

function page([{ work }, { findings }, { documents }]: Loaded, { view }: Surroundings): TemplateResult {
  const now = view.get();
  const select = (id: string): void => view.set({ selected: id });
  const choose = (event: Event, document: string): void => { event.preventDefault(); view.set({ document, paragraph: '', selected: '', ...noFilters, only: 'all' }); };
  const chooser = html`
    <nav class="documents" aria-label="Documents"><ul class="plain">${documents.nodes.map((each) => html`
      <li><a href=${addressOf(now, { document: each.id, paragraph: '', selected: '', ...noFilters, only: 'all' })} aria-current=${each.id === now.document ? 'page' : nothing} @click=${(event: Event) => choose(event, each.id)}>${each.label}</a>
        <span class="tag">${each.held ? heldSays[each.held] : 'not held'}</span></li>`)}</ul></nav>`;
  if (work === null || work.paragraphs.totalCount === 0)
    return html`${heading}${chooser}<p>${work ? `Nothing of ${work.label} is held, so there is nothing to read.` : html`There is no document with the id <code>${now.document}</code>.`} Choose one above.</p>`;
  const all = sectionsOf(work, findings.nodes, now, now.only);
  return html`
    ${heading}
    <p>Every paragraph of a document with what was coded from it, for reading beside the document itself. <strong>The text of the documents is not here.</strong></p>
    ${chooser}
    ${hidden(all, now, view)}
    <p class="onward"><a href="#coded">Go to what was coded from it</a></p>
    <div class=${now.selected === '' ? '' : 'with-detail'}>
      <div class="shown reading">
        ${check(work.file)}
        ${record(work)}
        <section aria-labelledby="coded">
          <h2 id="coded">What was coded from it</h2>
          ${controls(findings.nodes, now, view)}
          ${summary(all, findings, work, now)}
          ${contents(all)}
        </section>
        ${sections(all, now.status, now.paragraph, select)}
      </div>
      <aside class="detail" aria-label="Details of what is selected" ?hidden=${now.selected === ''}></aside>
    </div>`;
}

function check(file: string | null): TemplateResult {
  return html`
    <details class="check-it"><summary>How to check this with the document in hand</summary>
      <p>A paragraph is one line of the text held that is not blank${file ? html` (the file <code>${file}</code>)` : nothing}, counted from 1. Its heading, its number of words and, for most findings,
        a key phrase of at most eight words lead to the place. Statements are in our own words, so compare what is meant, not how it is said.</p>
      <p>Who has the file can let the server compare every paragraph and key phrase: <code>dotnet run --project src/FrameworkGraph.Server -- seed verify FOLDER</code></p></details>`;
}

function controls(findings: readonly FindingAnswer[], now: View, view: Surroundings['view']): TemplateResult {
  const names = Object.keys(lists) as FilterList[];
  const number = active(names, now) + (now.framework === '' ? 0 : 1);
  const value = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`
    <div class="inline controls">
      <label>Show <select @change=${(event: Event) => view.set({ only: value(event) as Only })}>${onlys.map((only) => html`<option value=${only} ?selected=${only === now.only}>${onlySays[only]}</option>`)}</select></label>
      <label>Linked to <select @change=${(event: Event) => view.set({ framework: value(event) })}>
        <option value="" ?selected=${now.framework === ''}>anything</option>
        ${frameworksOf(findings).map(({ id, label }) => html`<option value=${id} ?selected=${id === now.framework}>${label}</option>`)}
        <option value="none" ?selected=${now.framework === 'none'}>neither Cohen nor Valentijn</option></select></label>
      <label class="check"><input type="checkbox" .checked=${now.status === 'all'} @change=${() => view.set({ status: now.status === 'all' ? 'accepted' : 'all' })}>with candidates and what was turned down</label>
      ${number > 0 || now.only !== 'all' ? html`<button type="button" @click=${() => view.set({ ...noFilters, status: now.status, only: 'all' })}>Show everything</button>` : nothing}
    </div>
    <details class="filter-box"><summary>Filters${number === 0 ? '' : ` (${number} set)`}: type, basis, attribution, voice, ground, confidence, population</summary>
      ${filterBoxes(names, now, (change) => view.set(change), tally(findings, now))}</details>`;
}

function summary(all: readonly Section[], findings: FindingsAnswer['findings'], { paragraphs, carries }: DocumentRecord, now: View): TemplateResult {
  const shown = all.flatMap((section) => section.reads);
  const accepted = findings.nodes.filter((finding) => shows(voiceOf(finding)?.status ?? 'REJECTED', now.status)).length;
  return html`
    <p role="status">${counted(shown.reduce((sum, read) => sum + read.findings.length, 0), 'finding', 'findings')} of ${accepted} in ${counted(shown.length, 'paragraph', 'paragraphs')}.
      ${cutSays(findings, 'findings')} ${cutSays(paragraphs, 'paragraphs')} ${cutSays(carries, 'links besides findings')}
      <span class="quiet">● the document itself makes the link, ○ the coder makes it. How many findings there are says nothing about how much evidence there is.</span></p>
    ${shown.length === 0 ? html`<p class="blank">Nothing here passes the filters.</p>` : nothing}`;
}

/** A paragraph that the address names and the filters hide is not passed over in silence. */
function hidden(all: readonly Section[], now: View, view: Surroundings['view']): TemplateResult | typeof nothing {
  if (now.paragraph === '' || all.some((section) => section.reads.some((read) => read.paragraph.id === now.paragraph))) return nothing;
  if (!anyFilter(now) && now.only === 'all') return html`<p class="blank">This document has no paragraph ${numberOf(now.paragraph)}.</p>`;
  return html`<p class="notice" role="status">Paragraph ${numberOf(now.paragraph)} is hidden by the filters. <button type="button" @click=${() => view.set({ ...noFilters, only: 'all' })}>Show everything</button></p>`;
}
