import { html, type TemplateResult } from 'lit-html';
import type { Account } from '../account/account.ts';
import type { Api } from '../api/api.ts';
import type { Draft } from '../programme/draft.ts';
import type { Home } from '../programme/home.ts';
import type { Store } from '../state.ts';
import type { View } from '../view.ts';

/** What every panel is given. */
export interface Surroundings {
  readonly api: Api;
  readonly account: Account;
  readonly view: Store<View>;
  readonly draft: Store<DraftState>;
}

export interface DraftState {
  readonly draft: Draft;
  /** The draft as it is kept in this browser. */
  readonly kept: Draft;
  /** Where the draft lives on the server; null: nowhere. */
  readonly home: Home | null;
  /** Drafts that were set aside for others. */
  readonly aside: readonly Draft[];
}

/** Shows itself in the host and answers how to take it away. */
export type Panel = (host: HTMLElement, surroundings: Surroundings) => () => void;

export const loading = html`<p class="quiet" role="status">Loading …</p>`;

export function problem(message: string, again: () => void): TemplateResult {
  return html`<div class="problem" role="alert"><p>${message}</p><button type="button" @click=${again}>Try again</button></div>`;
}
