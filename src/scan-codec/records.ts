/** A binary STL's record: normal, three corners, attribute; all little-endian. */
export const RECORD_BYTES = 50;
/** What stands before the first record: 80 bytes of anything, and the count. */
const HEAD_BYTES = 84;
export const CORNERS_AT = 12;
export const ATTRIBUTE_AT = 48;

/** A triangle's three corner codes in one byte: `(first * 6 + second) * 6 + third`; the last code of each is "by reference". */
export const FIRST_REFERENCE = 6;
export const NEXT_REFERENCE = 5;
export const FACES = (FIRST_REFERENCE + 1) * (NEXT_REFERENCE + 1) ** 2;

/** Where, in a part of a binary STL that begins at `offset` of the file, the first whole record begins. */
export function firstRecordAt(offset: number): number {
  if (offset <= HEAD_BYTES) return HEAD_BYTES - offset;
  return (RECORD_BYTES - ((offset - HEAD_BYTES) % RECORD_BYTES)) % RECORD_BYTES;
}

/** What the triangles of one frame come to: columns of equal things, which deflate packs better than records. */
export interface Columns {
  readonly triangles: number;
  readonly vertices: number;
  readonly references: number;
  /** how normals were predicted, see `NormalRule` */
  readonly normalRule: number;
  /** whether the largest component of a normal was computed from the two others */
  readonly isUnit: boolean;
  readonly columns: readonly Uint8Array<ArrayBuffer>[];
}

/** The columns in the order of the frame. */
export const COLUMN = {
  face: 0,
  /** four planes, lowest byte first */
  reference: 1,
  /** three lanes */
  position: 5,
  positionBits: 8,
  /** three lanes */
  normal: 9,
  normalBits: 12,
  /** two planes */
  attribute: 13,
} as const;
export const COLUMN_COUNT = 15;

/** The size that a column must have; of those with bits only the most. */
export function columnBytes(column: number, triangles: number, vertices: number, references: number): number {
  if (column === COLUMN.face || column >= COLUMN.attribute) return triangles;
  if (column < COLUMN.position) return references;
  if (column < COLUMN.positionBits) return vertices;
  if (column === COLUMN.positionBits) return 12 * vertices;
  return column === COLUMN.normalBits ? 12 * triangles : triangles;
}
