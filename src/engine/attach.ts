import type { AttachOutcome, LabClient } from '../client.js';
import type { Case } from '../domain/case.js';
import { type FileSlot, slotAt } from '../domain/catalogue.js';
import { type AttachmentId, attachmentId, type CaseId, eventId } from '../domain/ids.js';
import { type AttachmentRef, filesIn, type Prescription, slotOf } from '../domain/prescription.js';
import { endingOf, formatsOf } from '../scans/formats.js';
import { expectationOf } from '../scans/preflight.js';
import {
  type IntakeRequest,
  type IntakeResult,
  ScanFault,
  type ScanPreview,
  type ScanReport,
} from '../scans/report.js';
import { editCase } from '../store/cases.js';
import type { AttachmentRecord, CaseRecord } from '../store/database.js';
import { previewRecord } from '../store/previews.js';
import { revisedPrescription } from '../store/revising.js';
import { reviseCase } from '../store/revisions.js';
import { blockedBeside, reportsOf } from './concerns.js';
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
 * @throws the reason of an abort, even of one that comes when the file is copied and not yet in its place
 */
export async function copied(
  { scans, newId }: EngineContext,
  file: File,
  how: Omit<IntakeRequest, 'id' | 'file'>,
  options: AttachOptions,
  keep: (id: AttachmentId, copy: Copy, report: ScanReport, preview?: ScanPreview) => Promise<AttachOutcome>,
): Promise<AttachOutcome> {
  const id = attachmentId(newId());
  let outcome: AttachOutcome;
  try {
    const { copy, report, preview } = await scans.take({ id, file, ...how }, options);
    if (!copy) return { ok: false, code: 'blocked', report };
    if (options.signal?.aborted) {
      await scans.remove([id]);
      throw options.signal.reason;
    }
    outcome = await keep(id, copy, report, preview);
  } catch (error) {
    if (!(error instanceof ScanFault)) throw error;
    outcome = { ok: false, code: error.code };
  }
  if (!outcome.ok) await scans.remove([id]);
  return outcome;
}

/** What is looked at in a file that goes into a slot, and how large it may be. */
export function howToTake(slot: FileSlot): Omit<IntakeRequest, 'id' | 'file'> {
  const { mostBytes } = slot;
  const expects = expectationOf(slot);
  const formats = formatsOf(slot);
  return expects ? { expects, formats } : { formats, ...(mostBytes && { mostBytes }) };
}

/** A slot for one file is a place; in a slot for several each file has a place of its own. */
const takesSeveral = ({ many = 1 }: FileSlot): boolean => many > 1;

/** What two devices that have not heard of each other count alike, the end of the id tells apart. */
export const numbered = (
  stem: string,
  number: number,
  id: AttachmentId,
  { format, container }: Pick<ScanReport, 'format' | 'container'>,
): string => `${stem}-${number}-${id.slice(-4)}.${endingOf(format, container)}`;

/**
 * Scanners and people put names and dates of patients into file names: only the slot, a number where there are several,
 * and the kind of the content travel on.
 */
function nameIn(
  rx: Prescription,
  slot: string,
  isOneOfSeveral: boolean,
  { id, report }: Pick<Arrival, 'id' | 'report'>,
): string {
  if (!isOneOfSeveral) return `${slot}.${endingOf(report.format, report.container)}`;
  const numbers = filesIn(rx, slot).map(([, { name }]) =>
    Number(/^-(\d+)/.exec(name.slice(slot.length))?.[1] ?? 0),
  );
  return numbered(slot, Math.max(0, ...numbers) + 1, id, report);
}

/** Why a file may not lie at a place of a prescription, beside everything else. */
function placeRefusal(
  rx: Prescription,
  place: string,
  definition: FileSlot,
  root: string,
  replaces: AttachmentId | undefined,
): AttachOutcome | undefined {
  // what was mended is not there any more
  if (replaces && rx.scans[place]?.id !== replaces) return { ok: false, code: 'not-repairable' };
  const twin = Object.entries(rx.scans).find(([other, file]) => other !== place && file.root === root);
  if (twin) return { ok: false, code: 'same-file', place: twin[0] };
  return isFull(rx, place, definition);
}

function isFull(rx: Prescription, place: string, definition: FileSlot) {
  const { many: most = 1 } = definition;
  const others = filesIn(rx, slotOf(place)).filter(([other]) => other !== place);
  return takesSeveral(definition) && others.length >= most
    ? ({ ok: false, code: 'too-many-files', most } as const)
    : undefined;
}

/** The prescription that is open: the draft, or the one with the pending changes. */
export const openPrescription = (context: EngineContext, record: CaseRecord): Prescription =>
  isEditable(context, record.visible)
    ? record.visible.prescription
    : (revisedPrescription(record) ?? record.visible.prescription);

/** Of several files that are picked together, one after the other is numbered and put into its place. */
const lines = new WeakMap<EngineContext, Promise<unknown>>();

function inLine<Result>(context: EngineContext, work: () => Promise<Result>): Promise<Result> {
  const mine = (lines.get(context) ?? Promise.resolve()).then(work, work);
  lines.set(context, mine);
  return mine;
}

export interface Arrival {
  readonly place: string;
  /** the file that has to lie there still */
  readonly replaces?: AttachmentId;
  readonly definition: FileSlot;
  readonly id: AttachmentId;
  readonly copy: Copy;
  readonly report: ScanReport;
  readonly preview?: ScanPreview | undefined;
}

/** Puts a copied and checked file into its place: the record of the copy and the edit in one transaction. */
async function keepInSlot(context: EngineContext, caseId: CaseId, arrival: Arrival): Promise<AttachOutcome> {
  const { store, owner, profile, at, newId } = context;
  const { place, definition, id, copy, report, replaces } = arrival;
  const { bytes, root } = copy.digest;
  let why: AttachOutcome | undefined;
  const outcome = await guarded(async () => {
    const stored = await store.db.cases.get(caseId);
    if (!stored) return 'unknown-case' as const;
    const reports = await reportsOf(store, caseId);
    const value: AttachmentRef = {
      id,
      name: nameIn(openPrescription(context, stored), slotOf(place), takesSeveral(definition), arrival),
      bytes,
      root,
      triangles: report.triangles,
      verdict: report.verdict === 'warn' ? 'warn' : 'pass',
    };
    const isRefused = (rx: Prescription): boolean => {
      const blocked = blockedBeside(profile.catalogue, rx, reports, [place, value, report]);
      why =
        placeRefusal(rx, place, definition, root, replaces) ??
        (blocked && { ok: false, code: 'blocked', report: blocked });
      return !!why;
    };
    const edits = [{ slot: place, value }];
    const record = recordOf(value, caseId, place, copy, report);
    const also: Parameters<typeof reviseCase>[4] = async (db) => {
      await db.attachments.put(record);
      if (arrival.preview) await db.previews.put(previewRecord(id, arrival.preview));
    };
    if (!isEditable(context, stored.visible)) {
      const refuse = (subject: Case, now: CaseRecord) =>
        !mayRevise(context, subject, edits)
          ? 'not-editable'
          : isRefused(revisedPrescription(now) ?? subject.prescription)
            ? 'refused'
            : undefined;
      return reviseCase(store, caseId, edits, { at: at(), refuse }, also);
    }
    const refuse = (subject: Case) =>
      !isEditable(context, subject)
        ? 'not-editable'
        : isRefused(subject.prescription)
          ? 'refused'
          : undefined;
    return editCase(store, owner, caseId, edits, { profile, at: at(), opId: eventId(newId()), refuse }, also);
  });
  if (outcome === 'saved') return { ok: true, id, report };
  if (outcome === 'refused') return why!;
  return typeof outcome === 'string' ? { ok: false, code: outcome } : outcome;
}

/** A device that has room for the scan's record and not for its preview keeps the scan. */
async function keepWithPreview(
  context: EngineContext,
  caseId: CaseId,
  arrival: Arrival,
): Promise<AttachOutcome> {
  const outcome = await keepInSlot(context, caseId, arrival);
  if (outcome.ok || outcome.code !== 'storage-full' || !arrival.preview) return outcome;
  return keepInSlot(context, caseId, { ...arrival, preview: undefined });
}

/** Puts an arrived file into its place, after those that came before it. */
export const keepAt = (context: EngineContext, caseId: CaseId, arrival: Arrival): Promise<AttachOutcome> =>
  inLine(context, () => keepWithPreview(context, caseId, arrival));

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
  const definition = slotAt(profile.catalogue, slot);
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record || !definition) return { ok: false, code: 'unknown-case' };
  const { visible } = record;
  const mayAttach = isEditable(context, visible) || mayRevise(context, visible, [{ slot, value: undefined }]);
  if (!mayAttach) return { ok: false, code: 'not-editable' };
  const key = slotOf(slot);
  // known before anything is copied; asked once more when the file is put there
  const full = takesSeveral(definition) && isFull(openPrescription(context, record), key, definition);
  if (full) return full;
  return copied(context, file, howToTake(definition), options, (id, copy, report, preview) => {
    const place = takesSeveral(definition) ? `${key}/${id}` : key;
    const arrival: Arrival = { place, definition, id, copy, report, preview };
    return keepAt(context, caseId, arrival);
  });
}

const TYPES: Readonly<Partial<Record<string, string>>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** The copy of a file, to be shown. Bytes that no browser shows as themselves have no type: nothing opens them. */
export async function previewOf(
  { store, scans }: EngineContext,
  id: AttachmentId,
): Promise<Blob | undefined> {
  await store.ready();
  const record = await store.db.attachments.get(id);
  if (!record) return undefined;
  try {
    const bytes = await scans.read(id, record.place, 0, record.digest.bytes);
    const { format } = record.report as ScanReport;
    return new Blob([bytes], { type: TYPES[format ?? ''] ?? 'application/octet-stream' });
  } catch (error) {
    if (error instanceof ScanFault && error.code === 'copy-missing') return undefined;
    throw error;
  }
}
