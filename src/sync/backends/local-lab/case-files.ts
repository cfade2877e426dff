import { type Case, documentsOf } from '../../../domain/case.js';
import type { AttachmentId } from '../../../domain/ids.js';

/** The files that a case names: scans and documents, and the models of its plans. */
export const filesOf = (subject: Case): readonly AttachmentId[] =>
  [
    ...Object.values(subject.prescription.scans),
    ...documentsOf(subject),
    ...subject.plans.flatMap(({ staging }) => staging?.models ?? []).map(({ file }) => file),
  ].map(({ id }) => id);
