import type { End } from '../api/answers.ts';
import { groupBy } from '../group.ts';
import { kindPlural, type Kind } from '../words.ts';
import type { Edge, Graph } from './model.ts';

/** A group of nodes that is drawn as one. */
export interface Fold {
  /** `group:` and the steps by which it came about, with colons between. */
  readonly key: string;
  readonly kind: Kind;
  readonly label: string;
  readonly members: readonly End[];
  /** Whether it was unfolded into smaller groups, or into its members. */
  readonly unfolded: boolean;
  /** How deep it lies in other groups. */
  readonly depth: number;
}

/** A link that stands for several; its id begins with `links:`. */
export interface Bundle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly links: number;
}

export interface Folded {
  /** What is drawn by itself. */
  readonly graph: Graph;
  /** Every group there is, unfolded ones before what they unfold into. */
  readonly folds: readonly Fold[];
  readonly bundles: readonly Bundle[];
}

/** A graph that is drawn as it is. */
export function unfoldedWhole(graph: Graph): Folded {
  return { graph, folds: [], bundles: [] };
}

/** As many of a kind are drawn one by one; more become a group. */
const fewOfAKind = 12;
/** A group of so many at most unfolds into its members; a larger one into groups. */
const mostMembers = 150;
/** No more nodes than these are drawn by themselves, whatever is unfolded. */
export const mostAlone = 1000;

/** Draws a large graph as groups: by kind, elements by framework; what is unfolded by what its nodes hang on, then by name, then one by one. */
export function folded(graph: Graph, root: string, unfolded: readonly string[]): Folded {
  const home = homesOf(graph);
  const folds: Fold[] = [];
  const alone = new Map<string, End>();
  const stands = new Map<string, string>();
  const keep = (end: End): void => { alone.set(end.id, end); stands.set(end.id, end.id); };
  const fold = (key: string, label: string, members: readonly End[], depth: number): void => {
    const open = unfolded.includes(key) && (members.length > mostMembers || alone.size + members.length <= mostAlone);
    folds.push({ key, kind: members[0]!.kind, label, members, unfolded: open, depth });
    if (!open) for (const { id } of members) stands.set(id, key);
    else if (members.length <= mostMembers) members.forEach(keep);
    else split(key, label, members, depth + 1);
  };
  const split = (key: string, label: string, members: readonly End[], depth: number): void => {
    const homes = groupBy(members, ({ id }) => home.get(id) ?? '');
    if (homes.size > 1 && depth === 1) {
      for (const [at, own] of homes) fold(`${key}:${at || 'none'}`, at ? `${label} at ${graph.nodes.get(at)?.label ?? at}` : `${label} by themselves`, own, depth);
      return;
    }
    const sorted = [...members].sort((a, b) => (a.label < b.label ? -1 : 1));
    for (let i = 0; i < sorted.length; i += mostMembers) {
      const own = sorted.slice(i, i + mostMembers);
      fold(`${key}:${i / mostMembers + 1}`, `${label}, ${i + 1} to ${i + own.length}`, own, depth);
    }
  };
  for (const [key, members] of groupBy([...graph.nodes.values()].filter(({ id }) => id !== root), keyOf)) {
    if (members.length <= fewOfAKind) members.forEach(keep);
    else fold(key, labelOf(members[0]!), members, 0);
  }
  const first = graph.nodes.get(root);
  if (first) keep(first);
  return { folds, ...linked(graph, alone, stands) };
}

/** What a group is called, with how many are in it. */
export function says({ label, members }: Fold): string {
  return `${label} (${members.length.toLocaleString('en-GB')})`;
}

/** The framework in the id of an element: element.cohen.reach is one of cohen's. */
function schemeOf({ id, kind }: End): string | undefined {
  const parts = id.split('.');
  return kind === 'ELEMENT' && parts.length > 2 ? parts[1] : undefined;
}

function keyOf(end: End): string {
  const scheme = schemeOf(end);
  return `group:${end.kind.toLowerCase()}${scheme ? `:${scheme}` : ''}`;
}

function labelOf(end: End): string {
  const scheme = schemeOf(end);
  return scheme ? `Elements of ${scheme.charAt(0).toUpperCase()}${scheme.slice(1)}` : kindPlural[end.kind];
}

/** The busiest neighbour of every node: what it hangs on. */
function homesOf({ edges }: Graph): ReadonlyMap<string, string> {
  const busy = new Map<string, number>();
  for (const { from, to } of edges.values()) for (const id of [from, to]) busy.set(id, (busy.get(id) ?? 0) + 1);
  const home = new Map<string, string>();
  const offer = (id: string, other: string): void => {
    const known = home.get(id);
    if (known === undefined || busy.get(other)! > busy.get(known)!) home.set(id, other);
  };
  for (const { from, to } of edges.values()) { offer(from, to); offer(to, from); }
  return home;
}

function linked(graph: Graph, alone: ReadonlyMap<string, End>, stands: ReadonlyMap<string, string>): { readonly graph: Graph; readonly bundles: readonly Bundle[] } {
  const edges = new Map<string, Edge>();
  const bundles = new Map<string, Bundle>();
  for (const edge of graph.edges.values()) {
    const [from, to] = [stands.get(edge.from)!, stands.get(edge.to)!];
    if (from === edge.from && to === edge.to) edges.set(edge.id, edge);
    else if (from !== to) {
      const id = `links:${from} ${to}`;
      bundles.set(id, { id, from, to, links: (bundles.get(id)?.links ?? 0) + 1 });
    }
  }
  return { graph: { nodes: alone, edges }, bundles: [...bundles.values()] };
}
