import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { reads } from '../words.ts';
import { layOut } from './layout.ts';
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
  core.on('tap', (event) => select(event.target === core ? '' : event.target.id()));
  let working = new AbortController();
  let shown: Graph | undefined;

  return {
    show(graph, selected) {
      if (graph !== shown) {
        shown = graph;
        working.abort();
        working = new AbortController();
        if (change(core, graph)) void place(core, working.signal, host);
      }
      core.elements('.selected').removeClass('selected');
      if (selected !== '') core.getElementById(selected).addClass('selected');
    },
    restyle: () => void core.style(styles()),
    dispose() { working.abort(); core.destroy(); },
  };
}

/** Adds and removes what differs; answers whether there are new nodes to be placed. */
function change(core: Core, graph: Graph): boolean {
  let added = 0;
  core.batch(() => {
    core.elements().filter((element) => !(graph.nodes.has(element.id()) || graph.edges.has(element.id()))).remove();
    const fresh = elementsOf(graph).filter(({ data }) => core.getElementById(data.id!).empty());
    added = fresh.filter(({ data }) => data['source'] === undefined).length;
    core.add(fresh);
    core.nodes().filter((node) => node.scratch('_placed') !== true).style('visibility', 'hidden');
  });
  return added > 0;
}

export function elementsOf(graph: Graph): ElementDefinition[] {
  return [
    ...[...graph.nodes.values()].map(({ id, kind, label }) => ({ data: { id, kind, shape: shapeOf[kind] ?? 'ellipse', short: label.length > 48 ? `${label.slice(0, 47)}…` : label } })),
    ...[...graph.edges.values()].map(({ id, from, to, predicate, basis, status }) => ({ data: { id, source: from, target: to, reads: reads(predicate), basis, status } })),
  ];
}

async function place(core: Core, signal: AbortSignal, host: HTMLElement): Promise<void> {
  host.dataset['state'] = 'placing';
  const nodes = core.nodes().map((node) => {
    const placed = node.scratch('_placed') === true;
    return { id: node.id(), width: 60, height: 50, ...(placed && node.position()) };
  });
  const positions = await layOut({ nodes, edges: core.edges().map((edge) => ({ from: edge.source().id(), to: edge.target().id() })) }, signal);
  if (signal.aborted) return;
  core.batch(() => core.nodes().forEach((node) => {
    const position = positions[node.id()];
    if (position === undefined) return;
    node.position(position).scratch('_placed', true).removeStyle('visibility');
  }));
  core.fit(undefined, 30);
  host.dataset['state'] = 'drawn';
}
