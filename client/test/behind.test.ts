import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { anew, noting, withQuestion, type Asked, type Question } from '../src/api/asked.ts';
import { graphiqlAddress, operationsOf, questionsBehind, tabsOf, textOf } from '../src/behind/behind.ts';
import { createStore } from '../src/state.ts';
import { initialView, pages, type View } from '../src/view.ts';
import { parts } from '../src/evidence/view.ts';

const question = (name: string, variables: object = {}): Question => ({ name, query: `# What for.\nquery ${name} { x }\n`, variables });
const views: readonly View[] = [
  ...pages.map((page): View => ({ ...initialView, page })), { ...initialView, page: 'programme', show: 'graph' }, ...parts.map((part): View => ({ ...initialView, page: 'evidence', part })),
  { ...initialView, page: 'search', words: 'trust' }, { ...initialView, page: 'evidence', cell: 'a b' }, { ...initialView, page: 'reading', selected: 'claim.a' }, { ...initialView, page: 'programme', selected: 'element.a' },
];

test('Every operation that a view is said to be made of is one that the page ships', () => {
  const shipped = readdirSync('src/queries').filter((file) => file.endsWith('.graphql')).map((file) => /^query (\w+)/m.exec(readFileSync(`src/queries/${file}`, 'utf8'))?.[1]);
  for (const view of views) for (const name of operationsOf(view)) assert.ok(shipped.includes(name), `${view.page}: ${name}`);
});

test('What is asked is noted as it was sent, the latest of each operation; a change is not', async () => {
  const asked = createStore<Asked>({ questions: [] });
  const ask = noting(async () => ({}) as never, asked);
  await ask('# First.\nquery Node($id: ID!) { x }', { id: 'a' });
  await ask('query Node($id: ID!) { x }', { id: 'b' });
  await ask('mutation Save { x }', {});
  assert.deepEqual(asked.get().questions, [{ name: 'Node', query: 'query Node($id: ID!) { x }', variables: { id: 'b' } }]);
});

test('Of links, each node has a question of its own until the view is another', () => {
  const questions = [question('Start'), question('Links', { id: 'a' }), question('Links', { id: 'b' }), question('Links', { id: 'a' })].reduce<readonly Question[]>(withQuestion, []);
  assert.deepEqual(questions.map(({ name, variables }) => [name, variables]), [['Start', {}], ['Links', { id: 'b' }], ['Links', { id: 'a' }]]);
  assert.deepEqual(anew({ questions }).questions.map(({ name }) => name), ['Start']);
});

test('Every page of what was found has a question of its own, until something else is searched for', () => {
  const questions = [question('Search', { text: 'a' }), question('Search', { text: 'a', after: 'x' })].reduce<readonly Question[]>(withQuestion, []);
  assert.equal(questions.length, 2);
  assert.deepEqual(anew({ questions }).questions, []);
});

test('A view shows its own questions, its main one first, and what is selected last', () => {
  const asked: Asked = { questions: ['Claim', 'Frameworks', 'Programme', 'Findings', 'Search'].map((name) => question(name)) };
  const names = (view: Partial<View>): string[] => questionsBehind({ ...initialView, ...view }, asked).map(({ name }) => name);
  assert.deepEqual(names({ page: 'programme', selected: 'claim.x' }), ['Programme', 'Frameworks', 'Claim']);
  assert.deepEqual(names({ page: 'start' }), []);
  assert.deepEqual([names({ page: 'search' }), names({ page: 'search', words: 'trust' })], [[], ['Search']]);
});

test('What the address of GraphiQL says reads back, whatever is in the query', () => {
  const odd = { ...question('Findings', { filter: { documents: ['work.a&b=c#d', 'ü “x”'] } }), query: 'query Findings { a(b: "#&=+% ü") }' };
  const { hash } = new URL(graphiqlAddress([odd, question('Start')]), 'http://localhost/');
  assert.deepEqual(tabsOf(hash), [{ query: odd.query, variables: JSON.stringify(odd.variables, null, 2) }, { query: question('Start').query, variables: '' }]);
});

test('An address that holds no query, or damaged variables, opens GraphiQL without them', () => {
  assert.equal(graphiqlAddress([]), '/graphql');
  for (const bad of ['', '#', '#x=1', '#variables={}']) assert.deepEqual(tabsOf(bad), [], bad);
  assert.deepEqual(tabsOf('#query={a}&variables={'), [{ query: '{a}', variables: '' }]);
});

test('As text, a question has its variables below it where it has any', () => {
  assert.equal(textOf(question('Start')), '# What for.\nquery Start { x }');
  assert.match(textOf(question('Node', { id: 'a' })), /# Variables\n\{\n {2}"id": "a"\n\}$/);
});
