import type { DraftState } from '../panels/panel.ts';
import type { Store } from '../state.ts';
import { emptyDraft } from './draft.ts';
import { unsavedThere } from './home.ts';
import { forgetDraft, keepDraft, keepHome, keepSending } from './keep.ts';
import { catchUp } from './tabs.ts';

/** Keeps what was typed in this browser, before the page is left for a while. */
export function keepTyped(draft: Store<DraftState>): void {
  catchUp(draft, localStorage);
  const now = draft.get().draft;
  if (keepDraft(localStorage, now)) draft.set({ kept: now });
}

/** Takes what the server has out of this browser, for the next person who uses it. What it does not have stays, if that is wanted. Answers whether to go. */
export function leaveBehind(draft: Store<DraftState>): boolean {
  const state = draft.get();
  if (unsavedThere(state) || state.aside.length > 0) {
    keepTyped(draft);
    return confirm('Not everything is saved on the server. It stays in this browser, where whoever uses it next can read it. Sign out all the same?');
  }
  forgetDraft(localStorage);
  keepHome(localStorage, null);
  keepSending(localStorage, null);
  draft.set({ draft: emptyDraft, kept: emptyDraft, home: null });
  return true;
}
