import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Api } from '../api/api.ts';
import type { MeAnswer } from '../api/own.ts';
import type { Account } from './account.ts';

/** Who is signed in and what they may do, or the way to sign in; shows nothing where there are no accounts. */
export function mountAccount(host: HTMLElement, notice: HTMLElement, account: Account, api: Api): void {
  let me: MeAnswer['me'] | undefined;
  const draw = (): void => {
    const { kind, name, problem } = account.state.get();
    host.hidden = kind === 'none';
    render(kind === 'in' ? html`<span class="who">Signed in as <strong>${me?.name ?? name}</strong> ${says(me)}</span><button type="button" @click=${account.signOut}>Sign out</button>`
      : html`<button type="button" @click=${account.signIn}>Sign in</button>`, host);
    render(problem !== '' ? html`<p class="problem" role="alert">${problem}</p>`
      : kind === 'ended' ? html`<p class="problem" role="alert">Your sign-in has ended. What you typed is kept in this browser. <button type="button" @click=${account.signIn}>Sign in again</button></p>`
      : nothing, notice);
  };
  const learn = (): void => {
    if (account.state.get().kind === 'in' && me === undefined) api.me().then((answer) => { me = answer.me; draw(); }, () => undefined);
    draw();
  };
  account.state.subscribe(learn);
  learn();
}

function says(me: MeAnswer['me'] | undefined): TemplateResult | typeof nothing {
  if (!me) return nothing;
  const roles = me.roles.length === 0 ? 'no role here' : me.roles.map((role) => role.toLowerCase()).join(', ');
  const teams = me.teams.length === 0 ? 'no team' : `${me.teams.length === 1 ? 'team' : 'teams'} ${me.teams.join(', ')}`;
  return html`<span class="quiet">(${roles}; ${teams})</span>`;
}
