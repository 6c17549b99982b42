// Places the files that libman.json names where LibMan would place them, taken from npm's packages of the same versions.
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placed, webRoot } from './paths.mjs';
import { copiesOf, problemsOf, readLibraries } from './libraries.mjs';

export function placeLibraries() {
  const libraries = readLibraries();
  const problems = libraries.flatMap(problemsOf);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  rmSync(placed, { recursive: true, force: true });
  for (const [from, to] of libraries.flatMap(copiesOf)) {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  const served = join(webRoot, 'lib');
  rmSync(served, { recursive: true, force: true });
  cpSync(placed, served, { recursive: true });
  return libraries.length;
}

if (import.meta.url === `file://${process.argv[1]}`) console.log(`Placed ${placeLibraries()} libraries.`);
