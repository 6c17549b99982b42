// Lays a graph out away from the page's own thread, so that the page stays responsive. A classic worker: fCoSE comes as scripts.
import type { LayoutAnswer, LayoutRequest } from './layout.ts';

declare function importScripts(...urls: string[]): void;
declare const cytoscape: typeof import('cytoscape');
declare const cytoscapeFcose: import('cytoscape').Ext;

importScripts('../lib/layout-base/layout-base.js', '../lib/cose-base/cose-base.js', '../lib/cytoscape-fcose/cytoscape-fcose.js', '../lib/cytoscape/dist/cytoscape.min.js');
cytoscape.use(cytoscapeFcose);

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => postMessage({ positions: layOut(data) } satisfies LayoutAnswer));

function layOut(data: LayoutRequest): Record<string, { x: number; y: number }> {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...data.nodes.map(({ id, width, height, x, y }) => ({ data: { id, width, height }, ...(x !== undefined && y !== undefined && { position: { x, y } }) })),
      ...data.edges.map(({ from, to }, i) => ({ data: { id: `e${i}`, source: from, target: to } })),
    ],
  });
  const fixed = data.nodes.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [{ nodeId: id, position: { x, y } }]));
  const large = data.nodes.length > 120;
  graph.layout({
    name: 'fcose', animate: false, quality: large ? 'draft' : 'default', randomize: true, nodeSeparation: 110, idealEdgeLength: () => 110, nodeRepulsion: () => 9000,
    numIter: large ? 600 : 1500, packComponents: false, ...(fixed.length > 0 && { fixedNodeConstraint: fixed }),
  } as never).run();
  const positions: Record<string, { x: number; y: number }> = {};
  graph.nodes().forEach((node) => { positions[node.id()] = { ...node.position() }; });
  return positions;
}

// A first layout of nothing in particular, while nobody waits: the engine compiles what the real one will run.
const trial = Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, width: 60, height: 50 }));
layOut({ nodes: trial, edges: trial.flatMap(({ id }, i) => [1, 7].map((step) => ({ from: id, to: `n${(i + step) % trial.length}` }))) });
