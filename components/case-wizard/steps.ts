import type { Problem } from '../../src/index.js';

/** The steps in their order. */
export const STEPS = ['patient', 'work', 'scans', 'details', 'review'] as const;
export type Step = (typeof STEPS)[number];

const HOME: Readonly<Record<string, Step>> = {
  service: 'patient',
  patientCode: 'patient',
  yearOfBirth: 'patient',
  sex: 'patient',
  items: 'work',
  scans: 'scans',
  dateWanted: 'details',
  instructions: 'details',
  deliveryAddress: 'details',
};

/** The step on which a problem can be mended. */
export const stepOf = ({ path }: Problem): Step => HOME[path.split('.')[0]!] ?? 'review';

export const problemsOn = (problems: readonly Problem[], step: Step): readonly Problem[] =>
  problems.filter((problem) => stepOf(problem) === step);
