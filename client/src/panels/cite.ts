import { html } from 'lit-html';
import type { DirectiveResult } from 'lit-html/directive.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { ClaimDetail, Place } from '../api/details.ts';
import { copyText } from '../evidence/copy.ts';
import { escaped } from '../evidence/text-table.ts';
import { codedBy } from './claim-detail.ts';

const says = { STATED: 'Stated in', INFERRED: 'Inferred from', SELF_REPORTED: 'Said of itself in' } as const;

type Cited = Pick<ClaimDetail, 'id' | 'basis' | 'source' | 'paragraph' | 'furtherParagraphs' | 'phrase' | 'coder' | 'date' | 'reviewedBy'>;

/** How a text names a link: the document that carries it with the place there, and the coding that is ours. A text per line. */
export function citation(claim: Cited, release: string, day: Date, address: string): string[] {
  return [
    `${claim.basis === 'INFERRED' && elsewhere(claim) !== '' ? 'Inferred in' : says[claim.basis]}: ${claim.source ? `${reference(claim.source)}. ` : ''}${place(claim)}`,
    `Coded in: FrameworkGraph evidence, release ${release}, ${claim.id}. ${codedBy(claim)} Read on ${day.toISOString().slice(0, 10)} at ${address}`,
  ];
}

/** As far as it is known; a work without authors is named by its title. */
function reference({ label, title, authors, year, container, doi }: NonNullable<Cited['source']>): string {
  const when = `(${year ?? 'no year'})`;
  const named = authors.length > 0 ? [`${authors.join('; ')} ${when}`, title] : [`${title ?? label} ${when}`];
  return [...named, container, doi && `https://doi.org/${doi}`].filter(Boolean).join('. ');
}

/** A link between passages of others stands in their documents, not in the work that makes it. */
function elsewhere({ source, paragraph }: Cited): string {
  return paragraph ? ofAnother(paragraph, source?.id) : '';
}

function ofAnother({ document }: Pick<Place, 'document'>, home: string | undefined): string {
  return document && document.id !== home ? ` of ${document.label}` : '';
}

function place(claim: Cited): string {
  const { paragraph, furtherParagraphs, phrase } = claim;
  if (!paragraph) return 'No paragraph of a text held.';
  const further = furtherParagraphs.nodes.map((each) => `paragraph ${each.number}${ofAnother(each, paragraph.document?.id)}`);
  return `Paragraph ${paragraph.number}${elsewhere(claim)}${phrase ? `, at “${phrase}”` : ''}${further.length === 0 ? '' : `; also ${further.join(', ')}`}.`;
}

/** The same to be read and copied; made anew for each link, so that a button which says that it copied does not say so of the next. */
export function howToCite(claim: ClaimDetail, release: string): DirectiveResult {
  const lines = citation(claim, release, new Date(), location.href);
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    button.textContent = (await copyText(lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'), lines.join('\n'))) ? 'Copied' : 'Could not be copied: select the text';
  };
  return keyed(claim.id, html`<details class="cite"><summary>How to cite this</summary>${lines.map((line) => html`<p>${line}</p>`)}<button type="button" @click=${copy}>Copy</button></details>`);
}
