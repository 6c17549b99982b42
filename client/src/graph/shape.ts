import { html, svg, type TemplateResult } from 'lit-html';
import type { Kind } from '../words.ts';
import { colourOf, shapeOf } from './stylesheet.ts';

type Points = readonly (readonly [number, number])[];

/** A regular polygon within a circle of radius 7, one corner on top unless turned. */
function regular(corners: number, turned = 0): Points {
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((i + turned) / corners) * 2 * Math.PI - Math.PI / 2;
    return [7 * Math.cos(angle), 7 * Math.sin(angle)] as const;
  });
}

const star: Points = regular(10).map(([x, y], i) => (i % 2 === 0 ? [x, y] : [0.45 * x, 0.45 * y]));

// The outlines that Cytoscape draws, without what cannot be seen at this size.
const outlines: Readonly<Partial<Record<string, Points>>> = {
  star, octagon: regular(8, 0.5), hexagon: regular(6, 0.5), heptagon: regular(7), pentagon: regular(5), triangle: [[-7, 6], [0, -7], [7, 6]], diamond: [[0, -7], [7, 0], [0, 7], [-7, 0]],
  rhomboid: [[-7, -5], [3, -5], [7, 5], [-3, 5]], vee: [[-7, -7], [0, -2], [7, -7], [0, 7]], 'cut-rectangle': [[-4, -6], [4, -6], [7, -3], [7, 3], [4, 6], [-4, 6], [-7, 3], [-7, -3]],
  'round-tag': [[-7, -6], [3, -6], [7, 0], [3, 6], [-7, 6]],
};

/** The shape and colour of a kind as the graph draws it, for its key. */
export function kindSymbol(kind: Kind): TemplateResult {
  const shape = shapeOf[kind];
  const points = outlines[String(shape)];
  const round = shape === 'ellipse' ? 7 : shape === 'round-rectangle' || shape === 'barrel' ? 3 : 0;
  const drawn = points ? svg`<polygon points=${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}></polygon>`
    : svg`<rect x="-7" y="-6" width="14" height="12" rx=${round}></rect>`;
  return html`<svg class="kind-symbol" data-shape=${shape} viewBox="-8 -8 16 16" width="18" height="18" aria-hidden="true" style=${`fill: var(${colourOf[kind] ?? '--kind-other'})`}>${drawn}</svg>`;
}
