import { html, nothing, render, type TemplateResult } from 'lit-html';
import { latest } from '../api/latest.ts';
import type { Hit } from '../api/search.ts';
import { addressOf } from '../evidence/address.ts';
import { keepingPlace } from '../evidence/keep-place.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel } from '../panels/panel.ts';
import { kindPlural, slug } from '../words.ts';
import { hitRow } from './hit.ts';
import { how, nothingFound, prompt } from './how.ts';
import { countSays, kindOf, kindsToChoose } from './says.ts';

interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Where the next page begins; null: there is none. */
  readonly next: string | null;
}

const none: Found = { hits: [], total: 0, next: null };

/** Whatever has the words searched for, the best match first, page by page, with the details of what is selected. */
export const mountSearch: Panel = (host, surroundings) => {
  const { api, view } = surroundings;
  const requests = latest();
  let found: Found | undefined;
  let waiting = false;
  let trouble: { readonly message: string; readonly again: () => void } | undefined;
  let leaveDetail: (() => void) | undefined;

  const draw = (): void => {
    const now = view.get();
    render(html`
      <h1 tabindex="-1">${now.words === '' ? 'Search' : `Search: “${now.words}”`}</h1>
      <div class=${now.selected === '' ? '' : 'with-detail'}>
        <div class="shown" aria-busy=${waiting}>
          ${now.words === '' ? prompt : kindChooser(now.kind)}
          <p role="status" class="count">${found ? countSays(found.hits.length, found.total, now) : ''}</p>
          ${found?.total === 0 ? nothingFound(kindOf(now), () => view.set({ kind: '' })) : nothing}
          ${found && found.hits.length > 0 ? html`<ol class="hits">${found.hits.map((hit) => hitRow(hit, addressOf(now, { selected: hit.node.id }), hit.node.id === now.selected))}</ol>` : nothing}
          ${trouble ? problem(trouble.message, trouble.again) : waiting ? loading : found?.next ? html`<p class="by-hand"><button type="button" @click=${more}>Show more (${found.total - found.hits.length} left)</button></p>` : nothing}
          ${now.words === '' ? nothing : how}
        </div>
        <aside class="detail" aria-label="Details of what is selected" ?hidden=${now.selected === ''}></aside>
      </div>`, host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };
  const kindChooser = (chosen: string): TemplateResult => html`
    <div class="inline controls"><label>Among <select @change=${(event: Event) => view.set({ kind: (event.target as HTMLSelectElement).value, selected: '' })}>
      <option value="" ?selected=${chosen === ''}>every kind</option>
      ${kindsToChoose.map((kind) => html`<option value=${slug(kind)} ?selected=${slug(kind) === chosen}>${kindPlural[kind].toLowerCase()}</option>`)}</select></label></div>`;

  /** Asks for the page that follows what is here. `again` is offered where it does not come; `then` comes after it is drawn. */
  const fetchPage = (so: Found, again: () => void, then: () => void): void => {
    const now = view.get();
    const kind = kindOf(now);
    [waiting, trouble] = [true, undefined];
    draw();
    requests.run((signal) => api.search({ text: now.words, ...(kind && { kinds: [kind] }), ...(so.next !== null && { after: so.next }) }, signal), ({ search: { totalCount, pageInfo, edges } }) => {
      found = { hits: [...so.hits, ...edges], total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
      waiting = false;
      draw();
      then();
    }, (message) => { [waiting, trouble] = [false, { message, again }]; draw(); });
  };
  const ask = (): void => {
    found = undefined;
    if (view.get().words !== '') return fetchPage(none, ask, () => undefined);
    requests.stop();
    [waiting, trouble] = [false, undefined];
    draw();
  };
  /** The focus goes on to the first of those that came, or it would be lost with the button. */
  const more = (): void => {
    const so = found;
    if (so) fetchPage(so, more, () => host.querySelectorAll<HTMLElement>('.found a')[so.hits.length]?.focus());
  };

  const stop = view.subscribe((now, before) => {
    if (now.words === before.words && now.kind === before.kind) return keepingPlace(host, draw);
    ask();
    if (now.words === before.words) return;
    scrollTo(0, 0);
    host.querySelector('h1')?.focus({ preventScroll: true });
  });
  ask();
  return () => { stop(); requests.stop(); leaveDetail?.(); render(null, host); };
};
