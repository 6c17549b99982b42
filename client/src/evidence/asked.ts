import type { FindingFilter, LinkFilter } from '../api/evidence.ts';
import { claimFilters } from './filters.ts';
import type { EvidenceFilters } from './view.ts';

/** The findings behind a cell: linked to each end that is no document, and held by the one that is. */
export function findingsBehind(ends: readonly string[], documents: readonly string[], filters: EvidenceFilters): FindingFilter {
  const { link, report } = claimFilters(filters);
  const given = ends.filter((id) => id !== '');
  const linked = given.filter((id) => !documents.includes(id)).map((id): LinkFilter => ({ direction: 'OUT', others: [id], claim: link }));
  const within = given.filter((id) => documents.includes(id));
  return { ...(linked.length > 0 && { linked }), ...(within.length > 0 && { documents: within }), report };
}
