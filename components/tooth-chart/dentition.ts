import { type Arch, archTeeth, isPrimary, type ToothCode } from '../../src/index.js';

/** Which teeth a chart shows; `mixed` has both, the primary ones inside the permanent ones. */
export type Dentition = 'permanent' | 'primary' | 'mixed';

const KINDS = { permanent: ['permanent'], primary: ['primary'], mixed: ['permanent', 'primary'] } as const;

/** The rows of an arch, from the root side inwards to the middle of the picture. */
export const rowsOfArch = (arch: Arch, dentition: Dentition): readonly (readonly ToothCode[])[] =>
  KINDS[dentition].map((kind) => archTeeth(arch, kind));

export const archesOf = (arch: Arch, dentition: Dentition): readonly ToothCode[] =>
  rowsOfArch(arch, dentition).flat();

/** All teeth that the chart shows. */
export const shownTeeth = (dentition: Dentition): readonly ToothCode[] => [
  ...archesOf('upper', dentition),
  ...archesOf('lower', dentition),
];

export const isShown = (tooth: ToothCode, dentition: Dentition): boolean =>
  dentition === 'mixed' || isPrimary(tooth) === (dentition === 'primary');
