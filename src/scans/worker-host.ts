import { climb, type Scanner, type Step } from './ladder.js';
import { watchPulse } from './pulse.js';
import { ScanFault } from './report.js';
import type { ScanWorkerApi } from './worker/api.js';

export interface WorkerHostOptions {
  /** the ways to come by a worker, the best first */
  readonly steps: readonly Step[];
  readonly idleMs: number;
  /** how long each way may take to answer for the first time */
  readonly handshakeMs: number;
  /** how often a working worker is asked whether it is still there */
  readonly pulseMs: number;
}

interface Live extends Scanner {
  /** rejects when the worker is gone; never resolves */
  readonly lost: Promise<never>;
  readonly giveUp: (cause?: unknown) => void;
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Starts the worker for the first call, ends it when nothing has run for a while. */
export class WorkerHost {
  readonly #options: WorkerHostOptions;
  #isClosed = false;
  #live: Promise<Live> | undefined;
  #running = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #endPulse: (() => void) | undefined;

  constructor(options: WorkerHostOptions) {
    this.#options = options;
  }

  /**
   * @param signal ends the wait for a worker; what runs is the caller's to end
   * @throws {ScanFault} `worker-unavailable` when there is no way to one, or it dies on the way; `signal.reason`
   */
  async run<T>(
    work: (api: ScanWorkerApi, carry: Scanner['carry']) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    clearTimeout(this.#idleTimer);
    this.#running++;
    try {
      const live = await unlessAborted((this.#live ??= this.#start()), signal);
      this.#feel(live);
      return await Promise.race([work(live.api, live.carry), live.lost]);
    } finally {
      if (--this.#running === 0) this.#rest();
    }
  }

  /** Ends the worker once nothing runs: what runs must still tidy up after itself. */
  close(): void {
    this.#isClosed = true;
    if (this.#running === 0) this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#idleTimer);
    this.#endPulse?.();
    this.#endPulse = undefined;
    if (this.#isClosed) this.#end();
    else this.#idleTimer = setTimeout(() => this.#end(), this.#options.idleMs);
  }

  #end(): void {
    const live = this.#live;
    this.#live = undefined;
    live?.then(
      ({ worker }) => worker?.terminate(),
      // it never started, and whoever asked for it knows
      () => undefined,
    );
  }

  async #start(): Promise<Live> {
    try {
      return this.#watch(await climb(this.#options.steps, this.#options.handshakeMs));
    } catch (error) {
      // the next file tries again: the network may have been away
      this.#live = undefined;
      throw error;
    }
  }

  #watch(scanner: Scanner): Live {
    const { worker } = scanner;
    let giveUp!: Live['giveUp'];
    const lost = new Promise<never>((_, reject) => {
      giveUp = (cause) => {
        worker?.terminate();
        this.#live = undefined;
        this.#endPulse?.();
        this.#endPulse = undefined;
        reject(new ScanFault('worker-unavailable', { cause }));
      };
    });
    // it is raced against every call; between calls a death is no unhandled rejection
    lost.catch(() => undefined);
    if (worker)
      worker.onerror = (event) => {
        // ours alone: the page's own error reporting has no use for it
        event.preventDefault();
        giveUp(event.message ? new Error(event.message) : undefined);
      };
    return { ...scanner, lost, giveUp };
  }

  /** The page itself cannot die alone. */
  #feel({ api, worker, giveUp }: Live): void {
    if (!worker || this.#endPulse) return;
    this.#endPulse = watchPulse(() => api.hello(), this.#options.pulseMs, giveUp);
  }
}
