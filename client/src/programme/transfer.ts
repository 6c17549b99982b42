import type { Draft } from './draft.ts';
import { writeDraft } from './file.ts';

/** Hands the draft to the browser as a file to be saved. */
export function saveAs(draft: Draft): void {
  const url = URL.createObjectURL(new Blob([writeDraft(draft)], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName(draft.name, new Date());
  anchor.click();
  URL.revokeObjectURL(url);
}

/** The text of a file; of one far too large only as much as shows that it is. */
export function textOf(file: File): Promise<string> {
  return file.slice(0, 1_000_001).text();
}

export function fileName(name: string, day: Date): string {
  const slug = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return `programme-${slug || 'draft'}-${day.toISOString().slice(0, 10)}.json`;
}
