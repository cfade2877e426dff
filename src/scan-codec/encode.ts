import { adler32 } from './checksum.js';
import { decodeStl } from './decode.js';
import { deflate } from './deflate.js';
import { encodeRecords } from './encode-records.js';
import { type Entry, HEAD_BYTES, METHOD, MOST_FRAME_BYTES, writeHead } from './frame.js';
import { COLUMN_COUNT, type Columns, RECORD_BYTES } from './records.js';

type Bytes = Uint8Array<ArrayBuffer>;

interface Packed extends Entry {
  readonly content: Bytes;
}

const NOTHING = new Uint8Array(0);
/** Of noise, deflate makes nothing smaller and takes its time: 1/32 is the least that is worth it. */
const WORTH = 31 / 32;
const PROBE = 4096;

/** How often each byte is there. */
function countsOf(column: Bytes): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < column.length; at++) counts[column[at]!]!++;
  return counts;
}

/** Bits that a byte of this column needs if it is coded by how frequent it is, between 0 and 8. */
function entropyOf(counts: Uint32Array, length: number): number {
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / length);
  return bits / length;
}

async function pack(column: Bytes): Promise<Packed> {
  const bytes = column.length;
  const counts = countsOf(column);
  if (counts[0] === bytes) return { method: METHOD.zeros, bytes, stored: 0, content: NOTHING };
  const stored: Packed = { method: METHOD.stored, bytes, stored: bytes, content: column };
  if (bytes > PROBE && entropyOf(counts, bytes) > 8 * WORTH) return stored;
  const content = await deflate(column);
  if (content.length >= bytes) return stored;
  return { method: METHOD.deflated, bytes, stored: content.length, content };
}

async function frameOf(original: Uint8Array, prefixBytes: number, records: Columns): Promise<Bytes> {
  const packed = await Promise.all(records.columns.map(pack));
  const recordsEnd = prefixBytes + records.triangles * RECORD_BYTES;
  const parts = [
    original.subarray(0, prefixBytes),
    original.subarray(recordsEnd),
    ...packed.map(({ content }) => content),
  ];
  const frame = new Uint8Array(parts.reduce((sum, part) => sum + part.length, HEAD_BYTES));
  const { triangles, vertices, references, normalRule, isUnit } = records;
  writeHead(
    {
      originalBytes: original.length,
      checksum: adler32(original),
      prefixBytes,
      triangles,
      vertices,
      references,
      normalRule,
      isUnit,
      entries: packed,
    },
    frame,
  );
  let at = HEAD_BYTES;
  for (const part of parts) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

export interface EncodeOptions {
  /** where in these bytes the first whole record begins, see `firstRecordAt` */
  readonly firstRecord: number;
}

/**
 * Codes a piece of a binary STL as one frame.
 * @param bytes at most 64 MiB, beginning and ending anywhere in the file
 * @returns `undefined` where the frame would not be smaller
 */
export async function encodeStl(bytes: Uint8Array, options: EncodeOptions): Promise<Bytes | undefined> {
  const { firstRecord } = options;
  const triangles = Math.floor((bytes.length - firstRecord) / RECORD_BYTES);
  if (triangles < 1 || bytes.length > MOST_FRAME_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + firstRecord, triangles * RECORD_BYTES);
  const frame = await frameOf(bytes, firstRecord, encodeRecords(view, triangles));
  return frame.length < bytes.length ? frame : undefined;
}

/** The same, and proven: what does not come back bit for bit is not handed out. */
export async function encodeVerified(bytes: Uint8Array, options: EncodeOptions): Promise<Bytes | undefined> {
  const frame = await encodeStl(bytes, options);
  if (!frame) return undefined;
  const back = await decodeStl(frame, { maxBytes: bytes.length });
  return isSame(back, bytes) ? frame : undefined;
}

/** A frame that holds its bytes as they are: for pieces that are no triangles, where a file has to be frames throughout. */
export function plainFrame(bytes: Uint8Array): Bytes {
  const frame = new Uint8Array(HEAD_BYTES + bytes.length);
  const entry: Entry = { method: METHOD.zeros, bytes: 0, stored: 0 };
  writeHead(
    {
      originalBytes: bytes.length,
      checksum: adler32(bytes),
      prefixBytes: bytes.length,
      triangles: 0,
      vertices: 0,
      references: 0,
      normalRule: 0,
      isUnit: false,
      entries: new Array<Entry>(COLUMN_COUNT).fill(entry),
    },
    frame,
  );
  frame.set(bytes, HEAD_BYTES);
  return frame;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
