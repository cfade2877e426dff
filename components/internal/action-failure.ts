import { html, nothing, type TemplateResult } from 'lit';
import type { PlainDate } from '../../src/index.js';
import type { Action } from './action-panel.js';
import type { ActionScene, Sent } from './action-words.js';
import { formatsFor } from './format.js';

/** Why something was not sent, and where that is told. */
export interface Failure {
  readonly place: string;
  readonly words: string;
  /** the same once more with the day that the lab counts */
  readonly again?: { readonly day: PlainDate; readonly action: Action };
}

/** What somebody decided on is not what stands there now: he is told so, and decides anew. */
export const isStale = (outcome: Sent & { ok: false }): boolean =>
  outcome.code === 'refused' && outcome.refusal.code.startsWith('stale-');

export const failureView = (
  { words, again }: Failure,
  { messages, language }: ActionScene,
  onAgain: (action: Action) => void,
): TemplateResult =>
  html`<div class="notice problem" role="alert" part="error">
    <p>${words}</p>
    ${
      again
        ? html`<div class="actions">
            <button
              type="button"
              class="button primary"
              data-again=${again.action.type}
              @click=${() => onAgain(again.action)}
            >
              ${messages.detail.due.confirmDay(formatsFor(language).day(again.day))}
            </button>
          </div>`
        : nothing
    }
  </div>`;
