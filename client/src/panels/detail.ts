import { html, nothing, render, type TemplateResult } from 'lit-html';
import { latest } from '../api/latest.ts';
import { kindSays, plain } from '../words.ts';
import { claimDetail } from './claim-detail.ts';
import { nodeDetail } from './node-detail.ts';
import { loading, problem, type Panel } from './panel.ts';

const nothingYet = html`<h2 tabindex="-1">Details</h2><p class="quiet">Select a mark, an element or a link, and this says who says so, where, on what basis and in what voice.</p>`;

/** Tells everything about what is selected. `more` adds what else the view offers for a node. */
export const mountDetail = (more?: (id: string) => TemplateResult | typeof nothing): Panel => (host, { api, view }) => {
  const requests = latest();
  let from: Element | null = null;
  const select = (id: string): void => view.set({ selected: id });
  const close = (): void => {
    view.set({ selected: '' });
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  };
  const show = (title: string, body: TemplateResult, id: string, focus: boolean): void => {
    render(html`<div class="head"><h2 tabindex="-1">${title}</h2><button type="button" class="close" @click=${close}>Close</button></div>${body}
      ${more ? more(id) : nothing}<p class="id">Id: <code>${id}</code></p>`, host);
    if (focus) host.querySelector('h2')?.focus({ preventScroll: matchMedia('(min-width: 60rem)').matches });
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
      requests.run((signal) => api.claim(id, signal), ({ claim }) => show(claim ? `This link: ${plain(claim.predicate)}` : 'Not found', claim ? claimDetail(claim, select) : missing, id, focus), failed);
    } else {
      requests.run((signal) => api.node(id, signal), ({ node }) => show(node ? `${kindSays[node.kind]}: ${node.label}` : 'Not found', node ? nodeDetail(node, select) : missing, id, focus), failed);
    }
  };
  const stop = view.subscribe((now, before) => {
    if (now.selected === before.selected) return;
    if (!host.contains(document.activeElement)) from = document.activeElement;
    load(now.selected, now.selected !== '' && now.page === before.page);
  });
  load(view.get().selected, false);
  return () => { stop(); requests.stop(); render(null, host); };
};
