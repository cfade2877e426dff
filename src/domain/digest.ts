/**
 * The identity of a file: SHA-256 over the digests of its leaves. Leaves let one pass hash at full speed with bounded
 * memory, and let the far end name the damaged part instead of refusing the whole file.
 */
export interface LeafDigest {
  readonly algorithm: 'sha-256-leaves';
  /** size of the file in bytes */
  readonly bytes: number;
  /** size of every leaf but the last, in bytes */
  readonly leafBytes: number;
  /** 32 bytes a leaf, in file order */
  readonly leaves: Uint8Array<ArrayBuffer>;
  /** lower-case hex of SHA-256 over `rootPreimage()` */
  readonly root: string;
}

/** Bytes in a leaf: `crypto.subtle.digest` is fastest at 256–512 KB a call. */
export const LEAF_BYTES = 512 * 1024;
/** Bytes in one uploaded part: 16 leaves. */
export const PART_BYTES = 16 * LEAF_BYTES;

/** What the root is the SHA-256 of: one ASCII line that fixes the shape, then the leaf digests. */
export function rootPreimage(bytes: number, leafBytes: number, leaves: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = `pontic-leaves-1 ${bytes} ${leafBytes}\n`;
  const preimage = new Uint8Array(header.length + leaves.length);
  for (let i = 0; i < header.length; i++) preimage[i] = header.charCodeAt(i);
  preimage.set(leaves, header.length);
  return preimage;
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
