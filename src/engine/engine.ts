import type { LabClient, LabClientOptions, SaveOutcome } from '../client.js';
import { arrivalOf, receiptDay } from '../domain/arrival.js';
import { dayIn } from '../domain/calendar.js';
import { type Case, SUBMIT } from '../domain/case.js';
import { checkPrescription } from '../domain/check-prescription.js';
import { eventId, instant, uuidv7 } from '../domain/ids.js';
import { compileLifecycle } from '../domain/lifecycle/machine.js';
import { editScope, impossibleActions } from '../domain/lifecycle/permissions.js';
import { actionsOf } from '../domain/lifecycle/table.js';
import { createScanIntake } from '../scans/intake.js';
import { ScanFault, type ScanIntake, type ScanReport } from '../scans/report.js';
import { discardCase, editCase, type Owner } from '../store/cases.js';
import type { AttachmentRecord } from '../store/database.js';
import { databaseName, rememberAccount } from '../store/directory.js';
import { StoreFault } from '../store/faults.js';
import { dismiss } from '../store/revisions.js';
import { Store } from '../store/store.js';
import { type CaseRow, watchCase, watchCases, watchCounts } from '../store/views.js';
import { Outbox } from '../sync/outbox.js';
import { startSync } from '../sync/sync.js';
import { CopyFault } from '../sync/uploads/upload.js';
import { findAccount } from './account.js';
import { attachScan, isEditable, previewOf } from './attach.js';
import { begunWriting } from './begun.js';
import { mapped, toView } from './case-view.js';
import { DENTIST, type EngineContext, guarded } from './context.js';
import { addDocument, sendWithDocuments } from './documents.js';
import { fileDigest } from './file-digest.js';
import { startDraft, startFollowUp } from './follow-ups.js';
import { collectGarbage } from './garbage.js';
import { markRead, setWishes, watchInbox } from './inbox.js';
import { type LabClock, openLabClock } from './lab-clock.js';
import { labFile } from './lab-files.js';
import { openLists } from './listing.js';
import { labPeople } from './people.js';
import { scanPictureOf, scanPreviewOf } from './pictures.js';
import { repairScan } from './repair.js';
import { drop, revise } from './revise.js';
import { sendEvent, submitDraft } from './send.js';
import { planShares } from './shares.js';
import { watchSync } from './sync-view.js';
import { removeTemplate, saveTemplate, watchTemplates } from './templates.js';

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
  // summaries ask for the lab's day as soon as something is written
  const time: { clock?: LabClock } = {};
  const today = () => dayIn(profile.timeZone, time.clock?.now() ?? now());
  const store = await Store.open(name, newId, { profile, today });
  const clock = (time.clock = await openLabClock(store, now));
  const scans: ScanIntake =
    options.scans ??
    createScanIntake({ storageName: name, ...(options.workerUrl && { workerUrl: options.workerUrl }) });
  const context: EngineContext = {
    ...{ profile, lifecycle, store, owner, scans, at, today, newId },
    receiptDay: () => receiptDay(profile, clock.now()),
  };
  const lists = openLists(context);
  const outbox = new Outbox({
    ...{ store, profile, lifecycle, owner, now, newId },
    // what is left behind is swept with the next file
    onPurged: (files) => void scans.remove(files).catch(() => undefined),
  });

  const readCopy = async ({ id, place }: AttachmentRecord, start: number, end: number): Promise<Blob> => {
    try {
      return await scans.read(id, place, start, end);
    } catch (error) {
      if (error instanceof ScanFault && error.code === 'copy-missing') throw new CopyFault('copy-missing');
      throw error;
    }
  };
  const sync = startSync({
    ...{ backend, store, outbox, owner, readCopy },
    packPart: async ({ report }, part, start, accepted) =>
      scans.pack?.(part, { start, format: (report as ScanReport).format, accepted }),
  });

  const saved = (result: 'saved' | 'unknown-case' | 'not-editable', savedAt = at()): SaveOutcome =>
    result === 'saved' ? { ok: true, savedAt } : { ok: false, code: result };
  const refuse = (subject: Case) => (isEditable(context, subject) ? undefined : 'not-editable');

  let isTidied = false;
  /** With the first file of a page, when the worker is awake anyway. */
  const tidy = () => {
    if (isTidied) return;
    isTidied = true;
    // the next page tidies what this one could not
    void collectGarbage(store, scans, profile, now()).catch(() => undefined);
  };
  /** Something worth keeping is there now; a browser that says no keeps working. */
  const keeping = async <Outcome extends { readonly ok: boolean }>(
    work: Promise<Outcome>,
  ): Promise<Outcome> => {
    const outcome = await work;
    if (outcome.ok) void askToKeep().catch(() => undefined);
    return outcome;
  };

  return {
    profile,
    account,
    cases: ({ stages, limit = DEFAULT_LIMIT } = {}) =>
      mapped(watchCases(store, stages, limit), (rows: readonly CaseRow[]) => rows.map(toView)),
    case: (id) => mapped(watchCase(store, id), (row: CaseRow | undefined) => row && toView(row)),
    list: (query) => lists.list(query),
    tally: lists.tally,
    counts: watchCounts(store),
    sync: watchSync(store, sync),
    inbox: watchInbox(context),
    now: () => clock.now(),
    today,
    arrival: (items, priority = 'routine') => arrivalOf(profile, items, priority, clock.now()),

    async createDraft(initial) {
      const result = await startDraft(context, initial);
      if (!result.ok) throw new StoreFault(result.code);
      return result.id;
    },

    edit: (id, edits) =>
      guarded(async () => {
        const savedAt = at();
        const facts = { profile, at: savedAt, opId: eventId(newId()), refuse };
        return saved(await editCase(store, owner, id, edits, facts), savedAt);
      }),

    attach(id, slot, file, attaching) {
      tidy();
      return keeping(attachScan(context, id, slot, file, attaching));
    },
    repairScan: (id, place, repair, repairing) => keeping(repairScan(context, id, place, repair, repairing)),
    addDocument(id, file, attaching) {
      tidy();
      return keeping(addDocument(context, id, file, attaching));
    },
    fileDigest: (id, asking) => fileDigest(context, id, asking),
    preview: (id) => previewOf(context, id),
    scanPreview: (id) => scanPreviewOf(context, id),
    scanPicture: (id) => scanPictureOf(context, id),
    labFile: (id, file, reading) => labFile(context, backend, id, file, reading),
    shares: planShares(context, backend),
    people: labPeople(context, backend),
    revise: (id, edits) => revise(context, id, edits),
    dropRevision: (id) => drop(context, id),

    check: (prescription, followUp) =>
      checkPrescription(profile, prescription, context.receiptDay(), followUp),
    templates: watchTemplates(context),
    saveTemplate: (name, from) => saveTemplate(context, name, from),
    removeTemplate: (id) => removeTemplate(context, id),
    submit: (id) => keeping(submitDraft(context, id)),
    send(id, type, fields = {}, parts = {}) {
      if (!parts.documents?.length) return sendEvent(context, id, type, fields, parts);
      tidy();
      return keeping(sendWithDocuments(context, id, type, fields, parts));
    },
    begun: (id, kind) => begunWriting(context, id, kind),
    startFollowUp: (id, kind, fields) => startFollowUp(context, id, kind, fields),

    // a draft is signed off by `submit()`
    actions: (subject) =>
      actionsOf(profile.lifecycle, subject.status, DENTIST).filter(({ type }) => type !== SUBMIT),
    impossible: (subject) =>
      impossibleActions(profile.lifecycle, subject.status, DENTIST).filter(({ type }) => type !== SUBMIT),
    scope: (subject) => editScope(profile.lifecycle, subject.status, DENTIST),

    async discard(id) {
      await store.ready();
      const files = await store.db.attachments.where('caseId').equals(id).primaryKeys();
      const result = await guarded(async () =>
        saved(
          await discardCase(store, owner, id, eventId(newId()), (subject) => isEditable(context, subject)),
        ),
      );
      if (result.ok) await scans.remove(files);
      return result;
    },

    async tombstone(id) {
      await store.ready();
      const stone = await store.db.tombstones.get(id);
      return stone && { id, caseNumber: stone.caseNumber, at: stone.at };
    },
    markRead: (ids) => markRead(context, ids),
    setWishes: (wishes) => setWishes(context, wishes),
    dismissTrouble: (id) => dismiss(store, id),
    syncNow: () => sync.actor.send({ type: 'retry.now' }),

    async close() {
      sync.stop();
      lists.close();
      clock.stop();
      scans.close();
      store.close();
      await backend.close?.();
    },
  };
}
