/** So many questions in a row without an answer: a page that was frozen asks one too early when it thaws. */
const MOST_MISSED = 3;

/**
 * Asks again and again whether the other end is there. A worker that the system has ended, or that hangs, says nothing at
 * all, and a progress bar would stand still for ever.
 * @param ask resolves when it is there
 * @param onSilence called once
 * @returns what ends the asking
 */
export function watchPulse(ask: () => Promise<unknown>, everyMs: number, onSilence: () => void): () => void {
  let missed = 0;
  const timer = setInterval(() => {
    if (missed === MOST_MISSED) {
      clearInterval(timer);
      onSilence();
      return;
    }
    missed++;
    ask().then(
      () => (missed = 0),
      // no answer either
      () => undefined,
    );
  }, everyMs);
  return () => clearInterval(timer);
}
