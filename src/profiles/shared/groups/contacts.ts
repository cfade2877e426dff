import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** How the work meets its neighbours and its opponent. "standards C3" */
export const contacts: QuestionGroup = {
  label: { en: 'Contacts and occlusion', de: 'Kontakte und Okklusion' },
  questions: {
    contact: {
      label: { en: 'Proximal contact', de: 'Approximalkontakt' },
      kind: 'choice',
      options: choices({
        tight: { en: 'Tight', de: 'Straff' },
        medium: { en: 'Medium', de: 'Mittel' },
        light: { en: 'Light', de: 'Leicht' },
      }),
      recommended: 'medium',
      need: 'optional',
      preference: true,
    },
    clearance: {
      label: { en: 'Occlusal clearance', de: 'Okklusaler Abstand' },
      kind: 'choice',
      options: choices({
        heavy: { en: 'Heavy', de: 'Groß' },
        medium: { en: 'Medium', de: 'Mittel' },
        light: { en: 'Light', de: 'Gering' },
        none: { en: 'None, in full contact', de: 'Keiner, voller Kontakt' },
      }),
      recommended: 'light',
      need: 'optional',
      preference: true,
    },
    noClearance: {
      label: { en: 'If there is too little room', de: 'Wenn der Platz nicht reicht' },
      kind: 'choice',
      options: choices({
        'reduce-opposing': { en: 'Reduce the opposing tooth', de: 'Antagonisten einkürzen' },
        coping: { en: 'Make a reduction coping', de: 'Reduktionskäppchen anfertigen' },
        call: { en: 'Call me first', de: 'Vorher anrufen' },
      }),
      recommended: 'call',
      need: 'recommended',
      preference: true,
    },
    occlusion: {
      label: { en: 'Bite position', de: 'Bissposition' },
      kind: 'choice',
      options: choices({
        mip: { en: 'Maximum intercuspation', de: 'Maximale Interkuspidation' },
        cr: { en: 'Centric relation', de: 'Zentrische Relation' },
      }),
      need: 'optional',
      preference: true,
    },
    occlusionScheme: {
      label: { en: 'Guidance', de: 'Führung' },
      kind: 'choice',
      options: choices({
        canine: { en: 'Canine guidance', de: 'Eckzahnführung' },
        group: { en: 'Group function', de: 'Gruppenführung' },
        existing: { en: 'As it is', de: 'Wie vorhanden' },
      }),
      need: 'optional',
      preference: true,
    },
    biteRecord: {
      label: { en: 'How the bite was recorded', de: 'Wie der Biss registriert wurde' },
      kind: 'choice',
      options: choices({
        scan: { en: 'Scan', de: 'Scan' },
        wax: { en: 'Wax', de: 'Wachs' },
        silicone: { en: 'Silicone', de: 'Silikon' },
        none: { en: 'Not recorded', de: 'Nicht registriert' },
      }),
      need: 'optional',
    },
    opposing: {
      label: { en: 'What stands opposite', de: 'Gegenbezahnung' },
      kind: 'choice',
      options: choices({
        natural: { en: 'Natural teeth', de: 'Natürliche Zähne' },
        ceramic: { en: 'Ceramic', de: 'Keramik' },
        metal: { en: 'Metal', de: 'Metall' },
        implant: { en: 'Work on implants', de: 'Implantatgetragen' },
        denture: { en: 'Denture', de: 'Prothese' },
      }),
      need: 'optional',
    },
  },
};
