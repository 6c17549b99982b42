import { latest } from '../api/latest.ts';
import type { DraftState, Surroundings } from '../panels/panel.ts';
import { emptyDraft, nameOfCopy, rename, type Draft } from './draft.ts';
import { homeOf, same, unsavedThere, type Home } from './home.ts';
import { forgetDraft, keepAside, keepDraft, keepHome } from './keep.ts';
import { programmesOf, savesThere, type Does, type Known } from './keeping.ts';
import type { Ways } from './conflict.ts';
import { catchUp } from './tabs.ts';
import { saveAs, textOf } from './transfer.ts';
import { createWorkshop, type Outcome, type StateChange } from './workshop.ts';

/** What is asked before a change that others see, or that takes something away. */
function asks(what: StateChange | 'save', isPublished: boolean): string {
  switch (what) {
    case 'publish': return 'Show this programme and what it says of itself to everybody?';
    case 'delete': return `Delete this programme from the server? ${isPublished ? 'It is published: everybody loses it, not only your team. ' : ''}What you see here stays in this browser.`;
    default: return '';
  }
}
const tells: Readonly<Record<StateChange | 'save', string>> = {
  save: 'Saved on the server.', publish: 'Published: everybody sees it.', unpublish: 'Taken back: it is private again.', delete: 'Deleted from the server; your draft is still here.',
};

const savedBefore = 'Saved on the server as it was when you pressed Save; what you typed since is not.';

/** What the section shows beside the draft itself. */
export interface Told {
  readonly known: Known;
  readonly told: string;
  readonly refused: readonly string[];
  /** Why the server could not be reached for the last change; empty: it could. */
  readonly away: string;
  /** What somebody else saved meanwhile. */
  readonly theirs: Home | undefined;
  readonly busy: boolean;
  /** Whether it was to be saved on the server without a name. */
  readonly nameless: boolean;
}

export interface Keeper {
  get(): Told;
  /** Takes a change of the form up. */
  change(next: Draft): void;
  /** Reads what the server has; where it does not answer, the draft is this browser's alone. */
  look(): void;
  readonly does: Does;
  ways(theirs: Home): Ways;
  stop(): void;
}

/** Keeps the draft: in this browser, in files, and on the server where the visitor may save there. Nothing typed waits for an answer. */
export function createKeeper({ api, draft, account }: Surroundings, draw: (focus?: 'conflict' | 'name') => void): Keeper {
  const ours = latest();
  const workshop = createWorkshop(api, localStorage, () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`);
  let known: Known = 'asking';
  let told = '';
  let refused: readonly string[] = [];
  let away = '';
  let theirs: Home | undefined;
  let busy = false;
  let nameless = false;

  const tell = (text: string): void => { told = text; refused = []; draw(); };
  /** Takes a draft up, and keeps it in this browser at once where the server is to have it: nothing typed waits for an answer. */
  const take = (next: Draft, more: Partial<Pick<DraftState, 'home'>> = {}): void => {
    const state = { ...draft.get(), ...more };
    const keeps = (savesThere(known, state) || account.state.get().kind === 'ended') && keepDraft(localStorage, next);
    if (more.home !== undefined) keepHome(localStorage, more.home);
    draft.set({ ...more, draft: next, ...(keeps && { kept: next }) });
  };
  const setAside = (aside: readonly Draft[]): void => { keepAside(localStorage, aside); draft.set({ aside }); };
  const putAside = (): void => { if (unsavedThere(draft.get())) setAside([...draft.get().aside, draft.get().draft]); };
  const moor = (home: Home | null): void => { keepHome(localStorage, home); draft.set({ home }); };

  const settle = (outcome: Outcome, what: StateChange | 'save'): void => {
    busy = false;
    away = '';
    theirs = undefined;
    refused = [];
    switch (outcome.kind) {
      case 'done': told = what === 'save' && outcome.home && !same(draft.get().draft, outcome.home.saved) ? savedBefore : tells[what]; moor(outcome.home); look(); break;
      case 'conflict': told = 'Not saved.'; theirs = outcome.theirs; break;
      case 'gone': told = 'It is no longer on the server. Your draft is still here; saving makes it anew.'; moor(null); look(); break;
      case 'refused': told = 'Not done.'; refused = ['The server did not take it, and your draft is as it was.', ...outcome.messages]; break;
      case 'away': told = ''; away = outcome.message; break;
    }
    draw(theirs && 'conflict');
  };
  const send = (what: StateChange | 'save', from: Home | null = draft.get().home): void => {
    if (busy) return;
    const now = draft.get().draft;
    nameless = what === 'save' && now.name.trim() === '';
    if (nameless) { tell(''); draw('name'); return; }
    const question = asks(what, from?.published === true);
    if (question !== '' && !confirm(question)) return;
    busy = true;
    told = what === 'save' ? 'Saving …' : 'Asking the server …';
    take(now);
    draw();
    const sent = what === 'save' ? workshop.save(now, from) : workshop.change(what, from!);
    sent.then((outcome) => settle(outcome, what), (error: unknown) => settle({ kind: 'refused', messages: [String(error)] }, what));
  };
  const mayLeave = (question: string): boolean => !unsavedThere(draft.get()) || confirm(question);
  const does: Does = {
    signIn: () => void account.signIn(),
    saveHere: () => {
      const now = draft.get().draft;
      const could = keepDraft(localStorage, now);
      if (could) draft.set({ kept: now });
      tell(could ? 'Saved in this browser.' : 'This browser refuses to keep anything. Export the draft to a file instead.');
    },
    save: () => send('save'),
    change: (what) => send(what),
    open: (id) => {
      const own = programmesOf(known).find((each) => each.id === id);
      if (!own || !mayLeave('Open the other programme? What is not saved of this one is set aside in this browser.')) return;
      putAside();
      open(homeOf(own), `Opened ${own.name}.`);
    },
    bringBack: (back) => {
      putAside();
      setAside(draft.get().aside.filter((each) => each !== back));
      take(back);
      tell('Brought back.');
    },
    forgetAside: () => {
      if (!confirm('Take what was set aside out of this browser for good?')) return;
      setAside([]);
      tell('Forgotten.');
    },
    exporting: () => { saveAs(draft.get().draft); tell('Exported to a file.'); },
    importing: async (file) => {
      const { readDraft } = await import('./file.ts');
      const reading = readDraft(await textOf(file));
      if ('draft' in reading) {
        putAside();
        take(reading.draft);
        tell(`Read from ${file.name}.${savesThere(known, draft.get()) ? '' : ' It is not saved in this browser yet.'}`);
      } else {
        told = '';
        refused = [`${file.name} was refused, and your draft is as it was.`, ...reading.problems];
        draw();
      }
    },
    startAgain: () => {
      const there = draft.get().home !== null && savesThere(known, draft.get());
      const saved = there ? ' What is saved on the server stays there.' : '';
      if (!confirm(`Begin with an empty form?${saved}${unsavedThere(draft.get()) ? ' What is not is set aside in this browser, until you forget it.' : ''}`)) return;
      putAside();
      workshop.forget();
      forgetDraft(localStorage);
      moor(null);
      theirs = undefined;
      draft.set({ draft: emptyDraft, kept: emptyDraft });
      tell('Emptied.');
    },
  };
  const open = (home: Home, says: string): void => {
    workshop.forget();
    theirs = undefined;
    take(home.saved, { home });
    tell(says);
  };
  /** Looks at what the server has. Where it does not answer, the draft is this browser's alone. */
  const look = (): void => ours.run((signal) => api.myProgrammes(signal), (answer) => { known = answer; meet(); }, () => { if (known === 'asking') known = 'away'; draw(); });
  /** Brings what is here and what is there together: a version that was not seen is taken over, or shown where both changed. */
  const meet = (): void => {
    const { home, draft: now } = draft.get();
    take(now);
    if (home && savesThere(known, draft.get())) {
      const own = programmesOf(known).find(({ id }) => id === home.id);
      if (!own) { moor(null); told = 'It is no longer on the server. Your draft is still here; saving makes it anew.'; }
      else if (own.version === home.version || same(now, homeOf(own).saved)) moor(homeOf(own));
      else if (same(now, home.saved)) return open(homeOf(own), `Opened as version ${own.version}, which was saved elsewhere meanwhile.`);
      else if (!busy && !workshop.isUnsure(home.id)) theirs = homeOf(own);
    }
    draw();
  };
  /** Another tab writes to the same place. */
  const hear = (): void => { const says = catchUp(draft, localStorage); if (says !== '') tell(says); };
  addEventListener('storage', hear);
  told = catchUp(draft, localStorage);
  return {
    get: () => ({ known, told, refused, away, theirs, busy, nameless: nameless && draft.get().draft.name.trim() === '' }),
    change: (next) => { if (!busy) told = ''; take(next); },
    look, does,
    ways: (other) => ({
      overwrite: () => { moor(other); send('save', other); },
      both: () => { const now = draft.get().draft; take(rename(now, nameOfCopy(now.name)), { home: null }); send('save', null); },
      take: () => { putAside(); open(other, 'Opened as the server has it; yours is set aside in this browser.'); },
    }),
    stop: () => { removeEventListener('storage', hear); ours.stop(); },
  };
}
