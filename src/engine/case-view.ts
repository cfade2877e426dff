import type { CaseTrouble, CaseView, UploadView } from '../client.js';
import { type FollowUpLink, followUpsOf } from '../domain/follow-up.js';
import type { Watch } from '../domain/watch.js';
import type { ScanReport } from '../scans/report.js';
import { revisedPrescription } from '../store/revising.js';
import type { CaseRow } from '../store/views.js';

const troubleOf = ({ ops, record }: CaseRow): CaseTrouble | undefined => {
  const dead = ops.find((op) => op.state === 'dead');
  const fields = dead?.change?.kind === 'event' ? dead.change.event.fields : {};
  if (dead?.refusal) return { kind: 'refused', ...dead.refusal, fields };
  return record.conflict && { kind: 'conflict', ...record.conflict };
};

/** As the lab has noted them, then those that only this device knows; each once. */
function linksOf({ record: { visible }, followUps }: CaseRow): readonly FollowUpLink[] {
  const own = new Map(followUps.map((link) => [link.caseId, link]));
  const noted = new Map(followUpsOf(visible).map((link) => [link.caseId, link]));
  return [
    ...[...noted.values()].map((link) => ({
      ...link,
      caseNumber: link.caseNumber ?? own.get(link.caseId)?.caseNumber,
    })),
    ...[...own.values()].filter(({ caseId }) => !noted.has(caseId)),
  ];
}

/** What the store knows of a case, as an element is told it. */
export const toView = (row: CaseRow): CaseView => ({
  case: row.record.visible,
  unsent: row.ops.filter((op) => op.state !== 'dead' && op.kind !== 'draft').length,
  savedAt: row.record.savedAt,
  revising: revisedPrescription(row.record),
  followUps: linksOf(row),
  trouble: troubleOf(row),
  uploads: Object.fromEntries(
    row.attachments.map(({ id, upload, digest }): [string, UploadView] => [
      id,
      { ...upload, bytes: digest.bytes },
    ]),
  ),
  reports: Object.fromEntries(row.attachments.map(({ id, report }) => [id, report as ScanReport])),
});

export const mapped = <From, To>(source: Watch<From>, change: (value: From) => To): Watch<To> => ({
  subscribe: ({ next, error }) =>
    source.subscribe({ next: (value) => next(change(value)), ...(error && { error }) }),
});
