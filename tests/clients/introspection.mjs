// Asks for everything that graphql-js knows to ask of a schema, and prints whether a client makes the same of the answer as of the text.
// usage: node introspection.mjs ADDRESS
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const address = process.argv[2];
const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true });
const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));

const [asked, read] = [buildClientSchema(data), buildSchema(await (await fetch(`${address}/schema.graphql`)).text())].map(schema => printSchema(lexicographicSortSchema(schema)));
console.log(asked === read);
