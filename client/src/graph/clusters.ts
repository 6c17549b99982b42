import type { LayoutRequest, Positions } from './layout.ts';

const spacing = 64;
/** Turns of this angle spread points evenly over a disc. */
const golden = Math.PI * (3 - Math.sqrt(5));
/** So many nodes must hang on a node for it to have a disc of its own. */
const fewest = 6;

interface Disc {
  readonly hub: string;
  readonly members: readonly string[];
  readonly radius: number;
}

/** A layout for graphs too large to be balanced by forces in time: every node stands in the disc of the busiest node near it, and discs lie around the largest. Takes some milliseconds for 1,000 nodes. */
export function clusters({ nodes, edges }: Pick<LayoutRequest, 'nodes' | 'edges'>): Positions {
  const positions: Record<string, { x: number; y: number }> = {};
  const placed: { readonly x: number; readonly y: number; readonly radius: number }[] = [];
  let [turn, before] = [0, 0];
  for (const disc of discsOf(nodes.map(({ id }) => id), edges)) {
    // Where no disc of this size fitted a moment ago, none fits now; a much smaller one may.
    if (disc.radius < 0.7 * before || before === 0) [turn, before] = [0, disc.radius];
    const centre = { x: 0, y: 0 };
    for (; ; turn += 0.5) {
      Object.assign(centre, onSpiral(turn));
      if (placed.every((other) => Math.hypot(other.x - centre.x, other.y - centre.y) >= other.radius + disc.radius)) break;
    }
    placed.push({ ...centre, radius: disc.radius });
    positions[disc.hub] = centre;
    disc.members.forEach((id, i) => {
      const distance = spacing * Math.sqrt(i + 1);
      positions[id] = { x: centre.x + distance * Math.cos(i * golden), y: centre.y + distance * Math.sin(i * golden) };
    });
  }
  return positions;
}

/** The discs, largest first. */
function discsOf(ids: readonly string[], edges: LayoutRequest['edges']): readonly Disc[] {
  const near = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const busy = (id: string): number => near.get(id)?.length ?? 0;
  const busier = (a: string, b: string): boolean => busy(a) > busy(b) || (busy(a) === busy(b) && a < b);
  // Every node hangs on its busiest neighbour if that is busier than itself; so nothing hangs on itself.
  const above = new Map<string, string>();
  const below = new Map<string, number>();
  for (const id of ids) {
    const best = near.get(id)!.reduce<string | undefined>((found, other) => (busier(other, found ?? id) ? other : found), undefined);
    if (best === undefined) continue;
    above.set(id, best);
    below.set(best, (below.get(best) ?? 0) + 1);
  }
  const isHub = (id: string): boolean => !above.has(id) || (below.get(id) ?? 0) >= fewest;
  const members = new Map<string, string[]>(ids.filter(isHub).map((id) => [id, []]));
  for (const id of ids) {
    if (isHub(id)) continue;
    let hub = above.get(id)!;
    while (!isHub(hub)) hub = above.get(hub)!;
    members.get(hub)!.push(id);
  }
  return [...members].map(([hub, own]) => ({ hub, members: own, radius: spacing * (Math.sqrt(own.length + 1) + 0.6) }))
    .sort((a, b) => b.radius - a.radius || (a.hub < b.hub ? -1 : 1));
}

/** A point of the spiral, somewhat wider than high, on which discs look for room. */
function onSpiral(turn: number): { readonly x: number; readonly y: number } {
  const distance = 1.5 * spacing * Math.sqrt(turn);
  return { x: 1.4 * distance * Math.cos(turn * golden), y: distance * Math.sin(turn * golden) };
}
