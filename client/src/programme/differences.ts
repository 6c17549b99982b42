import type { FrameworksAnswer } from '../api/answers.ts';
import { constructs, otherAnswers } from '../frameworks/cohen.ts';
import { features } from '../frameworks/valentijn.ts';
import { ratingSays, type Draft } from './draft.ts';

/** One thing that two versions of a programme answer differently, in the words of the form. */
export interface Difference {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

const blank = 'not answered';

/** Everything in which two versions differ, in the order of the form. */
export function differences(mine: Draft, theirs: Draft, frameworks: FrameworksAnswer | undefined): readonly Difference[] {
  const elements = [...(frameworks?.cohen?.elements.nodes ?? []), ...(frameworks?.valentijn?.elements.nodes ?? [])];
  const label = (id: string): string => elements.find((element) => element.id === id)?.label ?? id;
  const row = (what: string, of: (draft: Draft) => string): Difference => ({ what, mine: of(mine), theirs: of(theirs) });
  return [
    row('Name', (draft) => draft.name),
    row('What it is', (draft) => draft.description ?? blank),
    ...constructs.flatMap(({ id, aspects }) => aspects.map((aspect) => row(`${label(id)}: ${aspect.asks}`, (draft) => {
      const given = draft.constructs[id]?.[aspect.key];
      return [...aspect.kinds, ...otherAnswers].find(({ key }) => key === given)?.says ?? blank;
    }))),
    ...features.map(({ id, number }) => row(`${number}. ${label(id)}`, (draft) => {
      const rating = draft.features[id];
      return rating ? ratingSays[rating] : blank;
    })),
  ].filter((each) => each.mine !== each.theirs);
}
