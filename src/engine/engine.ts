import type { LabClient, LabClientOptions, SaveOutcome, SendOutcome } from '../client.js';
import { dayIn } from '../domain/calendar.js';
import { type Case, type CaseEvent, newDraft } from '../domain/case.js';
import { checkPrescription, type Problem } from '../domain/check-prescription.js';
import { caseId, type CaseId, eventId, instant, uuidv7 } from '../domain/ids.js';
import { compileLifecycle } from '../domain/lifecycle/machine.js';
import { actionsOf } from '../domain/lifecycle/table.js';
import type { Prescription } from '../domain/prescription.js';
import { createScanIntake } from '../scans/intake.js';
import { ScanFault, type ScanIntake } from '../scans/report.js';
import { appendEvent, createCase, discardCase, editCase, type Owner } from '../store/cases.js';
import type { AttachmentRecord } from '../store/database.js';
import { databaseName, rememberAccount } from '../store/directory.js';
import { StoreFault } from '../store/faults.js';
import { Store } from '../store/store.js';
import { type CaseRow, dismiss, watchCase, watchCases, watchCounts } from '../store/views.js';
import { Outbox } from '../sync/outbox.js';
import { startSync } from '../sync/sync.js';
import { CopyFault } from '../sync/uploads/upload.js';
import { findAccount } from './account.js';
import { attachScan } from './attach.js';
import { mapped, toView } from './case-view.js';
import { collectGarbage } from './garbage.js';
import { watchSync } from './sync-view.js';

/** Pontic's own role; the lab's side has the others. */
const DENTIST = 'dentist';
const SUBMIT = 'case.submit';
const DEFAULT_LIMIT = 100;

/** What the browser may throw away under pressure must be asked for; it needs something worth keeping first. */
async function askToKeep(): Promise<void> {
  const storage = (navigator as { storage?: { persist?(): Promise<boolean>; persisted(): Promise<boolean> } })
    .storage;
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}

/** The composition root: the only file that sees every layer. */
export async function openEngine(options: LabClientOptions): Promise<LabClient> {
  const { backend, profile, now = Date.now } = options;
  const lifecycle = compileLifecycle(profile.lifecycle);
  const account = await findAccount(backend, options.account);
  const owner: Owner = { tenant: account.tenant, subject: account.subject };
  const known = { backend: backend.id, ...owner };
  await rememberAccount(known);
  const name = await databaseName(known);

  const newId = () => uuidv7(now(), crypto.getRandomValues(new Uint8Array(10)));
  const at = () => instant(now());
  const newEvent = () => eventId(newId());
  const store = await Store.open(name, newId);
  const scans: ScanIntake =
    options.scans ??
    createScanIntake({ storageName: name, ...(options.workerUrl && { workerUrl: options.workerUrl }) });
  const outbox = new Outbox({ store, lifecycle, owner, now, newId });

  const readCopy = async ({ id, place }: AttachmentRecord, start: number, end: number): Promise<Blob> => {
    try {
      return await scans.read(id, place, start, end);
    } catch (error) {
      if (error instanceof ScanFault && error.code === 'copy-missing') throw new CopyFault('copy-missing');
      throw error;
    }
  };
  const sync = startSync({ backend, store, outbox, owner, readCopy });

  const isEditable = (subject: Case) => profile.lifecycle.editable.includes(subject.status.stage);
  const refuse = (subject: Case) => (isEditable(subject) ? undefined : 'not-editable');
  const today = () => dayIn(profile.timeZone, now());
  /** A write that found the database gone is tried once more on the new one, with what memory still holds. */
  const guarded = async <Outcome>(
    write: () => Promise<Outcome>,
  ): Promise<Outcome | { ok: false; code: StoreFault['code'] }> => {
    for (let attempt = 0; ; attempt++)
      try {
        return await write();
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        if (error.code !== 'storage-lost' || attempt > 0) return { ok: false, code: error.code };
      }
  };
  const saved = (result: 'saved' | 'unknown-case' | 'not-editable', savedAt = at()): SaveOutcome =>
    result === 'saved' ? { ok: true, savedAt } : { ok: false, code: result };

  /** @param judge a last look at the case inside the transaction that stores the event */
  const send = (
    id: CaseId,
    makeEvent: (subject: Case) => Omit<CaseEvent, 'id' | 'by' | 'at'>,
    judge: (subject: Case) => readonly Problem[] = () => [],
  ): Promise<SendOutcome> => {
    const facts = { id: newEvent(), at: at() };
    return guarded(async (): Promise<SendOutcome> => {
      const result = await appendEvent(store, owner, lifecycle, id, (subject) => {
        const problems = judge(subject);
        if (problems.length) return { reason: problems };
        const by = { role: DENTIST, name: subject.prescription.doctorName };
        return { event: { ...facts, by, ...makeEvent(subject) } };
      });
      if (!result) return { ok: false, code: 'unknown-case' };
      if ('reason' in result) return { ok: false, code: 'incomplete', problems: result.reason };
      return result.ok
        ? { ok: true, event: result.event }
        : { ok: false, code: 'refused', refusal: result.refusal };
    });
  };
  const check = (prescription: Prescription) => checkPrescription(profile, prescription, today());

  const submit = async (id: CaseId): Promise<SendOutcome> => {
    const outcome = await send(
      id,
      ({ prescription }) => ({
        type: SUBMIT,
        fields: {},
        manifest: Object.values(prescription.scans).map((scan) => ({ id: scan.id, root: scan.root })),
      }),
      ({ prescription }) => check(prescription),
    );
    if (outcome.ok) void askToKeep().catch(() => undefined);
    return outcome;
  };

  const attaching = { store, owner, scans, profile, isEditable, at, newId, guarded };
  let isTidied = false;
  /** With the first file of a page, when the worker is awake anyway. */
  const tidy = () => {
    if (isTidied) return;
    isTidied = true;
    // the next page tidies what this one could not
    void collectGarbage(store, scans, profile, now()).catch(() => undefined);
  };

  return {
    profile,
    account,
    cases: ({ stages, limit = DEFAULT_LIMIT } = {}) =>
      mapped(watchCases(store, stages, limit), (rows: readonly CaseRow[]) => rows.map(toView)),
    case: (id) => mapped(watchCase(store, id), (row: CaseRow | undefined) => row && toView(row)),
    counts: watchCounts(store),
    sync: watchSync(store, sync),
    today,

    async createDraft(initial) {
      const draft = newDraft(profile, caseId(newId()), at(), initial);
      const result = await guarded(async () => {
        await createCase(store, owner, draft, newEvent());
        return { ok: true as const };
      });
      if (!result.ok) throw new StoreFault(result.code);
      return draft.id;
    },

    edit: (id, edits) =>
      guarded(async () => {
        const savedAt = at();
        return saved(
          await editCase(store, owner, id, edits, { at: savedAt, opId: newEvent(), refuse }),
          savedAt,
        );
      }),

    async attach(id, slot, file, options) {
      tidy();
      const outcome = await attachScan(attaching, id, slot, file, options);
      // a browser that says no keeps working
      if (outcome.ok) void askToKeep().catch(() => undefined);
      return outcome;
    },
    check,

    submit,

    // what is signed off is checked and brings its files, by whichever door it leaves
    send: (id, type, fields = {}) => (type === SUBMIT ? submit(id) : send(id, () => ({ type, fields }))),

    // a draft is signed off by `submit()`
    actions: (subject) =>
      actionsOf(profile.lifecycle, subject.status, DENTIST).filter(({ type }) => type !== SUBMIT),

    async discard(id) {
      await store.ready();
      const files = await store.db.attachments.where('caseId').equals(id).primaryKeys();
      const result = await guarded(async () =>
        saved(await discardCase(store, owner, id, newEvent(), isEditable)),
      );
      if (result.ok) await scans.remove(files);
      return result;
    },

    dismissTrouble: (id) => dismiss(store, id),
    syncNow: () => sync.actor.send({ type: 'retry.now' }),

    async close() {
      sync.stop();
      scans.close();
      store.close();
      await backend.close?.();
    },
  };
}
