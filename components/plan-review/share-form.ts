import { html, nothing, type TemplateResult } from 'lit';
import { MOST_SHARE_DAYS } from '../../src/index.js';
import type { ShareMessages } from '../i18n/share-messages.js';

/** How long a link lives unless somebody chooses: long enough for an answer, short enough to be forgotten. */
export const USUAL_DAYS = 3;
const LIVES = [1, USUAL_DAYS, MOST_SHARE_DAYS] as const;

interface ShareForm {
  /** the version that is shown */
  readonly version: number;
  readonly days: number;
  readonly isBusy: boolean;
  readonly words: ShareMessages;
  readonly onDays: (days: number) => void;
  readonly onMake: () => void;
}

/** For whom a link is, what is seen by it, how long it lives, and the button that makes it. */
export const shareForm = ({ version, days, isBusy, words, onDays, onMake }: ShareForm): TemplateResult =>
  html`<p>${words.intro(version)}</p>
    <ul class="sees">
      <li>${words.sees}</li>
      <li>${words.seesNot}</li>
    </ul>
    <fieldset class="lives">
      <legend>${words.lives}</legend>
      ${LIVES.map(
        (life) =>
          html`<label class="check">
            <input
              type="radio"
              name="share-days"
              value=${life}
              .checked=${life === days}
              @change=${() => onDays(life)}
            />
            <span>${words.days(life)}</span>
          </label>`,
      )}
    </fieldset>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        data-make
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${onMake}
      >
        ${isBusy ? words.making : words.make}
      </button>
    </div>`;
