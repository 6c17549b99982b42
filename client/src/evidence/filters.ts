import type { ClaimFilter, FindingAnswer, LinkOut, Voice } from '../api/evidence.ts';
import { slug, type Status } from '../words.ts';
import type { EvidenceFilters, Statuses } from './view.ts';

/** The values that can be chosen from, as the API has them. */
export const choices = {
  types: ['BARRIER', 'ENABLER', 'OUTCOME', 'THEME', 'RESULT', 'METHOD', 'RECOMMENDATION', 'SECTOR_DIFFERENCE', 'CRITIQUE', 'ASPIRATION', 'CONTEXT', 'DEFINITION', 'CAVEAT'],
  bases: ['STATED', 'INFERRED', 'SELF_REPORTED'],
  attributions: ['OWN', 'DIRECT', 'CLUSTER', 'SECONDARY', 'UNATTRIBUTED'],
  modalities: ['ASSERTED', 'HEDGED', 'REPORTED_SPEECH', 'QUESTIONED'],
  grounds: ['OWN_DATA', 'REVIEW_OF_OTHERS', 'OPINION', 'RECOMMENDATION', 'POLICY', 'THEORY'],
  confidences: ['HIGH', 'MODERATE', 'LOW'],
  populations: ['CHILDREN', 'PROFESSIONALS', 'ADULTS', 'OLDER_PEOPLE', 'ALL_AGES'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FilterList = keyof typeof choices;

export const filterNames: Readonly<Record<FilterList, string>> = {
  types: 'Finding is', bases: 'Link is', attributions: 'Who stands behind it', modalities: 'Voice', grounds: 'Ground', confidences: 'Confidence in the coding',
  populations: 'Of whom it speaks',
};

const evidence: readonly Status[] = ['ACCEPTED', 'DISPUTED'];

/** Whether a claim counts as evidence, or is shown at all. */
export function shows(status: Status, statuses: Statuses): boolean {
  return statuses === 'all' || evidence.includes(status);
}

export function voiceOf(finding: FindingAnswer): Voice | undefined {
  return finding.reportedBy.edges[0]?.claim;
}

export function shownLinks(links: readonly LinkOut[], statuses: Statuses): LinkOut[] {
  return links.filter((link) => shows(link.status, statuses));
}

/** Whether a finding passes every filter. Filters on links ask for one link that passes all of them together. */
export function passes(finding: FindingAnswer, filters: EvidenceFilters): boolean {
  const voice = voiceOf(finding);
  const in_ = (list: readonly string[], value: string | null | undefined): boolean => list.length === 0 || (value != null && list.includes(slug(value)));
  if (voice === undefined || !shows(voice.status, filters.status)) return false;
  if (!in_(filters.types, finding.type) || !in_(filters.attributions, voice.attribution) || !in_(filters.modalities, voice.modality)) return false;
  if (!in_(filters.grounds, voice.evidence) || !in_(filters.populations, voice.population)) return false;
  const onLinks = filters.bases.length > 0 || filters.confidences.length > 0 || filters.framework !== '';
  return !onLinks || shownLinks(finding.out.nodes, filters.status).some((link) =>
    in_(filters.bases, link.basis) && in_(filters.confidences, link.confidence) && inFramework(link, filters.framework));
}

function inFramework(link: LinkOut, framework: string): boolean {
  if (framework === '') return true;
  if (framework === 'none') return link.predicate === 'FALLS_OUTSIDE';
  return link.predicate === 'CONCERNS' && link.other?.framework?.id === framework;
}

export function anyFilter(filters: EvidenceFilters): boolean {
  return (Object.keys(choices) as FilterList[]).some((name) => filters[name].length > 0) || filters.framework !== '';
}

/** The filters that are set, in words; empty: none. */
export function filtersSay(lists: readonly FilterList[], filters: EvidenceFilters): string {
  return lists.filter((list) => filters[list].length > 0).map((list) => `${filterNames[list].toLowerCase()} “${filters[list].map((value) => value.replaceAll('-', ' ')).join('” or “')}”`).join('; ');
}

/** What the filters ask of links, and of the reports of findings, in the API's words. */
export function claimFilters(filters: EvidenceFilters): { readonly link: ClaimFilter; readonly report: ClaimFilter } {
  const values = (name: FilterList): { readonly [name: string]: readonly string[] } | undefined => {
    const known = choices[name].filter((value) => filters[name].includes(slug(value)));
    return known.length === 0 ? undefined : { [fields[name]]: known };
  };
  return {
    link: { ...values('bases'), ...values('confidences') },
    report: { ...values('attributions'), ...values('modalities'), ...values('grounds'), ...values('populations') },
  };
}

const fields: Readonly<Record<FilterList, string>> = {
  types: 'types', bases: 'basis', attributions: 'attribution', modalities: 'modality', grounds: 'evidence', confidences: 'confidence', populations: 'population',
};
