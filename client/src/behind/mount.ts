import { html, render } from 'lit-html';
import { offersGraphiql } from '../api/ask.ts';
import { anew, type Asked } from '../api/asked.ts';
import type { Store } from '../state.ts';
import type { View } from '../view.ts';
import { graphiqlAddress, questionsBehind, textOf } from './behind.ts';

/** Whichever of these changes, what follows is another view, of which several questions may be asked. */
const another = ['page', 'show', 'programme', 'words', 'kind'] as const satisfies readonly (keyof View)[];

/** Keeps the link to GraphiQL at what the view asked last; where there is no GraphiQL, a button shows it as text. */
export function mountBehind(link: HTMLAnchorElement, button: HTMLButtonElement, dialog: HTMLDialogElement, view: Store<View>, asked: Store<Asked>): void {
  const point = (): void => { link.href = graphiqlAddress(questionsBehind(view.get(), asked.get())); };
  view.subscribe((now, before) => {
    if (another.some((part) => now[part] !== before[part])) asked.set(anew(asked.get()));
    point();
  });
  asked.subscribe(point);
  point();
  button.addEventListener('click', () => show(dialog, view.get(), asked.get()));
  const look = (): void => void offersGraphiql().then((offers) => { link.hidden = !offers; button.hidden = offers; });
  if ('requestIdleCallback' in globalThis) requestIdleCallback(look, { timeout: 3000 });
  else setTimeout(look, 1000);
}

function show(dialog: HTMLDialogElement, now: View, asked: Asked): void {
  const text = questionsBehind(now, asked).map(textOf).join('\n\n');
  let told = '';
  const draw = (): void => void render(html`
    <form method="dialog" class="head"><h2 id="behind-title">The query behind this view</h2><button class="close">Close</button></form>
    <p>This server does not offer GraphiQL. Send the query to <code>${new URL('/graphql', location.href).href}</code> with any GraphQL client.</p>
    <p class="buttons"><button type="button" @click=${copy}>Copy</button> <span role="status">${told}</span></p>
    <pre class="query" tabindex="0" aria-label="The query with its variables">${text}</pre>`, dialog);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => { told = 'Copied.'; draw(); }, () => { told = 'The browser did not allow copying. Select the text and copy it by hand.'; draw(); });
  draw();
  dialog.showModal();
}
