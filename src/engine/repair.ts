import type { AttachOutcome } from '../client.js';
import { slotAt } from '../domain/catalogue.js';
import type { CaseId } from '../domain/ids.js';
import { findingsIn } from '../scans/preflight.js';
import { isSameRepair, type Repair, repairsFor } from '../scans/repair.js';
import { ScanFault, type ScanReport, type ScrubbedPart } from '../scans/report.js';
import type { AttachmentRecord } from '../store/database.js';
import { type AttachOptions, copied, howToTake, keepAt, openPrescription } from './attach.js';
import type { EngineContext } from './context.js';

/** The copy to be mended, under a name that says no more than the picked file's name did. */
async function fileOf(
  { scans }: EngineContext,
  { id, place, digest, report }: AttachmentRecord,
): Promise<File | ScanFault> {
  try {
    const bytes = await scans.read(id, place, 0, digest.bytes);
    return new File([bytes], `${(report as ScanReport).named ?? 'scan'}.stl`);
  } catch (error) {
    if (error instanceof ScanFault) return error;
    throw error;
  }
}

/** What is known of the mended copy, with where it comes from: the lab sees what was done, and to which file. */
function withOrigin(
  report: ScanReport,
  { digest, report: before }: AttachmentRecord,
  repair: Repair,
): ScanReport {
  const { original, repairs = [], scrubbed = [] } = before as ScanReport;
  const parts = new Set<ScrubbedPart>([...scrubbed, ...(report.scrubbed ?? [])]);
  return {
    ...report,
    original: original ?? { bytes: digest.bytes, root: digest.root },
    repairs: [...repairs, repair],
    ...(parts.size && { scrubbed: [...parts] }),
  };
}

/**
 * Takes a mended copy of a scan in as if it had been picked, and puts it into the place of the other in one transaction.
 * The copy before is let go with the next tidying; picking the file again undoes it.
 */
export async function repairScan(
  context: EngineContext,
  caseId: CaseId,
  place: string,
  repair: Repair,
  options: AttachOptions = {},
): Promise<AttachOutcome> {
  const { store, profile } = context;
  const definition = slotAt(profile.catalogue, place);
  await store.ready();
  const record = await store.db.cases.get(caseId);
  if (!record || !definition) return { ok: false, code: 'unknown-case' };
  const replaces = openPrescription(context, record).scans[place]?.id;
  const before = replaces && (await store.db.attachments.get(replaces));
  if (!before) return { ok: false, code: 'copy-missing' };
  const { root, bytes } = before.digest;
  const report = before.report as ScanReport;
  // a file that was moved is mended by what its slot says of it, as it is shown
  const findings = findingsIn(definition, report, bytes);
  const isOffered = repairsFor({ ...report, findings }).some((one) => isSameRepair(one, repair));
  if (!isOffered) return { ok: false, code: 'not-repairable' };
  const file = await fileOf(context, before);
  if (file instanceof ScanFault) return { ok: false, code: file.code };
  const how = { ...howToTake(definition), repair, root };
  return copied(context, file, how, options, (id, copy, mended, preview) =>
    keepAt(context, caseId, {
      ...{ place, definition, id, copy, preview, replaces },
      report: withOrigin(mended, before, repair),
    }),
  );
}
