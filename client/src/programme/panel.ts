import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer } from '../api/answers.ts';
import { latest } from '../api/latest.ts';
import { mountDetail } from '../panels/detail.ts';
import { loading, problem, type Panel } from '../panels/panel.ts';
import { pictures } from '../panels/pictures.ts';
import { placementsOfDraft } from '../pictures/placements.ts';
import { firstProgramme } from '../view.ts';
import { counted } from '../words.ts';
import { answered, emptyDraft, type Draft } from './draft.ts';
import { form } from './form.ts';
import { forgetDraft, keepDraft } from './keep.ts';
import { saveAs, textOf } from './transfer.ts';

/** A visitor's own programme: its answers, what is kept of it, and both pictures beside another programme. */
export const mountMine: Panel = (host, surroundings) => {
  const { api, view, draft } = surroundings;
  const requests = latest();
  let answers: readonly [ProgrammeAnswer, FrameworksAnswer] | undefined;
  let trouble = '';
  let told = '';
  let refused: readonly string[] = [];
  let leaveDetail: (() => void) | undefined;

  const tell = (text: string): void => { told = text; refused = []; draw(); };
  const change = (next: Draft): void => { told = ''; draft.set({ draft: next }); };
  const save = (): void => {
    const now = draft.get().draft;
    const could = keepDraft(localStorage, now);
    if (could) draft.set({ kept: now });
    tell(could ? 'Saved in this browser.' : 'This browser refuses to keep anything. Export the draft to a file instead.');
  };
  const exporting = (): void => { saveAs(draft.get().draft); tell('Exported to a file.'); };
  const importing = async (file: File): Promise<void> => {
    const { readDraft } = await import('./file.ts');
    const reading = readDraft(await textOf(file));
    if ('draft' in reading) {
      draft.set({ draft: reading.draft });
      tell(`Read from ${file.name}. It is not saved in this browser yet.`);
    } else {
      refused = [`${file.name} was refused, and your draft is as it was.`, ...reading.problems];
      told = '';
      draw();
    }
  };
  const startAgain = (): void => {
    if (!confirm('Empty this draft and take it out of this browser?')) return;
    forgetDraft(localStorage);
    draft.set({ draft: emptyDraft, kept: emptyDraft });
    tell('Emptied.');
  };

  const draw = (): void => {
    const { draft: now, kept } = draft.get();
    render(html`
      <h1 tabindex="-1">My programme</h1>
      <p>Say how far each feature is there, and what is so of each construct. What you leave out stays blank.
        Your answers are your own, self-reported, and never counted as evidence.</p>
      ${keeping(now, now !== kept)}
      ${answers ? html`<div class="mine-columns">${form(now, answers[1], change)}<div class="beside">
          <h2 id="both" tabindex="-1">${now.name.trim() || 'My programme'} beside ${answers[0].programme?.label ?? 'no other'}</h2>
          ${pictures(answers[0], answers[1], view.get().selected, (id) => view.set({ selected: id }), placementsOfDraft(now))}
          <aside class="detail" aria-label="Details of what is selected"></aside></div></div>`
      : trouble === '' ? loading : problem(trouble, ask)}`, host);
    const detail = host.querySelector<HTMLElement>('.detail');
    if (detail && !leaveDetail) leaveDetail = mountDetail()(detail, surroundings);
  };
  const keeping = (now: Draft, unsaved: boolean): TemplateResult => html`
    <section class="keeping" aria-label="Keeping the draft">
      <div class="buttons">
        <button type="button" class="main" @click=${save}>Save</button>
        <span class="quiet">Kept as a draft in this browser only; nothing is sent anywhere.</span>
      </div>
      <div class="buttons">
        <button type="button" @click=${exporting}>Export to a file</button>
        <label class="button">Import from a file <input type="file" accept=".json,application/json" class="hidden-input" @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          input.value = '';
          if (file) void importing(file);
        }}></label>
        <button type="button" @click=${startAgain}>Start again</button>
        <a class="to-pictures" href="#both">See it in both frameworks</a>
      </div>
      <p role="status">${told} ${counted(answered(now), 'answer', 'answers')}${unsaved ? ', not saved yet' : ''}.</p>
      ${refused.length === 0 ? nothing : html`<div class="problem" role="alert"><p>${refused[0]}</p><ul>${refused.slice(1).map((each) => html`<li>${each}</li>`)}</ul></div>`}
    </section>`;
  const ask = (): void => {
    trouble = '';
    draw();
    requests.run((signal) => Promise.all([api.programme(firstProgramme, signal), api.frameworks()]), (both) => { answers = both; draw(); }, (message) => { trouble = message; draw(); });
  };
  const stops = [draft.subscribe(draw), view.subscribe(draw)];
  ask();
  return () => { for (const stop of stops) stop(); requests.stop(); leaveDetail?.(); render(null, host); };
};
