/**
 * Reads `pontic-stl` frames, written from docs/scan-coding.md alone and without regard to speed: where it and the codec
 * agree, the page says all that there is to say. It trusts its input.
 */
interface Point {
  readonly numbers: readonly [number, number, number];
}
interface Leaving {
  readonly to: number;
  readonly third: number;
}

const word = new DataView(new ArrayBuffer(4));
const bitsOf = (value: number): number => {
  word.setFloat32(0, Number.isNaN(value) ? 0 : value);
  return word.getInt32(0);
};
const numberOf = (bits: number): number => {
  word.setInt32(0, bits);
  return word.getFloat32(0);
};
const order = (bits: number): number => (bits < 0 ? bits ^ 0x7fffffff : bits);

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Bits from the lowest up, byte after byte. */
function bitReader(bytes: Uint8Array): (count: number) => number {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let i = 0; i < count; i++, at++) value += ((bytes[at >> 3]! >> (at & 7)) & 1) * 2 ** i;
    return value;
  };
}

function differenceOf(symbol: number, more: (count: number) => number): number {
  const rest = Math.floor(symbol / 8) - 1;
  const folded = symbol < 8 ? symbol : (8 + (symbol % 8)) * 2 ** rest + more(rest);
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}

type Triple = [number, number, number];
const cross = (u: readonly number[], w: readonly number[], fit: (value: number) => number): Triple => [
  fit(fit(u[1]! * w[2]!) - fit(u[2]! * w[1]!)),
  fit(fit(u[2]! * w[0]!) - fit(u[0]! * w[2]!)),
  fit(fit(u[0]! * w[1]!) - fit(u[1]! * w[0]!)),
];

function predictedNormal(rule: number, corners: readonly (readonly number[])[]): Triple {
  if (rule === 0) return [0, 0, 0];
  const fit = rule === 1 ? (value: number) => value : Math.fround;
  const base = rule === 1 ? 0 : Math.floor(rule / 2) - 1;
  const [i, j, k] = [0, 1, 2].map((turn) => corners[(base + turn) % 3]!) as [number[], number[], number[]];
  const minus = (one: readonly number[]) => one.map((value, axis) => fit(value - i[axis]!));
  const [x, y, z] = cross(minus(j), minus(k), fit);
  const length = fit(Math.sqrt(fit(fit(fit(x * x) + fit(y * y)) + fit(z * z))));
  if (!(length > 0) || length === Infinity) return [0, 0, 0];
  const scaled = (value: number): number => {
    const result = rule % 2 === 1 && rule > 1 ? value * fit(1 / length) : value / length;
    return Number.isNaN(result) ? 0 : Math.fround(result);
  };
  return [scaled(x), scaled(y), scaled(z)];
}

/** The two newest edges of each vertex in either direction. */
class Edges {
  readonly leaving = new Map<number, Leaving[]>();
  readonly arriving = new Map<number, number[]>();

  out = (vertex: number): Leaving[] => this.leaving.get(vertex) ?? [];
  in = (vertex: number): number[] => this.arriving.get(vertex) ?? [];

  link(a: number, b: number, c: number): void {
    const sides = [
      [a, b, c],
      [b, c, a],
      [c, a, b],
    ] as const;
    const closed = sides.map(([m, n]) => {
      const leaves = this.out(n).findIndex(({ to }) => to === m);
      const arrives = this.in(m).indexOf(n);
      if (leaves >= 0) this.out(n).splice(leaves, 1);
      if (arrives >= 0) this.in(m).splice(arrives, 1);
      return leaves >= 0 || arrives >= 0;
    });
    sides.forEach(([m, n, third], side) => {
      if (closed[side]) return;
      this.leaving.set(m, [{ to: n, third }, ...this.out(m)].slice(0, 2));
      this.arriving.set(n, [m, ...this.in(n)].slice(0, 2));
    });
  }
}

/** One frame's original bytes, without its checksum being compared. */
export async function readFrame(frame: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const head = new DataView(frame.buffer, frame.byteOffset);
  const [size, prefix, triangles] = [12, 20, 24].map((at) => head.getUint32(at, true)) as Triple;
  const suffix = size - prefix - 50 * triangles;
  const columns: Uint8Array[] = [];
  for (let column = 0, at = 171 + prefix + suffix; column < 15; column++) {
    const entry = 36 + 9 * column;
    const stored = head.getUint32(entry + 5, true);
    const content = frame.slice(at, at + stored);
    const method = frame[entry];
    if (method === 0) columns.push(new Uint8Array(head.getUint32(entry + 1, true)));
    else columns.push(method === 1 ? content : await inflated(content));
    at += stored;
  }
  const original = new Uint8Array(size);
  original.set(frame.subarray(171, 171 + prefix));
  original.set(frame.subarray(171 + prefix, 171 + prefix + suffix), size - suffix);
  const view = new DataView(original.buffer);
  const [rule, isUnit] = [frame[5]!, frame[6] === 1];

  const points: Point[] = [{ numbers: [0, 0, 0] }];
  const bits: Triple[] = [[0, 0, 0]];
  const edges = new Edges();
  const positionBits = bitReader(columns[8]!);
  const normalBits = bitReader(columns[12]!);
  let before: readonly number[] = [0, 0, 0];
  let newest = 0;
  let referenced = 0;

  const byReference = (): number => {
    const i = referenced++;
    return newest - [1, 2, 3, 4].reduce((sum, plane, byte) => sum + columns[plane]![i]! * 256 ** byte, 0);
  };
  const place = (v: number, x: number, y: number): void => {
    const [one, other] = [points[x]?.numbers, points[y]?.numbers];
    const third = edges.out(y).find(({ to }) => to === x)?.third;
    const guess = [0, 1, 2].map((axis) => {
      if (x < v && y < v) {
        const sum = one![axis]! + other![axis]!;
        return bitsOf(third === undefined ? sum / 2 : sum - points[third]!.numbers[axis]!);
      }
      return bits[x < v ? x : y < v ? y : v - 1]![axis]!;
    });
    const found = guess.map((predicted, axis) => {
      const difference = differenceOf(columns[5 + axis]![v - 1]!, positionBits);
      return order((order(predicted) + difference) | 0);
    }) as Triple;
    bits[v] = found;
    points[v] = { numbers: found.map(numberOf) as Triple };
  };

  for (let triangle = 0; triangle < triangles; triangle++) {
    const code = columns[0]![triangle]!;
    const [f, s, t] = [Math.floor(code / 36), Math.floor(code / 6) % 6, code % 6];
    const [p, q, r] = before as Triple;
    const arrives = (vertex: number, nth = 0): number => edges.in(vertex)[nth] ?? 0;
    const leaves = (vertex: number): number => edges.out(vertex)[0]?.to ?? 0;
    const one = (pick: number, guesses: readonly (() => number)[]): number => {
      if (pick === 0) return ++newest;
      return pick > guesses.length ? byReference() : guesses[pick - 1]!();
    };
    const a = one(f, [() => p, () => q, () => r, () => leaves(r), () => arrives(q)]);
    const b = one(
      s,
      f === 0
        ? [() => r, () => q, () => arrives(q), () => arrives(r)]
        : [() => arrives(a), () => arrives(a, 1), () => r, () => p],
    );
    const c = one(t, [() => arrives(b), () => leaves(a), () => arrives(b, 1), () => arrives(arrives(b))]);
    if (f === 0) place(a, b, c);
    if (s === 0) place(b, c, a);
    if (t === 0) place(c, a, b);

    const at = prefix + 50 * triangle;
    [a, b, c].forEach((vertex, corner) =>
      bits[vertex]!.forEach((value, axis) => view.setInt32(at + 12 + 12 * corner + 4 * axis, value, true)),
    );
    const normal = predictedNormal(
      rule,
      [a, b, c].map((vertex) => points[vertex]!.numbers),
    );
    const sizes = normal.map(Math.abs);
    const largest = isUnit ? sizes.indexOf(Math.max(...sizes)) : 2;
    [1, 2, 3].forEach((step, lane) => {
      const axis = (largest + step) % 3;
      if (isUnit && lane === 2) {
        const [g, h] = [1, 2].map((other) => view.getFloat32(at + 4 * ((axis + other) % 3), true));
        const rest = 1 - g! * g! - h! * h!;
        if (rest > 0) normal[axis] = Math.fround(normal[axis]! < 0 ? -Math.sqrt(rest) : Math.sqrt(rest));
      }
      const difference = differenceOf(columns[9 + lane]![triangle]!, normalBits);
      view.setInt32(at + 4 * axis, order((order(bitsOf(normal[axis]!)) + difference) | 0), true);
    });
    original[at + 48] = columns[13]![triangle]!;
    original[at + 49] = columns[14]![triangle]!;
    edges.link(a, b, c);
    before = [a, b, c];
  }
  return original;
}
