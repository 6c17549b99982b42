import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '../words.ts';

/** By what rule something is found and where it stands in the list. */
export const how = html`
  <details class="how"><summary>How this is searched</summary>
    <p>Found is whatever has, for every word typed, a word that begins with it: <q>fund</q> finds funding and funders. Capitals and accents do not matter.
      Names, definitions, other words for a thing, titles, authors and key phrases are searched. The texts of the documents are not here, so they are not searched.
      Findings that were turned down or are not decided are left out.</p>
    <p>First stands what is called exactly so, then what begins so, then what has all the words in its name, whole ones before beginnings, and last what has some of them elsewhere.
      The order says nothing about how much evidence there is.</p></details>`;

/** What is said before anything was searched for. */
export const prompt = html`<p>Type one or more words into the search field at the top of the page, 200 characters at most: <q>shared vision</q>, say, or <q>fund</q>. It finds findings, barriers, enablers, outcomes,
  elements of the frameworks, programmes, works and whatever else is in the graph.</p>`;

/** What can be done where nothing was found. */
export function nothingFound(among: Kind | undefined, everyKind: () => void): TemplateResult {
  return html`
    <p>Nothing here has all these words. Try fewer of them, or only how they begin: <q>fund</q> finds funding and funders.
      ${among === undefined ? nothing : html`Or <button type="button" class="link" @click=${everyKind}>search among every kind</button>.`}</p>
    <p>You can also go through <a href="?page=evidence&rows=concepts">all barriers, enablers and outcomes</a>, or read <a href="?page=reading">a document paragraph by paragraph</a>.
      That nothing is found here does not mean that nobody has studied it.</p>`;
}
