import {
  type AttachOutcome,
  type CaseTrouble,
  type CaseView,
  FirstConnectionNeeded,
  type LabClient,
  type LabClientOptions,
  type SaveOutcome,
  type SendOutcome,
  type SyncView,
  type UploadView,
  type Watch,
} from './client.js';
import { type Case, type CaseEvent, newDraft } from './domain/case.js';
import { dayIn } from './domain/calendar.js';
import { checkPrescription } from './domain/check-prescription.js';
import { attachmentId, caseId, type CaseId, eventId, instant, uuidv7 } from './domain/ids.js';
import { compileLifecycle } from './domain/lifecycle/machine.js';
import { allowedEvents, requiredFields } from './domain/lifecycle/table.js';
import type { AttachmentRef } from './domain/prescription.js';
import { createScanIntake } from './scans/intake.js';
import { ScanFault, type ScanIntake, type ScanReport } from './scans/report.js';
import { appendEvent, createCase, discardCase, editCase, type Owner } from './store/cases.js';
import type { AttachmentRecord } from './store/database.js';
import { databaseName, lastAccount, rememberAccount } from './store/directory.js';
import { StoreFault } from './store/faults.js';
import { Store } from './store/store.js';
import { type CaseRow, dismiss, watchCase, watchCases, watchCounts, watchOutbox } from './store/views.js';
import type { Account, Backend } from './sync/backend.js';
import { Outbox } from './sync/outbox.js';
import { startSync } from './sync/sync.js';
import { CopyFault } from './sync/uploads/upload.js';
import { decodeSession } from './sync/wire.js';

/** Pontic's own role; the lab's side has the others. */
const DENTIST = 'dentist';
const DEFAULT_LIMIT = 100;

async function findAccount(backend: Backend, given: Account | undefined): Promise<Account> {
  const known = given ?? backend.account ?? (await lastAccount(backend.id));
  if (known) return known;
  try {
    return decodeSession(await backend.connect(AbortSignal.timeout(30_000)));
  } catch (cause) {
    throw new FirstConnectionNeeded('connect once, then it works offline', { cause });
  }
}

/** What the browser may throw away under pressure must be asked for; it needs something worth keeping first. */
async function askToKeep(): Promise<void> {
  const storage = (navigator as { storage?: { persist?(): Promise<boolean>; persisted(): Promise<boolean> } }).storage;
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}

const troubleOf = ({ ops, record }: CaseRow): CaseTrouble | undefined => {
  const dead = ops.find((op) => op.state === 'dead')?.refusal;
  if (dead) return { kind: 'refused', ...dead };
  return record.conflict && { kind: 'conflict', ...record.conflict };
};

const toView = (row: CaseRow): CaseView => ({
  case: row.record.visible,
  unsent: row.ops.filter((op) => op.state !== 'dead' && op.kind !== 'draft').length,
  savedAt: row.record.savedAt,
  trouble: troubleOf(row),
  uploads: Object.fromEntries(
    row.attachments.map(({ id, upload, digest }): [string, UploadView] => [id, { ...upload, bytes: digest.bytes }]),
  ),
  reports: Object.fromEntries(row.attachments.map(({ id, report }) => [id, report as ScanReport])),
});

const mapped = <From, To>(source: Watch<From>, change: (value: From) => To): Watch<To> => ({
  subscribe: ({ next, error }) =>
    source.subscribe({ next: (value) => next(change(value)), ...(error && { error }) }),
});

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
  let lostStorage = false;
  store.onLost(() => (lostStorage = true));

  const isEditable = (subject: Case) => profile.lifecycle.editable.includes(subject.status.stage);
  const today = () => dayIn(profile.timeZone, now());
  /** A write that found the database gone is tried once more on the new one, with what memory still holds. */
  const guarded = async <Outcome>(write: () => Promise<Outcome>): Promise<Outcome | { ok: false; code: StoreFault['code'] }> => {
    for (let attempt = 0; ; attempt++)
      try {
        return await write();
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        if (error.code !== 'storage-lost' || attempt > 0) return { ok: false, code: error.code };
      }
  };
  const saved = (result: 'saved' | 'unknown-case' | 'not-editable'): SaveOutcome =>
    result === 'saved' ? { ok: true, savedAt: at() } : { ok: false, code: result };

  async function send(
    id: CaseId,
    type: string,
    fields: Readonly<Record<string, string>>,
    manifest?: CaseEvent['manifest'],
  ): Promise<SendOutcome> {
    const event: CaseEvent = {
      id: newEvent(),
      type,
      by: { role: DENTIST, name: '' },
      at: at(),
      fields,
      ...(manifest && { manifest }),
    };
    return guarded(async (): Promise<SendOutcome> => {
      const result = await appendEvent(store, owner, lifecycle, id, (subject) => ({
        ...event,
        by: { role: DENTIST, name: subject.prescription.doctorName },
      }));
      if (!result) return { ok: false, code: 'unknown-case' };
      return result.ok ? { ok: true, event: result.event } : { ok: false, code: 'refused', refusal: result.refusal };
    });
  }

  async function attach(
    id: CaseId,
    slot: string,
    file: File,
    { signal, onProgress }: Parameters<LabClient['attach']>[3] & object = {},
  ): Promise<AttachOutcome> {
    const expects = profile.catalogue.slots[slot]?.expects;
    const record = await store.db.cases.get(id);
    if (!record || !expects) return { ok: false, code: 'unknown-case' };
    if (!isEditable(record.visible)) return { ok: false, code: 'not-editable' };
    const fileId = attachmentId(newId());
    let copied = false;
    try {
      const { copy, report } = await scans.take(
        { id: fileId, file, expects },
        { ...(signal && { signal }), ...(onProgress && { onProgress }) },
      );
      if (!copy) return { ok: false, code: 'blocked', report };
      copied = true;
      const { digest, place } = copy;
      const others = Object.entries((await store.db.cases.get(id))?.visible.prescription.scans ?? {});
      if (others.some(([other, scan]) => other !== slot && scan.root === digest.root)) {
        await scans.remove([fileId]);
        return { ok: false, code: 'same-file' };
      }
      const fileName = scrubName(slot, file.name);
      const value: AttachmentRef = {
        id: fileId,
        name: fileName,
        bytes: digest.bytes,
        root: digest.root,
        triangles: report.triangles,
        verdict: report.verdict === 'warn' ? 'warn' : 'pass',
      };
      const outcome = await guarded(() =>
        editCase(store, owner, id, [{ slot, value }], { at: at(), opId: newEvent(), isEditable }, (db) =>
          db.attachments.put({
            id: fileId,
            caseId: id,
            slot,
            name: fileName,
            place,
            digest,
            report,
            upload: { state: 'waiting', sent: 0 },
          }),
        ),
      );
      if (outcome === 'saved') {
        void askToKeep().catch(() => undefined); // a browser that says no keeps working
        return { ok: true, id: fileId, report };
      }
      await scans.remove([fileId]);
      return typeof outcome === 'string' ? { ok: false, code: outcome } : outcome;
    } catch (error) {
      if (copied) await scans.remove([fileId]);
      if (error instanceof ScanFault) return { ok: false, code: error.code };
      throw error;
    }
  }

  const syncView: Watch<SyncView> = {
    subscribe({ next }) {
      let unsent = 0;
      const tell = () => {
        const { value, context } = sync.actor.getSnapshot();
        next({
          state: value === 'needsSignIn' ? 'needs-sign-in' : value,
          unsent,
          syncedAt: context.syncedAt === undefined ? undefined : instant(context.syncedAt),
          fault: lostStorage ? 'storage-lost' : context.fault,
        });
      };
      const machine = sync.actor.subscribe(tell);
      const outboxWatch = watchOutbox(store).subscribe({
        next: (ops) => {
          const signed = new Set(ops.filter((op) => op.kind === 'event').map((op) => op.caseId));
          unsent = ops.filter((op) => op.kind !== 'draft' || signed.has(op.caseId)).length;
          tell();
        },
        error: () => undefined,
      });
      const unlost = store.onLost(tell);
      tell();
      return {
        unsubscribe() {
          machine.unsubscribe();
          outboxWatch.unsubscribe();
          unlost();
        },
      };
    },
  };

  return {
    profile,
    account,
    cases: ({ stages, limit = DEFAULT_LIMIT } = {}) =>
      mapped<readonly CaseRow[], readonly CaseView[]>(watchCases(store, stages, limit), (rows) => rows.map(toView)),
    case: (id) => mapped<CaseRow | undefined, CaseView | undefined>(watchCase(store, id), (row) => row && toView(row)),
    counts: watchCounts(store),
    sync: syncView,
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
      guarded(async () =>
        saved(await editCase(store, owner, id, edits, { at: at(), opId: newEvent(), isEditable })),
      ),

    attach,
    check: (prescription) => checkPrescription(profile, prescription, today()),

    async submit(id) {
      const record = await store.db.cases.get(id);
      if (!record) return { ok: false, code: 'unknown-case' };
      const { prescription } = record.visible;
      const problems = checkPrescription(profile, prescription, today());
      if (problems.length) return { ok: false, code: 'incomplete', problems };
      void askToKeep().catch(() => undefined);
      const manifest = Object.values(prescription.scans).map((scan) => ({ id: scan.id, root: scan.root }));
      return send(id, 'case.submit', {}, manifest);
    },

    send: (id, type, fields = {}) => send(id, type, fields),

    actions: (subject) =>
      allowedEvents(profile.lifecycle, subject.status, DENTIST)
        .filter((type) => type !== 'case.submit')
        .map((type) => ({ type, requires: requiredFields(profile.lifecycle, subject.status, type) })),

    async discard(id) {
      const files = await store.db.attachments.where('caseId').equals(id).primaryKeys();
      const result = await guarded(async () => saved(await discardCase(store, owner, id, newEvent(), isEditable)));
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

/** Scanners put names and dates of patients into file names: only the slot and the kind of file travel on. */
const scrubName = (slot: string, name: string): string => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? `${slot}.${extension}` : slot;
};
