import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { basisSays, confidenceSays, kindSays, reads, statusSays, wordingSays } from '../words.ts';
import type { End } from '../api/answers.ts';
import type { Edge, Graph } from './model.ts';

type Select = (id: string) => void;

/** The same nodes and links as in the graph, for a keyboard, a screen reader, or whoever prefers to read. */
export function tables(graph: Graph, selected: string, select: Select, rows: number, showMore: () => void): TemplateResult {
  const { edges, nodes, linksOf } = ordered(graph);
  const shownEdges = upTo(edges, rows, selected);
  const shownNodes = upTo(nodes, rows, selected);
  const short = shownEdges.length < edges.length || shownNodes.length < nodes.length;
  return html`
    ${short ? html`<p>The tables show ${rows} rows each. <button type="button" @click=${showMore}>Show more of ${edges.length} links and ${nodes.length} nodes</button></p>` : nothing}
    <div class="scroll" role="region" tabindex="0" aria-labelledby="links-caption"><table>
      <caption id="links-caption">Links in the graph (${edges.length})</caption>
      <thead><tr><th scope="col">From</th><th scope="col">Link</th><th scope="col">To</th><th scope="col">Basis</th><th scope="col">Confidence</th><th scope="col">Source</th></tr></thead>
      <tbody>${repeat(shownEdges, (edge) => edge.id, (edge) => linkRow(edge, graph, selected, select))}</tbody>
    </table></div>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="nodes-caption"><table>
      <caption id="nodes-caption">Nodes in the graph (${nodes.length})</caption>
      <thead><tr><th scope="col">Node</th><th scope="col">Kind</th><th scope="col">Links shown</th></tr></thead>
      <tbody>${repeat(shownNodes, (node) => node.id, (node) => html`
        <tr class=${node.id === selected ? 'selected' : ''} data-id=${node.id}>
          <th scope="row">${press(node.id, node.label, selected, select)}</th><td>${kindSays[node.kind]}</td><td class="figure">${linksOf.get(node.id) ?? 0}</td></tr>`)}</tbody>
    </table></div>`;
}

interface Ordered {
  readonly edges: readonly Edge[];
  readonly nodes: readonly End[];
  readonly linksOf: ReadonlyMap<string, number>;
}

const known = new WeakMap<Graph, Ordered>();

/** The rows of both tables in their order; found once for a graph, which may be large. */
function ordered(graph: Graph): Ordered {
  const before = known.get(graph);
  if (before) return before;
  const linksOf = new Map<string, number>();
  const count = (id: string): void => void linksOf.set(id, (linksOf.get(id) ?? 0) + 1);
  for (const { from, to } of graph.edges.values()) {
    count(from);
    if (to !== from) count(to);
  }
  const now: Ordered = {
    edges: [...graph.edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    nodes: [...graph.nodes.values()].sort((a, b) => (a.kind === b.kind ? (a.label < b.label ? -1 : 1) : a.kind < b.kind ? -1 : 1)),
    linksOf,
  };
  known.set(graph, now);
  return now;
}

/** The first rows, and the selected one where it comes later. */
function upTo<T extends { readonly id: string }>(all: readonly T[], rows: number, selected: string): readonly T[] {
  return all.filter((each, i) => i < rows || each.id === selected);
}

function linkRow(edge: Edge, graph: Graph, selected: string, select: Select): TemplateResult {
  const label = (id: string): string => graph.nodes.get(id)?.label ?? id;
  return html`
    <tr class=${edge.id === selected ? 'selected' : ''} data-id=${edge.id}>
      <td>${label(edge.from)}</td>
      <td>${press(edge.id, reads(edge.predicate), selected, select)}</td>
      <td>${label(edge.to)}</td>
      <td>${[basisSays[edge.basis], edge.wording && wordingSays[edge.wording], edge.status !== 'ACCEPTED' && statusSays[edge.status]].filter(Boolean).join(', ')}</td>
      <td>${confidenceSays[edge.confidence]}</td><td>${edge.source}</td></tr>`;
}

function press(id: string, label: string, selected: string, select: Select): TemplateResult {
  return html`<button type="button" class="link" aria-pressed=${id === selected} @click=${() => select(id)}>${label}</button>`;
}
