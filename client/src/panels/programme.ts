import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer, ProgrammeFact, StartAnswer } from '../api/answers.ts';
import { latest } from '../api/latest.ts';
import { isOwn } from '../api/own.ts';
import { anotherProgramme, type Show } from '../view.ts';
import { mountDetail } from './detail.ts';
import { loading, problem, type Panel, type Surroundings } from './panel.ts';
import { pictures } from './pictures.ts';
import { programmeChooser, programmesCut } from './programme-chooser.ts';

const facts: readonly (readonly [ProgrammeFact, string])[] = [
  ['description', 'What it is'], ['jurisdiction', 'Country or nation'], ['setting', 'Setting'], ['population', 'Whom it serves'], ['lead', 'Led by'],
  ['funder', 'Paid by'], ['start', 'Began'], ['duration', 'Runs'], ['scale', 'Scale'], ['aim', 'Aim'], ['note', 'Note'],
];

type Loaded = readonly [ProgrammeAnswer, FrameworksAnswer, StartAnswer];

/** One programme in both frameworks, as pictures or as graph and table, with the details of what is selected. */
export const mountProgramme: Panel = (host, surroundings) => {
  const { api, view } = surroundings;
  const requests = latest();
  let loaded: Loaded | undefined;
  let leaveGraph: (() => void) | undefined;
  let leaveDetail: (() => void) | undefined;

  const draw = (): void => {
    if (loaded === undefined) return;
    const now = view.get();
    render(page(loaded, surroundings), host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
    const graph = host.querySelector<HTMLElement>('.graph-host');
    if (now.show !== 'graph') {
      leaveGraph?.();
      leaveGraph = undefined;
    } else if (graph && !leaveGraph) {
      leaveGraph = lazily(graph, surroundings);
    }
  };
  const leave = (): void => {
    leaveGraph?.();
    leaveDetail?.();
    leaveGraph = leaveDetail = undefined;
  };
  const ask = (): void => {
    leave();
    loaded = undefined;
    render(html`<h1 tabindex="-1">Programme</h1>${loading}`, host);
    requests.run(
      (signal) => Promise.all([api.programme(view.get().programme, signal), api.frameworks(), api.start(signal)]),
      (answers) => { loaded = answers; draw(); ahead(); },
      (message) => render(html`<h1 tabindex="-1">Programme</h1>${problem(message, ask)}`, host),
    );
  };
  const stop = view.subscribe((now, before) => (now.programme === before.programme ? draw() : ask()));
  ask();
  return () => { stop(); requests.stop(); leave(); render(null, host); };
};

/** Once the pictures stand and nothing else is to do, what the graph needs is fetched: it then opens at once. */
function ahead(): void {
  const fetchIt = (): void => { void import('../graph/layout.ts').then(({ warm }) => warm()); void import('../graph/panel.ts'); };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchIt, { timeout: 3000 });
  else setTimeout(fetchIt, 1000);
}

/** Mounts the graph as soon as its libraries are there. */
function lazily(host: HTMLElement, surroundings: Surroundings): () => void {
  let left = false;
  let leave: (() => void) | undefined;
  render(loading, host);
  import('../graph/panel.ts').then(
    ({ mountGraph }) => { if (!left) { render(null, host); leave = mountGraph(host, surroundings); } },
    () => render(problem('The graph could not be loaded.', () => { leave = lazily(host, surroundings); }), host),
  );
  return () => { left = true; leave?.(); };
}

function page([{ programme }, frameworks, { programmes }]: Loaded, { view }: Surroundings): TemplateResult {
  const now = view.get();
  const chooser = html`${programmeChooser('Programme', programmes.nodes, now.programme, (id) => view.set(anotherProgramme(id)))}${programmesCut(programmes)}`;
  if (programme === null) return html`<h1 tabindex="-1">Not found</h1><p>There is no programme with the id <code>${now.programme}</code> that you may see.</p>${chooser}`;
  return html`
    <h1 tabindex="-1">${programme.label}</h1>
    <p>${toldBy(programme)}</p>
    ${chooser}
    <details><summary>About the programme</summary><dl>${facts.map(([key, name]) => (programme[key] ? html`<div><dt>${name}</dt><dd>${programme[key]}</dd></div>` : nothing))}</dl></details>
    <nav class="tabs" aria-label="How to see it">${tab('pictures', 'In both frameworks', view)}${tab('graph', 'As a graph and a table', view)}</nav>
    <div class="with-detail">
      <div class="shown">${now.show === 'pictures' ? pictures({ programme }, frameworks, now.selected, (id) => view.set({ selected: id })) : html`<div class="graph-host"></div>`}</div>
      <aside class="detail" aria-label="Details of what is selected"></aside>
    </div>`;
}

/** Who tells of a programme. A work that is named and was not read here tells nothing itself. */
export function toldBy({ id, studiedBy: { edges, nodes } }: NonNullable<ProgrammeAnswer['programme']>): string {
  if (isOwn(id)) return 'Described by those who run it. What it says of itself is self-reported and never counted as evidence.';
  if (nodes.length === 0) return 'No study of it is in the graph; what is known of it comes from documents that mention it.';
  const named = (works: readonly { readonly label: string }[]): string => [...new Set(works.map(({ label }) => label))].join(', ');
  const [read, unread] = [nodes.filter(({ held }) => held !== null), nodes.filter(({ held }) => held === null)];
  const through = named(edges.flatMap(({ claim, node }) => (claim.source && unread.some((work) => work.id === node.id) ? [claim.source] : [])));
  return [
    read.length === 0 ? '' : `As told by ${named(read)}. What a study says of itself and what we infer of the programme are kept apart.`,
    unread.length === 0 ? '' : `Studied by ${named(unread)}, not held here${through === '' ? '' : `; known only through ${through}`}.`,
  ].filter(Boolean).join(' ');
}

function tab(show: Show, says: string, view: Surroundings['view']): TemplateResult {
  const now = view.get();
  const press = (event: Event): void => { event.preventDefault(); view.set({ show }); };
  return html`<a href="?page=programme&programme=${now.programme}&show=${show}" aria-current=${now.show === show ? 'page' : nothing} @click=${press}>${says}</a>`;
}
