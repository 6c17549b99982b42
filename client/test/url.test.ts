import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatView, parseView } from '../src/url.ts';
import { initialView, type View } from '../src/view.ts';

const full: View = {
  ...initialView,
  page: 'programme', programme: 'programme.other', beside: 'programme.third', show: 'graph', selected: 'claim.a.work.b--located-in--element.c',
  without: ['sector', 'finding'], withoutBasis: ['inferred'], opened: ['element.cohen.reach concerns in', 'work.x reports out'], unfolded: ['group:finding', 'group:finding:work.x:2'],
  document: 'work.other-2001', paragraph: 'other-2001.p12', only: 'uncoded', part: 'summary', rows: 'framework.cohen', columns: 'outcomes', empty: 'hidden', cell: 'element.a outcome.b',
  concept: 'enabler.c', types: ['sector-difference'], bases: ['stated', 'inferred'], attributions: ['own'], modalities: ['hedged'], grounds: ['own-data'],
  confidences: ['low'], populations: ['children'], framework: 'none', status: 'all', words: 'shared vision, “joint” & 50% + #1 ü', kind: 'finding',
};

test('The address of a view reads back as the same view', () => {
  const { search, hash } = new URL(formatView(full), 'http://localhost/');
  assert.deepEqual(parseView(search, hash), full);
});

test('The first view has a bare address', () => {
  assert.equal(formatView(initialView), '');
  assert.deepEqual(parseView(''), initialView);
});

test('Garbage in the address gives defaults', () => {
  for (const bad of ['?page=admin', '?show=%00', '?selected=<script>', '?programme=', '?beside=<b>', '?opened=,,a', '?without=UP,1', '?%E0%A4%A', '?page', `?selected=${'a'.repeat(500)}`, `?words=${'a'.repeat(201)}`, '?words=+', '?words=a%00', '?kind=thing'])
    assert.deepEqual(parseView(bad), initialView, bad);
});

test('A paragraph stands behind the #, and nothing else is read there', () => {
  assert.equal(formatView({ ...initialView, page: 'reading', paragraph: 'kaehne-2016.p7' }), '?page=reading#kaehne-2016.p7');
  for (const bad of ['#', '#main', '#<script>.p1', `#${'a'.repeat(400)}.p1`]) assert.deepEqual(parseView('', bad), initialView, bad);
});

test('What can be read is kept beside what cannot', () => {
  assert.deepEqual(parseView('?page=mine&show=nothing&without=sector,<b>,sector'), { ...initialView, page: 'mine', without: ['sector'] });
});
