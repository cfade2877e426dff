import { decodeStl } from './decode.js';
import { deflate, inflate } from './deflate.js';
import { encodeVerified } from './encode.js';
import { ScanCodingFault } from './fault.js';
import type { CodedPart, PartCoding } from './part-codings.js';
import { firstRecordAt } from './records.js';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PartToCode {
  /** where in the file it begins */
  readonly start: number;
  readonly isBinaryStl: boolean;
  /** what the far end takes */
  readonly accepted: readonly PartCoding[];
}

/** A coding that saves less than this is not worth the far end's time. */
const WORTH = 0.9;

/** @returns `undefined` where the part had better travel as it is */
export async function encodePart(bytes: Bytes, part: PartToCode): Promise<CodedPart | undefined> {
  const { start, isBinaryStl, accepted } = part;
  const most = bytes.length * WORTH;
  if (isBinaryStl && accepted.includes('pontic-stl')) {
    const frame = await encodeVerified(bytes, { firstRecord: firstRecordAt(start) });
    if (frame && frame.length < most) return { coding: 'pontic-stl', bytes: frame };
  }
  if (!accepted.includes('gzip')) return undefined;
  const zipped = await deflate(bytes, 'gzip');
  return zipped.length < most ? { coding: 'gzip', bytes: zipped } : undefined;
}

/**
 * Decodes a part that came; never holds much more than its size, whatever it says of itself.
 * @param size of the part as it is in the file, in bytes
 * @throws {ScanCodingFault}
 */
export async function decodePart(bytes: Bytes, coding: PartCoding, size: number): Promise<Bytes> {
  if (coding === 'gzip') return inflate(bytes, size, 'gzip');
  const original = await decodeStl(bytes, { maxBytes: size });
  if (original.length !== size) throw new ScanCodingFault('malformed');
  return original;
}
