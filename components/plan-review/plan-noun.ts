import type { LabProfile } from '../../src/index.js';
import type { PlanNoun } from '../i18n/plan-messages.js';

/** What lies before the dentist: a lab that plans treatments shows plans, any other the designs of its work. */
export const planNoun = ({ lifecycle }: LabProfile): PlanNoun =>
  Object.values(lifecycle.regions.stage.states).some(({ core }) => core === 'planning') ? 'plan' : 'design';
