import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, pieces, type Piece } from '../src/search/excerpt.ts';
import { countSays, kindsToChoose } from '../src/search/says.ts';
import { initialSearch, longestWords, parseSearch, wordsOf } from '../src/search/view.ts';
import { allKinds } from '../src/words.ts';

const read = (parts: readonly Piece[]): string => parts.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const spanOf = (text: string, word: string): { start: number; end: number } => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

test('What was found is marked where it stands, at the beginning and the end too', () => {
  assert.equal(read(pieces('Joint funding', [{ start: 0, end: 5 }, { start: 6, end: 10 }])), '[Joint] [fund]ing');
  assert.equal(read(pieces('Trust', [{ start: 0, end: 5 }])), '[Trust]');
  assert.equal(read(pieces('Trust', [])), 'Trust');
});

test('Of a long text the part around what was found first is shown, cut between words, with signs that there is more', () => {
  const text = `${'far '.repeat(100)}trust ${'more '.repeat(100)}trust`;
  const shown = read(excerpt({ field: 'description', text, spans: [spanOf(text, 'trust'), { start: text.length - 5, end: text.length }] }));
  assert.match(shown, /^… (far )+\[trust\] (more )+…$/);
  assert.ok(shown.length < 270, shown);
});

test('A long text is not cut where there is nothing before or behind, nor within a word', () => {
  const text = `trust ${'x'.repeat(500)}`;
  assert.equal(read(excerpt({ field: 'title', text, spans: [spanOf(text, 'trust')] })), `[trust] ${'x'.repeat(500)}`);
  const word = 'y'.repeat(500);
  assert.equal(read(excerpt({ field: 'title', text: `a ${word}`, spans: [{ start: 2, end: 502 }] })), `a [${word}]`);
});

test('A short text is whole, and no character is lost beside one that counts as two', () => {
  assert.equal(read(excerpt({ field: 'title', text: '😀 trust 😀', spans: [{ start: 3, end: 8 }] })), '😀 [trust] 😀');
});

test('Words that cannot be searched for are none', () => {
  assert.equal(wordsOf('  shared vision '), 'shared vision');
  assert.equal(wordsOf('a'.repeat(longestWords)).length, longestWords);
  for (const bad of ['', '   ', 'a'.repeat(longestWords + 1), 'a\u0000b', 'a\u0007b']) assert.equal(wordsOf(bad), '', JSON.stringify(bad));
});

test('A kind that is none is left at every kind', () => {
  assert.deepEqual(parseSearch(new URLSearchParams('words=trust&kind=barrier')), { words: 'trust', kind: 'barrier' });
  for (const bad of ['kind=BARRIER', 'kind=nothing', 'kind=']) assert.deepEqual(parseSearch(new URLSearchParams(bad)), initialSearch, bad);
});

test('Every kind can be searched among', () => {
  assert.deepEqual([...kindsToChoose].sort(), [...allKinds].sort());
});

test('How many of how many is said, and among what', () => {
  assert.equal(countSays(20, 132, { words: 'trust', kind: '' }), '20 of 132 matches, the best first.');
  assert.equal(countSays(1, 1, { words: 'trust', kind: 'work' }), '1 of 1 match among works, the best first.');
  assert.equal(countSays(0, 0, { words: 'trust', kind: 'element' }), 'No match among framework elements.');
});
