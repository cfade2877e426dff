import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Case, CaseId, LabProfile, Notation, Tombstone } from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import type { SheetKind, SheetScene } from '../case-sheet/sheet-scene.js';
import { CaseDuplicateEvent, CaseOpenEvent, CasePrintEvent } from '../events.js';
import { type Action, ActionPanel } from '../internal/action-panel.js';
import { actionStyles } from '../internal/action-styles.js';
import { outcomeWords } from '../internal/action-words.js';
import { announce } from '../internal/announcer.js';
import { CaseElement } from '../internal/case-element.js';
import { confirmDialog, confirmed, type ConfirmWords } from '../internal/confirm-dialog.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import type { Words } from '../status-timeline/entry-view.js';
import { boxesOf } from './boxes-view.js';
import { detailStyles } from './case-detail.styles.js';
import { CommentDesk } from './comment-desk.js';
import { commentsView } from './comments-view.js';
import { detailActions, type DetailActions } from './detail-actions.js';
import { DOCUMENT, documentsView } from './documents-view.js';
import { FileTasks } from '../internal/file-tasks.js';
import { FileSaving } from './file-saving.js';
import { headView } from './head-view.js';
import { linksView } from './links-view.js';
import { paperView, printNow } from './paper-view.js';
import { firstView, quickView } from './quick-view.js';
import { type DetailScene, RxForm } from './rx-form.js';
import { rxSection } from './rx-section.js';
import { rxStyles } from './rx.styles.js';
import { sectionStyles } from './sections.styles.js';
import { sendDialog } from './send-dialog.js';
import { shipmentView } from './shipment-view.js';
import { billingView, proofView, tombstoneView } from './side-views.js';

/**
 * One case as a section of a page: whose it is by its codes, what is to be seen first, what can be done, and the whole
 * order. While the lab has a question the prescription is open in place, and what is changed goes to the lab as one
 * signed revision.
 *
 * @fires case-open - a person wants to see a linked case, or one that was begun from this one
 * @fires case-before-action - a person is about to send an event of the case; cancel it to stop that
 * @fires case-acted - a person's event of the case was stored
 * @fires case-print - a person wants a sheet of the case; cancel it to show the sheet in a way of your own
 * @fires case-duplicate - a person wants the case once more, as a new draft
 * @fires plan-place - a person wants to see in the plan what a comment was written about
 * @slot assign - under the facts: to whom the case is given
 * @slot plan - the design that waits for a decision, such as a `plan-review`
 * @csspart base - everything
 * @csspart head - number, state and the facts
 * @csspart patient-name - initials, or the name where it may be read
 * @csspart patient-code - the patient's code
 * @csspart doctor - who has the case
 * @csspart device-id - the id that this device gave
 * @csspart box - a hold, a pause, a quote, a decision that is due
 * @csspart reason - the words that came with it
 * @csspart timers - what the lab's software does by itself, and when
 * @csspart promise - by when the lab has promised to act
 * @csspart contact - how the lab is reached
 * @csspart trouble - something that was not carried out
 * @csspart quick - what can be done now
 * @csspart actions - buttons, or the form that one of them opened
 * @csspart impossible - what is not possible now, and why
 * @csspart rx - the prescription
 * @csspart prescription - the prescription to read
 * @csspart found - changes that are not sent yet
 * @csspart lock - why something cannot be changed
 * @csspart send - the bar with the button that sends the changes
 * @csspart save - the line that says whether everything is saved
 * @csspart error-summary - the list of problems
 * @csspart marked - a part of the prescription that the lab asks about
 * @csspart piece - one piece of work
 * @csspart slot - the place for one scan
 * @csspart field - a label with its hint, error and control
 * @csspart label - a label
 * @csspart control - an input, select or textarea
 * @csspart hint - a hint
 * @csspart error - what is wrong
 * @csspart documents - scans and documents
 * @csspart file - one file
 * @csspart comments - what was written to each other
 * @csspart comment - one comment
 * @csspart unread - the mark of a comment that nobody has read
 * @csspart unread-count - how many there are
 * @csspart mark-read - the button that marks them as read
 * @csspart about - to what of a plan a comment is pinned
 * @csspart attachments - the files that came with a comment
 * @csspart save-file - the button that gives a copy of a file
 * @csspart answer - by when the lab answers
 * @csspart links - linked cases
 * @csspart shipment - the parcel
 * @csspart paper - what can be printed, and the case once more
 * @csspart answers - what was answered to the lab's questions, and what is known about the teeth
 * @csspart group - questions under one heading
 * @csspart billing - what the host is told to do about money
 * @csspart proof - whether the history is whole
 * @csspart dialog - the question before something is sent
 * @csspart changes - what differs, before and after
 * @csspart due - the due date before and after
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - buttons and links
 */
export class CaseDetail extends CaseElement {
  static override tag = 'case-detail';
  static override styles = [
    tokens,
    controls,
    panelStyles,
    actionStyles,
    detailStyles,
    sectionStyles,
    ...rxStyles,
  ];

  #panel = new ActionPanel(this, () => this.#scene);
  #form = new RxForm(this, () => this.#scene);
  #files = new FileTasks(this);
  #saving = new FileSaving(this);
  #desk = new CommentDesk(this, this.#saving);
  /** the case whose tombstone was asked for */
  #buried: CaseId | undefined;

  @state() private asking: ConfirmWords | undefined;
  @state() private failure: string | undefined;
  @state() private tombstone: Tombstone | undefined;

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  /** the practice's name and address on what is printed, lines separated by line breaks */
  @property()
  practice: string | undefined;

  /** the patient's name is shown, where the lab was told it; by default his initials are */
  @property({ type: Boolean, reflect: true })
  names = false;

  get #scene(): DetailScene {
    const { client, subject, lab, messages, language, today, notation, names } = this;
    return { client, subject, lab, messages, language, view: this.view, today, notation, names };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('client')) this.#desk.follow(this.client);
    if (changed.has('caseId') || changed.has('client') || changed.has('case')) {
      this.#files.reset();
      this.#saving.reset();
      this.failure = undefined;
      this.#buried = this.tombstone = undefined;
    }
    if (this.isMissing) void this.#dig();
  }

  /** A case that is not here may have been deleted by the lab. */
  async #dig(): Promise<void> {
    const { client, caseId } = this;
    if (!client || !caseId || this.#buried === caseId) return;
    this.#buried = caseId;
    const stone = await client.tombstone(caseId);
    if (this.#buried === caseId) this.tombstone = stone;
  }

  /** What was refused goes once more, as it is now. */
  async #again(action: Action): Promise<void> {
    await this.dismissTrouble();
    await this.#panel.sendNow(action, 'panel');
  }

  async #discard(): Promise<void> {
    const { discard } = this.messages.detail.revision;
    this.asking = {
      heading: discard.heading,
      body: discard.body,
      confirm: discard.label,
      cancel: discard.keep,
      danger: true,
    };
    await this.updateComplete;
    const isSure = await confirmed(this.renderRoot);
    this.asking = undefined;
    if (isSure) await this.#form.discard();
  }

  async #addDocument(file: File): Promise<void> {
    const { client, subject, messages } = this;
    if (!client || !subject) return;
    const outcome = await this.#files.take(DOCUMENT, file, (options) =>
      client.addDocument(subject.id, file, options),
    );
    if (!outcome) return;
    const { documents } = messages.detail;
    announce(outcome.ok ? documents.kept(file.name) : messages.wizard.slots.refused(file.name));
  }

  async #start(kind: string): Promise<void> {
    const { client, subject } = this;
    if (!client || !subject) return;
    this.failure = undefined;
    const outcome = await client.startFollowUp(subject.id, kind);
    if (outcome.ok) this.dispatchEvent(new CaseOpenEvent(outcome.id));
    else this.failure = outcomeWords(outcome, this.#scene);
  }

  #print(kind: SheetKind, sheet: Omit<SheetScene, 'qr'>): void {
    if (this.dispatchEvent(new CasePrintEvent(sheet.subject.id, kind))) void printNow(kind, sheet);
  }

  #renderMain(words: Words, speech: Speech, actions: DetailActions): TemplateResult {
    const { subject, lab } = words;
    const scene = this.#scene;
    return html`<div class="main">
      <slot name="plan"></slot>
      ${rxSection({
        form: this.#form,
        scene,
        speech,
        panel: this.#panel,
        onDiscard: () => void this.#discard(),
      })}
      ${documentsView(subject, {
        scene,
        speech,
        words,
        files: this.#files,
        saving: this.#saving,
        onPick: (file) => void this.#addDocument(file),
      })}
      ${commentsView(subject, this.#desk.options({ scene, lab, words, panel: this.#panel, actions: actions.all }))}
      ${linksView(subject, {
        scene,
        lab,
        panel: this.#panel,
        actions: actions.all,
        failure: this.failure,
        onOpen: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
        onStart: (kind) => void this.#start(kind),
      })}
      ${billingView(subject, lab, scene)} ${proofView(subject, lab, scene)}
    </div>`;
  }

  #renderCase(subject: Case, lab: LabProfile): TemplateResult {
    const scene = this.#scene;
    const { messages, language, notation } = this;
    const words = { lab, definition: lab.lifecycle, subject, messages, language, notation };
    const speech = { messages, language, profile: lab, notation, rx: subject.prescription };
    const actions = detailActions(scene, this.#form);
    const boxes = boxesOf(lab, subject, actions.all);
    this.#panel.settle([...actions.places, ...boxes.map(({ region }) => region)]);
    const asking = this.#panel.asking ?? this.asking;
    const top = { scene, words, panel: this.#panel, actions };
    return html`<article part="base" class="detail">
      ${headView(scene, subject, speech, {
        onOpen: (id) => this.dispatchEvent(new CaseOpenEvent(id)),
        onName: () => (this.names = !this.names),
      })}
      <div class="body">
        ${firstView({
          ...top,
          form: this.#form,
          boxes,
          onDismiss: () => void this.dismissTrouble(),
          onAgain: (action) => void this.#again(action),
          onOpen: () => this.dispatchEvent(new CaseOpenEvent(subject.id)),
        })}
        <div class="side">
          ${quickView(top)} ${shipmentView(subject, lab, scene)}
          ${paperView(subject, {
            scene,
            lab,
            onPrint: (kind) => this.#print(kind, { ...speech, subject, practice: this.practice }),
            onDuplicate: () => this.dispatchEvent(new CaseDuplicateEvent(subject.id)),
          })}
        </div>
        ${this.#renderMain(words, speech, actions)}
      </div>
      ${asking ? confirmDialog(asking) : nothing} ${sendDialog(this.#form, scene, speech)}
    </article>`;
  }

  protected override render() {
    const { subject, lab, messages } = this;
    if (this.isMissing && this.tombstone) return tombstoneView(this.tombstone, this.#scene);
    if (this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!subject || !lab)
      return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    return this.#renderCase(subject, lab);
  }
}
