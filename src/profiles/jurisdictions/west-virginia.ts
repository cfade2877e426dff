import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { prescriberAddress, WORK_ORDER } from './shared.js';

/** "standards C6": case number, materials, description, date, signature and address; one authorisation a patient */
export const westVirginia: Jurisdiction = {
  id: 'west-virginia',
  label: { en: 'West Virginia', de: 'West Virginia' },
  source: 'West Virginia 30-4B-2',
  title: WORK_ORDER,
  licence: 'optional',
  asks: [prescriberAddress],
  signature: ['typed', 'drawn'],
  keepYears: 2,
  statements: [
    {
      text: {
        en: 'This authorisation is for one patient only.',
        de: 'Diese Verordnung gilt für eine einzige Person.',
      },
    },
  ],
};
