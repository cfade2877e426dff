export {
  archOf,
  archTeeth,
  formatTooth,
  inChartOrder,
  isPrimary,
  isToothCode,
  kindOf,
  parseTeeth,
  PERMANENT_TEETH,
  positionOf,
  PRIMARY_TEETH,
  sideOf,
  toothRange,
  toTooth,
} from './domain/teeth.js';
export type { Arch, Notation, Side, ToothCode, ToothKind, ToothLabel, ToothTextProblem } from './domain/teeth.js';
