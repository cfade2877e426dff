import { dayIn } from '../../../domain/calendar.js';
import {
  type Case,
  type CaseEvent,
  currentPlan,
  prescriptionVersion,
  seenValues,
} from '../../../domain/case.js';
import type { LabRefusal } from '../../../domain/change.js';
import { dueDateAfter } from '../../../domain/forecast.js';
import { type CaseId, eventId, instant } from '../../../domain/ids.js';
import { ruleFor } from '../../../domain/lifecycle/table.js';
import type { Script, ScriptStep } from '../../../domain/script.js';
import type { Books } from './books.js';
import { readClock } from './clock.js';
import { isSent, type LabDesk } from './desk.js';
import { takeChange } from './intake-desk.js';
import { passTime } from './timers.js';

const DENTIST = 'dentist';

export interface PlayOptions {
  /** `lab`: stops before what the practice is to do; `everybody`: plays that too. `lab` unless told */
  readonly as?: 'lab' | 'everybody';
  /** the index of the first step; 0 unless told */
  readonly from?: number;
}

export type PlayOutcome =
  | {
      readonly ok: true;
      /** the step that the practice has to do now; absent at the end of the script */
      readonly next: number | undefined;
      /** absent when it was deleted on the way */
      readonly case: Case | undefined;
    }
  | { readonly ok: false; readonly at: number; readonly refusal: LabRefusal };

/** What the practice would send: with what it sees on its screen at this moment. */
async function practiceEvent(books: Books, subject: Case, step: ScriptStep): Promise<CaseEvent> {
  const { profile, lifecycle, newId } = books;
  const nowMs = await readClock(books.db, books.now);
  const { event: type, fields, edits } = step;
  const requires = ruleFor(lifecycle.definition, subject.status, type)?.requires ?? [];
  const plan = requires.includes('planDigest') ? currentPlan(subject) : undefined;
  const dueDate = dueDateAfter(profile, subject, type, dayIn(profile.timeZone, nowMs));
  const practice = subject.history.find(({ by }) => by.role === DENTIST)?.by;
  const name = practice?.name ?? subject.prescription.doctorName;
  // a revision is signed anew, in the same way as what it revises
  const signature = { kind: 'typed', name, ...subject.prescription.signature, at: instant(nowMs) } as const;
  return {
    id: eventId(newId()),
    type,
    by: { role: DENTIST, name },
    at: instant(nowMs),
    fields: {
      ...seenValues(lifecycle.definition, subject, type),
      ...(plan && { planDigest: plan.digest }),
      ...(dueDate && { dueDate }),
      ...fields,
    },
    ...(edits && {
      edits: [...edits, { field: 'signature', value: signature }],
      revisionOf: prescriptionVersion(subject),
    }),
  };
}

async function playAsPractice(
  books: Books,
  subject: Case,
  step: ScriptStep,
): Promise<LabRefusal | undefined> {
  const event = await practiceEvent(books, subject, step);
  const change = { kind: 'event', id: event.id, caseId: subject.id, event } as const;
  const outcome = await takeChange(books, { answer: 'take' }, change);
  return outcome.kind === 'refused' ? outcome.refusal : undefined;
}

/** Plays a script step by step, each through the door of the one who does it. It ends at the first that is refused. */
export async function playScript(
  books: Books,
  act: LabDesk['act'],
  id: CaseId,
  { steps }: Script,
  { as = 'lab', from = 0 }: PlayOptions = {},
): Promise<PlayOutcome> {
  const { db, profile } = books;
  /** waiting may have deleted it */
  const find = async (): Promise<Case | { readonly code: 'unknown-case' | 'purged' }> => {
    const row = await db.cases.get(id);
    if (row?.tombstone) return { code: 'purged' };
    return isSent(books, row?.case) ? row.case : { code: 'unknown-case' };
  };
  const playStep = async (step: ScriptStep): Promise<LabRefusal | undefined> => {
    if (step.afterHours) await passTime(books, step.afterHours);
    const subject = await find();
    if ('code' in subject) return subject;
    if (step.by === DENTIST) return playAsPractice(books, subject, step);
    const name = step.by === 'system' ? '' : profile.name;
    const outcome = await act(id, step.event, step.fields ?? {}, { role: step.by, name, plan: step.plan });
    return outcome.ok ? undefined : outcome.refusal;
  };

  const ended = async (next: number | undefined): Promise<PlayOutcome> => {
    const subject = await find();
    return { ok: true, next, case: 'code' in subject ? undefined : subject };
  };
  const first = await find();
  if ('code' in first) return { ok: false, at: from, refusal: first };
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    if (step.by === DENTIST && as === 'lab') return ended(index);
    const refusal = await playStep(step);
    if (refusal) return { ok: false, at: index, refusal };
  }
  return ended(undefined);
}
