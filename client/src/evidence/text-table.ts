/** A table of plain texts, to be handed to another program. */
export interface TextTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first text of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** What every table that leaves the page says of itself. */
export function provenance(release: { readonly hash: string; readonly coding: string }, filters: string, day: Date, address: string): string[] {
  return [
    `FrameworkGraph evidence, release ${release.hash}, copied on ${day.toISOString().slice(0, 10)} from ${address}`,
    `${release.coding} Check each statement against its document. Confidence is the coder’s confidence in the coding, not the quality of the evidence.`,
    ...(filters === '' ? [] : [`Filters: ${filters}`]),
    'Five documents are no systematic search: what is not here was not found in the text held.',
  ];
}

/** HTML that a word processor takes as a table. */
export function toHtml({ caption, columns, rows, notes }: TextTable): string {
  const cells = (tag: string, texts: readonly string[]): string => texts.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="border:1px solid #888;padding:3px 6px;text-align:left;vertical-align:top">${lines(text)}</${tag}>`).join('');
  return [
    `<p><strong>${escaped(caption)}</strong></p>`,
    `<table style="border-collapse:collapse"><thead><tr>${cells('th', columns)}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`,
    ...notes.map((note) => `<p><small>${escaped(note)}</small></p>`),
  ].join('\n');
}

/** The same for a program that takes text alone: columns parted by tabs. */
export function toText({ caption, columns, rows, notes }: TextTable): string {
  const line = (texts: readonly string[]): string => texts.map((text) => text.replaceAll('\n', '; ').replace(/\s+/g, ' ').trim()).join('\t');
  return [caption, line(columns), ...rows.map(line), ...notes].join('\n');
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
