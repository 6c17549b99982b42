// P8: from the start of the published program to its first GraphQL answer over a seeded database, and its memory at rest.
// usage: node bench/startup.mjs [RUNS]     publishes to a temporary folder first
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'framework-graph-startup-'));
const address = 'http://127.0.0.1:5077';
const body = JSON.stringify({ query: '{ frameworks { nodes { label elements(first: 30) { nodes { label } } } } }' });

async function answered() {
  try {
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { data } = await response.json();
    return data.frameworks.nodes.length > 1;
  } catch {
    return false;
  }
}

async function once() {
  const start = performance.now();
  const server = spawn(join(folder, 'program', 'FrameworkGraph.Server'), ['--urls', address, '--data', join(folder, 'data')], { stdio: 'ignore' });
  try {
    while (!(await answered())) await pause(5);
    const ms = performance.now() - start;
    await pause(3000);
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;
    return { ms, resident };
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
}

try {
  console.log('Publishing …');
  execFileSync('dotnet', ['publish', 'src/FrameworkGraph.Server', '-c', 'Release', '-o', join(folder, 'program'), '-v', 'quiet', '--nologo'], { stdio: 'inherit' });
  await once(); // seeds the database
  const seen = [];
  for (let run = 0; run < runs; run++) seen.push(await once());
  const median = (name) => seen.map((s) => s[name]).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const range = (name) => `${Math.min(...seen.map((s) => s[name])).toFixed(0)} to ${Math.max(...seen.map((s) => s[name])).toFixed(0)}`;
  console.log(`| P8, ${runs} runs | median | range | to reach |\n|---|---|---|---|`);
  console.log(`| start to first GraphQL answer | ${median('ms').toFixed(0)} ms | ${range('ms')} | 1000 ms |`);
  console.log(`| memory at rest | ${median('resident').toFixed(0)} MB | ${range('resident')} | 150 MB |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
