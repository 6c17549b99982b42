import { counted, kindPlural, slug, type Kind } from '../words.ts';
import type { SearchView } from './view.ts';

/** The kinds that can be searched among, those that most look for first. */
export const kindsToChoose: readonly Kind[] = [
  'FINDING', 'BARRIER', 'ENABLER', 'OUTCOME', 'ELEMENT', 'PROGRAMME', 'WORK', 'RESIDUAL', 'ABSENCE', 'SECTOR', 'INSTRUMENT', 'GROUP', 'FRAMEWORK', 'PARAGRAPH', 'CODER',
];

/** The kind of the API that the address names; none: every kind. */
export function kindOf({ kind }: SearchView): Kind | undefined {
  return kindsToChoose.find((each) => slug(each) === kind);
}

/** How many of how many are shown, and among what. */
export function countSays(shown: number, total: number, now: SearchView): string {
  const among = kindOf(now);
  const where = among === undefined ? '' : ` among ${kindPlural[among].toLowerCase()}`;
  return total === 0 ? `No match${where}.` : `${shown} of ${counted(total, 'match', 'matches')}${where}, the best first.`;
}
