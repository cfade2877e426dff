import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { ASSIGN, NETWORK_ADMIN } from '../../domain/member.js';
import { hold } from './hold.js';
import { plan } from './plan.js';
import { AT_LAB, service, stage } from './stages.js';
import { events, fields, roles } from './words.js';

/** Who writes on a case; a network's administrator gives it to a doctor and does nothing else. */
const PEOPLE = Object.keys(roles).filter((role) => role !== 'system' && role !== NETWORK_ADMIN);

/**
 * S3, an aligner lab: full service is planned and approved, direct manufacturing is made at once. Comments and
 * documents are welcome at any time after submission, and a remake is asked for without ending the case.
 */
export const lifecycle: LifecycleDefinition = {
  id: 'aligner',
  editable: ['draft'],
  roles,
  fields,
  events,
  anytime: [
    { event: 'comment.add', by: PEOPLE, requires: ['note'], stages: AT_LAB },
    { event: 'document.add', by: PEOPLE, optional: ['note'], stages: AT_LAB },
    // what a plan that waits for a decision was made from stays: changes are asked for with the plan
    { event: 'rx.revise', by: ['dentist'], stages: ['planning', 'plan_rejected'] },
    { event: 'rx.amend', by: ['dentist'], stages: ['awaiting_acceptance', 'production'] },
    { event: 'change.request', by: ['dentist'], requires: ['note'], stages: ['production'] },
    {
      event: 'remake.request',
      by: ['dentist'],
      requires: ['arch', 'alignerNumber', 'alignerWorn', 'remakeReason'],
      optional: ['bruxism', 'returnNote', 'note'],
      stages: ['shipped'],
      effects: ['billing.remake'],
    },
    { event: ASSIGN, by: [NETWORK_ADMIN], requires: ['doctor', 'memberId'], stages: AT_LAB },
    {
      event: 'followup.link',
      by: ['system'],
      requires: ['childId', 'kind'],
      optional: ['childNumber'],
      stages: AT_LAB,
    },
  ],
  regions: { stage, service, plan, hold },
};
