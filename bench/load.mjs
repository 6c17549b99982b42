// Puts one server under load with wrk, from a core of its own, and reads what wrk prints.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), 'framework-graph-bench-'));
const milliseconds = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Starts a server, on the first core unless it is not to be pinned; ready when `address` answers. */
export async function serve(command, args, address, env = {}, pinned = true) {
  const server = spawn(...(pinned ? ['taskset', ['-c', '0', command, ...args]] : [command, args]), { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 1200) throw new Error(`${command} ${args.join(' ')} did not start.`);
    if (await fetch(address, { method: 'POST', body: '{}' }).then(() => true, () => false)) return server;
    await pause(50);
  }
}

export async function stop(server) {
  server.kill('SIGTERM');
  await new Promise((done) => (server.exitCode !== null || server.signalCode !== null ? done() : server.once('exit', done)));
}

/** Posts one GraphQL request and gives its data; errors are thrown. */
export async function ask(address, body) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/**
 * @param requests what is sent, in turn: { method, path, headers, body }
 * @returns { rate, p50, p99 } in requests a second and milliseconds; any answer that is not 200 or 304 is an error
 */
export function load(address, requests, { connections = 16, seconds = 10, warm = 8, pinned = true } = {}) {
  const script = join(folder, 'requests.lua');
  const quote = (text) => `[=[${text}]=]`;
  const headers = (given) => Object.entries({ host: new URL(address).host, ...given }).map(([name, value]) => `[ ${quote(name)} ]=${quote(value)}`).join(',');
  writeFileSync(script, `
local sent = {}
${requests.map((r) => `sent[#sent + 1] = wrk.format(${quote(r.method)}, ${quote(r.path)}, {${headers(r.headers)}}, ${r.body === undefined ? 'nil' : quote(r.body)})`).join('\n')}
local at = 0
request = function() at = at % #sent + 1 return sent[at] end
`);
  const run = (length) => execFileSync('taskset', ['-c', pinned ? '1' : '0,1', 'wrk', '-t1', `-c${connections}`, `-d${length}s`, '--latency', '-s', script, address], { encoding: 'utf8' });
  if (warm > 0) run(warm);
  const text = run(seconds);
  if (/Non-2xx or 3xx|Socket errors/.test(text)) throw new Error(text);
  const time = (percent) => {
    const [, number, unit] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s|m)`).exec(text);
    return Number(number) * milliseconds[unit];
  };
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]), p50: time(50), p99: time(99) };
}

/**
 * Puts several servers under load in turn, round after round, so that a machine that gets slower or faster does so for all of them.
 * @param asked rows of { what, address, requests }
 * @param before rounds that do not count: they warm what runs
 * @returns rows of { what, rate, p50, p99 }, each the median of its rounds
 */
export function inTurn(asked, { rounds = 5, before = 2, ...shared }) {
  const seen = asked.map(() => []);
  for (let round = -before; round < rounds; round++) {
    asked.forEach(({ address, requests }, i) => {
      const figures = load(address, requests, { ...shared, warm: 0 });
      if (round >= 0) seen[i].push(figures);
    });
  }

  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return asked.map(({ what }, i) => ({ what, ...Object.fromEntries(['rate', 'p50', 'p99'].map((name) => [name, median(seen[i].map((f) => f[name]))])) }));
}

/** Builds what the measurements run, once. */
export function build() {
  const quiet = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('dotnet', ['build', 'bench/FrameworkGraph.Bench', '-c', 'Release', '-v', 'quiet', '--nologo'], quiet);
  execFileSync('dotnet', ['build', 'src/FrameworkGraph.Server', '-c', 'Release', '-v', 'quiet', '--nologo'], quiet);
  if (!existsSync(join(root, 'bench/peers/node_modules'))) execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: join(root, 'bench/peers'), stdio: 'inherit' });
}

export const program = join(root, 'src/FrameworkGraph.Server/bin/Release/net10.0/FrameworkGraph.Server');
export const bench = join(root, 'bench/FrameworkGraph.Bench/bin/Release/net10.0/FrameworkGraph.Bench');
export const peer = (name) => join(root, 'bench/peers', name);

export function table(rows) {
  const columns = Object.keys(rows[0]);
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${columns.map((c) => (typeof row[c] === 'number' ? row[c].toLocaleString('en-GB', { maximumFractionDigits: row[c] < 10 ? 2 : 0 }) : row[c])).join(' | ')} |`);
}
