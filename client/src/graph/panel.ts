import { html, nothing, render } from 'lit-html';
import { latest } from '../api/latest.ts';
import { problem, type Panel } from '../panels/panel.ts';
import { createCanvas, largest, type Canvas } from './canvas.ts';
import { filterControls, foldControls, openControls } from './controls.ts';
import { folded, mostAlone, unfoldedWhole, type Folded } from './fold.ts';
import { createLoader, type Loaded } from './load.ts';
import { filtered, type Graph } from './model.ts';
import { tables } from './tables.ts';
import { passingWheel } from './wheel.ts';

/** Rows of each table before somebody asks for all of them: a long table would hold the page up. */
const firstRows = 100;
const moreRows = 1000;

/** The graph around a programme with its filters, what can be opened, and the table of the same nodes and links. */
export const mountGraph: Panel = (host, { api, view }) => {
  const loader = createLoader(api);
  const [loads, opens] = [latest(), latest()];
  let loaded: Loaded | undefined;
  let message = '';
  let canvas: Canvas | undefined;
  let rows = firstRows;
  let shown: { of: Graph; key: string; graph: Graph } | undefined;
  let drawn: { of: Graph; unfolded: readonly string[]; drawing: Folded } | undefined;

  const select = (id: string): void => view.set({ selected: id });
  const visible = ({ graph }: Loaded): Graph => {
    const { without, withoutBasis, programme } = view.get();
    const key = JSON.stringify([without, withoutBasis, programme]);
    if (shown?.of !== graph || shown.key !== key) shown = { of: graph, key, graph: filtered(graph, { without, withoutBasis }, programme) };
    return shown.graph;
  };
  /** As it is, or in groups where it is too large to be read node by node. */
  const drawingOf = (graph: Graph): Folded => {
    const { unfolded, programme } = view.get();
    if (drawn?.of !== graph || drawn.unfolded !== unfolded)
      drawn = { of: graph, unfolded, drawing: graph.nodes.size > mostAlone ? folded(graph, programme, unfolded) : unfoldedWhole(graph) };
    return drawn.drawing;
  };
  const unfold = (unfolded: string[]): void => view.set({ unfolded });
  const press = (id: string): void => {
    const { unfolded } = view.get();
    if (id.startsWith('group:')) unfold([...unfolded, id]);
    else if (!id.startsWith('links:')) select(id);
  };
  const draw = (): void => {
    const now = view.get();
    const graph = loaded && visible(loaded);
    const drawing = graph && drawingOf(graph);
    render(html`
      <h2>The graph around it</h2>
      ${message === '' ? nothing : problem(message, ask)}
      ${loaded ? filterControls(loaded.graph, now, (change) => view.set(change)) : html`<p class="quiet" role="status">Loading …</p>`}
      ${loader.cut().map(({ of, way, links, all }) => html`<p>Of ${of.label}, the first ${links} of ${all} links that ${way === 'out' ? 'go out from it' : 'come to it'} are here.</p>`)}
      ${graph && graph.edges.size === 0 ? html`<p class="note" role="status">${loaded?.graph.edges.size === 0 ? 'Nothing is linked to it yet, so it stands alone.' : 'The filters leave no link to draw.'}</p>` : nothing}
      ${drawing?.folds.length ? html`<p>${graph!.nodes.size.toLocaleString('en-GB')} nodes are too many to be read one by one, so they are drawn in groups. Press a group to unfold it. Thick lines are several links together, of any basis.</p>` : nothing}
      <div class="canvas" role="img" @wheel=${passingWheel} aria-label="Graph of ${graph?.nodes.size ?? 0} nodes and ${graph?.edges.size ?? 0} links. The tables below hold the same."></div>
      <p class="quiet">${graph && graph.nodes.size > largest && !drawing?.folds.length ? 'So many lines are all drawn alike; the table tells their basis. ' : 'Solid line: stated. Dashed: inferred. Dotted: self-reported. '}<span class="by-hand">Drag to move, hold Ctrl and scroll to zoom, press a node or a line for its details.</span> <span class="narrow">Names that find no room here are in the table.</span></p>
      <p class="buttons by-hand"><button type="button" @click=${() => canvas?.zoom(1.4)}>Zoom in</button><button type="button" @click=${() => canvas?.zoom(1 / 1.4)}>Zoom out</button></p>
      ${drawing ? foldControls(drawing.folds, now.unfolded, unfold) : nothing}
      ${loaded ? openControls(loaded.graph, loaded.groups.get(now.selected), now.opened, (opened) => view.set({ opened })) : nothing}
      <div class="tables"></div>`, host);
    drawTables();
    canvas ??= createCanvas(host.querySelector<HTMLElement>('.canvas')!, press);
    if (drawing) canvas.show(drawing, now.selected);
  };
  const drawTables = (): void => {
    const place = host.querySelector<HTMLElement>('.tables');
    if (!loaded || !place) return;
    const graph = visible(loaded);
    render(tables(graph, view.get().selected, select, rows, () => { rows += moreRows; drawTables(); }), place);
  };
  const failed = (text: string): void => { message = text; draw(); };
  const ask = (): void => {
    message = '';
    const { programme, opened } = view.get();
    loads.run((signal) => loader.load(programme, opened, signal), (answer) => { loaded = answer; openSelected(); }, failed);
  };
  const openSelected = (): void => {
    const { selected } = view.get();
    draw();
    if (selected === '' || selected.startsWith('claim.') || loaded === undefined || loaded.groups.has(selected)) return;
    opens.run((signal) => loader.groups(selected, signal), (groups) => {
      if (loaded) loaded = { ...loaded, groups: new Map([...loaded.groups, [selected, groups]]) };
      draw();
    }, failed);
  };
  const stop = view.subscribe((now, before) => {
    if (now.programme !== before.programme || now.opened !== before.opened) ask();
    else if (now.selected !== before.selected) { openSelected(); reveal(host); }
    else draw();
  });
  const restyle = (): void => canvas?.restyle();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', restyle);
  document.addEventListener('themechange', restyle);
  draw();
  ask();
  return () => {
    stop(); loads.stop(); opens.stop(); canvas?.dispose();
    dark.removeEventListener('change', restyle);
    document.removeEventListener('themechange', restyle);
    render(null, host);
  };
};

/** Brings the selected row into sight within its table, and leaves the page where it is. */
function reveal(host: HTMLElement): void {
  const row = host.querySelector<HTMLElement>('tr.selected');
  const table = row?.closest<HTMLElement>('.scroll');
  if (!row || !table) return;
  const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
  if (top < table.scrollTop + 40 || bottom > table.scrollTop + table.clientHeight) table.scrollTop = top - table.clientHeight / 2;
}
