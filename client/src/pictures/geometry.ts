import { domains, type Domain } from '../frameworks/valentijn.ts';

/** A piece of a ring: radii, and angles in degrees from the right, anticlockwise. */
export interface Piece {
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
}

/** One feature or one domain's label strip of the rainbow. */
export interface Drawn {
  readonly element: string;
  readonly number: number | null;
  readonly domain: Domain;
  readonly piece: Piece;
}

export const outermost = 220;
export const base = { top: 10, height: 44 };

const strip = 14;
const type = { from: 44, to: 138 };
// Inner radius, and where the label strip begins; the strip is the outer rim of each band.
const bands: Record<string, { inner: number; rim: number; from: number; to: number }> = {
  'clinical-integration': { inner: 34, rim: 80, ...type },
  'professional-integration': { inner: 94, rim: 122, ...type },
  'organisational-integration': { inner: 136, rim: 164, ...type },
  'system-integration': { inner: 178, rim: 206, ...type },
  'functional-integration': { inner: 34, rim: 206, from: 138, to: 180 },
  'normative-integration': { inner: 34, rim: 206, from: 0, to: 44 },
};

/** Every feature inside an arc, in published order from left to right. */
export const featurePieces: readonly Drawn[] = domains.flatMap((domain) => {
  const band = bands[domain.key];
  if (band === undefined) return [];
  const step = (band.to - band.from) / domain.features.length;
  return domain.features.map((feature, i) => ({
    element: feature.id, number: feature.number, domain,
    piece: { inner: band.inner, outer: band.rim, from: band.to - (i + 1) * step, to: band.to - i * step },
  }));
});

/** The strip with the name of each domain that is an arc. */
export const domainPieces: readonly Drawn[] = domains.flatMap((domain) => {
  const band = bands[domain.key];
  return band === undefined ? [] : [{ element: domain.id, number: null, domain, piece: { inner: band.rim, outer: band.rim + strip, from: band.from, to: band.to } }];
});

/** The fields at the base: person-focused care in the middle, population-based care at both ends. */
export const baseFields: readonly { readonly domain: Domain; readonly x: number; readonly width: number }[] = [
  { domain: domains[1]!, x: -outermost, width: 126 },
  { domain: domains[0]!, x: -94, width: 188 },
  { domain: domains[1]!, x: 94, width: 126 },
];

export function point(radius: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [round(radius * Math.cos(angle)), round(-radius * Math.sin(angle))];
}

/** The outline of a piece, for a path's d. */
export function outline({ inner, outer, from, to }: Piece): string {
  const [a, b, c, d] = [point(outer, to), point(outer, from), point(inner, from), point(inner, to)];
  return `M${a} A${outer} ${outer} 0 0 1 ${b} L${c} A${inner} ${inner} 0 0 0 ${d} Z`;
}

/** A line from left to right along the middle of a piece, for text to run on. */
export function textLine({ inner, outer, from, to }: Piece): string {
  const radius = (inner + outer) / 2 - 3;
  return `M${point(radius, to)} A${radius} ${radius} 0 0 1 ${point(radius, from)}`;
}

/** Places for a number and then marks, within a piece: along the radius where it is deep, else along the arc. */
export function places({ inner, outer, from, to }: Piece, count: number): readonly (readonly [number, number])[] {
  const middle = (from + to) / 2;
  const depth = outer - inner;
  if (depth > 40) {
    const step = Math.min(15, (depth - 20) / Math.max(1, count - 1));
    return Array.from({ length: count }, (_, i) => point(outer - 13 - i * step, middle));
  }
  const radius = (inner + outer) / 2;
  const step = (16 / radius) * (180 / Math.PI);
  return Array.from({ length: count }, (_, i) => point(radius, middle + ((count - 1) / 2 - i) * step));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
