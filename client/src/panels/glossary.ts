import { html, render } from 'lit-html';
import { glossary } from '../explain.ts';

/** Opens the glossary over the page; the browser gives the focus back when it is closed. */
export function showGlossary(dialog: HTMLDialogElement): void {
  render(html`
    <form method="dialog" class="head"><h2 id="glossary-title">Words used here</h2><button class="close">Close</button></form>
    <dl>${glossary.map(([word, means]) => html`<div><dt>${word}</dt><dd>${means}</dd></div>`)}</dl>`, dialog);
  dialog.showModal();
}
