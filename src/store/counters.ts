import type { PonticDatabase } from './database.js';

/** Counts the cases of a stage, in the transaction that writes one. */
export async function count(db: PonticDatabase, stage: string, by: number): Promise<void> {
  const known = await db.counters.get(stage);
  await db.counters.put({ stage, count: Math.max(0, (known?.count ?? 0) + by) });
}
