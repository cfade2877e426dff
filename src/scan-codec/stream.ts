import { decodeStl, type DecodeLimits } from './decode.js';
import { ScanCodingFault } from './fault.js';
import { HEAD_BYTES, MOST_FRAME_BYTES, readHead } from './frame.js';

/** Chunks that arrived and were not used yet. */
class Backlog {
  readonly #chunks: Uint8Array[] = [];
  length = 0;

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The first bytes in one piece; they stay. */
  peek(bytes: number): Uint8Array {
    let first = this.#chunks.shift() ?? new Uint8Array(0);
    if (first.length < bytes) {
      const joined = new Uint8Array(this.length);
      let at = 0;
      for (const chunk of [first, ...this.#chunks.splice(0)]) {
        joined.set(chunk, at);
        at += chunk.length;
      }
      first = joined;
    }
    this.#chunks.unshift(first);
    return first.subarray(0, bytes);
  }

  drop(bytes: number): void {
    const first = this.#chunks.shift();
    if (first && first.length > bytes) this.#chunks.unshift(first.subarray(bytes));
    this.length -= bytes;
  }
}

/**
 * Decodes a file of frames as it arrives; holds one frame at a time.
 * @param limits of each frame
 */
export function decodeStlStream(limits: DecodeLimits = {}): TransformStream<Uint8Array, Uint8Array> {
  const most = limits.maxBytes ?? MOST_FRAME_BYTES;
  const backlog = new Backlog();
  return new TransformStream({
    async transform(chunk, controller) {
      backlog.add(chunk);
      while (backlog.length >= HEAD_BYTES) {
        const { frameBytes } = readHead(backlog.peek(HEAD_BYTES), most);
        if (backlog.length < frameBytes) return;
        controller.enqueue(await decodeStl(backlog.peek(frameBytes), limits));
        backlog.drop(frameBytes);
      }
    },
    flush() {
      if (backlog.length > 0) {
        // says of what is no frame at all that it is none
        readHead(backlog.peek(Math.min(backlog.length, HEAD_BYTES)), most);
        throw new ScanCodingFault('truncated');
      }
    },
  });
}
