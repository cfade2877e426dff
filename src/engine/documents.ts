import type { AttachOutcome, EventExtras, SendOutcome } from '../client.js';
import { type Case, documentsOf } from '../domain/case.js';
import type { Problem } from '../domain/check-prescription.js';
import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { EventType, FieldKey } from '../domain/lifecycle/definition.js';
import { actionsOf, type Refusal } from '../domain/lifecycle/table.js';
import type { AttachmentRef } from '../domain/prescription.js';
import type { IntakeResult, ScanReport } from '../scans/report.js';
import { DOCUMENT } from '../store/database.js';
import { type AttachOptions, copied, numbered, recordOf } from './attach.js';
import { DENTIST, type EngineContext } from './context.js';
import { append, type Appended, sendEvent } from './send.js';

/** A document that rests on this device and belongs to no case yet. */
interface Arrived {
  readonly id: AttachmentId;
  readonly copy: NonNullable<IntakeResult['copy']>;
  readonly report: ScanReport;
}

/** The event by which the dentist adds a document in a case's present state. */
const eventFor = ({ profile: { lifecycle } }: EngineContext, { status }: Case): EventType | undefined =>
  actionsOf(lifecycle, status, DENTIST).find(
    ({ type, requires }) => lifecycle.events[type]?.brings === 'documents' && requires.length === 0,
  )?.type;

/** The name that the file had may say who it is about: a number and the kind are all that travels on. */
const refIn = (subject: Case, { id, copy: { digest }, report }: Arrived, index = 0): AttachmentRef => ({
  id,
  name: numbered('document', documentsOf(subject).length + 1 + index, id, report),
  bytes: digest.bytes,
  root: digest.root,
  triangles: 0,
  verdict: report.verdict === 'warn' ? 'warn' : 'pass',
});

const isAmong = (subject: Case, { copy: { digest } }: Arrived): boolean =>
  documentsOf(subject).some(({ root }) => root === digest.root);

/** Keeps the event from being stored; the answer says where the same file lies. */
const SAME_FILE: Problem = { path: 'documents', code: 'too-many-files', values: {} };

const toOutcome = (sent: Appended & { ok: false }): AttachOutcome =>
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
    const arrived: Arrived = { id, copy, report };
    const { root } = copy.digest;
    let isThere = false;
    const sent = await append(
      context,
      caseId,
      (subject) => ({
        parts: { type, fields: {}, documents: [refIn(subject, arrived)], manifest: [{ id, root }] },
        // looked for where the event is stored: two picks of one file, or two tabs, come one after the other
        problems: () => ((isThere = isAmong(subject, arrived)) ? [SAME_FILE] : []),
      }),
      (db, { documents = [] }) =>
        db.attachments.bulkPut(documents.map((ref) => recordOf(ref, caseId, DOCUMENT, copy, report))),
    );
    if (isThere) return { ok: false, code: 'same-file', place: DOCUMENT };
    return sent.ok ? { ok: true, id, report } : toOutcome(sent);
  });
}

/** Why the event cannot go anyway: known before anything is copied. What else it needs is asked when it is stored. */
function refusalOf(
  { lifecycle }: EngineContext,
  { status }: Case,
  type: EventType,
  fields: Readonly<Record<FieldKey, string>>,
): Refusal | undefined {
  const result = lifecycle.advance(status, { type, by: { role: DENTIST }, fields });
  if (!result.ok && result.refusal.code !== 'missing-fields') return result.refusal;
  const { brings } = lifecycle.definition.events[type] ?? {};
  return brings === 'documents' ? undefined : { code: 'locked', fields: ['documents'] };
}

/** One of several, counted from 0 as they were picked. */
type OneOfSeveral = Arrived & { readonly index: number };
type Taken = { readonly arrived: readonly OneOfSeveral[] } | (SendOutcome & { ok: false });

/** Copies the files one after the other; where one of them is not taken, none of them stays. */
async function takeAll(context: EngineContext, files: readonly File[]): Promise<Taken> {
  const arrived: OneOfSeveral[] = [];
  for (const [index, file] of files.entries()) {
    const outcome = await copied(context, file, {}, {}, (id, copy, report) => {
      // picked twice under two names: it goes once
      const isTwin = arrived.some((one) => one.copy.digest.root === copy.digest.root);
      if (isTwin) return Promise.resolve({ ok: false, code: 'same-file', place: DOCUMENT });
      arrived.push({ id, copy, report, index });
      return Promise.resolve({ ok: true, id, report });
    });
    if (outcome.ok || outcome.code === 'same-file') continue;
    await letGo(context, arrived);
    return { ok: false, code: 'document-refused', index, because: outcome };
  }
  return { arrived };
}

const letGo = ({ scans }: EngineContext, arrived: readonly Arrived[]): Promise<void> =>
  scans.remove(arrived.map(({ id }) => id));

/**
 * Sends an event with documents of its own, photos with a comment: each is copied and looked at as one that is added by
 * itself, then the event and the records of all copies are stored in one transaction. Where one file is not taken, or
 * the event is refused, nothing of it stays.
 */
export async function sendWithDocuments(
  context: EngineContext,
  caseId: CaseId,
  type: EventType,
  fields: Readonly<Record<FieldKey, string>>,
  { documents: files = [], ...extras }: EventExtras,
): Promise<SendOutcome> {
  const { store } = context;
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record) return { ok: false, code: 'unknown-case' };
  const refusal = refusalOf(context, record.visible, type, fields);
  if (refusal) return { ok: false, code: 'refused', refusal };
  const taken = await takeAll(context, files);
  if ('ok' in taken) return taken;
  const { arrived } = taken;
  let twin: OneOfSeveral | undefined;
  const sent = await sendEvent(context, caseId, type, fields, extras, {
    in: (subject) => ({
      documents: arrived.map((one, index) => refIn(subject, one, index)),
      manifest: arrived.map(({ id, copy }) => ({ id, root: copy.digest.root })),
      problems: () => ((twin = arrived.find((one) => isAmong(subject, one))) ? [SAME_FILE] : []),
    }),
    also: (db, { documents = [] }) =>
      db.attachments.bulkPut(
        documents.map((ref, index) => {
          const { copy, report } = arrived[index]!;
          return recordOf(ref, caseId, DOCUMENT, copy, report);
        }),
      ),
  });
  if (sent.ok) return sent;
  await letGo(context, arrived);
  if (!twin) return sent;
  const because = { ok: false, code: 'same-file', place: DOCUMENT } as const;
  return { ok: false, code: 'document-refused', index: twin.index, because };
}
