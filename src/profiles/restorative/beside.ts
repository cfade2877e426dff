import type { Region } from '../../domain/lifecycle/definition.js';
import { AT_WORK } from './stages.js';

const ASKERS = ['lab_admin', 'system'];

/**
 * The lab has a question: laid over the stage, so that lifting it goes on from there. The dentist's answer says that
 * he has answered; only the lab's admin lifts it. "S1 · on_hold"
 */
export const hold: Region = {
  initial: 'clear',
  overlay: true,
  states: {
    clear: {
      label: { en: 'No open question', de: 'Keine offene Rückfrage' },
      meaning: { en: 'The lab has no open question.', de: 'Das Labor hat keine offene Rückfrage.' },
      tone: 'neutral',
      on: [
        {
          event: 'hold.place',
          to: 'asked',
          by: ASKERS,
          requires: ['reason'],
          optional: ['markedFields'],
          stages: AT_WORK,
        },
      ],
    },
    asked: {
      label: { en: 'On hold', de: 'Angehalten' },
      meaning: {
        en: 'The lab cannot go on until you answer its question.',
        de: 'Das Labor kann erst weiterarbeiten, wenn Sie die Rückfrage beantworten.',
      },
      next: {
        en: 'Answer, and correct the prescription where the lab asks for it. The lab then goes on.',
        de: 'Antworten Sie, und berichtigen Sie die Verordnung, wo das Labor darum bittet. Dann geht es weiter.',
      },
      tone: 'problem',
      suspends: true,
      on: [
        { event: 'hold.answer', to: 'answered', by: ['dentist'], requires: ['answer'] },
        { event: 'hold.lift', to: 'clear', by: ['lab_admin'] },
      ],
    },
    answered: {
      label: { en: 'On hold, answered', de: 'Angehalten, beantwortet' },
      meaning: {
        en: 'You have answered the lab.',
        de: 'Sie haben dem Labor geantwortet.',
      },
      next: {
        en: 'The lab reads your answer and goes on where it stopped.',
        de: 'Das Labor liest Ihre Antwort und macht dort weiter, wo es angehalten hat.',
      },
      tone: 'held',
      suspends: true,
      on: [
        { event: 'hold.lift', to: 'clear', by: ['lab_admin'] },
        {
          event: 'hold.place',
          to: 'asked',
          by: ASKERS,
          requires: ['reason'],
          optional: ['markedFields'],
        },
      ],
    },
  },
};

/** The practice wants the lab to wait. */
export const pause: Region = {
  initial: 'running',
  overlay: true,
  states: {
    running: {
      label: { en: 'Not paused', de: 'Nicht pausiert' },
      meaning: { en: 'You have not paused the order.', de: 'Sie haben den Auftrag nicht pausiert.' },
      tone: 'neutral',
      on: [
        {
          event: 'pause.place',
          to: 'paused',
          by: ['dentist'],
          requires: ['pauseReason'],
          stages: AT_WORK,
        },
      ],
    },
    paused: {
      label: { en: 'Paused', de: 'Pausiert' },
      meaning: {
        en: 'You paused the order. The lab waits.',
        de: 'Sie haben den Auftrag pausiert. Das Labor wartet.',
      },
      next: {
        en: 'Work goes on as soon as you resume the order.',
        de: 'Die Arbeit geht weiter, sobald Sie den Auftrag fortsetzen.',
      },
      tone: 'held',
      suspends: true,
      on: [{ event: 'pause.lift', to: 'running', by: ['dentist', 'lab_admin'] }],
    },
  },
};

/** A design that the lab asks the dentist to approve before production. */
export const plan: Region = {
  initial: 'none',
  states: {
    none: {
      label: { en: 'No design to approve', de: 'Kein Entwurf zur Freigabe' },
      meaning: {
        en: 'The lab has not asked you to approve a design.',
        de: 'Das Labor hat Ihnen keinen Entwurf vorgelegt.',
      },
      tone: 'neutral',
      on: [{ event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] }],
    },
    proposed: {
      label: { en: 'Design to approve', de: 'Entwurf zur Freigabe' },
      meaning: {
        en: 'The lab waits for your decision on the design.',
        de: 'Das Labor wartet auf Ihre Entscheidung zum Entwurf.',
      },
      next: {
        en: 'Accept it and production can start, or ask for a change.',
        de: 'Geben Sie ihn frei, damit gefertigt werden kann, oder erbitten Sie eine Änderung.',
      },
      tone: 'needs-you',
      blocks: ['production.start'],
      on: [
        {
          event: 'plan.accept',
          to: 'accepted',
          by: ['dentist'],
          requires: ['planDigest'],
          stages: ['design'],
        },
        {
          event: 'plan.request-change',
          to: 'changing',
          by: ['dentist'],
          requires: ['planDigest', 'note'],
          stages: ['design'],
        },
        // a better version replaces one that nobody has decided on
        { event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] },
      ],
    },
    changing: {
      label: { en: 'Change requested', de: 'Änderung erbeten' },
      meaning: {
        en: 'The lab revises the design as you asked.',
        de: 'Das Labor überarbeitet den Entwurf nach Ihrem Wunsch.',
      },
      next: { en: 'You are shown a new version.', de: 'Sie erhalten eine neue Fassung.' },
      tone: 'progress',
      blocks: ['production.start'],
      on: [{ event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] }],
    },
    accepted: {
      label: { en: 'Design accepted', de: 'Entwurf freigegeben' },
      meaning: { en: 'You accepted the design.', de: 'Sie haben den Entwurf freigegeben.' },
      tone: 'done',
      on: [{ event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] }],
    },
  },
};
