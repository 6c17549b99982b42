// P7: the gap map of 26 elements x 40 concepts over a large generated graph, and the shortest path between two random nodes.
// usage: node bench/analyses.mjs [CLAIMS] [RUNS]     over SQLite; with Store=neo4j and NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD over that, whose contents are replaced
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dice, documents, generate, work } from './generated.mjs';
import { ask, build, folder, program, serve, stop, table } from './load.mjs';

const [claims, runs] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 20)];
const address = 'http://127.0.0.1:5078/graphql';
const map = { query: '{ gapMap(rows: { kinds: [ELEMENT] }, columns: { kinds: [BARRIER, ENABLER, OUTCOME] }) { rows { id } columns { id } cells { documents works } } }' };
const rows = [];
let running;

async function time(what, bodies) {
  const times = [];
  for (const body of bodies) {
    const start = performance.now();
    await ask(address, body);
    times.push(performance.now() - start);
  }

  times.sort((a, b) => a - b);
  rows.push({ what, runs: times.length, 'p50 ms': times[Math.floor(times.length / 2)], 'p95 ms': times[Math.floor(times.length * 0.95)], 'longest ms': times.at(-1) });
}

try {
  build();
  generate(claims, join(folder, 'data'));
  const start = (env) => serve(program, ['--urls', 'http://127.0.0.1:5078', '--data', join(folder, 'data')], address, env, false);
  running = await start({ FRAMEWORKGRAPH_KEEP_MB: '0' });
  const { gapMap } = await ask(address, map);
  await time('gap map, nothing kept', Array(runs).fill(map));
  const [all, next] = [await documents(address), dice(2)];
  const finding = () => `finding.${work(Math.floor(next() * all)).slice('work.'.length)}.f${String(1 + Math.floor(next() * 60)).padStart(3, '0')}`;
  const paths = Array.from({ length: runs * 10 }, () => ({ query: 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length } }', variables: { from: finding(), to: finding() } }));
  await time('shortest paths between two random findings', paths);
  await stop(running);
  running = await start({});
  await ask(address, map);
  await ask(address, map);
  await time('gap map, kept ready', Array(runs).fill(map));
  table(rows);
  console.log(`\n${claims} claims in ${process.env.Store ?? 'SQLite'}; gap map of ${gapMap.rows.length} x ${gapMap.columns.length} with ${gapMap.cells.length} cells that are not empty; one request at a time.`);
} finally {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}
