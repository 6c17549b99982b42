import { html, type TemplateResult } from 'lit-html';
import type { ClaimDetail } from '../api/details.ts';
import { copyText } from '../evidence/copy.ts';
import { codedBy } from './claim-detail.ts';

type Cited = Pick<ClaimDetail, 'id' | 'basis' | 'source' | 'paragraph' | 'alsoAt' | 'phrase' | 'coder' | 'date' | 'reviewedBy'>;

/** How a text names a link: the document that carries it with the place there, and the coding that is ours. A text per line. */
export function citation(claim: Cited, release: string, day: Date, address: string): string[] {
  const says = { STATED: 'Stated in', INFERRED: 'Inferred from', SELF_REPORTED: 'Said of itself in' }[claim.basis];
  const { source } = claim;
  const author = source && (source.authors.length > 0 ? source.authors.join('; ') : source.label);
  const work = source && [`${author} (${source.year ?? 'no year'})`, source.title, source.container, source.doi && `https://doi.org/${source.doi}`].filter(Boolean).join('. ');
  const also = claim.alsoAt.length === 0 ? '' : `, and ${claim.alsoAt.join(', ')}`;
  return [
    `${says}: ${work ?? 'a work that is not known'}${claim.paragraph ? `. Paragraph ${claim.paragraph.number}${also}${claim.phrase ? `, at “${claim.phrase}”` : ''}` : ''}.`,
    `Coded in: FrameworkGraph evidence, release ${release}, ${claim.id}. ${codedBy(claim)} Read on ${day.toISOString().slice(0, 10)} at ${address}`,
  ];
}

/** The same to be read and copied. */
export function howToCite(claim: ClaimDetail, release: string): TemplateResult {
  const lines = citation(claim, release, new Date(), location.href);
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    button.textContent = (await copyText(lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n'), lines.join('\n'))) ? 'Copied' : 'Could not be copied: select the text';
  };
  return html`<details class="cite"><summary>How to cite this</summary>${lines.map((line) => html`<p>${line}</p>`)}<button type="button" @click=${copy}>Copy</button></details>`;
}
