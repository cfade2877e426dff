import type { ToothCode } from '../../src/index.js';

/** Another piece of work that is ordered, to be shown upon its teeth. */
export interface ChartWork {
  readonly id: string;
  readonly teeth: readonly ToothCode[];
  /** of a bridge: the units that replace a tooth */
  readonly pontics?: readonly ToothCode[];
  /** which mark it gets */
  readonly kind: 'crown' | 'bridge' | 'veneer' | 'inlay' | 'implant' | 'other';
  /** in words: "crown, zirconia, A2" */
  readonly label: string;
}

export const workOn = (work: readonly ChartWork[], tooth: ToothCode): readonly ChartWork[] =>
  work.filter((piece) => piece.teeth.includes(tooth));
