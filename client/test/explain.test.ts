import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { explained } from '../src/explain.ts';

const schemaFile = '../src/FrameworkGraph.Server/schema.graphql';
const enums = { basis: 'Basis', attribution: 'Attribution', evidence: 'EvidenceType', modality: 'Modality', confidence: 'Confidence', status: 'ClaimStatus' };

test('What the values of a claim mean is said here as in the schema', (t) => {
  if (!existsSync(schemaFile)) return t.skip('schema.graphql is not here');
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  assert.deepEqual(Object.keys(explained).sort(), Object.keys(enums).sort());
  for (const [field, name] of Object.entries(enums)) {
    const described = (schema.getType(name) as GraphQLEnumType).getValues().map((value) => [value.name, value.description?.replaceAll('\'', '’')]);
    assert.deepEqual(explained[field], Object.fromEntries(described), name);
  }
});
