import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { events } from './events.js';
import { hold, pause } from './overlays.js';
import { AT_LAB, stage } from './stages.js';
import { billing, plan, service } from './threads.js';
import { fields, roles } from './words.js';

const LAB = ['lab_admin', 'designer', 'production_tech', 'shipping'];
const SENT = [...AT_LAB, 'shipped', 'delivered'];

/** S2, a digital lab: a design preview, a pause by the doctor with its clock, an invoice each month. */
export const lifecycle: LifecycleDefinition = {
  id: 'digital-lab',
  editable: ['draft'],
  roles,
  fields,
  events,
  anytime: [
    // while the lab waits for an answer, the answer carries every change
    {
      event: 'rx.revise',
      by: ['dentist'],
      requires: ['dueDate'],
      stages: ['received', 'design'],
      when: { hold: ['clear', 'answered'] },
    },
    { event: 'rx.amend', by: ['dentist'], stages: AT_LAB },
    { event: 'change.request', by: ['dentist'], requires: ['note'], stages: ['production'] },
    { event: 'document.add', by: ['dentist', ...LAB], optional: ['note'], stages: AT_LAB },
    {
      event: 'comment.add',
      by: ['dentist', ...LAB],
      requires: ['note'],
      stages: [...SENT, 'refab', 'cancelled'],
    },
    {
      event: 'followup.link',
      by: ['system'],
      requires: ['childId', 'kind'],
      optional: ['childNumber'],
      stages: ['shipped', 'delivered', 'refab'],
    },
  ],
  regions: { stage, hold, pause, plan, billing, service },
};
