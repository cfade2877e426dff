import type { LabProfile, Script } from 'pontic';
import { restorative } from 'pontic/profiles/restorative';
import { aligner } from 'pontic/profiles/aligner';
import { appliance } from 'pontic/profiles/appliance';
import { digitalLab } from 'pontic/profiles/digital-lab';
import { weeks } from 'pontic/profiles/weeks';
import * as jurisdictions from 'pontic/jurisdictions';
import { brandOfPage, brands, labOfPage } from './brands.js';
import { withClosedDays } from './closed-days.js';
import { lab } from './settings.js';

const shipped: Readonly<Record<string, LabProfile>> = {
  restorative,
  appliance,
  'digital-lab': digitalLab,
  aligner,
};

export interface ChosenLab {
  readonly profile: LabProfile;
  /** what its week looks like */
  readonly week: Script | undefined;
  /** what `?lab=` asked for and is not there */
  readonly unknown: string | undefined;
}

/** The lab that `?lab=` chooses: a shipped profile with a few fields of its own, who it is, where, and how it is reached. */
export function chosenLab(): ChosenLab {
  const key = labOfPage();
  const asked = lab();
  const { name, timeZone, email, phone, address, licence, country, cutOff, jurisdiction } = brandOfPage();
  const profile = shipped[key]!;
  return {
    profile: {
      ...profile,
      ...{ name, timeZone, address, licence },
      contact: { email, phone },
      calendar: withClosedDays(profile.calendar, country, cutOff),
      ...(jurisdiction && { jurisdiction: jurisdictions[jurisdiction] }),
    },
    week: weeks[key],
    unknown: asked !== undefined && !Object.hasOwn(brands, asked) ? asked : undefined,
  };
}
