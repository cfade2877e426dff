import { addWorkingDays, dayIn, daysBetween, workingDaysBetween } from './calendar.js';
import { type Case, type CaseEvent, type HistoryEntry } from './case.js';
import { type Instant, plainDate, type PlainDate } from './ids.js';
import type { CaseStatus, EventType, RegionState } from './lifecycle/definition.js';
import { entryInto } from './lifecycle/timers.js';
import type { LabProfile } from './profile.js';

/** A stage that the case has not reached. */
export interface ExpectedStage {
  readonly stage: string;
  /** the latest day that the lab usually needs; absent while nothing can be said */
  readonly expected: PlainDate | undefined;
}

/** The main line of a case: its service's, else the lifecycle's. */
export const lineOf = (profile: LabProfile, { prescription }: Case): readonly string[] =>
  profile.services[prescription.service]?.line ?? profile.lifecycle.regions.stage.line ?? [];

/** Where on the main line the case is; on a detour, where it left it. -1 before the line. */
export function positionOnLine(profile: LabProfile, subject: Case): number {
  const line = lineOf(profile, subject);
  const here = line.indexOf(subject.status.stage);
  if (here >= 0) return here;
  return subject.history.map(({ to }) => line.indexOf(to.stage)).findLast((index) => index >= 0) ?? -1;
}

export const movedStatus = ({ from, to }: HistoryEntry): boolean =>
  Object.keys(to).some((region) => to[region] !== from[region]);

const statesOf = ({ lifecycle }: LabProfile, status: CaseStatus): readonly RegionState[] =>
  Object.entries(status).flatMap(([region, key]) => lifecycle.regions[region]?.states[key] ?? []);

const hasEnded = ({ lifecycle }: LabProfile, { status }: Case): boolean =>
  !!lifecycle.regions.stage.states[status.stage]?.terminal;

/** Whether the work has been sent off, or there is nothing more to send. */
export const hasLeft = (profile: LabProfile, subject: Case): boolean =>
  hasEnded(profile, subject) || statesOf(profile, subject.status).some(({ leftLab }) => leftLab);

/**
 * Whether nothing is left to be made or brought: the stage has ended, or the work is away and nothing follows. Where its
 * parcel or stage still has a step of its main line before it, as from shipped to delivered, something follows.
 * "S0 · current cases"
 */
export const isFinished = (profile: LabProfile, subject: Case): boolean =>
  hasEnded(profile, subject) ||
  Object.entries(subject.status).some(([region, key]) => {
    const known = profile.lifecycle.regions[region];
    const state = known?.states[key];
    if (!known || !state?.leftLab) return false;
    const line = region === 'stage' ? lineOf(profile, subject) : (known.line ?? []);
    if (line.includes(key)) return line.at(-1) === key;
    return !state.on.some(({ to }) => to !== key && known.states[to]?.leftLab);
  });

/** Whether a hold, a pause or a decision that is due keeps the case from going on. */
export const isStopped = ({ lifecycle }: LabProfile, { status }: Case): boolean =>
  Object.entries(status).some(([region, key]) => {
    const state = lifecycle.regions[region]?.states[key];
    return (
      region !== 'stage' &&
      !!state &&
      (state.suspends || state.tone === 'needs-you' || state.tone === 'problem')
    );
  });

/**
 * The main line from here on. Dates count the lab's working days from the last move of the stage, and a date that has
 * passed counts from today: the lab is behind, not the calendar. While something stops the case there are no dates.
 */
export function expectedStages(
  profile: LabProfile,
  subject: Case,
  today: PlainDate,
): readonly ExpectedStage[] {
  const { lifecycle, calendar, timeZone } = profile;
  if (hasEnded(profile, subject)) return [];
  const lastMove = subject.history.findLast(movedStatus);
  let day = lastMove && !isStopped(profile, subject) ? dayIn(timeZone, Date.parse(lastMove.at)) : undefined;
  let before = subject.status.stage;
  return lineOf(profile, subject)
    .slice(positionOnLine(profile, subject) + 1)
    .map((stage) => {
      const days = lifecycle.regions.stage.states[before]?.typicalDays?.[1];
      const expected = day && days !== undefined ? addWorkingDays(calendar, day, days) : undefined;
      day = expected && expected < today ? today : expected;
      before = stage;
      return { stage, expected: day };
    });
}

/** The day on which the work is due: what was confirmed or wished last, else the date wanted. */
export function dueDateOf(subject: Case): PlainDate | undefined {
  const last = subject.history.findLast(
    ({ fields, changes = [] }) => fields['dueDate'] || changes.some(({ path }) => path === 'dateWanted'),
  );
  const confirmed = last?.fields['dueDate'];
  return confirmed ? plainDate(confirmed) : subject.prescription.dateWanted;
}

/** Days by which the due date has passed, while the work has not left the lab; else 0. */
export function lateDays(profile: LabProfile, subject: Case, today: PlainDate): number {
  const due = dueDateOf(subject);
  const isOpen = profile.lifecycle.editable.includes(subject.status.stage);
  return !due || isOpen || hasLeft(profile, subject) ? 0 : Math.max(0, daysBetween(due, today));
}

/**
 * The due date after an event that moves it, by the lab's calendar; nothing when the event moves none. After a pause
 * as many working days are left as were left when the order was paused. "S2 · resume"
 * @param today the lab's calendar day
 */
export function dueDateAfter(
  profile: LabProfile,
  subject: Case,
  type: EventType,
  today: PlainDate,
): PlainDate | undefined {
  const moves = profile.lifecycle.events[type]?.movesDueDate;
  const due = dueDateOf(subject);
  if (moves === undefined || !due) return undefined;
  const { calendar, timeZone } = profile;
  if (moves !== 'paused') return addWorkingDays(calendar, due < today ? today : due, moves);
  const paused = subject.history.findLast(
    ({ to, from }) => isPaused(profile, to) && !isPaused(profile, from),
  );
  const since = paused && dayIn(timeZone, Date.parse(paused.at));
  if (!since) return due;
  const left = workingDaysBetween(calendar, since, due);
  const next = left ? addWorkingDays(calendar, today, left) : due;
  return next < due ? due : next;
}

const isPaused = ({ lifecycle }: LabProfile, status: CaseStatus): boolean =>
  !!lifecycle.regions['pause']?.states[status['pause'] ?? '']?.suspends;

/**
 * Why a due date that came with an event is not taken: it is not the one that the lab counts. The lab asks this by its
 * own clock, so that a wrong one at the practice moves nothing.
 */
export function dueDateRefusal(
  profile: LabProfile,
  subject: Case,
  { type, fields }: Pick<CaseEvent, 'type' | 'fields'>,
  today: PlainDate,
): { readonly code: 'stale-date'; readonly expected: PlainDate } | undefined {
  const expected = dueDateAfter(profile, subject, type, today);
  return expected && fields['dueDate'] !== expected ? { code: 'stale-date', expected } : undefined;
}

/** A promise of the lab's that runs: the day by which it is to be kept, and the working days that remain. */
export interface Promised {
  readonly region: string;
  readonly by: PlainDate;
  /** negative when it was not kept */
  readonly daysLeft: number;
}

/** The lab's promises that run now, counted in its working days from its own stamp: "a new plan within 3 days". */
export function promisesOf(profile: LabProfile, subject: Case, today: PlainDate): readonly Promised[] {
  const { lifecycle, calendar, timeZone } = profile;
  return Object.entries(subject.status).flatMap(([region, key]) => {
    const days = lifecycle.regions[region]?.states[key]?.promisedDays;
    const entry = entryInto(subject, region);
    if (days === undefined || !entry) return [];
    const by = addWorkingDays(calendar, dayOf(timeZone, entry.at), days);
    const daysLeft =
      by >= today ? workingDaysBetween(calendar, today, by) : -workingDaysBetween(calendar, by, today);
    return { region, by, daysLeft };
  });
}

const dayOf = (timeZone: string, at: Instant): PlainDate => dayIn(timeZone, Date.parse(at));
