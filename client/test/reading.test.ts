import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentRecord, ParagraphAnswer } from '../src/api/evidence.ts';
import { noFilters } from '../src/evidence/view.ts';
import { frameworksOf, ledgerOf, sectionsOf, tally } from '../src/reading/model.ts';
import { finding, link, voice } from './made.ts';

const paragraph = (number: number, path: readonly string[], change: Partial<ParagraphAnswer> = {}): ParagraphAnswer =>
  ({ id: `a-2001.p${number}`, number, words: 10, heading: false, path, uncoded: null, uncodedNote: null, absences: { nodes: [] }, ...change });
const paragraphs = [paragraph(1, [], { heading: true }), paragraph(2, [], { uncoded: 'BIBLIOGRAPHIC' }), paragraph(3, ['One']), paragraph(4, ['One']), paragraph(5, ['Two', 'Deep']), paragraph(6, ['One'])];
const work = {
  paragraphs: { totalCount: paragraphs.length, nodes: paragraphs },
  carries: { totalCount: 1, nodes: [{ id: 'claim.c', readsAloud: '', predicate: 'USES', basis: 'STATED', confidence: 'HIGH', status: 'ACCEPTED', statusReason: null, phrase: null, paragraph: { id: 'a-2001.p4' }, alsoAt: ['a-2001.p5', 'b-2002.p1'] }] },
} as unknown as DocumentRecord;
const findings = [finding('f', { furtherParagraphs: { nodes: [{ id: 'a-2001.p6', number: 6, document: null }] } }), finding('g', { type: 'ENABLER' }, voice({ status: 'REJECTED' }))];
const shape = (...given: Parameters<typeof sectionsOf>): unknown => sectionsOf(...given).map((section) => [section.path.join('/'), section.reads.map((read) => [read.paragraph.number, read.findings.length, read.alsoHere.length, read.carried.length])]);

test('Every paragraph is read in its order under its headings; a heading that comes back is a section of its own', () => {
  assert.deepEqual(shape(work, findings, noFilters, 'all'), [['', [[1, 0, 0, 0], [2, 0, 0, 0]]], ['One', [[3, 1, 0, 0], [4, 0, 0, 1]]], ['Two/Deep', [[5, 0, 0, 1]]], ['One', [[6, 0, 1, 0]]]]);
});

test('Once something is filtered, paragraphs with nothing to show are left out', () => {
  assert.deepEqual(shape(work, findings, { ...noFilters, types: ['barrier'] }, 'all'), [['One', [[3, 1, 0, 0], [6, 0, 1, 0]]]]);
  assert.deepEqual(shape(work, findings, { ...noFilters, types: ['enabler'] }, 'all'), []);
  assert.deepEqual(shape(work, findings, { ...noFilters, types: ['enabler'], status: 'all' }, 'all'), [['One', [[3, 1, 0, 0]]]]);
});

test('What was deliberately not coded can be seen alone', () => {
  assert.deepEqual(shape(work, findings, noFilters, 'uncoded'), [['', [[2, 0, 0, 0]]]]);
});

test('The ledger counts every paragraph once', () => {
  const { paragraphs: all, coded, headings, uncoded } = ledgerOf(paragraphs);
  assert.deepEqual([all, coded, headings, uncoded], [6, 4, 1, 1]);
});

test('Findings are counted by value, a finding with two links of a basis once', () => {
  const two = finding('h', { out: { totalCount: 2, nodes: [link(), link()] } });
  const count = tally([...findings, two], noFilters);
  assert.deepEqual([count('types', 'BARRIER'), count('types', 'ENABLER'), count('bases', 'INFERRED'), count('bases', 'STATED')], [2, 0, 2, 0]);
  assert.deepEqual(frameworksOf(findings), [{ id: 'framework.cohen', label: 'Cohen' }]);
});
