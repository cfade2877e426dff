import type { AttachOutcome, LabClient } from '../client.js';
import { attachmentId, type CaseId, eventId, type Instant } from '../domain/ids.js';
import type { Case } from '../domain/case.js';
import type { AttachmentRef } from '../domain/prescription.js';
import type { LabProfile } from '../domain/profile.js';
import { type IntakeResult, ScanFault, type ScanIntake } from '../scans/report.js';
import { editCase, type Owner } from '../store/cases.js';
import type { StoreFaultCode } from '../store/fault-codes.js';
import type { Store } from '../store/store.js';

export interface AttachContext {
  readonly store: Store;
  readonly owner: Owner;
  readonly scans: ScanIntake;
  readonly profile: LabProfile;
  readonly isEditable: (subject: Case) => boolean;
  readonly at: () => Instant;
  readonly newId: () => string;
  /** tries a write once more after the database was lost */
  readonly guarded: <Outcome>(
    write: () => Promise<Outcome>,
  ) => Promise<Outcome | { readonly ok: false; readonly code: StoreFaultCode }>;
}

type Options = NonNullable<Parameters<LabClient['attach']>[3]>;

/** Scanners put names and dates of patients into file names: only the slot and the kind of file travel on. */
const scrubName = (slot: string, name: string): string => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? `${slot}.${extension}` : slot;
};

/** Puts a copied and checked file into its slot: the record of the copy and the draft in one transaction. */
async function keep(
  context: AttachContext,
  caseId: CaseId,
  slot: string,
  value: AttachmentRef,
  { place, digest }: NonNullable<IntakeResult['copy']>,
  report: IntakeResult['report'],
): Promise<AttachOutcome> {
  const { store, owner, isEditable, at, newId, guarded } = context;
  const upload = { state: 'waiting', sent: 0 } as const;
  const { id, name } = value;
  const isElsewhere = (subject: Case) =>
    Object.entries(subject.prescription.scans).some(
      ([other, scan]) => other !== slot && scan.root === digest.root,
    );
  const refuse = (subject: Case) =>
    !isEditable(subject) ? 'not-editable' : isElsewhere(subject) ? 'same-file' : undefined;
  const outcome = await guarded(() =>
    editCase(store, owner, caseId, [{ slot, value }], { at: at(), opId: eventId(newId()), refuse }, (db) =>
      db.attachments.put({ id, caseId, slot, name, place, digest, report, upload }),
    ),
  );
  if (outcome === 'saved') return { ok: true, id, report };
  return typeof outcome === 'string' ? { ok: false, code: outcome } : outcome;
}

/** Copies a file onto this device, checks it and puts it into a slot. Where it cannot be kept, nothing of it stays. */
export async function attachScan(
  context: AttachContext,
  caseId: CaseId,
  slot: string,
  file: File,
  options: Options = {},
): Promise<AttachOutcome> {
  const { store, scans, profile, isEditable, newId } = context;
  const expects = profile.catalogue.slots[slot]?.expects;
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record || !expects) return { ok: false, code: 'unknown-case' };
  if (!isEditable(record.visible)) return { ok: false, code: 'not-editable' };
  const id = attachmentId(newId());
  let outcome: AttachOutcome;
  try {
    const { copy, report } = await scans.take({ id, file, expects }, options);
    if (!copy) return { ok: false, code: 'blocked', report };
    const { triangles } = report;
    const verdict = report.verdict === 'warn' ? 'warn' : 'pass';
    const { bytes, root } = copy.digest;
    const value = { id, name: scrubName(slot, file.name), bytes, root, triangles, verdict } as const;
    outcome = await keep(context, caseId, slot, value, copy, report);
  } catch (error) {
    if (!(error instanceof ScanFault)) throw error;
    outcome = { ok: false, code: error.code };
  }
  if (!outcome.ok) await scans.remove([id]);
  return outcome;
}
