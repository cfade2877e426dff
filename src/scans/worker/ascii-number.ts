const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const LOWER_E = 0x65;
const UPPER_E = 0x45;

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** `nan`, `inf`, and what Microsoft's C library prints for them */
const NOT_FINITE = /^[+-]?(nan(\(.*\))?|inf(inity)?|1\.#(inf|ind|qnan|snan)\d*)$/i;

/** Powers of ten that a double holds exactly. */
const TENS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The rare shapes: more digits than a double has, and the words for what is not a number. */
function parseSlowly(token: Uint8Array, length: number): number | undefined {
  const text = String.fromCharCode(...token.subarray(0, length));
  if (DECIMAL.test(text)) return Math.fround(Number(text));
  return NOT_FINITE.test(text) ? NaN : undefined;
}

/**
 * A coordinate of an ASCII STL, rounded to the 32 bits that binary STL has, so that both formats measure alike. Does not
 * make a string of an ordinary number: a scan has a million of them.
 * @returns NaN for a number that is not finite, `undefined` for a word that is no number
 */
export function parseCoordinate(token: Uint8Array, length: number): number | undefined {
  let at = 0;
  const negative = token[0] === MINUS;
  if (negative || token[0] === PLUS) at++;
  let mantissa = 0;
  let digits = 0;
  let scale = 0;
  for (; at < length && isDigit(token[at]!); at++, digits++) mantissa = mantissa * 10 + token[at]! - 0x30;
  if (token[at] === DOT && at < length) {
    at++;
    for (; at < length && isDigit(token[at]!); at++, digits++, scale--)
      mantissa = mantissa * 10 + token[at]! - 0x30;
  }
  // fifteen digits are exact in a double, more may not be
  if (digits === 0 || digits > 15) return parseSlowly(token, length);
  if (at < length) {
    if (token[at] !== LOWER_E && token[at] !== UPPER_E) return parseSlowly(token, length);
    at++;
    const down = token[at] === MINUS;
    if (down || token[at] === PLUS) at++;
    if (at >= length || length - at > 3) return parseSlowly(token, length);
    let exponent = 0;
    for (; at < length; at++) {
      if (!isDigit(token[at]!)) return parseSlowly(token, length);
      exponent = exponent * 10 + token[at]! - 0x30;
    }
    scale += down ? -exponent : exponent;
  }
  if (scale > 22 || scale < -22) return parseSlowly(token, length);
  const value = scale < 0 ? mantissa / TENS[-scale]! : mantissa * TENS[scale]!;
  return Math.fround(negative ? -value : value);
}

/**
 * A whole number, as faces name their vertices and lists their length; exact as far as any file counts.
 * @returns `undefined` for a word that is no whole number
 */
export function parseCount(token: Uint8Array, length: number): number | undefined {
  const negative = token[0] === MINUS;
  const from = negative || token[0] === PLUS ? 1 : 0;
  // fifteen digits are exact in a double
  if (from === length || length - from > 15) return undefined;
  let value = 0;
  for (let at = from; at < length; at++) {
    if (!isDigit(token[at]!)) return undefined;
    value = value * 10 + token[at]! - 0x30;
  }
  return negative ? -value : value;
}
