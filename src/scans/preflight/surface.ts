import type { Finding, MeshExpectation, MeshShape, MeshTopology } from '../report.js';
import { limitsOf, warning } from './rules.js';

/** What an open jaw's directions add up to is about half of its outline's box; what encloses something adds up to nothing. */
const ONE_SIDED_FROM = 0.15;
/** Share of the edges at the rim: of raw scans 0.4 % and more, of a model with a few faults much less. */
const OPEN_FROM = 0.001;

/** Whether most of the surface faces one way, as raw scans do. */
export function isOneSided({ vectorArea, extents: [long, mid] }: MeshShape): boolean {
  return Math.hypot(...vectorArea) >= ONE_SIDED_FROM * long * mid;
}

/** Whether it is a raw scan, which is open, and not a model with a base. */
export function isOpen(shape: MeshShape): boolean {
  const { topology } = shape;
  return topology ? topology.boundaryEdges >= OPEN_FROM * topology.edges : isOneSided(shape);
}

/** A mesh without a rim encloses something. */
const isClosed = (shape: MeshShape): boolean =>
  shape.topology ? shape.topology.boundaryEdges === 0 : !isOneSided(shape);

function checkPieces({ components }: MeshTopology, expects: MeshExpectation): Finding[] {
  // a bite shows a piece of either jaw
  if (expects.kind === 'bite') return [];
  const { largePiece } = limitsOf(expects);
  const count = components.filter((share) => share >= largePiece).length;
  return count > 1 ? [warning('several-pieces', { count })] : [];
}

function checkEdges(topology: MeshTopology, expects: MeshExpectation): Finding[] {
  const { edges, nonManifoldEdges, flippedEdges } = topology;
  const limits = limitsOf(expects);
  const over = (code: Finding['code'], count: number, most: number): Finding[] =>
    count > most * edges ? [warning(code, { count, share: count / edges })] : [];
  return [
    ...over('non-manifold', nonManifoldEdges, limits.nonManifold),
    ...over('flipped-normals', flippedEdges, limits.flipped),
  ];
}

/** What the surface is made of (standards C8): nothing is said of an open one. */
export function checkSurface(shape: MeshShape, expects: MeshExpectation): readonly Finding[] {
  const { topology } = shape;
  if (!topology || !expects.kind) return [];
  const based: Finding[] =
    expects.kind === 'arch' && isClosed(shape) ? [{ code: 'based-model', verdict: 'pass', values: {} }] : [];
  return [...checkPieces(topology, expects), ...checkEdges(topology, expects), ...based];
}
