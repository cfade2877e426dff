import type { Question, QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

const same = (name: string) => ({ en: name, de: name });

/** Named as their makers name them; the names are theirs. What is not listed is written. */
const implantSystem: Question = {
  label: { en: 'Implant system', de: 'Implantatsystem' },
  kind: 'choice',
  options: choices({
    'straumann-bone-level': same('Straumann Bone Level'),
    'straumann-blx': same('Straumann BLX'),
    'nobel-conical': same('Nobel Biocare, conical'),
    'nobel-trilobe': same('Nobel Biocare, tri-channel'),
    'astra-ev': same('Astra Tech EV'),
    'zimmer-tsv': same('Zimmer TSV'),
    'biohorizons-internal': same('BioHorizons, internal hex'),
    'neodent-gm': same('Neodent GM'),
    'osstem-ts': same('Osstem TS'),
    conelog: same('Camlog Conelog'),
    other: { en: 'Another one', de: 'Ein anderes' },
  }),
  need: 'required',
};
const implantSystemName: Question = {
  label: { en: 'Maker and system', de: 'Hersteller und System' },
  hint: { en: 'As on the label of the implant', de: 'Wie auf dem Etikett des Implantats' },
  kind: 'line',
  most: 80,
  when: { answers: { implantSystem: ['other'] } },
  need: 'required',
};
const platform: Question = {
  label: { en: 'Platform', de: 'Plattform' },
  hint: { en: 'As on the label: NC, RC, NP, RP, 4.5', de: 'Wie auf dem Etikett: NC, RC, NP, RP, 4.5' },
  kind: 'line',
  most: 40,
  need: 'required',
};
const implantDiameter: Question = {
  label: { en: 'Diameter', de: 'Durchmesser' },
  kind: 'number',
  range: { min: 2.5, max: 7, step: 0.1, unit: { en: 'mm', de: 'mm' } },
  need: 'recommended',
};

/** What the abutment has to fit. All of it is a fact about the patient, and no preference. "standards C3" */
export const implant: QuestionGroup = {
  label: { en: 'Implant', de: 'Implantat' },
  questions: {
    implantSystem,
    implantSystemName,
    platform,
    implantDiameter,
    scanBody: {
      label: { en: 'Scan body in the scan', de: 'Scanbody im Scan' },
      kind: 'line',
      most: 80,
      need: 'recommended',
    },
  },
};

/** How work is held on its implants. */
export const retention: QuestionGroup = {
  label: { en: 'Retention', de: 'Befestigung' },
  questions: {
    retention: {
      label: { en: 'Held by', de: 'Befestigt durch' },
      kind: 'choice',
      options: choices({
        screw: { en: 'Screw', de: 'Schraube' },
        cement: { en: 'Cement', de: 'Zement' },
      }),
      need: 'required',
      preference: true,
    },
    screwChannel: {
      label: { en: 'Screw channel', de: 'Schraubenkanal' },
      kind: 'choice',
      options: choices({
        straight: { en: 'Straight', de: 'Gerade' },
        angled: { en: 'Angled', de: 'Abgewinkelt' },
      }),
      recommended: 'straight',
      when: { answers: { retention: ['screw'] } },
      need: 'recommended',
    },
    screwChannelAngle: {
      label: { en: 'Angle of the channel', de: 'Winkel des Kanals' },
      kind: 'number',
      range: { min: 1, max: 30, unit: { en: 'degrees', de: 'Grad' } },
      when: { answers: { retention: ['screw'], screwChannel: ['angled'] } },
      need: 'recommended',
    },
  },
};

/** What stands between implant and crown. */
export const abutment: QuestionGroup = {
  label: { en: 'Abutment', de: 'Abutment' },
  questions: {
    abutment: {
      label: { en: 'Kind of abutment', de: 'Art des Abutments' },
      kind: 'choice',
      options: choices({
        'ti-base': { en: 'Titanium base', de: 'Titanbasis' },
        custom: { en: 'Custom abutment', de: 'Individuelles Abutment' },
        stock: { en: 'Stock abutment', de: 'Konfektioniertes Abutment' },
      }),
      need: 'recommended',
      preference: true,
    },
  },
};

/** The shape of an abutment that is made for one patient. */
export const abutmentShape: QuestionGroup = {
  label: { en: 'Shape of the abutment', de: 'Form des Abutments' },
  questions: {
    abutmentMargin: {
      label: { en: 'Margin below the gingiva', de: 'Rand unter dem Zahnfleisch' },
      kind: 'number',
      range: { min: 0, max: 3, step: 0.5, unit: { en: 'mm', de: 'mm' } },
      need: 'optional',
      preference: true,
    },
    emergence: {
      label: { en: 'Pressure on the gingiva', de: 'Druck auf das Zahnfleisch' },
      kind: 'choice',
      options: choices({
        none: { en: 'None', de: 'Keiner' },
        light: { en: 'Light', de: 'Leicht' },
        full: { en: 'Full anatomical', de: 'Voll anatomisch' },
      }),
      need: 'optional',
      preference: true,
    },
  },
};

/** Work of a whole arch on several implants. */
export const implantSites: QuestionGroup = {
  label: { en: 'Implants in the arch', de: 'Implantate im Kiefer' },
  questions: {
    implantTeeth: {
      label: { en: 'At which teeth the implants stand', de: 'An welchen Zähnen die Implantate stehen' },
      kind: 'teeth',
      need: 'required',
    },
  },
};

/** A guide is drilled through with one kit only, and rests on what it was planned on. */
export const guide: QuestionGroup = {
  label: { en: 'Guided surgery', de: 'Geführte Chirurgie' },
  questions: {
    implantSystem,
    implantSystemName,
    guideKit: {
      label: { en: 'Surgical kit and sleeve', de: 'Bohrkit und Hülse' },
      kind: 'line',
      most: 80,
      need: 'required',
      preference: true,
    },
    guideSupport: {
      label: { en: 'Supported by', de: 'Abgestützt auf' },
      kind: 'choice',
      options: choices({
        teeth: { en: 'Teeth', de: 'Zähnen' },
        mucosa: { en: 'Mucosa', de: 'Schleimhaut' },
        bone: { en: 'Bone', de: 'Knochen' },
      }),
      need: 'required',
    },
    implantDiameter,
  },
};
