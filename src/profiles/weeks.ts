import type { Script } from '../domain/script.js';
import { week as aligner } from './aligner/week.js';
import { week as appliance } from './appliance/week.js';
import { week as digitalLab } from './digital-lab/week.js';
import { week as restorative } from './restorative/week.js';

/** A week in the life of a case, by the profile's id: what each of our labs does, as the embedded lab can play it. */
export const weeks: Readonly<Record<string, Script>> = {
  appliance,
  restorative,
  'digital-lab': digitalLab,
  aligner,
};
