import { html, nothing, type TemplateResult } from 'lit-html';
import { domains, type Domain } from '../frameworks/valentijn.ts';
import { isSelected, labelOf, marksAt, nameButton, type PictureOf } from './picture.ts';
import { rainbow } from './rainbow.ts';

const levelSays = { micro: 'micro level', meso: 'meso level', macro: 'macro level', across: 'across all levels' } as const;

/** The rainbow and, beside it, its domains and features in published order with the same marks. */
export function valentijnPicture(of: PictureOf): TemplateResult {
  return html`
    <figure class="valentijn">
      <div class="drawn">${rainbow(of)}<p class="strips">${stripsSay(of)}</p>
        <figcaption>Our drawing after the 2013 figure, not checked against a copy. Clinical is innermost; functional and normative run across all levels.
          Developed for primary care: its use for children’s services is a transfer.</figcaption></div>
      <div class="domains">${domains.map((domain) => domainList(of, domain))}</div>
    </figure>`;
}

/** The names of the strips, where the drawing is too small to bear them. */
function stripsSay(of: PictureOf): string {
  const named = (category: Domain['category']): string[] => domains.filter((domain) => domain.category === category)
    .map(({ id, level }) => `${labelOf(of, id).replace(' integration', '')}${level === null || level === 'across' ? '' : ` (${level})`}`);
  const [people, population] = named('scope');
  const [left, right] = named('enablers');
  return `Arcs, from the inside out: ${named('type').join(', ')}. Across all levels: ${left} at the left, ${right} at the right. At the base: ${people} in the middle, ${population} at both ends.`;
}

function domainList(of: PictureOf, domain: Domain): TemplateResult {
  const selected = (id: string): string => (isSelected(of, id) ? 'selected' : '');
  return html`
    <section class="domain-list ${domain.category}">
      <div class="domain-head ${selected(domain.id)}"><h3>${nameButton(of, domain.id)}
        ${domain.level ? html`<small>${levelSays[domain.level]}</small>` : nothing}</h3>${marksAt(of, domain.id)}</div>
      <ol start=${domain.features[0]!.number}>${domain.features.map((feature) => html`
        <li class=${selected(feature.id)} value=${feature.number}>${nameButton(of, feature.id)}${marksAt(of, feature.id)}</li>`)}</ol>
    </section>`;
}
