import type { IDBPDatabase } from 'idb';
import type { CaseSummary } from '../../src/index.js';
import type { ListRecord } from '../../src/store/list-record.js';

/** The current cases in the order of their changes, in the index by which our own list reads them. */
export const ORDER = '[isPast+changed+id]';
export const FROM: IDBValidKey = [0];
export const UNTIL: IDBValidKey = [0, []];
/** rows that are read at once, by all ways */
export const CHUNK = 50;

/** Some rows from a place on that is a multiple of `CHUNK`. */
export type Read = (from: number) => Promise<readonly CaseSummary[]>;

/**
 * Reads windows as somebody would who takes care: whatever follows a window that was read begins at its last key, and only a
 * jump has to count through the index.
 */
export function readerOf(db: IDBPDatabase): Read {
  const ends = new Map<number, IDBValidKey>();
  return async (from) => {
    const index = db.transaction('list').store.index(ORDER);
    let range = IDBKeyRange.bound(ends.get(from) ?? FROM, UNTIL, ends.has(from));
    if (from > 0 && !ends.has(from)) {
      const cursor = await index.openKeyCursor(range);
      const there = await cursor?.advance(from);
      if (!there) return [];
      range = IDBKeyRange.bound(there.key, UNTIL);
    }
    const rows = (await index.getAll(range, CHUNK)) as readonly ListRecord[];
    const last = rows.at(-1);
    if (last) ends.set(from + rows.length, [last.isPast, last.changed, last.id]);
    return rows.map(({ summary }) => summary);
  };
}
