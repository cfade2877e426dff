import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { AttachOutcome, IntakeProgress } from '../../src/index.js';
import { Prints } from '../case-wizard/photo-guide-prints.js';
import { findingStyles } from './finding.styles.js';
import { ScanLook } from './scan-look.js';

type Refusal = AttachOutcome & { ok: false };

/** What is happening with a file right now. */
export type FileTask =
  | {
      readonly kind: 'taking';
      readonly name: string;
      readonly progress: IntakeProgress;
      readonly abort: AbortController;
      readonly isMending?: true;
    }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly outcome: Refusal;
      /** the file lies there as it was: nothing new was picked */
      readonly isMending?: true;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly isMending?: true };

type Host = ReactiveControllerHost & HTMLElement;

/** How the client takes a file: into a slot, or as a document. */
export type TakeIn = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IntakeProgress) => void;
}) => Promise<AttachOutcome>;

interface Picked {
  readonly name: string;
  readonly size: number;
}

/** What a task is about: a file that was picked, or one that lies there and is mended. */
interface TakeOptions {
  readonly isMending?: true;
}

/**
 * The files that are being taken in, one a place. A new pick in the same place ends the old one; where several files go
 * into one slot, each has a place of its own below it: `xrays/1`. With them go the pictures of the files that lie there.
 */
export class FileTasks implements ReactiveController {
  readonly prints: Prints;
  readonly look: ScanLook;
  #tasks = new Map<string, FileTask>();
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.prints = new Prints(host);
    this.look = new ScanLook(host);
    host.addController(this);
  }

  /** How files look is brought along: only pages that have some need it. */
  hostConnected(): void {
    const root = this.#host.shadowRoot;
    for (const { styleSheet } of this.sheets)
      if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets.push(styleSheet);
  }

  protected get sheets(): readonly CSSResult[] {
    return [findingStyles];
  }

  of(place: string): FileTask | undefined {
    return this.#tasks.get(place);
  }

  /** What is under way in a slot, in the order in which it was picked. */
  within(slot: string): readonly (readonly [place: string, task: FileTask])[] {
    return [...this.#tasks].filter(([place]) => place === slot || place.startsWith(`${slot}/`));
  }

  /** Files that were picked and are not taken: somebody picks another one, or leaves it out. */
  get refused(): readonly (readonly [place: string, task: FileTask])[] {
    return [...this.#tasks].filter(([, { kind, isMending }]) => kind !== 'taking' && !isMending);
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
    this.look.close();
  }

  /** A file that need not be read to know that it is not taken. */
  refuse(place: string, { name }: Picked, outcome: Refusal): void {
    this.cancel(place);
    this.#set(place, { kind: 'refused', name, outcome });
  }

  /** @returns the outcome, or nothing when it was cancelled or failed without one */
  async take(
    place: string,
    { name, size }: Picked,
    takeIn: TakeIn,
    options: TakeOptions = {},
  ): Promise<AttachOutcome | undefined> {
    this.cancel(place);
    const abort = new AbortController();
    const { signal } = abort;
    const show = (progress: IntakeProgress) => {
      if (!signal.aborted) this.#set(place, { kind: 'taking', name, progress, abort, ...options });
    };
    show({ done: 0, total: size });
    try {
      const outcome = await takeIn({ signal, onProgress: show });
      if (signal.aborted) return undefined;
      this.#set(place, outcome.ok ? undefined : { kind: 'refused', name, outcome, ...options });
      return outcome;
    } catch {
      // cancelled, or a surprise: in both cases nothing was stored, and the place says so
      if (!signal.aborted) this.#set(place, { kind: 'failed', name, ...options });
      return undefined;
    }
  }

  #set(place: string, task: FileTask | undefined): void {
    if (task) this.#tasks.set(place, task);
    else this.#tasks.delete(place);
    this.#host.requestUpdate();
  }
}
