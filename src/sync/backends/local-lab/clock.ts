import { liveQuery } from 'dexie';
import type { Watch } from '../../../domain/watch.js';
import type { LabDatabase } from './lab-database.js';

/** The embedded lab's clock, which a demonstration or a test can move. All tabs of a site share it. */
export interface LabClock {
  /** milliseconds since 1970: how late it is at the lab, told at once and whenever the clock was moved */
  readonly watch: Watch<number>;
  /** milliseconds since 1970 */
  now(): Promise<number>;
  /**
   * Lets time pass. Whatever falls due meanwhile, in any case, happens at its own moment: reminders, deletions.
   * @param hours not negative
   */
  advance(hours: number): Promise<void>;
}

/** The setting that holds by how many milliseconds the lab is ahead of the device. */
export const CLOCK = 'clock';

const ahead = async (db: LabDatabase): Promise<number> => Number((await db.settings.get(CLOCK))?.value ?? 0);

/** How late it is at the lab. Inside a transaction it is the moment at which all of it happens. */
export const readClock = async (db: LabDatabase, now: () => number): Promise<number> =>
  now() + (await ahead(db));

/** Moves the clock on, in the caller's transaction. It never goes back. */
export async function moveClock(db: LabDatabase, ms: number): Promise<void> {
  await db.settings.put({ name: CLOCK, value: (await ahead(db)) + ms });
}

export const watchClock = (db: LabDatabase, now: () => number): Watch<number> =>
  liveQuery(() => readClock(db, now));
