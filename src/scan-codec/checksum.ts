const BASE = 65_521;
/** the most bytes whose sums stay below 2^31 (RFC 1950, section 8.2) */
const RUN = 3_800;

/** Adler-32 of RFC 1950: against damage on the way, not against intent. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + RUN);
    // four at a time: the same sums with a quarter of the waiting for one another
    for (; at + 4 <= end; at += 4) {
      const one = bytes[at]!;
      const two = bytes[at + 1]!;
      const three = bytes[at + 2]!;
      const four = bytes[at + 3]!;
      high = (high + 4 * low + 4 * one + 3 * two + 2 * three + four) | 0;
      low = (low + one + two + three + four) | 0;
    }
    for (; at < end; at++) {
      low = (low + bytes[at]!) | 0;
      high = (high + low) | 0;
    }
    low %= BASE;
    high %= BASE;
  }
  return ((high << 16) | low) >>> 0;
}
