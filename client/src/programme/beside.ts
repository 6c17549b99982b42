import { html, nothing, type TemplateResult } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer, ProgrammeChoices } from '../api/answers.ts';
import { loading, problem, type DraftState, type Surroundings } from '../panels/panel.ts';
import { pictures } from '../panels/pictures.ts';
import { isPlaced, programmeChooser, programmesCut } from '../panels/programme-chooser.ts';
import { placementsOfDraft } from '../pictures/placements.ts';

/** The programme that one's own is set beside, as far as it is there. */
export interface Other {
  /** Undefined: it is on its way. */
  readonly answer: ProgrammeAnswer | undefined;
  /** Why it did not come; empty: it did, or may yet. */
  readonly trouble: string;
  readonly again: () => void;
}

/** Both pictures of one's own programme beside another, which is chosen among those that something places in a framework. */
export function besideAnother({ draft, home }: DraftState, { answer, trouble, again }: Other, frameworks: FrameworksAnswer, programmes: ProgrammeChoices, view: Surroundings['view']): TemplateResult {
  const now = view.get();
  const name = draft.name.trim() || 'My programme';
  const offered = programmes.nodes.filter((each) => isPlaced(each) && each.id !== home?.id);
  return html`
    <h2 id="both" tabindex="-1">${name} beside ${answer === undefined ? 'another' : (answer.programme?.label ?? 'no other')}</h2>
    ${offered.every(({ id }) => id === now.beside) ? html`<p class="quiet by-hand">No other programme here is placed in a framework yet, so there is none to choose.</p>`
      : programmeChooser('Beside', offered, now.beside, (beside) => view.set({ beside, selected: '' }))}
    ${programmesCut(programmes)}
    ${trouble !== '' ? problem(trouble, again) : answer === undefined ? loading : html`
      ${answer.programme === null ? html`<p>There is no programme with the id <code>${now.beside}</code> that you may see, so yours stands alone.</p>` : nothing}
      ${pictures(answer, frameworks, now.selected, (id) => view.set({ selected: id }), placementsOfDraft(draft))}`}`;
}
