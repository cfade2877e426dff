import {
  type EventDefinition,
  type LabProfile,
  type LifecycleDefinition,
  type Region,
  type RegionState,
  type Script,
  type Transition,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';

/**
 * A small lab for what the embedded lab does by itself: a pause that ends in deletion, an offer that runs out, follow-ups
 * of both kinds, two services. It borrows the restorative lab's stages; what it is tested for is its own.
 */

const said = (en: string) => ({ en, de: en });
const event = (en: string, more: Partial<EventDefinition> = {}): EventDefinition => ({
  label: said(en),
  done: said(en),
  ...more,
});
const state = (en: string, on: readonly Transition[], more: Partial<RegionState> = {}): RegionState => ({
  label: said(en),
  meaning: said(en),
  tone: 'neutral',
  on,
  ...more,
});

export const AT_WORK = ['received', 'design', 'production', 'finishing', 'qc'];
/** Words that only the patient's data hold: they must be nowhere once a case is deleted. */
export const PATIENT = 'PT-4711-MILLER';

const lift: Transition = {
  event: 'pause.lift',
  to: 'running',
  by: ['dentist', 'lab_admin'],
  requires: ['dueDate'],
  effects: ['billing.resumed'],
};

const pause: Region = {
  initial: 'running',
  overlay: true,
  states: {
    running: state('Running', [
      {
        event: 'pause.place',
        to: 'paused',
        by: ['dentist'],
        requires: ['pauseReason'],
        stages: AT_WORK,
        effects: ['billing.paused'],
      },
    ]),
    paused: state(
      'Paused',
      [
        lift,
        { event: 'pause.remind', to: 'paused', by: ['system'], requires: ['day'] },
        { event: 'pause.expire', to: 'deletion_scheduled', by: ['system'] },
      ],
      {
        suspends: true,
        timers: [
          { afterDays: 30, event: 'pause.remind', fields: { day: '30' } },
          { afterDays: 40, event: 'pause.remind', fields: { day: '40' } },
          { afterDays: 44, event: 'pause.remind', fields: { day: '44' } },
          { afterDays: 45, event: 'pause.expire' },
        ],
      },
    ),
    deletion_scheduled: state(
      'To be deleted',
      [
        lift,
        {
          event: 'case.purge',
          to: 'purged',
          by: ['system'],
          also: { stage: 'deleted', hold: 'clear' },
          effects: ['case.purge'],
        },
      ],
      { suspends: true, timers: [{ afterDays: 7, event: 'case.purge' }] },
    ),
    purged: state('Deleted', [], { terminal: true }),
  },
};

/** Its end waits while a hold or a pause holds: the timer's event is not allowed then. */
const offer: Region = {
  initial: 'none',
  states: {
    none: state('No offer', [{ event: 'offer.open', to: 'open', by: ['lab_admin'] }]),
    open: state('Offer', [{ event: 'offer.expire', to: 'none', by: ['system'] }], {
      timers: [{ afterDays: 14, event: 'offer.expire' }],
    }),
  },
};

const service: Region = {
  initial: 'full',
  chosen: true,
  states: { full: state('Full service', []), direct: state('Manufacturing only', []) },
};

const { lifecycle: borrowed } = restorative;
const OWN_ANYTIME = ['rx.revise', 'document.add', 'followup.link', 'comment.add'];

const lifecycle: LifecycleDefinition = {
  ...borrowed,
  id: 'paused-lab',
  events: {
    ...borrowed.events,
    'pause.lift': event('Resume', { movesDueDate: 'paused' }),
    'pause.remind': event('Still paused'),
    'pause.expire': event('Deletion is near'),
    'case.purge': event('Deleted'),
    'offer.open': event('Offer made'),
    'offer.expire': event('Offer ended'),
    'followup.link': event('Follow-up'),
    'rx.revise': event('Revise', { revises: 'all' }),
    'document.add': event('Add a document', { brings: 'documents' }),
  },
  fields: {
    ...borrowed.fields,
    dueDate: { label: said('Due'), kind: 'date' },
    day: { label: said('Day'), kind: 'line' },
    childId: { label: said('New case'), kind: 'line' },
    kind: { label: said('Kind'), kind: 'line' },
    childNumber: { label: said('Number'), kind: 'line' },
  },
  anytime: [
    ...borrowed.anytime.filter((rule) => !OWN_ANYTIME.includes(rule.event)),
    { event: 'comment.add', by: ['dentist', 'lab_admin'], requires: ['note'] },
    { event: 'rx.revise', by: ['dentist'], stages: ['received', 'design'] },
    { event: 'document.add', by: ['dentist', 'lab_admin'] },
    { event: 'followup.link', by: ['system'], requires: ['childId', 'kind'], optional: ['childNumber'] },
  ],
  regions: {
    ...borrowed.regions,
    stage: {
      ...borrowed.regions.stage,
      states: {
        ...borrowed.regions.stage.states,
        deleted: state('Deleted', [], { terminal: true }),
      },
    },
    pause,
    offer,
    service,
  },
};

const tell = { channels: ['inbox', 'email'] } as const;

export const pausedLab: LabProfile = {
  ...restorative,
  id: 'paused-lab',
  catalogue: { ...restorative.catalogue, slots: {} },
  lifecycle,
  services: {
    full: { label: said('Full'), meaning: said('Full'), status: { service: 'full' } },
    direct: { label: said('Direct'), meaning: said('Direct'), status: { service: 'direct' } },
  },
  followUps: {
    remake: {
      label: said('Remake'),
      meaning: said('Remake'),
      from: ['shipped', 'delivered'],
      impressions: 'reuse',
      by: 'remake.request',
    },
    refinement: {
      label: said('Refinement'),
      meaning: said('Refinement'),
      from: ['received', 'shipped', 'delivered'],
      impressions: 'recommended',
    },
  },
  billing: { acts: { 'billing.paused': 'defer', 'billing.resumed': 'charge' } },
  notifications: {
    'case.receive': [{ to: 'practice', ...tell }],
    'pause.place': [{ to: 'lab', ...tell }],
    'pause.remind': [{ to: 'practice', ...tell }],
    'pause.expire': [{ to: 'practice', ...tell, forced: true }],
    'case.purge': [{ to: 'practice', ...tell, forced: true }],
    'remake.request': [{ to: 'lab', ...tell }],
  },
};

/** What happens to one case, both sides: a revision, a question, a forgotten pause, a parcel, a remake. */
export const pausedWeek: Script = {
  id: 'paused-week',
  title: said('A paused order'),
  steps: [
    {
      afterHours: 2,
      by: 'dentist',
      event: 'rx.revise',
      edits: [{ field: 'instructions', value: 'a little longer' }],
    },
    { afterHours: 2, by: 'designer', event: 'design.start' },
    { by: 'designer', event: 'plan.propose', plan: { note: 'first design', rows: [] } },
    { afterHours: 3, by: 'dentist', event: 'plan.accept' },
    { afterHours: 1, by: 'dentist', event: 'pause.place', fields: { pauseReason: 'review' } },
    { afterHours: 41 * 24, by: 'dentist', event: 'pause.lift' },
    { afterHours: 4, by: 'production_tech', event: 'production.start' },
    { afterHours: 40, by: 'ceramist', event: 'finishing.start' },
    { afterHours: 20, by: 'qc_manager', event: 'qc.start' },
    { afterHours: 3, by: 'shipping', event: 'case.ship', fields: { trackingNumber: '1Z 999' } },
    { afterHours: 30, by: 'system', event: 'delivery.confirm' },
    { afterHours: 60, by: 'dentist', event: 'remake.request', fields: { reason: 'it rocks' } },
  ],
};
