import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type CaseId, itemId, type Notation, type Problem, say } from '../../src/index.js';
import {
  CaseDraftedEvent,
  CaseOpenEvent,
  CaseSubmittedEvent,
  CaseWizardClosedEvent,
  CaseWizardInvalidEvent,
} from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { confirmDialog, confirmed } from '../internal/confirm-dialog.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { wizardStyles } from './case-wizard.styles.js';
import { detailsStep } from './details-step.js';
import { Draft } from './draft.js';
import { FocusPlan } from './focus-plan.js';
import { type Form, formOf } from './form.js';
import { discardWords, errorSummary, footer, saveLine, sendWords, statusMark, stepsNav } from './frame.js';
import { closedNotice, missingNotice, sentView, troubleView } from './notices.js';
import { patientStep } from './patient-step.js';
import { Pieces } from './pieces.js';
import { reviewStep } from './review-step.js';
import { ScanTasks } from './scan-tasks.js';
import { scansStep } from './scans-step.js';
import { isUndoKey } from './undo-key.js';
import { soFar } from './so-far.js';
import { problemsOn, type Step, stepOf, STEPS } from './steps.js';
import type { Speech } from './words.js';
import { workStep } from './work-step.js';

/**
 * Drafts a case step by step, keeps every field on this device, checks it, and signs it off to the lab.
 *
 * @fires {CaseDraftedEvent} case-drafted - a new draft was stored for the first time
 * @fires {CaseSubmittedEvent} case-submitted - signed and stored; it goes to the lab by itself
 * @fires {CaseOpenEvent} case-open - the person wants to follow the case that was sent
 * @fires {CaseWizardInvalidEvent} case-wizard-invalid - a step or the sending was refused because of problems
 * @fires {CaseWizardClosedEvent} case-wizard-closed - the person left, or deleted the draft
 * @slot help - help that stands at the same place in every step
 * @csspart steps - the track of steps
 * @csspart heading - the heading of the present step
 * @csspart save - the line that says whether everything is saved
 * @csspart error-summary - the list of problems
 * @csspart field - a label with its hint, error and control
 * @csspart label - a label
 * @csspart control - an input, select or textarea
 * @csspart hint - a hint
 * @csspart error - the sentence beside a field
 * @csspart slot - the place for one scan
 * @csspart piece - one piece of work
 * @csspart so-far - what was entered, beside the form on wide pages
 * @csspart actions - Back and Continue
 */
export class CaseWizard extends ClientElement {
  static override tag = 'case-wizard';
  static override styles = [tokens, controls, wizardStyles];

  #draft: Draft | undefined;
  #tasks = new ScanTasks(this);
  #pieces = new Pieces(this);
  #focus = new FocusPlan();
  #step: Step = 'patient';

  @state() private removed: string | undefined;
  @state() private asksToDiscard = false;

  /** the draft to continue; a new one when absent */
  @property({ attribute: 'case-id' }) caseId: CaseId | undefined;
  /** how teeth are numbered */
  @property() notation: Notation = 'fdi';

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('caseId') && (this.caseId || undefined) !== this.#draft?.caseId;
    if (this.client && (changed.has('client') || isOther))
      this.#open(changed.has('caseId') ? undefined : this.#draft);
    this.#pieces.follow(this.#draft);
    const step = this.#draft ? this.#present(this.#draft) : STEPS[0];
    if (step !== this.#step) {
      this.#step = step;
      this.#focus.next ??= 'heading';
      this.removed = undefined;
      if (step === 'work' && !this.#pieces.open) this.#pieces.add();
    }
  }

  protected override updated(): void {
    this.#focus.apply(this.renderRoot);
  }

  /** @param before the draft that goes on under another client of the same account */
  #open(before?: Draft): void {
    this.#draft?.close();
    const [was, is] = [before?.client.account, this.client?.account];
    const goesOn = was?.tenant === is?.tenant && was?.subject === is?.subject ? before?.caseId : undefined;
    this.#tasks = new ScanTasks(this);
    const tell = (id: CaseId) => this.dispatchEvent(new CaseDraftedEvent(id));
    this.#draft = this.client && new Draft(this, this.client, this.caseId || goesOn, tell);
    this.#step = 'patient';
    this.removed = undefined;
  }

  #present(draft: Draft): Step {
    return STEPS.find((step) => draft.state.matches({ step })) ?? 'patient';
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!isUndoKey(event) || !this.#draft?.canUndo) return;
    event.preventDefault();
    this.#undo();
  };

  #undo = (): void => {
    this.#draft?.undo();
    [this.removed, this.#focus.next] = [undefined, 'heading'];
  };

  /** Of what stands there now: a click may come before the last keystroke was rendered. */
  #check(draft: Draft): readonly Problem[] {
    return draft.client.check(draft.prescription);
  }

  #next({ draft }: Form): void {
    const problems = problemsOn(this.#check(draft), this.#step);
    draft.send({ type: 'step.next', step: this.#step, problems: problems.length });
    if (problems.length) this.#refuse(problems.length);
  }

  #refuse(count: number): void {
    this.#focus.next = 'error-summary';
    this.requestUpdate();
    this.dispatchEvent(new CaseWizardInvalidEvent(count));
  }

  async #send({ draft }: Form): Promise<void> {
    const all = this.#check(draft);
    if (all.length) {
      draft.send({ type: 'send.asked', problems: all.length });
      return this.#refuse(all.length);
    }
    if (!(await confirmed(this.renderRoot))) return;
    draft.send({ type: 'send.asked', problems: 0 });
    const subscription = draft.actor.subscribe((snapshot) => {
      if (snapshot.matches({ send: 'sending' })) return;
      subscription.unsubscribe();
      if (!snapshot.matches({ send: 'sent' }) || !draft.caseId) return;
      this.#focus.next = 'heading';
      announce(this.messages.wizard.sent.heading);
      this.dispatchEvent(new CaseSubmittedEvent(draft.caseId));
    });
  }

  /** The only step that asks first: a draft that is gone cannot be brought back. */
  async #discard(draft: Draft): Promise<void> {
    this.asksToDiscard = true;
    await this.updateComplete;
    const isSure = await confirmed(this.renderRoot);
    this.asksToDiscard = false;
    if (!isSure) return;
    if (!(await draft.discard())) return announce(this.messages.wizard.discard.failed);
    this.#startAnother();
    this.dispatchEvent(new CaseWizardClosedEvent());
  }

  #goTo(problem: Problem): void {
    const item = /^items\.([^.]+)\./.exec(problem.path)?.[1];
    if (item) this.#pieces.show(itemId(item));
    this.#focus.next = problem.path;
    const step = stepOf(problem);
    if (step === this.#step) this.requestUpdate();
    else this.#draft?.send({ type: 'step.go', step });
  }

  async #pick(form: Form, slot: string, file: File): Promise<void> {
    const { wizard } = this.messages;
    const label = say(form.profile.catalogue.slots[slot]?.label ?? { en: slot }, this.language);
    const outcome = await this.#tasks.take(form.draft, slot, file);
    if (outcome?.ok) this.removed = undefined;
    if (outcome) announce(outcome.ok ? wizard.slots.kept(label) : wizard.slots.refused(file.name));
  }

  #removeScan(form: Form, slot: string): void {
    this.#tasks.clear(slot);
    form.draft.edit({ slot, value: undefined }, { keep: true });
    this.removed = say(form.profile.catalogue.slots[slot]?.label ?? { en: slot }, this.language);
    this.#focus.next = `scans.${slot}`;
    announce(this.messages.wizard.removed(this.removed));
  }

  #speech({ client: { profile } }: Draft): Speech {
    const { messages, language, notation } = this;
    return { messages, language, profile, notation };
  }

  #stepView(form: Form): TemplateResult {
    switch (this.#step) {
      case 'patient':
        return patientStep(form);
      case 'work':
        return workStep(form, {
          open: this.#pieces.open,
          chart: this.#pieces.chart(form),
          onOpen: (id) => {
            this.#focus.next = `items.${id}.product`;
            this.#pieces.show(id);
          },
          onAdd: () => this.#pieces.add(),
        });
      case 'scans':
        return scansStep(form, {
          tasks: this.#tasks,
          onPick: (slot, file) => void this.#pick(form, slot, file),
          onRemove: (slot) => this.#removeScan(form, slot),
        });
      case 'details':
        return detailsStep(form);
      case 'review':
        return reviewStep(form, (step) => form.draft.send({ type: 'step.go', step }));
    }
  }

  #startAnother = (): void => {
    this.caseId = undefined;
    this.#open();
    this.#focus.next = 'heading';
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const { wizard, common } = this.messages;
    const draft = this.#draft;
    if (draft?.isMissing) return missingNotice(this.messages, this.#startAnother);
    if (!draft || draft.isLoading) return html`<p class="quiet" aria-busy="true">${common.loading}</p>`;
    if (draft.state.matches({ send: 'sent' }))
      return sentView(
        this.messages,
        draft.view && statusMark(this.#speech(draft), draft.view.case),
        () => draft.caseId && this.dispatchEvent(new CaseOpenEvent(draft.caseId)),
        this.#startAnother,
      );
    const { view } = draft;
    if (view && !draft.client.profile.lifecycle.editable.includes(view.case.status.stage))
      return closedNotice(this.messages, () => this.dispatchEvent(new CaseOpenEvent(view.case.id)));
    const all = this.#check(draft);
    const form = formOf(draft, all, this.#speech(draft));
    const shown = this.#step === 'review' ? form.problems : problemsOn(form.problems, this.#step);
    return html`
      <div class="wizard" part="wizard">
        <div class="main">
          ${stepsNav(this.messages, this.#step, form.problems, (step) => draft.send({ type: 'step.go', step }))}
          <div class="head">
            <p class="small quiet">${wizard.stepOf(STEPS.indexOf(this.#step) + 1, STEPS.length)}</p>
            <h2 tabindex="-1" id="heading" part="heading">${wizard.steps[this.#step]}</h2>
            ${saveLine(draft, this.messages, this.language)}
          </div>
          <slot name="help"></slot>
          ${view?.trouble ? troubleView({ ...form, client: this.client, subject: view.case, lab: form.profile }, view.trouble) : nothing}
          ${shown.length ? errorSummary(form, shown, (problem) => this.#goTo(problem)) : nothing}
          ${draft.sendFault ? html`<p class="error" role="alert">${wizard.sendFailed}</p>` : nothing}
          ${
            this.removed
              ? html`<div class="removed notice">
                  <p>${wizard.removed(this.removed)}</p>
                  <button type="button" class="button" @click=${this.#undo}>${wizard.undo}</button>
                </div>`
              : nothing
          }
          <div class="body">${this.#stepView(form)}</div>
          ${footer(form, this.#step, {
            onBack: () => draft.send({ type: 'step.back' }),
            onClose: () => this.dispatchEvent(new CaseWizardClosedEvent()),
            onDiscard: () => void this.#discard(draft),
            onNext: () => this.#next(form),
            onSend: () => void this.#send(form),
          })}
          ${confirmDialog(this.asksToDiscard ? discardWords(this.messages) : sendWords(form))}
        </div>
        ${this.#step === 'patient' || this.#step === 'review' ? nothing : soFar(form)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-wizard': CaseWizard;
  }
}
