import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../domain/digest.js';
import type { AttachmentId } from '../../domain/ids.js';
import type { ByteStore } from './byte-store.js';
import { AT_ONCE, type Pace } from './pace.js';
import { readBlob } from './read-file.js';

/**
 * The standard SHA-256 of a copy, for whoever compares checksums: the browser's own digest cannot be fed piece by piece,
 * and at once it would take twice the file in memory. Some 50 MB a second, so only where it is asked for.
 * @param turn awaited before each piece: whoever is in more of a hurry goes first
 * @returns lower-case hex
 */
export async function wholeDigest(
  store: ByteStore,
  id: AttachmentId,
  { signal, pace = AT_ONCE, turn }: { signal: AbortSignal; pace?: Pace; turn: () => Promise<void> },
): Promise<string> {
  const hash = sha256.create();
  for await (const bytes of readBlob(await store.read(id, 0, Number.MAX_SAFE_INTEGER), pace)) {
    await turn();
    signal.throwIfAborted();
    hash.update(bytes);
  }
  return toHex(hash.digest());
}
