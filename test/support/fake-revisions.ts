import { type Case, type CaseEvent, newDraft, prescriptionVersion } from '../../src/domain/case.js';
import { originOf, prescriptionOf } from '../../src/domain/follow-up.js';
import { editsBetween } from '../../src/domain/prescription-diff.js';
import {
  caseId,
  type CaseView,
  type EventType,
  type FollowUpOutcome,
  instant,
  type LabProfile,
  type SendOutcome,
} from '../../src/index.js';
import { nextId, NOW } from './a-case.js';

/** An event with the revision that this device holds, where the event carries one. */
export function revisionFacts<Event extends Pick<CaseEvent, 'type' | 'fields'>>(
  profile: LabProfile,
  { case: subject, revising }: CaseView,
  event: Event,
): Event & Pick<CaseEvent, 'edits' | 'revisionOf'> {
  const { revises } = profile.lifecycle.events[event.type] ?? {};
  const edits = revises && revising ? editsBetween(subject.prescription, revising) : [];
  return { ...event, ...(edits.length && { edits, revisionOf: prescriptionVersion(subject) }) };
}

/** What `startFollowUp()` does: a draft, or the original's event by which the lab makes the case itself. */
export async function startsFollowUp(
  profile: LabProfile,
  view: CaseView | undefined,
  kind: string,
  fields: Readonly<Record<string, string>>,
  {
    send,
    draft,
  }: {
    readonly send: (type: EventType, fields: Readonly<Record<string, string>>) => Promise<SendOutcome>;
    readonly draft: (subject: Case) => void;
  },
): Promise<FollowUpOutcome> {
  if (!view) return { ok: false, code: 'unknown-case' };
  const followUp = profile.followUps[kind];
  if (!followUp?.from.includes(view.case.status.stage)) return { ok: false, code: 'not-offered' };
  const id = caseId(nextId('follow'));
  if (followUp.by) {
    const outcome = await send(followUp.by, { ...fields, childId: id });
    return outcome.ok ? { ok: true, id } : { ok: false, code: 'not-offered' };
  }
  const prescription = prescriptionOf(profile, followUp, view.case.prescription);
  draft(newDraft(profile, id, instant(NOW), prescription, originOf(view.case, kind)));
  return { ok: true, id };
}
