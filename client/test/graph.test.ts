import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Api } from '../src/api/api.ts';
import type { LinksAnswer, LinkList } from '../src/api/answers.ts';
import { createLoader } from '../src/graph/load.ts';
import { add, emptyGraph, filtered, groupsOf, wouldAdd } from '../src/graph/model.ts';
import { ring } from '../src/graph/layout.ts';
import type { Basis, Kind, Predicate } from '../src/words.ts';

const none: LinkList = { totalCount: 0, edges: [] };
const list = (...rows: [string, Predicate, string, Kind, Basis?][]): LinkList => ({
  totalCount: rows.length,
  edges: rows.map(([id, predicate, other, kind, basis = 'STATED']) =>
    ({ node: { id, predicate, basis, confidence: 'HIGH', status: 'ACCEPTED', wording: null, source: { label: 'S' } }, other: { id: other, kind, label: other } })),
});
const links = (id: string, kind: Kind, out: LinkList, back: LinkList = none): LinksAnswer => ({ node: { id, kind, label: id, out, in: back } });

const work = links('work.w', 'WORK', list(['c1', 'LOCATED_IN', 'element.a', 'ELEMENT'], ['c2', 'LOCATED_IN', 'element.b', 'ELEMENT', 'INFERRED'], ['c3', 'REPORTS', 'finding.f', 'FINDING']));
const programme = links('programme.p', 'PROGRAMME', list(['c4', 'FITS', 'element.a', 'ELEMENT', 'INFERRED']), list(['c5', 'STUDIES', 'work.w', 'WORK'], ['c6', 'ABOUT', 'finding.f', 'FINDING']));

test('Links are grouped by predicate and way, and run from subject to object', () => {
  const groups = groupsOf(programme);
  assert.deepEqual(groups.map((group) => group.key), ['programme.p about in', 'programme.p fits out', 'programme.p studies in']);
  assert.deepEqual(groups.map(({ edges: [edge] }) => [edge?.from, edge?.to]), [['finding.f', 'programme.p'], ['programme.p', 'element.a'], ['work.w', 'programme.p']]);
});

test('What a click would open is counted before it is opened', () => {
  const reports = groupsOf(work).find((group) => group.predicate === 'REPORTS');
  const shown = add(emptyGraph, groupsOf(programme));
  assert.deepEqual(wouldAdd(shown, reports!), { nodes: 0, links: 1 });
  assert.deepEqual(wouldAdd(emptyGraph, reports!), { nodes: 1, links: 1 });
});

test('A filter takes links with their ends, and never the root', () => {
  const graph = add(emptyGraph, [...groupsOf(programme), ...groupsOf(work)]);
  const stated = filtered(graph, { without: [], withoutBasis: ['inferred'] }, 'programme.p');
  assert.deepEqual([...stated.edges.keys()].sort(), ['c1', 'c3', 'c5', 'c6']);
  assert.equal(stated.nodes.has('element.b'), false);
  const bare = filtered(graph, { without: ['work', 'finding', 'element', 'programme'], withoutBasis: [] }, 'programme.p');
  assert.deepEqual([[...bare.nodes.keys()], bare.edges.size], [['programme.p'], 0]);
});

test('A link whose other end is a claim is not drawn', () => {
  const odd: LinksAnswer = { node: { id: 'finding.f', kind: 'FINDING', label: 'f', out: { totalCount: 1, edges: [{ node: work.node!.out.edges[0]!.node, other: null }] }, in: none } };
  assert.deepEqual(groupsOf(odd), []);
});

test('The first graph has the programme, its study and their placements, without the findings; opening adds them', async () => {
  const asked: string[] = [];
  const api = { links: async (id: string) => { asked.push(id); return id === 'work.w' ? work : programme; } } as unknown as Api;
  const loader = createLoader(api);
  const signal = new AbortController().signal;
  const first = await loader.load('programme.p', [], signal);
  assert.deepEqual([...first.graph.nodes.keys()].sort(), ['element.a', 'element.b', 'programme.p', 'work.w']);
  const more = await loader.load('programme.p', ['work.w reports out'], signal);
  assert.ok(more.graph.nodes.has('finding.f'));
  assert.deepEqual(asked, ['programme.p', 'work.w'], 'links are asked for once');
});

test('A node with more links than were answered is told of, with how many there are', async () => {
  const cut = links('work.w', 'WORK', { ...work.node!.out, totalCount: 1200 });
  const loader = createLoader({ links: async (id: string) => (id === 'work.w' ? cut : programme) } as unknown as Api);
  await loader.load('programme.p', [], new AbortController().signal);
  assert.deepEqual(loader.cut().map(({ of, way, links, all }) => [of.id, way, links, all]), [['work.w', 'out', 3, 1200]]);
});

test('A programme without links is a graph of its own', async () => {
  const alone = links('programme.own-x', 'PROGRAMME', none);
  const loader = createLoader({ links: async () => alone } as unknown as Api);
  const { graph } = await loader.load('programme.own-x', [], new AbortController().signal);
  assert.deepEqual([[...graph.nodes.keys()], graph.edges.size], [['programme.own-x'], 0]);
});

test('Without a worker, nodes stand apart in a ring', () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, width: 1, height: 1 }));
  const places = Object.values(ring({ nodes, edges: [] })).map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`);
  assert.equal(new Set(places).size, 3);
});
