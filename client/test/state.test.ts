import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../src/state.ts';

test('A change reaches every listener with the value before it', () => {
  const store = createStore({ a: 1, b: 'x' });
  const heard: unknown[] = [];
  store.subscribe((now, before) => heard.push([before.a, now.a, now.b]));
  store.set({ a: 2 });
  assert.deepEqual(heard, [[1, 2, 'x']]);
});

test('A change that changes nothing is not told', () => {
  const store = createStore({ a: 1 });
  let told = 0;
  store.subscribe(() => told++);
  store.set({ a: 1 });
  assert.equal(told, 0);
});

test('A listener that another stops while a change is told does not hear of it', () => {
  const store = createStore({ a: 1 });
  let told = 0;
  store.subscribe(() => stop());
  const stop = store.subscribe(() => told++);
  store.set({ a: 2 });
  assert.equal(told, 0);
});

test('A listener that stopped hears no more, even while others listen', () => {
  const store = createStore({ a: 1 });
  let told = 0;
  const stop = store.subscribe(() => { told++; stop(); });
  store.set({ a: 2 });
  store.set({ a: 3 });
  assert.equal(told, 1);
});
