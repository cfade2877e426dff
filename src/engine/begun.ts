import type { BegunWriting } from '../client.js';
import type { BegunKind, BegunRef } from '../domain/begun.js';
import type { CaseId } from '../domain/ids.js';
import { begunOf, type BegunRecord, endBegun, keepBegun } from '../store/begun.js';
import { watchBegun } from '../store/views.js';
import { type EngineContext, guarded } from './context.js';

/** What is being written about a case, kept on this device until it is sent. */
export function begunWriting({ store, newId, at }: EngineContext, id: CaseId, kind: BegunKind): BegunWriting {
  /** At hand as well, so that it outlives a database that the browser clears. */
  const hold = (record: BegunRecord | undefined) =>
    record ? store.rememberBegun(record) : store.forgetBegun(id, kind);
  return {
    changes: watchBegun(store, id, kind),

    async read() {
      await store.ready();
      const record = await begunOf(store.db, id, kind);
      hold(record);
      return record && { content: record.content, savedAt: record.savedAt, mark: record.mark };
    },

    write: (content, on) =>
      guarded(async () => {
        const begun = { content, savedAt: at(), mark: newId() };
        const record = { caseId: id, kind, ...begun };
        const result = await store.write('relaxed', ['cases', 'begun'], (db) => keepBegun(db, record, on));
        if (result !== 'kept') return { ok: false, code: result };
        hold(record);
        return { ok: true, begun };
      }),

    remove: (mark) =>
      guarded(async () => {
        const ref: BegunRef = { kind, mark };
        const result = await store.write('relaxed', ['begun'], (db) => endBegun(db, id, ref));
        if (result !== 'ended') return { ok: false, code: result };
        hold(undefined);
        return { ok: true };
      }),
  };
}
