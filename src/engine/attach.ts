import type { AttachOutcome, LabClient } from '../client.js';
import type { Case } from '../domain/case.js';
import { type AttachmentId, attachmentId, type CaseId, eventId } from '../domain/ids.js';
import type { AttachmentRef, Prescription } from '../domain/prescription.js';
import { type IntakeResult, type MeshExpectation, ScanFault, type ScanReport } from '../scans/report.js';
import { editCase } from '../store/cases.js';
import type { AttachmentRecord } from '../store/database.js';
import { revisedPrescription } from '../store/revising.js';
import { reviseCase } from '../store/revisions.js';
import { type EngineContext, guarded } from './context.js';
import { mayRevise } from './revise.js';

export type AttachOptions = NonNullable<Parameters<LabClient['attach']>[3]>;
type Copy = NonNullable<IntakeResult['copy']>;

/** The record of a file that rests on this device and has not been sent. */
export const recordOf = (
  { id, name }: AttachmentRef,
  caseId: CaseId,
  slot: string,
  { place, digest }: Copy,
  report: ScanReport,
): AttachmentRecord => ({
  id,
  caseId,
  slot,
  name,
  place,
  digest,
  report,
  upload: { state: 'waiting', sent: 0 },
});

/**
 * Copies a file onto this device and keeps it.
 * @param keep writes the record of the copy; where it does not, nothing of the file stays
 */
export async function copied(
  { scans, newId }: EngineContext,
  file: File,
  expects: MeshExpectation | undefined,
  options: AttachOptions,
  keep: (id: AttachmentId, copy: Copy, report: ScanReport) => Promise<AttachOutcome>,
): Promise<AttachOutcome> {
  const id = attachmentId(newId());
  let outcome: AttachOutcome;
  try {
    const { copy, report } = await scans.take({ id, file, ...(expects && { expects }) }, options);
    if (!copy) return { ok: false, code: 'blocked', report };
    outcome = await keep(id, copy, report);
  } catch (error) {
    if (!(error instanceof ScanFault)) throw error;
    outcome = { ok: false, code: error.code };
  }
  if (!outcome.ok) await scans.remove([id]);
  return outcome;
}

/** Scanners put names and dates of patients into file names: only the slot and the kind of file travel on. */
const scrubName = (slot: string, name: string): string => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? `${slot}.${extension}` : slot;
};

/** Puts a copied and checked file into its slot: the record of the copy and the edit in one transaction. */
async function keepInSlot(
  context: EngineContext,
  caseId: CaseId,
  record: AttachmentRecord,
  value: AttachmentRef,
): Promise<AttachOutcome> {
  const { store, owner, profile, at, newId } = context;
  const { slot } = record;
  const edits = [{ slot, value }];
  const isElsewhere = ({ scans }: Prescription) =>
    Object.entries(scans).some(([other, scan]) => other !== slot && scan.root === value.root);
  const draftRefusal = (subject: Case) =>
    !isEditable(context, subject)
      ? 'not-editable'
      : isElsewhere(subject.prescription)
        ? 'same-file'
        : undefined;
  const revisionRefusal = (subject: Case, stored: Parameters<typeof revisedPrescription>[0]) =>
    !mayRevise(context, subject, edits)
      ? 'not-editable'
      : isElsewhere(revisedPrescription(stored) ?? subject.prescription)
        ? 'same-file'
        : undefined;
  const outcome = await guarded(async () => {
    const stored = await store.db.cases.get(caseId);
    const also: Parameters<typeof reviseCase>[4] = (db) => db.attachments.put(record);
    return stored && !isEditable(context, stored.visible)
      ? reviseCase(store, caseId, edits, { at: at(), refuse: revisionRefusal }, also)
      : editCase(
          store,
          owner,
          caseId,
          edits,
          { profile, at: at(), opId: eventId(newId()), refuse: draftRefusal },
          also,
        );
  });
  if (outcome === 'saved') return { ok: true, id: value.id, report: record.report as ScanReport };
  return typeof outcome === 'string' ? { ok: false, code: outcome } : outcome;
}

export const isEditable = ({ profile: { lifecycle } }: EngineContext, { status }: Case): boolean =>
  lifecycle.editable.includes(status.stage);

/** Copies a file onto this device, checks it and puts it into a slot of a draft or of the pending revision. */
export async function attachScan(
  context: EngineContext,
  caseId: CaseId,
  slot: string,
  file: File,
  options: AttachOptions = {},
): Promise<AttachOutcome> {
  const { store, profile } = context;
  const expects = Object.hasOwn(profile.catalogue.slots, slot)
    ? profile.catalogue.slots[slot]?.expects
    : undefined;
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record || !expects) return { ok: false, code: 'unknown-case' };
  const { visible } = record;
  const mayAttach = isEditable(context, visible) || mayRevise(context, visible, [{ slot, value: undefined }]);
  if (!mayAttach) return { ok: false, code: 'not-editable' };
  return copied(context, file, expects, options, (id, copy, report) => {
    const { triangles, verdict } = report;
    const { bytes, root } = copy.digest;
    const value: AttachmentRef = {
      id,
      name: scrubName(slot, file.name),
      bytes,
      root,
      triangles,
      verdict: verdict === 'warn' ? 'warn' : 'pass',
    };
    return keepInSlot(context, caseId, recordOf(value, caseId, slot, copy, report), value);
  });
}
