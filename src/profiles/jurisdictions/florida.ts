import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { prescriberAddress } from './shared.js';

/** "standards C6": the title line, both licences, both addresses, the patient's name or number, kept for four years */
export const florida: Jurisdiction = {
  id: 'florida',
  label: { en: 'Florida', de: 'Florida' },
  source: 'Florida 64B5-17.006',
  title: { en: 'Laboratory Procedure Prescription', de: 'Laboratory Procedure Prescription' },
  licence: 'required',
  labLicence: true,
  asks: [prescriberAddress],
  signature: ['typed', 'drawn'],
  keepYears: 4,
};
