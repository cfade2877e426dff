import { LEAF_BYTES, rootPreimage, toHex } from '../domain/digest.js';

const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The root of bytes that came from the lab, computed leaf by leaf: a large file is never in memory twice. */
export async function blobRoot(bytes: Blob): Promise<string> {
  const leaves = new Uint8Array(Math.ceil(bytes.size / LEAF_BYTES) * 32);
  for (let at = 0; at < bytes.size; at += LEAF_BYTES)
    leaves.set(await sha256(await bytes.slice(at, at + LEAF_BYTES).arrayBuffer()), (at / LEAF_BYTES) * 32);
  return toHex(await sha256(rootPreimage(bytes.size, LEAF_BYTES, leaves)));
}
