import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventType, FieldKey } from '../../src/index.js';
import { CaseActedEvent, CaseBeforeActionEvent } from '../events.js';
import { DUE_DATE } from './action-due.js';
import { type Failure, failureView, isStale } from './action-failure.js';
import { ActionFiles } from './action-files.js';
import { formView } from './action-fields.js';
import { filledOf, isNearLimit, isPutRight, isTyped, neededOf, wrongOf } from './action-values.js';
import { type ActionScene, expectedDay, outcomeWords, type Sent } from './action-words.js';
import { namedPatient } from './patient-name.js';
import { announce } from './announcer.js';
import { type ConfirmWords, confirmed } from './confirm-dialog.js';

type Fields = Readonly<Record<FieldKey, string>>;

/** Something that the dentist can do about a case now. */
export interface Action {
  readonly type: EventType;
  readonly label: string;
  /** what the person has to fill in */
  readonly fields: readonly FieldKey[];
  /** what the person may fill in */
  readonly optional?: readonly FieldKey[];
  /** what the element fills in */
  readonly preset?: Fields;
  readonly confirm?: ConfirmWords;
  readonly look?: 'primary' | 'danger';
  /** documents may go with it */
  readonly files?: boolean;
  /** how it is sent, where not by `client.send()` */
  readonly send?: (fields: Fields) => Promise<Sent>;
}

type Host = ReactiveControllerHost & HTMLElement;

const asksFor = ({ fields, optional = [] }: Action): boolean => fields.length + optional.length > 0;

/**
 * Buttons for what a case allows, one form at a time, and the sending. What was typed stays through every render until
 * it is sent or cancelled, also when the case moves on meanwhile.
 */
export class ActionPanel implements ReactiveController {
  #host: Host;
  #scene: () => ActionScene;
  #open: { readonly action: Action; readonly place: string; readonly subjectId: string } | undefined;
  #values: Record<FieldKey, string> = {};
  #wrong: readonly FieldKey[] = [];
  #failure: Failure | undefined;
  /** the lab has refused what was seen, and the form is not yet about what stands there now */
  #isOutdated = false;
  #asking: ConfirmWords | undefined;
  #isSending = false;
  #files: ActionFiles;

  constructor(host: Host, scene: () => ActionScene) {
    this.#host = host;
    this.#scene = scene;
    this.#files = new ActionFiles(host);
    host.addController(this);
  }

  /** another case in the same element starts afresh */
  hostUpdate(): void {
    if (this.#open && this.#open.subjectId !== this.#scene().subject?.id) this.#close();
  }

  /** the dialog's words while one is asked, for the host to render once */
  get asking(): ConfirmWords | undefined {
    return this.#asking;
  }

  /** where a form is open */
  get place(): string | undefined {
    return this.#open?.place;
  }

  /** A form whose place has left the page, because the case moved on, goes on in the first of these. */
  settle(places: readonly string[]): void {
    if (this.#open && !places.includes(this.#open.place)) this.#open = { ...this.#open, place: places[0]! };
    if (this.#failure && !places.includes(this.#failure.place))
      this.#failure = { ...this.#failure, place: places[0]! };
  }

  /** The buttons of one place, or the form that was opened from there. */
  render(place: string, actions: readonly Action[]): TemplateResult {
    const form = this.#formAt(place, actions);
    return html`<div part="actions" class="action-panel" id="place-${place}">
      ${
        this.#failure?.place === place
          ? failureView(this.#failure, this.#scene(), (action) => void this.sendNow(action, place))
          : nothing
      }
      ${form ? this.#form(form) : this.#buttons(place, actions)}
    </div>`;
  }

  /**
   * The open form's action in the words of now. What it decides on stays what was seen when it was opened, until the
   * lab has refused that and the person has been told.
   */
  #formAt(place: string, actions: readonly Action[]): Action | undefined {
    const open = this.#open;
    if (open?.place !== place || !asksFor(open.action)) return undefined;
    const fresh = actions.find(({ type }) => type === open.action.type);
    if (!fresh) return open.action;
    const preset = this.#isOutdated ? fresh.preset : open.action.preset;
    // told once, for one newer state: of the next one the person has to be told again
    if (JSON.stringify(preset) !== JSON.stringify(open.action.preset)) this.#isOutdated = false;
    this.#open = { ...open, action: { ...fresh, ...(preset && { preset }) } };
    return this.#open.action;
  }

  #buttons(place: string, actions: readonly Action[]): TemplateResult | typeof nothing {
    if (!actions.length) return nothing;
    return html`<div class="actions">
      ${
        // keyed: when the case moves on under the pointer, a button never becomes another one
        repeat(
          actions,
          ({ type }) => type,
          (action) =>
            html`<button
              type="button"
              class="button ${action.look ?? ''}"
              data-action=${action.type}
              @click=${() => this.open(action, place)}
            >
              ${action.label}
            </button>`,
        )
      }
    </div>`;
  }

  #form(action: Action): TemplateResult {
    const { messages, lab, language } = this.#scene();
    const definitions = lab?.lifecycle.fields ?? {};
    const needed = neededOf(action, this.#values, definitions);
    const fields = [...action.fields, ...(action.optional ?? [])].map((key) => ({
      key,
      definition: definitions[key],
      value: this.#values[key] ?? '',
      isOptional: !needed.includes(key),
      isWrong: this.#wrong.includes(key),
      namesPatient: namedPatient(this.#scene(), definitions[key], this.#values[key]),
      messages,
      language,
      onInput: (value: string) => this.#type(key, value),
    }));
    return formView({
      label: action.label,
      look: action.look ?? 'primary',
      cancel: messages.common.cancel,
      isSending: this.#isSending,
      fields,
      ...(action.files && { files: this.#files.render(this.#scene()) }),
      onSubmit: () => void this.#submit(),
      onCancel: () => void this.#cancel(),
    });
  }

  /** Opens what an action asks for in a place, or sends it where it asks for nothing. */
  open(action: Action, place: string): void {
    this.#open = { action, place, subjectId: this.#scene().subject?.id ?? '' };
    this.#values = {};
    this.#wrong = [];
    this.#failure = undefined;
    this.#isOutdated = false;
    this.#files.reset();
    if (asksFor(action)) void this.#show(() => this.#find('.action-form :is(input, select, textarea)'));
    else void this.#submit();
  }

  /** Sends an action as it is: it was seen and confirmed elsewhere. */
  async sendNow(action: Action, place: string): Promise<void> {
    if (this.#isSending) return;
    this.#open ??= { action, place, subjectId: this.#scene().subject?.id ?? '' };
    this.#failure = undefined;
    await this.#send(action, place);
  }

  #type(key: FieldKey, value: string): void {
    const scene = this.#scene();
    const definition = scene.lab?.lifecycle.fields[key];
    const isNoted = [this.#values[key] ?? '', value].some(
      (text) => isNearLimit(definition, text) || namedPatient(scene, definition, text),
    );
    this.#values[key] = value;
    const isMended = this.#wrong.includes(key) && isPutRight(definition, value);
    if (isMended) this.#wrong = this.#wrong.filter((other) => other !== key);
    // while somebody types, nothing is written back into the field
    if (!isTyped(definition) || isNoted || isMended) this.#host.requestUpdate();
  }

  async #submit(): Promise<void> {
    const open = this.#open;
    if (!open || this.#isSending) return;
    this.#wrong = wrongOf(open.action, this.#values, this.#scene().lab?.lifecycle.fields ?? {});
    if (this.#wrong.length) return this.#show(() => this.#find('.action-form [aria-invalid="true"]'));
    if (open.action.confirm && !(await this.#isConfirmed(open.action.confirm)))
      return asksFor(open.action) ? undefined : this.#cancel();
    if (this.#open?.action.type === open.action.type) await this.#send(open.action, open.place);
  }

  async #isConfirmed(words: ConfirmWords): Promise<boolean> {
    this.#asking = words;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const answer = await confirmed(this.#host.shadowRoot!);
    this.#asking = undefined;
    this.#host.requestUpdate();
    return answer;
  }

  async #send(action: Action, place: string): Promise<void> {
    const scene = this.#scene();
    const { id } = scene.subject ?? {};
    if (!scene.client || !id) return;
    if (!this.#host.dispatchEvent(new CaseBeforeActionEvent(id, action.type))) return this.#cancel();
    this.#isSending = true;
    const fields = { ...filledOf(action, this.#values), ...action.preset };
    // a surprise: nothing was stored, and the button must not stay dead
    const surprise = (): Sent & { ok: false } => ({ ok: false, code: 'storage-failed' });
    const outcome = await this.#files.send(action, fields, scene).catch(surprise);
    this.#isSending = false;
    // another case is shown meanwhile: nothing of what is open there is closed or blamed
    const isElsewhere = this.#scene().subject?.id !== id;
    if (isElsewhere) return this.#toldElsewhere(action, outcome, scene);
    if (!outcome) return this.#show(() => this.#find('#action-files'));
    if (!outcome.ok) return this.#fail(outcome, action, place, scene);
    this.#close();
    announce(scene.messages.actions.sent(action.label));
    await this.#show(() => this.#find(`#rest-${place}`) ?? this.#find('[data-rest]'));
    this.#host.dispatchEvent(new CaseActedEvent(id, action.type));
  }

  #toldElsewhere({ type, label }: Action, outcome: Sent | undefined, scene: ActionScene): void {
    this.#host.requestUpdate();
    if (outcome && !outcome.ok) announce(outcomeWords(outcome, scene));
    if (!outcome?.ok) return;
    announce(scene.messages.actions.sent(label));
    this.#host.dispatchEvent(new CaseActedEvent(scene.subject!.id, type));
  }

  #fail(outcome: Sent & { ok: false }, action: Action, place: string, scene: ActionScene): void {
    const day = outcome.code === 'refused' ? expectedDay(outcome.refusal) : undefined;
    const preset = day && { ...action.preset, [DUE_DATE]: day };
    this.#isOutdated = isStale(outcome);
    this.#failure = {
      place: this.#open?.place ?? place,
      words: outcomeWords(outcome, scene),
      ...(day && preset && { again: { day, action: { ...action, preset } } }),
    };
    if (!asksFor(action)) this.#open = undefined;
    this.#host.requestUpdate();
  }

  async #cancel(): Promise<void> {
    const open = this.#open;
    this.#close();
    if (open)
      await this.#show(
        () =>
          this.#find(`#place-${open.place} [data-action="${open.action.type}"]`) ?? this.#find('[data-rest]'),
      );
  }

  #close(): void {
    this.#files.reset();
    this.#open = undefined;
    this.#values = {};
    this.#wrong = [];
    this.#failure = undefined;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** Renders, then puts the focus where the person goes on; it must never fall back to the page's body. */
  async #show(target: () => HTMLElement | null): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    target()?.focus();
  }
}
