import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type AskedSlot, say } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { guessSlots } from './file-list-guess.js';
import type { Form } from './form.js';

interface Waiting {
  readonly file: File;
  /** the slot that is chosen for it */
  readonly slot: string | undefined;
  readonly isGuessed: boolean;
}

export const SORTING = 'sorting';

/** Files that came together and wait for a person to say where each belongs. */
export class Sorting {
  #host: ReactiveControllerHost;
  #waiting: readonly Waiting[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  add({ messages }: Form, files: readonly File[], asked: readonly AskedSlot[]): void {
    const guesses = guessSlots(
      files.map(({ name }) => name),
      asked,
    );
    const added = files.map((file, i) => ({ file, slot: guesses[i], isGuessed: guesses[i] !== undefined }));
    this.#set([...this.#waiting, ...added]);
    announce(messages.wizard.slots.sorting.waiting(this.#waiting.length));
  }

  choose(at: number, slot: string): void {
    this.#set(this.#waiting.map((one, i) => (i === at ? { ...one, slot, isGuessed: false } : one)));
  }

  /** @returns the files that have a place; the others wait on */
  take(): readonly { readonly file: File; readonly slot: string }[] {
    const placed = this.#waiting.flatMap(({ file, slot }) => (slot ? [{ file, slot }] : []));
    this.#set(this.#waiting.filter(({ slot }) => !slot));
    return placed;
  }

  clear(): void {
    this.#set([]);
  }

  #set(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.#host.requestUpdate();
  }
}

export interface SortingOptions {
  readonly sorting: Sorting;
  readonly asked: readonly AskedSlot[];
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

function row(
  { messages, language }: Form,
  { file, slot, isGuessed }: Waiting,
  at: number,
  { sorting, asked }: SortingOptions,
): TemplateResult {
  const words = messages.wizard.slots.sorting;
  const id = `${SORTING}-${at}`;
  return html`<li class="sorted">
    <label for=${id} class="file-name">${words.goesTo(file.name)}</label>
    <select
      id=${id}
      part="control"
      @change=${(event: Event) => sorting.choose(at, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(!slot)}>${words.nowhere}</option>
      ${asked.map(
        ({ key, slot: { label } }) =>
          html`<option value=${key} .selected=${live(key === slot)}>${say(label, language)}</option>`,
      )}
    </select>
    ${isGuessed ? html`<span class="small quiet">${words.guessed}</span>` : nothing}
  </li>`;
}

/** What was dropped or picked together, each with the place that it would go to: nothing is taken before a person says so. */
export function sortingView(form: Form, options: SortingOptions): TemplateResult | typeof nothing {
  const { sorting, onTake, onLeave } = options;
  const { waiting } = sorting;
  if (!waiting.length) return nothing;
  const { wizard } = form.messages;
  const words = wizard.slots.sorting;
  const placed = waiting.filter(({ slot }) => slot).length;
  return html`<section class="sorting notice needs-you" part="sorting" aria-labelledby=${SORTING}>
    <h3 id=${SORTING} tabindex="-1">${words.heading(waiting.length)}</h3>
    <p class="small">${words.body}</p>
    <ul>
      ${waiting.map((one, at) => row(form, one, at, options))}
    </ul>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        aria-disabled=${placed ? nothing : 'true'}
        @click=${() => placed && onTake()}
      >
        ${words.take(placed)}
      </button>
      <button type="button" class="button plain" @click=${onLeave}>${words.leave}</button>
    </div>
  </section>`;
}
