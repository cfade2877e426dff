import type { Begun, BegunKind, BegunRef } from '../domain/begun.js';
import type { CaseId, Instant } from '../domain/ids.js';
import type { PonticDatabase } from './database.js';

/** What was begun about a case, one of each kind. It goes with its case. */
export interface BegunRecord extends Begun {
  readonly caseId: CaseId;
  readonly kind: BegunKind;
}

export const begunOf = (
  db: PonticDatabase,
  id: CaseId,
  kind: BegunKind,
): PromiseLike<BegunRecord | undefined> => db.begun.get([id, kind]);

/**
 * Keeps what was written, in the caller's transaction. Nothing new is kept of a case that is not on this device.
 * @param on mark of the writing that it goes on from; where another one lies there by now, that one stays
 */
export async function keepBegun(
  db: PonticDatabase,
  record: BegunRecord,
  on: string | undefined,
): Promise<'kept' | 'changed-elsewhere' | 'unknown-case'> {
  const { caseId, kind } = record;
  const [subject, known] = await Promise.all([db.cases.get(caseId), begunOf(db, caseId, kind)]);
  // one that was lost with the database comes back with the next pull
  if (!subject && !known) return 'unknown-case';
  // what was taken away meanwhile cannot be written over
  if (known && known.mark !== on) return 'changed-elsewhere';
  await db.begun.put(record);
  return 'kept';
}

/** Takes away what was sent or discarded, unless something else was written there meanwhile. */
export async function endBegun(
  db: PonticDatabase,
  id: CaseId,
  { kind, mark }: BegunRef,
): Promise<'ended' | 'changed-elsewhere'> {
  const known = await begunOf(db, id, kind);
  if (known && known.mark !== mark) return 'changed-elsewhere';
  await db.begun.delete([id, kind]);
  return 'ended';
}

/** Takes everything away that was begun about a case. */
export const removeBegun = (db: PonticDatabase, id: CaseId): PromiseLike<number> =>
  db.begun.where('caseId').equals(id).delete();

/** Takes away what has no case any more and was written before a moment. After a loss cases come back one page after the other. */
export async function sweepBegun(db: PonticDatabase, before: Instant): Promise<void> {
  const owners = (await db.begun.orderBy('caseId').uniqueKeys()) as unknown as readonly CaseId[];
  const cases = await db.cases.bulkGet([...owners]);
  const gone = owners.filter((_, i) => !cases[i]);
  await db.begun
    .where('caseId')
    .anyOf(gone)
    .filter(({ savedAt }) => savedAt < before)
    .delete();
}
