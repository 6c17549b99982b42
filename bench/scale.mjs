// P3: the nested query of 20 x 5 x 3 over SQLite at 1 M claims against 10 k: uniform roots, no totalCount, nothing kept.
// usage: node bench/scale.mjs [SECONDS]     needs wrk and two cores
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, nested, post, roots } from './generated.mjs';
import { build, folder, load, program, serve, stop, table } from './load.mjs';

const seconds = Number(process.argv[2] ?? 10);
const connections = 16;
const rows = [];
let running;
try {
  build();
  for (const claims of [10_000, 1_000_000]) {
    const data = join(folder, String(claims));
    generate(claims, data);
    const address = 'http://127.0.0.1:5078/graphql';
    running = await serve(program, ['--urls', 'http://127.0.0.1:5078', '--data', data], address, { FRAMEWORKGRAPH_KEEP_MB: '0' });
    const requests = (await roots(address, 500)).map((ids) => post(nested, { ids }));
    rows.push({ claims, ...load(address, requests, { connections, seconds }) });
    await stop(running);
    rmSync(data, { recursive: true });
  }

  table(rows.map(({ claims, rate, p50, p99 }) => ({ claims, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'p50 to 10 k': p50 / rows[0].p50 })));
  console.log(`\n${connections} connections; 500 requests in turn, each for 20 documents drawn evenly (seed 1). Query: ${nested}`);
} finally {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}
