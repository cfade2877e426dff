import { liveQuery } from 'dexie';
import type { CaseId } from '../../../domain/ids.js';
import type { LifecycleDefinition } from '../../../domain/lifecycle/definition.js';
import { type DueTimer, dueTimers } from '../../../domain/lifecycle/timers.js';
import { atMoment, type Books, inBooks, type Moment, nextDue, systemEvent } from './books.js';
import { moveClock, readClock } from './clock.js';
import { enterEvent } from './entries.js';

const HOUR_MS = 3_600_000;
/** The longest wait of the real timer: browsers forget longer ones, and a device may have slept. */
const LONGEST_WAIT_MS = HOUR_MS;

const nameOf = ({ region, event, at }: DueTimer): string => `${region} ${event} ${at}`;

/**
 * Sends what is due for one case at this moment. The case is looked at inside the transaction, so that two tabs send
 * it once. What the lifecycle does not allow now (a quote that expires during a hold) waits until the case changes.
 */
async function fireDue(moment: Moment, id: CaseId): Promise<void> {
  const { db, lifecycle, nowMs } = moment;
  const { definition } = lifecycle;
  const refused = new Set<string>();
  for (;;) {
    const subject = (await db.cases.get(id))?.case;
    if (!subject) return;
    const timer = dueTimers(definition, subject, nowMs).find((due) => !refused.has(nameOf(due)));
    if (!timer) {
      await db.cases.update(id, { due: nextDue(definition, subject, nowMs) });
      return;
    }
    const entered = await enterEvent(moment, subject, systemEvent(moment, timer.event, timer.fields));
    if (!entered.ok) refused.add(nameOf(timer));
  }
}

/** Sends everything that is due by the lab's clock. Whatever was missed is stamped now, and what follows counts from it. */
export async function tick(books: Books): Promise<void> {
  const { db, now } = books;
  const due = await db.cases
    .where('due')
    .belowOrEqual(await readClock(db, now))
    .primaryKeys();
  for (const id of due) await inBooks(books, (moment) => fireDue(moment, id));
}

/** Lets hours pass at the lab, from one timer to the next over all cases; each is stamped with its own moment. */
export async function passTime(books: Books, hours: number): Promise<void> {
  if (!(hours >= 0 && hours < Infinity)) throw new RangeError(`clock: cannot advance by ${hours} hours`);
  const { db } = books;
  let left = hours * HOUR_MS;
  /** @returns milliseconds that passed until the first timer that is due within what is left; nothing when none is */
  const step = () =>
    inBooks(books, async (moment): Promise<number | undefined> => {
      const first = await db.cases.orderBy('due').first();
      const until = Math.max(0, (first?.due ?? Infinity) - moment.nowMs);
      if (!first || until > left) {
        await moveClock(db, left);
        return undefined;
      }
      await moveClock(db, until);
      await fireDue(atMoment(moment, moment.nowMs + until), first.id);
      return until;
    });
  for (let passed = await step(); passed !== undefined; passed = await step()) left -= passed;
}

const timersIn = ({ regions }: LifecycleDefinition): string =>
  JSON.stringify(
    Object.entries(regions).map(([region, { states }]) => [
      region,
      Object.entries(states).map(([state, { timers = [], terminal }]) => [state, timers, terminal]),
    ]),
  );

/** A profile with other timers than the last time: when each case is due is counted anew. */
export async function adoptTimers({ db, lifecycle: { definition } }: Books): Promise<void> {
  const timers = timersIn(definition);
  await db.transaction('rw', [db.cases, db.settings], async () => {
    if ((await db.settings.get('timers'))?.value === timers) return;
    for (const row of await db.cases.toArray())
      if (row.case) await db.cases.update(row.id, { due: nextDue(definition, row.case) });
    await db.settings.put({ name: 'timers', value: timers });
  });
}

/** While the lab is open: waits for what is due next, in any tab's cases, until the returned function is called. */
export function runTimers(books: Books): () => void {
  const { db, now } = books;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const untilNext = async () => {
    const [due] = await db.cases.orderBy('due').limit(1).keys();
    return typeof due === 'number' ? due - (await readClock(db, now)) : undefined;
  };
  const wait = (ms: number | undefined) => {
    clearTimeout(timer);
    if (ms === undefined || isOver) return;
    timer = setTimeout(
      () =>
        void tick(books)
          .then(untilNext)
          // the lab was closed meanwhile, or its storage fails: whoever speaks to it next is told
          .then(wait, () => undefined),
      Math.min(Math.max(0, ms), LONGEST_WAIT_MS),
    );
  };
  const subscription = liveQuery(untilNext).subscribe({ next: wait, error: () => undefined });
  return () => {
    isOver = true;
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}
