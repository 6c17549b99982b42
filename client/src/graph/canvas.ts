import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { reads } from '../words.ts';
import { layOut, warm, type Positions } from './layout.ts';
import type { Graph } from './model.ts';
import { shapeOf, stylesheet } from './stylesheet.ts';

export interface Canvas {
  show(graph: Graph, selected: string): void;
  restyle(): void;
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
  let working = new AbortController();
  let shown: Graph | undefined;
  let chosen = '';

  return {
    show(graph, selected) {
      if (graph !== shown) {
        shown = graph;
        working.abort();
        working = new AbortController();
        void follow(core, graph, working.signal, host).then(() => mark(core, chosen), () => undefined);
      }
      chosen = selected;
      mark(core, chosen);
    },
    restyle: () => void core.style(styles()),
    dispose() { working.abort(); core.destroy(); },
  };
}

function mark(core: Core, selected: string): void {
  core.elements('.selected').removeClass('selected');
  if (selected !== '') core.getElementById(selected).addClass('selected');
}

/** Above this many links their words are left to the table, and lines are drawn the cheap way. */
const manyLinks = 150;
/** So many elements are added at a time: the page stays quick to answer in between. */
const portion = 200;

/** Brings the drawing to this graph: takes away, places what is new in the worker, then adds it portion by portion. */
async function follow(core: Core, graph: Graph, signal: AbortSignal, host: HTMLElement): Promise<void> {
  core.elements().filter((element) => !(graph.nodes.has(element.id()) || graph.edges.has(element.id()))).remove();
  const fresh = elementsOf(graph).filter(({ data }) => core.getElementById(data.id!).empty());
  const places = fresh.some(isNode) ? await placesOf(core, graph, signal, host) : {};
  const many = graph.edges.size > manyLinks;
  for (let i = 0; i < fresh.length; i += portion) {
    if (signal.aborted) return;
    core.add(fresh.slice(i, i + portion).map((element) => ({ ...element, ...(isNode(element) && { position: { ...places[element.data.id!]! } }), classes: many ? 'many' : '' })));
    await new Promise(requestAnimationFrame);
  }
  if (signal.aborted) return;
  if (fresh.some(isNode)) core.fit(undefined, 30);
  host.dataset['state'] = 'drawn';
}

function isNode({ data }: ElementDefinition): boolean {
  return data['source'] === undefined;
}

/** Where every node is to stand; what stands already keeps its place. */
function placesOf(core: Core, graph: Graph, signal: AbortSignal, host: HTMLElement): Promise<Positions> {
  host.dataset['state'] = 'placing';
  const nodes = [...graph.nodes.keys()].map((id) => {
    const known = core.getElementById(id);
    return { id, width: 60, height: 50, ...(known.nonempty() && { ...known.position() }) };
  });
  return layOut({ nodes, edges: [...graph.edges.values()] }, signal);
}

export function elementsOf(graph: Graph): ElementDefinition[] {
  return [
    ...[...graph.nodes.values()].map(({ id, kind, label }) => ({ data: { id, kind, shape: shapeOf[kind] ?? 'ellipse', short: label.length > 48 ? `${label.slice(0, 47)}…` : label } })),
    ...[...graph.edges.values()].map(({ id, from, to, predicate, basis, status }) => ({ data: { id, source: from, target: to, reads: reads(predicate), basis, status } })),
  ];
}
