import type { SaveOutcome } from '../client.js';
import type { Case } from '../domain/case.js';
import type { CaseId } from '../domain/ids.js';
import { editScope } from '../domain/lifecycle/permissions.js';
import { applyEdit, type DraftEdit } from '../domain/prescription.js';
import { comparePrescriptions, partsNotCovered } from '../domain/prescription-diff.js';
import { dropRevision, reviseCase } from '../store/revisions.js';
import { DENTIST, type EngineContext, guarded } from './context.js';

/** Whether the dentist may change these parts of a prescription that the lab has, in the case's present state. */
export function mayRevise(
  { profile: { lifecycle } }: EngineContext,
  { status, prescription }: Case,
  edits: readonly DraftEdit[],
): boolean {
  const scope = editScope(lifecycle, status, DENTIST);
  // what was begun under a wider scope may be turned back to what the lab has, so that the rest of it can go
  const changing = edits.filter(
    (edit) => comparePrescriptions(prescription, applyEdit(prescription, edit)).length > 0,
  );
  return scope.kind === 'revision' && partsNotCovered(scope.fields, changing).length === 0;
}

/** Saves edits aside from the prescription; see `LabClient.revise()`. */
export const revise = (
  context: EngineContext,
  id: CaseId,
  edits: readonly DraftEdit[],
): Promise<SaveOutcome> =>
  guarded(async (): Promise<SaveOutcome> => {
    const savedAt = context.at();
    const refuse = (subject: Case) =>
      mayRevise(context, subject, edits) ? undefined : ('not-editable' as const);
    const result = await reviseCase(context.store, id, edits, { at: savedAt, refuse });
    return result === 'saved' ? { ok: true, savedAt } : { ok: false, code: result };
  });

export const drop = ({ store, at }: EngineContext, id: CaseId): Promise<SaveOutcome> =>
  guarded(async (): Promise<SaveOutcome> => {
    const savedAt = at();
    const result = await dropRevision(store, id, savedAt);
    return result === 'saved' ? { ok: true, savedAt } : { ok: false, code: result };
  });
