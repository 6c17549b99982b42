// P1 and P2: a nested query of 20 x 5 x 3 on the curated evidence from SQLite, against graphql-http over maps and Kestrel with the same bytes.
// usage: node bench/serving.mjs [SECONDS] [ROUNDS]     needs wrk and two cores; servers run on the first, wrk on the second
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, bench, build, folder, inTurn, peer, program, serve, table } from './load.mjs';

const [seconds, rounds] = [Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 5)];
const connections = 16;
const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const page = 'pageInfo { hasNextPage endCursor }';
const below = `findings(first: 5) { edges { node { id label claims(first: 3) { edges { node { id basis predicate } } ${page} } } } ${page} }`;
const ours = `query Nested($ids: [ID!]!) { elements(filter: { ids: $ids }, first: 20) { edges { node { id label ${below} } } ${page} } }`;
const theirs = `query Nested($ids: [ID!]!) { elements(ids: $ids, first: 20) { edges { node { id label ${below} } } ${page} } }`;

/** The 20 elements with the most findings: the shape is filled as far as the evidence goes. */
async function choose(address) {
  const { elements } = await ask(address, { query: '{ elements(first: 200) { nodes { id findings(first: 0) { totalCount } } } }' });
  return elements.nodes.sort((a, b) => b.findings.totalCount - a.findings.totalCount || (a.id < b.id ? -1 : 1)).slice(0, 20).map((e) => e.id).sort();
}

const running = [];
async function start(port, command, args, env) {
  const address = `http://127.0.0.1:${port}`;
  running.push(await serve(command, args, address, env));
  return address;
}

try {
  build();
  const own = async (port, env) => `${await start(port, program, ['--urls', `http://127.0.0.1:${port}`, '--data', join(folder, 'data')], env)}/graphql`;
  const kept = await own(5078, {});
  const variables = { ids: await choose(kept) };
  const data = await ask(kept, { query: ours, variables });
  const post = (query) => ({ method: 'POST', path: '/graphql', headers: json, body: JSON.stringify({ query, variables }) });
  const get = { method: 'GET', path: `/graphql?${new URLSearchParams({ query: ours, variables: JSON.stringify(variables) })}`, headers: { accept: json.accept } };
  const response = await fetch(new URL(get.path, kept), { headers: get.headers });
  const body = new Uint8Array(await response.arrayBuffer());
  writeFileSync(join(folder, 'body.json'), body);
  const tag = response.headers.get('etag');
  const unfold = (list, more) => list.edges.map(({ node }) => more(node));
  writeFileSync(join(folder, 'maps.json'), JSON.stringify({
    elements: unfold(data.elements, (e) => ({ id: e.id, label: e.label, findings: unfold(e.findings, (f) => ({ id: f.id, label: f.label, claims: unfold(f.claims, (c) => c) })) })),
  }));

  const fresh = await own(5077, { FRAMEWORKGRAPH_KEEP_MB: '0' });
  const maps = await start(5079, 'node', [peer('maps.mjs'), '5079', join(folder, 'maps.json')]);
  const bytes = await start(5080, bench, ['bytes', '5080', join(folder, 'body.json')]);
  const peers = await ask(maps, { query: theirs, variables });
  if (JSON.stringify(peers).length < JSON.stringify(data).length * 0.8) throw new Error('The peer gives less than we do.');
  const rows = inTurn([
    { what: 'FrameworkGraph, nothing kept', address: fresh, requests: [post(ours)] },
    { what: 'FrameworkGraph, answers kept by revision', address: kept, requests: [post(ours)] },
    { what: 'the same by GET', address: kept, requests: [get] },
    { what: '304 to a GET', address: kept, requests: [{ ...get, headers: { ...get.headers, 'if-none-match': tag } }] },
    { what: 'graphql-http on Node, maps in memory', address: maps, requests: [post(theirs)] },
    { what: 'Kestrel, the same bytes', address: bytes, requests: [get] },
  ], { connections, seconds, rounds });

  const [node, kestrel] = [rows[4].rate, rows[5].rate];
  table(rows.map(({ what, rate, p50, p99 }) => ({ what, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'to graphql-http': rate / node, 'to Kestrel': rate / kestrel })));
  console.log(`\n${body.length} bytes; ${connections} connections; medians of ${rounds} rounds of ${seconds} s; ${data.elements.edges.length} x 5 x 3 rows asked for. Query: ${ours}`);
} finally {
  running.forEach((server) => server.kill('SIGKILL'));
  rmSync(folder, { recursive: true });
}
