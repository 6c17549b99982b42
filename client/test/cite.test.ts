import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation } from '../src/panels/cite.ts';

const day = new Date('2026-11-30T12:00:00Z');
const claim: Parameters<typeof citation>[0] = {
  id: 'claim.kaehne-2016.a--concerns--b', basis: 'INFERRED', phrase: 'in so many words', alsoAt: [], date: '2026-11-22', reviewedBy: null,
  source: { id: 'work.kaehne-2016', label: 'Kaehne 2016', title: 'A study', authors: ['Kaehne, A.', 'Catherall, C.'], year: 2016, container: 'A journal 24(2)', doi: '10.1/x', held: 'WHOLE', heldNote: null },
  paragraph: { id: 'kaehne-2016.p7', number: 7, path: [], document: { id: 'work.kaehne-2016', label: 'Kaehne 2016' } },
  coder: { id: 'coder.automated-1', label: 'Automated coder 1', type: 'AUTOMATED', description: null },
};

test('A link is cited by its document and place, and by the coding that is ours', () => {
  assert.deepEqual(citation(claim, '1a2b', day, 'http://x/?selected=c'), [
    'Inferred from: Kaehne, A.; Catherall, C. (2016). A study. A journal 24(2). https://doi.org/10.1/x. Paragraph 7, at “in so many words”.',
    'Coded in: FrameworkGraph evidence, release 1a2b, claim.kaehne-2016.a--concerns--b. Automated coder 1 (a program), 2026-11-22. No person has reviewed it. Read on 2026-11-30 at http://x/?selected=c',
  ]);
});

test('What is not known of a document is left out of how it is cited', () => {
  const bare = { ...claim, basis: 'STATED' as const, phrase: null, alsoAt: ['b.p2', 'b.p3'], source: { ...claim.source!, authors: [], year: null, title: null, container: null, doi: null } };
  assert.equal(citation(bare, '1a2b', day, 'x')[0], 'Stated in: Kaehne 2016 (no year). Paragraph 7, and b.p2, b.p3.');
  assert.equal(citation({ ...bare, paragraph: null, alsoAt: [] }, '1a2b', day, 'x')[0], 'Stated in: Kaehne 2016 (no year). No paragraph of a text held.');
});

test('A link between passages of other documents says whose paragraphs they are', () => {
  const codebook = { ...claim.source!, id: 'work.codebook', label: 'Codebook', title: 'The codebook', authors: [], year: 2026, container: null, doi: null };
  assert.equal(citation({ ...claim, source: codebook, alsoAt: ['b.p2'], phrase: null }, '1a2b', day, 'x')[0], 'Inferred in: The codebook (2026). Paragraph 7 of Kaehne 2016, and b.p2.');
});
