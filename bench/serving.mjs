// P1 and P2: a nested query of 20 x 5 x 3 on the curated evidence from SQLite, against graphql-http over maps and Kestrel with the same bytes.
// usage: node bench/serving.mjs [SECONDS]     needs wrk and two cores; servers run on the first, wrk on the second
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, bench, build, folder, load, peer, program, serve, stop, table } from './load.mjs';

const seconds = Number(process.argv[2] ?? 10);
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

const rows = [];
let running;
async function measure(name, requests, address) {
  console.error(name);
  rows.push({ what: name, ...load(address, requests, { connections, seconds }) });
  await stop(running);
}

try {
  build();
  const address = 'http://127.0.0.1:5078/graphql';
  const start = (env) => serve(program, ['--urls', 'http://127.0.0.1:5078', '--data', join(folder, 'data')], address, env);
  running = await start({});
  const variables = { ids: await choose(address) };
  const data = await ask(address, { query: ours, variables });
  const post = (query) => ({ method: 'POST', path: '/graphql', headers: json, body: JSON.stringify({ query, variables }) });
  const get = { method: 'GET', path: `/graphql?${new URLSearchParams({ query: ours, variables: JSON.stringify(variables) })}`, headers: { accept: json.accept } };
  const response = await fetch(new URL(get.path, address), { headers: get.headers });
  const body = new Uint8Array(await response.arrayBuffer());
  writeFileSync(join(folder, 'body.json'), body);
  const tag = response.headers.get('etag');
  const unfold = (list, more) => list.edges.map(({ node }) => more(node));
  writeFileSync(join(folder, 'maps.json'), JSON.stringify({
    elements: unfold(data.elements, (e) => ({ id: e.id, label: e.label, findings: unfold(e.findings, (f) => ({ id: f.id, label: f.label, claims: unfold(f.claims, (c) => c) })) })),
  }));
  await stop(running);

  running = await start({ FRAMEWORKGRAPH_KEEP_MB: '0' });
  await measure('FrameworkGraph, nothing kept', [post(ours)], address);
  running = await start({});
  await measure('FrameworkGraph, answers kept by revision', [post(ours)], address);
  running = await start({});
  await measure('the same by GET', [get], address);
  running = await start({});
  await measure('304 to a GET', [{ ...get, headers: { ...get.headers, 'if-none-match': tag } }], address);
  running = await serve('node', [peer('maps.mjs'), '5079', join(folder, 'maps.json')], 'http://127.0.0.1:5079');
  const peers = await ask('http://127.0.0.1:5079', { query: theirs, variables });
  if (JSON.stringify(peers).length < JSON.stringify(data).length * 0.8) throw new Error('The peer gives less than we do.');
  await measure('graphql-http on Node, maps in memory', [post(theirs)], 'http://127.0.0.1:5079');
  running = await serve(bench, ['bytes', '5080', join(folder, 'body.json')], 'http://127.0.0.1:5080');
  await measure('Kestrel, the same bytes', [get], 'http://127.0.0.1:5080');

  const [node, kestrel] = [rows[4].rate, rows[5].rate];
  table(rows.map(({ what, rate, p50, p99 }) => ({ what, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'to graphql-http': rate / node, 'to Kestrel': rate / kestrel })));
  console.log(`\n${body.length} bytes; ${connections} connections; ${data.elements.edges.length} x 5 x 3 rows asked for. Query: ${ours}`);
} finally {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}
