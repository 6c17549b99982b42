import { html, type TemplateResult } from 'lit-html';
import type { FindingsAnswer } from '../api/evidence.ts';
import { groupBy } from '../group.ts';
import type { Select } from '../panels/claim-detail.ts';
import { standsAt } from '../reading/sections.ts';
import { counted, cutSays } from '../words.ts';
import { findingCard } from './finding.ts';

/** The findings behind a cell, by document. */
export function cellFindings(title: string, { findings: { nodes, totalCount } }: FindingsAnswer, select: Select, close: () => void): TemplateResult {
  const documents = groupBy(nodes, (finding) => finding.document?.label ?? 'document unknown');
  return html`
    <div class="head"><h2 tabindex="-1">Behind this cell: ${title}</h2><button type="button" class="close" @click=${close}>Back to the table</button></div>
    <p>${counted(totalCount, 'finding', 'findings')} in ${counted(documents.size, 'document', 'documents')}. <span class="quiet">Findings are no measure of evidence: one list may have been split into many.</span>
      ${cutSays({ totalCount, nodes }, 'findings')}</p>
    ${[...documents].map(([document, found]) => html`<h3>${document}</h3>${found.map((finding) => findingCard(finding, 'accepted', select, standsAt(finding)))}`)}`;
}
