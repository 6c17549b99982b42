// What is asked of generated graphs: a nested query of 20 documents, 5 findings of each and 3 links of each of those.
import { execFileSync } from 'node:child_process';
import { ask, program } from './load.mjs';

const page = 'pageInfo { hasNextPage endCursor }';
export const nested = `query Nested($ids: [ID!]!) { works(filter: { ids: $ids }, first: 20) { edges { node { id label findings(first: 5) { edges { node { id label identifies(first: 3) { edges { node { id label } claim { basis confidence } } ${page} } } } ${page} } } } ${page} } }`;

/** Fills a folder or the Neo4j of the environment with a generated graph (seed 1). */
export const generate = (claims, data, env = {}) =>
  execFileSync(program, ['generate', '--claims', String(claims), '--data', data], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });

/** A fixed row of even random numbers from 0 up to 1 (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const work = (number) => `work.study-${String(number + 1).padStart(5, '0')}`;

/** How many documents a generated graph has. */
export async function documents(address) {
  const { works } = await ask(address, { query: '{ works(first: 0, filter: { linked: [{ direction: OUT, claim: { predicates: [REPORTS] } }] }) { totalCount } }' });
  return works.totalCount;
}

/** Lists of 20 documents each, drawn evenly. */
export async function roots(address, lists) {
  const [all, next] = [await documents(address), dice(1)];
  return Array.from({ length: lists }, () => {
    const ids = new Set();
    while (ids.size < Math.min(20, all)) ids.add(work(Math.floor(next() * all)));
    return [...ids];
  });
}

export const post = (query, variables, path = '/graphql') =>
  ({ method: 'POST', path, headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, variables }) });
