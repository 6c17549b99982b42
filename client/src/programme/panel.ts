import { html, nothing, render } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer, ProgrammeChoices } from '../api/answers.ts';
import { latest } from '../api/latest.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel } from '../panels/panel.ts';
import { besideAnother } from './beside.ts';
import { conflictView } from './conflict.ts';
import { form } from './form.ts';
import { createKeeper } from './keeper.ts';
import { keeping } from './keeping.ts';

/** A visitor's own programme: its answers, what is kept of it and where, and both pictures beside another programme. */
export const mountMine: Panel = (host, surroundings) => {
  const { api, view, draft, account } = surroundings;
  const [requests, others] = [latest(), latest()];
  let answers: readonly [FrameworksAnswer, ProgrammeChoices] | undefined;
  let other: ProgrammeAnswer | undefined;
  let [trouble, otherTrouble] = ['', ''];
  let left = false;
  let leaveDetail: (() => void) | undefined;
  const keeper = createKeeper(surroundings, (focus) => {
    draw();
    if (focus) host.querySelector<HTMLElement>(focus === 'conflict' ? '.conflict h2' : 'form.mine input')?.focus();
  });

  const draw = (): void => {
    if (left) return;
    const state = draft.get();
    const now = state.draft;
    const who = account.state.get();
    const { known, told, refused, away, theirs, busy, nameless } = keeper.get();
    render(html`
      <h1 tabindex="-1">My programme</h1>
      <p>Say how far each feature is there, and what is so of each construct. What you leave out stays blank.
        Your answers are your own, self-reported, and never counted as evidence.</p>
      ${keeping(state, known, who, told, busy, keeper.does)}
      ${away === '' ? nothing : html`<div class="problem" role="alert"><p>${away} Nothing is lost: what you typed is kept in this browser.</p>
        ${who.kind === 'ended' ? html`<button type="button" @click=${keeper.does.signIn}>Sign in again</button>`
          : html`<button type="button" ?disabled=${busy} @click=${keeper.does.save}>Save again</button>`}</div>`}
      ${refused.length === 0 ? nothing : html`<div class="problem" role="alert"><p>${refused[0]}</p><ul>${refused.slice(1).map((each) => html`<li>${each}</li>`)}</ul></div>`}
      ${theirs ? conflictView(now, theirs, answers?.[0], busy, keeper.ways(theirs)) : nothing}
      ${answers ? html`<div class="mine-columns">${form(now, answers[0], nameless, keeper.change)}<div class="beside">
          ${besideAnother(state, { answer: other, trouble: otherTrouble, again: askOther }, ...answers, view)}
          <aside class="detail" aria-label="Details of what is selected"></aside></div></div>`
      : trouble === '' ? loading : problem(trouble, ask)}`, host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };
  const ask = (): void => {
    trouble = '';
    draw();
    requests.run((signal) => Promise.all([api.frameworks(), api.start(signal)]), ([frameworks, { programmes }]) => { answers = [frameworks, programmes]; draw(); }, (message) => { trouble = message; draw(); });
    askOther();
    keeper.look();
  };
  /** The form stays as it is meanwhile, with what is typed into it. */
  const askOther = (): void => {
    [other, otherTrouble] = [undefined, ''];
    draw();
    others.run((signal) => api.programme(view.get().beside, signal), (answer) => { other = answer; draw(); }, (message) => { otherTrouble = message; draw(); });
  };
  const stops = [draft.subscribe(draw), view.subscribe((now, before) => (now.beside === before.beside ? draw() : askOther())), account.state.subscribe(draw)];
  ask();
  return () => { left = true; for (const stop of stops) stop(); requests.stop(); others.stop(); keeper.stop(); leaveDetail?.(); render(null, host); };
};
