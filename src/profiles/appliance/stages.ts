import type { Region } from '../../domain/lifecycle/definition.js';
import { draftWords, queuedWords } from '../shared/words.js';

/** Stages in which the prescription is open: the design team has not passed it yet. */
export const OPEN = ['awaiting_records', 'design'];
/** Stages from "Approved" on: printers work from the prescription as it stands. */
export const LOCKED = ['verified', 'production'];
export const AT_LAB = [...OPEN, ...LOCKED];

/**
 * S0's four statuses. Shipping moves none of them: "In Production" is the last one, and the parcel has a region of its
 * own. S0 gives no durations; these are what a lab would set for its own.
 */
export const stage: Region = {
  initial: 'draft',
  line: AT_LAB,
  states: {
    draft: {
      ...draftWords,
      on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.placed'] }],
    },
    queued: { ...queuedWords, on: [{ event: 'case.receive', to: 'awaiting_records', by: ['system'] }] },
    awaiting_records: {
      label: { en: 'New or Pending Docs', de: 'Neu oder Unterlagen fehlen' },
      meaning: {
        en: 'The lab has your case. Scans are being attached, or models are on their way by post.',
        de: 'Ihr Fall liegt im Labor vor. Scans werden zugeordnet, oder Modelle sind noch in der Post.',
      },
      next: {
        en: 'As soon as scans or models are there, the design team checks the case.',
        de: 'Sobald Scans oder Modelle da sind, prüft die Konstruktion den Fall.',
      },
      tone: 'progress',
      core: 'awaiting_records',
      typicalDays: [0, 1],
      on: [
        { event: 'records.attach', to: 'design', by: ['digital_dept'], optional: ['note'] },
        { event: 'models.receive', to: 'design', by: ['digital_dept', 'customer_care'], optional: ['note'] },
      ],
    },
    design: {
      label: { en: 'In Design', de: 'Im Design' },
      meaning: {
        en: 'The design team checks your prescription together with the scans or models.',
        de: 'Die Konstruktion prüft Ihre Verordnung zusammen mit den Scans oder Modellen.',
      },
      next: {
        en: 'If everything is clear it is approved; if not, you get a question.',
        de: 'Ist alles klar, wird freigegeben. Wenn nicht, erhalten Sie eine Frage.',
      },
      tone: 'progress',
      core: 'design',
      typicalDays: [0, 1],
      on: [{ event: 'design.verify', to: 'verified', by: ['design_team'] }],
    },
    verified: {
      label: { en: 'Approved', de: 'Freigegeben' },
      meaning: {
        en: 'The lab has checked everything. The prescription is locked and goes to the printers.',
        de: 'Das Labor hat alles geprüft. Die Verordnung ist gesperrt und geht an die Drucker.',
      },
      next: {
        en: 'Production starts. If something has to change, call Customer Care now.',
        de: 'Die Fertigung beginnt. Muss sich etwas ändern, rufen Sie bitte jetzt die Kundenbetreuung an.',
      },
      tone: 'progress',
      core: 'lab_verified',
      typicalDays: [0, 1],
      on: [{ event: 'production.start', to: 'production', by: ['production'] }],
    },
    production: {
      label: { en: 'In Production', de: 'In Fertigung' },
      meaning: { en: 'Your appliance is being made.', de: 'Ihr Gerät wird angefertigt.' },
      next: {
        en: 'The lab ships it so that it is with you by the date wanted.',
        de: 'Das Labor versendet so, dass es zum Wunschtermin bei Ihnen ist.',
      },
      tone: 'progress',
      core: 'production',
      typicalDays: [3, 5],
      on: [],
    },
  },
};
