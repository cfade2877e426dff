/** Bytes of a triangle in binary STL: a normal, three vertices, two bytes of attribute. */
export const RECORD_BYTES = 50;
/** Where the first of the nine coordinates stands in a record. */
export const FIRST_VERTEX = 12;

/**
 * Takes a file's triangles, in the file's order. Whatever the format, they come as records of binary STL (little-endian;
 * a reader of text fills in the vertices and leaves the normal zero), so that one loop serves every format.
 */
export interface MeshTarget {
  /** The memory is the reader's again when the call returns. */
  addRecords(view: DataView, offset: number, count: number): void;
}
