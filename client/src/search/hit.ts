import { html, nothing, type TemplateResult } from 'lit-html';
import type { Hit, HitNode, Match } from '../api/search.ts';
import { standsAt } from '../reading/sections.ts';
import { counted, heldSays, kindSays, plain } from '../words.ts';
import { excerpt, pieces, type Piece } from './excerpt.ts';

/** The fields that are searched beside the label, in the page's words. */
const fields: Readonly<Record<string, string>> = {
  definition: 'What it means', description: 'What it is', synonyms: 'Other words', title: 'Title', authors: 'Authors', phrase: 'Key phrase',
  reference: 'Reference', aspect: 'What is absent',
};

const fewMatches = 3;

/** One thing found: its kind, its name, where it stands and where the words stand in it. `address` opens its details. */
export function hitRow({ node, matches }: Hit, address: string, selected: boolean): TemplateResult {
  const named = matches.find(({ field }) => field === 'label');
  const others = matches.filter((match) => match !== named);
  const left = others.length - fewMatches;
  return html`
    <li class=${selected ? 'hit selected' : 'hit'} data-id=${node.id}>
      <p class="found"><span class="tag">${kindSays[node.kind]}</span> <a href=${address} aria-current=${selected ? 'true' : nothing}>${marked(pieces(node.label, named?.spans ?? []))}</a></p>
      ${stands(node)}
      ${others.slice(0, fewMatches).map(matched)}
      ${left > 0 ? html`<p class="quiet">and in ${counted(left, 'more text', 'more texts')} of it</p>` : nothing}
    </li>`;
}

function matched(match: Match): TemplateResult {
  return html`<p class="matched"><span class="quiet">${fields[match.field] ?? plain(match.field)}:</span> ${marked(excerpt(match))}</p>`;
}

function marked(parts: readonly Piece[]): TemplateResult[] {
  return parts.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : html`${text}`));
}

/** Where it stands, or what is good to know before one opens it. */
function stands({ kind, elementType, number, framework, held, jurisdiction, document, paragraph }: HitNode): TemplateResult | typeof nothing {
  if (document || paragraph) return standsAt({ document: document ?? null, paragraph: paragraph ?? null });
  const says = kind === 'ELEMENT' ? [elementType && plain(elementType), number && `number ${number}`, framework?.label].filter(Boolean).join(', ')
    : kind === 'WORK' ? (held ? `held: ${heldSays[held]}` : 'not held')
    : (jurisdiction ?? '');
  return says === '' ? nothing : html`<p class="stands">${says}</p>`;
}
