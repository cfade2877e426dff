import type { Catalogue } from '../domain/catalogue.js';
import type { AttachmentId, CaseId } from '../domain/ids.js';
import type { AttachmentRef, Prescription } from '../domain/prescription.js';
import { checkScans } from '../scans/preflight/across.js';
import { worstVerdict } from '../scans/preflight/rules.js';
import type { ScanReport } from '../scans/report.js';
import type { Store } from '../store/store.js';

type Reports = Readonly<Record<AttachmentId, ScanReport>>;

/** What was found in each file of a case that lies on this device. */
export async function reportsOf({ db }: Store, caseId: CaseId): Promise<Reports> {
  const records = await db.attachments.where('caseId').equals(caseId).toArray();
  return Object.fromEntries(records.map(({ id, report }) => [id, report as ScanReport]));
}

/**
 * A scan that the lab does not want beside the others: one of its rules for several scans is set to `block`. Where they
 * only warn, `checkScans` is asked by whoever shows the case.
 */
export function blockedBeside(
  catalogue: Catalogue,
  rx: Prescription,
  reports: Reports,
  [place, file, report]: readonly [place: string, file: AttachmentRef, report: ScanReport],
): ScanReport | undefined {
  const scans = { ...rx.scans, [place]: file };
  const concerns = checkScans(catalogue, scans, { ...reports, [file.id]: report });
  const blocking = concerns.filter(({ verdict, places }) => verdict === 'block' && places.includes(place));
  if (!blocking.length) return undefined;
  const findings = blocking.map(({ code, verdict, values }) => ({ code, verdict, values }));
  return { ...report, findings, verdict: worstVerdict(findings) };
}
