import type { Cell } from './arch-matrix.js';

/** How good a check is: of what should be said how much is, and of what should not be how much is not. */
export interface Rate {
  readonly check: string;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly n: number;
}

/** Of each check: where it should speak, and the answers by which it does. */
const SPEAKS: Readonly<Record<string, readonly [when: RegExp, answers: RegExp]>> = {
  'one jaw': [/other slot$/, /^warned$/],
  'one jaw, named': [/other slot$/, /^warned$/],
  'swapped, of a pair in one frame': [/swapped$/, /^swapped$/],
  occlusion: [/^(?!in occlusion)/, /^not in occlusion$/],
  'same mesh twice': [/^the same/, /^said$/],
  unit: [/^(?!millimetres)/, /^(?!millimetres)/],
  'several-pieces': [/^in two$/, /^said$/],
  'non-manifold': [/^many/, /^said$/],
  'flipped-normals': [/inside out$/, /^said$/],
  'based-model': [/^closed$/, /^said$/],
};

export function ratesOf(cells: readonly Cell[]): readonly Rate[] {
  const count = (some: readonly Cell[]): number => some.reduce((sum, { n }) => sum + n, 0);
  return Object.entries(SPEAKS).map(([check, [when, answers]]) => {
    const mine = cells.filter((cell) => cell.check === check);
    const [due, undue] = [true, false].map((isDue) => mine.filter(({ truth }) => when.test(truth) === isDue));
    const said = (some: readonly Cell[]): number => count(some.filter((cell) => answers.test(cell.said)));
    return {
      check,
      sensitivity: said(due!) / count(due!),
      specificity: 1 - said(undue!) / count(undue!),
      n: count(mine),
    };
  });
}
