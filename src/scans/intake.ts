import { proxy } from 'comlink';
import type { AttachmentId } from '../domain/ids.js';
import { ScanFault, type BytePlace, type IntakeProgress, type ScanIntake } from './report.js';
import { WorkerHost } from './worker-host.js';
import type { TakeOutcome } from './worker/api.js';
import type { ByteStore } from './worker/byte-store.js';
import { storeAt } from './worker/choose-store.js';
import { faultOf, fromData } from './worker/fault-of.js';
import { unlessTaking } from './worker/intake-lock.js';

export interface ScanIntakeOptions {
  /** Names this SDK's share of the origin's storage: two of them do not see each other's copies. */
  readonly storageName: string;
  /** Where the worker's script is served, if not beside this module. Must be of the page's origin. */
  readonly workerUrl?: string | URL | undefined;
  /** How long the worker may be idle before it is ended. Default: a minute. */
  readonly idleMs?: number;
  /** How long the worker may take to answer for the first time. Default: ten seconds, for slow machines. */
  readonly handshakeMs?: number;
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

/** Drives the worker; everything but `take` works without one. */
export function createScanIntake(options: ScanIntakeOptions): ScanIntake {
  const {
    storageName,
    workerUrl,
    idleMs = MINUTE,
    handshakeMs = 10_000,
    place,
    sweepAfterMs = 10 * MINUTE,
  } = options;
  const host = new WorkerHost({ workerUrl, idleMs, handshakeMs });
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

  return {
    async take(request, { signal: own, onProgress } = {}) {
      const signal = own ? AbortSignal.any([own, closing.signal]) : closing.signal;
      signal.throwIfAborted();
      const job = `${++jobs}`;
      const over = new AbortController();
      const tell = (progress: IntakeProgress): void => {
        if (!over.signal.aborted) onProgress?.(progress);
      };
      try {
        const outcome = await host.run<TakeOutcome>((api) => {
          signal.throwIfAborted();
          signal.addEventListener('abort', () => void api.abort(job), { signal: over.signal });
          return api.take({ ...request, job, storageName, place }, onProgress && proxy(tell));
        });
        if (outcome.kind === 'taken') return outcome.result;
        if (outcome.kind === 'failed') throw fromData(outcome.fault);
        throw signal.reason;
      } catch (error) {
        // a worker that died could not tidy up; where its handle is still held, a later sweep will
        if (isUnavailable(error)) await removeEverywhere(request.id).catch(() => undefined);
        signal.throwIfAborted();
        throw error;
      } finally {
        over.abort();
      }
    },

    async read(id, at, start, end) {
      try {
        return await stores[at].read(id, start, end);
      } catch (error) {
        throw faultOf(error);
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
