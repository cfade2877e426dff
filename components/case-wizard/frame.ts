import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { type Draft, SaveFailed } from './draft.js';
import { problemsOn, type Step, STEPS } from './steps.js';
import { problemWords, type Speech } from './words.js';

/** The thin track on top: done steps are buttons, the present one says where it is, the others are plain text. */
export function stepsNav(
  messages: Messages,
  current: Step,
  problems: readonly Problem[],
  onGo: (step: Step) => void,
): TemplateResult {
  const { wizard } = messages;
  const present = STEPS.indexOf(current);
  return html`<nav class="steps" part="steps" aria-label=${wizard.nav}>
    <ol>
      ${STEPS.map((step, i) => {
        const wrong = problemsOn(problems, step).length;
        const words = html`<span class="name">${wizard.steps[step]}</span>
          ${i === present
            ? html`<span class="visually-hidden">, ${wizard.stepOf(i + 1, STEPS.length)}</span>`
            : nothing}
          ${i < present
            ? html`<span class="visually-hidden">, ${wrong ? wizard.stepProblems(wrong) : wizard.stepDone}</span>`
            : nothing}`;
        const mark = wrong ? 'wrong' : '';
        if (i === present) return html`<li class="current"><span class="step ${mark}" aria-current="step">${words}</span></li>`;
        return html`<li>
          ${i < present
            ? html`<button type="button" class="step ${mark}" @click=${() => onGo(step)}>${words}</button>`
            : html`<span class="step ${mark}">${words}</span>`}
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** One line, four honest states. "Saved" stands there only after the transaction completed. */
export function saveLine(draft: Draft, messages: Messages, language: string): TemplateResult {
  const { save } = messages.wizard;
  const { context, ...state } = draft.state;
  if (state.matches({ save: 'failed' })) {
    const code = context.fault instanceof SaveFailed ? context.fault.code : 'storage-failed';
    return html`<p class="save failed small" part="save" id="save">
      ${save.failed[code as keyof typeof save.failed] ?? save.failed['storage-failed']}
      <button type="button" class="button plain" @click=${() => draft.send({ type: 'save.now' })}>
        ${messages.common.retry}
      </button>
    </p>`;
  }
  const savedAt = context.savedAt ?? draft.view?.savedAt;
  const words = !state.matches({ save: 'clean' })
    ? save.saving
    : savedAt
      ? save.saved(formatsFor(language).time(savedAt))
      : save.fresh;
  return html`<p class="save quiet small" part="save" id="save">${words}</p>`;
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

