import type { PlacementAnswer, PlacementList, ProgrammeAnswer } from '../api/answers.ts';
import { constructs, otherAnswers, type Construct } from '../frameworks/cohen.ts';
import { ratingSays, type Draft, type Rating } from '../programme/draft.ts';
import { basisSays, confidenceSays, wordingSays, type Basis } from '../words.ts';

/** Who is placed: the study, the programme it studies, or the visitor's own programme. They are never mixed. */
export type Lane = 'study' | 'programme' | 'mine';

/** That something lies in an element of a framework, ready to be drawn. */
export interface Placement {
  readonly lane: Lane;
  readonly element: string;
  /** The claim that says so; empty for the visitor's own answers. */
  readonly claim: string;
  readonly basis: Basis;
  /** How strong the wording is, 4 the strongest; 0 where nothing is worded. */
  readonly strength: 0 | 1 | 2 | 3 | 4;
  /** In words, for the label beside the mark. */
  readonly says: string;
  /** Of the visitor's own answers: how far it is there. Null for kinds, which are no degrees, and in other lanes. */
  readonly rating: Rating | null;
  /** Weighed and not decided yet. */
  readonly candidate: boolean;
}

/** A placement that was weighed and turned down, with the reason. */
export interface TurnedDown {
  readonly lane: Lane;
  readonly element: string;
  readonly claim: string;
  readonly reason: string;
}

export interface Placements {
  readonly drawn: readonly Placement[];
  readonly turnedDown: readonly TurnedDown[];
}

const strengths = { MAIN_EMPHASIS: 4, LOCATED: 3, GUIDED: 2, NOD: 1 } as const;

/** Where a programme and the works that study it lie. */
export function placementsOf({ programme }: ProgrammeAnswer): Placements {
  if (programme === null) return { drawn: [], turnedDown: [] };
  const works = programme.studiedBy.nodes;
  const lists: [Lane, PlacementList, string][] = [
    // Where several works study one programme, each placement says whose it is.
    ...works.map((work): [Lane, PlacementList, string] => ['study', work.locatedIn, works.length > 1 ? `${work.label}: ` : '']),
    ['programme', programme.fits, ''],
  ];
  const rows = lists.flatMap(([lane, list, whose]) => list.edges.map(({ claim, node }) => ({ lane, element: node.id, claim, whose })));
  return {
    drawn: rows.filter(({ claim }) => claim.status !== 'REJECTED').map(({ lane, element, claim, whose }) => ({
      lane, element, claim: claim.id, basis: claim.basis, candidate: claim.status === 'CANDIDATE', rating: null,
      strength: claim.wording ? strengths[claim.wording] : 0, says: whose + sayOf(lane, claim),
    })),
    turnedDown: rows.filter(({ claim }) => claim.status === 'REJECTED')
      .map(({ lane, element, claim }) => ({ lane, element, claim: claim.id, reason: claim.statusReason ?? 'No reason was kept.' })),
  };
}

function sayOf(lane: Lane, claim: PlacementAnswer): string {
  // What a programme says of itself is told in its own answers: one of them may be a no.
  if (claim.basis === 'SELF_REPORTED' && claim.note) return `${claim.note.replace(/\.$/, '')}; ${basisSays[claim.basis]}`;
  const inferred = claim.basis === 'INFERRED';
  const unworded = lane === 'study' ? (inferred ? 'close in its words' : 'places itself here') : inferred ? 'may lie here' : 'lies here';
  const words = claim.wording ? wordingSays[claim.wording] : unworded;
  const parts = [`${words}, ${basisSays[claim.basis]}`];
  if (inferred) parts.push(`${confidenceSays[claim.confidence]} confidence`);
  if (claim.alternative) parts.push('one of two alternatives');
  if (claim.status === 'CANDIDATE') parts.push('candidate, not decided');
  if (claim.status === 'DISPUTED') parts.push('disputed');
  return parts.join('; ');
}

/** What the visitor answered, as placements of their own lane. */
export function placementsOfDraft(draft: Draft): Placement[] {
  const own = (element: string, says: string, rating: Rating | null): Placement =>
    ({ lane: 'mine', element, claim: '', basis: 'SELF_REPORTED', strength: 0, says, rating, candidate: false });
  return [
    ...Object.entries(draft.features).map(([id, rating]) => own(id, ratingSays[rating], rating)),
    ...constructs.flatMap((construct) => answersOf(draft, construct).map(({ says, key }) => own(construct.id, says, noDegree(key)))),
  ];
}

function noDegree(answer: string): Rating | null {
  return answer === 'dont-know' || answer === 'not-applicable' ? answer : null;
}

function answersOf(draft: Draft, construct: Construct): { says: string; key: string }[] {
  const answers = draft.constructs[construct.id] ?? {};
  return construct.aspects.flatMap((aspect) => {
    const kind = [...aspect.kinds, ...otherAnswers].find((each) => each.key === answers[aspect.key]);
    return kind ? [{ says: `${aspect.asks} ${kind.says}`, key: kind.key }] : [];
  });
}

export function at(placements: readonly Placement[], element: string, lane?: Lane): Placement[] {
  return placements.filter((each) => each.element === element && (lane === undefined || each.lane === lane));
}
