import type { InboxView } from '../client.js';
import type { Case } from '../domain/case.js';
import { type Notice, noticesOf, type NoticePreferences } from '../domain/notices.js';
import type { LabProfile } from '../domain/profile.js';
import type { Watch } from '../domain/watch.js';
import { NOTICE_WISHES, READ_NOTICES } from '../store/settings.js';
import { watchNewest } from '../store/views.js';
import { mapped } from './case-view.js';
import { type EngineContext, guardedOrThrow } from './context.js';

/** Notices are looked for in the cases that changed last: what is new is there, and a hundred thousand are not read. */
const NEWEST_CASES = 200;
const MOST_NOTICES = 200;
/** Read marks that are kept one by one. What is older than all of them counts as read. */
const MOST_MARKS = 1000;

/** Which notices a person has read: by id, with the lab's time of each in milliseconds since 1970. */
export interface ReadMarks {
  readonly upTo: number;
  readonly ids: readonly (readonly [id: string, at: number])[];
}
const NONE: ReadMarks = { upTo: -Infinity, ids: [] };

const timeOf = ({ at }: Pick<Notice, 'at'>): number => Date.parse(at);

/** More marks, and no more of them than are kept: the oldest become a day up to which everything is read. */
export function withMarks(
  { upTo, ids }: ReadMarks,
  read: readonly Pick<Notice, 'id' | 'at'>[],
  most = MOST_MARKS,
): ReadMarks {
  const all = new Map([...ids, ...read.map((notice) => [notice.id, timeOf(notice)] as const)]);
  const newestFirst = [...all].sort(([, a], [, b]) => b - a);
  const [oldest] = newestFirst.slice(most).map(([, at]) => at);
  const floor = Math.max(upTo, oldest ?? -Infinity);
  return { upTo: floor, ids: newestFirst.slice(0, most).filter(([, at]) => at > floor) };
}

export const isMarked = ({ upTo, ids }: ReadMarks) => {
  const known = new Set(ids.map(([id]) => id));
  return (notice: Pick<Notice, 'id' | 'at'>): boolean => timeOf(notice) <= upTo || known.has(notice.id);
};

const noticesIn = (
  profile: LabProfile,
  cases: readonly Case[],
  wishes: NoticePreferences,
): readonly Notice[] =>
  cases
    .flatMap((subject) => noticesOf(profile, subject, 'practice', wishes))
    .filter(({ channels }) => channels.includes('inbox'))
    .sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1))
    .slice(0, MOST_NOTICES);

type Newest = { readonly cases: readonly Case[]; readonly settings: readonly unknown[] };

function toInbox(profile: LabProfile, { cases, settings }: Newest): InboxView {
  const [marks, wishes] = settings as [ReadMarks | undefined, NoticePreferences | undefined];
  const isRead = isMarked(marks ?? NONE);
  const notices = noticesIn(profile, cases, wishes ?? {}).map((notice) => ({
    ...notice,
    isRead: isRead(notice),
  }));
  return { notices, unread: notices.filter((notice) => !notice.isRead).length, wishes: wishes ?? {} };
}

/** What the lab has to tell, newest first, with what a person has read of it. */
export const watchInbox = ({ store, profile }: EngineContext): Watch<InboxView> =>
  mapped(watchNewest(store, NEWEST_CASES, [READ_NOTICES, NOTICE_WISHES]), (newest: Newest) =>
    toInbox(profile, newest),
  );

/** @throws {StoreFault} */
export const markRead = ({ store, profile }: EngineContext, ids?: readonly string[]): Promise<void> =>
  guardedOrThrow(() =>
    store.write('relaxed', ['cases'], async (db) => {
      const rows = await db.cases.orderBy('updatedAt').reverse().limit(NEWEST_CASES).toArray();
      const cases = rows.flatMap(({ base }) => base ?? []);
      const read = noticesIn(profile, cases, {}).filter(({ id }) => !ids || ids.includes(id));
      const known = (await db.meta.get(READ_NOTICES))?.value as ReadMarks | undefined;
      await db.meta.put({ name: READ_NOTICES, value: withMarks(known ?? NONE, read) });
    }),
  );

/** @throws {StoreFault} */
export const setWishes = ({ store }: EngineContext, wishes: NoticePreferences): Promise<void> =>
  guardedOrThrow(() =>
    store.write('relaxed', [], (db) => db.meta.put({ name: NOTICE_WISHES, value: wishes })),
  );
