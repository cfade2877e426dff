import type { BytePlace } from '../report.js';
import type { ByteStore } from './byte-store.js';
import { indexedDbBytes } from './indexeddb-bytes.js';
import { isOpfsUsable, opfsBytes } from './opfs-bytes.js';

export const storeAt = (place: BytePlace, storageName: string): ByteStore =>
  place === 'opfs' ? opfsBytes(storageName) : indexedDbBytes(storageName);

const choices = new Map<string, Promise<BytePlace>>();

/** The faster store where the browser has it. Tried once in a worker's life. */
export function choosePlace(storageName: string): Promise<BytePlace> {
  let choice = choices.get(storageName);
  if (!choice) {
    choice = isOpfsUsable(storageName).then((usable) => (usable ? 'opfs' : 'indexeddb'));
    choices.set(storageName, choice);
  }
  return choice;
}
