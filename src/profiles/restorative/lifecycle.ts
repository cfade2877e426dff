import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { hold, pause, plan } from './beside.js';
import { billing, shipment } from './parcel.js';
import { quote } from './quote.js';
import { AT_LAB, AT_WORK, LOCKED, OPEN, stage } from './stages.js';
import { events, fields, roles } from './words.js';

const PEOPLE = Object.keys(roles).filter((role) => role !== 'system');

/**
 * S1, a full-service lab: one main line, quotes, a hold by the lab, a pause by the dentist, a design preview.
 * The prescription is open until production starts, then notes, files and the address may still follow.
 */
export const lifecycle: LifecycleDefinition = {
  id: 'restorative',
  editable: ['draft'],
  roles,
  fields,
  events,
  anytime: [
    { event: 'comment.add', by: PEOPLE, requires: ['note'], stages: AT_LAB },
    { event: 'document.add', by: PEOPLE, optional: ['note'], stages: AT_WORK },
    { event: 'rx.revise', by: ['dentist'], stages: OPEN },
    { event: 'rx.amend', by: ['dentist'], stages: LOCKED },
    { event: 'change.request', by: ['dentist'], requires: ['note'], stages: LOCKED },
    {
      event: 'followup.link',
      by: ['system'],
      requires: ['childId', 'kind'],
      optional: ['childNumber'],
      stages: AT_LAB,
    },
  ],
  regions: { stage, hold, pause, quote, plan, shipment, billing },
};
