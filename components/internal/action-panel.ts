import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventType, FieldKey, SendOutcome } from '../../src/index.js';
import { CaseActedEvent, CaseBeforeActionEvent } from '../events.js';
import { formView } from './action-fields.js';
import { type ActionScene, outcomeWords } from './action-words.js';
import { announce } from './announcer.js';
import { type ConfirmWords, confirmed } from './confirm-dialog.js';

/** Something that the dentist can do about a case now. */
export interface Action {
  readonly type: EventType;
  readonly label: string;
  /** what the person fills in */
  readonly fields: readonly FieldKey[];
  /** what the element fills in */
  readonly preset?: Readonly<Record<FieldKey, string>>;
  readonly confirm?: ConfirmWords;
  readonly look?: 'primary' | 'danger';
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Buttons for what a case allows, one form at a time, and the sending. What was typed stays through every render until
 * it is sent or cancelled, also when the case moves on meanwhile.
 */
export class ActionPanel implements ReactiveController {
  #host: Host;
  #scene: () => ActionScene;
  #open: { readonly action: Action; readonly place: string; readonly subjectId: string } | undefined;
  #values: Record<FieldKey, string> = {};
  #missing: readonly FieldKey[] = [];
  #failure: { readonly place: string; readonly words: string } | undefined;
  #asking: ConfirmWords | undefined;
  #isSending = false;

  constructor(host: Host, scene: () => ActionScene) {
    this.#host = host;
    this.#scene = scene;
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
  }

  /** The buttons of one place, or the form that was opened from there. */
  render(place: string, actions: readonly Action[]): TemplateResult {
    const failure = this.#failure?.place === place ? this.#failure.words : undefined;
    const form = this.#formAt(place, actions);
    return html`<div part="actions" class="action-panel" id="place-${place}">
      ${failure ? html`<p class="notice problem" role="alert" part="error">${failure}</p>` : nothing}
      ${form ? this.#form(form) : this.#buttons(place, actions)}
    </div>`;
  }

  /**
   * The open form's action in the words of now. What it decides on stays what was seen when it was opened, until the
   * lab has refused that and the person has been told.
   */
  #formAt(place: string, actions: readonly Action[]): Action | undefined {
    const open = this.#open;
    if (open?.place !== place || !open.action.fields.length) return undefined;
    const fresh = actions.find(({ type }) => type === open.action.type);
    if (!fresh) return open.action;
    const preset = this.#failure ? fresh.preset : open.action.preset;
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
              @click=${() => this.#start(action, place)}
            >
              ${action.label}
            </button>`,
        )
      }
    </div>`;
  }

  #form(action: Action): TemplateResult {
    const { messages, lab, language } = this.#scene();
    const fields = action.fields.map((key) => ({
      key,
      definition: lab?.lifecycle.fields[key],
      value: this.#values[key] ?? '',
      isMissing: this.#missing.includes(key),
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
      onSubmit: () => void this.#submit(),
      onCancel: () => void this.#cancel(),
    });
  }

  #start(action: Action, place: string): void {
    this.#open = { action, place, subjectId: this.#scene().subject?.id ?? '' };
    this.#values = {};
    this.#missing = [];
    this.#failure = undefined;
    if (action.fields.length) void this.#show(() => this.#find('.action-form :is(input, select, textarea)'));
    else void this.#submit();
  }

  #type(key: FieldKey, value: string): void {
    this.#values[key] = value;
    if (!value.trim() || !this.#missing.includes(key)) return;
    this.#missing = this.#missing.filter((other) => other !== key);
    this.#host.requestUpdate();
  }

  async #submit(): Promise<void> {
    const open = this.#open;
    if (!open || this.#isSending) return;
    this.#missing = open.action.fields.filter((key) => !this.#values[key]?.trim());
    if (this.#missing.length) return this.#show(() => this.#find('.action-form [aria-invalid="true"]'));
    if (open.action.confirm && !(await this.#isConfirmed(open.action.confirm)))
      return open.action.fields.length ? undefined : this.#cancel();
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
    if (!scene.client || !scene.subject) return;
    const { id } = scene.subject;
    if (!this.#host.dispatchEvent(new CaseBeforeActionEvent(id, action.type))) return this.#cancel();
    this.#isSending = true;
    const fields = {
      ...Object.fromEntries(action.fields.map((key) => [key, this.#values[key]!.trim()])),
      ...action.preset,
    };
    const outcome = await scene.client
      .send(id, action.type, fields)
      // a surprise: nothing was stored, and the button must not stay dead
      .catch((): SendOutcome & { ok: false } => ({ ok: false, code: 'storage-failed' }));
    this.#isSending = false;
    if (!outcome.ok) {
      this.#failure = { place: this.#open?.place ?? place, words: outcomeWords(outcome, scene) };
      if (!action.fields.length) this.#open = undefined;
      return this.#host.requestUpdate();
    }
    this.#close();
    announce(scene.messages.actions.sent(action.label));
    await this.#show(() => this.#find(`#rest-${place}`) ?? this.#find('[data-rest]'));
    this.#host.dispatchEvent(new CaseActedEvent(id, action.type));
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
    this.#open = undefined;
    this.#values = {};
    this.#missing = [];
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
