import type { Api } from '../api/api.ts';
import { add, cutOf, emptyGraph, firstGroups, groupsOf, startingAt, type Cut, type Graph, type Group } from './model.ts';

export interface Loaded {
  readonly graph: Graph;
  /** The groups of every node asked for so far, by the node's id. */
  readonly groups: ReadonlyMap<string, readonly Group[]>;
}

export interface Loader {
  groups(id: string, signal: AbortSignal): Promise<readonly Group[]>;
  load(root: string, opened: readonly string[], signal: AbortSignal): Promise<Loaded>;
  /** What was not answered whole of the nodes asked for so far. */
  cut(): readonly Cut[];
}

/** Reads links of nodes and keeps them while the graph is open. */
export function createLoader(api: Api): Loader {
  const kept = new Map<string, readonly Group[]>();
  const cut = new Map<string, readonly Cut[]>();
  const alone = new Map<string, Graph>();
  const groups = async (id: string, signal: AbortSignal): Promise<readonly Group[]> => {
    const known = kept.get(id);
    if (known) return known;
    const answer = await api.links(id, signal);
    const asked = groupsOf(answer);
    cut.set(id, cutOf(answer));
    kept.set(id, asked);
    alone.set(id, startingAt(answer));
    return asked;
  };
  return {
    groups,
    cut: () => [...cut.values()].flat(),
    async load(root, opened, signal) {
      const own = await groups(root, signal);
      const works = own.filter((group) => group.predicate === 'STUDIES' && group.way === 'in').flatMap((group) => group.others.map((end) => end.id));
      const theirs = await Promise.all(works.map((id) => groups(id, signal)));
      const wanted = new Set(opened);
      const openedOf = await Promise.all([...new Set(opened.map((key) => key.split(' ')[0]!))].map((id) => groups(id, signal)));
      const graph = add(alone.get(root) ?? emptyGraph, [...firstGroups(own), ...theirs.flatMap(firstGroups), ...openedOf.flat().filter((group) => wanted.has(group.key))]);
      return { graph, groups: new Map(kept) };
    },
  };
}
