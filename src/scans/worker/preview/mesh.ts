/** A mesh whose triangles share their corners; lengths in millimetres. */
export interface IndexedMesh {
  /** three coordinates a vertex */
  readonly positions: Float32Array<ArrayBuffer>;
  /** three vertices a triangle */
  readonly indices: Uint32Array<ArrayBuffer>;
}

/** Without the vertices that no triangle names. */
export function compacted(
  positionOf: (vertex: number, into: Float32Array, at: number) => void,
  vertices: number,
  indices: Uint32Array<ArrayBuffer>,
): IndexedMesh {
  const renamed = new Int32Array(vertices).fill(-1);
  let used = 0;
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!;
    if (renamed[vertex] === -1) renamed[vertex] = used++;
    indices[i] = renamed[vertex]!;
  }
  const positions = new Float32Array(3 * used);
  for (let vertex = 0; vertex < vertices; vertex++)
    if (renamed[vertex] !== -1) positionOf(vertex, positions, 3 * renamed[vertex]!);
  return { positions, indices };
}
