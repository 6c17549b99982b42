import type { FindingAnswer, LinkOut } from '../api/evidence.ts';
import { basisSays, confidenceSays, heldSays, reads, type Predicate } from '../words.ts';
import { shownLinks, voiceOf } from './filters.ts';
import { says } from './says.ts';
import type { TextTable } from './text-table.ts';
import type { Statuses } from './view.ts';

/** One line of a summary of findings. Strength of wording, confidence in the coding and quality are never in one column. */
export interface SummaryRow {
  readonly finding: FindingAnswer;
  readonly link: LinkOut | undefined;
  readonly said: string;
  readonly direction: string;
  readonly by: string;
  readonly works: readonly string[];
  readonly directly: string;
  readonly whom: string;
  readonly confidence: string;
  readonly quality: string;
  readonly bears: readonly string[];
}

export const summaryColumns = ['What is said', 'Points', 'By whom', 'How directly', 'For whom', 'Confidence in the coding', 'Quality of the evidence', 'What bears on it'] as const;

const telling: readonly Predicate[] = ['CONTRADICTS', 'QUALIFIES', 'CONDITIONAL_ON'];

/** The findings linked to a concept or an element, by document and then in reading order. */
export function summaryRows(findings: readonly FindingAnswer[], concept: string, statuses: Statuses): SummaryRow[] {
  const order = ({ finding: { document, paragraph } }: SummaryRow): [string, number] => [document?.label ?? '', paragraph?.number ?? 0];
  return findings.map((finding) => rowOf(finding, concept, statuses)).sort((a, b) => {
    const [[documentA, numberA], [documentB, numberB]] = [order(a), order(b)];
    return documentA === documentB ? numberA - numberB || (a.finding.id < b.finding.id ? -1 : 1) : documentA < documentB ? -1 : 1;
  });
}

function rowOf(finding: FindingAnswer, concept: string, statuses: Statuses): SummaryRow {
  const voice = voiceOf(finding);
  const link = shownLinks(finding.out.nodes, statuses).find((each) => each.other?.id === concept);
  const relations = [...shownLinks(finding.out.nodes, statuses).map((each) => ({ each, way: 'out' as const })), ...shownLinks(finding.in.nodes, statuses).map((each) => ({ each, way: 'in' as const }))];
  return {
    finding, link, said: finding.label, direction: says(voice?.direction),
    by: `${finding.document?.label ?? 'document unknown'}${finding.paragraph ? `, paragraph ${finding.paragraph.number}` : ''}: ${says(voice?.attribution)}`,
    works: voice?.cites.nodes.map((work) => work.label) ?? [],
    directly: `${link ? `link ${basisSays[link.basis]}` : 'link not shown'}; ${says(voice?.modality)}; ground: ${says(voice?.evidence)}`,
    whom: `${says(voice?.population)}${voice?.transferability ? `. For children’s services: ${voice.transferability}` : ''}`,
    confidence: `${link ? `link: ${confidenceSays[link.confidence]}; ` : ''}statement: ${voice ? confidenceSays[voice.confidence] : 'unknown'}`,
    quality: finding.document?.appraisal ?? 'not appraised',
    bears: relations.filter(({ each, way }) => telling.includes(each.predicate) && (way === 'in' || each.predicate !== 'QUALIFIES')).map(({ each, way }) =>
      `${reads(each.predicate, way)}: ${each.other?.label ?? each.other?.readsAloud ?? ''}${each.other?.document && each.other.document.id !== finding.document?.id ? ` (${each.other.document.label})` : ''}`),
  };
}

/** What the summary says of its documents: what is held of each bears on what could be found. */
export function heldNotes(rows: readonly SummaryRow[]): string[] {
  const documents = new Map(rows.flatMap(({ finding: { document } }) => (document ? [[document.id, document] as const] : [])));
  return [...documents.values()].map((document) => `${document.label}: held ${document.held ? heldSays[document.held] : 'not at all'}; quality ${document.appraisal ?? 'not appraised'}.`);
}

export function summaryText(label: string, counts: string, rows: readonly SummaryRow[], notes: readonly string[]): TextTable {
  return {
    caption: `Summary of findings: ${label}. ${counts}`,
    columns: summaryColumns,
    rows: rows.map((row) => [row.said, row.direction, [row.by, ...row.works].join('\n'), row.directly, row.whom, row.confidence, row.quality, row.bears.join('\n') || 'nothing recorded']),
    notes: [...heldNotes(rows), ...notes],
  };
}
