import type { FindingAnswer, LinkOut, Voice } from '../src/api/evidence.ts';

// Answers of the server for tests, each of which names only what it is about.
export const voice = (change: Partial<Voice> = {}): Voice => ({
  id: 'claim.v', attribution: 'OWN', evidence: 'OWN_DATA', modality: 'HEDGED', direction: 'HINDERS', population: 'PROFESSIONALS', level: null, transferability: null, basis: 'STATED',
  confidence: 'HIGH', status: 'ACCEPTED', statusReason: null, value: null, unit: null, of: null, note: null, cluster: null, via: null, date: '2026-11-22', reviewedBy: null,
  cites: { totalCount: 0, nodes: [] }, ...change,
});
export const link = (change: Partial<LinkOut> = {}): LinkOut => ({
  id: 'claim.l', predicate: 'CONCERNS', basis: 'INFERRED', confidence: 'LOW', status: 'ACCEPTED', statusReason: null, rationale: null, claims: { nodes: [] },
  other: { __typename: 'Element', id: 'element.cohen.reach', kind: 'ELEMENT', label: 'Reach', framework: { id: 'framework.cohen', label: 'Cohen' } }, ...change,
});
export const finding = (id: string, change: Partial<FindingAnswer> = {}, of: Voice = voice()): FindingAnswer => ({
  id, label: `Said ${id}`, type: 'BARRIER', phrase: null, note: null, furtherParagraphs: { nodes: [] }, paragraph: { id: 'a-2001.p3', number: 3, path: ['One'] },
  document: { id: 'work.a-2001', label: 'A 2001', title: null, held: 'ABSTRACT', appraisal: 'not appraised', reviewedSources: null },
  reportedBy: { edges: [{ claim: of }] }, out: { totalCount: 1, nodes: [link()] }, in: { totalCount: 0, nodes: [] }, ...change,
});
