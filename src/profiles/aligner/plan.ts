import type { Region, Transition } from '../../domain/lifecycle/definition.js';

/** Working days within which the lab has agreed to show a modified plan. "S3 · turn-around" */
const TURN_AROUND_DAYS = 3;

const PLANNERS = ['planner', 'lab_admin'];
const WAITING = ['awaiting_acceptance'];

/** A new plan, from planning and after one that was rejected. */
const propose: Transition = {
  event: 'plan.propose',
  to: 'proposed',
  by: PLANNERS,
  stages: ['planning', 'plan_rejected'],
  also: { stage: 'awaiting_acceptance' },
};
/** The same in an outside viewer. It carries the plan too, so that a decision names what was seen. */
const proposeInViewer: Transition = {
  ...propose,
  event: 'plan.propose-in-viewer',
  to: 'in_viewer',
  requires: ['viewerUrl'],
};
const accept: Transition = {
  event: 'plan.accept',
  to: 'accepted',
  by: ['dentist'],
  requires: ['planDigest'],
  stages: WAITING,
  also: { stage: 'production' },
};
/** Ends this plan. The case counts as rejected until another one comes. */
const reject: Transition = {
  event: 'plan.reject',
  to: 'rejected',
  by: ['dentist'],
  requires: ['planDigest', 'reason'],
  stages: WAITING,
  also: { stage: 'plan_rejected' },
};
/** Keeps the plan's thread: the lab changes what was asked for. */
const requestChange: Transition = {
  event: 'plan.request-change',
  to: 'changing',
  by: ['dentist'],
  requires: ['planDigest', 'note'],
  stages: WAITING,
  also: { stage: 'planning' },
};
/** What the dentist has asked for inside the viewer reaches the lab outside of Pontic; the lab notes it here. */
const noteChange: Transition = {
  event: 'plan.note-change',
  to: 'changing',
  by: ['system', ...PLANNERS],
  optional: ['note'],
  stages: WAITING,
  also: { stage: 'planning' },
};

const WAITS = {
  en: 'The lab waits for your decision on the plan.',
  de: 'Das Labor wartet auf Ihre Entscheidung zum Plan.',
};

/** The treatment plan of a full-service case. "S3 · plan review, modification request" */
export const plan: Region = {
  initial: 'none',
  states: {
    none: {
      label: { en: 'No plan yet', de: 'Noch kein Plan' },
      meaning: { en: 'There is no treatment plan yet.', de: 'Es gibt noch keinen Behandlungsplan.' },
      tone: 'neutral',
      on: [propose, proposeInViewer],
    },
    proposed: {
      label: { en: 'Plan to approve', de: 'Plan zur Freigabe' },
      meaning: WAITS,
      next: {
        en: 'Accept it, ask for a modification, or reject it with a reason.',
        de: 'Geben Sie ihn frei, erbitten Sie eine Änderung, oder lehnen Sie ihn mit einem Grund ab.',
      },
      tone: 'needs-you',
      on: [accept, requestChange, reject],
    },
    in_viewer: {
      label: { en: 'Plan to approve in the viewer', de: 'Plan zur Freigabe im Viewer' },
      meaning: WAITS,
      next: {
        en: 'Accept or reject it here. A modification is asked for inside the viewer.',
        de: 'Geben Sie ihn hier frei oder lehnen Sie ihn ab. Eine Änderung erbitten Sie im Viewer.',
      },
      tone: 'needs-you',
      on: [accept, noteChange, reject],
    },
    changing: {
      label: { en: 'Modification requested', de: 'Änderung erbeten' },
      meaning: {
        en: 'The lab changes the plan as you asked.',
        de: 'Das Labor ändert den Plan nach Ihrem Wunsch.',
      },
      next: {
        en: 'You are shown a new plan within the agreed time.',
        de: 'Sie erhalten innerhalb der vereinbarten Zeit einen neuen Plan.',
      },
      tone: 'progress',
      promisedDays: TURN_AROUND_DAYS,
      on: [propose, proposeInViewer],
    },
    rejected: {
      label: { en: 'Plan rejected', de: 'Plan abgelehnt' },
      meaning: { en: 'You rejected the plan.', de: 'Sie haben den Plan abgelehnt.' },
      next: { en: 'The lab plans anew.', de: 'Das Labor plant neu.' },
      tone: 'neutral',
      on: [propose, proposeInViewer],
    },
    accepted: {
      label: { en: 'Plan accepted', de: 'Plan freigegeben' },
      meaning: { en: 'You accepted the plan.', de: 'Sie haben den Plan freigegeben.' },
      tone: 'done',
      terminal: true,
      on: [],
    },
  },
};
