import { html, type TemplateResult } from 'lit-html';
import { constructs } from '../frameworks/cohen.ts';
import { isSelected, lane, nameButton, type PictureOf } from './picture.ts';

/** The five constructs side by side within their context, each with what is said of it. */
export function cohenPicture(of: PictureOf): TemplateResult {
  return html`
    <figure class="cohen">
      <div class="context">
        <p class="context-name">Context: the organisation, its history and its social surroundings</p>
        <ol class="constructs">${constructs.map((construct) => html`
          <li class="construct ${isSelected(of, construct.id) ? 'selected' : ''}">
            <span class="number" aria-hidden="true">${construct.number}</span>
            <h3>${nameButton(of, construct.id)}</h3>
            ${of.lanes.map((which) => lane(of, construct.id, which))}
          </li>`)}
        </ol>
      </div>
      <figcaption>Our drawing. The constructs act on each other and on their context; they are kinds, not degrees, and there is no score.
        Developed for behavioural health and primary care: their use for children’s services is a transfer.</figcaption>
    </figure>`;
}
