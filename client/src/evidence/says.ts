import { html, type TemplateResult } from 'lit-html';
import { basisSays, plain, type Basis } from '../words.ts';

/** The values of findings and absences in the page's words; what is not here is said plainly. */
const words: Readonly<Record<string, string>> = {
  OWN: 'its own data or its authors’ own voice', DIRECT: 'the works named', CLUSTER: 'the works named, jointly', UNATTRIBUTED: 'a literature, no work named', SECONDARY: 'one work on what another says',
  ASSERTED: 'asserted', HEDGED: 'with reserve', REPORTED_SPEECH: 'words passed on', QUESTIONED: 'put in doubt',
  NONE: 'neither way: a description, a method or no effect', OLDER_PEOPLE: 'older people', CHILDREN: 'children, young people and families', PROFESSIONALS: 'professionals', ALL_AGES: 'all ages',
  OWN_DATA: 'data of its own', REVIEW_OF_OTHERS: 'a review of others', RECOMMENDATION: 'advice', SECTOR_DIFFERENCE: 'difference between sectors',
  FOUND_NOTHING: 'the source looked and found nothing', DECLARED_GAP: 'the source says that nobody knows', EVIDENCE_AGAINST: 'the source found evidence against it',
  MIXED_EVIDENCE: 'the source found evidence both ways', NOT_CODED_YET: 'there, and not coded yet',
  BIBLIOGRAPHIC: 'a title, an author or a reference', READING_LIST: 'an entry of a reading list', PULL_QUOTE: 'a sentence of the text printed again for show',
  REPEATED: 'says what another paragraph says', CONTINUES: 'part of a statement that the layout broke', QUESTION: 'a question; nothing is asserted', EPIGRAPH: 'a motto',
  IRONY: 'an ironic quotation', CAPTION: 'the caption of a figure that is missing', SIGNPOST: 'tells the reader what comes next', IMPRINT: 'address, copyright or publisher',
  NAVIGATION: 'a part of the web page around it', HEADING: 'a heading',
  LISTED: 'listed', PARTLY_LISTED: 'listed in part', NOT_LISTED: 'not listed in the text held',
};

export function says(value: string | null | undefined, otherwise = 'not stated'): string {
  return value == null || value === '' ? otherwise : (words[value] ?? plain(value));
}

const shapes: Readonly<Record<Basis, string>> = { STATED: '●', INFERRED: '○', SELF_REPORTED: '◐' };

/** A basis as a shape and a word. */
export function basisMark(basis: Basis): TemplateResult {
  return html`<span class=${`basis ${basis.toLowerCase()}`}><span aria-hidden="true">${shapes[basis]}</span> ${basisSays[basis]}</span>`;
}
