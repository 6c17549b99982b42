import { initialEvidence, type EvidenceView } from './evidence/view.ts';
import { initialSearch, type SearchView } from './search/view.ts';

/** What the address holds: where the visitor is, what is selected and what is filtered. */
export interface View extends EvidenceView, SearchView {
  readonly page: Page;
  /** The programme shown. */
  readonly programme: string;
  /** The programme that one's own is set beside. */
  readonly beside: string;
  /** How it is shown. */
  readonly show: Show;
  /** The id of the node or claim selected; empty: nothing. */
  readonly selected: string;
  /** Kinds of node left out of graph and table. */
  readonly without: readonly string[];
  /** Bases left out of graph and table. */
  readonly withoutBasis: readonly string[];
  /** What has been opened in the graph: the id of a node, a space, and a group of its links. */
  readonly opened: readonly string[];
  /** Groups of a large graph that are unfolded. */
  readonly unfolded: readonly string[];
}

export const pages = ['start', 'programme', 'mine', 'reading', 'evidence', 'search'] as const;
export type Page = (typeof pages)[number];

export const shows = ['pictures', 'graph'] as const;
export type Show = (typeof shows)[number];

export const firstProgramme = 'programme.kaehne-2016';

/** Another programme, with nothing opened or selected of the one before. */
export function anotherProgramme(programme: string): Partial<View> {
  return { programme, selected: '', opened: [], unfolded: [] };
}

export const initialView: View = {
  page: 'start', programme: firstProgramme, beside: firstProgramme, show: 'pictures', selected: '', without: [], withoutBasis: [], opened: [], unfolded: [], ...initialEvidence, ...initialSearch,
};
