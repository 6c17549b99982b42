// Reads one exported file with a parser that is not ours and prints what it found, as JSON.
// Usage: node check.js FORMAT FILE [FILE2]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [, , format, file, second] = process.argv;
const text = readFileSync(file, 'utf8');

const checks = {
  async graphml() {
    // The reader for Node wants a parser of XML, which comes with it.
    const { MultiGraph } = await import('graphology');
    const { parse } = (await import('graphology-graphml')).default;
    const graph = parse(MultiGraph, text, { addMissingNodes: false });
    return { nodes: graph.order, edges: graph.size, graph: graph.getAttributes(), node: graph.getNodeAttributes(graph.nodes()[0]), edge: graph.getEdgeAttributes(graph.edges()[0]), numbers: numbers(graph.mapNodes((_, a) => a), graph.mapEdges((_, a) => a)) };
  },
  async cytoscape() {
    const cytoscape = (await import('cytoscape')).default;
    const json = JSON.parse(text);
    const cy = cytoscape({ headless: true, elements: json.elements, data: json.data });
    return { nodes: cy.nodes().length, edges: cy.edges().length, graph: cy.data(), edge: cy.edges()[0].data(), numbers: numbers(cy.nodes().map((n) => n.data()), cy.edges().map((e) => e.data())) };
  },
  async csv() {
    const papa = (await import('papaparse')).default;
    const read = (name) => papa.parse(readFileSync(name, 'utf8'), { header: true, skipEmptyLines: true });
    const [nodes, edges] = [read(file), read(second)];
    const cells = [...nodes.data, ...edges.data].flatMap((row) => Object.values(row));
    return {
      nodes: nodes.data.length, edges: edges.data.length, errors: [...nodes.errors, ...edges.errors], headers: [nodes.meta.fields, edges.meta.fields],
      linebreaks: [nodes.meta.linebreak, edges.meta.linebreak], formulas: cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)).length,
      loose: edges.data.filter((edge) => !nodes.data.some((node) => node.Id === edge.Source) || !nodes.data.some((node) => node.Id === edge.Target)).length,
      labels: nodes.data.map((node) => node.Label),
    };
  },
  async jsonld() {
    const jsonld = (await import('jsonld')).default;
    const document = JSON.parse(text);
    const expanded = await jsonld.expand(document, { safe: true });
    const back = await jsonld.compact(expanded, document['@context'], { compactArrays: true, graph: false });
    const quads = await jsonld.toRDF(document, { safe: true });
    return {
      records: document['@graph'].length, subjects: new Set(quads.filter((q) => q.subject.termType === 'NamedNode').map((q) => q.subject.value)).size, quads: quads.length,
      graphs: new Set(quads.map((q) => q.graph.value)).size, same: same(records(document), records(back)), release: release(document['@graph']), back: back['@graph'].length,
    };
  },
  async sssom() {
    const papa = (await import('papaparse')).default;
    const { load } = await import('js-yaml');
    const lines = text.split('\n');
    const head = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
    const table = papa.parse(lines.filter((line) => !line.startsWith('#')).join('\n'), { header: true, delimiter: '\t', skipEmptyLines: true });
    return { head, set: load(head.join('\n')), rows: table.data, errors: table.errors, columns: table.meta.fields };
  },
  async bibtex() {
    const { parse } = await import('@retorquere/bibtex-parser');
    const { entries, errors, comments } = parse(text, { sentenceCase: false, verbatimFields: ['doi', 'url'] });
    return { count: entries.length, errors, comments, entries: entries.map((e) => ({ key: e.key, type: e.type, title: e.fields.title, author: e.fields.author, year: e.fields.year })) };
  },
  async ris() {
    const { Cite } = await import('@citation-js/core');
    await import('@citation-js/plugin-ris');
    return cited(new Cite(text, { forceType: '@ris/file' }));
  },
  async 'csl-json'() {
    const { Cite } = await import('@citation-js/core');
    await import('@citation-js/plugin-csl');
    const cite = new Cite(JSON.parse(text));
    return { ...cited(cite), bibliography: cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).split('\n').length };
  },
};

const cited = (cite) => ({ count: cite.data.length, entries: cite.data.map((e) => ({ id: e.id, type: e.type, title: e.title, author: e.author, issued: e.issued, DOI: e.DOI })) });

/** What may be sorted as numbers; a number that was read as text stays text. */
function numbers(nodes, edges) {
  const of = (rows, name) => rows.map((row) => row[name]).filter((value) => value !== undefined);
  return { nodeYears: of(nodes, 'year'), nodeNumbers: of(nodes, 'number'), edgeYears: of(edges, 'year'), edgeValues: of(edges, 'value') };
}

/** The name of a release from its records, as docs/exchange.md says. What JSON.stringify writes of sorted members is canonical JSON. */
function release(members) {
  const sorted = (value) => Array.isArray(value) ? value.map(sorted)
    : value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
  const hash = (member) => BigInt(`0x${createHash('sha256').update(JSON.stringify(sorted(member))).digest('hex')}`);
  return BigInt.asUintN(256, members.reduce((sum, member) => sum + hash(member), 0n)).toString(16).padStart(64, '0').slice(0, 16);
}

/** The records of a JSON-LD document by id, with keys in order and lists of one as what they hold, which JSON-LD takes for the same. */
function records(document) {
  const plain = (value) => Array.isArray(value) ? (value.length === 1 ? plain(value[0]) : value.map(plain))
    : value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, plain(value[key])])) : value;
  return new Map(document['@graph'].map((record) => [record['@id'], JSON.stringify(plain(record))]));
}

function same(a, b) {
  const different = [...a].filter(([id, record]) => b.get(id) !== record);
  return different.length === 0 && a.size === b.size ? true : { different: different.slice(0, 3).map(([id, record]) => [record, b.get(id) ?? null]), count: different.length, sizes: [a.size, b.size] };
}

try {
  console.log(JSON.stringify(await checks[format]()));
} catch (e) {
  console.error(e.message, JSON.stringify(e.details ?? e.stack).slice(0, 2000));
  process.exit(1);
}
