// P3: the nested query of 20 x 5 x 3 over SQLite at 1 M claims against 10 k: uniform roots, no totalCount, nothing kept.
// usage: node bench/scale.mjs [SECONDS] [ROUNDS]     needs wrk and two cores
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, nested, post, roots } from './generated.mjs';
import { build, folder, inTurn, program, serve, table } from './load.mjs';

const [seconds, rounds] = [Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 5)];
const connections = 16;
const running = [];
try {
  build();
  const asked = [];
  for (const claims of [10_000, 1_000_000]) {
    const data = join(folder, String(claims));
    generate(claims, data);
    const port = 5078 + running.length;
    const address = `http://127.0.0.1:${port}/graphql`;
    running.push(await serve(program, ['--urls', `http://127.0.0.1:${port}`, '--data', data], address, { FRAMEWORKGRAPH_KEEP_MB: '0' }));
    asked.push({ what: claims, address, requests: (await roots(address, 500)).map((ids) => post(nested, { ids })) });
  }

  const rows = inTurn(asked, { connections, seconds, rounds });
  table(rows.map(({ what: claims, rate, p50, p99 }) => ({ claims, 'requests/s': rate, 'p50 ms': p50, 'p99 ms': p99, 'p50 to 10 k': p50 / rows[0].p50 })));
  console.log(`\n${connections} connections; medians of ${rounds} rounds of ${seconds} s; 500 requests in turn, each for 20 documents drawn evenly (seed 1). Query: ${nested}`);
} finally {
  running.forEach((server) => server.kill('SIGKILL'));
  rmSync(folder, { recursive: true });
}
