import type { Region } from '../../domain/lifecycle/definition.js';
import { draftWords, queuedWords } from '../shared/words.js';

/** Main lines of the two services. "S3 · by flow: full service is planned, direct manufacturing is made at once" */
export const FULL_LINE = ['planning', 'awaiting_acceptance', 'production', 'shipped'];
export const DIRECT_LINE = ['production', 'shipped'];

/** The lab has the case and has not sent it off. */
export const AT_WORK = ['planning', 'awaiting_acceptance', 'plan_rejected', 'production'];
export const AT_LAB = [...AT_WORK, 'shipped'];

/** S3's statuses, under the labels of its dashboard. The plan itself is a region: see `plan.ts`. */
export const stage: Region = {
  initial: 'draft',
  line: FULL_LINE,
  states: {
    draft: {
      ...draftWords,
      on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.placed'] }],
    },
    queued: {
      ...queuedWords,
      next: {
        en: 'The lab confirms that it has received the case.',
        de: 'Das Labor bestätigt den Eingang.',
      },
      on: [
        { event: 'case.receive', to: 'planning', by: ['system'], when: { service: ['full'] } },
        { event: 'case.receive', to: 'production', by: ['system'], when: { service: ['direct'] } },
      ],
    },
    planning: {
      label: { en: 'In Planning', de: 'In Planung' },
      meaning: {
        en: 'The lab plans the treatment.',
        de: 'Das Labor plant die Behandlung.',
      },
      next: { en: 'You are shown a plan to approve.', de: 'Sie erhalten einen Plan zur Freigabe.' },
      tone: 'progress',
      core: 'planning',
      on: [],
    },
    awaiting_acceptance: {
      label: { en: 'Waiting for Approval', de: 'Wartet auf Freigabe' },
      meaning: {
        en: 'A plan is ready and waits for your decision.',
        de: 'Ein Plan liegt vor und wartet auf Ihre Entscheidung.',
      },
      next: {
        en: 'Accept it and production starts. Otherwise say what should change, or reject it.',
        de: 'Geben Sie ihn frei, beginnt die Fertigung. Sonst sagen Sie, was sich ändern soll, oder lehnen ihn ab.',
      },
      tone: 'needs-you',
      core: 'awaiting_acceptance',
      on: [],
    },
    plan_rejected: {
      label: { en: 'Rejected Plans', de: 'Abgelehnte Pläne' },
      meaning: {
        en: 'You rejected the plan. It is not made.',
        de: 'Sie haben den Plan abgelehnt. Er wird nicht gefertigt.',
      },
      next: {
        en: 'The lab plans anew and shows you another plan.',
        de: 'Das Labor plant neu und legt Ihnen einen anderen Plan vor.',
      },
      tone: 'progress',
      core: 'plan_rejected',
      on: [],
    },
    production: {
      label: { en: 'In Production', de: 'In Fertigung' },
      meaning: { en: 'Your order is being made.', de: 'Ihr Auftrag wird gefertigt.' },
      next: { en: 'The lab ships it to you.', de: 'Das Labor versendet ihn an Sie.' },
      tone: 'progress',
      core: 'production',
      on: [
        {
          event: 'case.ship',
          to: 'shipped',
          by: ['lab_admin', 'production', 'shipping'],
          requires: ['trackingNumber'],
          optional: ['carrier'],
          effects: ['billing.shipped'],
        },
      ],
    },
    /** the last status that S3 has; what grows out of it is a follow-up */
    shipped: {
      label: { en: 'Shipped', de: 'Versendet' },
      meaning: { en: 'Your order has left the lab.', de: 'Ihr Auftrag hat das Labor verlassen.' },
      next: {
        en: 'If more is needed, begin a refinement, a retainer or a remake from here.',
        de: 'Ist mehr nötig, beginnen Sie von hier ein Refinement, einen Retainer oder eine Neuanfertigung.',
      },
      tone: 'done',
      core: 'shipped',
      leftLab: true,
      terminal: true,
      on: [],
    },
  },
};

/** Which of the two ways the case goes. Settled when it is sent. "S3 · full service, direct manufacturing" */
export const service: Region = {
  initial: 'full',
  chosen: true,
  states: {
    full: {
      label: { en: 'Full service', de: 'Komplettservice' },
      meaning: {
        en: 'The lab plans the treatment, you approve the plan, and it is made.',
        de: 'Das Labor plant die Behandlung, Sie geben den Plan frei, und es wird gefertigt.',
      },
      tone: 'neutral',
      on: [],
    },
    direct: {
      label: { en: 'Direct manufacturing', de: 'Direktfertigung' },
      meaning: {
        en: 'The lab makes what you have planned, without a plan of its own.',
        de: 'Das Labor fertigt, was Sie geplant haben, ohne eigenen Plan.',
      },
      tone: 'neutral',
      on: [],
    },
  },
};
