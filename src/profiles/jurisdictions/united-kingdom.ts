import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { institution } from './shared.js';

/** "standards C6": "custom-made device", exclusive use, prescriber; the lab keeps the prescription */
export const unitedKingdom: Jurisdiction = {
  id: 'united-kingdom',
  label: { en: 'United Kingdom', de: 'Vereinigtes Königreich' },
  source: 'UK MDR 2002',
  title: {
    en: 'Prescription of a custom-made device',
    de: 'Verordnung einer Sonderanfertigung',
  },
  licence: 'optional',
  asks: [institution],
  signature: ['typed', 'drawn'],
  keepYears: 5,
  statements: [
    {
      text: {
        en: 'This is a custom-made device for the exclusive use of this patient.',
        de: 'Dies ist eine Sonderanfertigung zur ausschließlichen Verwendung durch diese Person.',
      },
    },
  ],
};
