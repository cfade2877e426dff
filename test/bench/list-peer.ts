import { openDB } from 'idb';
import type { CaseSummary } from '../../src/index.js';
import { folded } from '../../src/domain/search.js';

/** A row as somebody would keep it who writes the list by himself. */
export interface PeerRow {
  readonly id: string;
  readonly stage: string;
  readonly updatedAt: string;
  readonly createdAt: string;
  readonly words: readonly string[];
  readonly products: readonly string[];
  readonly summary: CaseSummary;
}

const wordsOf = (summary: CaseSummary): readonly string[] =>
  [summary.patientCode, summary.patientName, summary.caseNumber ?? '']
    .flatMap((text) => folded(text).split(/\s+/))
    .filter(Boolean);

/** The same rows in a bare database with the usual indexes, read by `idb`. */
export async function peerStore(name: string) {
  const db = await openDB(name, 1, {
    upgrade(database) {
      const store = database.createObjectStore('cases', { keyPath: 'id' });
      store.createIndex('updatedAt', 'updatedAt');
      store.createIndex('stage', ['stage', 'updatedAt']);
      store.createIndex('words', 'words', { multiEntry: true });
      database.createObjectStore('whole', { keyPath: 'id' });
    },
  });
  const index = (key: string) => db.transaction('cases').store.index(key);
  const collect = async (
    key: string,
    query: IDBKeyRange | null,
    { fits = () => true, most = Infinity }: { fits?: (row: PeerRow) => boolean; most?: number } = {},
  ): Promise<readonly PeerRow[]> => {
    const found: PeerRow[] = [];
    let cursor = await index(key).openCursor(query, key === 'words' ? 'next' : 'prev');
    while (cursor && found.length < most) {
      const row = cursor.value as PeerRow;
      if (fits(row)) found.push(row);
      cursor = await cursor.continue();
    }
    return found;
  };
  return {
    async put(rows: readonly CaseSummary[], whole: readonly object[]) {
      const transaction = db.transaction(['cases', 'whole'], 'readwrite', { durability: 'relaxed' });
      for (const one of whole) void transaction.objectStore('whole').put(one);
      for (const summary of rows)
        void transaction.objectStore('cases').put({
          id: summary.id,
          stage: summary.status.stage,
          updatedAt: summary.updatedAt,
          createdAt: summary.createdAt,
          words: wordsOf(summary),
          products: summary.work.map(({ product }) => product),
          summary,
        });
      await transaction.done;
    },
    collect,
    /** some rows from one on, by the same index in which ours lie */
    page: (from: string, count: number) => index('updatedAt').getAll(IDBKeyRange.lowerBound(from), count),
    async countByStage(): Promise<ReadonlyMap<string, number>> {
      const counts = new Map<string, number>();
      let cursor = await index('stage').openKeyCursor();
      while (cursor) {
        const [stage] = cursor.key as [string];
        counts.set(stage, (counts.get(stage) ?? 0) + 1);
        cursor = await cursor.continue();
      }
      return counts;
    },
    all: () => db.getAll('cases') as Promise<readonly PeerRow[]>,
    close: () => db.close(),
  };
}
