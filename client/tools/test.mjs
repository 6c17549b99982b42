// Compiles every test with what it imports and runs them with node's own runner.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { clientDir, testOut } from './paths.mjs';

const folder = join(clientDir, 'test');
const tests = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
rmSync(testOut, { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => join(folder, name)), outdir: testOut, bundle: true, platform: 'node', format: 'esm',
  target: 'node20', packages: 'external', loader: { '.graphql': 'text' }, sourcemap: 'inline', outExtension: { '.js': '.mjs' }, logLevel: 'warning',
});
const built = readdirSync(testOut, { recursive: true }).filter((name) => name.endsWith('.test.mjs')).map((name) => join(testOut, name));
const run = spawnSync(process.execPath, ['--test', '--enable-source-maps', ...process.argv.slice(2), ...built], { stdio: 'inherit', cwd: clientDir });
process.exit(run.status ?? 1);
