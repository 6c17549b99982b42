// graphql-http over maps in memory: the peer of P1. Parsed and validated documents are kept, as ours are.
// usage: node bench/peers/maps.mjs PORT DATA.json     DATA: { elements: [{ id, label, findings: [{ id, label, claims: [{ id, basis, predicate }] }] }] }
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, parse, validate } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

const [port, file] = process.argv.slice(2);
const required = (type) => new GraphQLNonNull(type);
const text = { type: required(GraphQLString) };
const pageInfo = new GraphQLObjectType({ name: 'PageInfo', fields: { hasNextPage: { type: required(GraphQLBoolean) }, endCursor: { type: GraphQLString } } });

const connection = (node) => new GraphQLObjectType({
  name: `${node.name}Connection`,
  fields: {
    edges: { type: required(new GraphQLList(required(new GraphQLObjectType({ name: `${node.name}Edge`, fields: { node: { type: node } } })))) },
    pageInfo: { type: required(pageInfo) },
  },
});

const page = (rows, first = 50) => {
  const shown = rows.slice(0, first);
  return { edges: shown.map((node) => ({ node })), pageInfo: { hasNextPage: rows.length > first, endCursor: shown.at(-1)?.id ?? null } };
};

const list = (node, read) => ({ type: required(connection(node)), args: { first: { type: GraphQLInt } }, resolve: (source, { first }) => page(read(source), first) });
const id = { type: required(GraphQLID) };
const Claim = new GraphQLObjectType({ name: 'Claim', fields: { id, basis: text, predicate: text } });
const claimsOf = new Map();
const findingsOf = new Map();
const Finding = new GraphQLObjectType({ name: 'Finding', fields: { id, label: text, claims: list(Claim, (finding) => claimsOf.get(finding.id)) } });
const Element = new GraphQLObjectType({ name: 'Element', fields: { id, label: text, findings: list(Finding, (element) => findingsOf.get(element.id)) } });
const elements = new Map();
for (const element of JSON.parse(readFileSync(file, 'utf8')).elements) {
  elements.set(element.id, { id: element.id, label: element.label });
  findingsOf.set(element.id, element.findings.map(({ id, label }) => ({ id, label })));
  for (const finding of element.findings) claimsOf.set(finding.id, finding.claims);
}

const Filter = { type: required(new GraphQLList(required(GraphQLID))) };
const query = new GraphQLObjectType({
  name: 'Query',
  fields: { elements: { type: required(connection(Element)), args: { ids: Filter, first: { type: GraphQLInt } }, resolve: (_, { ids, first }) => page(ids.map((id) => elements.get(id)), first) } },
});

const documents = new Map();
const valid = new WeakSet();
const handler = createHandler({
  schema: new GraphQLSchema({ query }),
  parse: (source) => documents.get(source.body ?? source) ?? documents.set(source.body ?? source, parse(source)).get(source.body ?? source),
  validate: (schema, document, ...rest) => {
    if (valid.has(document)) return [];
    const errors = validate(schema, document, ...rest);
    if (errors.length === 0) valid.add(document);
    return errors;
  },
});
createServer((request, response) => handler(request, response)).listen(Number(port), '127.0.0.1', () => console.log('ready'));
