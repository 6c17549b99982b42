import { createApi } from './api/api.ts';
import { ask } from './api/ask.ts';
import { showGlossary } from './panels/glossary.ts';
import type { DraftState, Panel, Surroundings } from './panels/panel.ts';
import { mountProgramme } from './panels/programme.ts';
import { mountStart } from './panels/start.ts';
import { keptDraft } from './programme/keep.ts';
import { createStore } from './state.ts';
import { mountTheme } from './theme.ts';
import { formatView, parseView } from './url.ts';
import type { Page, View } from './view.ts';

const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const main = find('main');
const kept = keptDraft(localStorage);
const surroundings: Surroundings = {
  api: createApi(ask),
  view: createStore<View>(parseView(location.search)),
  draft: createStore<DraftState>({ draft: kept, kept }),
};
const { view, draft } = surroundings;

const titles: Readonly<Record<Page, string>> = { start: 'FrameworkGraph', programme: 'A programme in both frameworks – FrameworkGraph', mine: 'My programme – FrameworkGraph' };
const panels: Readonly<Record<Page, () => Promise<Panel>>> = {
  start: async () => mountStart,
  programme: async () => mountProgramme,
  mine: async () => (await import('./programme/panel.ts')).mountMine,
};

let leave: (() => void) | undefined;

async function enter(page: Page, focus: boolean): Promise<void> {
  leave?.();
  leave = undefined;
  document.title = titles[page];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[data-page]')) {
    if (link.dataset['page'] === page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const mount = await panels[page]();
  if (view.get().page !== page || leave) return;
  leave = mount(main, surroundings);
  if (!focus) return;
  scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

let fromHistory = false;
view.subscribe((now, before) => {
  if (!fromHistory) history.pushState(null, '', `${location.pathname}${formatView(now)}`);
  if (now.page !== before.page) void enter(now.page, true);
});
addEventListener('popstate', () => {
  fromHistory = true;
  view.set(parseView(location.search));
  fromHistory = false;
});
addEventListener('beforeunload', (event) => {
  const { draft: now, kept: saved } = draft.get();
  if (now !== saved) event.preventDefault();
});
for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[data-page]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    view.set({ page: link.dataset['page'] as Page, selected: '' });
  });
find('#glossary-button').addEventListener('click', () => showGlossary(find<HTMLDialogElement>('#glossary')));
mountTheme(find<HTMLButtonElement>('#theme-button'));
void enter(view.get().page, false);
