import type { LabClient } from '../client.js';
import type { PlainDate } from '../domain/ids.js';
import type { CaseTally } from '../listing.js';
import { type Made, relist, rerank } from '../store/relisting.js';
import { watchTally } from '../store/views.js';
import { mapped } from './case-view.js';
import type { EngineContext } from './context.js';
import { OpenListing } from './open-listing.js';

/** How often it is looked whether the lab's day is another one: its clock may be set, too. */
const DAY_CHECK_MS = 5000;

/** Lists of cases, and how many there are. */
export function openLists({
  store,
  profile,
  today,
}: Pick<EngineContext, 'store' | 'profile' | 'today'>): Pick<LabClient, 'list' | 'tally'> & {
  /** lets go of all lists */
  close(): void;
} {
  const open = new Set<OpenListing>();
  const ending = new AbortController();
  const { signal } = ending;
  let made: Made | undefined;
  let day: PlainDate | undefined;

  /** What goes wrong here is tried again when the day is looked at next; lists say meanwhile that they are not complete. */
  const keepUp = async (): Promise<void> => {
    if (!made?.isComplete)
      await relist(
        store,
        { profile, today },
        {
          signal,
          told(progress) {
            made = progress;
            open.forEach((listing) => listing.onMade(progress));
          },
        },
      );
    if (day === today()) return;
    const next = today();
    await rerank(store, { profile, today }, signal);
    day = next;
  };
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy || signal.aborted) return;
    isBusy = true;
    try {
      await keepUp();
    } catch {
      // the database is full, lost or closed: whoever writes is told; the next look tries again
      open.forEach((listing) => listing.onMade(made ?? { isComplete: false, cases: 0 }));
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), DAY_CHECK_MS);
  const unhear = store.onLost(() => {
    made = undefined;
    day = undefined;
    open.forEach((listing) => void listing.take());
    void look();
  });
  void look();

  return {
    list(query = {}) {
      const listing = new OpenListing(store, profile, query, (one) => open.delete(one));
      open.add(listing);
      if (made) listing.onMade(made);
      return listing;
    },
    tally: mapped(
      watchTally(store),
      ({ byStage, ranks: [asked = 0, waiting = 0, late = 0, calm = 0, past = 0] }): CaseTally => ({
        byStage,
        current: asked + waiting + late + calm,
        past,
        byUrgency: [calm, late, waiting, asked],
      }),
    ),
    close() {
      ending.abort();
      clearInterval(timer);
      unhear();
      [...open].forEach((listing) => listing.close());
    },
  };
}
