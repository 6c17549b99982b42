import { html, nothing, type TemplateResult } from 'lit-html';
import type { MyProgrammesAnswer, OwnAnswer } from '../api/own.ts';
import type { DraftState } from '../panels/panel.ts';
import { counted } from '../words.ts';
import { when } from './conflict.ts';
import type { AccountState } from '../account/account.ts';
import { answered, type Draft } from './draft.ts';
import { unsavedThere, type Home } from './home.ts';
import type { StateChange } from './workshop.ts';

/** What is known of the server: its answer; asking: none has come yet; away: it could not be reached. */
export type Known = MyProgrammesAnswer | 'asking' | 'away';

export interface Does {
  readonly saveHere: () => void;
  readonly save: () => void;
  readonly change: (what: StateChange) => void;
  readonly open: (id: string) => void;
  readonly bringBack: (draft: Draft) => void;
  readonly forgetAside: () => void;
  readonly exporting: () => void;
  readonly importing: (file: File) => void;
  readonly startAgain: () => void;
  readonly signIn: () => void;
}

/** Whether the visitor may save on this server. While it is away, whoever has a programme there is taken to be as before. */
export function savesThere(known: Known, { home }: DraftState): boolean {
  return typeof known === 'object' ? known.me !== null && known.me.roles.includes('EDITOR') : home !== null;
}

/** The visitor's programmes on the server, as far as they are known. */
export function programmesOf(known: Known): readonly OwnAnswer[] {
  return typeof known === 'object' ? known.myProgrammes.nodes : [];
}

/** The section in which a draft is kept, saved, published, taken out and brought in. */
export function keeping(state: DraftState, known: Known, account: AccountState, told: string, busy: boolean, does: Does): TemplateResult {
  const there = savesThere(known, state);
  const unsaved = there ? unsavedThere(state) : state.draft !== state.kept;
  return html`
    <section class="keeping" aria-label="Keeping the draft">
      ${there ? onServer(state, known, unsaved, busy, does) : html`<div class="buttons">
        <button type="button" class="main" @click=${does.saveHere}>Save</button>
        <span class="quiet">${whereKept(known, account)}</span>
        ${account.kind === 'out' || account.kind === 'ended' ? html`<button type="button" @click=${does.signIn}>Sign in to save it on the server</button>` : nothing}
      </div>`}
      <div class="buttons">
        <button type="button" @click=${does.exporting}>Export to a file</button>
        <label class="button">Import from a file <input type="file" accept=".json,application/json" class="hidden-input" @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          input.value = '';
          if (file) does.importing(file);
        }}></label>
        <button type="button" @click=${does.startAgain}>Start again</button>
        ${state.aside.map((each) => html`<button type="button" @click=${() => does.bringBack(each)}>Bring back what was set aside${each.name ? `: ${each.name}` : ''}</button>`)}
        ${state.aside.length === 0 ? nothing : html`<button type="button" @click=${does.forgetAside}>Forget what was set aside</button>`}
        <a class="to-pictures" href="#both">See it in both frameworks</a>
      </div>
      <p role="status">${told} ${counted(answered(state.draft), 'answer', 'answers')}${unsaved ? (there ? ', not saved on the server yet; kept in this browser meanwhile' : ', not saved yet') : ''}.</p>
    </section>`;
}

/** Where a draft is kept that the server does not take, or not yet. */
function whereKept(known: Known, account: AccountState): string {
  switch (known) {
    case 'asking': return 'Asking the server whether it keeps programmes …';
    case 'away': return 'The server could not be reached. What you save is kept in this browser for now.';
    default: return `Kept as a draft in this browser only; nothing is sent anywhere.${known.access.mode === 'OIDC' ? accounts(known, account) : ''}`;
  }
}

/** What somebody without the right to save is told of accounts. */
function accounts(known: MyProgrammesAnswer, { kind }: AccountState): string {
  if (known.me) return ' Your account may read here and not save programmes: for that it needs the role editor, which whoever runs the issuer gives.';
  return kind === 'none' ? ' This server has accounts, but its page has no sign-in: who has an account can save programmes through the API.' : '';
}

function onServer({ home }: DraftState, known: Known, unsaved: boolean, busy: boolean, does: Does): TemplateResult {
  const others = programmesOf(known).filter(({ id }) => id !== home?.id);
  const open = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const id = select.value;
    select.value = '';
    does.open(id);
  };
  return html`
    <div class="buttons">
      <button type="button" class="main" ?disabled=${busy} @click=${does.save}>Save on the server</button>
      <span class="quiet">${home ? standing(home) : 'Not on this server yet. Once saved it is private until you publish it.'}</span>
    </div>
    ${home === null ? nothing : html`<div class="buttons">
      ${home.published ? html`<button type="button" ?disabled=${busy} @click=${() => does.change('unpublish')}>Take it back from the public</button>`
        : html`<button type="button" ?disabled=${busy || unsaved} title=${unsaved ? 'Save it first' : nothing} @click=${() => does.change('publish')}>Publish for everybody</button>`}
      <button type="button" ?disabled=${busy} @click=${() => does.change('delete')}>Delete from the server</button>
      <a href=${`?page=programme&programme=${home.id}`}>See it among the programmes</a>
    </div>`}
    ${others.length === 0 ? nothing : html`<div class="buttons"><label>Open another of yours <select ?disabled=${busy} @change=${open}>
      <option value="">choose …</option>${others.map((own) => html`<option value=${own.id}>${own.name} (version ${own.version}, ${own.state === 'PUBLISHED' ? 'published' : 'private'}, ${when(own.changedAt)})</option>`)}</select></label></div>`}`;
}

function standing({ version, published, changedAt }: Home): string {
  return `On this server: version ${version} of ${when(changedAt)}, ${published ? 'published; what you save, everybody sees at once' : 'private'}.`;
}
