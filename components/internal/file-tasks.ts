import type { ReactiveControllerHost } from 'lit';
import type { AttachOutcome, IntakeProgress } from '../../src/index.js';

type Refusal = AttachOutcome & { ok: false };

/** What is happening with a file right now. */
export type FileTask =
  | {
      readonly kind: 'taking';
      readonly name: string;
      readonly progress: IntakeProgress;
      readonly abort: AbortController;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly outcome: Refusal }
  | { readonly kind: 'failed'; readonly name: string };

/** How the client takes a file: into a slot, or as a document. */
export type TakeIn = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IntakeProgress) => void;
}) => Promise<AttachOutcome>;

/**
 * The files that are being taken in, one a place. A new pick in the same place ends the old one; where several files go
 * into one slot, each has a place of its own below it: `xrays/1`.
 */
export class FileTasks {
  #tasks = new Map<string, FileTask>();
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(place: string): FileTask | undefined {
    return this.#tasks.get(place);
  }

  /** What is under way in a slot, in the order in which it was picked. */
  within(slot: string): readonly (readonly [place: string, task: FileTask])[] {
    return [...this.#tasks].filter(([place]) => place === slot || place.startsWith(`${slot}/`));
  }

  get isTaking(): boolean {
    return [...this.#tasks.values()].some((task) => task.kind === 'taking');
  }

  clear(place: string): void {
    this.#set(place, undefined);
  }

  /** The notes about files that were not taken: whoever picks again has read them. */
  clearRefused(slot: string): void {
    for (const [place, task] of this.within(slot)) if (task.kind !== 'taking') this.clear(place);
  }

  cancel(place: string): void {
    const task = this.#tasks.get(place);
    if (task?.kind === 'taking') task.abort.abort();
    this.#set(place, undefined);
  }

  /** Another case: what is being read for the old one is stopped. */
  reset(): void {
    for (const place of [...this.#tasks.keys()]) this.cancel(place);
  }

  /** A file that need not be read to know that it is not taken. */
  refuse(place: string, { name }: File, outcome: Refusal): void {
    this.cancel(place);
    this.#set(place, { kind: 'refused', name, outcome });
  }

  /** @returns the outcome, or nothing when it was cancelled or failed without one */
  async take(place: string, file: File, takeIn: TakeIn): Promise<AttachOutcome | undefined> {
    this.cancel(place);
    const abort = new AbortController();
    const { signal } = abort;
    const { name } = file;
    const show = (progress: IntakeProgress) => {
      if (!signal.aborted) this.#set(place, { kind: 'taking', name, progress, abort });
    };
    show({ done: 0, total: file.size });
    try {
      const outcome = await takeIn({ signal, onProgress: show });
      if (signal.aborted) return undefined;
      this.#set(place, outcome.ok ? undefined : { kind: 'refused', name, outcome });
      return outcome;
    } catch {
      // cancelled, or a surprise: in both cases nothing was stored, and the place says so
      if (!signal.aborted) this.#set(place, { kind: 'failed', name });
      return undefined;
    }
  }

  #set(place: string, task: FileTask | undefined): void {
    if (task) this.#tasks.set(place, task);
    else this.#tasks.delete(place);
    this.#host.requestUpdate();
  }
}
