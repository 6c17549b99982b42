import type { Ask } from './ask.ts';
import type { Store } from '../state.ts';

/** One question as it was sent. */
export interface Question {
  /** The name of its operation. */
  readonly name: string;
  readonly query: string;
  readonly variables: object;
}

export interface Asked {
  /** Of each operation the question sent last; of those that a view sends several of, one for each. The latest stands last. */
  readonly questions: readonly Question[];
}

/** Operations of which one view sends several, each with variables of its own. */
const several = ['Links', 'Search'];

/** Asks, and notes what was asked. Changes are not noted: a view is made of answers. */
export function noting(ask: Ask, asked: Store<Asked>): Ask {
  return (query, variables, signal) => {
    const [, kind, name] = /^(query|mutation) (\w+)/m.exec(query) ?? [];
    if (kind === 'query' && name !== undefined) asked.set({ questions: withQuestion(asked.get().questions, { name, query, variables }) });
    return ask(query, variables, signal);
  };
}

export function withQuestion(questions: readonly Question[], question: Question): readonly Question[] {
  const same = (other: Question): boolean =>
    other.name === question.name && (!several.includes(question.name) || JSON.stringify(other.variables) === JSON.stringify(question.variables));
  return [...questions.filter((other) => !same(other)), question];
}

/** Without the questions of which there are several: what follows is another view's. */
export function anew({ questions }: Asked): Asked {
  return { questions: questions.filter((question) => !several.includes(question.name)) };
}
