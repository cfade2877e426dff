import { liveQuery } from 'dexie';
import { instant, uuidv7 } from '../../../domain/ids.js';
import { compileLifecycle } from '../../../domain/lifecycle/machine.js';
import type { LabProfile } from '../../../domain/profile.js';
import {
  type Backend,
  type Cursor,
  type PullPage,
  type PushOutcome,
  type Session,
  TransportFault,
} from '../../backend.js';
import type { Announcement } from './announcements.js';
import type { Books } from './books.js';
import { CLOCK, type LabClock, readClock, watchClock } from './clock.js';
import { goodConduct, type LabConduct } from './conduct.js';
import { type LabDesk, openDesk } from './desk.js';
import { takeChange } from './intake-desk.js';
import { LabDatabase } from './lab-database.js';
import { beginFile, completeFile, putPart, readVerified } from './lab-files.js';
import { playScript } from './play.js';
import { openAccountDesk } from './people-desk.js';
import { type LabNetwork, openPeople } from './people.js';
import { openShares } from './shares.js';
import { adoptTimers, passTime, runTimers, tick } from './timers.js';

const PAGE = 50;

export interface LabCoreOptions {
  readonly profile: LabProfile;
  readonly name: string;
  readonly session: Session;
  readonly network: LabNetwork;
  readonly now: () => number;
  readonly announce: ((announcement: Announcement) => void) | undefined;
}

/** Waits as a slow line would, and stops when the caller does. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), {
      once: true,
    });
  });

async function pullPage({ db, now }: Books, epoch: string, since: Cursor | undefined): Promise<PullPage> {
  const rows = await db.cases
    .where('seq')
    .above(Number(since ?? 0))
    .limit(PAGE)
    .toArray();
  rows.sort((a, b) => a.seq - b.seq);
  return {
    epoch,
    cases: rows.flatMap((row) => row.case ?? []),
    removed: rows.filter((row) => !row.case).map((row) => row.id),
    cursor: String(rows.at(-1)?.seq ?? since ?? 0) as Cursor,
    more: rows.length === PAGE,
    clock: instant(await readClock(db, now)),
  };
}

function openLine(
  books: Books,
  { session, network }: Pick<LabCoreOptions, 'session' | 'network'>,
  conduct: () => Promise<LabConduct>,
) {
  const { db } = books;
  const people = openPeople(books, session, network);
  const shares = openShares(books, session.name);
  /** What stands between the practice and the lab: a line that can be slow or down. */
  async function overTheLine<Answer>(
    signal: AbortSignal,
    answer: (conduct: LabConduct) => Promise<Answer>,
  ): Promise<Answer> {
    signal.throwIfAborted();
    const now = await conduct();
    if (now.delayMs) await pause(now.delayMs, signal);
    if (now.network === 'offline' || !navigator.onLine) throw new TransportFault('offline');
    return answer(now);
  }

  return {
    connect: (signal) => overTheLine(signal, () => Promise.resolve(session)),
    push: (changes, signal) =>
      overTheLine(signal, async (conduct) => {
        if (conduct.answer === 'nonsense') return [{ hello: 'world' }] as unknown as PushOutcome[];
        await tick(books);
        const outcomes: PushOutcome[] = [];
        for (const change of changes) outcomes.push(await takeChange(books, conduct, change));
        return outcomes;
      }),
    pull: (since, signal) =>
      overTheLine(signal, async () => {
        await tick(books);
        return pullPage(books, session.epoch, since);
      }),
    files: {
      begin: (file, signal) => overTheLine(signal, () => beginFile(db, file)),
      put: (file, part, bytes, digest, signal, coding) =>
        overTheLine(signal, () => {
          if (coding && !session.codings?.includes(coding)) throw new TransportFault('unknown-coding');
          return putPart(db, file, part, bytes, digest, coding);
        }),
      complete: (file, signal) => overTheLine(signal, () => completeFile(db, file)),
      read: ({ id, caseId }, signal) => overTheLine(signal, () => readVerified(db, id, caseId)),
    },
    shares: {
      create: (request, signal) => overTheLine(signal, () => shares.create(request)),
      list: (caseId, signal) => overTheLine(signal, () => shares.list(caseId)),
      revoke: (share, signal) => overTheLine(signal, () => shares.revoke(share)),
      open: (token, signal) => overTheLine(signal, () => shares.open(token)),
      read: (token, id, signal) => overTheLine(signal, () => shares.read(token, id)),
    },
    people: {
      register: (form, signal) => overTheLine(signal, () => people.register(form)),
      members: (query, signal) => overTheLine(signal, () => people.members(query)),
      change: (id, on, change, signal) => overTheLine(signal, () => people.change(id, on, change)),
      assign: (request, signal) => overTheLine(signal, () => people.assign(request)),
    },
    watch(onRemoteChange) {
      const subscription = liveQuery(() => db.settings.bulkGet(['seq', 'conduct', CLOCK])).subscribe(
        onRemoteChange,
      );
      return () => subscription.unsubscribe();
    },
  } satisfies Omit<Backend, 'id'>;
}

/** The embedded lab itself, loaded when it is first spoken to. */
export async function openLab({ profile, name, session, network, now, announce }: LabCoreOptions) {
  const db = new LabDatabase(`pontic-lab-${name}`);
  const newId = () => uuidv7(now(), crypto.getRandomValues(new Uint8Array(10)));
  const lifecycle = compileLifecycle(profile.lifecycle);
  const books: Books = { db, profile, lifecycle, now, newId, announce };
  const conduct = async (): Promise<LabConduct> => ({
    ...goodConduct,
    ...((await db.settings.get('conduct'))?.value as Partial<LabConduct> | undefined),
  });
  try {
    await db.open();
    await adoptTimers(books);
    await tick(books);
  } catch (error) {
    db.close();
    throw error;
  }
  const stopTimers = runTimers(books);

  const desk = openDesk(books);
  const play: LabDesk['play'] = (...what) => playScript(books, desk.act, ...what);
  const clock: LabClock = {
    watch: watchClock(db, now),
    now: () => readClock(db, now),
    advance: (hours) => passTime(books, hours),
  };
  return {
    line: openLine(books, { session, network }, conduct),
    desk: { ...desk, play, people: openAccountDesk(books) },
    clock,
    conduct: liveQuery(conduct),
    setConduct: async (change: Partial<LabConduct>): Promise<void> => {
      await db.settings.put({ name: 'conduct', value: { ...(await conduct()), ...change } });
    },
    close(): void {
      stopTimers();
      db.close();
    },
  };
}
