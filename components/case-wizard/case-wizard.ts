import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type CaseId, itemId, type Notation, type Problem } from '../../src/index.js';
import { CaseDraftedEvent, CaseOpenEvent, CaseWizardClosedEvent, CaseWizardInvalidEvent } from '../events.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { confirmed } from '../internal/confirm-dialog.js';
import { controls } from '../theme/controls.js';
import { questionStyles } from '../internal/question-styles.js';
import { signatureStyles } from '../internal/signature-styles.js';
import { tokens } from '../theme/tokens.js';
import { askedStyles } from './asked.styles.js';
import { wizardStyles } from './case-wizard.styles.js';
import { checked } from './check.js';
import { choiceStyles } from './choices.styles.js';
import { Draft } from './draft.js';
import { FindingsChart } from './findings-chart.js';
import { FocusPlan } from './focus-plan.js';
import { type Form, formOf, goBack, goOn, presentStep } from './form.js';
import { formView } from './form-view.js';
import { discardWords } from './frame.js';
import { closedNotice, missingNotice, sentView } from './notices.js';
import { followNotation } from './notation.js';
import { OriginalCase } from './origin.js';
import { Pieces } from './pieces.js';
import { Removal } from './removal.js';
import { beginView } from './reuse-view.js';
import { reviewStyles } from './review.styles.js';
import { Review } from './review-step.js';
import { ScanTasks } from './scan-tasks.js';
import { Sending } from './sending.js';
import { sendWords } from './send-words.js';
import { isServiceOpen, serviceOf, serviceStep } from './service-step.js';
import { stepView } from './step-view.js';
import { type Step, stepAt, STEPS } from './steps.js';
import { isUndoKey } from '../internal/undo-key.js';
import type { Speech } from './words.js';

/**
 * Drafts a case step by step, keeps every field on this device, checks it, and signs it off to the lab. Where the lab
 * has several kinds of order, it asks first which one is meant.
 *
 * @fires {CaseDraftedEvent} case-drafted - a new draft was stored for the first time
 * @fires {CaseSubmittedEvent} case-submitted - signed and stored; it goes to the lab by itself
 * @fires {CaseOpenEvent} case-open - the person wants to follow the case that was sent
 * @fires {CasePrintEvent} case-print - the person wants the prescription that was sent on paper
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
 * @csspart group - questions of the lab under one heading
 * @csspart arrival - when the work can be there, day by day
 * @csspart helps - what the lab would rather have
 * @csspart error - the sentence beside a field
 * @csspart slot - the place for one scan
 * @csspart finding - what was found in a scan
 * @csspart look - a scan in three dimensions
 * @csspart piece - one piece of work
 * @csspart removed - what was taken out a moment ago, with the way back
 * @csspart so-far - what was entered, beside the form on wide pages
 * @csspart actions - Back and Continue
 */
export class CaseWizard extends ClientElement {
  static override tag = 'case-wizard';
  static override styles = [
    tokens,
    controls,
    wizardStyles,
    choiceStyles,
    askedStyles,
    questionStyles,
    reviewStyles,
    signatureStyles,
  ];

  #draft: Draft | undefined;
  #tasks = new ScanTasks(this);
  #pieces = new Pieces(this);
  #findings = new FindingsChart();
  #original = new OriginalCase(this);
  #focus = new FocusPlan();
  #removal = new Removal(this, this.#focus);
  #review = new Review(this);
  #sending = new Sending(this, this.#focus);
  #step: Step = 'patient';

  @state() private asksToDiscard = false;

  /** the draft to continue; a new one when absent */
  @property({ attribute: 'case-id' }) caseId: CaseId | undefined;
  /** the case that a new draft repeats: the same work for the same patient, without files, dates and signature */
  @property({ attribute: 'from-case' }) fromCase: CaseId | undefined;
  /** the kind of order, of a lab that has several; asked first when absent */
  @property() service: string | undefined;
  /** how teeth are numbered */
  @property() notation: Notation = 'fdi';

  constructor() {
    super();
    followNotation(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther =
      (changed.has('caseId') && (this.caseId || undefined) !== this.#draft?.caseId) ||
      (changed.has('fromCase') && !this.caseId && this.fromCase !== this.#draft?.copied?.id);
    if (this.client && (changed.has('client') || isOther))
      this.#open(changed.has('caseId') || changed.has('fromCase') ? undefined : this.#draft);
    if (changed.has('service') && this.#draft?.isUntouched) this.#draft.choose(this.#wantedService());
    this.#pieces.follow(this.#draft);
    this.#original.follow(this.#draft);
    this.#review.reuse.follow(this.client);
    this.#sending.follow(this.#tasks);
    const step = this.#draft ? presentStep(this.#draft, this.#stays(this.#draft)) : STEPS[0];
    if (step !== this.#step) {
      this.#step = step;
      this.#focus.next ??= 'heading';
      this.#removal.forget();
      this.#findings.leave();
      this.#draft?.forgetUndo();
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
      from: this.fromCase,
      onCreated: (id: CaseId) => this.dispatchEvent(new CaseDraftedEvent(id)),
    };
    this.#draft = this.client && new Draft(this, this.client, options);
    this.#step = 'patient';
    this.#findings.leave();
    this.#removal.forget();
    this.#review.reuse.forget();
  }

  #wantedService(): string {
    return this.client ? serviceOf(this.client.profile, this.service) : '';
  }

  #choose(draft: Draft, service: string): void {
    draft.choose(service);
    this.#focus.next = 'heading';
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

  #check(draft: Draft): readonly Problem[] {
    return checked(draft, { pieces: this.#pieces, tasks: this.#tasks, ...this.#speech(draft) });
  }

  /** The page of files stays while one is on its way; it and the charting, while what went there can come back. */
  #stays(draft: Draft): readonly Step[] {
    const isFiles = this.#tasks.isBusy || (this.#step === 'files' && draft.canUndo);
    return [...(isFiles ? ['files' as const] : []), ...(this.#findings.isShown ? ['request' as const] : [])];
  }

  #next({ draft }: Form): void {
    const problems = this.#check(draft);
    const { here, elsewhere } = goOn(draft, this.#step, { problems, stays: this.#stays(draft) });
    if (here || elsewhere) this.#refuse(here || elsewhere);
  }

  #refuse(count: number): void {
    this.#focus.next = 'error-summary';
    this.requestUpdate();
    this.dispatchEvent(new CaseWizardInvalidEvent(count));
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

  /** To the field that a path names, on whichever step it stands. */
  #goTo({ draft, profile }: Form, path: string): void {
    const item = /^items\.([^.]+)\./.exec(path)?.[1];
    if (item) this.#pieces.show(itemId(item));
    this.#focus.next = path;
    const to = stepAt(path, profile);
    if (to === this.#step) this.requestUpdate();
    else draft.send({ type: 'step.go', to });
  }

  #speech({ client: { profile } }: Draft): Speech {
    return { messages: this.messages, language: this.language, profile, notation: this.notation };
  }

  #startAnother = (from?: CaseId): void => {
    this.caseId = undefined;
    this.fromCase = from;
    this.#open();
    this.#focus.next = 'heading';
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const draft = this.#draft;
    if (draft?.isMissing) return missingNotice(this.messages, () => this.#startAnother());
    if (!draft || draft.isLoading)
      return html`<p class="quiet" aria-busy="true">${this.messages.common.loading}</p>`;
    const { reuse } = this.#review;
    if (draft.state.matches({ send: 'sent' }))
      return sentView(this, draft, this.#speech(draft), { reuse, onAnother: this.#startAnother });
    const { view } = draft;
    if (view && !draft.client.profile.lifecycle.editable.includes(view.case.status.stage))
      return closedNotice(this.messages, () => this.dispatchEvent(new CaseOpenEvent(view.case.id)));
    const form = formOf(draft, this.#speech(draft), {
      original: this.#original,
      problems: this.#check(draft),
      stays: this.#stays(draft),
    });
    if (isServiceOpen(draft.client.profile, form.rx))
      return serviceStep(form, (service) => this.#choose(draft, service), beginView(reuse, form));
    return formView(form, {
      client: this.client,
      step: this.#step,
      body: stepView(this.#step, form, {
        pieces: this.#pieces,
        findings: this.#findings,
        tasks: this.#tasks,
        removal: this.#removal,
        focus: this.#focus,
        review: this.#review,
        onPath: (path) => this.#goTo(form, path),
        onUndo: this.#undo,
      }),
      removed: this.#removal.line(form, this.#undo),
      heldUp: this.#sending.line(this.messages, this.#tasks),
      question: this.asksToDiscard ? discardWords(this.messages) : sendWords(form),
      onService: draft.isUntouched && !this.service ? () => this.#choose(draft, '') : undefined,
      onGo: (to) => draft.send({ type: 'step.go', to }),
      onPath: (path) => this.#goTo(form, path),
      onBack: () => goBack(form, this.#step),
      onClose: () => this.dispatchEvent(new CaseWizardClosedEvent()),
      onDiscard: () => void this.#discard(draft),
      onNext: () => this.#next(form),
      onSend: () =>
        void this.#sending.send(form, this.#tasks, {
          check: () => this.#check(draft).length,
          onProblems: (count) => this.#refuse(count),
        }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-wizard': CaseWizard;
  }
}
