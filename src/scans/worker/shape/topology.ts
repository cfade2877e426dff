import type { MeshTopology } from '../../report.js';

/** What the corners of a mesh are after welding. */
export interface Welded {
  /** three vertices a triangle */
  readonly corners: Uint32Array;
  readonly vertices: number;
  /** of each triangle, in any unit */
  readonly areas: Float32Array;
}

/** Closed, a mesh has one and a half edges a triangle; only loose triangles have more than two. */
const EDGES_PER_TRIANGLE = 2;
const SPARE_EDGES = 1024;
/** An edge is found in three steps or four; where thousands meet in one vertex it takes longer, and somewhere it ends. */
const STEPS_PER_TRIANGLE = 64;
/** Pieces below this share of the area are specks, and more of them than these say nothing new. */
const SMALLEST_PIECE = 0.01;
const MOST_PIECES = 16;

/** How often an edge was met, and how: two bits of count, and whether it was first walked towards the higher vertex. */
const COUNT = 3;
const UPWARDS = 4;
const FLIPPED = 8;

interface Edges {
  readonly edges: number;
  readonly boundaryEdges: number;
  readonly nonManifoldEdges: number;
  readonly flippedEdges: number;
}

/** Each edge hangs in the list of the lower of its two vertices. */
function countEdges({ corners, vertices }: Welded): Edges | undefined {
  const most = Math.floor(corners.length / 3) * EDGES_PER_TRIANGLE + SPARE_EDGES;
  const first = new Int32Array(vertices);
  const next = new Int32Array(most + 1);
  const far = new Int32Array(most + 1);
  const state = new Uint8Array(most + 1);
  let steps = (corners.length / 3) * STEPS_PER_TRIANGLE;
  // an edge's number begins at one: what is new memory is empty
  let edges = 0;
  for (let at = 0; at < corners.length; at += 3) {
    const a = corners[at]!;
    const b = corners[at + 1]!;
    const c = corners[at + 2]!;
    // what has no area may have an edge to itself
    if (a === b || b === c || c === a) continue;
    for (let side = 0; side < 3; side++) {
      const from = side === 0 ? a : side === 1 ? b : c;
      const to = side === 0 ? b : side === 1 ? c : a;
      const isUp = from < to;
      const low = isUp ? from : to;
      const high = isUp ? to : from;
      let edge = first[low]!;
      while (edge !== 0 && far[edge] !== high) {
        edge = next[edge]!;
        steps--;
      }
      if (edge === 0) {
        if (edges === most || steps < 0) return undefined;
        edges++;
        far[edges] = high;
        next[edges] = first[low]!;
        first[low] = edges;
        state[edges] = 1 | (isUp ? UPWARDS : 0);
        continue;
      }
      const known = state[edge]!;
      if ((known & COUNT) === 1)
        // neighbours that agree walk their common edge in opposite ways
        state[edge] = (known + 1) | (((known & UPWARDS) !== 0) === isUp ? FLIPPED : 0);
      else if ((known & COUNT) === 2) state[edge] = known + 1;
    }
  }
  const counts = [0, 0, 0, 0];
  let flippedEdges = 0;
  for (let edge = 1; edge <= edges; edge++) {
    const known = state[edge]!;
    counts[known & COUNT]!++;
    if ((known & COUNT) === 2 && known & FLIPPED) flippedEdges++;
  }
  return { edges, boundaryEdges: counts[1]!, nonManifoldEdges: counts[3]!, flippedEdges };
}

/** Shares of the area, of what hangs together by its vertices. */
function piecesOf({ corners, vertices, areas }: Welded): readonly number[] {
  const above = new Int32Array(vertices);
  for (let vertex = 0; vertex < vertices; vertex++) above[vertex] = vertex;
  const rootOf = (vertex: number): number => {
    let at = vertex;
    while (above[at] !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  };
  for (let at = 0; at < corners.length; at += 3) {
    const root = rootOf(corners[at]!);
    above[rootOf(corners[at + 1]!)] = root;
    above[rootOf(corners[at + 2]!)] = root;
  }
  const sums = new Map<number, number>();
  let total = 0;
  for (let triangle = 0; triangle < areas.length; triangle++) {
    const root = rootOf(corners[triangle * 3]!);
    sums.set(root, (sums.get(root) ?? 0) + areas[triangle]!);
    total += areas[triangle]!;
  }
  return [...sums.values()]
    .map((sum) => sum / total)
    .filter((share) => share >= SMALLEST_PIECE)
    .sort((one, other) => other - one)
    .slice(0, MOST_PIECES);
}

/** @returns nothing of a mesh that is tangled so much that counting would take too long */
export function topologyOf(welded: Welded): MeshTopology | undefined {
  const counted = countEdges(welded);
  return counted && { vertices: welded.vertices, ...counted, components: piecesOf(welded) };
}
