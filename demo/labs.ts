import { type LabProfile, restorative } from 'pontic';
import { lab } from './settings.js';

/** A shipped profile with a few fields of our own: who we are and how we are reached. */
const labs: Readonly<Record<string, LabProfile>> = {
  restorative: {
    ...restorative,
    name: 'Hartmann & Lowe',
    contact: { email: 'cases@hartmann-lowe.example', phone: '+1 518 555 0142' },
  },
};

const DEFAULT_LAB = 'restorative';

/** The profile that `?lab=` chooses; `unknown` is what was asked for and is not there. */
export function chosenLab(): { readonly profile: LabProfile; readonly unknown: string | undefined } {
  const asked = lab();
  const known = asked !== undefined && Object.hasOwn(labs, asked) ? labs[asked] : undefined;
  return { profile: known ?? labs[DEFAULT_LAB]!, unknown: asked !== undefined && !known ? asked : undefined };
}
