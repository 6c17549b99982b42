import { html, nothing, type TemplateResult } from 'lit-html';
import type { Further } from '../api/details.ts';
import { paragraphAddress } from './address.ts';

/** The further paragraphs where something stands, each leading there; one of another document says of which. */
export function alsoIn({ nodes }: Further, document: string | undefined): TemplateResult | typeof nothing {
  return nodes.length === 0 ? nothing : html`; also in ${nodes.map((place, i) => html`${i ? '; ' : ''}<a href=${paragraphAddress(place)}>${
    place.document && place.document.id !== document ? `${place.document.label}, ` : ''}paragraph ${place.number}</a>`)}`;
}
