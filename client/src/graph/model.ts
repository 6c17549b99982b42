import type { End, LinkAnswer, LinkList, LinksAnswer } from '../api/answers.ts';
import { groupBy } from '../group.ts';
import { slug } from '../words.ts';

export type Way = 'out' | 'in';

/** A link as it is drawn and listed. Its id is the claim's. */
export interface Edge extends Omit<LinkAnswer, 'source'> {
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, End>;
  readonly edges: ReadonlyMap<string, Edge>;
}

/** The links of one node that go one way over one predicate; they are opened together. */
export interface Group {
  readonly key: string;
  readonly of: End;
  readonly predicate: LinkAnswer['predicate'];
  readonly way: Way;
  readonly others: readonly End[];
  readonly edges: readonly Edge[];
}

export interface Filters {
  readonly without: readonly string[];
  readonly withoutBasis: readonly string[];
}

export const emptyGraph: Graph = { nodes: new Map(), edges: new Map() };

/** A graph of one node, which is there whether it has links or not. */
export function startingAt({ node }: LinksAnswer): Graph {
  return node === null || !('out' in node) ? emptyGraph : { nodes: new Map([[node.id, { id: node.id, kind: node.kind, label: node.label }]]), edges: new Map() };
}

/** The groups of a node, in the order of their keys. */
export function groupsOf({ node }: LinksAnswer): Group[] {
  if (node === null || !('out' in node)) return [];
  const of: End = { id: node.id, kind: node.kind, label: node.label };
  return [...oneWay(of, 'out', node.out), ...oneWay(of, 'in', node.in)].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** That not all links of a node that go one way were answered. */
export interface Cut {
  readonly of: End;
  readonly way: Way;
  readonly links: number;
  readonly all: number;
}

export function cutOf({ node }: LinksAnswer): Cut[] {
  if (node === null || !('out' in node)) return [];
  const of: End = { id: node.id, kind: node.kind, label: node.label };
  return (['out', 'in'] as const).map((way) => ({ of, way, links: node[way].edges.length, all: node[way].totalCount })).filter(({ links, all }) => links < all);
}

function oneWay(of: End, way: Way, list: LinkList): Group[] {
  // A link whose other end is itself a claim is told in the details of that claim; there is no node to draw for it.
  const rows = list.edges.flatMap(({ node, other }) => (other === null ? [] : [{ link: node, other }]));
  return [...groupBy(rows, (row) => row.link.predicate)].map(([predicate, group]) => ({
    key: `${of.id} ${slug(predicate)} ${way}`, of, predicate, way,
    others: [...new Map(group.map((row) => [row.other.id, row.other])).values()],
    edges: group.map(({ link, other }) => ({
      ...link, source: link.source?.label ?? '', from: way === 'out' ? of.id : other.id, to: way === 'out' ? other.id : of.id,
    })),
  }));
}

export function add(graph: Graph, groups: readonly Group[]): Graph {
  const nodes = new Map(graph.nodes);
  const edges = new Map(graph.edges);
  for (const group of groups) {
    for (const end of [group.of, ...group.others]) nodes.set(end.id, end);
    for (const edge of group.edges) edges.set(edge.id, edge);
  }
  return { nodes, edges };
}

/** How many nodes and links a group would add. */
export function wouldAdd(graph: Graph, group: Group): { readonly nodes: number; readonly links: number } {
  return { nodes: group.others.filter((end) => !graph.nodes.has(end.id)).length, links: group.edges.filter((edge) => !graph.edges.has(edge.id)).length };
}

/** What passes the filters. A node that no link holds any more goes too, unless it is the one everything started from. */
export function filtered(graph: Graph, filters: Filters, root: string): Graph {
  const shows = (id: string): boolean => {
    const node = graph.nodes.get(id);
    return node !== undefined && (id === root || !filters.without.includes(slug(node.kind)));
  };
  const edges = [...graph.edges.values()].filter((edge) => !filters.withoutBasis.includes(slug(edge.basis)) && shows(edge.from) && shows(edge.to));
  const held = new Set([root, ...edges.flatMap((edge) => [edge.from, edge.to])]);
  return {
    nodes: new Map([...graph.nodes].filter(([id]) => held.has(id))),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}

/** What a programme's graph opens with: its own links and those of the works that study it, without their many findings. */
export function firstGroups(groups: readonly Group[]): Group[] {
  return groups.filter(({ of, predicate, way }) =>
    of.kind === 'PROGRAMME' ? predicate !== 'ABOUT' : way === 'out' && (predicate === 'LOCATED_IN' || predicate === 'USES'));
}
