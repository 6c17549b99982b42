// Makes types for the queries of src/ with graphql-codegen, from the schema at the address given.
// usage: node generate.mjs ADDRESS FILE
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const [address, file] = process.argv.slice(2);
const [{ content }] = await generate({
  schema: address,
  documents: 'src/queries.graphql',
  silent: true,
  generates: { [file]: { plugins: ['typescript-operations', 'typed-document-node'], config: { useTypeImports: true } } },
}, false);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, content);
