import { allKinds, slug } from '../words.ts';

/** What the address holds for the search. */
export interface SearchView {
  /** The words searched for; empty: none yet. */
  readonly words: string;
  /** The only kind that is shown, as in `slug`; empty: every kind. */
  readonly kind: string;
}

export const initialSearch: SearchView = { words: '', kind: '' };

/** Characters at most, as the server counts them. */
export const longestWords = 200;

/** Reads the part of the view that is the search's. What cannot be read is left at its default. */
export function parseSearch(given: URLSearchParams): SearchView {
  return { words: wordsOf(given.get('words') ?? ''), kind: allKinds.map(slug).find((kind) => kind === given.get('kind')) ?? '' };
}

/** The words as they are searched for; empty where there are none that can be. */
export function wordsOf(typed: string): string {
  const words = typed.trim();
  return words.length > longestWords || /\p{Cc}/u.test(words) ? '' : words;
}
