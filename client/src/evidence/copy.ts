import { toHtml, toText, type TextTable } from './text-table.ts';

/** Puts a table on the clipboard, as HTML and as text. Answers whether that was possible. */
export function copyTable(table: TextTable): Promise<boolean> {
  return copyText(toHtml(table), toText(table));
}

/** Puts one thing on the clipboard in both forms. Answers whether that was possible. */
export async function copyText(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

/** Browsers give the clipboard's own interface to secure pages alone; this older way works on others too. */
function copyByEvent(html: string, text: string): boolean {
  let copied = false;
  const hand = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', hand, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', hand);
  return copied;
}
