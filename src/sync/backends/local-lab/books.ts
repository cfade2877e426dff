import {
  advanceCase,
  type Case,
  type CaseAdvance,
  type CaseEvent,
  type HistoryEntry,
} from '../../../domain/case.js';
import { eventId, type Instant, instant } from '../../../domain/ids.js';
import type { EventType, FieldKey, LifecycleDefinition } from '../../../domain/lifecycle/definition.js';
import type { Lifecycle } from '../../../domain/lifecycle/machine.js';
import { timersOf } from '../../../domain/lifecycle/timers.js';
import type { LabProfile } from '../../../domain/profile.js';
import { type Announcement, announcementsOf } from './announcements.js';
import { readClock } from './clock.js';
import { type LabDatabase, nextSeq } from './lab-database.js';

/** What every part of the lab works with. */
export interface Books {
  readonly db: LabDatabase;
  readonly profile: LabProfile;
  readonly lifecycle: Lifecycle;
  /** the device's clock; the lab's own is `readClock()` */
  readonly now: () => number;
  readonly newId: () => string;
  readonly announce: ((announcement: Announcement) => void) | undefined;
}

/** One moment at the lab: a transaction over everything it keeps. */
export interface Moment extends Books {
  /** milliseconds since 1970 by the lab's clock */
  readonly nowMs: number;
  readonly at: Instant;
  /** what was entered into histories, announced once it is safely stored */
  readonly news: { readonly subject: Case; readonly entry: HistoryEntry }[];
}

/** The same transaction at another moment, for what falls due while the clock is moved. */
export const atMoment = (moment: Moment, nowMs: number): Moment => ({ ...moment, nowMs, at: instant(nowMs) });

/** Does something in one transaction. What it entered is announced afterwards, by this tab and no other. */
export async function inBooks<Result>(
  books: Books,
  work: (moment: Moment) => Promise<Result>,
): Promise<Result> {
  const { db, profile, announce } = books;
  const news: Moment['news'] = [];
  const result = await db.transaction('rw', db.tables, async () => {
    const nowMs = await readClock(db, books.now);
    return work({ ...books, nowMs, at: instant(nowMs), news });
  });
  if (announce)
    for (const { subject, entry } of news)
      for (const announcement of announcementsOf(profile, subject, entry))
        try {
          announce(announcement);
        } catch (error) {
          reportError(error); // the host's own trouble: what is stored stays stored
        }
  return result;
}

/** An event that the lab's software sends by itself. */
export const systemEvent = (
  { at, newId }: Moment,
  type: EventType,
  fields: Readonly<Record<FieldKey, string>>,
): CaseEvent => ({ id: eventId(newId()), type, by: { role: 'system', name: '' }, at, fields });

/** The case after an event at this moment, or why not. Nothing is stored. */
export const advanceNow = (moment: Moment, subject: Case, event: CaseEvent): CaseAdvance =>
  advanceCase(moment, subject, event, moment.at);

/**
 * When the next timer of a case is due.
 * @param afterMs leaves out what was due by then: the lifecycle did not allow it
 */
export const nextDue = (
  definition: LifecycleDefinition,
  subject: Case,
  afterMs = -Infinity,
): number | undefined =>
  timersOf(definition, subject)
    .map(({ at }) => Date.parse(at))
    .find((ms) => ms > afterMs);

/**
 * Stores a case under a new revision and puts it at the end of the feed.
 * @param before as it was stored; what the history has beyond it is news
 */
export async function fileCase(moment: Moment, before: Case | undefined, subject: Case): Promise<Case> {
  const { db, lifecycle, news } = moment;
  const filed = { ...subject, revision: (before?.revision ?? 0) + 1 };
  await db.cases.put({
    id: filed.id,
    seq: await nextSeq(db),
    case: filed,
    due: nextDue(lifecycle.definition, filed),
  });
  for (const entry of filed.history.slice(before?.history.length ?? 0)) news.push({ subject: filed, entry });
  return filed;
}
