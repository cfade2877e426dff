/**
 * Differences between what was predicted and what is there. A difference is one byte that says how large it is and shows
 * its leading bits (deflate finds the pattern in these), and further bits that are noise and travel as they are.
 */
import { ScanCodingFault } from './fault.js';

/** Bits of a 32-bit number as an integer that rises with the number: neighbours in value are neighbours in code. */
export const toOrdered = (bits: number): number => bits ^ ((bits >> 31) & 0x7fffffff);
/** The way back is the same. */
export const fromOrdered = toOrdered;

/** Highest symbol that stands for a 32-bit value. */
const LAST_SYMBOL = 239;

/** Symbols and bits of one kind of number, as they are written. */
export class ResidualWriter {
  readonly symbols: Uint8Array<ArrayBuffer>[];
  #bits: Uint8Array<ArrayBuffer>;
  #length = 0;
  #held = 0;
  #count = 0;

  /** @param most how many values each of the `lanes` may take */
  constructor(lanes: number, most: number) {
    this.symbols = Array.from({ length: lanes }, () => new Uint8Array(most));
    // 28 bits is the most that a value has beside its symbol
    this.#bits = new Uint8Array(lanes * most * 4 + 8);
  }

  put(lane: Uint8Array, at: number, difference: number): void {
    if (difference === 0) return; // as the lane begins
    const value = ((difference << 1) ^ (difference >> 31)) >>> 0;
    if (value < 8) {
      lane[at] = value;
      return;
    }
    const top = 31 - Math.clz32(value);
    const rest = top - 3;
    lane[at] = ((top - 2) << 3) | ((value >>> rest) & 7);
    if (rest > 16) {
      this.#push(value & 0xffff, 16);
      this.#push((value >>> 16) & ((1 << (rest - 16)) - 1), rest - 16);
    } else this.#push(value & ((1 << rest) - 1), rest);
  }

  #push(value: number, count: number): void {
    let held = this.#held | (value << this.#count);
    let left = this.#count + count;
    while (left >= 8) {
      this.#bits[this.#length++] = held;
      held >>>= 8;
      left -= 8;
    }
    this.#held = held;
    this.#count = left;
  }

  /** What was written beside the symbols; the last byte is filled up with zeros. */
  bits(): Uint8Array<ArrayBuffer> {
    const length = this.#length + (this.#count > 0 ? 1 : 0);
    if (this.#count > 0) this.#bits[this.#length] = this.#held;
    return this.#bits.subarray(0, length);
  }
}

/** Reads what `ResidualWriter` wrote. */
export class ResidualReader {
  readonly #bits: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  /** @throws {ScanCodingFault} `malformed`: a symbol that stands for nothing, or bits that are not there */
  take(symbol: number): number {
    let value = symbol;
    if (symbol >= 8) {
      if (symbol > LAST_SYMBOL) throw new ScanCodingFault('malformed');
      const rest = (symbol >> 3) - 1;
      let low: number;
      if (rest > 16) {
        low = this.#pull(16);
        low |= this.#pull(rest - 16) << 16;
      } else low = this.#pull(rest);
      value = (((8 | (symbol & 7)) << rest) | low) >>> 0;
    }
    return (value >>> 1) ^ -(value & 1);
  }

  #pull(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.#bits.length) throw new ScanCodingFault('malformed');
      this.#held |= this.#bits[this.#at++]! << this.#count;
      this.#count += 8;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** Everything was used, and the filling is zero. */
  get isDone(): boolean {
    return this.#at === this.#bits.length && this.#count < 8 && this.#held === 0;
  }
}
