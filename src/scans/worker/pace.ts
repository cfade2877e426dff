/** In which steps the bytes of a file are worked through. */
export interface Pace {
  /** bytes that are read, digested and looked at in one step */
  readonly chunkBytes: number;
  /** Awaited between two steps. */
  rest(): Promise<void>;
}

/** In a worker: as fast as they come. Larger buffers are no faster, smaller ones are slower. */
export const AT_ONCE: Pace = { chunkBytes: 1024 * 1024, rest: () => Promise.resolve() };

/** Half of what a frame at 60 Hz has, so that the page draws and answers between two slices. */
const SLICE_MS = 4;
/** A step that the slowest of the readers, text, does in a few milliseconds. */
const SLICE_BYTES = 128 * 1024;

/** Chromium's and Firefox's way to let the page go first; not in the compiler's library yet. */
interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Resolves in a task of its own. Not by a timer: those are held back to 4 ms each, and to a second in a hidden tab. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** On the page itself, where no worker can be had: whoever scrolls or types meanwhile does not notice. */
export function inSlices(): Pace {
  let began = performance.now();
  return {
    chunkBytes: SLICE_BYTES,
    async rest() {
      if (performance.now() - began < SLICE_MS) return;
      await nextTask();
      began = performance.now();
    },
  };
}
