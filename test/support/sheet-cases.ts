import {
  type Case,
  instant,
  type LabProfile,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  type Signature,
  type ToothCode,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, aFile, anItem, type CaseRecipe, NOW } from './a-case.js';

const yesNo = { yes: { label: { en: 'Yes', de: 'Ja' } }, no: { label: { en: 'No', de: 'Nein' } } };

/** A lab whose questions, law and parcel use everything that a sheet can hold; its keys mean nothing to the sheets. */
export const paperLab: LabProfile = {
  ...restorative,
  id: 'paper',
  name: 'Lakeside Dental Laboratory',
  address: '14 Harbor Street\nTampa, FL 33602\nUSA',
  licence: 'DL 20417',
  services: {},
  jurisdiction: {
    id: 'us-fl',
    label: { en: 'Florida', de: 'Florida' },
    source: 'Florida 64B5-17.006',
    title: { en: 'Laboratory Procedure Prescription', de: 'Laborauftrag nach dem Recht von Florida' },
    licence: 'required',
    labLicence: true,
    asks: [
      {
        label: { en: 'For the law of the place', de: 'Für das Recht des Ortes' },
        questions: {
          subcontract: {
            label: {
              en: 'Another laboratory may do parts of it',
              de: 'Teile darf ein anderes Labor ausführen',
            },
            kind: 'choice',
            options: yesNo,
            need: 'required',
          },
        },
      },
    ],
    signature: ['typed', 'drawn'],
    keepYears: 4,
    keepYearsImplant: 15,
    statements: [
      {
        text: {
          en: 'The laboratory keeps the original, the practice a copy.',
          de: 'Das Labor bewahrt das Original auf, die Praxis eine Kopie.',
        },
      },
      {
        when: { products: ['paper-implant'] },
        text: {
          en: 'The lot numbers of the parts go with the work.',
          de: 'Die Chargen der Teile liegen bei.',
        },
      },
    ],
  },
  catalogue: {
    ...restorative.catalogue,
    charts: true,
    products: {
      'paper-crown': {
        label: { en: 'Crown', de: 'Krone' },
        materials: ['zirconia', 'gold'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        seat: 'tooth',
        groups: ['margin'],
        shades: { gingival: 'optional', incisal: 'optional', stump: 'recommended' },
        workingDays: 6,
        rushDays: 3,
      },
      'paper-bridge': {
        label: { en: 'Bridge', de: 'Brücke' },
        materials: ['zirconia', 'gold'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        per: 'span',
        groups: ['margin'],
        workingDays: 8,
      },
      'paper-implant': {
        label: { en: 'Implant crown', de: 'Implantatkrone' },
        materials: ['zirconia'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        seat: 'implant',
        workingDays: 9,
      },
      'paper-splint': {
        label: { en: 'Occlusal splint', de: 'Aufbissschiene' },
        materials: ['acrylic'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        per: 'arch',
        workingDays: 5,
      },
    },
    materials: {
      zirconia: { label: { en: 'Zirconia, multilayer', de: 'Zirkonoxid, mehrschichtig' }, shaded: true },
      gold: { label: { en: 'Gold alloy, high noble', de: 'Goldlegierung, hochgoldhaltig' }, shaded: false },
      acrylic: { label: { en: 'Acrylic, clear', de: 'Kunststoff, klar' }, shaded: false },
    },
    shades: {
      classical: { label: 'VITA classical', codes: ['A1', 'A2', 'A3', 'A3.5'] },
      stumps: { label: 'Natural die', codes: ['ND1', 'ND2', 'ND3'], regions: ['stump'] },
    },
    groups: {
      margin: {
        label: { en: 'Margin and contacts', de: 'Präparationsgrenze und Kontakte' },
        questions: {
          margin: {
            label: { en: 'Margin design', de: 'Präparationsgrenze' },
            kind: 'choice',
            options: {
              'full-porcelain': { label: { en: 'Porcelain butt margin', de: 'Keramikschulter' } },
              collar: { label: { en: 'Metal collar', de: 'Metallkragen' } },
            },
            need: 'required',
          },
          gap: {
            label: { en: 'Cement gap', de: 'Zementspalt' },
            kind: 'number',
            range: { min: 20, max: 120, unit: { en: 'µm', de: 'µm' } },
            need: 'optional',
          },
          guide: {
            label: { en: 'Keep canine guidance', de: 'Eckzahnführung erhalten' },
            kind: 'tick',
            need: 'optional',
          },
        },
      },
    },
    asks: {
      patient: [
        {
          label: { en: 'Patient', de: 'Patient' },
          questions: {
            'shown-by': {
              label: { en: 'The lab knows the patient by', de: 'Das Labor kennt den Patienten mit' },
              kind: 'choice',
              options: {
                code: { label: { en: 'Code only', de: 'Nur mit Code' } },
                named: { label: { en: 'Name', de: 'Namen' } },
              },
              need: 'required',
            },
            surname: {
              label: { en: 'Last name', de: 'Nachname' },
              kind: 'line',
              need: 'required',
              identifies: true,
              when: { answers: { 'shown-by': ['named'] } },
            },
          },
        },
      ],
      request: [
        {
          label: { en: 'Request', de: 'Wünsche' },
          questions: {
            'try-in': {
              label: { en: 'Try-in', de: 'Einprobe' },
              kind: 'choice',
              options: yesNo,
              need: 'required',
            },
            guided: { label: { en: 'Guide teeth', de: 'Führungszähne' }, kind: 'teeth', need: 'optional' },
            back: { label: { en: 'Try-in on', de: 'Einprobe am' }, kind: 'date', need: 'optional' },
          },
        },
      ],
      files: [
        {
          label: { en: 'Impression', de: 'Abformung' },
          questions: {
            taken: {
              label: { en: 'How the impression was taken', de: 'Art der Abformung' },
              kind: 'choice',
              options: {
                scan: { label: { en: 'Intraoral scan', de: 'Intraoralscan' } },
                tray: { label: { en: 'Silicone impression', de: 'Silikonabformung' } },
              },
              need: 'required',
            },
            carrier: {
              label: { en: 'Carrier', de: 'Zusteller' },
              kind: 'line',
              need: 'optional',
              when: { answers: { taken: ['tray'] } },
            },
            parcelNumber: {
              label: { en: 'Tracking number', de: 'Sendungsnummer' },
              kind: 'line',
              need: 'optional',
              when: { answers: { taken: ['tray'] } },
            },
          },
        },
      ],
    },
    slots: {
      upper: restorative.catalogue.slots['upper']!,
      lower: restorative.catalogue.slots['lower']!,
      xrays: {
        label: { en: 'Radiographs', de: 'Röntgenbilder' },
        hint: { en: 'Up to five', de: 'Bis zu fünf' },
        need: 'optional',
        accept: ['.jpg', '.png', '.pdf'],
        section: 'radiographs',
        many: 5,
      },
    },
    parcel: {
      when: { answers: { taken: ['tray'] } },
      contents: [
        { label: { en: 'Upper impression', de: 'Abformung Oberkiefer' } },
        { label: { en: 'Lower impression', de: 'Abformung Unterkiefer' } },
        { label: { en: 'Bite registration', de: 'Bissregistrat' } },
        {
          label: { en: 'Implant transfer parts', de: 'Übertragungsteile' },
          when: { products: ['paper-implant'] },
        },
      ],
      answers: ['carrier', 'parcelNumber'],
    },
  },
};

export const STROKES =
  'M40 140C70 60 110 40 120 90C128 140 90 170 84 140C80 110 150 90 180 110C210 130 170 170 200 160C240 150 250 90 300 100C340 110 320 150 360 140C400 130 420 100 470 104C500 108 520 120 560 96';

export const typed: Signature = { kind: 'typed', name: 'Dr. Ines Marten', at: instant(NOW - 4 * 86_400_000) };
export const drawn: Signature = { ...typed, kind: 'drawn', strokes: STROKES };

const shade = (code: string, region: 'body' | 'gingival' | 'incisal' | 'stump', system = 'classical') => ({
  system,
  code,
  region,
});

export const bridge = (): PrescriptionItem =>
  anItem('paper-bridge', ['14', '15', '16'], {
    pontics: ['15' as ToothCode],
    shade: shade('A3', 'body'),
    answers: { margin: 'collar', gap: '60' },
  });

export const crown = (): PrescriptionItem =>
  anItem('paper-crown', ['26'], {
    shade: shade('A2', 'body'),
    shades: {
      gingival: shade('A3', 'gingival'),
      incisal: shade('A1', 'incisal'),
      stump: shade('ND2', 'stump', 'stumps'),
    },
    answers: { margin: 'full-porcelain', guide: 'yes' },
    note: 'Match the texture of 25.',
  });

export const splint = (): PrescriptionItem =>
  anItem('paper-splint', '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28'.split(' '), {
    material: 'acrylic',
  });

export const paperOrder: Partial<Prescription> = {
  patientCode: 'PX-118',
  yearOfBirth: 1984,
  sex: 'female',
  doctorName: 'Dr. Ines Marten',
  licenceNumber: 'DN 44821',
  dateWanted: plainDate('2026-03-24'),
  instructions: 'Light contact on 25.\nShade photo is in the files: please compare in daylight.',
  deliveryAddress: 'Riverside Dental, 2nd floor, 8 River Road, Tampa, FL 33604',
  findings: {
    '18': ['missing'],
    '28': ['missing'],
    '15': ['missing'],
    '36': ['implant', 'crown'],
    '46': ['filling'],
    '11': ['do-not-move'],
  },
  answers: {
    'shown-by': 'code',
    'try-in': 'yes',
    back: '2026-03-18',
    guided: '13 23',
    taken: 'scan',
    subcontract: 'no',
  },
  scans: {
    upper: aFile('upper.stl', { root: '9f2c01ab77e04d13'.padEnd(64, '8') }),
    lower: aFile('lower.stl', { root: '11aa22bb33cc44dd'.padEnd(64, '7') }),
    'xrays/01': aFile('xray-1.png', {
      root: 'aa10bb20cc30dd40'.padEnd(64, '6'),
      triangles: 0,
      bytes: 810_000,
    }),
    'xrays/02': aFile('xray-2.png', {
      root: 'ee10ff20aa30bb40'.padEnd(64, '5'),
      triangles: 0,
      bytes: 640_000,
    }),
  },
  declaredComplete: true,
  declaredPrivacy: true,
  signature: typed,
};

/** A case of the lab of paper, received under the number 20041. */
export const paperCase = (
  prescription: Partial<Prescription> = {},
  { items = [bridge(), crown()], stage = 'received', profile = paperLab, ...more }: CaseRecipe = {},
): Case =>
  aCase({
    number: '20041',
    patientCode: 'PX-118',
    dateWanted: '2026-03-24',
    ...more,
    profile,
    stage,
    items,
    prescription: { ...paperOrder, ...prescription },
  });

/** the same with an impression that goes by post */
export const posted = {
  ...paperOrder.answers,
  taken: 'tray',
  carrier: 'Parcel Express',
  parcelNumber: 'PE 4471 0093',
};
