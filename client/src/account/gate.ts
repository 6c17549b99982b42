import { html, render } from 'lit-html';
import type { Panel } from '../panels/panel.ts';

/** Stands in for every view where nothing is read without an account. */
export const mountGate: Panel = (host, { account }) => {
  render(html`<h1 tabindex="-1">Sign in to read</h1>
    <p>Whoever runs this server shows it only to people with an account. You sign in at the page of its issuer and come back here.</p>
    <button type="button" class="main" @click=${account.signIn}>Sign in</button>`, host);
  return () => render(null, host);
};
