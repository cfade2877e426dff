import type { AttachmentId } from '../domain/ids.js';
import { type Scanner, type Step, usualSteps } from './ladder.js';
import { ScanFault, type BytePlace, type IntakeProgress, type ScanIntake } from './report.js';
import { WorkerHost } from './worker-host.js';
import type { DigestOutcome, ScanWorkerApi, TakeOutcome } from './worker/api.js';
import type { ByteStore } from './worker/byte-store.js';
import { storeAt } from './worker/choose-store.js';
import { type FaultData, faultOf, fromData } from './worker/fault-of.js';
import { unlessTaking } from './worker/intake-lock.js';

export interface ScanIntakeOptions {
  /** Names this SDK's share of the origin's storage: two of them do not see each other's copies. */
  readonly storageName: string;
  /** Where the worker's script is served, if not beside this module. One of a foreign origin is passed over. */
  readonly workerUrl?: string | URL | undefined;
  /** How long the worker may be idle before it is ended. Default: a minute. */
  readonly idleMs?: number;
  /** How long each way to a worker may take to answer for the first time. Default: ten seconds, for slow machines. */
  readonly handshakeMs?: number;
  /** How often a worker that works is asked whether it is still there. Default: ten seconds. */
  readonly pulseMs?: number;
  /** Other ways to a worker, the best first. Default: see `usualSteps`. */
  readonly steps?: readonly Step[];
  /** Where copies are kept. Default: the faster place that this browser has. */
  readonly place?: BytePlace | undefined;
  /**
   * Copies younger than this are never swept: between the end of `take` and the caller's record of it nothing else says
   * that they are wanted. Default: ten minutes.
   */
  readonly sweepAfterMs?: number;
}

const MINUTE = 60_000;

const isUnavailable = (error: unknown): boolean =>
  error instanceof ScanFault && error.code === 'worker-unavailable';

/**
 * Drives the worker; reading and tidying work without one.
 *
 * What a restart finds: a copy that was not finished cannot be gone on with, since the picked file is the browser's for as
 * long as the page lives; nor can a finished one of which nobody wrote down the slot be given to a slot. Neither has a
 * record, so neither is ever sent; both are swept, and the file is picked again. A copy with a record is whole: it is
 * flushed before `take` resolves.
 */
export function createScanIntake(options: ScanIntakeOptions): ScanIntake {
  const {
    storageName,
    workerUrl,
    idleMs = MINUTE,
    handshakeMs = 10_000,
    pulseMs = 10_000,
    steps = usualSteps(workerUrl),
    place,
    sweepAfterMs = 10 * MINUTE,
  } = options;
  const host = new WorkerHost({ steps, idleMs, handshakeMs, pulseMs });
  const stores: Record<BytePlace, ByteStore> = {
    opfs: storeAt('opfs', storageName),
    indexeddb: storeAt('indexeddb', storageName),
  };
  const closing = new AbortController();
  let jobs = 0;

  const removeEverywhere = async (id: AttachmentId): Promise<void> => {
    await Promise.all(Object.values(stores).map((store) => store.remove(id)));
  };

  const sweepStore = async (store: ByteStore, keep: ReadonlySet<AttachmentId>): Promise<void> => {
    for (const { id, changedAt } of await store.list()) {
      if (keep.has(id) || Date.now() - changedAt < sweepAfterMs) continue;
      await unlessTaking(storageName, id, () => store.remove(id));
    }
  };

  /** Calls the worker; what it answers as data becomes a result, a fault, or the reason of the abort. */
  async function called<Outcome extends { readonly kind: string }>(
    own: AbortSignal | undefined,
    call: (api: ScanWorkerApi, job: string, carry: Scanner['carry'], over: AbortSignal) => Promise<Outcome>,
  ): Promise<Exclude<Outcome, { kind: 'failed' } | { kind: 'aborted' }>> {
    const signal = own ? AbortSignal.any([own, closing.signal]) : closing.signal;
    signal.throwIfAborted();
    const job = `${++jobs}`;
    const over = new AbortController();
    try {
      const outcome = await host.run((api, carry) => {
        signal.throwIfAborted();
        signal.addEventListener('abort', () => void api.abort(job), { signal: over.signal });
        return call(api, job, carry, over.signal);
      }, signal);
      if (outcome.kind === 'failed') throw fromData((outcome as unknown as { fault: FaultData }).fault);
      if (outcome.kind === 'aborted') throw signal.reason;
      return outcome as Exclude<Outcome, { kind: 'failed' } | { kind: 'aborted' }>;
    } catch (error) {
      // what fails after an abort fails because of it; but a worker that died has left something behind
      if (!isUnavailable(error)) signal.throwIfAborted();
      throw error;
    } finally {
      over.abort();
    }
  }

  return {
    async take(request, { signal, onProgress } = {}) {
      try {
        const outcome = await called<TakeOutcome>(signal, (api, job, carry, over) => {
          const tell = (progress: IntakeProgress): void => {
            if (!over.aborted) onProgress?.(progress);
          };
          return api.take({ ...request, job, storageName, place }, onProgress && carry(tell));
        });
        return outcome.result;
      } catch (error) {
        // a worker that died could not tidy up; where its handle is still held, a later sweep will
        if (isUnavailable(error)) await removeEverywhere(request.id).catch(() => undefined);
        signal?.throwIfAborted();
        closing.signal.throwIfAborted();
        throw error;
      }
    },

    async sha256(id, at, { signal } = {}) {
      const outcome = await called<DigestOutcome>(signal, (api, job) =>
        api.sha256({ job, storageName, id, place: at }),
      );
      return outcome.hex;
    },

    async read(id, at, start, end) {
      try {
        return await stores[at].read(id, start, end);
      } catch (error) {
        throw faultOf(error);
      }
    },

    async pack(part, options) {
      try {
        return await host.run((api) => api.pack(part, options), closing.signal);
      } catch {
        // whatever is wrong with a worker, the part can still travel as it is
        return undefined;
      }
    },

    async remove(ids) {
      await Promise.all(ids.map(removeEverywhere));
    },

    async sweep(keep) {
      await Promise.all(Object.values(stores).map((store) => sweepStore(store, keep)));
    },

    close() {
      closing.abort();
      host.close();
    },
  };
}
