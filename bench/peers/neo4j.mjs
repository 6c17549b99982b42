// @neo4j/graphql over graphql-http: the peer of P4. Parsed and validated documents are kept.
// usage: node bench/peers/neo4j.mjs PORT          with NEO4J_BOLT, NEO4J_USER, NEO4J_PASSWORD
//        node bench/peers/neo4j.mjs load|remove   makes its graph out of ours on the same server, or takes it away
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { parse, validate } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import neo4j from 'neo4j-driver';

const driver = neo4j.driver(process.env.NEO4J_BOLT, neo4j.auth.basic(process.env.NEO4J_USER, process.env.NEO4J_PASSWORD));

const typeDefs = `
  type Work @node(labels: ["PeerWork"]) { id: ID! label: String! findings: [Finding!]! @relationship(type: "PEER_REPORTS", direction: OUT) }
  type Finding @node(labels: ["PeerFinding"]) { id: ID! label: String! identifies: [Concept!]! @relationship(type: "PEER_IDENTIFIES", direction: OUT, properties: "Link") }
  type Concept @node(labels: ["PeerConcept"]) { id: ID! label: String! }
  type Link @relationshipProperties { basis: String! confidence: String! }
`;

/** The same nodes, labels and links, in the shape that this library is made for: a label a kind, a type a predicate, an index on each id. */
async function load() {
  const session = driver.session();
  const run = (cypher) => session.run(cypher);
  for (const label of ['PeerWork', 'PeerFinding', 'PeerConcept']) await run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const [label, kinds] of [['PeerWork', ['work']], ['PeerFinding', ['finding']], ['PeerConcept', ['barrier', 'enabler', 'outcome']]]) {
    await run(`MATCH (n:Node) WHERE n.kind IN ${JSON.stringify(kinds)} CALL (n) { CREATE (:${label} { id: n.id, label: n.label }) } IN TRANSACTIONS OF 5000 ROWS`);
  }
  for (const [from, type, predicate, to, set] of [['PeerWork', 'PEER_REPORTS', 'reports', 'PeerFinding', ''], ['PeerFinding', 'PEER_IDENTIFIES', 'identifies', 'PeerConcept', ' { basis: l.basis, confidence: l.confidence }']]) {
    await run(`MATCH (:Node)-[l:LINK]->(:Node) WHERE l.predicate = '${predicate}' CALL (l) { MATCH (a:${from} { id: l.subject }) MATCH (b:${to} { id: l.object }) CREATE (a)-[:${type}${set}]->(b) } IN TRANSACTIONS OF 5000 ROWS`);
  }
  await session.close();
}

async function remove() {
  const session = driver.session();
  for (const label of ['PeerWork', 'PeerFinding', 'PeerConcept']) await session.run(`MATCH (n:${label}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
  await session.close();
}

async function serve(port) {
  const documents = new Map();
  const valid = new WeakSet();
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const handler = createHandler({
    schema,
    context: () => ({}),
    parse: (source) => documents.get(source.body ?? source) ?? documents.set(source.body ?? source, parse(source)).get(source.body ?? source),
    validate: (given, document, ...rest) => {
      if (valid.has(document)) return [];
      const errors = validate(given, document, ...rest);
      if (errors.length === 0) valid.add(document);
      return errors;
    },
  });
  createServer((request, response) => handler(request, response)).listen(Number(port), '127.0.0.1');
}

const [task] = process.argv.slice(2);
if (task === 'load' || task === 'remove') {
  await (task === 'load' ? load() : remove());
  await driver.close();
} else {
  await serve(task);
}
