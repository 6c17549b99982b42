import { isOwn } from '../api/own.ts';

/** What a blank means in the visitor's own programme. */
export const notAnswered = 'not answered';

/** What a blank means in a programme with this id: those who describe their own say what is there, others are read of. */
export function blankSays(programme: string): string {
  return isOwn(programme) ? 'not said to be there' : 'nothing found in the text held';
}

/** What the legend says of elements without a mark; `programme` is the one drawn, or that the visitor's own is set beside. */
export function blanks(programme: string | null, withMine: boolean): readonly string[] {
  const why = programme !== null && isOwn(programme) ? ' (not answered, or not there yet)' : '';
  return [
    ...(programme === null ? [] : [`no mark${withMine ? ' of the other' : ''}: ${blankSays(programme)}${why}`]),
    ...(withMine ? [`no mark of mine: ${notAnswered}`] : []),
  ];
}
