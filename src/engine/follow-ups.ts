import type { FollowUpOutcome } from '../client.js';
import { newDraft } from '../domain/case.js';
import { followUpsFor, originOf, prescriptionOf } from '../domain/follow-up.js';
import { caseId, type CaseId, eventId } from '../domain/ids.js';
import type { FieldKey } from '../domain/lifecycle/definition.js';
import type { Prescription } from '../domain/prescription.js';
import type { Origin } from '../domain/case.js';
import { createCase } from '../store/cases.js';
import { type EngineContext, guarded, type StoreFailed } from './context.js';
import { sendEvent } from './send.js';

/** Stores a new draft and its outbox entry. */
export const startDraft = (
  { profile, store, owner, at, newId }: EngineContext,
  initial?: Partial<Prescription>,
  origin?: Origin,
): Promise<{ readonly ok: true; readonly id: CaseId } | StoreFailed> => {
  const draft = newDraft(profile, caseId(newId()), at(), initial, origin);
  return guarded(async () => {
    await createCase(store, owner, draft, eventId(newId()));
    return { ok: true as const, id: draft.id };
  });
};

/** Begins a case that grows out of another; see `LabClient.startFollowUp()`. */
export async function startFollowUp(
  context: EngineContext,
  id: CaseId,
  kind: string,
  fields: Readonly<Record<FieldKey, string>> = {},
): Promise<FollowUpOutcome> {
  const { store, profile, newId } = context;
  await store.ready();
  const original = (await store.db.cases.get(id))?.visible;
  if (!original) return { ok: false, code: 'unknown-case' };
  const followUp = followUpsFor(profile, original).find(([key]) => key === kind)?.[1];
  if (!followUp) return { ok: false, code: 'not-offered' };
  const { by } = followUp;
  if (!by)
    return startDraft(
      context,
      prescriptionOf(profile, followUp, original.prescription),
      originOf(original, kind),
    );
  const childId = caseId(newId());
  const sent = await sendEvent(context, id, by, { ...fields, childId });
  if (sent.ok) return { ok: true, id: childId };
  // an event that asks for a case carries no prescription of its own
  return sent.code === 'incomplete' ? { ok: false, code: 'not-offered' } : sent;
}
