import { ScanFault } from '../report.js';
import { AT_ONCE, type Pace } from './pace.js';

/** Bytes at either end that are compared after the read. */
const EDGE_BYTES = 1024;

type Chunk = Uint8Array<ArrayBuffer>;

/** A file that was there when it was picked and cannot be read now was changed, moved or removed. */
const changed = (cause?: unknown): ScanFault => new ScanFault('file-changed', { cause });

function byteReader(stream: ReadableStream<Chunk>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    // not a byte stream in this browser: the default reader does, at the price of more garbage
    return undefined;
  }
}

/** Two buffers take turns: one is filled while the other is worked on. */
async function* readIntoBuffers(reader: ReadableStreamBYOBReader, size: number): AsyncGenerator<Chunk, void> {
  // browsers that do not know `min` fill less of the buffer, and need no more than that
  const fill = (buffer: ArrayBuffer) => {
    const read = reader.read(new Uint8Array(buffer), { min: size });
    // awaited two steps later: until then a failure is not unhandled
    read.catch(() => undefined);
    return read;
  };
  let current = fill(new ArrayBuffer(size));
  let next = fill(new ArrayBuffer(size));
  for (;;) {
    const { done, value } = await current;
    if (value && value.length > 0) yield value;
    if (done || !value) return;
    current = next;
    next = fill(value.buffer);
  }
}

async function* readAsItComes(
  reader: ReadableStreamDefaultReader<Chunk>,
  most: number,
): AsyncGenerator<Chunk, void> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (let at = 0; at < value.length; at += most) yield value.subarray(at, at + most);
  }
}

/**
 * Readers at work. A browser may collect a blob's stream that nothing but its own pending read refers to, and then that read
 * never ends: whoever waits for it is collected with it, or hangs.
 */
const atWork = new Set<object>();

/**
 * Bytes in order, read once. A chunk is valid until the next one is asked for.
 * @param signal ends the bytes where they are: a drive that has gone away may never hand out the next ones
 */
export async function* readBlob(
  blob: Blob,
  pace: Pace = AT_ONCE,
  signal?: AbortSignal,
): AsyncGenerator<Chunk, void> {
  if (signal?.aborted) return;
  const stream = blob.stream() as ReadableStream<Chunk>;
  const byob = byteReader(stream);
  const reader = byob ?? stream.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  atWork.add(reader);
  try {
    const chunks = byob
      ? readIntoBuffers(byob, Math.min(pace.chunkBytes, blob.size || 1))
      : readAsItComes(reader as ReadableStreamDefaultReader<Chunk>, pace.chunkBytes);
    for await (const chunk of chunks) {
      yield chunk;
      await pace.rest();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    atWork.delete(reader);
    // reached early when the caller stops reading; the stream's own failure was thrown above
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * A picked file's bytes, as `readBlob`.
 * @throws {ScanFault} `file-changed`
 */
export async function* readFile(file: File, pace?: Pace, signal?: AbortSignal): AsyncGenerator<Chunk, void> {
  let chunks: AsyncGenerator<Chunk, void> | undefined;
  try {
    chunks = readBlob(file, pace, signal);
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw changed(error);
  } finally {
    await chunks?.return();
  }
}

/**
 * Watches for a file that changes under the read. Chromium and WebKit refuse to read such a file; Firefox hands out the
 * new bytes (F5), so both ends are read again and compared.
 */
export class ChangeWatch {
  readonly #file: File;
  readonly #head: Chunk;
  readonly #tail: Chunk;
  #seen = 0;

  constructor(file: File) {
    this.#file = file;
    this.#head = new Uint8Array(Math.min(EDGE_BYTES, file.size));
    this.#tail = new Uint8Array(this.#head.length);
  }

  /** @throws {ScanFault} `file-changed` when there are more bytes than the file had */
  push(bytes: Uint8Array): void {
    this.#keep(this.#head, 0, bytes);
    this.#keep(this.#tail, this.#file.size - this.#tail.length, bytes);
    this.#seen += bytes.length;
    if (this.#seen > this.#file.size) throw changed();
  }

  /** @throws {ScanFault} `file-changed` */
  async check(): Promise<void> {
    const { size } = this.#file;
    if (this.#seen !== size) throw changed();
    await this.#compare(this.#head, 0);
    await this.#compare(this.#tail, size - this.#tail.length);
  }

  /** Keeps the part of `bytes` that falls into an edge. */
  #keep(edge: Chunk, edgeStart: number, bytes: Uint8Array): void {
    const from = Math.max(edgeStart, this.#seen);
    const to = Math.min(edgeStart + edge.length, this.#seen + bytes.length);
    if (from < to) edge.set(bytes.subarray(from - this.#seen, to - this.#seen), from - edgeStart);
  }

  async #compare(edge: Chunk, start: number): Promise<void> {
    let again: Uint8Array;
    try {
      again = new Uint8Array(await this.#file.slice(start, start + edge.length).arrayBuffer());
    } catch (error) {
      throw changed(error);
    }
    if (again.length !== edge.length || again.some((byte, i) => byte !== edge[i])) throw changed();
  }
}
