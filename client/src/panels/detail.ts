import { html, nothing, render, type TemplateResult } from 'lit-html';
import { latest } from '../api/latest.ts';
import { kindSays, plain } from '../words.ts';
import { howToCite } from './cite.ts';
import { claimDetail } from './claim-detail.ts';
import { nodeDetail } from './node-detail.ts';
import { loading, problem, type Panel } from './panel.ts';

const nothingYet = html`<h2 tabindex="-1">Details</h2><p class="quiet">Select a mark, an element or a link, and this says who says so, where, on what basis and in what voice.</p>`;

/** Tells everything about what is selected. `more` adds what else the view offers for a node. */
export const mountDetail = (more?: (id: string) => TemplateResult | typeof nothing): Panel => (host, { api, view }) => {
  const requests = latest();
  let from: Element | null = null;
  const pressed = (): Element | undefined => [...document.querySelectorAll('main [aria-pressed="true"]')].find((each) => !host.contains(each));
  const select = (id: string): void => view.set({ selected: id });
  const close = (): void => {
    const to = from?.isConnected && from !== document.body ? from : pressed();
    view.set({ selected: '' });
    if (to instanceof HTMLElement || to instanceof SVGElement) to.focus();
  };
  const escape = (event: KeyboardEvent): void => {
    const own = event.target instanceof Element && event.target.closest('select, input, dialog');
    if (event.key === 'Escape' && !own && !document.querySelector('dialog[open]') && view.get().selected !== '') close();
  };
  const show = (title: string, body: TemplateResult, id: string, focus: boolean): void => {
    render(html`<div class="head"><h2 tabindex="-1">${title}</h2><button type="button" class="close" @click=${close}>Close</button></div>${body}
      ${more ? more(id) : nothing}<p class="id">Id: <code>${id}</code></p>`, host);
    if (focus) toHeading(host);
  };
  const load = (id: string, focus: boolean): void => {
    if (id === '') {
      requests.stop();
      render(nothingYet, host);
      return;
    }
    const failed = (message: string): void => show('Details', problem(message, () => load(id, focus)), id, false);
    show('Details', loading, id, false);
    const missing = html`<p>There is nothing with this id in the graph.</p>`;
    if (id.startsWith('claim.')) {
      requests.run((signal) => api.claim(id, signal), ({ claim, release }) => show(claim ? `This link: ${plain(claim.predicate)}` : 'Not found', claim ? html`${claimDetail(claim, select)}${howToCite(claim, release.hash)}` : missing, id, focus), failed);
    } else {
      requests.run((signal) => api.node(id, signal), ({ node }) => show(node ? `${kindSays[node.kind]}: ${node.label}` : 'Not found', node ? nodeDetail(node, select) : missing, id, focus), failed);
    }
  };
  const stop = view.subscribe((now, before) => {
    if (now.selected === before.selected) return;
    if (!host.contains(document.activeElement)) from = document.activeElement;
    load(now.selected, now.selected !== '' && now.page === before.page);
  });
  document.addEventListener('keydown', escape);
  load(view.get().selected, false);
  return () => { stop(); document.removeEventListener('keydown', escape); requests.stop(); render(null, host); };
};

/** Leaves the page where it is if the heading is well in sight, as it is where the details stand beside what was pressed. */
function toHeading(host: HTMLElement): void {
  host.scrollTop = 0;
  const heading = host.querySelector('h2');
  heading?.focus({ preventScroll: true });
  const top = heading?.getBoundingClientRect().top ?? 0;
  if (top < 0) heading?.scrollIntoView();
  else if (top > 0.7 * innerHeight) host.scrollIntoView({ block: 'nearest' });
}
