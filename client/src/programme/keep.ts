import { emptyDraft, type Draft } from './draft.ts';
import { readDraft, writeDraft } from './file.ts';

const key = 'framework-graph.programme-draft';

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft kept in this browser; an empty one where there is none or where it cannot be read. */
export function keptDraft(shelf: Shelf): Draft {
  try {
    const text = shelf.getItem(key);
    const reading = text === null ? null : readDraft(text);
    return reading !== null && 'draft' in reading ? reading.draft : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** Answers whether it could be kept; a browser may refuse, for want of room or by its settings. */
export function keepDraft(shelf: Shelf, draft: Draft): boolean {
  try {
    shelf.setItem(key, writeDraft(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(shelf: Shelf): void {
  try {
    shelf.removeItem(key);
  } catch {
    // A browser that refuses storage keeps nothing to forget.
  }
}
