import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { origin, REMOVABLE, WORK_ORDER } from './shared.js';

/** "standards C6": what a patient takes out is marked with the last name and an initial, asked for on the prescription */
export const texas: Jurisdiction = {
  id: 'texas',
  label: { en: 'Texas', de: 'Texas' },
  source: 'Texas 22 TAC 116.10',
  title: WORK_ORDER,
  licence: 'optional',
  asks: [
    {
      label: { en: 'Marking', de: 'Kennzeichnung' },
      when: REMOVABLE,
      questions: {
        markingName: {
          label: { en: "Patient's last name and initial", de: 'Nachname und Initiale der Person' },
          hint: {
            en: 'It is put into the appliance, and asked for nowhere else.',
            de: 'Die Angabe wird in das Gerät eingearbeitet und sonst nirgends erfragt.',
          },
          kind: 'line',
          most: 60,
          need: 'required',
          identifies: true,
          autocomplete: 'off',
        },
      },
    },
    origin,
  ],
  signature: ['typed', 'drawn'],
  statements: [
    {
      text: {
        en: 'The lab certifies where the work was made: by itself, in this country, or abroad, and then in which country.',
        de: 'Das Labor bescheinigt die Herkunft: selbst gefertigt, in diesem Land oder im Ausland, und dann in welchem Land.',
      },
    },
  ],
};
