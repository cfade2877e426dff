import { liveQuery } from 'dexie';
import { type BillingIntent, billingIntents } from '../../../domain/billing.js';
import type { Case, HistoryEntry } from '../../../domain/case.js';
import { type Notice, noticesOf } from '../../../domain/notices.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { Watch } from '../../../domain/watch.js';
import type { LabDatabase } from './lab-database.js';

/** What the lab asks its host to do: tell somebody, or move money. Its id is the same however often it is read. */
export type Announcement =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'billing'; readonly intent: BillingIntent };

/** What one entry of a history asks for: the practice's notices, the lab's own, then the money. */
export function announcementsOf(
  profile: LabProfile,
  subject: Case,
  entry: HistoryEntry,
): readonly Announcement[] {
  const moment = { ...subject, history: [entry] };
  const notices = (['practice', 'lab'] as const).flatMap((to) => noticesOf(profile, moment, to));
  return [
    ...notices.map((notice) => ({ kind: 'notice', notice }) as const),
    ...billingIntents(profile, moment).map((intent) => ({ kind: 'billing', intent }) as const),
  ];
}

/** Everything that the cases ask for, newest first. Derived from what is kept, so a deleted case leaves nothing. */
export const watchAnnouncements = (db: LabDatabase, profile: LabProfile): Watch<readonly Announcement[]> =>
  liveQuery(async () => {
    const cases = (await db.cases.toArray()).flatMap((row) => row.case ?? []);
    return cases
      .flatMap((subject) => subject.history.map((entry, place) => ({ subject, entry, place })))
      .sort((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || b.place - a.place)
      .flatMap(({ subject, entry }) => announcementsOf(profile, subject, entry));
  });
