// P4: the nested query of 20 x 5 x 3 over Neo4j, against @neo4j/graphql on the same server, data and fields, all on the same cores.
// usage: node bench/neo4j.mjs [CLAIMS] [SECONDS] [ROUNDS]     with NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_BOLT of a server whose contents may be replaced; needs wrk
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, nested, post, roots } from './generated.mjs';
import { ask, build, folder, inTurn, peer, program, serve, table } from './load.mjs';

const [claims, seconds, rounds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 10), Number(process.argv[4] ?? 5)];
const page = 'pageInfo { hasNextPage endCursor }';
const sort = 'sort: [{ node: { id: ASC } }]';
const theirs = `query Nested($ids: [ID!]!) { worksConnection(where: { id: { in: $ids } }, first: 20) { edges { node { id label findingsConnection(first: 5, ${sort}) { edges { node { id label identifiesConnection(first: 3, ${sort}) { edges { node { id label } properties { basis confidence } } ${page} } } } ${page} } } } ${page} } }`;
// Neo4j's own JIT goes on for minutes: whoever comes first finds it cold. So everybody is warmed in turn, as often as they are measured and once more.
const shared = { connections: 8, seconds, rounds, before: rounds + 1, pinned: false };
const store = { Store: 'neo4j' };
const running = [];

try {
  build();
  generate(claims, join(folder, 'data'), store);
  execFileSync('node', [peer('neo4j.mjs'), 'load'], { stdio: 'inherit' });
  const ours = async (what, port, env) => {
    const address = `http://127.0.0.1:${port}/graphql`;
    running.push(await serve(program, ['--urls', `http://127.0.0.1:${port}`, '--data', join(folder, 'data')], address, { ...store, ...env }, false));
    return { what, address, query: nested };
  };
  const asked = [await ours('FrameworkGraph, nothing kept', 5077, { FRAMEWORKGRAPH_KEEP_MB: '0' }), await ours('FrameworkGraph, answers kept by revision', 5078, {})];
  running.push(await serve('node', [peer('neo4j.mjs'), '5079'], 'http://127.0.0.1:5079', {}, false));
  asked.push({ what: '@neo4j/graphql on graphql-http', address: 'http://127.0.0.1:5079', query: theirs });

  const lists = await roots(asked[0].address, 200);
  const count = ({ edges }, below) => edges.reduce((sum, { node }) => sum + 1 + (below ? below(node) : 0), 0);
  const [own, , others] = await Promise.all(asked.map(({ address, query }) => ask(address, { query, variables: { ids: lists[0] } })));
  const [mine, peers] = [
    count(own.works, (w) => count(w.findings, (f) => count(f.identifies))),
    count(others.worksConnection, (w) => count(w.findingsConnection, (f) => count(f.identifiesConnection))),
  ];
  if (Math.abs(mine - peers) > mine * 0.3) throw new Error(`The peer gives ${peers} rows and we ${mine}.`);

  const rows = inTurn(asked.map(({ what, address, query }) => ({ what, address, requests: lists.map((ids) => post(query, { ids })) })), shared);
  table(rows.map(({ what, rate, p50, p99 }) => ({ what, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'to the peer': rate / rows.at(-1).rate })));
  console.log(`\n${claims} claims; 8 connections; medians of ${rounds} rounds of ${seconds} s behind as many to warm up and one; 200 requests in turn, each for 20 documents drawn evenly (seed 1); ${mine} rows of ours and ${peers} of the peer in the first. Query: ${nested}`);
} finally {
  running.forEach((server) => server.kill('SIGKILL'));
  execFileSync('node', [peer('neo4j.mjs'), 'remove'], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}
