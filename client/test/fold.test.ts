import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { End } from '../src/api/answers.ts';
import { folded, mostAlone, says } from '../src/graph/fold.ts';
import { clusters } from '../src/graph/clusters.ts';
import type { Edge, Graph } from '../src/graph/model.ts';
import type { Kind } from '../src/words.ts';

/** A programme, ten works that study it, and findings that each hang on one or two of them. */
function made(findings: number): Graph {
  const end = (id: string, kind: Kind): [string, End] => [id, { id, kind, label: `Label ${id}` }];
  const nodes = new Map<string, End>([end('programme.p', 'PROGRAMME'), ...Array.from({ length: 10 }, (_, i) => end(`work.w${i}`, 'WORK')), ...Array.from({ length: findings }, (_, i) => end(`finding.f${i}`, 'FINDING'))]);
  const edges = new Map<string, Edge>();
  const link = (from: string, to: string): void => {
    const id = `claim.${edges.size}`;
    edges.set(id, { id, from, to, predicate: 'REPORTS', basis: 'STATED', confidence: 'HIGH', status: 'ACCEPTED', wording: null, source: '' });
  };
  for (let i = 0; i < 10; i++) link(`work.w${i}`, 'programme.p');
  for (let i = 0; i < findings; i++) {
    link(`work.w${i % 10}`, `finding.f${i}`);
    if (i % 7 === 0) link(`work.w${(i + 3) % 10}`, `finding.f${i}`);
  }
  return { nodes, edges };
}
const large = made(10_000);
const counts = (all: ReturnType<typeof folded>): number[] => [all.graph.nodes.size, all.graph.edges.size, all.folds.length, all.bundles.length];

test('Many of a kind are one group with their number; few stand by themselves', () => {
  const all = folded(large, 'programme.p', []);
  assert.deepEqual(counts(all), [11, 10, 1, 10]);
  assert.equal(says(all.folds[0]!), 'Findings (10,000)');
  assert.equal(all.bundles.reduce((sum, { links }) => sum + links, 0), large.edges.size - 10);
});

test('A group unfolds into groups by what its nodes hang on, those by name, and those into their nodes', () => {
  const first = folded(large, 'programme.p', ['group:finding']);
  assert.equal(first.folds.length, 11);
  const busiest = first.folds[1]!;
  const second = folded(large, 'programme.p', ['group:finding', busiest.key]);
  const part = second.folds.find(({ depth }) => depth === 2)!;
  assert.match(says(part), /^Findings at Label work\.w\d, 1 to 150 \(150\)$/);
  const third = folded(large, 'programme.p', ['group:finding', busiest.key, part.key]);
  assert.equal(third.graph.nodes.size, 11 + 150);
});

test('However it is unfolded, every node is drawn or in one group, and no more are drawn than can be read', () => {
  const unfolded: string[] = [];
  for (let i = 0; i < 4; i++) unfolded.push(...folded(large, 'programme.p', unfolded).folds.map(({ key }) => key));
  const all = folded(large, 'programme.p', unfolded);
  const within = all.folds.filter((fold) => !fold.unfolded).reduce((sum, { members }) => sum + members.length, 0);
  assert.equal(within + all.graph.nodes.size, large.nodes.size);
  assert.ok(all.graph.nodes.size <= mostAlone + 11, `${all.graph.nodes.size}`);
});

test('What is not there cannot be unfolded', () => {
  assert.deepEqual(counts(folded(large, 'programme.p', ['group:nothing', 'finding.f1'])), counts(folded(large, 'programme.p', [])));
});

test('Elements are grouped by their framework', () => {
  const nodes = new Map(['cohen', 'valentijn'].flatMap((scheme) => Array.from({ length: 13 }, (_, i): [string, End] => [`element.${scheme}.e${i}`, { id: `element.${scheme}.e${i}`, kind: 'ELEMENT', label: 'E' }])));
  assert.deepEqual(folded({ nodes, edges: new Map() }, '', []).folds.map(says), ['Elements of Cohen (13)', 'Elements of Valentijn (13)']);
});

test('In a large graph every node has a place of its own, away from the others, soon', () => {
  const { nodes, edges } = made(989);
  const began = performance.now();
  const places = clusters({ nodes: [...nodes.keys()].map((id) => ({ id, width: 60, height: 50 })), edges: [...edges.values()] });
  const took = performance.now() - began;
  const all = Object.values(places);
  assert.equal(all.length, 1000);
  let nearest = Infinity;
  all.forEach((a, i) => { for (const b of all.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y)); });
  assert.ok(nearest > 40, `two nodes lie ${nearest} apart`);
  assert.ok(took < 2000, `${took} ms`);
});

test('A graph without links, or one that is a ring, is placed too', () => {
  const nodes = Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, width: 60, height: 50 }));
  for (const edges of [[], nodes.map(({ id }, i) => ({ from: id, to: `n${(i + 1) % nodes.length}` }))])
    assert.equal(Object.values(clusters({ nodes, edges })).filter(({ x, y }) => Number.isFinite(x + y)).length, 300);
});
