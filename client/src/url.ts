import { parseEvidence } from './evidence/view.ts';
import { parseSearch } from './search/view.ts';
import { initialView, pages, shows, type View } from './view.ts';

const id = /^[a-z0-9][a-z0-9.-]{0,299}$/;
const slug = /^[a-z][a-z-]{0,39}$/;
const opening = /^[a-z0-9][a-z0-9.-]{0,299} [a-z-]{1,40} (in|out)$/;
const group = /^group:[a-z0-9][a-z0-9.:-]{0,299}$/;
const most = 60;

/** Reads the view from the query of an address and from what stands behind its #. What cannot be read is left at its default. */
export function parseView(search: string, hash = ''): View {
  const given = new URLSearchParams(search);
  const text = (name: keyof View, allowed: RegExp): string => {
    const value = given.get(name) ?? '';
    return allowed.test(value) ? value : (initialView[name] as string);
  };
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === given.get(name)) ?? otherwise;
  const list = (name: string, allowed: RegExp): string[] =>
    [...new Set((given.get(name) ?? '').split(',').filter((value) => allowed.test(value)))].slice(0, most);
  return {
    page: one('page', pages, initialView.page),
    programme: text('programme', id),
    beside: text('beside', id),
    show: one('show', shows, initialView.show),
    selected: text('selected', id),
    without: list('without', slug),
    withoutBasis: list('withoutBasis', slug),
    opened: list('opened', opening),
    unfolded: list('unfolded', group),
    ...parseEvidence(given, hash),
    ...parseSearch(given),
  };
}

/** The query, with the paragraph behind a #, that parseView reads back as the same view; defaults are left out. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(initialView) as (keyof View)[]) {
    if (name === 'paragraph') continue;
    const value = view[name];
    const written = typeof value === 'string' ? value : value.join(',');
    const usual = initialView[name];
    if (written !== (typeof usual === 'string' ? usual : usual.join(','))) query.set(name, written);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return `${text === '' ? '' : `?${text}`}${view.paragraph === '' ? '' : `#${view.paragraph}`}`;
}
