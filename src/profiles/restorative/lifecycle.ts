import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { hold, pause, plan } from './beside.js';
import { AT_WORK, stage } from './stages.js';
import { events, fields, roles } from './words.js';

/** S1, a full-service lab: one main line, quotes, a hold by the lab, a pause by the dentist, a design preview. */
export const lifecycle: LifecycleDefinition = {
  id: 'restorative',
  editable: ['draft'],
  roles,
  fields,
  events,
  anytime: [
    {
      event: 'comment.add',
      by: [
        'dentist',
        'lab_admin',
        'designer',
        'production_tech',
        'ceramist',
        'finishing_tech',
        'qc_manager',
        'shipping',
      ],
      requires: ['note'],
      stages: [...AT_WORK, 'shipped', 'delivered', 'remake_requested', 'cancelled'],
    },
  ],
  regions: { stage, hold, pause, plan },
};
