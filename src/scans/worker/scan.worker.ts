import { expose, releaseProxy, type ProxyMethods } from 'comlink';
import { HANDSHAKE, type ScanWorkerApi, type TakeOutcome } from './api.js';
import { choosePlace, storeAt } from './choose-store.js';
import { faultOf, toData } from './fault-of.js';
import { whileTaking } from './intake-lock.js';
import { takeIn } from './take-in.js';

const running = new Map<string, AbortController>();

const api: ScanWorkerApi = {
  hello: () => HANDSHAKE,

  async take(request, onProgress): Promise<TakeOutcome> {
    const { id, job, storageName } = request;
    const controller = new AbortController();
    const { signal } = controller;
    running.set(job, controller);
    try {
      const store = storeAt(request.place ?? (await choosePlace(storageName)), storageName);
      const result = await whileTaking(storageName, id, signal, () =>
        takeIn(request, store, { signal, onProgress }),
      );
      return { kind: 'taken', result };
    } catch (error) {
      return signal.aborted ? { kind: 'aborted' } : { kind: 'failed', fault: toData(faultOf(error)) };
    } finally {
      running.delete(job);
      // Comlink keeps a message port open for every callback until it is told to let go
      (onProgress as Partial<ProxyMethods> | undefined)?.[releaseProxy]?.();
    }
  },

  abort(job) {
    running.get(job)?.abort();
  },
};

expose(api);
