import { html, nothing, type TemplateResult } from 'lit-html';
import type { ProgrammeChoice, ProgrammeChoices } from '../api/answers.ts';
import { cutSays } from '../words.ts';

/** Programmes to choose from; nothing where there is no other than the one chosen. */
export function programmeChooser(name: string, programmes: readonly ProgrammeChoice[], chosen: string, choose: (id: string) => void): TemplateResult | typeof nothing {
  const known = programmes.some(({ id }) => id === chosen);
  if (programmes.length === 0 || (known && programmes.length === 1)) return nothing;
  return html`<label class="inline">${name}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${known ? nothing : html`<option value="" disabled selected>choose …</option>`}
      ${programmes.map((each) => html`<option value=${each.id} ?selected=${each.id === chosen}>${each.label}${isPlaced(each) ? '' : ' (not placed yet)'}</option>`)}</select></label>`;
}

/** How many programmes there are where not all of them came to be chosen from. */
export function programmesCut(programmes: ProgrammeChoices): TemplateResult | typeof nothing {
  const says = cutSays(programmes, 'programmes');
  return says === '' ? nothing : html`<p class="quiet by-hand">${says}</p>`;
}

/** Whether anything places it in a framework. */
export function isPlaced({ fits, studiedBy }: ProgrammeChoice): boolean {
  return fits.nodes.length > 0 || studiedBy.nodes.some(({ locatedIn }) => locatedIn.nodes.length > 0);
}
