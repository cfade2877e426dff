import type { LifecycleDefinition, Region, RegionState } from '../../src/domain/lifecycle/definition.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { restorative } from '../../src/profiles/restorative.js';

/** A lab with one of each: a locked stage, a hold that is answered by a revision, follow-ups of both kinds, two services. */

const state = (label: string, on: RegionState['on'] = [], more: Partial<RegionState> = {}): RegionState => ({
  label: { en: label },
  meaning: { en: label },
  tone: 'progress',
  on,
  ...more,
});

const cancel = { event: 'case.cancel', to: 'cancelled', by: ['lab_admin'], whileSuspended: true };
const stage: Region = {
  initial: 'draft',
  line: ['received', 'production', 'shipped'],
  states: {
    draft: state('Draft', [{ event: 'case.submit', to: 'queued', by: ['dentist'] }]),
    queued: state('Queued', [{ event: 'case.receive', to: 'received', by: ['system'] }]),
    received: state('Received', [{ event: 'production.start', to: 'production', by: ['lab_admin'] }, cancel]),
    production: state('Production', [
      { event: 'case.ship', to: 'shipped', by: ['lab_admin'], requires: ['trackingNumber'] },
      { event: 'production.reopen', to: 'received', by: ['lab_admin'] },
      cancel,
    ]),
    shipped: state(
      'Shipped',
      [{ event: 'remake.request', to: 'remade', by: ['dentist'], requires: ['reason'] }],
      {
        leftLab: true,
      },
    ),
    remade: state('Remade', [], { terminal: true }),
    cancelled: state('Cancelled', [], { terminal: true }),
  },
};

const AT_WORK = ['received', 'production'];
const hold: Region = {
  initial: 'clear',
  overlay: true,
  states: {
    clear: state('No question', [
      { event: 'hold.place', to: 'asked', by: ['lab_admin'], requires: ['reason'], stages: AT_WORK },
    ]),
    asked: state(
      'Question',
      [
        { event: 'hold.answer', to: 'answered', by: ['dentist'], requires: ['answer'] },
        { event: 'hold.lift', to: 'clear', by: ['lab_admin'] },
      ],
      { suspends: true },
    ),
    answered: state('Answered', [{ event: 'hold.lift', to: 'clear', by: ['lab_admin'] }], { suspends: true }),
  },
};

const service: Region = {
  initial: 'full',
  chosen: true,
  states: { full: state('Full service'), direct: state('Manufacturing only') },
};

const named = (label: string, more: object = {}) => ({ label: { en: label }, done: { en: label }, ...more });
const AFTERWARDS = [...AT_WORK, 'shipped', 'remade'];

const lifecycle: LifecycleDefinition = {
  id: 'small',
  editable: ['draft'],
  roles: { dentist: { en: 'Dentist' }, lab_admin: { en: 'Lab' }, system: { en: 'System' } },
  fields: Object.fromEntries(
    ['reason', 'answer', 'note', 'trackingNumber'].map((key) => [
      key,
      { label: { en: key }, kind: 'line' as const },
    ]),
  ),
  events: {
    'case.submit': named('Send'),
    'case.receive': named('Receive'),
    'production.start': named('Start'),
    'production.reopen': named('Reopen'),
    'case.ship': named('Ship'),
    'case.cancel': named('Cancel'),
    'hold.place': named('Ask'),
    'hold.answer': named('Answer', { revises: 'all', mayBeEmpty: true }),
    'hold.lift': named('Lift'),
    'rx.revise': named('Revise', { revises: 'all' }),
    'rx.amend': named('Amend', { revises: ['instructions', 'deliveryAddress', 'scans'] }),
    'comment.add': named('Comment'),
    'document.add': named('Add a document', { brings: 'documents' }),
    'followup.link': named('Link'),
    'remake.request': named('Ask for a remake'),
  },
  anytime: [
    { event: 'rx.revise', by: ['dentist'], stages: ['received'] },
    { event: 'rx.amend', by: ['dentist'], stages: ['production'] },
    { event: 'comment.add', by: ['dentist', 'lab_admin'], requires: ['note'], stages: AFTERWARDS },
    { event: 'document.add', by: ['dentist', 'lab_admin'], optional: ['note'], stages: AFTERWARDS },
    { event: 'followup.link', by: ['system'], stages: AFTERWARDS },
  ],
  regions: { stage, hold, service },
};

const MESH = { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 } as const;
const slot = (label: string, more: object = {}) => ({
  label: { en: label },
  hint: { en: label },
  need: 'optional' as const,
  accept: ['.stl'],
  expects: MESH,
  ...more,
});

export const small: LabProfile = {
  ...restorative,
  id: 'small',
  name: 'Small lab',
  requiresLicence: false,
  timeZone: 'Europe/Berlin',
  catalogue: {
    materials: { zirconia: { label: { en: 'Zirconia' }, shaded: false } },
    shades: {},
    products: {
      crown: {
        label: { en: 'Crown' },
        materials: ['zirconia'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        workingDays: 5,
      },
      retainer: {
        label: { en: 'Retainer' },
        materials: [],
        toothKinds: [],
        per: 'arch',
        services: ['direct'],
        workingDays: 3,
      },
    },
    slots: {
      upper: slot('Upper'),
      lower: slot('Lower'),
      jaw: slot('Jaw', { need: 'required', services: ['direct'] }),
    },
  },
  lifecycle,
  services: {
    full: { label: { en: 'Full' }, meaning: { en: 'Full' }, status: { service: 'full' } },
    direct: { label: { en: 'Direct' }, meaning: { en: 'Direct' }, status: { service: 'direct' } },
  },
  followUps: {
    remake: {
      label: { en: 'Remake' },
      meaning: { en: 'Again' },
      from: ['shipped'],
      impressions: 'reuse',
      by: 'remake.request',
    },
    refinement: {
      label: { en: 'Refinement' },
      meaning: { en: 'Finer' },
      from: ['shipped'],
      impressions: 'reuse',
    },
    retainer: {
      label: { en: 'Retainer' },
      meaning: { en: 'Keep' },
      from: ['shipped'],
      impressions: 'required',
      products: ['retainer'],
      service: 'direct',
    },
  },
  billing: { acts: {} },
  notifications: {
    'hold.place': [{ to: 'practice', channels: ['inbox', 'email', 'sms'], forced: true }],
    'comment.add': [
      { to: 'practice', channels: ['inbox', 'email'] },
      { to: 'lab', channels: ['inbox'] },
    ],
    'case.ship': [{ to: 'practice', channels: ['email'] }],
  },
};
