import { html, nothing, render } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer } from '../api/answers.ts';
import { latest } from '../api/latest.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel } from '../panels/panel.ts';
import { pictures } from '../panels/pictures.ts';
import { placementsOfDraft } from '../pictures/placements.ts';
import { firstProgramme } from '../view.ts';
import { conflictView } from './conflict.ts';
import { form } from './form.ts';
import { createKeeper } from './keeper.ts';
import { keeping } from './keeping.ts';

/** A visitor's own programme: its answers, what is kept of it and where, and both pictures beside another programme. */
export const mountMine: Panel = (host, surroundings) => {
  const { api, view, draft, account } = surroundings;
  const requests = latest();
  let answers: readonly [ProgrammeAnswer, FrameworksAnswer] | undefined;
  let trouble = '';
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
      ${theirs ? conflictView(now, theirs, answers?.[1], busy, keeper.ways(theirs)) : nothing}
      ${answers ? html`<div class="mine-columns">${form(now, answers[1], nameless, keeper.change)}<div class="beside">
          <h2 id="both" tabindex="-1">${now.name.trim() || 'My programme'} beside ${answers[0].programme?.label ?? 'no other'}</h2>
          ${pictures(answers[0], answers[1], view.get().selected, (id) => view.set({ selected: id }), placementsOfDraft(now))}
          <aside class="detail" aria-label="Details of what is selected"></aside></div></div>`
      : trouble === '' ? loading : problem(trouble, ask)}`, host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };
  const ask = (): void => {
    trouble = '';
    draw();
    requests.run((signal) => Promise.all([api.programme(firstProgramme, signal), api.frameworks()]), (both) => { answers = both; draw(); }, (message) => { trouble = message; draw(); });
    keeper.look();
  };
  const stops = [draft.subscribe(draw), view.subscribe(draw), account.state.subscribe(draw)];
  ask();
  return () => { left = true; for (const stop of stops) stop(); requests.stop(); keeper.stop(); leaveDetail?.(); render(null, host); };
};
