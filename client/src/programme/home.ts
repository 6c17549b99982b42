import type { OwnAnswer, SaveInput } from '../api/own.ts';
import { slug } from '../words.ts';
import { answered, draftKind, type Draft, type Rating } from './draft.ts';
import { readDraft, writeDraft } from './file.ts';

/** Where a draft lives on the server, and what the server had of it when it was last seen. */
export interface Home {
  readonly id: string;
  readonly version: number;
  readonly published: boolean;
  readonly changedAt: string;
  readonly saved: Draft;
}

export function homeOf(own: OwnAnswer): Home {
  const constructs: Record<string, Record<string, string>> = {};
  for (const { construct, aspect, answer } of own.answers) (constructs[construct] ??= {})[aspect] = answer;
  const features = Object.fromEntries(own.features.map(({ feature, rating }) => [feature, slug(rating) as Rating]));
  return {
    id: own.id, version: own.version, published: own.state === 'PUBLISHED', changedAt: own.changedAt,
    saved: { formatVersion: 1, kind: draftKind, name: own.name, description: own.description, features, constructs },
  };
}

/** The draft as the API takes it. */
export function inputOf(draft: Draft): Pick<SaveInput, 'name' | 'description' | 'features' | 'answers'> {
  return {
    name: draft.name, description: draft.description,
    features: Object.entries(draft.features).map(([feature, rating]) => ({ feature, rating: rating.toUpperCase().replaceAll('-', '_') })),
    answers: Object.entries(draft.constructs).flatMap(([construct, aspects]) => Object.entries(aspects).map(([aspect, answer]) => ({ construct, aspect, answer }))),
  };
}

/** Whether two drafts say the same, in whatever order they were answered. */
export function same(a: Draft, b: Draft): boolean {
  return ordered(a) === ordered(b);
}

function ordered(draft: Draft): string {
  const { name, description, ...rows } = inputOf(draft);
  return JSON.stringify([name, description, ...Object.values(rows).map((list) => list.map((row) => JSON.stringify(row)).sort())]);
}

/** Whether there is something that the server does not have. */
export function unsavedThere({ draft, home }: { readonly draft: Draft; readonly home: Home | null }): boolean {
  return home ? !same(draft, home.saved) : answered(draft) > 0 || draft.name.trim() !== '' || draft.description !== null;
}

export function writeHome(home: Home): string {
  return JSON.stringify({ ...home, saved: writeDraft(home.saved) });
}

/** Null for what is no home, or damaged. */
export function readHome(text: string): Home | null {
  try {
    const { id, version, published, description, changedAt, saved } = JSON.parse(text) as Record<string, unknown>;
    const reading = typeof saved === 'string' ? readDraft(saved) : { problems: [] };
    // From before drafts had descriptions: the draft kept beside it would take the server's away.
    if (typeof description === 'string') return null;
    if (typeof id !== 'string' || typeof version !== 'number' || typeof changedAt !== 'string' || !('draft' in reading)) return null;
    return { id, version, published: published === true, changedAt, saved: reading.draft };
  } catch {
    return null;
  }
}
