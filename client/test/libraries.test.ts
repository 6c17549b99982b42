import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Library { library: string; destination: string; files: string[] }
interface Lock { packages: Record<string, { version?: string; integrity?: string; resolved?: string; dependencies?: Record<string, string> }> }

const read = <T>(name: string): T => JSON.parse(readFileSync(name, 'utf8')) as T;
const manifest = read<{ defaultProvider: string; libraries: Library[] }>('libman.json');
const lock = read<Lock>('package-lock.json');
const split = (library: string): [string, string] => [library.slice(0, library.lastIndexOf('@')), library.slice(library.lastIndexOf('@') + 1)];

test('libman.json and package-lock.json name the same libraries in the same versions', () => {
  const named = Object.fromEntries(manifest.libraries.map(({ library }) => split(library)));
  assert.deepEqual(named, lock.packages['']?.dependencies);
  for (const [name, version] of Object.entries(named)) assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
});

test('Every file named in libman.json is in the package of that name', () => {
  for (const { library, files } of manifest.libraries)
    for (const file of files) assert.ok(existsSync(join('node_modules', split(library)[0], file)), `${library} ${file}`);
});

test('Every library brings its licence', () => {
  for (const { library, files } of manifest.libraries) assert.ok(files.includes('LICENSE'), library);
});

test('The lock file gives every package a hash and no address of a registry', () => {
  for (const [name, entry] of Object.entries(lock.packages)) {
    assert.equal(entry.resolved, undefined, name);
    if (name !== '') assert.ok(entry.integrity, name);
  }
});

test('LibMan may write every destination: none leaves the folder of libman.json', () => {
  for (const { destination } of manifest.libraries) assert.match(destination, /^lib\/[a-z-]+$/);
  assert.equal(manifest.defaultProvider, 'unpkg');
});
