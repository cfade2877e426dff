import type { Jurisdiction } from '../../domain/jurisdiction.js';
import { subcontract } from './shared.js';

/** "standards C6": a written authorisation with each job, and an order of its own where work is passed on */
export const mississippi: Jurisdiction = {
  id: 'mississippi',
  label: { en: 'Mississippi', de: 'Mississippi' },
  source: 'Mississippi 73-9-55',
  title: { en: 'Work authorisation', de: 'Arbeitsauftrag' },
  licence: 'optional',
  asks: [subcontract],
  signature: ['typed', 'drawn'],
  keepYears: 2,
};
