import { MOST_STROKES } from '../../src/index.js';

/** The box in which a drawn signature is kept, whatever size it was drawn at. */
export const INK = { width: 600, height: 200, pen: 3 } as const;

export interface InkPoint {
  readonly x: number;
  readonly y: number;
}

/** Shortest way between two points that are kept, in the box; doubled until a stroke fits. */
const SPACING = [1, 4, 8, 16, 32] as const;

const written = (value: number): string => String(Math.round(value * 10) / 10);
const at = ({ x, y }: InkPoint): string => `${written(x)} ${written(y)}`;
const between = (a: InkPoint, b: InkPoint): InkPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A stroke with fewer points: both ends, and those that lie far enough from the one before. */
function thinned(points: readonly InkPoint[], spacing: number): readonly InkPoint[] {
  const kept: InkPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= spacing) kept.push(point);
  }
  const end = points.at(-1);
  if (end && kept.at(-1) !== end) kept.push(end);
  return kept;
}

/** Smooth through the points: each of them bends the line, which runs through the middles between them. */
function pathOf(points: readonly InkPoint[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1);
  // a dot: a line without length, to which the round pen gives a size
  if (!last) return `M${at(first)}l0 0`;
  const bends = rest.slice(0, -1).map((point, i) => `Q${at(point)} ${at(between(point, rest[i + 1]!))}`);
  return `M${at(first)}${bends.join('')}L${at(last)}`;
}

const inside = ({ x, y }: InkPoint): InkPoint => ({
  x: Math.min(INK.width, Math.max(0, x)),
  y: Math.min(INK.height, Math.max(0, y)),
});

/**
 * A signature with one more stroke, as an SVG path in the box.
 * @param points in the box; what reaches out of it is drawn along its edge
 * @returns nothing where the box is full
 */
export function withStroke(strokes: string, points: readonly InkPoint[]): string | undefined {
  const stroke = points.map(inside);
  for (const spacing of SPACING) {
    const path = strokes + pathOf(thinned(stroke, spacing));
    if (path.length <= MOST_STROKES) return path;
  }
  return undefined;
}
