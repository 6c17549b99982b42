import { shortened } from '../words.ts';

/** How far a feature is there, as a programme says of itself. The last two are no degrees. */
export const ratings = ['not-present', 'planned', 'begun', 'established', 'routine', 'not-applicable', 'dont-know'] as const;
export type Rating = (typeof ratings)[number];

export const ratingSays: Record<Rating, string> = {
  'not-present': 'Not present', planned: 'Planned', begun: 'Begun', established: 'Established', routine: 'Routine',
  'not-applicable': 'Not applicable', 'dont-know': 'Don’t know',
};

/** A visitor's own programme. It lives in this browser, in files that they save, and on the server where they may save it there and do. */
export interface Draft {
  readonly formatVersion: 1;
  readonly kind: typeof draftKind;
  readonly name: string;
  /** What the programme is; null: not said. */
  readonly description: string | null;
  /** By the id of a feature. A feature without an answer is left out. */
  readonly features: Readonly<Record<string, Rating>>;
  /** By the id of a construct, then by the key of what is observed of it. */
  readonly constructs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const draftKind = 'programme-draft';
/** Characters at most, as the server counts them. */
export const [longestName, longestDescription] = [200, 5000];

export const emptyDraft: Draft = { formatVersion: 1, kind: draftKind, name: '', description: null, features: {}, constructs: {} };

export function rename(draft: Draft, name: string): Draft {
  return { ...draft, name };
}

/** An empty description takes it back. */
export function describe(draft: Draft, description: string): Draft {
  return { ...draft, description: description === '' ? null : description };
}

/** The name of a copy, which may be as long as a name may be at most. */
export function nameOfCopy(name: string): string {
  return `${shortened(name, longestName - 10)} (mine)`;
}

/** An empty rating takes the answer back. */
export function rate(draft: Draft, feature: string, rating: Rating | ''): Draft {
  return { ...draft, features: withAnswer(draft.features, feature, rating) };
}

/** An empty answer takes the answer back. */
export function answer(draft: Draft, construct: string, aspect: string, kind: string): Draft {
  const aspects = withAnswer(draft.constructs[construct] ?? {}, aspect, kind);
  const { [construct]: _, ...others } = draft.constructs;
  return { ...draft, constructs: Object.keys(aspects).length === 0 ? others : { ...others, [construct]: aspects } };
}

export function answered(draft: Draft): number {
  return Object.keys(draft.features).length + Object.values(draft.constructs).reduce((sum, aspects) => sum + Object.keys(aspects).length, 0);
}

function withAnswer<T extends string>(answers: Readonly<Record<string, T>>, key: string, value: T | ''): Record<string, T> {
  const { [key]: _, ...others } = answers;
  return value === '' ? others : { ...others, [key]: value };
}
