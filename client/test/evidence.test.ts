import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { GapMap, OverlapAnswer } from '../src/api/evidence.ts';
import { documentOf, numberOf, paragraphAddress } from '../src/evidence/address.ts';
import { findingsBehind } from '../src/evidence/asked.ts';
import { sideOf, sides } from '../src/evidence/axes.ts';
import { choices, claimFilters, filtersSay, passes } from '../src/evidence/filters.ts';
import { cellEnds, cellKey, cellSays, gridOf } from '../src/evidence/gap-map.ts';
import { overlapRows } from '../src/evidence/overlap.ts';
import { heldNotes, summaryRows, summaryText } from '../src/evidence/summary.ts';
import { evidenceText } from '../src/evidence/table.ts';
import { provenance, toHtml, toText } from '../src/evidence/text-table.ts';
import { noFilters } from '../src/evidence/view.ts';
import { finding, link, voice } from './made.ts';

test('A finding passes only if everything asked of it holds', () => {
  const it = finding('f');
  assert.ok(passes(it, noFilters));
  assert.ok(passes(it, { ...noFilters, types: ['barrier'], attributions: ['own', 'direct'], modalities: ['hedged'], grounds: ['own-data'], populations: ['professionals'] }));
  for (const no of [{ types: ['enabler'] }, { attributions: ['direct'] }, { modalities: ['asserted'] }, { grounds: ['opinion'] }, { populations: ['children'] }, { bases: ['stated'] }, { framework: 'framework.nfer' }, { framework: 'none' }])
    assert.equal(passes(it, { ...noFilters, ...no }), false, JSON.stringify(no));
});

test('What is asked of links must hold of one and the same link', () => {
  const it = finding('f', { out: { totalCount: 2, nodes: [link({ basis: 'STATED', confidence: 'LOW' }), link({ basis: 'INFERRED', confidence: 'HIGH' })] } });
  assert.ok(passes(it, { ...noFilters, bases: ['stated'], confidences: ['low'] }));
  assert.equal(passes(it, { ...noFilters, bases: ['stated'], confidences: ['high'] }), false);
});

test('What was turned down shows only when it is asked for, findings and links alike', () => {
  const down = finding('f', {}, voice({ status: 'REJECTED' }));
  const link_ = finding('g', { out: { totalCount: 1, nodes: [link({ status: 'CANDIDATE' })] } });
  assert.deepEqual([passes(down, noFilters), passes(down, { ...noFilters, status: 'all' })], [false, true]);
  assert.deepEqual([passes(link_, { ...noFilters, bases: ['inferred'] }), passes(link_, { ...noFilters, bases: ['inferred'], status: 'all' })], [false, true]);
});

test('Filters reach the API in its own words, and what it does not know is dropped', () => {
  assert.deepEqual(claimFilters({ ...noFilters, bases: ['self-reported', 'nonsense'], grounds: ['own-data'], populations: ['older-people'] }),
    { link: { basis: ['SELF_REPORTED'] }, report: { evidence: ['OWN_DATA'], population: ['OLDER_PEOPLE'] } });
  assert.deepEqual(claimFilters(noFilters), { link: {}, report: {} });
  assert.equal(filtersSay(['bases', 'grounds'], { ...noFilters, bases: ['stated', 'inferred'] }), 'link is “stated” or “inferred”');
});

test('The values to filter by are those of the schema', (t) => {
  const file = '../src/FrameworkGraph.Server/schema.graphql';
  if (!existsSync(file)) return t.skip('schema.graphql is not here');
  const text = readFileSync(file, 'utf8');
  const names = { types: 'FindingType', bases: 'Basis', attributions: 'Attribution', modalities: 'Modality', grounds: 'EvidenceType', confidences: 'Confidence', populations: 'Population' } as const;
  for (const [list, name] of Object.entries(names)) {
    const values = [...(new RegExp(`^enum ${name} \\{\\n([^}]*)\\}`, 'm').exec(text)?.[1] ?? '').matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, value]) => value!);
    assert.deepEqual([...choices[list as keyof typeof choices]].sort(), values.sort(), name);
  }
});

test('A cell asks for findings linked to both ends, and for those of a document by the document', () => {
  assert.deepEqual(findingsBehind(['barrier.b', 'work.a-2001'], ['work.a-2001'], { ...noFilters, bases: ['stated'] }),
    { linked: [{ direction: 'OUT', others: ['barrier.b'], claim: { basis: ['STATED'] } }], documents: ['work.a-2001'], report: {} });
  assert.equal(findingsBehind(['barrier.b', 'element.e'], ['work.a-2001'], noFilters).linked?.length, 2);
  assert.deepEqual([cellEnds(cellKey('a', 'b')), cellEnds(cellKey('a', ''))], [{ row: 'a', column: 'b' }, { row: 'a', column: '' }]);
});

test('Every side has a key of its own, and an unknown one gives the first', () => {
  const all = sides({ frameworks: { nodes: [{ id: 'framework.valentijn', label: 'V', elements: { nodes: [] } }] } });
  assert.equal(new Set(all.map((side) => side.key)).size, all.length);
  assert.deepEqual(sideOf(all, 'valentijn-features').axis, { frameworks: ['framework.valentijn'], elementTypes: ['FEATURE'] });
  assert.equal(sideOf(all, 'nothing').key, 'barriers');
});

const map: GapMap = {
  emptyMeans: '', rule: '', rows: [{ id: 'a', kind: 'BARRIER', label: 'A' }, { id: 'b', kind: 'BARRIER', label: 'B' }], columns: [{ id: 'x', kind: 'WORK', label: 'X' }, { id: 'y', kind: 'WORK', label: 'Y' }],
  cells: [{ row: { id: 'a' }, column: { id: 'x' }, documents: 2, works: 1, unknownWorks: 1 }],
};

test('Rows without evidence stay in the table unless they are left out', () => {
  const grid = gridOf(map, true);
  assert.deepEqual([grid.rows.length, grid.columns.length, grid.emptyRows, grid.emptyColumns, grid.cell('b', 'x')], [2, 2, 1, 1, undefined]);
  assert.deepEqual(gridOf(map, true, 'hidden').rows.map((row) => row.id), ['a']);
  assert.deepEqual(gridOf({ ...map, columns: [], cells: [{ ...map.cells[0]!, column: null }] }, false).cell('a', '')?.documents, 2);
});

test('The table that is copied has the rows and columns that are shown', () => {
  const crossing = { map, rows: sideOf(sides({ frameworks: { nodes: [] } }), 'barriers'), columns: sideOf(sides({ frameworks: { nodes: [] } }), 'documents') };
  const shape = (empty: 'shown' | 'hidden'): unknown => { const { columns, rows } = evidenceText(crossing, empty); return [columns, rows.map(([first]) => first)]; };
  assert.deepEqual(shape('shown'), [['Barriers', 'X', 'Y'], ['A', 'B']]);
  assert.deepEqual(shape('hidden'), [['Barriers', 'X'], ['A']]);
});

test('A cell never counts claims and says when independence is unknown', () => {
  assert.deepEqual(cellSays({ documents: 1, works: 0, unknownWorks: 1 }), { documents: '1 document', works: 'independence unknown: no source named' });
  assert.equal(cellSays({ documents: 2, works: 1, unknownWorks: 0 }).works, '1 different work');
  assert.match(cellSays({ documents: 2, works: 3, unknownWorks: 1 }).works, /3 different works named, and 1 document names no source .* unknown/);
});

test('Works behind most documents come first, and what others than the documents cite does not count', () => {
  const work = (id: string) => ({ id, label: id, title: null, type: null, year: null, held: null });
  const answer: OverlapAnswer = {
    overlap: [{ work: work('a'), documents: [{ id: 'd' }] }, { work: work('b'), documents: [{ id: 'd' }, { id: 'e' }] }],
    cited: { totalCount: 2, nodes: [{ ...work('a'), citedBy: { nodes: [{ id: 'd' }, { id: 'elsewhere' }] } }, { ...work('c'), citedBy: { nodes: [{ id: 'e' }] } }] },
    documents: { nodes: ['d', 'e'].map((id) => ({ id, label: id, held: null, reviewedSources: null, independence: null })) },
  };
  assert.deepEqual(overlapRows(answer).map((row) => [row.work.id, row.behind.size, row.cited.size]), [['b', 2, 0], ['a', 1, 1], ['c', 0, 1]]);
});

test('A summary goes by document and paragraph and keeps confidence and quality apart', () => {
  const later = finding('f2', { paragraph: { id: 'a-2001.p12', number: 12, path: [] } });
  const other = finding('f1', { document: { id: 'work.b', label: 'B', title: null, held: null, appraisal: null, reviewedSources: null } });
  const rows = summaryRows([other, later, finding('f3')], 'element.cohen.reach', 'accepted');
  assert.deepEqual(rows.map((row) => row.finding.id), ['f3', 'f2', 'f1']);
  assert.deepEqual([rows[0]!.confidence, rows[0]!.quality, rows[2]!.quality], ['link: low; statement: high', 'not appraised', 'not appraised']);
  assert.match(rows[0]!.by, /^A 2001, paragraph 3: /);
  assert.deepEqual(heldNotes(rows), ['A 2001: held an abstract only; quality not appraised.', 'B: held not at all; quality not appraised.']);
});

test('What contradicts or qualifies a finding stands beside it; what it supports does not', () => {
  const bears = link({ predicate: 'CONTRADICTS', other: { __typename: 'Finding', id: 'finding.x', kind: 'FINDING', label: 'The contrary', document: { id: 'work.b', label: 'B' } } });
  const rows = summaryRows([finding('f', { in: { totalCount: 2, nodes: [bears, link({ ...bears, predicate: 'SUPPORTS' })] } })], 'element.cohen.reach', 'accepted');
  assert.deepEqual(rows[0]!.bears, ['contradicts: The contrary (B)']);
});

test('A table that leaves the page is escaped and says where it is from', () => {
  const notes = provenance({ hash: 'abc123', coding: 'The coding is automated.' }, 'link is: stated', new Date('2026-11-23T10:00:00Z'), 'http://localhost/?a=1&b=2');
  const table = { ...summaryText('<b>&', 'counts', summaryRows([finding('f', { label: 'a <script> & "b"' })], 'x', 'accepted'), notes) };
  const html = toHtml(table);
  assert.doesNotMatch(html, /<script>|<b>/);
  for (const part of ['<table', '<th scope="col"', 'a &lt;script&gt; &amp; &quot;b&quot;', 'release abc123, copied on 2026-11-23', 'The coding is automated.', 'Filters: link is: stated']) assert.ok(html.includes(part), part);
  const lines = toText(table).split('\n');
  assert.deepEqual(lines.slice(1, 3).map((line) => line.split('\t').length), [8, 8]);
});

test('A paragraph’s address leads to its document', () => {
  assert.equal(documentOf('a-2001.p12'), 'work.a-2001');
  assert.equal(numberOf('a-2001.p12'), '12');
  assert.equal(paragraphAddress({ id: 'a-2001.p12' }), '?page=reading&document=work.a-2001#a-2001.p12');
});
