import { archOf, isPrimary, positionOf, type ToothCode } from '../../src/index.js';
import { lowerShapes } from './shapes-lower.js';
import { primaryLowerShapes, primaryUpperShapes } from './shapes-primary.js';
import { upperShapes } from './shapes-upper.js';

/**
 * The drawing of one tooth of the patient's right side, in twentieths of a millimetre, to true mesiodistal width.
 * Facial view: x runs towards the midline, y from the occlusal plane (0) to the root tip. Occlusal view: centred,
 * y runs towards lip and cheek. Upper teeth and left teeth are this drawing, flipped.
 */
export interface ToothShape {
  readonly width: number;
  /** from the occlusal plane to the top of the cervical line */
  readonly height: number;
  readonly crown: string;
  readonly root: string;
  /** seen between the two buccal roots of an upper molar */
  readonly palatalRoot?: string;
  /** grooves of the crown and the line where roots part */
  readonly relief: string;
  /** occlusal outline */
  readonly table: string;
  /** occlusal fissures, or the edge of a front tooth */
  readonly fissures: string;
  /** slopes of the cusps */
  readonly ridges: string;
}

/** units of the drawings in a millimetre */
export const UNITS = 20;

/** The tooth's own drawing: looked up by arch and position, so a tooth can never wear its neighbour's. */
export function shapeOf(tooth: ToothCode): ToothShape {
  const upper = archOf(tooth) === 'upper';
  const permanent = upper ? upperShapes : lowerShapes;
  const primary = upper ? primaryUpperShapes : primaryLowerShapes;
  return (isPrimary(tooth) ? primary : permanent)[positionOf(tooth)]!;
}
