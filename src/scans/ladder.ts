import { proxy, wrap } from 'comlink';
import { ScanFault } from './report.js';
import { workerAt, workerBeside, workerOf } from './spawn-worker.js';
import { HANDSHAKE, type ScanWorkerApi } from './worker/api.js';

/** What works on files: a worker, or the page. */
export interface Scanner {
  readonly api: ScanWorkerApi;
  /** Makes a function of the page one that may be handed to the other end. */
  readonly carry: <Callback extends object>(callback: Callback) => Callback;
  /** absent where the page does the work itself */
  readonly worker?: Worker;
  /** Called when it has answered or failed: what was needed to start it is not needed any more. */
  readonly release?: () => void;
}

/** One way to come by a scanner. */
export interface Step {
  /** tells it from the others for the life of the page */
  readonly key: string;
  /** Begins it; it counts once it has answered. Rejects or throws where the page does not allow it. */
  open(): Scanner | Promise<Scanner>;
}

const unavailable = (cause?: unknown): ScanFault => new ScanFault('worker-unavailable', { cause });

const ofWorker = (worker: Worker): Scanner => ({
  api: wrap<ScanWorkerApi>(worker),
  carry: (callback) => proxy(callback),
  worker,
});

/**
 * The ways from the best to the last one that works everywhere (F11): where the host says that the worker is, beside this
 * module, out of the module itself, and on the page in slices.
 */
export function usualSteps(workerUrl: string | URL | undefined): readonly Step[] {
  const own: Step = { key: `at ${String(workerUrl)}`, open: () => ofWorker(workerAt(workerUrl!)) };
  return [
    ...(workerUrl === undefined ? [] : [own]),
    { key: 'beside', open: () => ofWorker(workerBeside()) },
    {
      key: 'inlined',
      async open() {
        const { INLINED_WORKER } = await import('./inlined-worker.js');
        if (INLINED_WORKER === undefined) throw unavailable();
        const { worker, release } = workerOf(INLINED_WORKER);
        return { ...ofWorker(worker), release };
      },
    },
    {
      key: 'slices',
      async open() {
        const [{ scanApi }, { inSlices }] = await Promise.all([
          import('./worker/scan-api.js'),
          import('./worker/pace.js'),
        ]);
        return { api: scanApi(inSlices()), carry: (callback) => callback };
      },
    },
  ];
}

/** Rejects with the first thing that goes wrong with a worker before it has answered; never resolves. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.onerror = (event) => {
      // ours alone: the page's own error reporting has no use for it
      event.preventDefault();
      reject(unavailable(event.message ? new Error(event.message) : undefined));
    };
  });

/** A blocked script may fail without a message, or answer nothing at all: only an answer proves a worker. */
async function prove(step: Step, limitMs: number): Promise<Scanner> {
  let scanner: Scanner | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(unavailable());
    }, limitMs);
  });
  const answer = async (): Promise<string> => {
    scanner = await step.open();
    const { api, worker, release } = scanner;
    if (isLate) {
      worker?.terminate();
      release?.();
    }
    return worker ? Promise.race([api.hello(), failureOf(worker)]) : api.hello();
  };
  try {
    if ((await Promise.race([answer(), late])) !== HANDSHAKE || !scanner) throw unavailable();
    return scanner;
  } catch (error) {
    scanner?.worker?.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    scanner?.release?.();
  }
}

/** Ways that have failed where another one has not: they are not tried again on this page. */
const barred = new Set<string>();

/**
 * Tries one way after the other, each for as long as it may take.
 * @throws {ScanFault} `worker-unavailable` when none works; then nothing is barred, the network may have been away
 */
export async function climb(steps: readonly Step[], limitMs: number): Promise<Scanner> {
  const missed: string[] = [];
  let cause: unknown;
  for (const step of steps) {
    if (barred.has(step.key)) continue;
    try {
      const scanner = await prove(step, limitMs);
      for (const key of missed) barred.add(key);
      return scanner;
    } catch (error) {
      missed.push(step.key);
      cause = error;
    }
  }
  throw cause instanceof ScanFault ? cause : unavailable(cause);
}
