import type { Question, QuestionGroup } from '../../../domain/question.js';
import type { When } from '../../../domain/order.js';

const questions: Readonly<Record<string, Question>> = {
  parcelCarrier: {
    label: { en: 'Carrier', de: 'Versanddienst' },
    hint: { en: 'Or your courier', de: 'Oder Ihr Kurier' },
    kind: 'line',
    most: 60,
    need: 'required',
    repeats: true,
  },
  parcelTracking: {
    label: { en: 'Tracking number', de: 'Sendungsnummer' },
    kind: 'line',
    most: 60,
    need: 'recommended',
  },
  packingSlip: {
    label: { en: 'The packing slip is in the parcel', de: 'Der Packzettel liegt im Paket' },
    kind: 'tick',
    need: 'required',
  },
};

/** What comes by post is announced, so that it finds its case. "A5.19" */
export const shipment = (when: When): QuestionGroup => ({
  label: { en: 'Parcel to the lab', de: 'Paket an das Labor' },
  hint: {
    en: 'Put the packing slip into the parcel. It bears the number of the case and no name.',
    de: 'Legen Sie den Packzettel bei. Darauf steht die Fallnummer und kein Name.',
  },
  when,
  questions,
});

/** The answers that stand on the packing slip. */
export const ON_THE_SLIP = ['parcelCarrier', 'parcelTracking'];
