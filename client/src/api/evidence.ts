import type { Further } from './details.ts';
import type { Basis, Confidence, Held, Kind, Predicate, Status } from '../words.ts';

type Named = { readonly id: string; readonly label: string };
type List<T> = { readonly totalCount: number; readonly nodes: readonly T[] };

/** A filter of claims as the API takes it; only what the page sends. */
export type ClaimFilter = { readonly [field: string]: readonly string[] };

export interface Axis {
  readonly kinds?: readonly string[];
  readonly ids?: readonly string[];
  readonly frameworks?: readonly string[];
  readonly elementTypes?: readonly string[];
}

export interface LinkFilter {
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly others: readonly string[];
  readonly claim?: ClaimFilter;
}

export interface FindingFilter {
  readonly documents?: readonly string[];
  readonly linked?: readonly LinkFilter[];
  readonly report?: ClaimFilter;
}

export interface AbsenceAnswer {
  readonly id: string;
  readonly label: string;
  readonly aspect: string | null;
  readonly type: string | null;
}

export interface DocumentAnswer {
  readonly work: DocumentRecord | null;
}

export type RecordText =
  | 'title' | 'yearNote' | 'type' | 'documentType' | 'container' | 'publisher' | 'doi' | 'peerReviewed' | 'heldNote' | 'file' | 'dataCollected' | 'jurisdiction'
  | 'setting' | 'population' | 'informants' | 'funder' | 'appraisal' | 'reviewedSources' | 'independence' | 'note';

export type DocumentRecord = Named & Readonly<Record<RecordText, string | null>> & {
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly held: Held | null;
  readonly waves: readonly (Readonly<Record<'method' | 'sample' | 'response' | 'note' | 'at', string | null>> & { readonly wave: string })[];
  readonly absences: { readonly nodes: readonly (AbsenceAnswer & { readonly phrase: string | null; readonly note: string | null; readonly paragraph: { readonly id: string; readonly number: number } | null })[] };
  readonly paragraphs: List<ParagraphAnswer>;
  readonly carries: List<CarriedClaim>;
};

export interface ParagraphAnswer {
  readonly id: string;
  readonly number: number;
  readonly words: number | null;
  readonly heading: boolean;
  readonly path: readonly string[];
  readonly uncoded: string | null;
  readonly uncodedNote: string | null;
  readonly absences: { readonly nodes: readonly (AbsenceAnswer & { readonly subject: string | null })[] };
}

/** A link that stands in a paragraph and is not out of a finding. */
export interface CarriedClaim {
  readonly id: string;
  readonly readsAloud: string;
  readonly predicate: Predicate;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly phrase: string | null;
  readonly paragraph: { readonly id: string } | null;
  /** The ids of the further paragraphs where it stands. */
  readonly alsoAt: readonly string[];
}

export interface FindingsAnswer {
  readonly findings: List<FindingAnswer>;
}

export interface FindingAnswer extends Named {
  readonly type: string | null;
  readonly phrase: string | null;
  readonly note: string | null;
  readonly furtherParagraphs: Further;
  readonly paragraph: { readonly id: string; readonly number: number; readonly path: readonly string[] } | null;
  readonly document: (Named & { readonly title: string | null; readonly held: Held | null; readonly appraisal: string | null; readonly reviewedSources: string | null }) | null;
  readonly reportedBy: { readonly edges: readonly { readonly claim: Voice }[] };
  readonly out: List<LinkOut>;
  readonly in: List<LinkOut>;
}

/** Who says a finding, and in what voice. */
export interface Voice {
  readonly id: string;
  readonly attribution: string | null;
  readonly evidence: string | null;
  readonly modality: string | null;
  readonly direction: string | null;
  readonly population: string | null;
  readonly level: string | null;
  readonly transferability: string | null;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly note: string | null;
  readonly cluster: string | null;
  readonly via: string | null;
  readonly date: string;
  readonly reviewedBy: string | null;
  readonly cites: List<Named & { readonly held: Held | null }>;
}

export interface LinkOut {
  readonly id: string;
  readonly predicate: Predicate;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly rationale: string | null;
  readonly claims: { readonly nodes: readonly { readonly id: string; readonly readsAloud: string }[] };
  readonly other: LinkEnd | null;
}

/** The other end of a link; which fields there are depends on what it is. */
export interface LinkEnd {
  readonly __typename: string;
  readonly id: string;
  readonly kind?: Kind;
  readonly label?: string;
  readonly framework?: Named | null;
  readonly document?: Named | null;
  readonly paragraph?: { readonly id: string; readonly number: number } | null;
  readonly aspect?: string | null;
  readonly type?: string | null;
  readonly readsAloud?: string;
}

export interface GapMapAnswer {
  readonly gapMap: GapMap;
}

export interface GapMap {
  readonly emptyMeans: string;
  readonly rule: string;
  readonly rows: readonly GapMapEnd[];
  readonly columns: readonly GapMapEnd[];
  readonly cells: readonly GapMapCell[];
}

export type GapMapEnd = Named & { readonly kind: Kind };

export interface GapMapCell {
  readonly row: { readonly id: string } | null;
  readonly column: { readonly id: string } | null;
  readonly documents: number;
  readonly works: number;
  readonly unknownWorks: number;
}

export type CitedWork = Named & { readonly title: string | null; readonly type: string | null; readonly year: number | null; readonly held: Held | null };

export interface OverlapAnswer {
  readonly overlap: readonly { readonly work: CitedWork; readonly documents: readonly { readonly id: string }[] }[];
  readonly cited: List<CitedWork & { readonly citedBy: { readonly nodes: readonly { readonly id: string }[] } }>;
  readonly documents: { readonly nodes: readonly (Named & { readonly held: Held | null; readonly reviewedSources: string | null; readonly independence: string | null })[] };
}

export interface ChoicesAnswer {
  readonly release: { readonly hash: string; readonly coding: string };
  readonly documents: { readonly nodes: readonly (Named & { readonly title: string | null; readonly held: Held | null })[] };
  readonly frameworks: { readonly nodes: readonly (Named & { readonly elements: { readonly nodes: readonly Named[] } })[] };
  readonly barriers: { readonly nodes: readonly Named[] };
  readonly enablers: { readonly nodes: readonly Named[] };
  readonly outcomes: { readonly nodes: readonly Named[] };
  readonly residuals: { readonly nodes: readonly Named[] };
  readonly absences: { readonly nodes: readonly (AbsenceAnswer & { readonly subject: string | null; readonly paragraph: { readonly id: string; readonly number: number; readonly document: Named | null } | null })[] };
}
