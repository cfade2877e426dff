import type { Case } from '../../src/index.js';

/** "8f3c 21ab": enough of the device's own id to tell two cases apart. "A5 #15" */
export function shortId({ id }: Pick<Case, 'id'>): string {
  const tail = id.replace(/[^0-9a-z]/gi, '').slice(-8);
  return `${tail.slice(0, 4)} ${tail.slice(4)}`;
}
