import { type AttachmentId, instant } from '../domain/ids.js';
import type { LabProfile } from '../domain/profile.js';
import type { ScanIntake } from '../scans/report.js';
import { documentsOf } from '../domain/case.js';
import { type AttachmentRecord, type CaseRecord, DOCUMENT } from '../store/database.js';
import { sweepBegun } from '../store/begun.js';
import { orphanedShelves, removeLabFiles } from '../store/lab-files.js';
import { orphanedPreviews } from '../store/previews.js';
import { CURSOR } from '../store/settings.js';
import type { Store } from '../store/store.js';

/** After the last edit: long enough that no tab still offers to undo the removal. */
const UNDO_MS = 24 * 60 * 60_000;

/** The milliseconds in a UUIDv7. */
const madeAt = (id: AttachmentId): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Whether the case names the file: in some slot, in one of the pending revision, or among its documents. */
function isNamed({ visible, revising }: CaseRecord, { id, slot }: AttachmentRecord): boolean {
  if (slot === DOCUMENT) return documentsOf(visible).some((document) => document.id === id);
  const isPending = revising?.edits.some((edit) => 'slot' in edit && edit.value?.id === id);
  return !!isPending || Object.values(visible.prescription.scans).some((file) => file.id === id);
}

/**
 * Frees the space of copies that nobody needs: taken out of their slot a day ago, or held and verified by the lab.
 * Then removes what a crash, or a loss of the database, left without its case.
 */
export async function collectGarbage(
  store: Store,
  scans: ScanIntake,
  profile: LabProfile,
  now: number,
): Promise<void> {
  const attachments = await store.db.attachments.toArray();
  const cases = new Map(
    (await store.db.cases.bulkGet(attachments.map((file) => file.caseId))).map((row) => [row?.id, row]),
  );
  const unsent = new Set((await store.db.ops.toArray()).map((op) => op.caseId));
  const isNeeded = (file: AttachmentRecord): boolean => {
    const { id, caseId, upload } = file;
    if (now - madeAt(id) < UNDO_MS || unsent.has(caseId)) return true;
    const record = cases.get(caseId);
    if (record && now - Date.parse(record.savedAt) < UNDO_MS) return true;
    if (!record || !isNamed(record, file)) return false;
    return upload.state !== 'verified' || profile.lifecycle.editable.includes(record.stage);
  };
  const needless = attachments.filter((file) => !isNeeded(file)).map((file) => file.id);
  await store.write('relaxed', ['cases', 'attachments', 'previews', 'labFiles', 'begun'], async (db) => {
    await db.attachments.bulkDelete(needless);
    await db.previews.bulkDelete(await orphanedPreviews(db));
    for (const id of await orphanedShelves(db)) await removeLabFiles(db, id);
    // before the first pull cases are not here yet
    if (await db.meta.get(CURSOR)) await sweepBegun(db, instant(now - UNDO_MS));
  });
  await scans.remove(needless);
  await scans.sweep(new Set(await store.db.attachments.toCollection().primaryKeys()));
}
