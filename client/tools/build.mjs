// Checks types, bundles the page and places the libraries into the server's wwwroot.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { clientDir, publicDir, webRoot } from './paths.mjs';
import { placedLibraries } from './placed-libraries.mjs';
import { placeLibraries } from './place-libraries.mjs';

const step = (text) => console.log(`client: ${text}`);

try {
  step('checking types');
  execFileSync(process.execPath, [join(clientDir, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', clientDir], { stdio: 'inherit' });

  step(`placing ${placeLibraries()} libraries named in libman.json`);

  step('bundling');
  const app = join(webRoot, 'app');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  const shared = { bundle: true, minify: true, sourcemap: true, target: 'es2022', loader: { '.graphql': 'text' }, logLevel: 'warning' };
  // The lazily loaded parts come first and main.js last: its date tells MSBuild that the whole build is done.
  await build({ ...shared, entryPoints: [join(clientDir, 'src/graph/layout-worker.ts')], outfile: join(app, 'layout-worker.js'), format: 'iife' });
  await build({ ...shared, entryPoints: [join(clientDir, 'styles/styles.css')], outfile: join(webRoot, 'styles.css') });
  cpSync(publicDir, webRoot, { recursive: true });
  await build({
    ...shared, entryPoints: ['graphiql', 'signed-in', 'main'].map((name) => join(clientDir, `src/${name}.ts`)), outdir: app, format: 'esm', splitting: true,
    chunkNames: '[name]-[hash]', plugins: [placedLibraries],
  });
  report(app);
} catch (error) {
  console.error(`client: the build failed. ${error.message ?? error}`);
  process.exit(1);
}

function report(app) {
  const kilobytes = (path) => (gzipSync(readFileSync(path)).length / 1024).toFixed(1);
  const main = readdirSync(app).filter((name) => name.endsWith('.js'));
  step(`done: ${main.map((name) => `${name} ${kilobytes(join(app, name))} KB`).join(', ')} gzipped`);
}
