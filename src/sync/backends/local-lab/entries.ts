import { type Case, type CaseEvent, SUBMIT } from '../../../domain/case.js';
import type { Refusal } from '../../../domain/lifecycle/table.js';
import { advanceNow, fileCase, type Moment } from './books.js';
import { linkToOrigin, makeFollowUp, receiveCase } from './follow-ups.js';
import { PURGE, purgeCase } from './purge.js';

export type Entered =
  /** @property isPurged the case was deleted by it: this is how it stood last */
  | { readonly ok: true; readonly case: Case; readonly isPurged: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Enters an event into the lab's books, whoever sent it: the practice, a person at the bench, the lab's own timers.
 * All that follows from it (a number, a follow-up, a deletion) is stored with it or not at all. An event that the
 * history holds changes nothing.
 */
export async function enterEvent(moment: Moment, subject: Case, event: CaseEvent): Promise<Entered> {
  if (subject.history.some(({ id }) => id === event.id)) return { ok: true, case: subject, isPurged: false };
  const advance = advanceNow(moment, subject, event);
  if (!advance.ok) return advance;
  if (advance.effects.includes(PURGE)) {
    await purgeCase(moment, subject, advance.case);
    return { ok: true, case: advance.case, isPurged: true };
  }
  const made = await makeFollowUp(moment, advance.case, event);
  if (!made.ok) return made;
  const isSubmission = event.type === SUBMIT;
  const next = isSubmission ? await receiveCase(moment, made.case) : made.case;
  const filed = await fileCase(moment, subject, next);
  if (made.child) await fileCase(moment, undefined, made.child);
  if (isSubmission) await linkToOrigin(moment, filed);
  return { ok: true, case: filed, isPurged: false };
}
