import type { Region, Transition } from '../../domain/lifecycle/definition.js';
import { AT_LAB } from './stages.js';

const LAB = ['lab_admin', 'designer', 'production_tech', 'system'];

const ask: Transition = {
  event: 'hold.place',
  to: 'asked',
  by: LAB,
  requires: ['reason'],
  optional: ['markedFields'],
  stages: AT_LAB,
};
const lift: Transition = {
  event: 'hold.lift',
  to: 'clear',
  by: ['lab_admin', 'designer', 'production_tech'],
};

/** The lab has a question. It knows nothing of the pause and its clock. "A5 #11" */
export const hold: Region = {
  initial: 'clear',
  overlay: true,
  states: {
    clear: {
      label: { en: 'No open question', de: 'Keine offene Frage' },
      meaning: { en: 'The lab has no open question.', de: 'Das Labor hat keine offene Frage.' },
      tone: 'neutral',
      on: [ask],
    },
    asked: {
      label: { en: 'On hold', de: 'Angehalten' },
      meaning: {
        en: 'The lab cannot go on until you answer its question.',
        de: 'Das Labor kann erst weiterarbeiten, wenn Sie die Frage beantworten.',
      },
      next: {
        en: 'Answer, and change the prescription where it is needed.',
        de: 'Antworten Sie, und ändern Sie die Verordnung, wo es nötig ist.',
      },
      tone: 'problem',
      suspends: true,
      on: [{ event: 'hold.answer', to: 'answered', by: ['dentist'], requires: ['answer'] }, lift],
    },
    answered: {
      label: { en: 'On hold, answered', de: 'Angehalten, beantwortet' },
      meaning: {
        en: 'You have answered. The lab reads it and goes on.',
        de: 'Sie haben geantwortet. Das Labor liest es und arbeitet weiter.',
      },
      tone: 'held',
      suspends: true,
      on: [lift, ask],
    },
  },
};

/** Invoiced already: the charge stays where it is. "A5 #13" */
const uninvoiced = { billing: ['open'] };
const invoiced = { billing: ['invoiced'] };

/** "S2 · pause": before shipping, with a reason from the list, never for aligners. */
const place: Transition = {
  event: 'pause.place',
  to: 'paused',
  by: ['dentist'],
  requires: ['pauseReason'],
  optional: ['note'],
  stages: AT_LAB,
};
const placed: readonly Transition[] = [
  { ...place, when: { service: ['standard'], ...uninvoiced }, effects: ['billing.paused'] },
  { ...place, when: { service: ['standard'], ...invoiced } },
];

/** The delivery date is counted anew and has to be confirmed. "A5 #14" */
const resume: Transition = {
  event: 'pause.lift',
  to: 'running',
  by: ['dentist', 'lab_admin'],
  requires: ['dueDate'],
};
const resumed: readonly Transition[] = [
  { ...resume, when: uninvoiced, effects: ['billing.resumed'] },
  { ...resume, when: invoiced },
];

/** The doctor wants the lab to wait: 45 days, reminders at 30, 40 and 44, a grace of 7, then deletion. "A5 #12" */
export const pause: Region = {
  initial: 'running',
  overlay: true,
  states: {
    running: {
      label: { en: 'Not paused', de: 'Nicht pausiert' },
      meaning: { en: 'You have not paused the order.', de: 'Sie haben den Auftrag nicht pausiert.' },
      tone: 'neutral',
      on: placed,
    },
    paused: {
      label: { en: 'Paused', de: 'Pausiert' },
      meaning: {
        en: 'You paused the order. Nothing is made and nothing is charged. To go on, choose “Resume order”.',
        de: 'Sie haben den Auftrag pausiert. Es wird nichts gefertigt und nichts berechnet. Mit „Auftrag fortsetzen“ geht es weiter.',
      },
      next: {
        en: 'After 45 days of pause the order is marked for deletion.',
        de: 'Nach 45 Tagen Pause wird der Auftrag zur Löschung vorgemerkt.',
      },
      tone: 'held',
      suspends: true,
      timers: [
        ...[30, 40, 44].map((day) => ({
          afterDays: day,
          event: 'pause.remind',
          fields: { day: String(day) },
        })),
        { afterDays: 45, event: 'pause.expire' },
      ],
      on: [
        ...resumed,
        { event: 'pause.remind', to: 'paused', by: ['system'], requires: ['day'] },
        { event: 'pause.expire', to: 'deletion_scheduled', by: ['system'] },
      ],
    },
    deletion_scheduled: {
      label: { en: 'Marked for deletion', de: 'Zur Löschung vorgemerkt' },
      meaning: {
        en: 'The order was paused for 45 days. You can still save it with “Resume order”.',
        de: 'Der Auftrag war 45 Tage pausiert. Mit „Auftrag fortsetzen“ können Sie ihn noch behalten.',
      },
      next: { en: 'It is deleted after 7 more days.', de: 'Nach 7 weiteren Tagen wird er gelöscht.' },
      tone: 'problem',
      suspends: true,
      timers: [{ afterDays: 7, event: 'case.purge' }],
      on: [
        ...resumed,
        {
          event: 'case.purge',
          to: 'purged',
          also: { stage: 'deleted', hold: 'clear', plan: 'none' },
          by: ['system'],
          stages: AT_LAB,
          effects: ['case.purge'],
        },
      ],
    },
    purged: {
      label: { en: 'Deleted', de: 'Gelöscht' },
      meaning: {
        en: 'The order was deleted after the pause.',
        de: 'Der Auftrag wurde nach der Pause gelöscht.',
      },
      tone: 'neutral',
      terminal: true,
      on: [],
    },
  },
};
