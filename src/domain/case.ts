import { sealEntry } from './history.js';
import type { AttachmentId, CaseId, EventId, Instant } from './ids.js';
import {
  type CaseStatus,
  type EffectKey,
  type EventType,
  type FieldKey,
  initialStatus,
  type LifecycleDefinition,
  type Role,
} from './lifecycle/definition.js';
import type { Lifecycle } from './lifecycle/machine.js';
import type { Refusal } from './lifecycle/table.js';
import type { ChangeRequest, PlanPlace, PlanVersion } from './plan.js';
import { comparePrescriptions, partsNotCovered, type PrescriptionChange } from './prescription-diff.js';
import {
  applyEdit,
  type AttachmentRef,
  type DraftEdit,
  emptyPrescription,
  type Prescription,
} from './prescription.js';
import type { LabProfile } from './profile.js';
import { type AskedBy, redactChanges } from './identifying.js';

export interface Actor {
  readonly role: Role;
  readonly name: string;
}

/** The event by which a draft is signed off. */
export const SUBMIT: EventType = 'case.submit';

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
  /** the files that belong to what was signed, revised or added */
  readonly manifest?: readonly { readonly id: AttachmentId; readonly root: string }[];
  /** a revision of the prescription: all of it is taken, or nothing */
  readonly edits?: readonly DraftEdit[];
  /** the `prescriptionVersion()` that the revision was made on */
  readonly revisionOf?: number;
  /** documents that are added to the case */
  readonly documents?: readonly AttachmentRef[];
  /** what is to be changed in the plan that was seen, one by one */
  readonly requests?: readonly ChangeRequest[];
  /** to what of a plan the words are pinned */
  readonly about?: PlanPlace;
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
  /** what the host has to do, as the lifecycle said at that moment */
  readonly effects?: readonly EffectKey[];
  /** the version of the plan that came with it */
  readonly plan?: number;
  /** what a revision changed; of what says who the patient is, only that it changed. See `REDACTED` */
  readonly changes?: readonly PrescriptionChange[];
  readonly documents?: readonly AttachmentRef[];
  readonly requests?: readonly ChangeRequest[];
  readonly about?: PlanPlace;
  /** seals this entry and all before it; see `proveHistory()` */
  readonly hash: string;
}

/** The case that a follow-up came from. */
export interface Origin {
  readonly caseId: CaseId;
  /** the lab's number of it, where it had one */
  readonly caseNumber: string | undefined;
  /** a follow-up of the lab's profile: `remake`, `refinement` */
  readonly kind: string;
}

export interface Case {
  readonly id: CaseId;
  readonly profile: string;
  /** the lab's own number, given when it receives the case */
  readonly caseNumber: string | undefined;
  readonly origin?: Origin | undefined;
  readonly status: CaseStatus;
  readonly prescription: Prescription;
  readonly plans: readonly PlanVersion[];
  readonly history: readonly HistoryEntry[];
  /** counted by the lab; 0 until the lab knows the case */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The status in which a case begins: the lifecycle's first states, and those of the service that was chosen. */
export const startStatus = (profile: LabProfile, { service }: Pick<Prescription, 'service'>): CaseStatus => ({
  ...initialStatus(profile.lifecycle),
  ...(Object.hasOwn(profile.services, service) ? profile.services[service]!.status : {}),
});

export function newDraft(
  profile: LabProfile,
  id: CaseId,
  at: Instant,
  initial: Partial<Prescription> = {},
  origin?: Origin,
): Case {
  const prescription = { ...emptyPrescription, ...initial };
  return {
    id,
    profile: profile.id,
    caseNumber: undefined,
    ...(origin && { origin }),
    status: startStatus(profile, prescription),
    prescription,
    plans: [],
    history: [],
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
}

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

/** Which revision of the prescription the case is at: 1 as it was signed, one more with every revision. */
export const prescriptionVersion = (subject: Case): number =>
  1 + subject.history.filter(({ changes }) => changes?.length).length;

/** Documents that were added after submission, oldest first. */
export const documentsOf = (subject: Case): readonly AttachmentRef[] =>
  subject.history.flatMap(({ documents = [] }) => documents);

const decidesOnAnotherPlan = (subject: Case, event: CaseEvent): boolean =>
  'planDigest' in event.fields && event.fields['planDigest'] !== currentPlan(subject)?.digest;

/** The values that a decision is about, as they stand: what a sender has before his eyes goes with his event. */
export const seenValues = (
  definition: LifecycleDefinition,
  subject: Case,
  type: EventType,
): Readonly<Record<FieldKey, string>> =>
  Object.fromEntries(
    (definition.events[type]?.decidesOn ?? []).map((field) => [field, latestField(subject, field) ?? '']),
  );

/** Decided on something that has changed: the fields of it. */
const staleValues = (definition: LifecycleDefinition, subject: Case, event: CaseEvent): readonly FieldKey[] =>
  Object.entries(seenValues(definition, subject, event.type))
    .filter(([field, value]) => value !== event.fields[field])
    .map(([field]) => field);

/** Answers count as well: what was asked is how the work is made. */
const isAboutWork = ({ path }: PrescriptionChange): boolean =>
  /^(items|scans|service|answers|findings|priority)(\.|$)/.test(path);
/** Plans that lie before the dentist or that he took. */
const LIVE_PLANS: readonly (string | undefined)[] = ['proposed', 'in_viewer', 'accepted'];

/**
 * Whether the work was changed after the lab had made what an event is bound to: the quote that it names, else the plan.
 * A design of tooth 26 is not an approval of 27.
 */
function isWorkChanged(definition: LifecycleDefinition, subject: Case, type: EventType): boolean {
  const { boundToWork, decidesOn: [field] = [] } = definition.events[type] ?? {};
  if (!boundToWork || (!field && !LIVE_PLANS.includes(subject.status['plan']))) return false;
  const basis = subject.history.findLastIndex((entry) =>
    field ? !!entry.fields[field] : entry.plan !== undefined,
  );
  return basis >= 0 && subject.history.slice(basis + 1).some(({ changes = [] }) => changes.some(isAboutWork));
}

interface Revised {
  readonly prescription: Prescription;
  /** without what says who the patient is: they are sealed */
  readonly changes: readonly PrescriptionChange[];
}

/** By what a case advances: practice and lab have the same rules, so that they make the same history. */
export interface Rules {
  readonly lifecycle: Lifecycle;
  readonly profile: AskedBy;
}

/** The prescription after an event, or why the event may not change it like that. */
function revise(
  { lifecycle: { definition }, profile }: Rules,
  subject: Case,
  event: CaseEvent,
): Revised | Refusal {
  const { edits = [], revisionOf } = event;
  const { revises, mayBeEmpty, brings, pins } = definition.events[event.type] ?? {};
  const { prescription } = subject;
  const fields = partsNotCovered(revises, edits);
  if (fields.length) return { code: 'locked', fields };
  if (event.documents?.length && brings !== 'documents') return { code: 'locked', fields: ['documents'] };
  if (event.requests?.length && brings !== 'requests') return { code: 'locked', fields: ['requests'] };
  if (event.about && !pins) return { code: 'locked', fields: ['about'] };
  if (edits.length && revisionOf !== prescriptionVersion(subject)) return { code: 'stale-prescription' };
  const revised = edits.reduce(applyEdit, prescription);
  const changes = comparePrescriptions(prescription, revised);
  if (revises && !mayBeEmpty && !changes.length) return { code: 'nothing-changed' };
  return { prescription: revised, changes: redactChanges(profile, changes) };
}

/**
 * The case after an event, or why it is refused. An event that the history holds already changes nothing, so that
 * the same delivery twice is harmless.
 * @param at the authority's clock; the lab's on the lab's side
 */
export function advanceCase(rules: Rules, subject: Case, event: CaseEvent, at: Instant): CaseAdvance {
  const { lifecycle } = rules;
  const seen = subject.history.find((entry) => entry.id === event.id);
  if (seen) return { ok: true, case: subject, entry: seen, effects: [] };
  const result = lifecycle.advance(subject.status, event);
  if (!result.ok) return result;
  if (decidesOnAnotherPlan(subject, event)) return { ok: false, refusal: { code: 'stale-plan' } };
  const fields = staleValues(lifecycle.definition, subject, event);
  if (fields.length) return { ok: false, refusal: { code: 'stale-value', fields } };
  if (isWorkChanged(lifecycle.definition, subject, event.type))
    return { ok: false, refusal: { code: 'work-changed' } };
  const revised = revise(rules, subject, event);
  if ('code' in revised) return { ok: false, refusal: revised };
  const { effects, status } = result;
  const { documents = [], requests = [], about } = event;
  const entry = sealEntry(subject.history, {
    id: event.id,
    type: event.type,
    at,
    by: event.by,
    from: subject.status,
    to: status,
    fields: event.fields,
    ...(effects.length && { effects }),
    ...(event.plan && { plan: event.plan.version }),
    ...(revised.changes.length && { changes: revised.changes }),
    ...(documents.length && { documents }),
    ...(requests.length && { requests }),
    ...(about && { about }),
  });
  return {
    ok: true,
    entry,
    effects,
    case: {
      ...subject,
      status,
      prescription: revised.prescription,
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
