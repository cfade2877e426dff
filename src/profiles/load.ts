import type { LabProfile } from '../domain/profile.js';

/** The labs that Pontic ships, each loaded when it is asked for: a page pays for one of them. */
const LABS: Readonly<Record<string, () => Promise<LabProfile>>> = {
  appliance: async () => (await import('./appliance.js')).appliance,
  restorative: async () => (await import('./restorative.js')).restorative,
  'digital-lab': async () => (await import('./digital-lab.js')).digitalLab,
  aligner: async () => (await import('./aligner.js')).aligner,
};

/** The names that `loadProfile()` and `<lab-context lab="…">` know. */
export const profileNames: readonly string[] = Object.keys(LABS);

/** A shipped profile by its name; nothing for a name that is not one. */
export const loadProfile = async (name: string): Promise<LabProfile | undefined> =>
  Object.hasOwn(LABS, name) ? LABS[name]!() : undefined;
