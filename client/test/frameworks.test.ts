import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { constructs } from '../src/frameworks/cohen.ts';
import { domains, features } from '../src/frameworks/valentijn.ts';

/** The elements of a framework's seed file in order: id, type and number. */
function seeded(file: string): { id: string; type: string; number: number }[] {
  const path = `../graph-seed/frameworks/${file}`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...text.matchAll(/- id: (element\.[a-z.-]+)\n(?: {4}.*\n)*? {4}type: ([a-z-]+)\n {4}number: (\d+)/g)]
    .map(([, id, type, number]) => ({ id: id ?? '', type: type ?? '', number: Number(number) }));
}

test('The taxonomy has 8 domains, and 21 features numbered 1 to 21 as 1, 1, 4, 3, 3, 2, 3, 4', () => {
  assert.deepEqual(domains.map((domain) => domain.features.length), [1, 1, 4, 3, 3, 2, 3, 4]);
  assert.deepEqual(features.map((feature) => feature.number), Array.from({ length: 21 }, (_, i) => i + 1));
});

test('Features and domains are those of the seed', (t) => {
  const all = seeded('valentijn.yaml');
  if (all.length === 0) return t.skip('graph-seed is not here');
  assert.deepEqual(features.map(({ id, number }) => ({ id, type: 'feature', number })), all.filter((e) => e.type === 'feature'));
  assert.deepEqual(domains.map((d) => d.id), all.filter((e) => e.type === 'domain').map((e) => e.id));
});

test('Constructs are those of the seed, in its numbers', (t) => {
  const all = seeded('cohen.yaml');
  if (all.length === 0) return t.skip('graph-seed is not here');
  assert.deepEqual(constructs.map(({ id, number }) => ({ id, type: 'construct', number })), all);
});
