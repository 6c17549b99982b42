import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allKinds, basisSays, coderSays, confidenceSays, cutSays, heldSays, reads, shortened, slug, statusSays, wordingSays, type Predicate } from '../src/words.ts';

const ontology = '../src/FrameworkGraph/Ontology';
const source = (file: string): string => readFileSync(`${ontology}/${file}`, 'utf8');
const here = existsSync(`${ontology}/Predicates.cs`);

test('Every predicate reads aloud here as it does in the core', (t) => {
  if (!here) return t.skip('the core is not here');
  const known = [...source('Predicates.cs').matchAll(/new\("([a-z-]+)", "([^"]+)", "([^"]+)", /g)];
  assert.ok(known.length > 25);
  for (const [, name, out, back] of known) {
    const predicate = name!.toUpperCase().replaceAll('-', '_') as Predicate;
    assert.deepEqual([reads(predicate, 'out'), reads(predicate, 'in')], [out, back], name);
  }
});

test('Every kind of node has a word here', (t) => {
  if (!here) return t.skip('the core is not here');
  const known = [...source('NodeKinds.cs').matchAll(/NodeKind [A-Z]\w+ = new\("([a-z]+)"/g)].map(([, name]) => name);
  assert.deepEqual(allKinds.map(slug).sort(), known.sort());
});

test('Every value of the vocabularies shown has a word here', (t) => {
  if (!here) return t.skip('the core is not here');
  const text = source('Vocabularies.cs');
  const terms = (name: string): string[] => [...(text.split(`Vocabulary ${name} =`)[1]?.split(']);')[0] ?? '').matchAll(/new\("([a-z-]+)", "/g)].map(([, value]) => value!);
  for (const [name, words] of Object.entries({ Basis: basisSays, Confidence: confidenceSays, Status: statusSays, Wording: wordingSays, Held: heldSays, CoderType: coderSays }))
    assert.deepEqual(Object.keys(words).map(slug).sort(), terms(name).sort(), name);
});

test('A text is shortened by whole characters, and says so', () => {
  assert.equal(shortened('Hillside', 8), 'Hillside');
  assert.equal(shortened('Hillsides', 8), 'Hillsid…');
  assert.equal(shortened('abc😀defg', 5), 'abc😀…');
});

test('A list that was cut short says how much of it is here, and a whole one says nothing', () => {
  assert.equal(cutSays({ totalCount: 412, nodes: [1, 2, 3] }, 'works cited'), 'The first 3 of 412 works cited are here.');
  assert.equal(cutSays({ totalCount: 3, nodes: [1, 2, 3] }, 'works cited'), '');
});
