import type { Match, Span } from '../api/search.ts';

/** A part of a text, which was searched for or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How long a text may be that is shown whole, and how much of a longer one stands before what was found first. */
const [longest, before] = [240, 60];

/** The text in pieces, in order. Of a long one the part around what was found first, with signs that there is more; it is cut between words. */
export function excerpt({ text, spans }: Match): readonly Piece[] {
  const first = spans[0];
  if (text.length <= longest || first === undefined) return pieces(text, spans);
  const from = first.start <= before ? 0 : text.lastIndexOf(' ', first.start - before) + 1;
  const space = text.indexOf(' ', Math.max(first.end, from + longest));
  const to = space < 0 ? text.length : space;
  const shown = spans.filter(({ end }) => end <= to).map(({ start, end }) => ({ start: start - from, end: end - from }));
  return [...more(from > 0, '… '), ...pieces(text.slice(from, to), shown), ...more(to < text.length, ' …')];
}

export function pieces(text: string, spans: readonly Span[]): readonly Piece[] {
  let at = 0;
  const parts: Piece[] = [];
  for (const { start, end } of spans) {
    parts.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  return [...parts, { text: text.slice(at), found: false }].filter((piece) => piece.text !== '');
}

function more(there: boolean, sign: string): readonly Piece[] {
  return there ? [{ text: sign, found: false }] : [];
}
