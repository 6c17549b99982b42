import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, modules, clientDir } from './paths.mjs';

/** Every library of libman.json as { name, version, destination, files }. */
export function readLibraries() {
  return JSON.parse(readFileSync(manifest, 'utf8')).libraries.map(({ library, destination, files }) => {
    const at = library.lastIndexOf('@');
    return { name: library.slice(0, at), version: library.slice(at + 1), destination, files };
  });
}

/** What keeps a library from being taken from npm: another version, or a file that is not in the package. */
export function problemsOf({ name, version, files }) {
  const folder = join(modules, name);
  if (!existsSync(folder)) return [`${name} is not installed; run npm ci`];
  const installed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const missing = files.filter((file) => !existsSync(join(folder, file))).map((file) => `${name}@${version} has no file ${file}`);
  return installed === version ? missing : [`libman.json names ${name}@${version}, npm installed ${installed}`, ...missing];
}

/** [from, to] for every file, `to` being where LibMan would put it. */
export function copiesOf({ name, destination, files }) {
  return files.map((file) => [join(modules, name, file), join(clientDir, destination, file)]);
}
