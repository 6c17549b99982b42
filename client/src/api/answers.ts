import type { Basis, Confidence, Held, Kind, Predicate, Status, Wording } from '../words.ts';

/** The shapes of the answers to the queries in queries/; names are the server's. */
export interface StartAnswer {
  readonly documents: { readonly totalCount: number; readonly nodes: readonly { id: string; label: string; held: Held | null; heldNote: string | null }[] };
  readonly programmes: ProgrammeChoices;
}

export interface ProgrammeChoices {
  readonly totalCount: number;
  readonly nodes: readonly ProgrammeChoice[];
}

export interface ProgrammeChoice {
  readonly id: string;
  readonly label: string;
  readonly jurisdiction: string | null;
  /** One element at most, as with the works that study it: whether there is any. */
  readonly fits: { readonly nodes: readonly { id: string }[] };
  readonly studiedBy: { readonly nodes: readonly { readonly locatedIn: { readonly nodes: readonly { id: string }[] } }[] };
}

export interface FrameworksAnswer {
  readonly cohen: FrameworkAnswer | null;
  readonly valentijn: FrameworkAnswer | null;
}

export interface FrameworkAnswer {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly note: string | null;
  readonly elements: { readonly nodes: readonly ElementAnswer[] };
}

export interface ElementAnswer {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly number: number | null;
  readonly level: string | null;
  readonly definition: string | null;
  readonly childrensWording: string | null;
  readonly alternativeLabels: readonly { label: string; source: string | null }[];
}

export interface PlacementAnswer {
  readonly id: string;
  readonly basis: Basis;
  readonly wording: Wording | null;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly alternative: string | null;
  readonly note: string | null;
}

export interface PlacementList {
  readonly edges: readonly { readonly claim: PlacementAnswer; readonly node: { readonly id: string } }[];
}

export interface ProgrammeAnswer {
  readonly programme: null | ({
    readonly id: string;
    readonly label: string;
    readonly fits: PlacementList;
    readonly studiedBy: {
      /** Which document names each of the works. */
      readonly edges: readonly { readonly claim: { readonly source: { readonly id: string; readonly label: string } | null }; readonly node: { readonly id: string } }[];
      readonly nodes: readonly { id: string; label: string; held: Held | null; locatedIn: PlacementList }[];
    };
  } & Readonly<Record<ProgrammeFact, string | null>>);
}

export type ProgrammeFact = 'description' | 'jurisdiction' | 'setting' | 'population' | 'lead' | 'funder' | 'start' | 'duration' | 'scale' | 'aim' | 'note';

export interface LinksAnswer {
  readonly node: null | { readonly id: string; readonly kind: Kind; readonly label: string; readonly out: LinkList; readonly in: LinkList };
}

export interface LinkList {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: LinkAnswer; readonly other: End | null }[];
}

export interface LinkAnswer {
  readonly id: string;
  readonly predicate: Predicate;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly wording: Wording | null;
  readonly source: { readonly label: string } | null;
}

/** A node at the end of a link. */
export interface End {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
}
