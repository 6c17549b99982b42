import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftState } from '../src/panels/panel.ts';
import { emptyDraft, rate, rename, type Draft } from '../src/programme/draft.ts';
import { keepAside, keepDraft, keepHome, keptAside, keptDraft, type Shelf } from '../src/programme/keep.ts';
import { catchUp } from '../src/programme/tabs.ts';
import { createStore, type Store } from '../src/state.ts';

const mine = rename(emptyDraft, 'Hillside');
const theirs = rate(rename(emptyDraft, 'Riverside'), 'element.valentijn.trust', 'begun');

function shelfOf(): Shelf {
  const held = new Map<string, string>();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) };
}
function tab(draft: Draft, kept: Draft): Store<DraftState> {
  return createStore<DraftState>({ draft, kept, home: null, aside: [] });
}

test('A tab that has nothing of its own follows what another keeps, where it lives included', () => {
  const [shelf, here] = [shelfOf(), tab(emptyDraft, emptyDraft)];
  keepDraft(shelf, theirs);
  keepHome(shelf, { id: 'programme.own-1', version: 1, published: false, changedAt: '', saved: theirs });
  assert.match(catchUp(here, shelf), /another tab/);
  const { draft, kept, home } = here.get();
  assert.deepEqual([draft, kept === draft, home?.id], [theirs, true, 'programme.own-1']);
  assert.equal(catchUp(here, shelf), '');
});

test('What another tab keeps is set aside where this one has something that is not kept', () => {
  const [shelf, here] = [shelfOf(), tab(mine, emptyDraft)];
  keepAside(shelf, [emptyDraft]);
  keepDraft(shelf, theirs);
  assert.match(catchUp(here, shelf), /set aside/);
  assert.deepEqual([here.get().draft, here.get().home, here.get().aside], [mine, null, [emptyDraft, theirs]]);
  assert.deepEqual([keptAside(shelf), keptDraft(shelf)], [[emptyDraft, theirs], theirs]);
  assert.equal(catchUp(here, shelf), '');
  assert.equal(here.get().aside.length, 2);
});

test('Where another tab emptied the draft, what was typed here stays', () => {
  const [shelf, here] = [shelfOf(), tab(mine, theirs)];
  assert.equal(catchUp(here, shelf), '');
  assert.deepEqual([here.get().draft, here.get().aside], [mine, []]);
});
