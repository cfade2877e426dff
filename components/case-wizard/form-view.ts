import { html, nothing, type TemplateResult } from 'lit';
import { type LabClient, say } from '../../src/index.js';
import { type ConfirmWords, confirmDialog } from '../internal/confirm-dialog.js';
import type { Form } from './form.js';
import { errorSummary, footer, type FooterActions, saveLine, stepsNav } from './frame.js';
import { troubleView } from './notices.js';
import { originNotice, originWords } from './origin.js';
import { hasServices } from './service-step.js';
import { soFar } from './so-far.js';
import { helpsView } from './helps.js';
import { problemsOn, type Step } from './steps.js';

export interface FormViewOptions extends FooterActions {
  readonly client: LabClient | undefined;
  readonly step: Step;
  /** the step's own fields */
  readonly body: TemplateResult;
  /** what was taken out a moment ago, and the way back */
  readonly removed: TemplateResult | undefined;
  /** why it was not sent, where files hold that up */
  readonly heldUp: TemplateResult | undefined;
  /** the question that may have to be asked */
  readonly question: ConfirmWords;
  /** absent: the kind of order is settled */
  readonly onService: (() => void) | undefined;
  readonly onGo: (step: Step) => void;
  /** to what is wrong or would help the lab, by the path that names it */
  readonly onPath: (path: string) => void;
}

/** Steps on which it matters what lies on file; on the others a line is enough. */
const TELLS_ORIGIN: readonly Step[] = ['patient', 'files'];

/** Of what kind the order is, and what it grows out of. */
function kindLine(form: Form, { step, onService }: FormViewOptions): TemplateResult | typeof nothing {
  const { profile, rx, language, draft, messages } = form;
  const service = hasServices(profile) ? profile.services[rx.service] : undefined;
  const origin = draft.view && !TELLS_ORIGIN.includes(step) ? originWords(form, draft.view.case) : undefined;
  const words = [service && say(service.label, language), origin].filter(Boolean).join(' · ');
  if (!words) return nothing;
  return html`<p class="kind" part="kind">
    <span>${words}</span>
    ${
      onService
        ? html`<button type="button" class="button plain" @click=${onService}>
            ${messages.wizard.service.change}
          </button>`
        : nothing
    }
  </p>`;
}

/** One step of the form in its frame: the track above it, what is wrong with it, and the way on below. */
export function formView(form: Form, options: FormViewOptions): TemplateResult {
  const { wizard } = form.messages;
  const { client, step, body, removed, heldUp, question, onGo, onPath } = options;
  const { view, sendFault } = form.draft;
  const shown = step === 'review' ? form.problems : problemsOn(form.problems, step, form.profile);
  const scene = { ...form, client, subject: view?.case, lab: form.profile };
  return html`
    <div class="wizard" part="wizard">
      <div class="main">
        ${stepsNav(form, step, onGo)}
        <div class="head">
          ${kindLine(form, options)}
          <p class="small quiet">${wizard.stepOf(form.steps.indexOf(step) + 1, form.steps.length)}</p>
          <h2 tabindex="-1" id="heading" part="heading">${wizard.steps[step]}</h2>
          ${saveLine(form.draft, form.messages, form.language)}
        </div>
        <slot name="help"></slot>
        ${view?.trouble ? troubleView(scene, view.trouble) : nothing}
        ${view?.case.origin && TELLS_ORIGIN.includes(step) ? originNotice(form, view.case) : nothing}
        ${shown.length ? errorSummary(form, shown, ({ path }) => onPath(path)) : nothing}
        ${sendFault ? html`<p class="error" role="alert">${wizard.sendFailed}</p>` : nothing}
        ${heldUp ?? nothing} ${removed ?? nothing}
        <div class="body">${body}</div>
        ${step === 'review' ? nothing : helpsView(form, step, onPath)} ${footer(form, step, options)}
        ${confirmDialog(question)}
      </div>
      ${step === 'patient' || step === 'review' ? nothing : soFar(form)}
    </div>
  `;
}
