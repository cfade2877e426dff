import type { Jurisdiction } from '../domain/jurisdiction.js';
import { europeanUnion } from './jurisdictions/european-union.js';
import { florida } from './jurisdictions/florida.js';
import { maine } from './jurisdictions/maine.js';
import { maryland } from './jurisdictions/maryland.js';
import { mississippi } from './jurisdictions/mississippi.js';
import { oklahoma } from './jurisdictions/oklahoma.js';
import { texas } from './jurisdictions/texas.js';
import { unitedKingdom } from './jurisdictions/united-kingdom.js';
import { westVirginia } from './jurisdictions/west-virginia.js';

export { europeanUnion, florida, maine, maryland, mississippi, oklahoma, texas, unitedKingdom, westVirginia };

/** Every place that we have read the rule of, by its id: for a lab's `jurisdiction`. A help, not legal advice. */
export const jurisdictions: Readonly<Record<string, Jurisdiction>> = {
  florida,
  maryland,
  maine,
  'west-virginia': westVirginia,
  oklahoma,
  mississippi,
  texas,
  'european-union': europeanUnion,
  'united-kingdom': unitedKingdom,
};
