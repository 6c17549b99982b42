import { html, nothing, type TemplateResult } from 'lit-html';
import { documentOf, numberOf, paragraphAddress } from './address.ts';

/** The further paragraphs where something stands, each leading there; one of another document says of which. */
export function alsoIn(places: readonly string[], first: string | undefined): TemplateResult | typeof nothing {
  const home = first === undefined ? '' : documentOf(first);
  const says = (id: string): string => (documentOf(id) === home ? '' : `${documentOf(id).replace(/^work\./, '')}, `) + `paragraph ${numberOf(id)}`;
  return places.length === 0 ? nothing : html`; also in ${places.map((id, i) => html`${i ? '; ' : ''}<a href=${paragraphAddress({ id })}>${says(id)}</a>`)}`;
}
