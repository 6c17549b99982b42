import { html, nothing, type TemplateResult } from 'lit-html';
import type { NodeDetail } from '../api/details.ts';
import { basisSays, type Kind, type Predicate } from '../words.ts';
import { link, type Select } from './claim-detail.ts';

interface Said {
  readonly title: string;
  readonly predicate: Predicate;
  readonly way: 'out' | 'in';
  /** The kind of which it is told, too, that there is none. */
  readonly of?: Kind;
}

const all: readonly Said[] = [
  { title: 'Said to be addressed by', predicate: 'ADDRESSES', way: 'in', of: 'BARRIER' },
  { title: 'Said to address', predicate: 'ADDRESSES', way: 'out', of: 'ENABLER' },
  { title: 'Said to result from', predicate: 'LEADS_TO', way: 'in', of: 'OUTCOME' },
  { title: 'Said to lead to', predicate: 'LEADS_TO', way: 'out' },
];

/** What a barrier, an enabler or an outcome is said to do to others, or they to it: on what basis, and who says so. */
export function conceptLinks(node: NodeDetail, select: Select): readonly (TemplateResult | typeof nothing)[] {
  return all.map(({ title, predicate, way, of }) => {
    const rows = node[way]?.edges.filter(({ node: claim, other }) => claim.predicate === predicate && other !== null) ?? [];
    if (rows.length === 0) return node.kind === of ? html`<h3>${title}</h3><p class="blank">nothing found in the text held</p>` : nothing;
    return html`<h3>${title}</h3><ul class="plain">${rows.map(({ node: claim, other }) => html`
      <li>${link(other!.id, other!.label, select)} <span class="tag">${basisSays[claim.basis]}</span> from ${link(claim.id, claim.source?.label ?? 'a source unknown', select)}${claim.note ? html` <span class="quiet">${claim.note}</span>` : nothing}</li>`)}</ul>`;
  });
}
