import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacementAnswer, ProgrammeAnswer } from '../src/api/answers.ts';
import { blanks } from '../src/pictures/blank.ts';
import { at, placementsOf, placementsOfDraft } from '../src/pictures/placements.ts';
import { answer, emptyDraft, rate } from '../src/programme/draft.ts';

const claim = (id: string, more: Partial<PlacementAnswer> = {}): PlacementAnswer =>
  ({ id, basis: 'STATED', wording: null, confidence: 'HIGH', status: 'ACCEPTED', statusReason: null, alternative: null, note: null, ...more });
const edge = (element: string, of: PlacementAnswer): { claim: PlacementAnswer; node: { id: string } } => ({ claim: of, node: { id: element } });

function programme(works: { label: string; edges: ReturnType<typeof edge>[] }[], fits: ReturnType<typeof edge>[]): ProgrammeAnswer {
  const facts = { description: null, jurisdiction: null, setting: null, population: null, lead: null, funder: null, start: null, duration: null, scale: null, aim: null, note: null };
  return {
    programme: {
      id: 'programme.x', label: 'X', ...facts, fits: { edges: fits },
      studiedBy: { edges: [], nodes: works.map(({ label, edges }, i) => ({ id: `work.${i}`, label, held: null, locatedIn: { edges } })) },
    },
  };
}

test('What a study states and what we infer of the programme stay in lanes of their own', () => {
  const { drawn } = placementsOf(programme(
    [{ label: 'A 2016', edges: [edge('e', claim('claim.a', { wording: 'MAIN_EMPHASIS' }))] }],
    [edge('e', claim('claim.b', { basis: 'INFERRED', confidence: 'LOW' }))]));
  assert.deepEqual(drawn.map(({ lane, says }) => [lane, says]), [['study', 'main emphasis, stated'], ['programme', 'may lie here, inferred; low confidence']]);
});

test('The stronger the wording, the larger the mark', () => {
  const words = ['NOD', 'GUIDED', 'LOCATED', 'MAIN_EMPHASIS'] as const;
  const { drawn } = placementsOf(programme([{ label: 'A', edges: words.map((wording) => edge(wording, claim(wording, { wording }))) }], []));
  assert.deepEqual(drawn.map((each) => each.strength), [1, 2, 3, 4]);
});

test('What was turned down is not drawn, and keeps its reason', () => {
  const { drawn, turnedDown } = placementsOf(programme([], [edge('e', claim('claim.r', { status: 'REJECTED', statusReason: 'Too little.' }))]));
  assert.deepEqual([drawn.length, turnedDown], [0, [{ lane: 'programme', element: 'e', claim: 'claim.r', reason: 'Too little.' }]]);
});

test('Alternatives and candidates say so', () => {
  const { drawn } = placementsOf(programme([], [edge('e', claim('c', { basis: 'INFERRED', status: 'CANDIDATE', alternative: 'service-or-professional' }))]));
  assert.equal(drawn[0]?.candidate, true);
  assert.match(drawn[0]?.says ?? '', /one of two alternatives; candidate, not decided/);
});

test('Where several works study a programme, each placement says whose it is', () => {
  const { drawn } = placementsOf(programme([{ label: 'A 2016', edges: [edge('e', claim('a'))] }, { label: 'B 2020', edges: [edge('e', claim('b'))] }], []));
  assert.deepEqual(drawn.map((each) => each.says.split(':')[0]), ['A 2016', 'B 2020']);
});

test('What a programme says of itself is told in its own answers', () => {
  const said = claim('c', { basis: 'SELF_REPORTED', note: 'Its own answers: Are both in one workspace of the team? Yes. Is a psychiatrist on the same site? No.' });
  assert.equal(placementsOf(programme([], [edge('e', said)])).drawn[0]?.says,
    'Its own answers: Are both in one workspace of the team? Yes. Is a psychiatrist on the same site? No; self-reported');
});

test('A programme that is not there is placed nowhere', () => {
  assert.deepEqual(placementsOf({ programme: null }), { drawn: [], turnedDown: [] });
});

test('Own answers are self-reported, and only ratings have a degree', () => {
  const draft = answer(answer(rate(emptyDraft, 'element.valentijn.trust', 'begun'), 'element.cohen.reach', 'access', 'broad'), 'element.cohen.reach', 'need', 'dont-know');
  const placements = placementsOfDraft(draft);
  assert.ok(placements.every((each) => each.lane === 'mine' && each.basis === 'SELF_REPORTED' && each.claim === ''));
  assert.deepEqual(placements.map((each) => [each.says, each.rating]), [
    ['Begun', 'begun'], ['How is need identified? Don’t know', 'dont-know'], ['How is access to integrated services? Broad', null],
  ]);
  assert.equal(at(placements, 'element.cohen.reach', 'mine').length, 2);
});

test('A blank is told of whoever it is a blank of: read and not found, not said by who describes it, not answered by the visitor', () => {
  assert.deepEqual(blanks('programme.kaehne-2016', false), ['no mark: nothing found in the text held']);
  assert.deepEqual(blanks('programme.own-x', false), ['no mark: not said to be there (not answered, or not there yet)']);
  assert.deepEqual(blanks('programme.kaehne-2016', true), ['no mark of the other: nothing found in the text held', 'no mark of mine: not answered']);
  assert.deepEqual(blanks(null, true), ['no mark of mine: not answered']);
});
