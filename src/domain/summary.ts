import { dayIn, daysBetween } from './calendar.js';
import { type Case, latestField, type Origin } from './case.js';
import { groupsOn } from './check-prescription.js';
import { dueDateOf, hasLeft, isFinished, lateDays } from './forecast.js';
import { type CaseId, type Instant, instant, type PlainDate } from './ids.js';
import type { CaseStatus } from './lifecycle/definition.js';
import { entryInto, timersOf } from './lifecycle/timers.js';
import { needsOf } from './needs.js';
import { holds } from './order.js';
import { ownEntry } from './own.js';
import { itemsOf } from './prescription.js';
import type { LabProfile } from './profile.js';
import { FORM_PAGES } from './question.js';
import type { When } from './order.js';
import { inChartOrder, type ToothCode } from './teeth.js';

/**
 * How much a case asks for the dentist, the most urgent last: `0` nothing, `1` it is late, `2` something waits for his
 * decision or was not carried out, `3` the lab has stopped with a question.
 */
export type Urgency = 0 | 1 | 2 | 3;

/** A case as one line of a list: everything that a row shows, filters and sorts by. Derived, never told by a lab. */
export interface CaseSummary {
  readonly id: CaseId;
  readonly caseNumber: string | undefined;
  readonly patientCode: string;
  /** where the lab gets the patient's name: "Ada Byron"; else empty */
  readonly patientName: string;
  /** "A. B." */
  readonly initials: string;
  /** whom the case was assigned to, else who signed it. "S3 · dentist" */
  readonly doctor: string;
  readonly status: CaseStatus;
  /**
   * nothing is left to be made, and nothing waits for the dentist: delivered, cancelled, or shipped where nothing follows.
   * "S0 · current cases"
   */
  readonly isPast: boolean;
  readonly urgency: Urgency;
  /** what the lab wrote, by the region whose present state it brought about */
  readonly reasons: Readonly<Record<string, string>>;
  readonly work: readonly { readonly product: string; readonly teeth: readonly ToothCode[] }[];
  readonly origin: Origin | undefined;
  readonly createdAt: Instant;
  /** of a draft, the minute */
  readonly updatedAt: Instant;
  /** when the plan that lies before the dentist was accepted. "S3 · accepted" */
  readonly acceptedAt: Instant | undefined;
  readonly dateWanted: PlainDate | undefined;
  /** the day that the lab works towards */
  readonly due: PlainDate | undefined;
  /** the work has left the lab, or never will: the day can no longer be missed */
  readonly hasLeft: boolean;
  /** the lab's day on which its software deletes the case. "S2 · day 45" */
  readonly deletedOn: PlainDate | undefined;
  /** something that was sent was not taken, or was changed in two places */
  readonly isTroubled: boolean;
  /** changes that the lab has not confirmed */
  readonly unsent: number;
}

/** What is not in the case itself. */
export interface SummaryFacts {
  /** the lab's calendar day: being late is a matter of it */
  readonly today: PlainDate;
  readonly isTroubled: boolean;
  readonly unsent: number;
}

/** By which the lab deletes a case that was paused for too long. "S2 · day 45" */
const PURGE = 'case.purge';
const ACCEPT = 'plan.accept';
/** Longer ones are no names; they would only make the list slow. */
const LONGEST_NAME = 200;

/** A question to which the answer is a part of the patient's name, and when it is asked. */
interface NamePart {
  readonly key: string;
  readonly part: 'given' | 'family';
  readonly whens: readonly (When | undefined)[];
}

const knownParts = new WeakMap<LabProfile, readonly NamePart[]>();

/** The given name first, as it is said. */
function namePartsOf(profile: LabProfile): readonly NamePart[] {
  const known = knownParts.get(profile);
  if (known) return known;
  const parts = FORM_PAGES.flatMap((page) => groupsOn(profile, page))
    .flatMap((group) =>
      Object.entries(group.questions).flatMap(([key, { names, when }]): readonly NamePart[] =>
        names ? [{ key, part: names, whens: [group.when, when] }] : [],
      ),
    )
    .sort((a, b) => (a.part === b.part ? 0 : a.part === 'given' ? -1 : 1));
  knownParts.set(profile, parts);
  return parts;
}

/** An answer to a question that is not asked any more names nobody. */
const namesOf = (profile: LabProfile, { prescription, origin }: Case): readonly string[] => {
  const order = { rx: prescription, followUp: origin?.kind };
  return namePartsOf(profile)
    .filter(({ whens }) => whens.every((when) => holds(when, order)))
    .map(({ key }) => (ownEntry(prescription.answers, key) ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
};

const initialOf = (name: string): string | undefined => {
  const [letter] = /\p{L}\p{M}*/u.exec(name) ?? [];
  return letter && `${letter.normalize('NFC').toUpperCase()}.`;
};

function workOf({ prescription }: Case): CaseSummary['work'] {
  const teeth = new Map<string, ToothCode[]>();
  for (const item of itemsOf(prescription))
    teeth.set(item.product, [...(teeth.get(item.product) ?? []), ...item.teeth]);
  return [...teeth].map(([product, codes]) => ({ product, teeth: inChartOrder(codes) }));
}

function reasonsOf(subject: Case): CaseSummary['reasons'] {
  const said = Object.keys(subject.status).flatMap((region): readonly (readonly [string, string])[] => {
    const entry = entryInto(subject, region);
    const reason = entry?.by.role === 'dentist' ? undefined : entry?.fields['reason'];
    return reason ? [[region, reason]] : [];
  });
  return Object.fromEntries(said);
}

/** A plan that was shown since has been accepted by nobody. */
function acceptedAt({ history }: Case): Instant | undefined {
  const entry = history.findLast(({ type, plan }) => type === ACCEPT || plan !== undefined);
  return entry?.type === ACCEPT ? entry.at : undefined;
}

function urgencyOf(profile: LabProfile, subject: Case, { isTroubled, today }: SummaryFacts): Urgency {
  const needs = needsOf(profile.lifecycle, subject.status);
  if (needs.some(({ suspends }) => suspends)) return 3;
  if (needs.length || isTroubled) return 2;
  return lateDays(profile, subject, today) ? 1 : 0;
}

const MINUTE = 60_000;

/**
 * The moment of the last change as lists tell it. Of a draft, which is stored with every pause in typing, only the minute:
 * its row is then written once a minute, and not with every word.
 */
function listedAt({ lifecycle }: LabProfile, { status, createdAt, updatedAt }: Case): Instant {
  const at = Date.parse(updatedAt);
  if (!lifecycle.editable.includes(status.stage) || Number.isNaN(at)) return updatedAt;
  const minute = instant(at - (at % MINUTE));
  return minute < createdAt ? createdAt : minute;
}

/** One line for a case, by the rules of its lab. */
export function summaryOf(profile: LabProfile, subject: Case, facts: SummaryFacts): CaseSummary {
  const { id, caseNumber, prescription, status, origin, createdAt } = subject;
  const updatedAt = listedAt(profile, subject);
  const names = namesOf(profile, subject);
  const urgency = urgencyOf(profile, subject, facts);
  const purge = timersOf(profile.lifecycle, subject).find(({ event }) => event === PURGE);
  return {
    ...{ id, caseNumber, status, origin, createdAt, updatedAt, urgency },
    patientCode: prescription.patientCode,
    patientName: names.join(' ').slice(0, LONGEST_NAME),
    initials: names.flatMap((name) => initialOf(name) ?? []).join(' '),
    doctor: latestField(subject, 'doctor') ?? prescription.doctorName,
    // what still waits for him is never looked for among old cases
    isPast: isFinished(profile, subject) && urgency === 0,
    reasons: reasonsOf(subject),
    work: workOf(subject),
    acceptedAt: acceptedAt(subject),
    dateWanted: prescription.dateWanted,
    due: dueDateOf(subject),
    hasLeft: hasLeft(profile, subject),
    deletedOn: purge && dayIn(profile.timeZone, Date.parse(purge.at)),
    isTroubled: facts.isTroubled,
    unsent: facts.unsent,
  };
}

/** The first day on which a case counts as late is the one after this; absent where it cannot be late any more, or not yet. */
export const lateAfter = (
  { lifecycle }: LabProfile,
  { due, status, hasLeft: isAway }: CaseSummary,
): PlainDate | undefined => (isAway || lifecycle.editable.includes(status.stage) ? undefined : due);

/** Days by which the due date has passed; 0 where it has not, or cannot be missed any more. */
export function daysLate(profile: LabProfile, summary: CaseSummary, today: PlainDate): number {
  const due = lateAfter(profile, summary);
  return due ? Math.max(0, daysBetween(due, today)) : 0;
}

/** A summary on another day: only being late changes with it. */
export function onDay(profile: LabProfile, summary: CaseSummary, today: PlainDate): CaseSummary {
  if (summary.urgency > 1) return summary;
  return { ...summary, urgency: daysLate(profile, summary, today) ? 1 : 0 };
}
