import { releaseProxy, type ProxyMethods } from 'comlink';
import { type DigestOutcome, HANDSHAKE, type ScanWorkerApi, type TakeOutcome } from './api.js';
import { choosePlace, storeAt } from './choose-store.js';
import { type FaultData, faultOf, toData } from './fault-of.js';
import { whileTaking } from './intake-lock.js';
import { AT_ONCE, type Pace } from './pace.js';
import { packPart } from './pack-part.js';
import { takeIn } from './take-in.js';
import { wholeDigest } from './whole-digest.js';

/** What takes files in: a worker offers it to its page, and where there is no worker the page has it to itself. */
export function scanApi(pace: Pace = AT_ONCE): ScanWorkerApi {
  const running = new Map<string, AbortController>();
  const taking = new Set<Promise<unknown>>();

  /** Runs a call under its name, so that it can be aborted; errors become data. */
  async function called<Outcome>(
    job: string,
    work: (signal: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome | { kind: 'aborted' } | { kind: 'failed'; fault: FaultData }> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(job, controller);
    try {
      return await work(signal);
    } catch (error) {
      return signal.aborted ? { kind: 'aborted' } : { kind: 'failed', fault: toData(faultOf(error)) };
    } finally {
      running.delete(job);
    }
  }

  return {
    hello: () => Promise.resolve(HANDSHAKE),

    async take(request, onProgress) {
      const { id, job, storageName } = request;
      const work = called<TakeOutcome>(job, async (signal) => {
        const store = storeAt(request.place ?? (await choosePlace(storageName)), storageName);
        const result = await whileTaking(storageName, id, signal, () =>
          takeIn(request, store, { signal, onProgress, pace }),
        );
        return { kind: 'taken', result };
      });
      taking.add(work);
      try {
        return await work;
      } finally {
        taking.delete(work);
        // Comlink keeps a message port open for every callback until it is told to let go
        (onProgress as Partial<ProxyMethods> | undefined)?.[releaseProxy]?.();
      }
    },

    sha256: ({ job, storageName, id, place }) =>
      called<DigestOutcome>(job, async (signal) => {
        // a file that somebody waits for goes first
        const turn = async (): Promise<void> => {
          while (taking.size > 0) await Promise.all(taking);
        };
        const hex = await wholeDigest(storeAt(place, storageName), id, { signal, pace, turn });
        return { kind: 'digested', hex };
      }),

    // on the page it would hold up the person, who gains less by it
    pack: (part, options) => (pace === AT_ONCE ? packPart(part, options) : Promise.resolve(undefined)),

    abort(job) {
      running.get(job)?.abort();
      return Promise.resolve();
    },
  };
}
