import type { Held, Kind } from '../words.ts';

export interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly Hit[];
  };
}

export interface Hit {
  readonly node: HitNode;
  readonly matches: readonly Match[];
}

/** What was found; which fields there are beside the first three depends on the kind. */
export interface HitNode {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly elementType?: string;
  readonly number?: number | null;
  readonly framework?: { readonly label: string } | null;
  readonly held?: Held | null;
  readonly jurisdiction?: string | null;
  readonly document?: { readonly id: string; readonly label: string } | null;
  readonly paragraph?: { readonly id: string; readonly number: number; readonly path: readonly string[] } | null;
}

/** A text in which words searched for stand. */
export interface Match {
  readonly field: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** From `start` until before `end`, counted as JavaScript counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
