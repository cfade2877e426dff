/** One tab of an origin does the sending. It holds a Web Lock and says so every few seconds. */

export interface LeaderOptions {
  readonly name: string;
  readonly locks: LockManager;
  readonly channel: BroadcastChannel;
  readonly onGain: () => void;
  readonly onLose: () => void;
  /** milliseconds between two beats; the lead is taken from a tab that was silent for five */
  readonly beatMs?: number;
}

const BEAT_MS = 3000;
const SILENT_BEATS = 5;

/**
 * Asks for the lead and keeps it until the returned function is called. A frozen tab keeps its lock without doing
 * anything (F7), so followers count the beats on their own running time, and take the lock when there are none. What
 * the old leader still does is harmless: the fence in the database has moved on.
 */
export function lead({ name, locks, channel, onGain, onLose, beatMs = BEAT_MS }: LeaderOptions): () => void {
  const stopped = new AbortController();
  let release: (() => void) | undefined;
  let silence = 0;

  const hold = (): Promise<void> => {
    if (stopped.signal.aborted) return Promise.resolve();
    onGain();
    return new Promise<void>((resolve) => (release = resolve));
  };
  const wait = (steal: boolean): void => {
    locks.request(name, steal ? { steal } : { signal: stopped.signal }, hold).catch(() => {
      // stolen by a tab that saw no beat from us, or stopped; in the first case stand in line again
      if (!release || stopped.signal.aborted) return;
      release = undefined;
      onLose();
      wait(false);
    });
  };

  channel.addEventListener('message', onMessage);
  function onMessage({ data }: MessageEvent): void {
    if (data === 'beat') silence = 0;
  }
  const timer = setInterval(() => {
    if (release) channel.postMessage('beat');
    else if (++silence > SILENT_BEATS) {
      silence = 0;
      wait(true);
    }
  }, beatMs);
  wait(false);

  return () => {
    stopped.abort();
    clearInterval(timer);
    channel.removeEventListener('message', onMessage);
    release?.();
  };
}
