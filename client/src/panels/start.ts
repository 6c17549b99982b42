import { html, render, type TemplateResult } from 'lit-html';
import type { StartAnswer } from '../api/answers.ts';
import { latest } from '../api/latest.ts';
import { firstProgramme } from '../view.ts';
import { counted, heldSays } from '../words.ts';
import { loading, problem, type Panel } from './panel.ts';

/** The landing view: what this is, on how much it rests, and two ways in. */
export const mountStart: Panel = (host, { api, view }) => {
  const requests = latest();
  const go = (event: Event, page: 'programme' | 'mine'): void => {
    event.preventDefault();
    view.set({ page, programme: firstProgramme, selected: '' });
  };
  const show = (basis: TemplateResult): unknown => render(html`
    <h1 tabindex="-1">Integration frameworks, linked to the evidence</h1>
    <p class="lead">FrameworkGraph shows how programmes that join up children’s services lie in two frameworks of integration, Cohen’s five
      organising constructs and Valentijn’s taxonomy of 21 features.
      Every link says who says so, where, and whether the source states it or we infer it.</p>
    <div class="ways">
      <a class="way" href="?page=programme" @click=${(event: Event) => go(event, 'programme')}>
        <strong>See how one programme fits</strong><span>A programme of integrated care for children in the North of England, as one study tells of it.</span></a>
      <a class="way" href="?page=mine" @click=${(event: Event) => go(event, 'mine')}>
        <strong>Describe my programme</strong><span>Rate the features, answer for the constructs, and see both beside that programme or another. It is yours: nobody else sees it unless you publish it.</span></a>
    </div>
    ${basis}`, host);
  const ask = (): void => {
    show(loading);
    requests.run((signal) => api.start(signal), (answer) => void show(basisOf(answer)), (message) => void show(problem(message, ask)));
  };
  ask();
  return () => { requests.stop(); render(null, host); };
};

function basisOf({ documents }: StartAnswer): TemplateResult {
  const partly = documents.nodes.filter((work) => work.held !== null && work.held !== 'WHOLE');
  return html`
    <section aria-labelledby="rests">
      <h2 id="rests">What it rests on</h2>
      <p>It rests on ${counted(documents.totalCount, 'document', 'documents')}, of which ${partly.length} ${partly.length === 1 ? 'is' : 'are'} held only in part.
        The coding is automated; no person has reviewed a claim unless it says who did.
        A blank means that nothing was found in the text held; it never means that nobody has studied it.</p>
      <ul class="plain">${documents.nodes.map((work) => html`
        <li>${work.label} <span class="tag">${work.held ? heldSays[work.held] : 'not held'}</span></li>`)}</ul>
    </section>`;
}
