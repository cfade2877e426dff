import type { LitElement, ReactiveController } from 'lit';
import {
  checkRevision,
  editsBetween,
  type EventType,
  type FieldKey,
  type PossibleAction,
  type Problem,
  revisionEvent,
  type SendOutcome,
  type Signature,
} from '../../src/index.js';
import { isSigned, SignatureField } from '../case-wizard/signature-field.js';
import { CaseActedEvent, CaseBeforeActionEvent } from '../events.js';
import { type DueMove, dueMove } from '../internal/action-due.js';
import { actionOf, answerInWords } from '../internal/action-list.js';
import type { Action } from '../internal/action-panel.js';
import { filledOf, isNearLimit, isPutRight, wrongOf } from '../internal/action-values.js';
import { outcomeWords } from '../internal/action-words.js';
import { announce } from '../internal/announcer.js';
import type { DetailScene, RxForm } from './rx-form.js';

/** What the question before the sending holds. */
export interface Asked {
  readonly action: Action;
  readonly move: DueMove | undefined;
  /** the prescription changes, and what changes is signed */
  readonly isSigned: boolean;
}

export const SIGNATURE = 'rx-signature';

/** Sends what was changed as one revision: checks it, shows it once more, has it signed. "S0 · RESUBMIT" */
export class RxSending implements ReactiveController {
  #host: LitElement;
  #form: RxForm;
  #scene: () => DetailScene;
  #isSending = false;
  asked: Asked | undefined;
  values: Record<FieldKey, string> = {};
  signature: Signature | undefined;
  readonly signatureField: SignatureField;
  /** fields of the question that are empty and must not be, or hold too much; the signature */
  wrong: readonly string[] = [];
  problems: readonly Problem[] = [];
  failure: string | undefined;
  /** a person has tried to send it as it stands */
  hasTried = false;

  constructor(host: LitElement, form: RxForm, scene: () => DetailScene) {
    this.#host = host;
    this.#form = form;
    this.#scene = scene;
    this.signatureField = new SignatureField(host, SIGNATURE);
    host.addController(this);
  }

  get isSending(): boolean {
    return this.#isSending;
  }

  reset(): void {
    this.asked = undefined;
    this.problems = [];
    this.failure = undefined;
    this.hasTried = false;
  }

  /** A question that is moved in the page would stand beside it, open and dead: it ends unanswered. */
  hostDisconnected(): void {
    this.asked = undefined;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('#send');
    if (this.asked && dialog && !dialog.open) dialog.showModal();
  }

  /** Shows what is about to be sent, unless something keeps it from being sent. */
  async ask(): Promise<void> {
    const { scope, revision } = this.#form;
    const { client, subject } = this.#scene();
    if (!scope || !client || !subject || !revision || this.#isSending) return;
    this.reset();
    this.hasTried = true;
    if (!(await revision.flush())) return this.#host.requestUpdate();
    const type = scope.isAnswer ? scope.event : (this.#smallest() ?? scope.event);
    const possible = client.actions(subject).find((action) => action.type === type);
    if (!possible) return;
    this.problems = this.#newProblems();
    const count = revision.changes.length;
    const mayBeEmpty = client.profile.lifecycle.events[possible.type]?.mayBeEmpty;
    if (this.problems.length || this.#form.unreadTeeth.length) return this.#lead();
    if (!count && !mayBeEmpty) return this.say(this.#scene().messages.actions.refused['nothing-changed'](''));
    this.#open(possible, count > 0);
  }

  /** A new address alone does not move a due date: of the events that may carry the changes, the one that does least. */
  #smallest(): EventType | undefined {
    const { client, subject } = this.#scene();
    const leaving = this.#form.revision?.leaving;
    if (!client || !subject || !leaving) return undefined;
    const edits = editsBetween(subject.prescription, leaving);
    return revisionEvent(client.profile.lifecycle, subject.status, 'dentist', edits);
  }

  /** What is wrong with what was changed, or came of it: a revision answers for its changes alone, and is signed later. */
  #newProblems(): readonly Problem[] {
    const { client, subject } = this.#scene();
    const leaving = this.#form.revision?.leaving;
    if (!client || !subject || !leaving) return [];
    return checkRevision(
      client.profile,
      subject.prescription,
      leaving,
      client.today(),
      subject.origin?.kind,
    ).filter(({ path }) => path !== 'signature');
  }

  #open(possible: PossibleAction, isSigned: boolean): void {
    const scene = this.#scene();
    const action = actionOf(scene, possible);
    this.asked = {
      // an answer that changes nothing consists of words
      action: isSigned ? action : (answerInWords(scene, action) ?? action),
      move: dueMove(scene, possible.type),
      isSigned,
    };
    this.values = {};
    this.signature = undefined;
    this.wrong = [];
    this.#host.requestUpdate();
  }

  close(): void {
    this.asked = undefined;
    this.#host.requestUpdate();
  }

  type(key: FieldKey, value: string): void {
    const definition = this.#scene().lab?.lifecycle.fields[key];
    const isCounted = [this.values[key] ?? '', value].some((text) => isNearLimit(definition, text));
    this.values[key] = value;
    const isMended = this.wrong.includes(key) && isPutRight(definition, value);
    if (isMended) this.wrong = this.wrong.filter((other) => other !== key);
    if (isMended || isCounted) this.#host.requestUpdate();
  }

  sign(signature: Signature | undefined): void {
    this.signature = signature;
    if (isSigned(signature)) this.wrong = this.wrong.filter((other) => other !== SIGNATURE);
    this.#host.requestUpdate();
  }

  async confirm(): Promise<void> {
    const { asked } = this;
    const { lab } = this.#scene();
    if (!asked || this.#isSending) return;
    this.wrong = [
      ...wrongOf(asked.action, this.values, lab?.lifecycle.fields ?? {}),
      ...(asked.isSigned && !isSigned(this.signature) ? [SIGNATURE] : []),
    ];
    if (this.wrong.length) return this.#focusWrong();
    this.#isSending = true;
    this.#host.requestUpdate();
    await this.#send(asked).finally(() => (this.#isSending = false));
    this.#host.requestUpdate();
  }

  async #send({ action }: Asked): Promise<void> {
    const { client, subject, messages } = this.#scene();
    const { revision } = this.#form;
    if (!client || !subject || !revision) return;
    const { id } = subject;
    if (!this.#host.dispatchEvent(new CaseBeforeActionEvent(id, action.type))) return this.close();
    const { signature } = this;
    const signed = signature ? await revision.sign(signature) : undefined;
    if (signed && !signed.ok) return this.say(messages.wizard.save.failed[signed.code]);
    const fields = { ...filledOf(action, this.values), ...action.preset };
    const outcome = await client
      .send(id, action.type, fields)
      // a surprise: nothing was stored, and the button must not stay dead
      .catch((): SendOutcome => ({ ok: false, code: 'storage-failed' }));
    if (!outcome.ok) return this.#fail(outcome);
    this.#form.done();
    announce(messages.actions.sent(action.label));
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new CaseActedEvent(id, action.type));
  }

  #fail(outcome: SendOutcome & { ok: false }): void {
    if (outcome.code === 'incomplete') {
      this.asked = undefined;
      this.problems = outcome.problems;
      return this.#lead();
    }
    this.say(outcomeWords(outcome, this.#scene()));
  }

  /** What kept it from being stored, in one sentence above the form. */
  say(words: string): void {
    this.asked = undefined;
    this.failure = words;
    this.#form.focus.next = 'rx-failure';
    this.#host.requestUpdate();
  }

  /** To the summary of what is wrong. */
  #lead(): void {
    this.#form.focus.next = 'rx-problems';
    this.#host.requestUpdate();
  }

  async #focusWrong(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    const field = renderRoot.querySelector<HTMLElement>('#send [aria-invalid="true"]');
    (field ?? renderRoot.querySelector<HTMLElement>(`#send #${SIGNATURE}`))?.focus();
  }
}
