import type { Case } from '../../../domain/case.js';
import type { AttachmentId, CaseId } from '../../../domain/ids.js';
import type { Moment } from './books.js';
import { filesOf } from './case-files.js';
import { nextSeq } from './lab-database.js';

/** The effect by which a lifecycle says that nothing of the patient may be kept. */
export const PURGE = 'case.purge';

/** Deletes a case with its files and with every answer that tells of it. A number and a day are left. "S2 · 45 days" */
export async function purgeCase({ db, at, news }: Moment, before: Case, subject: Case): Promise<void> {
  const { id, caseNumber } = subject;
  await db.cases.put({
    id,
    seq: await nextSeq(db),
    case: undefined,
    tombstone: { caseNumber, at },
  });
  const inUse = new Map<AttachmentId, CaseId>();
  await db.cases.each((row) => {
    for (const file of row.case ? filesOf(row.case) : []) inUse.set(file, row.id);
  });
  for (const { id: file } of await db.files.where('caseId').equals(id).toArray()) {
    // a follow-up that was made from the same scans still needs them: they are its own from here on
    const owner = inUse.get(file);
    if (owner) await db.files.update(file, { caseId: owner });
    else {
      await db.parts.where('file').equals(file).delete();
      await db.files.delete(file);
    }
  }
  await db.answers.filter(({ outcome }) => outcome.kind !== 'refused' && outcome.case?.id === id).delete();
  await db.shares.where('caseId').equals(id).delete();
  // the deletion itself is announced, once, from memory
  for (const entry of subject.history.slice(before.history.length)) news.push({ subject, entry });
}
