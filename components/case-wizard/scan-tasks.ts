import type { ReactiveControllerHost } from 'lit';
import { type AttachOutcome, type IntakeProgress, say } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';

/** What is happening in a slot right now, beside what it holds. */
export type SlotTask =
  | {
      readonly kind: 'taking';
      readonly name: string;
      readonly progress: IntakeProgress;
      readonly abort: AbortController;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly outcome: AttachOutcome & { ok: false } }
  | { readonly kind: 'failed'; readonly name: string };

/** The files that are being taken in, one a slot. A new pick in the same slot ends the old one. */
export class ScanTasks {
  #tasks = new Map<string, SlotTask>();
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(slot: string): SlotTask | undefined {
    return this.#tasks.get(slot);
  }

  get isTaking(): boolean {
    return [...this.#tasks.values()].some((task) => task.kind === 'taking');
  }

  cancel(slot: string): void {
    const task = this.#tasks.get(slot);
    if (task?.kind === 'taking') task.abort.abort();
    this.#set(slot, undefined);
  }

  clear(slot: string): void {
    this.#set(slot, undefined);
  }

  /** Takes a file in and says how that ended. @returns whether it lies in the slot now */
  async pick({ draft, profile, messages, language }: Form, slot: string, file: File): Promise<boolean> {
    const { slots } = messages.wizard;
    const label = say(profile.catalogue.slots[slot]?.label ?? { en: slot }, language);
    const outcome = await this.take(draft, slot, file);
    if (outcome) announce(outcome.ok ? slots.kept(label) : slots.refused(file.name));
    return outcome?.ok ?? false;
  }

  /** @returns the outcome, or nothing when it was cancelled */
  async take(draft: Draft, slot: string, file: File): Promise<AttachOutcome | undefined> {
    this.cancel(slot);
    const abort = new AbortController();
    const { name } = file;
    const show = (progress: IntakeProgress) => {
      if (!abort.signal.aborted) this.#set(slot, { kind: 'taking', name, progress, abort });
    };
    show({ done: 0, total: file.size });
    try {
      const id = await draft.ready();
      const outcome = await draft.client.attach(id, slot, file, { signal: abort.signal, onProgress: show });
      if (outcome.ok) draft.filled(slot);
      if (abort.signal.aborted) return undefined;
      this.#set(slot, outcome.ok ? undefined : { kind: 'refused', name, outcome });
      return outcome;
    } catch {
      // cancelled, or a surprise: in both cases nothing was stored, and the slot says so
      if (!abort.signal.aborted) this.#set(slot, { kind: 'failed', name });
      return undefined;
    }
  }

  #set(slot: string, task: SlotTask | undefined): void {
    if (task) this.#tasks.set(slot, task);
    else this.#tasks.delete(slot);
    this.#host.requestUpdate();
  }
}
