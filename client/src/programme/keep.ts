import { emptyDraft, type Draft } from './draft.ts';
import { readDraft, writeDraft } from './file.ts';
import { readHome, writeHome, type Home } from './home.ts';

const prefix = 'framework-graph.programme-';

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft kept in this browser; an empty one where there is none or where it cannot be read. */
export function keptDraft(shelf: Shelf): Draft {
  return read(shelf, 'draft', draftIn) ?? emptyDraft;
}

/** Answers whether it could be kept; a browser may refuse, for want of room or by its settings. */
export function keepDraft(shelf: Shelf, draft: Draft): boolean {
  return write(shelf, 'draft', writeDraft(draft));
}

export function forgetDraft(shelf: Shelf): void {
  write(shelf, 'draft', null);
}

/** Where the kept draft lives on the server; null: nowhere. */
export function keptHome(shelf: Shelf): Home | null {
  return read(shelf, 'home', readHome);
}

export function keepHome(shelf: Shelf, home: Home | null): void {
  write(shelf, 'home', home && writeHome(home));
}

/** Drafts that were set aside for others. */
export function keptAside(shelf: Shelf): readonly Draft[] {
  return read(shelf, 'aside', (text) => (JSON.parse(text) as string[]).flatMap((each) => draftIn(each) ?? [])) ?? [];
}

export function keepAside(shelf: Shelf, drafts: readonly Draft[]): void {
  write(shelf, 'aside', drafts.length === 0 ? null : JSON.stringify(drafts.map(writeDraft)));
}

/** What was sent and whose fate is not known, as the workshop wrote it. */
export function keptSending(shelf: Shelf): string | null {
  return read(shelf, 'sending', (text) => text);
}

export function keepSending(shelf: Shelf, text: string | null): void {
  write(shelf, 'sending', text);
}

function draftIn(text: string): Draft | null {
  const reading = readDraft(text);
  return 'draft' in reading ? reading.draft : null;
}

function read<T>(shelf: Shelf, name: string, parse: (text: string) => T | null): T | null {
  try {
    const text = shelf.getItem(prefix + name);
    return text === null ? null : parse(text);
  } catch {
    return null;
  }
}

function write(shelf: Shelf, name: string, text: string | null): boolean {
  try {
    if (text === null) shelf.removeItem(prefix + name);
    else shelf.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}
