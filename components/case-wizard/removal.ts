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
  /** the slot in which it happened, where it is said there */
  #at: string | undefined;

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

  /** What was done with files is said where they lie. @param at the slot whose button was pressed */
  file(words: string, at: string): void {
    this.#tell(words, at);
    this.#focus.next = 'undo';
  }

  forget(): void {
    this.#words = undefined;
    this.#host.requestUpdate();
  }

  /** @param at a slot; where absent, what is said over the page. @returns nothing while there is nothing to bring back */
  line({ messages: { wizard } }: Form, onUndo: () => void, at?: string): TemplateResult | undefined {
    if (this.#words === undefined || this.#at !== at) return undefined;
    return html`<div class="removed notice" part="removed">
      <p>${this.#words}</p>
      <button type="button" class="button" id="undo" @click=${onUndo}>${wizard.undo}</button>
    </div>`;
  }

  #remove(form: Form, edit: DraftEdit, words: string): void {
    form.draft.edit(edit, { keep: true });
    this.#tell(form.messages.wizard.removed(words), undefined);
  }

  #tell(words: string, at: string | undefined): void {
    this.#words = words;
    this.#at = at;
    announce(words);
    this.#host.requestUpdate();
  }
}
