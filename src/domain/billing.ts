import { addDays, dayIn } from './calendar.js';
import type { Case, HistoryEntry } from './case.js';
import type { Instant, PlainDate } from './ids.js';
import type { EffectKey, EventType } from './lifecycle/definition.js';
import type { LabProfile } from './profile.js';

/** What the host does about money. Pontic names it and never touches any. */
export type BillingAct =
  | 'authorise' // hold the amount on the card
  | 'capture' //   take what was held
  | 'release' //   let go of what was held
  | 'charge' //    put it on the account, see `month`
  | 'defer' //     take it off this month's invoice again
  | 'invoice' //   write an invoice, due on `dueOn`
  | 'refund' //    give back what was taken
  | 'credit'; //   take it off what is owed

/** How an account pays, as the host knows it: which act follows from which moment of the lifecycle. */
export interface BillingTerms {
  readonly acts: Readonly<Record<EffectKey, BillingAct>>;
  /** days from delivery to payment */
  readonly netDays?: number;
}

/** One thing to do about money. The id is the same however often it is announced: do it once. */
export interface BillingIntent {
  readonly id: string;
  readonly caseId: Case['id'];
  readonly caseNumber: string | undefined;
  readonly act: BillingAct;
  readonly event: EventType;
  readonly at: Instant;
  /** the invoice's month in the lab's time zone, with `charge` and `defer`: `2026-11` */
  readonly month?: string;
  /** with `invoice`: the lab's calendar day */
  readonly dueOn?: PlainDate;
}

const monthOf = (profile: LabProfile, at: Instant): string =>
  dayIn(profile.timeZone, Date.parse(at)).slice(0, 7);

/** Net terms count from delivery, in the lab's calendar days. */
const dueOn = (profile: LabProfile, at: Instant): PlainDate =>
  addDays(dayIn(profile.timeZone, Date.parse(at)), profile.billing.netDays ?? 30);

function intentsOfEntry(profile: LabProfile, subject: Case, entry: HistoryEntry): readonly BillingIntent[] {
  return (entry.effects ?? []).flatMap((effect) => {
    const act = profile.billing.acts[effect];
    if (!act) return [];
    return {
      id: `${entry.id}:${act}`,
      caseId: subject.id,
      caseNumber: subject.caseNumber,
      act,
      event: entry.type,
      at: entry.at,
      ...((act === 'charge' || act === 'defer') && { month: monthOf(profile, entry.at) }),
      ...(act === 'invoice' && { dueOn: dueOn(profile, entry.at) }),
    };
  });
}

/** Everything that a case's history asks the host to do about money, oldest first. Derived, so it is never lost. */
export const billingIntents = (profile: LabProfile, subject: Case): readonly BillingIntent[] =>
  subject.history.flatMap((entry) => intentsOfEntry(profile, subject, entry));

/** The month on whose invoice a case stands: that of its last charge that was not deferred. "S2 · billing" */
export function chargeMonth(profile: LabProfile, subject: Case): string | undefined {
  const last = billingIntents(profile, subject).findLast(({ act }) => act === 'charge' || act === 'defer');
  return last?.act === 'charge' ? last.month : undefined;
}
