import type { SyncView } from '../client.js';
import type { Watch } from '../domain/watch.js';
import { instant } from '../domain/ids.js';
import type { OpRecord } from '../store/database.js';
import type { Store } from '../store/store.js';
import { CURSOR } from '../store/settings.js';
import { watchOutbox, watchSetting } from '../store/views.js';
import type { Sync } from '../sync/sync.js';

/** A draft that nobody signed is not "unsent": it stays on the device on purpose. */
function countUnsent(ops: readonly OpRecord[]): number {
  const signed = new Set(ops.filter((op) => op.kind === 'event').map((op) => op.caseId));
  return ops.filter((op) => op.kind !== 'draft' || signed.has(op.caseId)).length;
}

/** The sync machine's state and the outbox's length in one value. */
export function watchSync(store: Store, { actor }: Sync): Watch<SyncView> {
  let isLost = false;
  store.onLost(() => (isLost = true));
  return {
    subscribe({ next }) {
      let unsent = 0;
      const tell = () => {
        const { value, context } = actor.getSnapshot();
        next({
          state: value === 'needsSignIn' ? 'needs-sign-in' : value,
          unsent,
          syncedAt: context.syncedAt === undefined ? undefined : instant(context.syncedAt),
          fault: isLost ? 'storage-lost' : context.fault,
        });
      };
      const machine = actor.subscribe(tell);
      const outbox = watchOutbox(store).subscribe({
        next: (ops) => {
          unsent = countUnsent(ops);
          tell();
        },
        // the database is being opened anew; the machine keeps telling
        error: () => undefined,
      });
      const exchanged = watchSetting(store, CURSOR).subscribe({
        next: (cursor) => {
          // a database that was made anew has a cursor once everything was exchanged with it, by whichever tab
          if (cursor !== undefined) isLost = false;
          tell();
        },
        error: () => undefined,
      });
      const unlost = store.onLost(tell);
      tell();
      return {
        unsubscribe() {
          machine.unsubscribe();
          outbox.unsubscribe();
          exchanged.unsubscribe();
          unlost();
        },
      };
    },
  };
}
