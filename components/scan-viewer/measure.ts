import { distance, type Vector } from './scene/vectors.js';

/** Two points on scans, and how far apart they are. */
export type Measure = readonly Vector[];

/** A third point begins anew. */
export const withPoint = (points: Measure, point: Vector): Measure =>
  points.length < 2 ? [...points, point] : [point];

/** mm; straight through, not along the surface */
export const lengthOf = ([from, to]: Measure): number | undefined => from && to && distance(from, to);

/** Draws the points and the line between them over the picture. */
export function drawMeasure(
  svg: SVGElement,
  points: readonly (readonly [x: number, y: number])[],
  label: string,
): void {
  const [from, to] = points;
  const set = (selector: string, values: Readonly<Record<string, number>>, isShown: boolean): void => {
    const element = svg.querySelector(selector)!;
    element.classList.toggle('off', !isShown);
    for (const [name, value] of Object.entries(values))
      if (Number.isFinite(value)) element.setAttribute(name, value.toFixed(1));
  };
  for (const [i, point] of [from, to].entries())
    set(`.point-${i}`, point ? { cx: point[0], cy: point[1] } : {}, !!point);
  const line = from && to ? { x1: from[0], y1: from[1], x2: to[0], y2: to[1] } : undefined;
  for (const name of ['.line', '.halo']) set(name, line ?? {}, !!line);
  const middle = line && { x: (line.x1 + line.x2) / 2, y: (line.y1 + line.y2) / 2 - 10 };
  set('.length', middle ?? {}, !!line);
  svg.querySelector('.length')!.textContent = label;
}
