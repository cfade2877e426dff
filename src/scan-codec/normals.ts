/**
 * Predicts the normal that a program has written from the triangle's corners. Programs compute it in different ways and
 * round differently; the right way has no difference at all, so the encoder tries them and the frame names one.
 */
const round = Math.fround;

/** How a normal is computed; the number stands in the frame. */
export const NORMAL_RULES = 8;
/** all three components are zero: many programs leave it to the reader */
const ZERO = 0;
/** in 64 bits, rounded once at the end */
const DOUBLE = 1;

export class NormalRule {
  /** what `predict` found, as bits and as numbers */
  readonly predicted = new Int32Array(3);
  readonly numbers = new Float32Array(this.predicted.buffer);
  readonly #floats: Float32Array;
  readonly #rule: number;

  /** @param rule 0 zero, 1 double, 2 to 7 single precision: from corner a, b or c; by division (even) or reciprocal (odd) */
  constructor(floats: Float32Array, rule: number) {
    this.#floats = floats;
    this.#rule = rule;
  }

  predict(a: number, b: number, c: number): void {
    const rule = this.#rule;
    if (rule === ZERO) this.#keep(0, 0, 0);
    else if (rule === DOUBLE) this.#double(3 * a, 3 * b, 3 * c);
    else if (rule < 4) this.#single(3 * a, 3 * b, 3 * c);
    else if (rule < 6) this.#single(3 * b, 3 * c, 3 * a);
    else this.#single(3 * c, 3 * a, 3 * b);
  }

  #double(a: number, b: number, c: number): void {
    const at = this.#floats;
    const ux = at[b]! - at[a]!;
    const uy = at[b + 1]! - at[a + 1]!;
    const uz = at[b + 2]! - at[a + 2]!;
    const vx = at[c]! - at[a]!;
    const vy = at[c + 1]! - at[a + 1]!;
    const vz = at[c + 2]! - at[a + 2]!;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    const length = Math.sqrt(x * x + y * y + z * z);
    if (length > 0 && length < Infinity) this.#keep(x / length, y / length, z / length);
    else this.#keep(0, 0, 0);
  }

  /** Every operation is rounded to 32 bits, in this order. */
  #single(a: number, b: number, c: number): void {
    const at = this.#floats;
    const ux = round(at[b]! - at[a]!);
    const uy = round(at[b + 1]! - at[a + 1]!);
    const uz = round(at[b + 2]! - at[a + 2]!);
    const vx = round(at[c]! - at[a]!);
    const vy = round(at[c + 1]! - at[a + 1]!);
    const vz = round(at[c + 2]! - at[a + 2]!);
    const x = round(round(uy * vz) - round(uz * vy));
    const y = round(round(uz * vx) - round(ux * vz));
    const z = round(round(ux * vy) - round(uy * vx));
    const length = round(Math.sqrt(round(round(round(x * x) + round(y * y)) + round(z * z))));
    if (!(length > 0 && length < Infinity)) this.#keep(0, 0, 0);
    else if ((this.#rule & 1) === 0) this.#keep(x / length, y / length, z / length);
    else {
      const scale = round(1 / length);
      this.#keep(x * scale, y * scale, z * scale);
    }
  }

  /** With a finite length above zero no component is a NaN, but for a reciprocal that is infinite. */
  #keep(x: number, y: number, z: number): void {
    const to = this.numbers;
    to[0] = x === x ? x : 0;
    to[1] = y === y ? y : 0;
    to[2] = z === z ? z : 0;
  }
}

/** Which of the predicted components is largest in size: 0, 1 or 2; the first of equals. */
export function largestOf(numbers: Float32Array): number {
  const x = Math.abs(numbers[0]!);
  const y = Math.abs(numbers[1]!);
  const z = Math.abs(numbers[2]!);
  if (x >= y) return x >= z ? 0 : 2;
  return y >= z ? 1 : 2;
}

/** A normal has length one: its largest component from the two others that were written, with the predicted sign. */
export function completed(predicted: number, one: number, other: number): number {
  const square = 1 - one * one - other * other;
  if (!(square > 0)) return predicted;
  return predicted < 0 ? -Math.sqrt(square) : Math.sqrt(square);
}
