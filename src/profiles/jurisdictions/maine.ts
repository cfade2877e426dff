import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { WORK_ORDER } from './shared.js';

/** "standards C6": type and quality of the material, signature and licence; the name stands on the dentist's copy */
export const maine: Jurisdiction = {
  id: 'maine',
  label: { en: 'Maine', de: 'Maine' },
  source: 'Maine T32 §1090',
  title: WORK_ORDER,
  licence: 'required',
  asks: [],
  signature: ['typed', 'drawn'],
  keepYears: 2,
  statements: [
    {
      text: {
        en: "Write the patient's name on the copy that stays in your practice.",
        de: 'Schreiben Sie den Namen der Person auf die Kopie, die in Ihrer Praxis bleibt.',
      },
    },
  ],
};
