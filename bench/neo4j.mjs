// P4: the nested query of 20 x 5 x 3 over Neo4j, against @neo4j/graphql on the same server, data and fields, all on the same cores.
// usage: node bench/neo4j.mjs [CLAIMS] [SECONDS]     with NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_BOLT of a server whose contents may be replaced; needs wrk
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, nested, post, roots } from './generated.mjs';
import { ask, build, folder, load, peer, program, serve, stop, table } from './load.mjs';

const [claims, seconds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 10)];
const page = 'pageInfo { hasNextPage endCursor }';
const sort = 'sort: [{ node: { id: ASC } }]';
const theirs = `query Nested($ids: [ID!]!) { worksConnection(where: { id: { in: $ids } }, first: 20) { edges { node { id label findingsConnection(first: 5, ${sort}) { edges { node { id label identifiesConnection(first: 3, ${sort}) { edges { node { id label } properties { basis confidence } } ${page} } } } ${page} } } } ${page} } }`;
// Neo4j's own JIT takes longer than eight seconds to settle, and whoever came last would have it warm.
const shared = { connections: 8, seconds, warm: 20, pinned: false };
const store = { Store: 'neo4j' };
const rows = [];
let running;

try {
  build();
  generate(claims, join(folder, 'data'), store);
  execFileSync('node', [peer('neo4j.mjs'), 'load'], { stdio: 'inherit' });
  const address = 'http://127.0.0.1:5078/graphql';
  const start = (env) => serve(program, ['--urls', 'http://127.0.0.1:5078', '--data', join(folder, 'data')], address, { ...store, ...env }, false);
  const measure = async (what, given, where) => {
    rows.push({ what, ...load(where, given, shared) });
    await stop(running);
  };
  running = await start({ FRAMEWORKGRAPH_KEEP_MB: '0' });
  const lists = await roots(address, 200);
  const count = ({ edges }, below) => edges.reduce((sum, { node }) => sum + 1 + (below ? below(node) : 0), 0);
  const ours = await ask(address, { query: nested, variables: { ids: lists[0] } });
  await measure('FrameworkGraph, nothing kept', lists.map((ids) => post(nested, { ids })), address);
  running = await start({});
  await measure('FrameworkGraph, answers kept by revision', lists.map((ids) => post(nested, { ids })), address);
  running = await serve('node', [peer('neo4j.mjs'), '5079'], 'http://127.0.0.1:5079', {}, false);
  const others = await ask('http://127.0.0.1:5079', { query: theirs, variables: { ids: lists[0] } });
  const [mine, peers] = [
    count(ours.works, (w) => count(w.findings, (f) => count(f.identifies))),
    count(others.worksConnection, (w) => count(w.findingsConnection, (f) => count(f.identifiesConnection))),
  ];
  if (Math.abs(mine - peers) > mine * 0.3) throw new Error(`The peer gives ${peers} rows and we ${mine}.`);
  await measure('@neo4j/graphql on graphql-http', lists.map((ids) => post(theirs, { ids })), 'http://127.0.0.1:5079');
  const last = rows.at(-1).rate;
  table(rows.map(({ what, rate, p50, p99 }) => ({ what, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'to the peer': rate / last })));
  console.log(`\n${claims} claims; 8 connections; 200 requests in turn, each for 20 documents drawn evenly (seed 1); ${mine} rows of ours and ${peers} of the peer in the first. Query: ${nested}`);
} finally {
  running?.kill('SIGKILL');
  execFileSync('node', [peer('neo4j.mjs'), 'remove'], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}
