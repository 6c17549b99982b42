import { createAccount } from './account/account.ts';
import { mountAccount } from './account/bar.ts';
import { mountGate } from './account/gate.ts';
import { readAccess } from './api/access.ts';
import { html, render, type TemplateResult } from 'lit-html';
import { createApi } from './api/api.ts';
import { askAs } from './api/ask.ts';
import { noting, type Asked } from './api/asked.ts';
import { mountBehind } from './behind/mount.ts';
import { showGlossary } from './panels/glossary.ts';
import { loading, problem, type DraftState, type Panel, type Surroundings } from './panels/panel.ts';
import { mountProgramme } from './panels/programme.ts';
import { mountStart } from './panels/start.ts';
import { keptAside, keptDraft, keptHome } from './programme/keep.ts';
import { keepTyped, leaveBehind } from './programme/leaving.ts';
import { mountSearchField } from './search/field.ts';
import { initialSearch } from './search/view.ts';
import { createStore } from './state.ts';
import { mountTheme } from './theme.ts';
import { formatView, parseView } from './url.ts';
import { anotherProgramme, firstProgramme, type Page, type View } from './view.ts';

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const main = find('main');
const kept = keptDraft(localStorage);
const asked = createStore<Asked>({ questions: [] });
const own = createAccount(readAccess);
const surroundings: Surroundings = {
  api: createApi(noting(askAs(own), asked)),
  account: {
    ...own,
    signIn: () => { keepTyped(draft); return own.signIn(); },
    signOut: async () => { if (leaveBehind(draft)) await own.signOut(); },
  },
  view: createStore<View>(parseView(location.search, location.hash)),
  draft: createStore<DraftState>({ draft: kept, kept, home: keptHome(localStorage), aside: keptAside(localStorage) }),
};
const { account, api, view, draft } = surroundings;

const titles: Readonly<Record<Page, string>> = {
  start: 'FrameworkGraph', programme: 'A programme in both frameworks – FrameworkGraph', mine: 'My programme – FrameworkGraph',
  reading: 'The documents, paragraph by paragraph – FrameworkGraph', evidence: 'The evidence – FrameworkGraph',
  search: 'Search – FrameworkGraph',
};
const panels: Readonly<Record<Page, () => Promise<Panel>>> = {
  start: async () => mountStart,
  programme: async () => mountProgramme,
  mine: async () => (await import('./programme/panel.ts')).mountMine,
  reading: async () => (await import('./reading/panel.ts')).mountReading,
  evidence: async () => (await import('./evidence/panel.ts')).mountEvidence,
  search: async () => (await import('./search/panel.ts')).mountSearch,
};

let leave: (() => void) | undefined;

/** What is searched for tells one search in the browser's history from another. */
function titleOf({ page, words }: View): string {
  return page === 'search' && words !== '' ? `“${words}” – ${titles.search}` : titles[page];
}

async function enter(page: Page, focus: boolean): Promise<void> {
  leave?.();
  leave = undefined;
  document.title = titleOf(view.get());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[data-page]')) {
    if (link.dataset['page'] === page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  show(page, loading);
  const mount = await mountOf(page);
  if (view.get().page !== page || leave) return;
  if (mount === null) return show(page, problem('This part of the page could not be fetched. The server may be away, or the way to it broken.', () => void enter(page, true)));
  leave = mount(main, surroundings);
  if (!focus) return;
  scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

/** Null where it cannot be fetched. */
async function mountOf(page: Page): Promise<Panel | null> {
  try {
    const { anonymous, signIn } = await account.access();
    return anonymous || !signIn || account.state.get().kind === 'in' ? await panels[page]() : mountGate;
  } catch {
    return null;
  }
}

/** What stands in the place of a panel that is not there yet. */
function show(page: Page, content: TemplateResult): void {
  render(html`<h1 tabindex="-1">${titles[page].replace(' – FrameworkGraph', '')}</h1>${content}`, main);
}

let fromHistory = false;
view.subscribe((now, before) => {
  if (!fromHistory) history.pushState(null, '', `${location.pathname}${formatView(now)}`);
  if (now.page !== before.page) void enter(now.page, true);
  else document.title = titleOf(now);
});
addEventListener('popstate', () => {
  fromHistory = true;
  view.set(parseView(location.search, location.hash));
  fromHistory = false;
});
addEventListener('beforeunload', (event) => {
  const { draft: now, kept: saved } = draft.get();
  if (now !== saved) event.preventDefault();
});
for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[data-page]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const page = link.dataset['page'] as Page;
    if (view.get().page === page && !leave) void enter(page, true);
    view.set({ page, selected: '', ...initialSearch, ...(page === 'programme' && anotherProgramme(firstProgramme)) });
  });
// Links within the page are followed without loading it anew, unless the visitor wants them elsewhere.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?"]') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const { search, hash } = new URL(link.href);
  view.set(parseView(search, hash));
});
find('#glossary-button').addEventListener('click', () => showGlossary(find<HTMLDialogElement>('#glossary')));
mountAccount(find('#account'), find('#notice'), account, api);
mountSearchField(find<HTMLFormElement>('header [role="search"]'), view, () => main.querySelector('h1')?.focus());
mountTheme(find<HTMLButtonElement>('#theme-button'));
mountBehind(find<HTMLAnchorElement>('#behind-link'), find<HTMLButtonElement>('#behind-button'), find<HTMLDialogElement>('#behind'), view, asked);
void enter(view.get().page, false);
