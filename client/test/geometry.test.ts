import assert from 'node:assert/strict';
import { test } from 'node:test';
import { features } from '../src/frameworks/valentijn.ts';
import { baseFields, domainPieces, featurePieces, outermost, outline, places } from '../src/pictures/geometry.ts';

const area = ({ inner, outer, from, to }: { inner: number; outer: number; from: number; to: number }): number => (Math.PI * (outer ** 2 - inner ** 2) * (to - from)) / 360;

test('Every feature is drawn once: 19 in arcs, two at the base', () => {
  const drawn = [...featurePieces.map((piece) => piece.element), ...new Set(baseFields.map((field) => field.domain.features[0]!.id))];
  assert.deepEqual(drawn.sort(), features.map((feature) => feature.id).sort());
});

test('Pieces fill the half ring without gap or overlap', () => {
  const filled = [...featurePieces, ...domainPieces].reduce((sum, { piece }) => sum + area(piece), 0);
  assert.ok(Math.abs(filled - area({ inner: 34, outer: outermost, from: 0, to: 180 })) < 1);
});

test('Clinical lies inside professional, that inside organisational, and system outside all', () => {
  const inner = (key: string): number => featurePieces.find((drawn) => drawn.domain.key === key)!.piece.inner;
  const order = ['clinical-integration', 'professional-integration', 'organisational-integration', 'system-integration'].map(inner);
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
});

test('Functional and normative run across all levels', () => {
  for (const key of ['functional-integration', 'normative-integration'])
    for (const { piece } of featurePieces.filter((drawn) => drawn.domain.key === key)) assert.deepEqual([piece.inner, piece.outer], [34, 206]);
});

test('Person-focused care is in the middle of the base, population-based care at both ends', () => {
  assert.deepEqual(baseFields.map((field) => field.domain.key), ['population-based-care', 'person-focused-care', 'population-based-care']);
  assert.equal(baseFields.reduce((sum, field) => sum + field.width, 0), 2 * outermost);
});

test('Outlines are finite, and places stay inside their piece', () => {
  for (const { piece } of featurePieces) {
    assert.doesNotMatch(outline(piece), /NaN|Infinity/);
    for (const [x, y] of places(piece, 4)) {
      const radius = Math.hypot(x, y);
      assert.ok(radius > piece.inner && radius < piece.outer);
    }
  }
});
