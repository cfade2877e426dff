import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type CaseId, itemId, type Notation, type Problem } from '../../src/index.js';
import {
  CaseDraftedEvent,
  CaseOpenEvent,
  CaseSubmittedEvent,
  CaseWizardClosedEvent,
  CaseWizardInvalidEvent,
} from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { confirmed } from '../internal/confirm-dialog.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { wizardStyles } from './case-wizard.styles.js';
import { choiceStyles } from './choices.styles.js';
import { Draft } from './draft.js';
import { FocusPlan } from './focus-plan.js';
import { type Form, formOf } from './form.js';
import { formView } from './form-view.js';
import { discardWords, sendWords, statusMark } from './frame.js';
import { closedNotice, missingNotice, sentView } from './notices.js';
import { OriginalCase } from './origin.js';
import { Pieces } from './pieces.js';
import { Removal } from './removal.js';
import { ScanTasks } from './scan-tasks.js';
import { isServiceOpen, serviceOf, serviceStep } from './service-step.js';
import { stepView } from './step-view.js';
import { problemsOn, type Step, stepOf, STEPS } from './steps.js';
import { isUndoKey } from './undo-key.js';
import type { Speech } from './words.js';

/**
 * Drafts a case step by step, keeps every field on this device, checks it, and signs it off to the lab. Where the lab
 * has several kinds of order, it asks first which one is meant.
 *
 * @fires {CaseDraftedEvent} case-drafted - a new draft was stored for the first time
 * @fires {CaseSubmittedEvent} case-submitted - signed and stored; it goes to the lab by itself
 * @fires {CaseOpenEvent} case-open - the person wants to follow the case that was sent
 * @fires {CaseWizardInvalidEvent} case-wizard-invalid - a step or the sending was refused because of problems
 * @fires {CaseWizardClosedEvent} case-wizard-closed - the person left, or deleted the draft
 * @slot help - help that stands at the same place in every step
 * @csspart steps - the track of steps
 * @csspart services - the kinds of order to choose from
 * @csspart service - one of them
 * @csspart kind - the kind of order, and the case that this one grows out of
 * @csspart origin - what holds of a case that grows out of another one
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
 * @csspart removed - what was taken out a moment ago, with the way back
 * @csspart so-far - what was entered, beside the form on wide pages
 * @csspart actions - Back and Continue
 */
export class CaseWizard extends ClientElement {
  static override tag = 'case-wizard';
  static override styles = [tokens, controls, wizardStyles, choiceStyles];

  #draft: Draft | undefined;
  #tasks = new ScanTasks(this);
  #pieces = new Pieces(this);
  #original = new OriginalCase(this);
  #focus = new FocusPlan();
  #removal = new Removal(this, this.#focus);
  #step: Step = 'patient';

  @state() private asksToDiscard = false;

  /** the draft to continue; a new one when absent */
  @property({ attribute: 'case-id' }) caseId: CaseId | undefined;
  /** the kind of order, of a lab that has several; asked first when absent */
  @property() service: string | undefined;
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
    if (changed.has('service') && this.#draft?.isUntouched) this.#draft.choose(this.#wantedService());
    this.#pieces.follow(this.#draft);
    this.#original.follow(this.#draft);
    const step = this.#draft ? this.#present(this.#draft) : STEPS[0];
    if (step !== this.#step) {
      this.#step = step;
      this.#focus.next ??= 'heading';
      this.#removal.forget();
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
    const options = {
      caseId: this.caseId || goesOn,
      service: this.#wantedService(),
      onCreated: (id: CaseId) => this.dispatchEvent(new CaseDraftedEvent(id)),
    };
    this.#draft = this.client && new Draft(this, this.client, options);
    this.#step = 'patient';
    this.#removal.forget();
  }

  #wantedService(): string {
    return this.client ? serviceOf(this.client.profile, this.service) : '';
  }

  #choose(draft: Draft, service: string): void {
    draft.choose(service);
    this.#focus.next = 'heading';
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
    this.#removal.forget();
    this.#focus.next = 'heading';
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

  #speech({ client: { profile } }: Draft): Speech {
    const { messages, language, notation } = this;
    return { messages, language, profile, notation };
  }

  #startAnother = (): void => {
    this.caseId = undefined;
    this.#open();
    this.#focus.next = 'heading';
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const { common } = this.messages;
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
    if (isServiceOpen(draft.client.profile, draft.prescription))
      return serviceStep(this.#speech(draft), (service) => this.#choose(draft, service));
    const form = formOf(draft, this.#original, this.#check(draft), this.#speech(draft));
    return formView(form, {
      client: this.client,
      step: this.#step,
      body: stepView(this.#step, form, {
        pieces: this.#pieces,
        tasks: this.#tasks,
        removal: this.#removal,
        focus: this.#focus,
      }),
      removed: this.#removal.line(form, this.#undo),
      question: this.asksToDiscard ? discardWords(this.messages) : sendWords(form),
      onService: draft.isUntouched && !this.service ? () => this.#choose(draft, '') : undefined,
      onGo: (step) => draft.send({ type: 'step.go', step }),
      onProblem: (problem) => this.#goTo(problem),
      onBack: () => draft.send({ type: 'step.back' }),
      onClose: () => this.dispatchEvent(new CaseWizardClosedEvent()),
      onDiscard: () => void this.#discard(draft),
      onNext: () => this.#next(form),
      onSend: () => void this.#send(form),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-wizard': CaseWizard;
  }
}
