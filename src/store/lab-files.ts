import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { LabFileRecord, PonticDatabase } from './database.js';

/** The most that files of the lab take on this device, in bytes. Those of the case that was looked at longest ago make room. */
export const MOST_LAB_BYTES = 512 * 1024 * 1024;

/** What is kept of one case, so that nobody has to read the bytes to know it. Lies in `meta`, under the case's id. */
interface Shelf {
  /** milliseconds since 1970: when something of it was looked at last */
  readonly usedAt: number;
  readonly files: Readonly<Record<AttachmentId, { readonly root: string; readonly bytes: number }>>;
}

const SHELF = 'labFiles:';
const nameOf = (id: CaseId): string => SHELF + id;

const shelfOf = async (db: PonticDatabase, id: CaseId): Promise<Shelf | undefined> =>
  (await db.meta.get(nameOf(id)))?.value as Shelf | undefined;

const sizeOf = ({ files }: Shelf): number => Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);

/** Takes the lab's files of a case off this device. */
export async function removeLabFiles(db: PonticDatabase, id: CaseId): Promise<void> {
  await db.labFiles.where('caseId').equals(id).delete();
  await db.meta.delete(nameOf(id));
}

/**
 * Keeps a file that was proven, in the caller's transaction. Nothing is kept of a case that is not on this device, nor what
 * alone with its case's other files would be more than the most. An older file under the same id goes in either case: the lab
 * has sent it anew.
 */
export async function keepLabFile(
  db: PonticDatabase,
  record: LabFileRecord,
  nowMs: number,
  most = MOST_LAB_BYTES,
): Promise<boolean> {
  const { id, caseId, root } = record;
  const bytes = record.bytes.byteLength;
  if (!(await db.cases.get(caseId))) return false;
  const shelf = await shelfOf(db, caseId);
  const files = { ...shelf?.files, [id]: { root, bytes } };
  const own = sizeOf({ usedAt: nowMs, files });
  if (own > most) {
    if (shelf?.files[id] && shelf.files[id].root !== root) {
      const { [id]: _, ...others } = shelf.files;
      await db.labFiles.delete(id);
      await db.meta.put({ name: nameOf(caseId), value: { ...shelf, files: others } satisfies Shelf });
    }
    return false;
  }
  const others = (await db.meta.where('name').startsWith(SHELF).toArray())
    .filter(({ name }) => name !== nameOf(caseId))
    .map(({ name, value }) => ({ id: name.slice(SHELF.length) as CaseId, shelf: value as Shelf }))
    .sort((a, b) => a.shelf.usedAt - b.shelf.usedAt);
  let total = own + others.reduce((sum, other) => sum + sizeOf(other.shelf), 0);
  for (const other of others) {
    if (total <= most) break;
    await removeLabFiles(db, other.id);
    total -= sizeOf(other.shelf);
  }
  await db.labFiles.put(record);
  await db.meta.put({ name: nameOf(caseId), value: { usedAt: nowMs, files } satisfies Shelf });
  return true;
}

/** Notes that something of a case was looked at. */
export async function useLabFiles(db: PonticDatabase, id: CaseId, nowMs: number): Promise<void> {
  const shelf = await shelfOf(db, id);
  if (shelf) await db.meta.put({ name: nameOf(id), value: { ...shelf, usedAt: nowMs } satisfies Shelf });
}

/** The roots of a case's files that were proven on this device and are still there. */
export async function keptRoots(db: PonticDatabase, id: CaseId): Promise<ReadonlyMap<AttachmentId, string>> {
  const shelf = await shelfOf(db, id);
  const there = await db.labFiles.where('caseId').equals(id).primaryKeys();
  return new Map(there.flatMap((file) => (shelf?.files[file] ? [[file, shelf.files[file].root]] : [])));
}

/** Cases of which files are kept although they are no longer on this device. */
export async function orphanedShelves(db: PonticDatabase): Promise<readonly CaseId[]> {
  const owners = (await db.labFiles.orderBy('caseId').uniqueKeys()) as unknown as readonly CaseId[];
  const cases = await db.cases.bulkGet([...owners]);
  return owners.filter((_, i) => !cases[i]);
}
