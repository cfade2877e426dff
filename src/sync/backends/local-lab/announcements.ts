import { liveQuery } from 'dexie';
import { type BillingIntent, billingIntents } from '../../../domain/billing.js';
import type { Case, HistoryEntry } from '../../../domain/case.js';
import type { Instant } from '../../../domain/ids.js';
import { type Notice, noticesOf } from '../../../domain/notices.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { Watch } from '../../../domain/watch.js';
import type { ShippingAddress } from '../../backend.js';
import type { LabDatabase, LabMember } from './lab-database.js';

/** Parcels to a practice go elsewhere from now on, and its administrator wants the lab's team to know. "S3 · shipping change" */
export interface ShippingNews {
  readonly id: string;
  readonly at: Instant;
  readonly memberId: string;
  readonly clinic: string;
  readonly shipping: ShippingAddress;
}

/** What the lab asks its host to do: tell somebody, or move money. Its id is the same however often it is read. */
export type Announcement =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'billing'; readonly intent: BillingIntent }
  /** to the lab's team */
  | { readonly kind: 'shipping'; readonly news: ShippingNews };

/** What the lab's team is told of a member, oldest first. */
export const newsOf = ({ id: memberId, moves }: LabMember): readonly Announcement[] =>
  moves.map((move) => ({ kind: 'shipping', news: { ...move, memberId } }));

const timeOf = (announcement: Announcement): number => {
  if (announcement.kind === 'notice') return Date.parse(announcement.notice.at);
  return Date.parse(announcement.kind === 'billing' ? announcement.intent.at : announcement.news.at);
};

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

/** Everything that cases and members ask for, newest first. Derived from what is kept, so a deleted case leaves nothing. */
export const watchAnnouncements = (db: LabDatabase, profile: LabProfile): Watch<readonly Announcement[]> =>
  liveQuery(async () => {
    const cases = (await db.cases.toArray()).flatMap((row) => row.case ?? []);
    const ofCases = cases
      .flatMap((subject) => subject.history.map((entry, place) => ({ subject, entry, place })))
      .sort((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || b.place - a.place)
      .flatMap(({ subject, entry }) => announcementsOf(profile, subject, entry));
    const ofMembers = (await db.members.toArray()).flatMap(newsOf).reverse();
    // each of the two is in order, and of two that are of one moment the order stays
    return ofMembers.length ? [...ofMembers, ...ofCases].sort((a, b) => timeOf(b) - timeOf(a)) : ofCases;
  });
