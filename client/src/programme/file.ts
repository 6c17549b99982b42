import { constructs, otherAnswers } from '../frameworks/cohen.ts';
import { features } from '../frameworks/valentijn.ts';
import { shortened } from '../words.ts';
import { draftKind, longestDescription, longestName, ratings, type Draft } from './draft.ts';

export const schemaAddress = '/schemas/programme-draft-1.json';
const largest = 1_000_000;

/** Either a draft, or everything that is wrong with the text, in plain words. */
export type Reading = { readonly draft: Draft } | { readonly problems: readonly string[] };

/** The file that is saved: the draft, with the address of the schema it follows. */
export function writeDraft(draft: Draft): string {
  const { formatVersion, kind, name, description, ...answers } = draft;
  return `${JSON.stringify({ $schema: schemaAddress, formatVersion, kind, name, ...(description !== null && { description }), ...answers }, null, 2)}\n`;
}

export function readDraft(text: string): Reading {
  if (text.length > largest) return { problems: ['The file is larger than a programme’s draft can be.'] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: ['The file is not JSON, or it is damaged.'] };
  }
  if (!isRecord(value) || value['kind'] !== draftKind) return { problems: [`The file is not a programme’s draft: it lacks "kind": "${draftKind}".`] };
  if (value['formatVersion'] !== 1) return { problems: [versionProblem(value['formatVersion'])] };
  const problems = [...unknownKeys(value), ...nameProblems(value['name']), ...descriptionProblems(value['description']), ...featureProblems(value['features']), ...constructProblems(value['constructs'])];
  if (problems.length > 0) return { problems };
  const { name, description = null, features: rated, constructs: answers } = value as unknown as Draft;
  return { draft: { formatVersion: 1, kind: draftKind, name, description, features: rated, constructs: answers } };
}

function versionProblem(version: unknown): string {
  return typeof version === 'number' && version > 1
    ? `The file has format version ${version}; this page reads version 1.`
    : 'The file has no format version that this page knows; it reads version 1.';
}

function unknownKeys(value: Record<string, unknown>): string[] {
  const known = ['$schema', 'formatVersion', 'kind', 'name', 'description', 'features', 'constructs'];
  return Object.keys(value).filter((key) => !known.includes(key)).map((key) => `A draft has no "${shown(key)}".`);
}

function nameProblems(name: unknown): string[] {
  return typeof name === 'string' && [...name].length <= longestName ? [] : [`"name" must be a text of at most ${longestName} characters.`];
}

function descriptionProblems(description: unknown): string[] {
  return description === undefined || (typeof description === 'string' && [...description].length <= longestDescription) ? []
    : [`"description" must be a text of at most ${longestDescription} characters.`];
}

function featureProblems(rated: unknown): string[] {
  if (!isRecord(rated)) return ['"features" must hold one rating for each feature answered.'];
  return Object.entries(rated).flatMap(([id, rating]) => {
    if (!features.some((feature) => feature.id === id)) return [`There is no feature "${shown(id)}".`];
    return (ratings as readonly unknown[]).includes(rating) ? [] : [`"${id}" is rated "${shown(rating)}"; a rating is one of ${ratings.join(', ')}.`];
  });
}

function constructProblems(answers: unknown): string[] {
  if (!isRecord(answers)) return ['"constructs" must hold the answers for each construct answered.'];
  return Object.entries(answers).flatMap(([id, aspects]) => {
    const construct = constructs.find((each) => each.id === id);
    if (construct === undefined) return [`There is no construct "${shown(id)}".`];
    if (!isRecord(aspects)) return [`"${id}" must hold one answer for each thing observed.`];
    return Object.entries(aspects).flatMap(([key, kind]) => {
      const aspect = construct.aspects.find((each) => each.key === key);
      if (aspect === undefined) return [`"${id}" is not asked "${shown(key)}".`];
      const kinds = [...aspect.kinds, ...otherAnswers].map((each) => each.key);
      return (kinds as unknown[]).includes(kind) ? [] : [`"${id}", "${key}" is answered "${shown(kind)}"; an answer is one of ${kinds.join(', ')}.`];
    });
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value from a foreign file, short enough to be shown in a message. */
function shown(value: unknown): string {
  return shortened(typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing', 40);
}
