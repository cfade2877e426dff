/** What a reader made of a file: how many triangles, and the box around their corners. */
export interface Reading {
  readonly triangles: number;
  readonly box: { readonly min: readonly number[]; readonly max: readonly number[] } | undefined;
}

/** @param corners three numbers a corner, three corners a triangle; what is not finite is outside of every box */
export function readingOf(corners: ArrayLike<number>): Reading {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 2 < corners.length; at += 3) {
    const corner = [0, 1, 2].map((axis) => Math.fround(corners[at + axis]!));
    if (!corner.every(Number.isFinite)) continue;
    corner.forEach((value, axis) => {
      // adding nought makes -0 equal to 0
      min[axis] = Math.min(min[axis]!, value) + 0;
      max[axis] = Math.max(max[axis]!, value) + 0;
    });
  }
  const triangles = Math.floor(corners.length / 9);
  return { triangles, box: min[0] === Infinity ? undefined : { min, max } };
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/**
 * A second STL reader, written from the format alone and as plainly as possible: all of the file at once, words in an
 * array, no state. It knows no mercy, and has no code of the first one.
 * @returns nothing where a file is not exactly as the format says
 */
export function readStl(bytes: Uint8Array): Reading | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 84 && bytes.length === 84 + 50 * view.getUint32(80, true)) {
    const corners: number[] = [];
    for (let at = 84; at < bytes.length; at += 50)
      for (let i = 3; i < 12; i++) corners.push(view.getFloat32(at + 4 * i, true));
    return readingOf(corners);
  }
  return readText(new TextDecoder().decode(bytes));
}

/** Of a text, a name is what stands between `solid` and the end of the line. */
function readText(text: string): Reading | undefined {
  const words = text
    .replace(/^[ \t]*(end)?solid[^\n\r]*/gim, (_, isEnd: string | undefined) =>
      isEnd ? 'endsolid' : 'solid',
    )
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  const corners: number[] = [];
  let at = 0;
  const isNext = (...expected: string[]): boolean => expected.every((word, i) => words[at + i] === word);
  if (!isNext('solid')) return undefined;
  while (isNext('solid')) {
    at++;
    while (isNext('facet', 'normal')) {
      at += 2;
      while (at < words.length && words[at] !== 'outer') at++;
      if (!isNext('outer', 'loop')) return undefined;
      at += 2;
      for (let corner = 0; corner < 3; corner++, at += 4) {
        const numbers = words.slice(at + 1, at + 4);
        if (!isNext('vertex') || numbers.length < 3 || !numbers.every((word) => NUMBER.test(word)))
          return undefined;
        corners.push(...numbers.map(Number));
      }
      if (!isNext('endloop', 'endfacet')) return undefined;
      at += 2;
    }
    if (isNext('endsolid')) at++;
    else return undefined;
  }
  return at === words.length ? readingOf(corners) : undefined;
}
