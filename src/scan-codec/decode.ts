import { adler32 } from './checksum.js';
import { decodeRecords } from './decode-records.js';
import { inflate } from './deflate.js';
import { ScanCodingFault } from './fault.js';
import { type Entry, HEAD_BYTES, type Head, METHOD, MOST_FRAME_BYTES, readHead } from './frame.js';
import { RECORD_BYTES } from './records.js';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DecodeLimits {
  /** the most original bytes of one frame: a part's size. Default and ceiling: 64 MiB */
  readonly maxBytes?: number;
}

async function unpack({ method, bytes }: Entry, content: Bytes): Promise<Bytes> {
  if (method === METHOD.zeros) return new Uint8Array(bytes);
  return method === METHOD.stored ? content : inflate(content, bytes);
}

async function read(frame: Uint8Array, head: Head): Promise<Bytes> {
  const { prefixBytes, suffixBytes, triangles } = head;
  let at = HEAD_BYTES + prefixBytes + suffixBytes;
  const contents = head.entries.map(({ stored }) => {
    at += stored;
    // a copy: streams want an ArrayBuffer, and the caller's may be shared
    return frame.slice(at - stored, at);
  });
  const columns = await Promise.all(head.entries.map((entry, i) => unpack(entry, contents[i]!)));
  const original = new Uint8Array(head.originalBytes);
  original.set(frame.subarray(HEAD_BYTES, HEAD_BYTES + prefixBytes));
  original.set(
    frame.subarray(HEAD_BYTES + prefixBytes, HEAD_BYTES + prefixBytes + suffixBytes),
    prefixBytes + triangles * RECORD_BYTES,
  );
  decodeRecords({ ...head, columns }, new DataView(original.buffer, prefixBytes, triangles * RECORD_BYTES));
  if (adler32(original) !== head.checksum) throw new ScanCodingFault('damaged');
  return original;
}

/**
 * Decodes one frame, bit for bit. Holds at most about five times `maxBytes`, whatever the frame promises.
 * @throws {ScanCodingFault}
 */
export async function decodeStl(frame: Uint8Array, limits: DecodeLimits = {}): Promise<Bytes> {
  const head = readHead(frame, limits.maxBytes ?? MOST_FRAME_BYTES);
  if (frame.length < head.frameBytes) throw new ScanCodingFault('truncated');
  if (frame.length > head.frameBytes) throw new ScanCodingFault('malformed');
  return read(frame, head);
}
