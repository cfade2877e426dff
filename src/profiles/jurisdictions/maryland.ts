import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { licensingState, WORK_ORDER } from './shared.js';

/** "standards C6": dentist's name and licence, signed, on the form of the board */
export const maryland: Jurisdiction = {
  id: 'maryland',
  label: { en: 'Maryland', de: 'Maryland' },
  source: 'Maryland HO 4-403',
  title: WORK_ORDER,
  licence: 'required',
  asks: [licensingState],
  signature: ['typed', 'drawn'],
  statements: [
    {
      text: {
        en: "Transfer this prescription to the board's form where the board asks for it.",
        de: 'Übertragen Sie diese Verordnung auf das Formular der Kammer, wo diese es verlangt.',
      },
    },
  ],
};
