import type { ReactiveControllerHost } from 'lit';
import type { AttachOutcome, IntakeProgress } from '../../src/index.js';

/** What is happening with a file right now. */
export type FileTask =
  | {
      readonly kind: 'taking';
      readonly name: string;
      readonly progress: IntakeProgress;
      readonly abort: AbortController;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly outcome: AttachOutcome & { ok: false } }
  | { readonly kind: 'failed'; readonly name: string };

/** How the client takes a file: into a slot, or as a document. */
export type TakeIn = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IntakeProgress) => void;
}) => Promise<AttachOutcome>;

/** The files that are being taken in, one a place. A new pick in the same place ends the old one. */
export class FileTasks {
  #tasks = new Map<string, FileTask>();
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(place: string): FileTask | undefined {
    return this.#tasks.get(place);
  }

  get isTaking(): boolean {
    return [...this.#tasks.values()].some((task) => task.kind === 'taking');
  }

  clear(place: string): void {
    this.#set(place, undefined);
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
