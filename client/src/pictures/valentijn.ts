import { html, nothing, type TemplateResult } from 'lit-html';
import { domains, type Domain } from '../frameworks/valentijn.ts';
import { isSelected, marksAt, nameButton, type PictureOf } from './picture.ts';
import { rainbow } from './rainbow.ts';

const levelSays = { micro: 'micro level', meso: 'meso level', macro: 'macro level', across: 'across all levels' } as const;

/** The rainbow and, beside it, its domains and features in published order with the same marks. */
export function valentijnPicture(of: PictureOf): TemplateResult {
  return html`
    <figure class="valentijn">
      <div class="drawn">${rainbow(of)}
        <figcaption>Our drawing after the 2013 figure, not checked against a copy. Clinical is innermost; functional and normative run across all levels.
          Developed for primary care: its use for children’s services is a transfer.</figcaption></div>
      <div class="domains">${domains.map((domain) => domainList(of, domain))}</div>
    </figure>`;
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
