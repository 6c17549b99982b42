import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { buildSchema, parse, validate } from 'graphql';

const schemaFile = '../src/FrameworkGraph.Server/schema.graphql';
const schema = existsSync(schemaFile) ? buildSchema(readFileSync(schemaFile, 'utf8')) : null;

for (const name of readdirSync('src/queries').filter((file) => file.endsWith('.graphql')))
  test(`The query ${name} fits the server's schema`, (t) => {
    const document = parse(readFileSync(`src/queries/${name}`, 'utf8'));
    if (schema === null) return t.skip('schema.graphql is not here');
    assert.deepEqual(validate(schema, document).map((error) => error.message), []);
  });
