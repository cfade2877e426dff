import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { institution } from './shared.js';

/** "standards C6": a written prescription for one patient; the lab's statement goes with the device */
export const europeanUnion: Jurisdiction = {
  id: 'european-union',
  label: { en: 'European Union', de: 'Europäische Union' },
  source: 'MDR 2017/745 Art. 2(3), 21(2), 52(8), Annex XIII',
  title: {
    en: 'Written prescription of a custom-made device',
    de: 'Schriftliche Verordnung einer Sonderanfertigung',
  },
  licence: 'optional',
  asks: [institution],
  signature: ['typed', 'drawn'],
  keepYears: 10,
  keepYearsImplant: 15,
  statements: [
    {
      text: {
        en: 'Custom-made device, intended exclusively for the patient named here by name, acronym or number.',
        de: 'Sonderanfertigung, ausschließlich für die hier mit Namen, Kürzel oder Nummer bezeichnete Person bestimmt.',
      },
    },
    {
      text: {
        en: "The lab's statement goes with the device and is available to the patient.",
        de: 'Die Erklärung des Labors liegt dem Produkt bei und ist für die Person einsehbar.',
      },
    },
  ],
};
