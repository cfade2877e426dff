import type { CaseTrouble, CaseView, UploadView } from '../client.js';
import type { Watch } from '../domain/watch.js';
import type { ScanReport } from '../scans/report.js';
import type { CaseRow } from '../store/views.js';

const troubleOf = ({ ops, record }: CaseRow): CaseTrouble | undefined => {
  const dead = ops.find((op) => op.state === 'dead')?.refusal;
  if (dead) return { kind: 'refused', ...dead };
  return record.conflict && { kind: 'conflict', ...record.conflict };
};

/** What the store knows of a case, as an element is told it. */
export const toView = (row: CaseRow): CaseView => ({
  case: row.record.visible,
  unsent: row.ops.filter((op) => op.state !== 'dead' && op.kind !== 'draft').length,
  savedAt: row.record.savedAt,
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
