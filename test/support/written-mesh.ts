import type { PlyType } from '../../src/scans/worker/ply-header.js';

/** A mesh as faces name their vertices by number. */
export interface IndexedMesh {
  readonly vertices: readonly (readonly [x: number, y: number, z: number])[];
  readonly faces: readonly (readonly number[])[];
}

/** A box whose six sides are quads: 12 triangles. */
export const boxOf = (x: number, y: number, z: number): IndexedMesh => ({
  vertices: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1 ? x : 0, i & 2 ? y : 0, i & 4 ? z : 0]),
  faces: [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ],
});

/** The triangles of a soup, with every vertex of its own. */
export const fromSoup = (positions: ArrayLike<number>): IndexedMesh => ({
  vertices: Array.from({ length: positions.length / 3 }, (_, i) => [
    positions[3 * i]!,
    positions[3 * i + 1]!,
    positions[3 * i + 2]!,
  ]),
  faces: Array.from({ length: positions.length / 9 }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]),
});

const NAMES: Readonly<Record<PlyType, string>> = {
  ...{ i1: 'char', u1: 'uchar', i2: 'short', u2: 'ushort', i4: 'int', u4: 'uint', f4: 'float', f8: 'double' },
};

export interface PlyOptions {
  readonly encoding?: 'ascii' | 'binary_little_endian' | 'binary_big_endian';
  readonly coordinate?: PlyType;
  readonly count?: PlyType;
  readonly index?: PlyType;
  readonly colour?: boolean;
  /** elements before, between and behind those of the mesh */
  readonly extras?: boolean;
  readonly end?: string;
  readonly comment?: string;
}

/** Collects numbers as text or as bytes. */
class Numbers {
  readonly bytes: number[] = [];
  readonly #view = new DataView(new ArrayBuffer(8));
  #line: string[] = [];

  constructor(
    readonly encoding: NonNullable<PlyOptions['encoding']>,
    readonly end: string,
  ) {}

  add(type: PlyType, value: number): void {
    if (this.encoding === 'ascii') return void this.#line.push(String(value));
    const little = this.encoding === 'binary_little_endian';
    const view = this.#view;
    const write: Record<PlyType, () => void> = {
      i1: () => view.setInt8(0, value),
      u1: () => view.setUint8(0, value),
      i2: () => view.setInt16(0, value, little),
      u2: () => view.setUint16(0, value, little),
      i4: () => view.setInt32(0, value, little),
      u4: () => view.setUint32(0, value, little),
      f4: () => view.setFloat32(0, value, little),
      f8: () => view.setFloat64(0, value, little),
    };
    write[type]();
    for (let i = 0; i < Number(type[1]); i++) this.bytes.push(view.getUint8(i));
  }

  endLine(): void {
    if (this.encoding !== 'ascii') return;
    this.bytes.push(...new TextEncoder().encode(this.#line.join(' ') + this.end));
    this.#line = [];
  }
}

export function toPly({ vertices, faces }: IndexedMesh, options: PlyOptions = {}): Uint8Array<ArrayBuffer> {
  const { encoding = 'ascii', coordinate = 'f4', count = 'u1', index = 'i4' } = options;
  const { colour = false, extras = false, end = '\n', comment } = options;
  const head = [
    ...['ply', `format ${encoding} 1.0`, ...(comment === undefined ? [] : [`comment ${comment}`])],
    ...(extras ? ['element camera 1', 'property float view_px', 'property list uchar double matrix'] : []),
    `element vertex ${vertices.length}`,
    ...(extras ? ['property float quality', `property ${NAMES[coordinate]} z`] : []),
    ...['x', 'y', ...(extras ? [] : ['z'])].map((axis) => `property ${NAMES[coordinate]} ${axis}`),
    ...(colour ? ['red', 'green', 'blue'].map((name) => `property uchar ${name}`) : []),
    ...(extras ? ['element material 2', 'property int id'] : []),
    `element face ${faces.length}`,
    ...(extras ? ['property list ushort float texcoord'] : []),
    `property list ${NAMES[count]} ${NAMES[index]} vertex_indices`,
    ...(extras
      ? ['property uchar flags', 'element edge 1', 'property int vertex1', 'property int vertex2']
      : []),
    'end_header',
  ];
  const numbers = new Numbers(encoding, end);
  const line = (...values: (readonly [PlyType, number])[]): void => {
    for (const [type, value] of values) numbers.add(type, value);
    numbers.endLine();
  };
  if (extras) line(['f4', 1], ['u1', 2], ['f8', 3], ['f8', 4]);
  for (const [x, y, z] of vertices) {
    const place = extras ? [z, x, y] : [x, y, z];
    line(
      ...(extras ? [['f4', 0.5] as const] : []),
      ...place.map((value) => [coordinate, value] as const),
      ...(colour ? [1, 2, 3].map((value) => ['u1', value] as const) : []),
    );
  }
  if (extras) for (const id of [7, 8]) line(['i4', id]);
  for (const face of faces) {
    line(
      ...(extras
        ? ([
            ['u2', 2],
            ['f4', 0],
            ['f4', 1],
          ] as const)
        : []),
      [count, face.length],
      ...face.map((corner) => [index, corner] as const),
      ...(extras ? [['u1', 9] as const] : []),
    );
  }
  if (extras) line(['i4', 0], ['i4', 1]);
  const text = new TextEncoder().encode(head.map((one) => one + end).join(''));
  const bytes = new Uint8Array(text.length + numbers.bytes.length);
  bytes.set(text);
  bytes.set(numbers.bytes, text.length);
  return bytes;
}

export interface ObjOptions {
  readonly colour?: boolean;
  /** faces count back from the last vertex */
  readonly negative?: boolean;
  /** what stands behind a corner's vertex */
  readonly corner?: '' | '/1' | '//1' | '/1/1';
  readonly end?: string;
}

export function toObj({ vertices, faces }: IndexedMesh, options: ObjOptions = {}): Uint8Array<ArrayBuffer> {
  const { colour = false, negative = false, corner = '', end = '\n' } = options;
  const number = (index: number): number => (negative ? index - vertices.length : index + 1);
  const lines = [
    '# made by hand',
    'o mesh',
    ...vertices.map((vertex) => ['v', ...vertex, ...(colour ? [0.5, 0.25, 1] : [])].join(' ')),
    ...(corner ? ['vt 0 0', 'vn 0 0 1'] : []),
    'g part',
    's off',
    ...faces.map((face) => ['f', ...face.map((index) => `${number(index)}${corner}`)].join(' ')),
  ];
  return new TextEncoder().encode(lines.map((line) => line + end).join(''));
}
