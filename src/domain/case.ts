import type { AttachmentId, CaseId, EventId, Instant } from './ids.js';
import {
  type CaseStatus,
  type EventType,
  type FieldKey,
  initialStatus,
  type Role,
} from './lifecycle/definition.js';
import type { Lifecycle } from './lifecycle/machine.js';
import type { Refusal } from './lifecycle/table.js';
import type { PlanVersion } from './plan.js';
import { emptyPrescription, type Prescription } from './prescription.js';
import type { LabProfile } from './profile.js';

export interface Actor {
  readonly role: Role;
  readonly name: string;
}

/** What advances a case: the machine's input, the outbox's entry, the unit on the wire, the row in the timeline. */
export interface CaseEvent {
  readonly id: EventId;
  readonly type: EventType;
  readonly by: Actor;
  /** the sender's clock, for display until the lab has answered with its own */
  readonly at: Instant;
  readonly fields: Readonly<Record<FieldKey, string>>;
  /** with `plan.propose` */
  readonly plan?: PlanVersion;
  /** with `case.submit`: the files that belong to what was signed */
  readonly manifest?: readonly { readonly id: AttachmentId; readonly root: string }[];
}

/** An accepted event: time, actor and previous status. "S1 · case_status_history" */
export interface HistoryEntry {
  readonly id: EventId;
  readonly type: EventType;
  readonly at: Instant;
  readonly by: Actor;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly fields: Readonly<Record<FieldKey, string>>;
}

export interface Case {
  readonly id: CaseId;
  readonly profile: string;
  /** the lab's own number, given when it receives the case */
  readonly caseNumber: string | undefined;
  readonly status: CaseStatus;
  readonly prescription: Prescription;
  readonly plans: readonly PlanVersion[];
  readonly history: readonly HistoryEntry[];
  /** counted by the lab; 0 until the lab knows the case */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export const newDraft = (
  profile: LabProfile,
  id: CaseId,
  at: Instant,
  prescription: Partial<Prescription> = {},
): Case => ({
  id,
  profile: profile.id,
  caseNumber: undefined,
  status: initialStatus(profile.lifecycle),
  prescription: { ...emptyPrescription, ...prescription },
  plans: [],
  history: [],
  revision: 0,
  createdAt: at,
  updatedAt: at,
});

export type CaseAdvance =
  | {
      readonly ok: true;
      readonly case: Case;
      readonly entry: HistoryEntry;
      readonly effects: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The plan that lies before the dentist. */
export const currentPlan = (subject: Case): PlanVersion | undefined => subject.plans.at(-1);

const decidesOnAnotherPlan = (subject: Case, event: CaseEvent): boolean =>
  'planDigest' in event.fields && event.fields['planDigest'] !== currentPlan(subject)?.digest;

/**
 * The case after an event, or why it is refused. An event that the history holds already changes nothing, so that
 * the same delivery twice is harmless.
 * @param at the authority's clock; the lab's on the lab's side
 */
export function advanceCase(lifecycle: Lifecycle, subject: Case, event: CaseEvent, at: Instant): CaseAdvance {
  const seen = subject.history.find((entry) => entry.id === event.id);
  if (seen) return { ok: true, case: subject, entry: seen, effects: [] };
  const result = lifecycle.advance(subject.status, event);
  if (!result.ok) return result;
  if (decidesOnAnotherPlan(subject, event)) return { ok: false, refusal: { code: 'stale-plan' } };
  const entry: HistoryEntry = {
    id: event.id,
    type: event.type,
    at,
    by: event.by,
    from: subject.status,
    to: result.status,
    fields: event.fields,
  };
  return {
    ok: true,
    entry,
    effects: result.effects,
    case: {
      ...subject,
      status: result.status,
      // given once: no later event, whoever sent it, makes it another case's
      caseNumber: subject.caseNumber ?? event.fields['caseNumber'],
      plans: event.plan ? [...subject.plans, event.plan] : subject.plans,
      history: [...subject.history, entry],
      updatedAt: at,
    },
  };
}

/** The newest value that any event brought: `latestField(subject, 'trackingNumber')`. */
export const latestField = (subject: Case, field: FieldKey): string | undefined =>
  subject.history.findLast((entry) => entry.fields[field])?.fields[field];

/** The last time that something happened, optionally something in particular. */
export const lastEntry = (subject: Case, ...types: readonly EventType[]): HistoryEntry | undefined =>
  subject.history.findLast((entry) => types.length === 0 || types.includes(entry.type));
