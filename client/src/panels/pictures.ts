import { html, nothing, type TemplateResult } from 'lit-html';
import type { FrameworksAnswer, ProgrammeAnswer } from '../api/answers.ts';
import { isOwn } from '../api/own.ts';
import { blanks, blankSays } from '../pictures/blank.ts';
import { cohenPicture } from '../pictures/cohen.ts';
import { laneSays, legend } from '../pictures/mark.ts';
import { labelOf, type PictureOf } from '../pictures/picture.ts';
import { placementsOf, type Lane, type Placement, type TurnedDown } from '../pictures/placements.ts';
import { valentijnPicture } from '../pictures/valentijn.ts';

/** Both pictures of a programme, and the visitor's own beside it where there is one; where no other is there, the visitor's own alone. */
export function pictures(answer: ProgrammeAnswer, frameworks: FrameworksAnswer, selected: string, select: (id: string) => void, mine?: readonly Placement[]): TemplateResult {
  const { drawn, turnedDown } = placementsOf(answer);
  const { programme } = answer;
  const studied = (programme?.studiedBy.nodes.length ?? 0) > 0;
  const lanes: readonly Lane[] = [...(studied ? ['study' as const] : []), ...(programme ? ['programme' as const] : []), ...(mine ? ['mine' as const] : [])];
  const blank = blankSays(programme?.id ?? '');
  const placements = [...drawn, ...(mine ?? [])];
  const of = (framework: FrameworksAnswer['cohen']): PictureOf | null => framework && { framework, placements, turnedDown, lanes, blank, selected, select };
  const [cohen, valentijn] = [of(frameworks.cohen), of(frameworks.valentijn)];
  return html`
    ${legend(mine !== undefined, blanks(programme?.id ?? null, mine !== undefined))}
    ${programme && drawn.length === 0 ? html`<p class="note">${isOwn(programme.id) ? privateSays : 'Nothing places this programme in either framework yet: neither did we find it in the text held, nor have we inferred it.'}</p>` : nothing}
    <section aria-labelledby="cohen"><h2 id="cohen">${frameworks.cohen?.label ?? 'Cohen'}</h2>${cohen ? cohenPicture(cohen) : missing}</section>
    <section aria-labelledby="valentijn"><h2 id="valentijn">${frameworks.valentijn?.label ?? 'Valentijn'}</h2>${valentijn ? valentijnPicture(valentijn) : missing}</section>
    ${turnedDown.length === 0 ? nothing : html`<details class="turned-down"><summary>Weighed and turned down (${turnedDown.length})</summary>
      <ul>${turnedDown.map((each) => html`<li>${laneSays[each.lane]}: <button type="button" class="link" @click=${() => select(each.claim)}>${nameOf(each, [cohen, valentijn])}</button>. ${each.reason}</li>`)}</ul></details>`}`;
}

/** Of a programme of one's own nothing is drawn while it is private, and later nothing that it says is not there. */
const privateSays = 'Nothing to draw yet. While a programme is private, its answers show in My programme only; once it is published, those that place it in a framework show here, to everybody.';
const missing = html`<p>This framework is not in the graph.</p>`;

function nameOf({ element }: TurnedDown, pictures: readonly (PictureOf | null)[]): string {
  return pictures.filter((of) => of !== null).map((of) => labelOf(of, element)).find((label) => label !== element) ?? element;
}
