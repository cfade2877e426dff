import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type DraftEdit, type PrescriptionItem, say, slotAt, slotOf } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import type { FocusPlan } from './focus-plan.js';
import type { Form } from './form.js';
import { itemWords } from './words.js';

/** What was taken out of the form a moment ago; the line that says so brings it back. */
export class Removal {
  #host: ReactiveControllerHost;
  #focus: FocusPlan;
  #words: string | undefined;

  constructor(host: ReactiveControllerHost, focus: FocusPlan) {
    this.#host = host;
    this.#focus = focus;
  }

  scan(form: Form, slot: string): void {
    const label = slotAt(form.profile.catalogue, slot)?.label ?? { en: slot };
    this.#remove(form, { slot, value: undefined }, say(label, form.language));
    this.#focus.next = `scans.${slotOf(slot)}`;
  }

  /** The button that took it out is gone with it: the one that brings it back is next. */
  piece(form: Form, item: PrescriptionItem): void {
    this.#remove(form, { item: item.id, value: undefined }, itemWords(item, form));
    this.#focus.next = 'undo';
  }

  forget(): void {
    this.#words = undefined;
    this.#host.requestUpdate();
  }

  /** @returns nothing while there is nothing to bring back */
  line({ messages: { wizard } }: Form, onUndo: () => void): TemplateResult | undefined {
    if (this.#words === undefined) return undefined;
    return html`<div class="removed notice" part="removed">
      <p>${wizard.removed(this.#words)}</p>
      <button type="button" class="button" id="undo" @click=${onUndo}>${wizard.undo}</button>
    </div>`;
  }

  #remove(form: Form, edit: DraftEdit, words: string): void {
    form.draft.edit(edit, { keep: true });
    this.#words = words;
    announce(form.messages.wizard.removed(words));
    this.#host.requestUpdate();
  }
}
