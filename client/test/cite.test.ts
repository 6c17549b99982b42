import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation } from '../src/panels/cite.ts';

const day = new Date('2026-11-30T12:00:00Z');
const here = { document: { id: 'work.kaehne-2016', label: 'Kaehne 2016' } };
const claim: Parameters<typeof citation>[0] = {
  id: 'claim.kaehne-2016.a--concerns--b', basis: 'INFERRED', phrase: 'in so many words', furtherParagraphs: { nodes: [] }, date: '2026-11-22', reviewedBy: null,
  source: { id: 'work.kaehne-2016', label: 'Kaehne 2016', title: 'A study', authors: ['Kaehne, A.', 'Catherall, C.'], year: 2016, container: 'A journal 24(2)', doi: '10.1/x', held: 'WHOLE', heldNote: null },
  paragraph: { id: 'kaehne-2016.p7', number: 7, path: [], ...here },
  coder: { id: 'coder.automated-1', label: 'Automated coder 1', type: 'AUTOMATED', description: null },
};

test('A link is cited by its document and place, and by the coding that is ours', () => {
  assert.deepEqual(citation(claim, '1a2b', day, 'http://x/?selected=c'), [
    'Inferred from: Kaehne, A.; Catherall, C. (2016). A study. A journal 24(2). https://doi.org/10.1/x. Paragraph 7, at “in so many words”.',
    'Coded in: FrameworkGraph evidence, release 1a2b, claim.kaehne-2016.a--concerns--b. Automated coder 1 (a program), 2026-11-22. No person has reviewed it. Read on 2026-11-30 at http://x/?selected=c',
  ]);
});

test('What is not known of a document is left out of how it is cited', () => {
  const bare = { ...claim, basis: 'STATED' as const, phrase: null, furtherParagraphs: { nodes: [{ ...here, id: 'kaehne-2016.p9', number: 9 }, { ...here, id: 'kaehne-2016.p11', number: 11 }] }, source: { ...claim.source!, authors: [], year: null, title: null, container: null, doi: null } };
  assert.equal(citation(bare, '1a2b', day, 'x')[0], 'Stated in: Kaehne 2016 (no year). Paragraph 7; also paragraph 9, paragraph 11.');
  assert.equal(citation({ ...bare, paragraph: null, furtherParagraphs: { nodes: [] } }, '1a2b', day, 'x')[0], 'Stated in: Kaehne 2016 (no year). No paragraph of a text held.');
});

test('A link between passages of other documents says whose paragraphs they are', () => {
  const codebook = { ...claim.source!, id: 'work.codebook', label: 'Codebook', title: 'The codebook', authors: [], year: 2026, container: null, doi: null };
  assert.equal(citation({ ...claim, source: codebook, furtherParagraphs: { nodes: [{ id: 'b.p2', number: 2, document: { id: 'work.b', label: 'B 2008' } }] }, phrase: null }, '1a2b', day, 'x')[0], 'Inferred in: The codebook (2026). Paragraph 7 of Kaehne 2016; also paragraph 2 of B 2008.');
});
