import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { hold, shipment } from './beside.js';
import { AT_LAB, LOCKED, OPEN, stage } from './stages.js';
import { events, fields, roles } from './words.js';

const LAB = ['digital_dept', 'design_team', 'production', 'customer_care'];
/** Outside an issue; while one is open, RESUBMIT carries every change. */
const noIssue = { hold: ['clear'] };
const beforeShipping = { shipment: ['none'] };

/** S0, an orthodontic appliance lab: four statuses, a lock at "Approved", and ISSUE! from any of them. */
export const lifecycle: LifecycleDefinition = {
  id: 'appliance',
  editable: ['draft'],
  roles,
  fields,
  events,
  anytime: [
    { event: 'rx.revise', by: ['dentist'], stages: OPEN, when: noIssue },
    { event: 'rx.amend', by: ['dentist'], stages: LOCKED, when: { ...noIssue, ...beforeShipping } },
    {
      event: 'change.request',
      by: ['dentist'],
      requires: ['note'],
      stages: LOCKED,
      when: { ...noIssue, ...beforeShipping },
    },
    {
      event: 'document.add',
      by: ['dentist', ...LAB],
      optional: ['note'],
      stages: AT_LAB,
      when: beforeShipping,
    },
    { event: 'comment.add', by: ['dentist', ...LAB], requires: ['note'], stages: AT_LAB },
  ],
  regions: { stage, hold, shipment },
};
