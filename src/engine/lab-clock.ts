import { CLOCK_OFFSET } from '../store/settings.js';
import type { Store } from '../store/store.js';
import { watchSetting } from '../store/views.js';

export interface LabClock {
  /** milliseconds since 1970 by the lab's clock */
  now(): number;
  stop(): void;
}

/** This device's clock, moved by as much as the lab's last answer differed from it, in whichever tab it came. */
export async function openLabClock(store: Store, now: () => number): Promise<LabClock> {
  const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  const known: unknown = (await store.db.meta.get(CLOCK_OFFSET))?.value;
  let offset = isOffset(known) ? known : 0;
  const subscription = watchSetting(store, CLOCK_OFFSET).subscribe({
    next: (value) => {
      // a database that was made anew has none yet: what is known still holds
      if (isOffset(value)) offset = value;
    },
    // the database is being opened anew
    error: () => undefined,
  });
  return { now: () => now() + offset, stop: () => subscription.unsubscribe() };
}
