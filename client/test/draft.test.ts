import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { answer, answered, describe, emptyDraft, longestName, nameOfCopy, rate, rename, type Draft } from '../src/programme/draft.ts';
import { readDraft, writeDraft } from '../src/programme/file.ts';
import { forgetDraft, keepDraft, keptDraft, type Shelf } from '../src/programme/keep.ts';
import { draftSchema } from '../src/programme/schema.ts';

const published: object = JSON.parse(readFileSync('public/schemas/programme-draft-1.json', 'utf8'));
const conforms = new Ajv2020().compile(published);
const named: Draft = answer(rate(rename(emptyDraft, 'Früh hilft “früh”'), 'element.valentijn.trust', 'begun'), 'element.cohen.reach', 'need', 'systematic');
const { description: _, ...draft } = named;
const problems = (value: unknown): readonly string[] => {
  const reading = readDraft(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problems' in reading ? reading.problems : [];
};
const bad: readonly [string, unknown, RegExp][] = [
  ['a foreign object', { hello: 1 }, /not a programme’s draft/],
  ['a list', [], /not a programme’s draft/],
  ['null', null, /not a programme’s draft/],
  ['a later version', { ...draft, formatVersion: 2 }, /format version 2/],
  ['no version', { ...draft, formatVersion: undefined }, /reads version 1/],
  ['an unknown key', { ...draft, evil: 1 }, /no "evil"/],
  ['an unknown feature', { ...draft, features: { 'element.valentijn.nothing': 'begun' } }, /no feature/],
  ['an unknown rating', { ...draft, features: { 'element.valentijn.trust': 7 } }, /rated "7"/],
  ['an unknown construct', { ...draft, constructs: { 'element.cohen.nothing': {} } }, /no construct/],
  ['an unknown aspect', { ...draft, constructs: { 'element.cohen.reach': { extent: 'broad' } } }, /not asked/],
  ['an unknown kind', { ...draft, constructs: { 'element.cohen.reach': { access: 'yes' } } }, /answered "yes"/],
  ['a name that is no text', { ...draft, name: 5 }, /"name"/],
  ['a name that is too long', { ...draft, name: 'x'.repeat(201) }, /"name"/],
  ['a description that is no text', { ...draft, description: null }, /"description"/],
  ['a description that is too long', { ...draft, description: 'x'.repeat(5001) }, /"description"/],
  ['features that are a list', { ...draft, features: [] }, /"features"/],
];

test('A draft that is written reads back as it was', () => {
  for (const each of [named, describe(named, 'A team of two,\nand a “pony”')]) assert.deepEqual(readDraft(writeDraft(each)), { draft: each });
});

test('A damaged file is refused with what is wrong', () => {
  assert.match(problems(writeDraft(named).slice(0, 60))[0] ?? '', /damaged/);
});

for (const [what, value, says] of bad)
  test(`A file with ${what} is refused with what is wrong, and by the published schema too`, () => {
    assert.match(problems(value).join(' '), says);
    assert.equal(conforms(JSON.parse(JSON.stringify(value))), false);
  });

test('Every problem of a file is told, not only the first', () => {
  assert.equal(problems({ ...draft, name: 1, features: { x: 'begun', y: 'begun' } }).length, 3);
});

test('The published schema is the one made from the lists, and what the page writes conforms to it', () => {
  assert.deepEqual(published, JSON.parse(JSON.stringify(draftSchema)));
  assert.equal(conforms(JSON.parse(writeDraft(named))), true, JSON.stringify(conforms.errors));
});

test('What the server has as a document is taken up and given back, its description with it', () => {
  const document = { ...draft, description: 'A team of two.' };
  const reading = readDraft(JSON.stringify(document));
  assert.ok('draft' in reading);
  const { $schema, ...written } = JSON.parse(writeDraft(reading.draft));
  assert.deepEqual(written, document);
  assert.equal(conforms({ $schema, ...written }), true);
});

test('An answer taken back leaves no trace', () => {
  const before = answer(rate(named, 'element.valentijn.trust', ''), 'element.cohen.reach', 'need', '');
  assert.deepEqual(before, { ...emptyDraft, name: named.name });
  assert.equal(answered(before), 0);
  assert.equal(answered(named), 2);
});

test('A draft is kept in the browser, and a damaged one there is no trouble', () => {
  const held = new Map<string, string>();
  const shelf: Shelf = { getItem: (k) => held.get(k) ?? null, setItem: (k, v) => void held.set(k, v), removeItem: (k) => void held.delete(k) };
  assert.equal(keepDraft(shelf, named), true);
  assert.deepEqual(keptDraft(shelf), named);
  for (const k of held.keys()) held.set(k, '{');
  assert.deepEqual(keptDraft(shelf), emptyDraft);
  forgetDraft(shelf);
  assert.equal(held.size, 0);
});

test('A browser that refuses to keep anything is told apart', () => {
  const refuse = (): never => { throw new Error('denied'); };
  assert.equal(keepDraft({ getItem: refuse, setItem: refuse, removeItem: refuse }, named), false);
  assert.deepEqual(keptDraft({ getItem: refuse, setItem: refuse, removeItem: refuse }), emptyDraft);
});

test('The name of a copy is no longer than a name may be, and cuts no character in half', () => {
  assert.equal(nameOfCopy('Hillside'), 'Hillside (mine)');
  const long = nameOfCopy(`${'x'.repeat(188)}😀${'y'.repeat(11)}`);
  assert.match(long, /^x{188}😀… \(mine\)$/u);
  assert.ok([...long].length <= longestName);
});
