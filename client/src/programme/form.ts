import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ElementAnswer, FrameworksAnswer } from '../api/answers.ts';
import { constructs, otherAnswers, type Aspect, type Construct } from '../frameworks/cohen.ts';
import { domains, type Domain, type Feature } from '../frameworks/valentijn.ts';
import { answer, describe, longestDescription, longestName, rate, ratings, ratingSays, rename, type Draft, type Rating } from './draft.ts';

type Change = (draft: Draft) => void;
type Named = (id: string) => ElementAnswer | undefined;

/** Everything a visitor is asked of their programme. Nameless: it was to be saved where it needs a name. */
export function form(draft: Draft, frameworks: FrameworksAnswer, nameless: boolean, change: Change): TemplateResult {
  const elements = [...(frameworks.cohen?.elements.nodes ?? []), ...(frameworks.valentijn?.elements.nodes ?? [])];
  const named: Named = (id) => elements.find((element) => element.id === id);
  return html`
    <form class="mine" @submit=${(event: Event) => event.preventDefault()}>
      <label class="field">Name of the programme
        <input type="text" maxlength=${longestName} autocomplete="off" aria-invalid=${nameless ? 'true' : nothing} .value=${live(draft.name)} @input=${(event: Event) => change(rename(draft, (event.target as HTMLInputElement).value))}></label>
      ${nameless ? html`<p class="problem" role="alert">A programme needs a name before it is saved on the server.</p>` : nothing}
      <label class="field">What it is
        <textarea rows="2" maxlength=${longestDescription} .value=${live(draft.description ?? '')} @input=${(event: Event) => change(describe(draft, (event.target as HTMLTextAreaElement).value))}></textarea></label>
      <details open><summary><h2>Cohen’s constructs: what is so?</h2></summary>
        <p class="quiet">Kinds, not degrees. The questions are the paper’s, in our own words; below each construct our wording for children’s services.</p>
        ${constructs.map((construct) => constructFields(draft, construct, named(construct.id), change))}</details>
      <details open><summary><h2>Valentijn’s 21 features: how far is each there?</h2></summary>
        ${domains.map((domain) => domainFields(draft, domain, named, change))}</details>
    </form>`;
}

function constructFields(draft: Draft, construct: Construct, element: ElementAnswer | undefined, change: Change): TemplateResult {
  return html`
    <fieldset class="ask"><legend>${construct.number}. ${element?.label ?? construct.id}</legend>
      ${element?.childrensWording ? html`<p class="quiet">${element.childrensWording}</p>` : nothing}
      ${construct.aspects.map((aspect) => aspectField(draft, construct.id, aspect, change))}</fieldset>`;
}

function aspectField(draft: Draft, construct: string, aspect: Aspect, change: Change): TemplateResult {
  const given = draft.constructs[construct]?.[aspect.key] ?? '';
  return choice(aspect.asks, [...aspect.kinds, ...otherAnswers], given, (value) => change(answer(draft, construct, aspect.key, value)), aspect.hint);
}

function domainFields(draft: Draft, domain: Domain, named: Named, change: Change): TemplateResult {
  return html`<fieldset class="ask"><legend>${named(domain.id)?.label ?? domain.key}</legend>${domain.features.map((feature) => featureField(draft, feature, named(feature.id), change))}</fieldset>`;
}

function featureField(draft: Draft, { id, number }: Feature, element: ElementAnswer | undefined, change: Change): TemplateResult {
  const kinds = ratings.map((rating) => ({ key: rating, says: ratingSays[rating] }));
  return choice(`${number}. ${element?.label ?? id}`, kinds, draft.features[id] ?? '', (value) => change(rate(draft, id, value as Rating | '')), element?.definition ?? undefined);
}

function choice(label: string, kinds: readonly { key: string; says: string }[], given: string, change: (value: string) => void, hint?: string): TemplateResult {
  return html`
    <label class="field"><span>${label}${hint ? html` <small>${hint}</small>` : nothing}</span>
      <select .value=${live(given)} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${given === ''}>Not answered</option>
        ${kinds.map(({ key, says }) => html`<option value=${key} ?selected=${key === given}>${says}</option>`)}</select></label>`;
}
