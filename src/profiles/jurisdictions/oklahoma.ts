import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { WORK_ORDER } from './shared.js';

/** "standards C6": signed, on the form of the board; the number stands on every model and on every device */
export const oklahoma: Jurisdiction = {
  id: 'oklahoma',
  label: { en: 'Oklahoma', de: 'Oklahoma' },
  source: 'Oklahoma 59-328.36a',
  title: WORK_ORDER,
  licence: 'optional',
  asks: [],
  signature: ['typed', 'drawn'],
  keepYears: 3,
  statements: [
    {
      text: {
        en: "The patient's name or the number of this prescription stands on every model and on the matching device.",
        de: 'Der Name der Person oder die Nummer dieser Verordnung steht auf jedem Modell und auf dem zugehörigen Werkstück.',
      },
    },
  ],
};
