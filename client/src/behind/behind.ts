import type { Asked, Question } from '../api/asked.ts';
import type { View } from '../view.ts';

/** GraphiQL opens with so many tabs at most. */
const mostTabs = 10;

/** The operations that a view is made of, the one that carries it first. */
export function operationsOf(now: View): readonly string[] {
  const detail = now.selected === '' || now.page === 'start' ? [] : [now.selected.startsWith('claim.') ? 'Claim' : 'Node'];
  return [...ownOperations(now), ...detail];
}

function ownOperations(now: View): readonly string[] {
  switch (now.page) {
    case 'start': return ['Start'];
    case 'programme': return now.show === 'graph' ? ['Links'] : ['Programme', 'Frameworks'];
    case 'mine': return ['Programme', 'Frameworks', 'MyProgrammes'];
    case 'search': return now.words === '' ? [] : ['Search'];
    case 'reading': return ['Document', 'Findings'];
    case 'evidence':
      if (now.part === 'overlap') return ['Overlap'];
      if (now.part === 'summary') return ['Findings', 'GapMap'];
      return now.cell === '' ? ['GapMap'] : ['GapMap', 'Findings'];
  }
}

/** The questions behind a view, as they were sent, in the order of its operations. */
export function questionsBehind(now: View, { questions }: Asked): readonly Question[] {
  return operationsOf(now).flatMap((name) => questions.filter((question) => question.name === name)).slice(0, mostTabs);
}

/**
 * The address at which GraphiQL opens with these questions, each in a tab. They stand behind the #: a browser keeps that to
 * itself, so no server's bound on the length of an address is met.
 */
export function graphiqlAddress(questions: readonly Question[]): string {
  const pairs = questions.flatMap(({ query, variables }): [string, string][] => [['query', query], ['variables', JSON.stringify(variables)]]);
  return pairs.length === 0 ? '/graphql' : `/graphql#${new URLSearchParams(pairs)}`;
}

/** What graphiqlAddress wrote, ready for GraphiQL; nothing where the address holds none. */
export function tabsOf(hash: string): readonly { readonly query: string; readonly variables: string }[] {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const variables = given.getAll('variables');
  return given.getAll('query').map((query, i) => ({ query, variables: pretty(variables[i] ?? '') }));
}

/** A question as text to be copied into any client. */
export function textOf({ query, variables }: Question): string {
  const given = JSON.stringify(variables, null, 2);
  return given === '{}' ? query.trim() : `${query.trim()}\n\n# Variables\n${given}`;
}

function pretty(variables: string): string {
  try {
    const value: unknown = JSON.parse(variables);
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? JSON.stringify(value, null, 2) : '';
  } catch {
    return '';
  }
}
