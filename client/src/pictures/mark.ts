import { html, svg, type TemplateResult } from 'lit-html';
import type { Lane, Placement } from './placements.ts';

export const laneSays: Readonly<Record<Lane, string>> = { study: 'The study says of itself', programme: 'The programme, as we infer', mine: 'My programme' };

/** The shape says who is placed; filled: the source states it; hollow: inferred; dashed: a candidate; the size, how strong the wording is. */
export function shape(placement: Placement, x = 0, y = 0): TemplateResult {
  const half = placement.strength === 0 ? 4 : 2.5 + placement.strength * 0.75;
  const kind = `mark ${placement.lane} ${placement.basis === 'INFERRED' ? 'hollow' : 'filled'}${placement.candidate ? ' candidate' : ''}`;
  if (placement.lane === 'programme') return svg`<circle class=${kind} cx=${x} cy=${y} r=${half}></circle>`;
  if (placement.lane === 'mine') return svg`<path class=${kind} d=${`M${x} ${y - 5.5} l5.5 5.5 -5.5 5.5 -5.5 -5.5 Z`}></path>`;
  return svg`<rect class=${kind} x=${x - half} y=${y - half} width=${2 * half} height=${2 * half}></rect>`;
}

/** The shape as a small picture of its own, for lists and the legend. */
export function symbol(placement: Placement): TemplateResult {
  return html`<svg class="symbol" viewBox="-7 -7 14 14" width="16" height="16" aria-hidden="true">${shape(placement)}</svg>`;
}

const sample = (lane: Lane, basis: Placement['basis'], strength: Placement['strength'], candidate = false): Placement =>
  ({ lane, element: '', claim: '', basis, strength, says: '', candidate });

export function legend(withMine: boolean): TemplateResult {
  const rows: [Placement, string][] = [
    [sample('study', 'STATED', 4), 'the study places itself here, stated; the larger, the stronger its wording (main emphasis, located, guided by, nod)'],
    [sample('study', 'INFERRED', 0), 'the study’s words come close, inferred'],
    [sample('programme', 'INFERRED', 0), 'the programme may lie here, inferred'],
    [sample('programme', 'INFERRED', 0, true), 'dashed: a candidate, not decided'],
  ];
  if (withMine) rows.push([sample('mine', 'SELF_REPORTED', 0), 'my programme, self-reported']);
  return html`<ul class="legend" aria-label="Legend">${rows.map(([placement, says]) => html`<li>${symbol(placement)} ${says}</li>`)}<li>no mark: nothing found in the text held</li></ul>`;
}
