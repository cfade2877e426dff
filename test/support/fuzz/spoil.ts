import type { Random } from '../random.js';

/** Numbers at which counts, sizes and places break. */
const HOSTILE = [
  0, 1, 2, 0x7f, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
const WORDS = [
  ...[
    '0',
    '-1',
    '1',
    '3',
    '255',
    '4294967295',
    '99999999999999999999',
    '1e999',
    '-1e-999',
    'nan',
    '-inf',
    '1.#IND',
  ],
  ...[
    '0x10',
    '1,5',
    '.',
    '-',
    '+',
    'e',
    '1e',
    '/',
    '1/2/3',
    '-1//-1',
    '\\',
    '\\\n',
    '#',
    '\0',
    '\r',
    '\n',
    '\r\n',
  ],
  ...[
    'solid',
    'facet normal',
    'endsolid',
    'vertex',
    'endloop endfacet',
    'comment',
    'end_header\n',
    'format ascii 1.0\n',
  ],
  ...[
    'element vertex 4294967295\n',
    'element face 999999999\n',
    'element nothing 4294967295\n',
    'element tristrips 1\n',
  ],
  ...[
    'property list uint uchar vertex_indices\n',
    'property list char double a\n',
    'property uchar x\n',
    'f -1 -2 -3\n',
  ],
  ...[
    'v 1 2 3\n',
    'f 1 1 1 1 1 1 1 1 1 1\n',
    'cstype',
    'ply\n',
    '\ufeff',
    'PK\u0005\u0006',
    '<HPS>',
    '../',
    '\u00fc',
  ],
];

const encoder = new TextEncoder();
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

const spliced = (bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const result = new Uint8Array(bytes.length - (to - from) + put.length);
  result.set(bytes.subarray(0, from));
  result.set(put, from);
  result.set(bytes.subarray(to), from + put.length);
  return result;
};

type Change = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const CHANGES: readonly Change[] = [
  // a bit
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8);
    return copy;
  },
  // a byte
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  // an end
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  // a beginning that is missing
  (bytes, random) => bytes.slice(random.below(Math.min(200, bytes.length + 1))),
  // something behind the end
  (bytes, random) =>
    spliced(
      bytes,
      bytes.length,
      bytes.length,
      Uint8Array.from({ length: random.below(80) }, () => random.below(256)),
    ),
  // a part that is missing, or there twice
  (bytes, random) => {
    const from = random.below(bytes.length + 1);
    const to = Math.min(bytes.length, from + random.below(100));
    return random.below(2)
      ? spliced(bytes, from, to, new Uint8Array(0))
      : spliced(bytes, to, to, bytes.slice(from, to));
  },
  // a part of another file
  (bytes, random, others) => {
    const other = random.of(others);
    const from = random.below(other.length + 1);
    const at = random.below(bytes.length + 1);
    const over = Math.min(bytes.length, at + random.below(60));
    return spliced(bytes, at, over, other.slice(from, from + random.below(120)));
  },
  // a word, anywhere or at the end of a line
  (bytes, random) => {
    let at = random.below(bytes.length + 1);
    if (random.below(2)) at = 1 + Math.max(at - 1, bytes.indexOf(0x0a, at));
    return spliced(bytes, at, at, encoder.encode(random.of(WORDS)));
  },
  // another number in a text
  (bytes, random) => {
    let from = random.below(bytes.length + 1);
    while (from < bytes.length && !isDigit(bytes[from]!)) from++;
    let to = from;
    while (to < bytes.length && isDigit(bytes[to]!)) to++;
    return spliced(bytes, from, to, encoder.encode(random.of(WORDS)));
  },
  // another number in bytes; the count of a binary STL more often than others
  (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length < 8) return copy;
    const at = random.below(3) === 0 && copy.length > 88 ? 80 : random.below(copy.length - 7);
    const view = new DataView(copy.buffer);
    const value = random.of(HOSTILE);
    const isLittle = random.below(4) > 0;
    if (random.below(8) === 0)
      view.setFloat64(at, random.of([NaN, Infinity, 1e308, -0, 5e-324, 2 ** 53]), isLittle);
    else if (random.below(4) === 0) view.setUint16(at, value & 0xffff, isLittle);
    else view.setUint32(at, value, isLittle);
    return copy;
  },
];

/** One to four changes. */
export function spoiled(
  bytes: Uint8Array,
  random: Random,
  others: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  let result = bytes;
  for (let changes = 1 + random.below(random.below(4) ? 2 : 4); changes > 0; changes--)
    result = random.of(CHANGES)(result, random, others);
  return new Uint8Array(result);
}
