/** The frame around one part: a fixed head, the table of columns, the bytes before and after the records, the columns. */
import { ScanCodingFault } from './fault.js';
import { NORMAL_RULES } from './normals.js';
import { COLUMN_COUNT, columnBytes, COLUMN, RECORD_BYTES } from './records.js';

/** "PSTL" */
const MAGIC = [0x50, 0x53, 0x54, 0x4c] as const;
const VERSION = 1;
const TABLE_AT = 36;
const ENTRY_BYTES = 9;
/** Size of the head with its table: as much is needed to know how long the frame is. */
export const HEAD_BYTES = TABLE_AT + ENTRY_BYTES * COLUMN_COUNT;
/** The most original bytes that one frame may stand for. */
export const MOST_FRAME_BYTES = 64 * 1024 * 1024;

/** How a column is written. */
export const METHOD = { zeros: 0, stored: 1, deflated: 2 } as const;
type Method = (typeof METHOD)[keyof typeof METHOD];

export interface Entry {
  readonly method: Method;
  /** size of the column */
  readonly bytes: number;
  /** size of what stands in the frame for it */
  readonly stored: number;
}

export interface Head {
  readonly frameBytes: number;
  readonly originalBytes: number;
  readonly checksum: number;
  /** original bytes before the first record */
  readonly prefixBytes: number;
  /** original bytes after the last record */
  readonly suffixBytes: number;
  readonly triangles: number;
  readonly vertices: number;
  readonly references: number;
  readonly normalRule: number;
  readonly isUnit: boolean;
  readonly entries: readonly Entry[];
}

export function writeHead(head: Omit<Head, 'frameBytes' | 'suffixBytes'>, frame: Uint8Array): void {
  const view = new DataView(frame.buffer, frame.byteOffset, HEAD_BYTES);
  frame.set(MAGIC, 0);
  frame[4] = VERSION;
  frame[5] = head.normalRule;
  frame[6] = head.isUnit ? 1 : 0;
  view.setUint32(8, frame.length, true);
  view.setUint32(12, head.originalBytes, true);
  view.setUint32(16, head.checksum, true);
  view.setUint32(20, head.prefixBytes, true);
  view.setUint32(24, head.triangles, true);
  view.setUint32(28, head.vertices, true);
  view.setUint32(32, head.references, true);
  head.entries.forEach(({ method, bytes, stored }, i) => {
    const at = TABLE_AT + ENTRY_BYTES * i;
    view.setUint8(at, method);
    view.setUint32(at + 1, bytes, true);
    view.setUint32(at + 5, stored, true);
  });
}

function fail(code: ScanCodingFault['code']): never {
  throw new ScanCodingFault(code);
}

function entryAt(view: DataView, column: number, expected: number): Entry {
  const at = TABLE_AT + ENTRY_BYTES * column;
  const method = view.getUint8(at);
  const bytes = view.getUint32(at + 1, true);
  const stored = view.getUint32(at + 5, true);
  const hasBits = column === COLUMN.positionBits || column === COLUMN.normalBits;
  if (hasBits ? bytes > expected : bytes !== expected) fail('malformed');
  if (method !== METHOD.zeros && method !== METHOD.stored && method !== METHOD.deflated) fail('malformed');
  if (method === METHOD.zeros && stored !== 0) fail('malformed');
  if (method === METHOD.stored && stored !== bytes) fail('malformed');
  if (method === METHOD.deflated && stored >= bytes) fail('malformed');
  return { method, bytes, stored };
}

/**
 * Reads the head and proves that its counts fit together, before anything is allocated by them.
 * @param bytes the beginning of a frame
 * @param most original bytes that the caller will hold
 */
export function readHead(bytes: Uint8Array, most: number): Head {
  const begins = Math.min(MAGIC.length, bytes.length);
  for (let i = 0; i < begins; i++) if (bytes[i] !== MAGIC[i]) fail('not-a-frame');
  if (bytes.length > 4 && bytes[4] !== VERSION) fail('newer');
  if (bytes.length < HEAD_BYTES) fail('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const number = (at: number): number => view.getUint32(at, true);
  const [frameBytes, originalBytes, checksum] = [number(8), number(12), number(16)];
  const [prefixBytes, triangles, vertices, references] = [number(20), number(24), number(28), number(32)];
  const normalRule = view.getUint8(5);
  const flags = view.getUint8(6);
  if (originalBytes > Math.min(most, MOST_FRAME_BYTES)) fail('too-large');
  const suffixBytes = originalBytes - prefixBytes - triangles * RECORD_BYTES;
  if (suffixBytes < 0 || vertices > 3 * triangles || references > 3 * triangles) fail('malformed');
  if (normalRule >= NORMAL_RULES || flags > 1 || view.getUint8(7) !== 0) fail('malformed');
  const entries = Array.from({ length: COLUMN_COUNT }, (_, column) =>
    entryAt(view, column, columnBytes(column, triangles, vertices, references)),
  );
  const written = entries.reduce((sum, { stored }) => sum + stored, 0);
  if (frameBytes !== HEAD_BYTES + prefixBytes + suffixBytes + written) fail('malformed');
  return {
    frameBytes,
    originalBytes,
    checksum,
    prefixBytes,
    suffixBytes,
    triangles,
    vertices,
    references,
    normalRule,
    isUnit: flags === 1,
    entries,
  };
}

/** What the head of a frame tells. */
export interface FrameInfo {
  readonly frameBytes: number;
  readonly originalBytes: number;
  readonly triangles: number;
  readonly vertices: number;
}

/**
 * @param head at least the first `HEAD_BYTES` of a frame
 * @throws {ScanCodingFault}
 */
export function frameInfo(head: Uint8Array): FrameInfo {
  const { frameBytes, originalBytes, triangles, vertices } = readHead(head, MOST_FRAME_BYTES);
  return { frameBytes, originalBytes, triangles, vertices };
}
