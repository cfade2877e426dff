import type { LabProfile } from '../../src/domain/profile.js';
import type { Question } from '../../src/domain/question.js';
import { restorative } from '../../src/profiles/restorative.js';

const en = (text: string) => ({ en: text });
const choice = (
  label: string,
  options: Readonly<Record<string, string>>,
  more: Partial<Question> = {},
): Question => ({
  label: en(label),
  kind: 'choice',
  need: 'optional',
  options: Object.fromEntries(Object.entries(options).map(([key, words]) => [key, { label: en(words) }])),
  ...more,
});
const line = (label: string, more: Partial<Question> = {}): Question => ({
  label: en(label),
  kind: 'line',
  need: 'optional',
  ...more,
});

const FIXED = ['incisor', 'canine', 'premolar', 'molar'] as const;

/** A lab under a law of its own that asks something on every page, and would rather have more. */
export const lawLab: LabProfile = {
  ...restorative,
  id: 'law',
  name: 'Lakeside Dental Lab',
  requiresLicence: false,
  services: {},
  contact: { email: 'desk@lakeside.example', phone: '+1 555 0100' },
  jurisdiction: {
    id: 'lakeland',
    label: en('Lakeland'),
    source: 'Lakeland 12-34',
    title: en('Laboratory Prescription'),
    licence: { otherwise: 'optional', rows: [{ when: { products: ['implant-crown'] }, need: 'required' }] },
    asks: [],
    signature: ['typed', 'drawn'],
    keepYears: 4,
    keepYearsImplant: 15,
    statements: [
      { text: en('One form for each patient.') },
      { when: { products: ['implant-crown'] }, text: en('Implant parts are listed by maker.') },
    ],
  },
  catalogue: {
    ...restorative.catalogue,
    charts: true,
    shades: {
      'vita-classical': { label: 'VITA classical', codes: ['A2', 'A3', 'B3'] },
      prepared: { label: 'Prepared tooth', codes: ['ND2', 'ND3'], regions: ['stump'] },
    },
    materials: {
      zirconia: { label: en('Zirconia'), shaded: true },
      gold: { label: en('Gold'), shaded: false },
    },
    groups: {
      margin: {
        label: en('Margin and contacts'),
        questions: {
          margin: choice('Margin', { chamfer: 'Chamfer', shoulder: 'Shoulder' }, { need: 'required' }),
          contact: choice('Contacts', { light: 'Light', tight: 'Tight' }, { need: 'recommended' }),
          why: line('Why a shoulder', { when: { answers: { margin: ['shoulder'] } } }),
        },
      },
    },
    products: {
      crown: {
        label: en('Crown'),
        materials: ['zirconia', 'gold'],
        toothKinds: [...FIXED],
        groups: ['margin'],
        shades: { stump: 'recommended' },
        workingDays: 5,
        rushDays: 2,
      },
      bridge: {
        label: en('Bridge'),
        materials: ['zirconia'],
        toothKinds: [...FIXED],
        per: 'span',
        workingDays: 7,
        rushDays: 3,
      },
      'implant-crown': {
        label: en('Implant crown'),
        materials: ['zirconia'],
        toothKinds: [...FIXED],
        seat: 'implant',
        workingDays: 7,
      },
    },
    slots: {
      upper: { label: en('Upper scan'), hint: en('Upper'), need: 'optional', accept: ['.stl'] },
      xrays: {
        label: en('Radiographs'),
        hint: en('Radiographs'),
        need: 'recommended',
        accept: ['.jpg'],
        section: 'radiographs',
        many: 5,
      },
    },
    asks: {
      patient: [
        {
          label: en('How the patient is named'),
          questions: {
            naming: choice('Named by', { name: 'Name', code: 'Code only' }),
            lastName: line('Last name', {
              identifies: true,
              need: 'required',
              when: { answers: { naming: ['name'] } },
            }),
          },
        },
      ],
      request: [
        {
          label: en('Bite'),
          questions: {
            keep: { label: en('Do not move'), kind: 'teeth', need: 'optional' },
            overjet: choice('Overjet', { maintain: 'Maintain', improve: 'Improve' }),
          },
        },
      ],
      details: [
        {
          label: en('Finish'),
          questions: { glaze: choice('Glaze', { high: 'High', satin: 'Satin' }) },
        },
      ],
    },
  },
};
