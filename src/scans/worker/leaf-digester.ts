import { LEAF_BYTES, rootPreimage, toHex, type LeafDigest } from '../../domain/digest.js';

/** Digests left at work while the next bytes are read: more add nothing. */
const IN_FLIGHT = 3;
const DIGEST_BYTES = 32;

/** Digests a file's leaves on the browser's own threads as the bytes stream by, in chunks of any size. */
export class LeafDigester {
  readonly #leaves: Uint8Array<ArrayBuffer>;
  readonly #inFlight: Promise<void>[] = [];
  #count = 0;
  #bytes = 0;
  #partial: Uint8Array<ArrayBuffer> | undefined;
  #filled = 0;

  /** @param size of the whole file in bytes */
  constructor(size: number) {
    this.#leaves = new Uint8Array(Math.ceil(size / LEAF_BYTES) * DIGEST_BYTES);
  }

  /** The memory may be used again at once: `crypto.subtle.digest` copies its input before it returns. */
  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length;) {
      if (this.#filled === 0 && bytes.length - at >= LEAF_BYTES) {
        this.#digest(bytes.subarray(at, at + LEAF_BYTES));
        at += LEAF_BYTES;
        continue;
      }
      this.#partial ??= new Uint8Array(LEAF_BYTES);
      const taken = Math.min(LEAF_BYTES - this.#filled, bytes.length - at);
      this.#partial.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === LEAF_BYTES) this.#flush();
    }
  }

  /** To be awaited between chunks: bounds the copies that `crypto.subtle` holds. */
  async room(): Promise<void> {
    while (this.#inFlight.length > IN_FLIGHT) await this.#inFlight.shift();
  }

  async end(): Promise<LeafDigest> {
    this.#flush();
    await Promise.all(this.#inFlight);
    const preimage = rootPreimage(this.#bytes, LEAF_BYTES, this.#leaves);
    const root = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', preimage)));
    return {
      algorithm: 'sha-256-leaves',
      bytes: this.#bytes,
      leafBytes: LEAF_BYTES,
      leaves: this.#leaves,
      root,
    };
  }

  #flush(): void {
    if (this.#filled === 0) return;
    const leaf = this.#partial!.subarray(0, this.#filled);
    this.#filled = 0;
    this.#digest(leaf);
  }

  #digest(leaf: Uint8Array<ArrayBuffer>): void {
    const at = this.#count++ * DIGEST_BYTES;
    this.#inFlight.push(
      crypto.subtle.digest('SHA-256', leaf).then((digest) => this.#leaves.set(new Uint8Array(digest), at)),
    );
  }
}
