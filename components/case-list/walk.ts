import type { CaseListing, CaseSummary, Watch } from '../../src/index.js';

/** rows that are read at once */
const READ = 250;
/** After so much work the page has its turn: a press is answered within 50 milliseconds on slow machines too. */
const SLICE_MS = 12;

/** The first value that will do; rejects with the signal's reason. */
export function once<Value>(
  watch: Watch<Value>,
  signal: AbortSignal,
  willDo: (value: Value) => boolean = () => true,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    let subscription: { unsubscribe(): void } | undefined = undefined as { unsubscribe(): void } | undefined;
    const end = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      subscription?.unsubscribe();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = () => end(() => reject(signal.reason));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    subscription = watch.subscribe({
      next: (value) => willDo(value) && end(() => resolve(value)),
      error: (error) => end(() => reject(error)),
    });
    // it may have spoken before there was something to unsubscribe
    if (isOver) subscription.unsubscribe();
  });
}

/** Lets the page paint and answer. A message has no least delay, as timers have. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Goes through a listing from its first case to its last, a window at a time, without holding up the page.
 * @param visit of each case that is still there; false ends the walk
 */
export async function walk(
  listing: CaseListing,
  signal: AbortSignal,
  visit: (summary: CaseSummary, index: number, of: number) => boolean,
): Promise<void> {
  const { found = 0 } = await once(listing.progress, signal, ({ isComplete }) => isComplete);
  let began = performance.now();
  for (let from = 0; from < found; from += READ) {
    const rows = await once(listing.rows(from, READ), signal);
    for (const [i, row] of rows.entries()) {
      if (performance.now() - began > SLICE_MS) {
        await pause();
        signal.throwIfAborted();
        began = performance.now();
      }
      if (row && !visit(row, from + i, found)) return;
    }
  }
}
