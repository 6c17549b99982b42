// Writes public/schemas/programme-draft-1.json from the lists in src; a test holds the two together.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { clientDir, publicDir } from './paths.mjs';

const { outputFiles } = await build({ entryPoints: [join(clientDir, 'src/programme/schema.ts')], bundle: true, write: false, format: 'esm' });
const { draftSchema } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
writeFileSync(join(publicDir, 'schemas/programme-draft-1.json'), `${JSON.stringify(draftSchema, null, 2)}\n`);
