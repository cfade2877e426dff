import { Mesh, type Triangles } from './binary-stl.js';
import { CROWNS } from './tooth-shape.js';

/**
 * Where teeth stand: x to the patient's right, y to the front, z upwards, millimetres; the teeth bite at z = 0. Each arch is a
 * parabola along which the crowns lie side by side.
 */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** radians about z, from facing the front */
  readonly facing: number;
}

type Jaw = 'upper' | 'lower';

/** How the parabola opens, and how far in front its top lies: the upper front teeth stand before the lower ones. */
const FORM: Readonly<Record<Jaw, { open: number; front: number }>> = {
  upper: { open: 0.05, front: 24 },
  lower: { open: 0.054, front: 21.4 },
};
/** How far the upper teeth cover the lower ones; mm. */
const OVERBITE = 1.2;

/** The point of an arch that lies so many millimetres along it from the midline. */
export function onArch(jaw: Jaw, along: number): { x: number; y: number; facing: number } {
  const { open, front } = FORM[jaw];
  const steps = 200;
  let x = 0;
  for (let i = 0; i < steps; i++) x += Math.abs(along) / steps / Math.hypot(1, 2 * open * x);
  const side = Math.sign(along) || 1;
  return { x: side * x, y: front - open * x * x, facing: -side * Math.atan2(2 * open * x, 1) };
}

/** Millimetres along the arch from the midline to the middle of a tooth. */
const alongTo = (jaw: Jaw, position: number): number =>
  CROWNS[jaw].slice(0, position - 1).reduce((sum, { width }) => sum + width, 0) +
  CROWNS[jaw][position - 1]!.width / 2;

/** Where a tooth stands in a well-formed arch. @param side 1: the patient's right, -1: left */
export function standing(jaw: Jaw, position: number, side: 1 | -1): Standing {
  const { height } = CROWNS[jaw][position - 1]!;
  const up = jaw === 'upper' ? height / 2 - OVERBITE : -height / 2;
  return { ...onArch(jaw, side * alongTo(jaw, position)), z: up };
}

/** A measure of the crowns at any place along the arch, without steps from tooth to tooth. */
function measureAt(jaw: Jaw, along: number, measure: 'depth' | 'height'): number {
  const crowns = CROWNS[jaw];
  for (let position = 1; position < crowns.length; position++) {
    const [from, to] = [alongTo(jaw, position), alongTo(jaw, position + 1)];
    const t = Math.max(0, (along - from) / (to - from));
    if (t <= 1) return crowns[position - 1]![measure] * (1 - t) + crowns[position]![measure] * t;
  }
  return crowns.at(-1)![measure];
}

/** The gum of an arch, open below, with a wave for every tooth. */
export function gumShape(jaw: Jaw, detail: number): Triangles {
  const crowns = CROWNS[jaw];
  const half = crowns.reduce((sum, { width }) => sum + width, 0) + 1.5;
  const mesh = new Mesh();
  const [along, across] = [Math.max(28, 6 * detail), Math.max(6, detail)];
  const rows = Array.from({ length: along + 1 }, (_, i) => {
    const s = half * ((2 * i) / along - 1);
    const { x, y, facing } = onArch(jaw, s);
    let rest = Math.abs(s);
    const at = crowns.findIndex(({ width }) => (rest -= width) < 0);
    const { width } = crowns[at < 0 ? crowns.length - 1 : at]!;
    const depth = measureAt(jaw, Math.abs(s), 'depth');
    const height = measureAt(jaw, Math.abs(s), 'height');
    const papilla = 0.9 * Math.cos((2 * Math.PI * (rest + width)) / width);
    return Array.from({ length: across + 1 }, (_, j) => {
      const v = (2 * j) / across - 1;
      const out = v * (depth / 2 + 2.2);
      const up = -height - (jaw === 'upper' ? -OVERBITE : 0) + papilla * (1 - v * v) - 8 * v ** 4 + 0.6;
      return mesh.point(x - out * Math.sin(facing), y + out * Math.cos(facing), up);
    });
  });
  for (let i = 1; i <= along; i++)
    for (let j = 1; j <= across; j++)
      mesh.quad(rows[i - 1]![j - 1]!, rows[i]![j - 1]!, rows[i]![j]!, rows[i - 1]![j]!);
  return mesh.triangles(jaw === 'upper');
}
