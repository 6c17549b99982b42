import { html, nothing, type TemplateResult } from 'lit-html';
import type { FrameworkAnswer } from '../api/answers.ts';
import { notAnswered } from './blank.ts';
import { laneSays, symbol } from './mark.ts';
import { at, type Lane, type Placement, type TurnedDown } from './placements.ts';

/** What both pictures are drawn from. */
export interface PictureOf {
  readonly framework: FrameworkAnswer;
  readonly placements: readonly Placement[];
  readonly turnedDown: readonly TurnedDown[];
  readonly lanes: readonly Lane[];
  /** What is said where nothing is placed, of everything but the visitor's own programme. */
  readonly blank: string;
  readonly selected: string;
  select(id: string): void;
}

export function labelOf(of: PictureOf, id: string): string {
  return of.framework.elements.nodes.find((element) => element.id === id)?.label ?? id;
}

export function isSelected(of: PictureOf, id: string): boolean {
  return of.selected === id || at(of.placements, id).some((placement) => placement.claim !== '' && placement.claim === of.selected);
}

/** The name of an element, to be pressed for its details. */
export function nameButton(of: PictureOf, id: string): TemplateResult {
  return html`<button type="button" class="name" aria-pressed=${of.selected === id} @click=${() => of.select(id)}>${labelOf(of, id)}</button>`;
}

/** A placement with its words; what has a claim can be pressed for its provenance. */
export function markButton(of: PictureOf, placement: Placement, prefix = ''): TemplateResult {
  const words = html`${symbol(placement)} <span>${prefix}${placement.says}</span>`;
  return placement.claim === ''
    ? html`<span class="said">${words}</span>`
    : html`<button type="button" class="said" aria-pressed=${of.selected === placement.claim} @click=${() => of.select(placement.claim)}>${words}</button>`;
}

const shortly: Readonly<Record<Lane, string>> = { study: 'Study: ', programme: 'Programme: ', mine: 'Mine: ' };

/** Every placement at an element, in the order of the lanes; nothing where there is none. */
export function marksAt(of: PictureOf, id: string): TemplateResult | typeof nothing {
  const here = of.lanes.flatMap((lane) => at(of.placements, id, lane));
  return here.length === 0 ? nothing : html`<ul class="marks">${here.map((placement) => html`<li>${markButton(of, placement, shortly[placement.lane])}</li>`)}</ul>`;
}

export function lane(of: PictureOf, id: string, which: Lane): TemplateResult {
  const here = at(of.placements, id, which);
  return html`<div class="lane ${which}"><h4>${laneSays[which]}</h4>
    ${here.length === 0 ? html`<p class="blank">${blank(of, id, which)}</p>` : html`<ul class="marks">${here.map((placement) => html`<li>${markButton(of, placement)}</li>`)}</ul>`}</div>`;
}

/** Why a lane is empty: not answered, weighed and turned down, or nothing found. */
function blank(of: PictureOf, id: string, which: Lane): TemplateResult | string {
  if (which === 'mine') return notAnswered;
  const turned = of.turnedDown.find((each) => each.element === id && each.lane === which);
  return turned ? html`<button type="button" class="link" @click=${() => of.select(turned.claim)}>weighed and turned down</button>` : of.blank;
}
