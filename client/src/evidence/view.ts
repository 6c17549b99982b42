/** What the address holds for the reading view and the evidence view. */
export interface EvidenceView extends EvidenceFilters {
  /** The document that is read. */
  readonly document: string;
  /** The paragraph it is opened at; it stands behind the # of the address. */
  readonly paragraph: string;
  /** Paragraphs shown in the reading view. */
  readonly only: Only;
  /** Which part of the evidence view. */
  readonly part: Part;
  /** What stands along the sides of the table of evidence; see axes.ts. */
  readonly rows: string;
  readonly columns: string;
  /** Whether rows and columns without evidence are shown. */
  readonly empty: Empty;
  /** The cell looked into: the ids of its row and its column with a space between, the row alone where there are no columns. */
  readonly cell: string;
  /** The concept or element that is summed up. */
  readonly concept: string;
}

/** In each list: only these; empty: all. Values are the API's in lower case with hyphens. */
export interface EvidenceFilters {
  readonly types: readonly string[];
  readonly bases: readonly string[];
  readonly attributions: readonly string[];
  readonly modalities: readonly string[];
  readonly grounds: readonly string[];
  readonly confidences: readonly string[];
  readonly populations: readonly string[];
  /** Only findings with a link into this framework, or `none`: those that fit neither Cohen nor Valentijn. */
  readonly framework: string;
  /** Whether what is not decided and what was turned down is shown too. */
  readonly status: Statuses;
}

export const onlys = ['all', 'coded', 'uncoded'] as const;
export type Only = (typeof onlys)[number];

export const parts = ['table', 'overlap', 'summary'] as const;
export type Part = (typeof parts)[number];

export const empties = ['shown', 'hidden'] as const;
export type Empty = (typeof empties)[number];

export const statuses = ['accepted', 'all'] as const;
export type Statuses = (typeof statuses)[number];

export const noFilters: EvidenceFilters = {
  types: [], bases: [], attributions: [], modalities: [], grounds: [], confidences: [], populations: [], framework: '', status: 'accepted',
};

export const initialEvidence: EvidenceView = {
  document: 'work.kaehne-2016', paragraph: '', only: 'all', part: 'table', rows: 'barriers', columns: 'documents', empty: 'shown', cell: '', concept: 'barrier.financial-uncertainty', ...noFilters,
};

const id = /^[a-z0-9][a-z0-9.-]{0,299}$/;
const cell = /^[a-z0-9][a-z0-9.-]{0,299}( [a-z0-9][a-z0-9.-]{0,299})?$/;
const word = /^[a-z][a-z-]{0,39}$/;

/** Reads the part of the view that is the evidence's. What cannot be read is left at its default. */
export function parseEvidence(given: URLSearchParams, hash: string): EvidenceView {
  const text = (name: keyof EvidenceView, allowed: RegExp): string => {
    const value = given.get(name) ?? '';
    return allowed.test(value) ? value : (initialEvidence[name] as string);
  };
  const one = <T extends string>(name: keyof EvidenceView, allowed: readonly T[]): T =>
    allowed.find((value) => value === given.get(name)) ?? (initialEvidence[name] as T);
  const list = (name: keyof EvidenceView): string[] => [...new Set((given.get(name) ?? '').split(',').filter((value) => word.test(value)))].slice(0, 30);
  const place = hash.replace(/^#/, '');
  return {
    document: text('document', id), paragraph: id.test(place) && /\.p\d+$/.test(place) ? place : '', only: one('only', onlys), part: one('part', parts),
    rows: text('rows', id), columns: text('columns', id), empty: one('empty', empties), cell: text('cell', cell), concept: text('concept', id),
    types: list('types'), bases: list('bases'), attributions: list('attributions'), modalities: list('modalities'), grounds: list('grounds'),
    confidences: list('confidences'), populations: list('populations'), framework: text('framework', id), status: one('status', statuses),
  };
}
