import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type Problem, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ConfirmWords } from '../internal/confirm-dialog.js';
import { formatsFor } from '../internal/format.js';
import { saveLineView } from '../internal/save-line.js';
import { headlineOf, stateMark } from '../internal/state-mark.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';
import { problemsOn, type Step } from './steps.js';
import { problemWords, type Speech } from './words.js';

/** The thin track on top: done steps are buttons, the present one says where it is, the others are plain text. */
export function stepsNav(form: Form, current: Step, onGo: (step: Step) => void): TemplateResult {
  const { messages, steps, problems, profile } = form;
  const { wizard } = messages;
  const present = steps.indexOf(current);
  return html`<nav class="steps" part="steps" aria-label=${wizard.nav}>
    <ol>
      ${steps.map((step, i) => {
        const wrong = problemsOn(problems, step, profile).length;
        const words = html`<span class="name">${wizard.steps[step]}</span> ${
            i === present
              ? html`<span class="visually-hidden">, ${wizard.stepOf(i + 1, steps.length)}</span>`
              : nothing
          }
          ${
            i < present
              ? html`<span class="visually-hidden"
                  >, ${wrong ? wizard.stepProblems(wrong) : wizard.stepDone}</span
                >`
              : nothing
          }`;
        const mark = wrong ? 'wrong' : '';
        if (i === present)
          return html`<li class="current">
            <span class="step ${mark}" aria-current="step">${words}</span>
          </li>`;
        return html`<li>
          ${
            i < present
              ? html`<button type="button" class="step ${mark}" @click=${() => onGo(step)}>${words}</button>`
              : html`<span class="step ${mark}">${words}</span>`
          }
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** One line, four honest states. "Saved" stands there only after the transaction completed. */
export function saveLine(draft: Draft, messages: Messages, language: string): TemplateResult {
  const { save } = messages.wizard;
  const { context, ...state } = draft.state;
  const isClean = state.matches({ save: 'clean' });
  const savedAt = context.savedAt ?? draft.view?.savedAt;
  return saveLineView({
    messages,
    // until it is saved: the words and the button stay through every further attempt
    fault: isClean ? undefined : context.fault,
    words: !isClean ? save.saving : savedAt ? save.saved(formatsFor(language).time(savedAt)) : save.fresh,
    onRetry: state.matches({ save: 'refused' }) ? undefined : () => draft.send({ type: 'save.now' }),
  });
}

/** All problems in one place, in the words that stand beside the fields; each leads to its field. */
export const errorSummary = (
  speech: Speech,
  problems: readonly Problem[],
  onGo: (problem: Problem) => void,
): TemplateResult =>
  html`<div class="summary-box" part="error-summary" id="error-summary" tabindex="-1">
    <div role="alert">
      <h3>${speech.messages.wizard.summary}</h3>
      <ul>
        ${problems.map(
          (problem) =>
            html`<li>
              <a
                href="#${problem.path}"
                @click=${(event: Event) => {
                  event.preventDefault();
                  onGo(problem);
                }}
                >${problemWords(problem, speech)}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;

export interface FooterActions {
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
  readonly onNext: () => void;
  readonly onSend: () => void;
}

/** Back and Continue, always in reach. The last button is never dead: pressed too early, it says what is missing. */
export function footer(
  form: Form,
  step: Step,
  { onBack, onClose, onDiscard, onNext, onSend }: FooterActions,
): TemplateResult {
  const { wizard } = form.messages;
  const isLast = step === form.steps.at(-1);
  const isSending = form.draft.state.matches({ send: 'sending' });
  return html`<div class="foot" part="actions">
    ${
      step === form.steps[0] && !form.draft.state.context.isChanging
        ? nothing
        : html`<button type="button" class="button" @click=${onBack}>${wizard.back}</button>`
    }
    <button type="button" class="button plain" @click=${onClose}>${wizard.close}</button>
    ${
      form.draft.caseId
        ? html`<button type="button" class="button plain danger" @click=${onDiscard}>
            ${wizard.discard.label}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="button primary"
      aria-describedby="save"
      aria-disabled=${isSending ? 'true' : nothing}
      @click=${() => (isSending ? undefined : isLast ? onSend() : onNext())}
    >
      ${isSending ? wizard.review.sending : isLast ? wizard.review.send : wizard.next}
    </button>
  </div>`;
}

export function discardWords({ wizard: { discard } }: Messages): ConfirmWords {
  const { label, heading, body, keep } = discard;
  return { heading, body, confirm: label, cancel: keep, danger: true };
}

export function statusMark({ profile, language }: Speech, { status }: Case): TemplateResult {
  const { tone, label } = headlineOf(profile.lifecycle, status);
  return stateMark(tone, say(label, language));
}
