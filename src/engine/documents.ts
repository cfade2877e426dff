import type { AttachOutcome, SendOutcome } from '../client.js';
import { type Case, documentsOf } from '../domain/case.js';
import type { Problem } from '../domain/check-prescription.js';
import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { EventType } from '../domain/lifecycle/definition.js';
import { actionsOf } from '../domain/lifecycle/table.js';
import type { AttachmentRef } from '../domain/prescription.js';
import type { ScanReport } from '../scans/report.js';
import { DOCUMENT } from '../store/database.js';
import { type AttachOptions, copied, numbered, recordOf } from './attach.js';
import { DENTIST, type EngineContext } from './context.js';
import { append } from './send.js';

/** The event by which the dentist adds a document in a case's present state. */
const eventFor = ({ profile: { lifecycle } }: EngineContext, { status }: Case): EventType | undefined =>
  actionsOf(lifecycle, status, DENTIST).find(
    ({ type, requires }) => lifecycle.events[type]?.brings === 'documents' && requires.length === 0,
  )?.type;

/** The name that the file had may say who it is about: a number and the kind are all that travels on. */
const nameIn = (subject: Case, id: AttachmentId, report: ScanReport): string =>
  numbered('document', documentsOf(subject).length + 1, id, report);

/** Keeps the event from being stored; the answer says where the same file lies. */
const SAME_FILE: Problem = { path: 'documents', code: 'too-many-files', values: {} };

const toOutcome = (sent: SendOutcome & { ok: false }): AttachOutcome =>
  sent.code === 'refused' || sent.code === 'incomplete'
    ? { ok: false, code: 'not-editable' }
    : { ok: false, code: sent.code };

/** Copies a document onto this device and queues it: the record of the copy and the event in one transaction. */
export async function addDocument(
  context: EngineContext,
  caseId: CaseId,
  file: File,
  options: AttachOptions = {},
): Promise<AttachOutcome> {
  const { store } = context;
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record) return { ok: false, code: 'unknown-case' };
  const type = eventFor(context, record.visible);
  if (!type) return { ok: false, code: 'not-editable' };
  return copied(context, file, {}, options, async (id, copy, report) => {
    const { bytes, root } = copy.digest;
    const refIn = (subject: Case): AttachmentRef => ({
      id,
      name: nameIn(subject, id, report),
      bytes,
      root,
      triangles: 0,
      verdict: report.verdict === 'warn' ? 'warn' : 'pass',
    });
    let isThere = false;
    const isTwin = (subject: Case): boolean =>
      (isThere = documentsOf(subject).some((document) => document.root === root));
    const sent = await append(
      context,
      caseId,
      (subject) => ({
        parts: { type, fields: {}, documents: [refIn(subject)], manifest: [{ id, root }] },
        // looked for where the event is stored: two picks of one file, or two tabs, come one after the other
        problems: () => (isTwin(subject) ? [SAME_FILE] : []),
      }),
      (db, { documents = [] }) =>
        db.attachments.bulkPut(documents.map((ref) => recordOf(ref, caseId, DOCUMENT, copy, report))),
    );
    if (isThere) return { ok: false, code: 'same-file', place: DOCUMENT };
    return sent.ok ? { ok: true, id, report } : toOutcome(sent);
  });
}
