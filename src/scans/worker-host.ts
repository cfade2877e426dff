import { wrap, type Remote } from 'comlink';
import { ScanFault } from './report.js';
import { spawnWorker } from './spawn-worker.js';
import { HANDSHAKE, type ScanWorkerApi } from './worker/api.js';

export interface WorkerHostOptions {
  readonly workerUrl: string | URL | undefined;
  readonly idleMs: number;
  readonly handshakeMs: number;
}

interface Live {
  readonly worker: Worker;
  readonly api: Remote<ScanWorkerApi>;
  /** rejects when the worker is gone; never resolves */
  readonly lost: Promise<never>;
}

const unavailable = (cause?: unknown): ScanFault => new ScanFault('worker-unavailable', { cause });

/** Starts the worker for the first call, ends it when nothing has run for a while. */
export class WorkerHost {
  readonly #options: WorkerHostOptions;
  #isClosed = false;
  #live: Promise<Live> | undefined;
  #running = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerHostOptions) {
    this.#options = options;
  }

  /** @throws {ScanFault} `worker-unavailable` when it does not start or dies on the way */
  async run<T>(work: (api: Remote<ScanWorkerApi>) => Promise<T>): Promise<T> {
    clearTimeout(this.#idleTimer);
    this.#running++;
    try {
      const { api, lost } = await (this.#live ??= this.#start());
      return await Promise.race([work(api), lost]);
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
    if (this.#isClosed) this.#end();
    else this.#idleTimer = setTimeout(() => this.#end(), this.#options.idleMs);
  }

  #end(): void {
    const live = this.#live;
    this.#live = undefined;
    live?.then(
      ({ worker }) => worker.terminate(),
      // it never started, and whoever asked for it knows
      () => undefined,
    );
  }

  async #start(): Promise<Live> {
    let worker: Worker | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      worker = spawnWorker(this.#options.workerUrl);
      const live = this.#watch(worker);
      // a blocked script may fail without a message, or answer nothing at all: only an answer proves a worker
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(unavailable()), this.#options.handshakeMs);
      });
      if ((await Promise.race([live.api.hello(), live.lost, late])) !== HANDSHAKE) throw unavailable();
      return live;
    } catch (error) {
      worker?.terminate();
      // the next file tries again: the network may have been away
      this.#live = undefined;
      throw error instanceof ScanFault ? error : unavailable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #watch(worker: Worker): Live {
    const lost = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        // ours alone: the page's own error reporting has no use for it
        event.preventDefault();
        worker.terminate();
        this.#live = undefined;
        reject(unavailable(event.message ? new Error(event.message) : undefined));
      };
    });
    // it is raced against every call; between calls a death is no unhandled rejection
    lost.catch(() => undefined);
    return { worker, api: wrap<ScanWorkerApi>(worker), lost };
  }
}
