import type { End } from './answers.ts';
import type { Basis, CoderType, Confidence, Held, Kind, Predicate, Status, Wording } from '../words.ts';

type Texts = readonly string[];
type Named = { readonly id: string; readonly label: string };

/** Where something stands in a document. */
export interface Place {
  readonly id: string;
  readonly number: number;
  readonly path: Texts;
  readonly document: Named | null;
}

/** The paragraphs beyond the first where something stands. */
export interface Further {
  readonly nodes: readonly Omit<Place, 'path'>[];
}

export interface ClaimAnswer {
  readonly release: { readonly hash: string };
  readonly claim: ClaimDetail | null;
}

/** An end of a claim: a node, or another claim. */
export type ClaimEnd =
  | { readonly __typename: 'Claim'; readonly id: string; readonly readsAloud: string }
  | { readonly __typename: Exclude<string, 'Claim'>; readonly id: string; readonly kind: Kind; readonly label: string };

interface SourceOfClaim {
  readonly title: string | null;
  readonly authors: Texts;
  readonly year: number | null;
  readonly container: string | null;
  readonly doi: string | null;
  readonly held: Held | null;
  readonly heldNote: string | null;
}

export interface ClaimDetail {
  readonly id: string;
  readonly predicate: Predicate;
  readonly readsAloud: string;
  readonly subject: ClaimEnd | null;
  readonly object: ClaimEnd | null;
  readonly source: (Named & SourceOfClaim) | null;
  readonly cites: { readonly totalCount: number; readonly nodes: readonly Named[] };
  readonly cluster: string | null;
  readonly via: string | null;
  readonly paragraph: Place | null;
  readonly phrase: string | null;
  readonly furtherParagraphs: Further;
  readonly basis: Basis;
  readonly attribution: string | null;
  readonly evidence: string | null;
  readonly modality: string | null;
  readonly direction: string | null;
  readonly population: string | null;
  readonly level: string | null;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly reviewedBy: string | null;
  readonly wording: Wording | null;
  readonly alternative: string | null;
  readonly rationale: string | null;
  readonly transferability: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly note: string | null;
  readonly coder: (Named & { readonly type: CoderType | null; readonly description: string | null }) | null;
  readonly date: string;
  readonly claims: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly readsAloud: string }[] };
}

export interface NodeAnswer {
  readonly node: NodeDetail | null;
}

export interface SaidList {
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly predicate: Predicate; readonly basis: Basis; readonly note: string | null; readonly source: { readonly label: string } | null };
    readonly other: End | null;
  }[];
}

/** The fields of every kind of node; which of them are there depends on the kind. */
export interface NodeDetail {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly note: string | null;
  readonly elementType?: string;
  readonly workType?: string;
  readonly findingType?: string;
  readonly absenceType?: string;
  readonly coderType?: CoderType | null;
  readonly number?: number | null;
  readonly year?: number | null;
  readonly authors?: Texts;
  readonly observed?: Texts;
  readonly prompts?: Texts;
  readonly include?: Texts;
  readonly exclude?: Texts;
  readonly synonyms?: Texts;
  readonly alternativeLabels?: readonly { readonly label: string; readonly source: string | null }[];
  readonly waves?: readonly Readonly<Record<'wave' | 'method' | 'sample' | 'response' | 'note', string | null>>[];
  readonly framework?: Named | null;
  readonly document?: Named | null;
  readonly paragraph?: Place | null;
  readonly phrase?: string | null;
  readonly furtherParagraphs?: Further;
  readonly held?: Held | null;
  readonly reportedBy?: { readonly edges: readonly { readonly claim: { readonly id: string; readonly readsAloud: string }; readonly node: Named }[] };
  readonly concernedBy?: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly claim: { readonly id: string; readonly basis: Basis; readonly confidence: Confidence };
      readonly node: Named & { readonly document: Named | null };
    }[];
  };
  /** What it is said to address or to lead to, and what is said to do so to it. */
  readonly out?: SaidList;
  readonly in?: SaidList;
  /** The plain texts of the kind, by name. */
  readonly [text: string]: unknown;
}
