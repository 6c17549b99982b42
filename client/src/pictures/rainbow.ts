import { html, svg, type TemplateResult } from 'lit-html';
import { features } from '../frameworks/valentijn.ts';
import { base, baseFields, domainPieces, featurePieces, outermost, outline, places, textLine, type Drawn } from './geometry.ts';
import { notAnswered } from './blank.ts';
import { laneSays, shape } from './mark.ts';
import { isSelected, labelOf, type PictureOf } from './picture.ts';
import { at } from './placements.ts';


/** Valentijn's rainbow: one stop of the tabulator, within which the arrow keys go from part to part. What it shows is in the list beside it too. */
export function rainbow(of: PictureOf): TemplateResult {
  const most = outermost + 4;
  return html`
    <svg class="rainbow" viewBox="${-most} ${-most} ${2 * most} ${most + base.top + base.height + 4}" role="group" @keydown=${(event: KeyboardEvent) => step(event)}
      aria-label="Valentijn’s taxonomy as a rainbow of concentric arcs, with a mark at each element where something is placed. Arrow keys go from part to part. The list that follows holds the same.">
      ${featurePieces.map((drawn) => feature(of, drawn))}
      ${domainPieces.map((drawn) => domainStrip(of, drawn))}
      ${baseFields.map((field) => baseField(of, field))}
    </svg>`;
}

function group(of: PictureOf, element: string, kind: string, content: TemplateResult): TemplateResult {
  const said = saidOf(of, element);
  return svg`<g class="piece ${kind} ${isSelected(of, element) ? 'selected' : ''}" role="button" tabindex=${element === first ? 0 : -1} aria-pressed=${of.selected === element} aria-label=${said.join('; ')}
    @click=${() => of.select(element)}><title>${said.join('\n')}</title>${content}</g>`;
}

/** The part that the tabulator reaches before another has been walked to. */
const first = featurePieces[0]!.element;
const ahead = ['ArrowRight', 'ArrowDown'];
const back = ['ArrowLeft', 'ArrowUp'];

/** Arrow keys, Home and End walk over the parts; Enter and the space bar press one. */
function step(event: KeyboardEvent): void {
  const all = [...(event.currentTarget as SVGElement).querySelectorAll<SVGGElement>('.piece')];
  const at = all.findIndex((piece) => piece === event.target);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') all[at]!.dispatchEvent(new MouseEvent('click'));
  else if (event.key === 'Home') walk(all, 0);
  else if (event.key === 'End') walk(all, all.length - 1);
  else if (ahead.includes(event.key)) walk(all, (at + 1) % all.length);
  else if (back.includes(event.key)) walk(all, (at + all.length - 1) % all.length);
  else return;
  event.preventDefault();
}

function walk(all: readonly SVGGElement[], to: number): void {
  all.forEach((piece, i) => piece.setAttribute('tabindex', i === to ? '0' : '-1'));
  all[to]!.focus();
}

function feature(of: PictureOf, { element, number, domain, piece }: Drawn): TemplateResult {
  const here = marks(of, element);
  const [numeral, ...rest] = places(piece, here.length + 1);
  return group(of, element, `feature ${domain.category} ${domain.key}`, svg`
    <path d=${outline(piece)}></path>
    <text class="numeral" x=${numeral![0]} y=${numeral![1] + 4}>${number}</text>
    ${here.map((placement, i) => shape(placement, rest[i]![0], rest[i]![1]))}`);
}

function domainStrip(of: PictureOf, { element, domain, piece }: Drawn): TemplateResult {
  const line = `line-${domain.key}`;
  const name = `${labelOf(of, element).replace(' integration', '')}${domain.level === null || domain.level === 'across' ? '' : ` (${domain.level})`}`;
  const here = marks(of, element);
  // Marks stand right after the name, or they would be taken for those of a feature.
  const to = piece.to - degrees(10 + name.length * letter, piece);
  const spots = places({ ...piece, to, from: to - degrees(16 * here.length, piece) }, here.length);
  return group(of, element, `domain ${domain.category}`, svg`
    <path d=${outline(piece)}></path>
    <path id=${line} class="line" d=${textLine(piece)}></path>
    <text class="arc-label"><textPath href="#${line}" startOffset="3">${name}</textPath></text>
    ${here.map((placement, i) => shape(placement, spots[i]![0], spots[i]![1]))}`);
}

/** How wide a letter of a strip's name is, about. */
const letter = 4.4;

function degrees(length: number, { inner, outer }: Drawn['piece']): number {
  return (length / ((inner + outer) / 2)) * (180 / Math.PI);
}

function baseField(of: PictureOf, { domain, x, width }: (typeof baseFields)[number]): TemplateResult {
  const { id, number } = domain.features[0]!;
  const half = base.height / 2;
  const [onFeature, onDomain] = [marks(of, id), marks(of, domain.id)];
  return svg`
    ${group(of, domain.id, 'domain scope', svg`<rect x=${x} y=${base.top} width=${width} height=${half}></rect>
      <text class="arc-label" x=${x + 6} y=${base.top + half - 7}>${labelOf(of, domain.id)}</text>
      ${onDomain.map((placement, i) => shape(placement, x + width - 10 - i * 14, base.top + half / 2))}`)}
    ${group(of, id, 'feature scope', svg`<rect x=${x} y=${base.top + half} width=${width} height=${half}></rect>
      <text class="numeral" x=${x + 14} y=${base.top + half + 15}>${number}</text>
      ${onFeature.map((placement, i) => shape(placement, x + 32 + i * 14, base.top + half * 1.5))}`)}`;
}

function marks(of: PictureOf, element: string): ReturnType<typeof at> {
  return of.lanes.flatMap((lane) => at(of.placements, element, lane));
}

/** The name of a part, with its number, and what is placed there or why nothing is. */
function saidOf(of: PictureOf, element: string): readonly string[] {
  const number = features.find((each) => each.id === element)?.number;
  const said = marks(of, element).map((placement) => `${laneSays[placement.lane]}: ${placement.says}`);
  const [others, mine] = [of.lanes.some((lane) => lane !== 'mine'), of.lanes.includes('mine')];
  return [
    `${labelOf(of, element)}${number === undefined ? '' : `, feature ${number}`}`, ...said,
    ...(others && marks(of, element).every(({ lane }) => lane === 'mine') ? [mine ? `${laneSays.programme}: ${of.blank}` : of.blank] : []),
    // Features are asked for, domains are not.
    ...(mine && number !== undefined && at(of.placements, element, 'mine').length === 0 ? [`${laneSays.mine}: ${notAnswered}`] : []),
  ];
}
