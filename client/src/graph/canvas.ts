import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { counted, reads, shortened } from '../words.ts';
import { clusters } from './clusters.ts';
import { says, type Folded } from './fold.ts';
import { layOut, warm, type Positions } from './layout.ts';
import { shapeOf, stylesheet } from './stylesheet.ts';

export interface Canvas {
  show(drawing: Folded, selected: string): void;
  restyle(): void;
  /** Comes nearer by this factor; below 1 it draws back. */
  zoom(by: number): void;
  dispose(): void;
}

/** Draws the graph with Cytoscape. It holds no data of its own: everything follows from what it is shown. */
export function createCanvas(host: HTMLElement, select: (id: string) => void): Canvas {
  const styles = (): ReturnType<typeof stylesheet> => {
    const computed = getComputedStyle(document.documentElement);
    return stylesheet((name) => computed.getPropertyValue(name).trim());
  };
  const core = cytoscape({ container: host, style: styles(), minZoom: 0.1, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
  warm();
  core.on('tap', (event) => select(event.target === core ? '' : event.target.id()));
  let soon: ReturnType<typeof setTimeout> | undefined;
  core.on('viewport', () => { clearTimeout(soon); soon = setTimeout(() => nameWhatIsNear(core), 150); });
  let working = new AbortController();
  let shown: Folded | undefined;
  let chosen = '';

  return {
    show(drawing, selected) {
      if (drawing !== shown) {
        shown = drawing;
        working.abort();
        working = new AbortController();
        void follow(core, drawing, working.signal, host).then(() => mark(core, chosen), () => undefined);
      }
      chosen = selected;
      mark(core, chosen);
    },
    restyle: () => void core.style(styles()),
    zoom: (by) => void core.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    dispose() { clearTimeout(soon); working.abort(); core.destroy(); },
  };
}

function mark(core: Core, selected: string): void {
  core.elements('.selected').removeClass('selected');
  if (selected !== '') core.getElementById(selected).addClass('selected');
}

/** In a large graph, names are shown of what one has come near to: to measure them all would hold the page up. */
function nameWhatIsNear(core: Core): void {
  const large = core.nodes('.large');
  if (large.empty()) return;
  const { x1, x2, y1, y2 } = core.extent();
  const near = core.zoom() < nearEnough ? core.collection() : large.filter((node) => {
    const { x, y } = node.position();
    return x > x1 && x < x2 && y > y1 && y < y2;
  });
  core.batch(() => { core.nodes('.named').not(near).removeClass('named'); near.addClass('named'); });
}

const nearEnough = 0.55;
/** Above this many links their words are left to the table, and lines are drawn the cheap way. */
const manyLinks = 150;
/** Above this many nodes forces take too long to balance, and names are shown only near by. */
export const largest = 250;
/** So many elements are added at a time: the page stays quick to answer in between. */
const portion = 200;
/** So many portions of links at a time join the drawing of a large graph. */
const fewPortions = 5;

/** Brings the drawing to this graph: takes away, places what is new, then adds it portion by portion. */
async function follow(core: Core, drawing: Folded, signal: AbortSignal, host: HTMLElement): Promise<void> {
  const all = elementsOf(drawing);
  const ids = new Set(all.map(({ data }) => data.id!));
  (core as Quiet).notifications(true);
  core.elements().filter((element) => !ids.has(element.id())).remove();
  const fresh = all.filter(({ data }) => core.getElementById(data.id!).empty());
  const large = all.filter(isNode).length > largest;
  const busy = large ? busiest(all) : new Set<string>();
  const places = !fresh.some(isNode) ? {} : large ? clustersOf(all) : await placesOf(core, all, signal, host);
  const classes = `${large ? 'large ' : ''}${all.length - all.filter(isNode).length > manyLinks ? 'many' : ''}`;
  if (large) core.nodes().positions((node) => ({ ...(places[node.id()] ?? node.position()) }));
  host.dataset['state'] = 'placing';
  const portions = portionsOf(fresh);
  const lastOfNodes = portions.findLastIndex((some) => isNode(some[0]!));
  for (const [i, some] of portions.entries()) {
    if (signal.aborted) return;
    // A large graph is drawn when all its nodes are there, and then again with every few portions of links: to draw all of it at once would hold the page up.
    const draws = !large || i === portions.length - 1 || (i >= lastOfNodes && (i - lastOfNodes) % fewPortions === 0);
    (core as Quiet).notifications(draws);
    core.add(some.map((element) => ({ ...element, ...(isNode(element) && { position: { ...places[element.data.id!]! } }), classes: `${element.classes ?? ''} ${classes}${busy.has(element.data.id!) ? ' hub' : ''}` })));
    if (i === 0 && large) core.viewport(around(places, core));
    if (draws) await new Promise(requestAnimationFrame);
    if (large) await new Promise((done) => setTimeout(done));
  }
  if (signal.aborted) return;
  if (fresh.some(isNode) && !large) core.fit(undefined, 30);
  host.dataset['state'] = 'drawn';
}

/** Nodes before links, and never both in one portion. */
function portionsOf(all: readonly ElementDefinition[]): ElementDefinition[][] {
  return [all.filter(isNode), all.filter((element) => !isNode(element))].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / portion) }, (_, i) => some.slice(i * portion, (i + 1) * portion)));
}

/** What Cytoscape has and its types do not: whether the drawing hears of changes. */
type Quiet = Core & { notifications(on: boolean): void };

function isNode({ data }: ElementDefinition): boolean {
  return data['source'] === undefined;
}

/** Where every node is to stand; what stands already keeps its place. */
function placesOf(core: Core, all: readonly ElementDefinition[], signal: AbortSignal, host: HTMLElement): Promise<Positions> {
  host.dataset['state'] = 'placing';
  const nodes = all.filter(isNode).map(({ data }) => {
    const known = core.getElementById(data.id!);
    const size = typeof data['size'] === 'number' ? data['size'] + 40 : 60;
    return { id: data.id!, width: size, height: size - 10, ...(known.nonempty() && { ...known.position() }) };
  });
  return layOut({ nodes, edges: linksOf(all) }, signal);
}

function clustersOf(all: readonly ElementDefinition[]): Positions {
  return clusters({ nodes: all.filter(isNode).map(({ data }) => ({ id: data.id!, width: 60, height: 50 })), edges: linksOf(all) });
}

function linksOf(all: readonly ElementDefinition[]): readonly { readonly from: string; readonly to: string }[] {
  return all.filter((element) => !isNode(element)).map(({ data }) => ({ from: data['source'] as string, to: data['target'] as string }));
}

/** What has so many links that it is told by name from afar. */
function busiest(all: readonly ElementDefinition[]): ReadonlySet<string> {
  const links = new Map<string, number>();
  for (const { from, to } of linksOf(all)) for (const id of [from, to]) links.set(id, (links.get(id) ?? 0) + 1);
  return new Set([...links].filter(([, number]) => number >= 40).map(([id]) => id));
}

/** The zoom and pan at which all these places are in sight. Set before anything is drawn, so that nothing is drawn twice. */
function around(places: Positions, core: Core): { zoom: number; pan: { x: number; y: number } } {
  const all = Object.values(places);
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const zoom = Math.min(1, core.width() / (right - left + 120), core.height() / (bottom - top + 120));
  return { zoom, pan: { x: core.width() / 2 - (zoom * (left + right)) / 2, y: core.height() / 2 - (zoom * (top + bottom)) / 2 } };
}

export function elementsOf({ graph, folds, bundles }: Folded): ElementDefinition[] {
  const longest = graph.nodes.size > largest ? 24 : 48;
  return [
    ...[...graph.nodes.values()].map(({ id, kind, label }) => ({ data: { id, kind, shape: shapeOf[kind] ?? 'ellipse', short: shortened(label, longest) } })),
    ...folds.filter(({ unfolded }) => !unfolded).map((fold) => ({ data: { id: fold.key, kind: fold.kind, shape: shapeOf[fold.kind] ?? 'ellipse', short: says(fold), size: 30 + 12 * Math.log10(fold.members.length) }, classes: 'fold' })),
    ...[...graph.edges.values()].map(({ id, from, to, predicate, basis, status }) => ({ data: { id, source: from, target: to, reads: reads(predicate), basis, status } })),
    ...bundles.map(({ id, from, to, links }) => ({ data: { id, source: from, target: to, reads: counted(links, 'link', 'links'), wide: 1.5 + Math.log10(links) }, classes: 'bundle' })),
  ];
}
