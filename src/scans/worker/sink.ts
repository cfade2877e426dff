import type { LeafDigest } from '../../domain/digest.js';
import type { ScrubbedPart } from '../report.js';
import type { ByteWriter } from './byte-store.js';
import { LeafDigester, type Original, originalOf } from './leaf-digester.js';
import type { Scrubbed, StreamScrubber } from './scrub/scrubbed.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Pieces in which what was cleaned as a whole is handed on. */
const PIECE_BYTES = 1024 * 1024;

export interface Poured {
  readonly digest: LeafDigest;
  /** where the copy is not the file byte for byte */
  readonly original?: Original;
  readonly removed: readonly ScrubbedPart[];
  /** what may name somebody could not be reached everywhere */
  readonly isPartial: boolean;
}

/** Where the bytes of a file go: cleaned, digested, written. */
export interface Sink {
  /** Cleans the bytes in place and lets the digest begin; they are used again when `write` resolves. */
  take(bytes: Bytes): void;
  write(bytes: Bytes): Promise<void>;
  /** @returns nothing where it turns out that it cannot be cleaned */
  end(): Promise<Poured | undefined>;
}

/** For files of any size: nothing is held back, and the file keeps its length. */
export function streamSink(writer: ByteWriter, size: number, scrubber: StreamScrubber | undefined): Sink {
  const digester = new LeafDigester(size);
  let before: Bytes = new Uint8Array(0);
  const asItWas = (bytes: Bytes): Bytes => {
    if (before.length < bytes.length) before = new Uint8Array(bytes.length);
    before.set(bytes);
    return before.subarray(0, bytes.length);
  };
  return {
    take(bytes) {
      // most of a large file is passed over without a look
      const was = !scrubber || scrubber.passesOver?.(bytes.length) ? undefined : asItWas(bytes);
      scrubber?.push(bytes);
      digester.push(bytes, was);
    },
    async write(bytes) {
      await writer.write(bytes);
      await digester.room();
    },
    async end() {
      const digest = await digester.end();
      const original = await digester.original();
      const removed = [...(scrubber?.removed ?? [])];
      return { digest, ...(original && { original }), removed, isPartial: false };
    },
  };
}

/** For files that are cleaned as a whole: they rest in memory until the last byte is there. */
export function wholeSink(
  writer: ByteWriter,
  size: number,
  scrub: (bytes: Bytes) => Scrubbed | undefined,
): Sink {
  const whole = new Uint8Array(size);
  let filled = 0;
  return {
    take(bytes) {
      whole.set(bytes, filled);
      filled += bytes.length;
    },
    write: () => Promise.resolve(),
    async end() {
      const scrubbed = scrub(whole);
      if (!scrubbed) return undefined;
      const { bytes, removed, isPartial = false } = scrubbed;
      const digester = new LeafDigester(bytes.length);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        digester.push(piece);
        await writer.write(piece);
        await digester.room();
      }
      const digest = await digester.end();
      const original = await originalOf(whole, bytes, digest);
      return { digest, ...(original && { original }), removed, isPartial };
    },
  };
}
