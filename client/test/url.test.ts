import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatView, parseView } from '../src/url.ts';
import { initialView, type View } from '../src/view.ts';

const full: View = {
  page: 'programme', programme: 'programme.other', show: 'graph', selected: 'claim.a.work.b--located-in--element.c',
  without: ['sector', 'finding'], withoutBasis: ['inferred'], opened: ['element.cohen.reach concerns in', 'work.x reports out'],
};

test('The address of a view reads back as the same view', () => {
  assert.deepEqual(parseView(formatView(full)), full);
});

test('The first view has a bare address', () => {
  assert.equal(formatView(initialView), '');
  assert.deepEqual(parseView(''), initialView);
});

test('Garbage in the address gives defaults', () => {
  for (const bad of ['?page=admin', '?show=%00', '?selected=<script>', '?programme=', '?opened=,,a', '?without=UP,1', '?%E0%A4%A', '?page', `?selected=${'a'.repeat(500)}`])
    assert.deepEqual(parseView(bad), initialView, bad);
});

test('What can be read is kept beside what cannot', () => {
  assert.deepEqual(parseView('?page=mine&show=nothing&without=sector,<b>,sector'), { ...initialView, page: 'mine', without: ['sector'] });
});
