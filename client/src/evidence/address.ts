import { formatView } from '../url.ts';
import { initialView, type View } from '../view.ts';

/** The address of a paragraph in the reading view, without filters that might hide it. */
export function paragraphAddress(place: { readonly id: string; readonly document?: { readonly id: string } | null }): string {
  return formatView({ ...initialView, page: 'reading', document: place.document?.id ?? documentOf(place.id), paragraph: place.id });
}

/** Paragraph ids begin with the name of their document: kaehne-2016.p7 stands in work.kaehne-2016. */
export function documentOf(paragraph: string): string {
  return `work.${paragraph.replace(/\.p\d+$/, '')}`;
}

/** The number of a paragraph, from its id. */
export function numberOf(paragraph: string): string {
  return /\.p(\d+)$/.exec(paragraph)?.[1] ?? paragraph;
}

export function addressOf(now: View, change: Partial<View>): string {
  return formatView({ ...now, ...change }) || '?';
}
