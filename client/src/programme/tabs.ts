import type { DraftState } from '../panels/panel.ts';
import type { Store } from '../state.ts';
import { same, unsavedThere } from './home.ts';
import { keepAside, keptAside, keptDraft, keptHome, type Shelf } from './keep.ts';

/** Takes up what another tab of this browser kept. Where this one has something that is not kept, the other's draft is set aside. Answers what to tell of it; empty: nothing. */
export function catchUp(draft: Store<DraftState>, shelf: Shelf): string {
  const { draft: mine, kept } = draft.get();
  const [theirs, aside] = [keptDraft(shelf), keptAside(shelf)];
  if (mine === kept) {
    draft.set({ home: keptHome(shelf), aside });
    if (same(theirs, kept)) return '';
    draft.set({ draft: theirs, kept: theirs });
    return 'Changed in another tab of this browser.';
  }
  draft.set({ kept: theirs, aside });
  if (same(theirs, kept) || !unsavedThere({ draft: theirs, home: null })) return '';
  const more = [...aside, theirs];
  keepAside(shelf, more);
  draft.set({ aside: more });
  return 'Another tab of this browser kept a draft too; that one is set aside.';
}
