import { html, type TemplateResult } from 'lit-html';
import type { FrameworksAnswer } from '../api/answers.ts';
import { differences } from './differences.ts';
import type { Draft } from './draft.ts';
import type { Home } from './home.ts';

/** What may be done about it. Whichever is chosen, neither version is lost. */
export interface Ways {
  readonly overwrite: () => void;
  readonly both: () => void;
  readonly take: () => void;
}

/** Two versions of one programme side by side, and what to do. */
export function conflictView(mine: Draft, theirs: Home, frameworks: FrameworksAnswer | undefined, busy: boolean, ways: Ways): TemplateResult {
  const rows = differences(mine, theirs.saved, frameworks);
  return html`
    <section class="problem conflict" aria-labelledby="conflict">
      <h2 id="conflict" tabindex="-1">Somebody saved this programme meanwhile</h2>
      <p role="alert">The server has version ${theirs.version} of ${when(theirs.changedAt)}. It was not overwritten, and what you typed is still here, kept in this browser.
        ${rows.length === 0 ? 'Both say the same.' : `They differ in ${rows.length === 1 ? 'one place' : `${rows.length} places`}:`}</p>
      ${rows.length === 0 ? '' : html`<div class="scroll" role="region" tabindex="0" aria-labelledby="conflict-caption"><table>
        <caption id="conflict-caption">Both versions</caption>
        <thead><tr><th scope="col">Asked</th><th scope="col">Yours, here</th><th scope="col">On the server</th></tr></thead>
        <tbody>${rows.map((row) => html`<tr><th scope="row">${row.what}</th><td>${row.mine}</td><td>${row.theirs}</td></tr>`)}</tbody></table></div>`}
      <div class="buttons">
        <button type="button" ?disabled=${busy} @click=${ways.overwrite}>Save mine over it</button>
        <button type="button" ?disabled=${busy} @click=${ways.both}>Save mine as another programme</button>
        <button type="button" ?disabled=${busy} @click=${ways.take}>Open the server’s and set mine aside</button>
      </div>
    </section>`;
}

/** A time as the visitor's clock has it. */
export function when(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'unknown time' : date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
