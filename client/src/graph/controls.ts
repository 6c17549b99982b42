import { html, nothing, type TemplateResult } from 'lit-html';
import { allBases, allKinds, basisSays, counted, kindPlural, reads, shortened, slug } from '../words.ts';
import { says, type Fold } from './fold.ts';
import { wouldAdd, type Filters, type Graph, type Group } from './model.ts';
import { kindSymbol } from './shape.ts';

/** Checkboxes for the kinds and bases there are, with how many of each. */
export function filterControls(graph: Graph, filters: Filters, change: (filters: Partial<Filters>) => void): TemplateResult {
  const count = <T>(values: Iterable<T>, which: (value: T) => boolean): number => [...values].filter(which).length;
  const toggle = (list: readonly string[], value: string): string[] => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);
  const box = (label: string, number: number, list: readonly string[], value: string, set: (list: string[]) => void, symbol: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing =>
    number === 0 ? nothing : html`<label class="check"><input type="checkbox" .checked=${!list.includes(value)} @change=${() => set(toggle(list, value))}>${symbol}${label} (${number})</label>`;
  return html`
    <div class="filters">
      <fieldset><legend>Kinds shown</legend>${allKinds.map((kind) =>
        box(kindPlural[kind], count(graph.nodes.values(), (node) => node.kind === kind), filters.without, slug(kind), (without) => change({ without }), kindSymbol(kind)))}</fieldset>
      <fieldset><legend>Basis shown</legend>${allBases.map((basis) =>
        box(basisSays[basis], count(graph.edges.values(), (edge) => edge.basis === basis), filters.withoutBasis, slug(basis), (withoutBasis) => change({ withoutBasis })))}</fieldset>
    </div>`;
}

/** What opening the selected node would show, counted before anything is opened. */
export function openControls(graph: Graph, groups: readonly Group[] | undefined, opened: readonly string[], change: (opened: string[]) => void): TemplateResult {
  if (groups === undefined) return html`<p class="quiet">Select a node to see what can be opened from it.</p>`;
  const name = groups[0]?.of.label ?? 'This node';
  return html`
    <p><strong>${shortened(name, 80)}</strong>: what opens</p>
    <ul class="opens">${groups.map((group) => {
      const more = wouldAdd(graph, group);
      const says = `${reads(group.predicate, group.way).replace(/:$/, '')}: ${counted(group.others.length, 'node', 'nodes')}`;
      if (opened.includes(group.key))
        return html`<li><button type="button" @click=${() => change(opened.filter((key) => key !== group.key))}>Close – ${says}</button></li>`;
      if (more.links === 0) return html`<li class="quiet">${says}, all shown</li>`;
      return html`<li><button type="button" @click=${() => change([...opened, group.key])}>Open – ${says} (${more.nodes} new, ${counted(more.links, 'link', 'links')})</button></li>`;
    })}</ul>`;
}

/** The groups of a large graph with how many are in each; the same as pressing them in the drawing. */
export function foldControls(folds: readonly Fold[], unfolded: readonly string[], change: (unfolded: string[]) => void): TemplateResult | typeof nothing {
  if (folds.length === 0) return nothing;
  const within = (fold: Fold): string[] => unfolded.filter((key) => key !== fold.key && !key.startsWith(`${fold.key}:`));
  return html`<p>The groups drawn</p><ul class="opens">${folds.map((fold) => html`<li><button type="button" aria-expanded=${fold.unfolded}
    @click=${() => change(fold.unfolded ? within(fold) : [...unfolded, fold.key])}>${fold.unfolded ? 'Fold' : 'Unfold'} – ${says(fold)}</button></li>`)}</ul>`;
}
