import type { CarriedClaim, DocumentRecord, FindingAnswer, ParagraphAnswer } from '../api/evidence.ts';
import { anyFilter, choices, passes, shows, shownLinks, voiceOf, type FilterList } from '../evidence/filters.ts';
import type { EvidenceFilters, Only } from '../evidence/view.ts';
import { groupBy, groupByEach } from '../group.ts';

/** A paragraph with what was coded from it. */
export interface Read {
  readonly paragraph: ParagraphAnswer;
  readonly findings: readonly FindingAnswer[];
  /** Findings that stand here too and are shown with another paragraph. */
  readonly alsoHere: readonly FindingAnswer[];
  /** Links that stand here and are not out of a finding. */
  readonly carried: readonly CarriedClaim[];
}

/** Paragraphs under one heading path, in their order. */
export interface Section {
  readonly path: readonly string[];
  readonly reads: readonly Read[];
}

export interface Ledger {
  readonly paragraphs: number;
  /** Something was coded from it: a finding, a link or an absence. */
  readonly coded: number;
  readonly headings: number;
  readonly uncoded: number;
}

/** The document as it is read under the filters. Paragraphs that have nothing to show are left out once something is filtered. */
export function sectionsOf(work: DocumentRecord, findings: readonly FindingAnswer[], filters: EvidenceFilters, only: Only): Section[] {
  const passing = findings.filter((finding) => passes(finding, filters));
  const here = groupBy(passing, (finding) => finding.paragraph?.id ?? '');
  const also = groupByEach(passing, (finding) => finding.furtherParagraphs.nodes.map((place) => place.id));
  const carried = groupByEach(work.carries.nodes.filter((claim) => shows(claim.status, filters.status)), (claim) => [claim.paragraph?.id ?? '', ...claim.alsoAt]);
  const filtered = anyFilter(filters);
  const reads = work.paragraphs.nodes.map((paragraph): Read => ({
    paragraph, findings: here.get(paragraph.id) ?? [], alsoHere: also.get(paragraph.id) ?? [], carried: filtered ? [] : carried.get(paragraph.id) ?? [],
  })).filter((read) => (only === 'uncoded' ? isUncoded(read.paragraph) : (!filtered && only === 'all') || read.findings.length + read.alsoHere.length > 0));
  return inSections(reads);
}

function inSections(reads: readonly Read[]): Section[] {
  const sections: { path: readonly string[]; reads: Read[] }[] = [];
  for (const read of reads) {
    const last = sections.at(-1);
    if (last && last.path.join('\n') === read.paragraph.path.join('\n')) last.reads.push(read);
    else sections.push({ path: read.paragraph.path, reads: [read] });
  }
  return sections;
}

function isUncoded(paragraph: ParagraphAnswer): boolean {
  return !paragraph.heading && paragraph.uncoded !== null && paragraph.uncoded !== 'HEADING';
}

/** Every paragraph is in one of these states; the seed's validator holds that. */
export function ledgerOf(paragraphs: readonly ParagraphAnswer[]): Ledger {
  const headings = paragraphs.filter((each) => each.heading || each.uncoded === 'HEADING').length;
  const uncoded = paragraphs.filter(isUncoded).length;
  return { paragraphs: paragraphs.length, headings, uncoded, coded: paragraphs.length - headings - uncoded };
}

/** How many findings shown have a value; of links, how many findings have at least one such link. */
export function tally(findings: readonly FindingAnswer[], filters: EvidenceFilters): (list: FilterList, value: string) => number {
  const counts = new Map<string, number>();
  const shown = findings.filter((finding) => shows(voiceOf(finding)?.status ?? 'REJECTED', filters.status));
  for (const finding of shown) {
    const [voice, links] = [voiceOf(finding), shownLinks(finding.out.nodes, filters.status)];
    const values: Readonly<Record<FilterList, readonly (string | null | undefined)[]>> = {
      types: [finding.type], attributions: [voice?.attribution], modalities: [voice?.modality], grounds: [voice?.evidence], populations: [voice?.population],
      bases: links.map((link) => link.basis), confidences: links.map((link) => link.confidence),
    };
    for (const list of Object.keys(choices) as FilterList[])
      for (const value of new Set(values[list])) counts.set(`${list} ${value}`, (counts.get(`${list} ${value}`) ?? 0) + 1);
  }
  return (list, value) => counts.get(`${list} ${value}`) ?? 0;
}

/** The frameworks that the findings' links lead into, by label. */
export function frameworksOf(findings: readonly FindingAnswer[]): { readonly id: string; readonly label: string }[] {
  const known = new Map(findings.flatMap((finding) => finding.out.nodes.flatMap((link) => (link.other?.framework ? [[link.other.framework.id, link.other.framework] as const] : []))));
  return [...known.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}
