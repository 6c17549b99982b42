import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { ratings, ratingSays, type Rating } from '../programme/draft.ts';
import type { Lane, Placement } from './placements.ts';

export const laneSays: Readonly<Record<Lane, string>> = { study: 'The study says of itself', programme: 'The programme', mine: 'My programme' };

/** The shape says who is placed; filled: the source states it; hollow: inferred; with a dot: self-reported; dashed: a candidate; the size, how strong the wording is. */
export function shape(placement: Placement, x = 0, y = 0): TemplateResult {
  const half = placement.strength === 0 ? 4 : 2.5 + placement.strength * 0.75;
  const kind = `mark ${placement.lane} ${placement.basis === 'INFERRED' ? 'hollow' : 'filled'}${placement.candidate ? ' candidate' : ''}`;
  if (placement.lane === 'programme' && placement.basis === 'SELF_REPORTED') return svg`<g><circle class="mark programme hollow" cx=${x} cy=${y} r=${half}></circle><circle class="mark programme filled" cx=${x} cy=${y} r="0.8"></circle></g>`;
  if (placement.lane === 'programme') return svg`<circle class=${kind} cx=${x} cy=${y} r=${half}></circle>`;
  if (placement.lane === 'mine') return own(placement.rating, x, y);
  return svg`<rect class=${kind} x=${x - half} y=${y - half} width=${2 * half} height=${2 * half}></rect>`;
}

const signs: Partial<Record<Rating, string>> = { 'not-present': '×', 'not-applicable': '–', 'dont-know': '?' };

/** A diamond: hollow when planned, half full when begun, full when established, ringed in routine. What is not there, or not answered by a degree, is a sign; a kind, which is no degree, a triangle. */
function own(rating: Rating | null, x: number, y: number): TemplateResult {
  const sign = rating && signs[rating];
  if (sign) return svg`<text class="mark-sign" x=${x} y=${y + 4.5}>${sign}</text>`;
  const diamond = (size: number): string => `M${x} ${y - size} l${size} ${size} ${-size} ${size} ${-size} ${-size} Z`;
  if (rating === null) return svg`<path class="mark mine filled" d=${`M${x} ${y - 4.5} l5 8.5 h-10 Z`}></path>`;
  const full = rating === 'established' || rating === 'routine';
  return svg`<g><path class="mark mine ${full ? 'filled' : 'hollow'}" d=${diamond(rating === 'routine' ? 3.6 : 5)}></path>
    ${rating === 'begun' ? svg`<path class="mark mine filled" d=${`M${x} ${y - 5} v10 l-5 -5 Z`}></path>` : nothing}
    ${rating === 'routine' ? svg`<path class="mark mine ring" d=${diamond(6.4)}></path>` : nothing}</g>`;
}

/** The shape as a small picture of its own, for lists and the legend. */
export function symbol(placement: Placement): TemplateResult {
  return html`<svg class="symbol" viewBox="-7 -7 14 14" width="16" height="16" aria-hidden="true">${shape(placement)}</svg>`;
}

const sample = (lane: Lane, basis: Placement['basis'], strength: Placement['strength'], candidate = false, rating: Rating | null = null): Placement =>
  ({ lane, element: '', claim: '', basis, strength, says: '', candidate, rating });

const mine = (rating: Rating | null): Placement => sample('mine', 'SELF_REPORTED', 0, false, rating);

/** `blanks`: what it means, lane by lane, where there is no mark. */
export function legend(withMine: boolean, blanks: readonly string[]): TemplateResult {
  const rows: [Placement, string][] = [
    [sample('study', 'STATED', 4), 'the study places itself here, stated; the larger, the stronger its wording (main emphasis, located, guided by, nod)'],
    [sample('study', 'INFERRED', 0), 'the study’s words come close, inferred'],
    [sample('programme', 'INFERRED', 0), 'the programme may lie here, inferred'],
    [sample('programme', 'STATED', 0), 'the programme lies here, stated'],
    [sample('programme', 'SELF_REPORTED', 0), 'the programme says so of itself, self-reported: no evidence'],
    [sample('programme', 'INFERRED', 0, true), 'dashed: a candidate, not decided'],
  ];
  if (withMine) rows.push(...ratings.map((rating): [Placement, string] => [mine(rating), `mine: ${ratingSays[rating].toLowerCase()}`]), [mine(null), 'mine: an answer that is no degree']);
  return html`<ul class="legend" aria-label="Legend">${rows.map(([placement, says]) => html`<li>${symbol(placement)} ${says}</li>`)}${blanks.map((blank) => html`<li>${blank}</li>`)}</ul>`;
}
