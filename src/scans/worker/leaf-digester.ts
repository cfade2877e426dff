import { LEAF_BYTES, rootPreimage, toHex, type LeafDigest } from '../../domain/digest.js';
import type { ScanReport } from '../report.js';
import { isSame } from './same-bytes.js';

type Bytes = Uint8Array<ArrayBuffer>;
/** What a file was before it was cleaned. */
export type Original = NonNullable<ScanReport['original']>;

/** Digests left at work while the next bytes are read: more add nothing. */
const IN_FLIGHT = 3;
const DIGEST_BYTES = 32;

async function rootOf(bytes: number, leaves: Uint8Array): Promise<string> {
  const preimage = rootPreimage(bytes, LEAF_BYTES, leaves);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', preimage)));
}

/**
 * Digests a file's leaves on the browser's own threads as the bytes stream by, in chunks of any size. Of a file that is
 * cleaned on the way it knows what it was before as well: only leaves that the cleaning changed are digested twice.
 */
export class LeafDigester {
  readonly #leaves: Bytes;
  readonly #inFlight: Promise<void>[] = [];
  /** digests of what the changed leaves were, by their number */
  readonly #before = new Map<number, Uint8Array>();
  #count = 0;
  #bytes = 0;
  /** a leaf that is not full yet, and where it was changed what it was */
  #partial: Bytes | undefined;
  #partialBefore: Bytes | undefined;
  #filled = 0;
  #isChanged = false;

  /** @param size of the whole file in bytes */
  constructor(size: number) {
    this.#leaves = new Uint8Array(Math.ceil(size / LEAF_BYTES) * DIGEST_BYTES);
  }

  /**
   * The memory may be used again at once: `crypto.subtle.digest` copies its input before it returns.
   * @param before the same bytes as they were before they were cleaned; absent where nothing was touched
   */
  push(bytes: Bytes, before?: Bytes): void {
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(LEAF_BYTES - this.#filled, bytes.length - at);
      const piece = bytes.subarray(at, at + taken);
      const was = before?.subarray(at, at + taken);
      at += taken;
      if (taken === LEAF_BYTES) this.#digest(piece, was && !isSame(piece, was) ? was : undefined);
      else this.#gather(piece, was);
    }
  }

  /** To be awaited between chunks: bounds the copies that `crypto.subtle` holds. */
  async room(): Promise<void> {
    while (this.#inFlight.length > IN_FLIGHT) await this.#inFlight.shift();
  }

  async end(): Promise<LeafDigest> {
    this.#flush();
    await Promise.all(this.#inFlight);
    return {
      algorithm: 'sha-256-leaves',
      bytes: this.#bytes,
      leafBytes: LEAF_BYTES,
      leaves: this.#leaves,
      root: await rootOf(this.#bytes, this.#leaves),
    };
  }

  /** Asked after the end. @returns nothing where no byte was changed */
  async original(): Promise<Original | undefined> {
    if (this.#before.size === 0) return undefined;
    const leaves = this.#leaves.slice();
    for (const [number, digest] of this.#before) leaves.set(digest, number * DIGEST_BYTES);
    return { bytes: this.#bytes, root: await rootOf(this.#bytes, leaves) };
  }

  #gather(piece: Bytes, was: Bytes | undefined): void {
    this.#partial ??= new Uint8Array(LEAF_BYTES);
    if (!this.#isChanged && was && !isSame(piece, was)) {
      this.#partialBefore ??= new Uint8Array(LEAF_BYTES);
      this.#partialBefore.set(this.#partial.subarray(0, this.#filled));
      this.#isChanged = true;
    }
    this.#partial.set(piece, this.#filled);
    if (this.#isChanged) this.#partialBefore!.set(was ?? piece, this.#filled);
    this.#filled += piece.length;
    if (this.#filled === LEAF_BYTES) this.#flush();
  }

  #flush(): void {
    if (this.#filled === 0) return;
    const before = this.#isChanged ? this.#partialBefore!.subarray(0, this.#filled) : undefined;
    const leaf = this.#partial!.subarray(0, this.#filled);
    this.#filled = 0;
    this.#isChanged = false;
    this.#digest(leaf, before);
  }

  #digest(leaf: Bytes, before: Bytes | undefined): void {
    const number = this.#count++;
    const keep = (bytes: Bytes, into: (digest: Uint8Array) => void) =>
      this.#inFlight.push(
        crypto.subtle.digest('SHA-256', bytes).then((digest) => into(new Uint8Array(digest))),
      );
    keep(leaf, (digest) => this.#leaves.set(digest, number * DIGEST_BYTES));
    if (before) keep(before, (digest) => this.#before.set(number, digest));
  }
}

/**
 * What a file was that was cleaned as a whole, and may have become shorter: leaves that are the same in both are taken over.
 * @param copy what became of it
 * @returns nothing where it is the same
 */
export async function originalOf(
  whole: Bytes,
  copy: Bytes,
  { leaves }: LeafDigest,
): Promise<Original | undefined> {
  const own = new Uint8Array(Math.ceil(whole.length / LEAF_BYTES) * DIGEST_BYTES);
  let isChanged = whole.length !== copy.length;
  for (let at = 0, to = 0; at < whole.length; at += LEAF_BYTES, to += DIGEST_BYTES) {
    const leaf = whole.subarray(at, at + LEAF_BYTES);
    if (isSame(leaf, copy.subarray(at, at + LEAF_BYTES))) own.set(leaves.subarray(to, to + DIGEST_BYTES), to);
    else {
      isChanged = true;
      own.set(new Uint8Array(await crypto.subtle.digest('SHA-256', leaf)), to);
    }
  }
  return isChanged ? { bytes: whole.length, root: await rootOf(whole.length, own) } : undefined;
}
