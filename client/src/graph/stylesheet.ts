import type { Css, StylesheetJson } from 'cytoscape';
import type { Kind } from '../words.ts';

/** The shape of each kind: colour is never all that tells kinds apart. */
export const shapeOf: Readonly<Record<Kind, Css.NodeShape>> = {
  PROGRAMME: 'star', WORK: 'rectangle', ELEMENT: 'round-rectangle', FRAMEWORK: 'cut-rectangle', FINDING: 'ellipse', BARRIER: 'octagon', ENABLER: 'hexagon',
  OUTCOME: 'diamond', SECTOR: 'triangle', GROUP: 'round-tag', INSTRUMENT: 'pentagon', RESIDUAL: 'rhomboid', ABSENCE: 'vee', CODER: 'heptagon', PARAGRAPH: 'barrel',
};

/** The page's colour of each kind; the others share one. */
export const colourOf: Readonly<Partial<Record<Kind, string>>> = {
  ELEMENT: '--kind-element', WORK: '--kind-work', PROGRAMME: '--kind-programme', FINDING: '--kind-finding', BARRIER: '--kind-barrier', ENABLER: '--kind-enabler', OUTCOME: '--kind-outcome',
};

/** Reads the page's colours, so that the graph follows its theme. */
export function stylesheet(colour: (name: string) => string): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as never, width: 26, height: 26, label: 'data(short)', color: colour('--text'), 'font-size': 11, 'text-valign': 'bottom', 'text-margin-y': 4,
        'text-wrap': 'wrap', 'text-max-width': '110px', 'background-color': colour('--kind-other'), 'border-width': 1, 'border-color': colour('--text'),
        'text-background-color': colour('--surface'), 'text-background-opacity': 0.75, 'min-zoomed-font-size': 6,
      },
    },
    ...Object.entries(colourOf).map(([kind, variable]) => ({ selector: `node[kind = "${kind}"]`, style: { 'background-color': colour(variable) } })),
    // The text of a finding is long: it shows when one comes near, or selects it.
    { selector: 'node[kind = "FINDING"]', style: { width: 18, height: 18, 'font-size': 9, 'min-zoomed-font-size': 9 } },
    { selector: 'node[kind = "PROGRAMME"]', style: { width: 40, height: 40 } },
    {
      selector: 'edge',
      style: {
        width: 1.5, 'curve-style': 'bezier', 'line-color': colour('--line-strong'), 'target-arrow-color': colour('--line-strong'), 'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8, label: 'data(reads)', 'font-size': 9, color: colour('--quiet'), 'text-rotation': 'autorotate', 'min-zoomed-font-size': 9,
        'text-background-color': colour('--surface'), 'text-background-opacity': 0.85,
      },
    },
    { selector: 'edge[basis = "INFERRED"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[basis = "SELF_REPORTED"]', style: { 'line-style': 'dotted' } },
    { selector: 'edge[status = "CANDIDATE"]', style: { opacity: 0.6 } },
    { selector: 'edge.many', style: { 'curve-style': 'straight', label: '', width: 1 } },
    { selector: 'node.many', style: { 'text-wrap': 'ellipsis', 'text-background-opacity': 0, 'min-zoomed-font-size': 8 } },
    { selector: 'edge.large', style: { 'curve-style': 'haystack', 'haystack-radius': 0, 'target-arrow-shape': 'none', 'line-style': 'solid' } },
    { selector: 'node.large', style: { 'text-wrap': 'none', 'border-width': 0, label: '' } },
    { selector: 'node.large.named, node.large.selected, node.large.fold', style: { label: 'data(short)', 'min-zoomed-font-size': 5 } },
    { selector: 'node.large.hub', style: { width: 70, height: 70, 'border-width': 2, label: 'data(short)', 'font-size': 44, 'text-max-width': '600px', 'min-zoomed-font-size': 5 } },
    { selector: 'node.fold', style: { width: 'data(size)', height: 'data(size)', 'border-width': 4, 'border-style': 'double', 'min-zoomed-font-size': 0, 'text-wrap': 'wrap' } },
    { selector: 'edge.bundle', style: { width: 'data(wide)', 'target-arrow-shape': 'none', 'line-color': colour('--quiet') } },
    { selector: 'node.selected', style: { 'border-width': 4, 'border-color': colour('--focus'), 'min-zoomed-font-size': 0, 'font-size': 14, 'z-index': 10 } },
    { selector: 'edge.selected', style: { width: 4, 'line-color': colour('--focus'), 'target-arrow-color': colour('--focus'), 'z-index': 9 } },
  ];
}
