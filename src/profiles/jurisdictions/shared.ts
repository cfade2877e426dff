import type { When } from '../../domain/order.js';
import type { Question, QuestionGroup } from '../../domain/question.js';
import type { Text } from '../../domain/text.js';
import { choices } from '../shared/choices.js';

/** What most places call it. */
export const WORK_ORDER: Text = { en: 'Dental laboratory prescription', de: 'Zahntechnische Verordnung' };

/** Who prescribes: it is the same on every order, so it is taken over from the last one. */
const practiceName: Question = {
  label: { en: 'Name of the practice', de: 'Name der Praxis' },
  kind: 'line',
  most: 120,
  need: 'required',
  repeats: true,
  autocomplete: 'organization',
};
const practiceAddress: Question = {
  label: { en: 'Address of the practice', de: 'Adresse der Praxis' },
  kind: 'text',
  most: 300,
  need: 'required',
  repeats: true,
  autocomplete: 'street-address',
};

/** Name and address of the prescriber. */
export const prescriberAddress: QuestionGroup = {
  label: { en: 'Prescriber', de: 'Verordnende Praxis' },
  questions: { practiceName, practiceAddress },
};

/** The institution alone, where the rule asks for no address. */
export const institution: QuestionGroup = {
  label: { en: 'Prescriber', de: 'Verordnende Praxis' },
  questions: { practiceName: { ...practiceName, need: 'recommended' } },
};

/** The licence is one of this place. */
export const licensingState: QuestionGroup = {
  label: { en: 'Licence', de: 'Zulassung' },
  questions: {
    licensingState: {
      label: { en: 'State of the licence', de: 'Staat der Zulassung' },
      kind: 'line',
      most: 60,
      need: 'recommended',
      repeats: true,
      autocomplete: 'address-level1',
    },
  },
};

/** Whether another lab may do a part of it. */
export const subcontract: QuestionGroup = {
  label: { en: 'Where it is made', de: 'Wo gefertigt wird' },
  questions: {
    subcontract: {
      label: {
        en: 'May the lab pass the work on to another lab?',
        de: 'Darf das Labor die Arbeit weitervergeben?',
      },
      kind: 'choice',
      options: choices({
        no: { en: 'No', de: 'Nein' },
        yes: { en: 'Yes', de: 'Ja' },
        ask: { en: 'Ask me before', de: 'Vorher fragen' },
      }),
      need: 'optional',
      repeats: true,
    },
  },
};

/** Where the lab makes it, so that it can certify the origin. */
export const origin: QuestionGroup = {
  label: { en: 'Where it is made', de: 'Wo gefertigt wird' },
  questions: {
    origin: {
      label: { en: 'Origin that you accept', de: 'Herkunft, die Sie annehmen' },
      kind: 'choice',
      options: choices({
        own: { en: 'Made by this lab', de: 'Von diesem Labor gefertigt' },
        domestic: { en: 'Made in this country', de: 'In diesem Land gefertigt' },
        foreign: { en: 'Made abroad', de: 'Im Ausland gefertigt' },
      }),
      need: 'optional',
      repeats: true,
    },
    originCountry: {
      label: { en: 'In which country', de: 'In welchem Land' },
      kind: 'line',
      most: 60,
      when: { answers: { origin: ['foreign'] } },
      need: 'required',
    },
  },
};

/** Dentures, plates and guards that the patient takes out, in whatever lab of ours they are ordered. */
export const REMOVABLE: When = {
  products: [
    ...[
      'full-denture',
      'partial-denture',
      'immediate-denture',
      'night-guard',
      'sports-guard',
      'sleep-appliance',
    ],
    ...['hawley', 'clear-retainer', 'removable-retainer'],
  ],
};
