import { ScanCodingFault } from './fault.js';

/** By the platform: raw deflate (RFC 1951), and the same in its wrapping for files (RFC 1952). */
export type Deflated = 'deflate-raw' | 'gzip';
type Pipe = Pick<CompressionStream, 'readable' | 'writable'>;

/** Feeds `input` in and leaves the reading to the caller; what goes wrong shows on the readable side too. */
function feed(pipe: Pipe, input: Uint8Array<ArrayBuffer>): ReadableStreamDefaultReader<Uint8Array> {
  const writer = pipe.writable.getWriter();
  const ignore = (): void => undefined; // the reader meets the same error
  writer.write(input).catch(ignore);
  writer.close().catch(ignore);
  return pipe.readable.getReader();
}

export async function deflate(
  input: Uint8Array<ArrayBuffer>,
  format: Deflated = 'deflate-raw',
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = feed(new CompressionStream(format), input);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    length += step.value.length;
  }
  const output = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    output.set(chunk, at);
    at += chunk.length;
  }
  return output;
}

/**
 * Inflates to exactly `length` bytes and stops at the first byte more: what a frame announces is all that is ever held.
 * @throws {ScanCodingFault} `malformed`: it is no deflate stream, or not one of this length
 */
export async function inflate(
  input: Uint8Array<ArrayBuffer>,
  length: number,
  format: Deflated = 'deflate-raw',
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = feed(new DecompressionStream(format), input);
  const output = new Uint8Array(length);
  let at = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (at + step.value.length > length) throw new RangeError('longer than announced');
      output.set(step.value, at);
      at += step.value.length;
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined); // it has failed already
    throw new ScanCodingFault('malformed', { cause });
  }
  if (at !== length) throw new ScanCodingFault('malformed');
  return output;
}
