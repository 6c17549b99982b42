import { html, nothing, type TemplateResult } from 'lit-html';
import { slug } from '../words.ts';
import { choices, filterNames, type FilterList } from './filters.ts';
import { says } from './says.ts';
import type { EvidenceFilters } from './view.ts';

/** Boxes for the values of each list; none ticked: all. `count` answers how many findings have a value, where that is known. */
export function filterBoxes(lists: readonly FilterList[], filters: EvidenceFilters, change: (filters: Partial<EvidenceFilters>) => void, count?: (list: FilterList, value: string) => number): TemplateResult {
  return html`<div class="filters">${lists.map((list) => html`
    <fieldset><legend>${filterNames[list]}</legend>${choices[list].map((value) => {
      const [chosen, number] = [filters[list].includes(slug(value)), count?.(list, value)];
      if (number === 0 && !chosen) return nothing;
      const toggled = chosen ? filters[list].filter((each) => each !== slug(value)) : [...filters[list], slug(value)];
      return html`<label class="check"><input type="checkbox" .checked=${chosen} @change=${() => change({ [list]: toggled })}>${says(value)}${number === undefined ? nothing : ` (${number})`}</label>`;
    })}</fieldset>`)}</div>`;
}

export function active(lists: readonly FilterList[], filters: EvidenceFilters): number {
  return lists.filter((list) => filters[list].length > 0).length;
}
