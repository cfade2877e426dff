import { type LabProfile, type Role, say } from 'pontic';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';

/** The carrier's software tells the lab that a parcel arrived, or that it did not: it acts as the lab's system does. */
export const CARRIER: Role = 'system';
/** They act on the practice's pages. */
const PRACTICE_SIDE: readonly Role[] = ['dentist', 'network_admin'];
/** What a carrier knows of. Everything else the lab's system does by itself, when its time has come. */
const CARRIER_EVENTS: ReadonlySet<string> = new Set([
  'delivery.confirm',
  'shipment.problem',
  'shipment.resume',
]);

/** Who sits where, by lab. A place that nobody is named for is still there, without a name. */
const NAMES: Readonly<Record<string, Readonly<Record<Role, string>>>> = {
  restorative: {
    lab_admin: 'Nora Lowe',
    designer: 'Rosa Delgado',
    production_tech: 'Mateusz Zieliński',
    ceramist: 'Samuel Lowe',
    finishing_tech: 'Inês Carvalho',
    qc_manager: 'Ingrid Hartmann',
    shipping: 'Paul Okafor',
  },
  appliance: {
    digital_dept: 'Tomasz Finch',
    design_team: 'Leila Haddad',
    production: 'Owen Prescott',
    customer_care: 'June Alder',
  },
  'digital-lab': {
    lab_admin: 'Priya Raman',
    designer: 'Jonas Weller',
    production_tech: 'Alma Reyes',
    shipping: 'Victor Lindqvist',
  },
  aligner: {
    lab_admin: 'Hanne Halden',
    planner: 'Dr. Elif Demir',
    production: 'Noah Whitfield',
    shipping: 'Ayo Balogun',
  },
};

/** The person who acts in a role; empty for one that nobody is named for. */
export const nameOfRole = ({ id }: LabProfile, role: Role): string =>
  role === CARRIER ? benchWords().carrierName : (NAMES[id]?.[role] ?? '');

/** Everybody at the bench, the carrier last where the lab hears of one. The dentist acts on the practice's page. */
export const rolesAtBench = ({ lifecycle }: LabProfile): readonly Role[] => [
  ...Object.keys(lifecycle.roles).filter((role) => ![...PRACTICE_SIDE, CARRIER].includes(role)),
  ...(Object.keys(lifecycle.events).some((type) => CARRIER_EVENTS.has(type)) ? [CARRIER] : []),
];

/** Whether somebody at the bench does this by hand in a role. */
export const doesByHand = (role: Role, type: string): boolean => role !== CARRIER || CARRIER_EVENTS.has(type);

/** "Designer, Rosa Delgado" */
export function placeOf(profile: LabProfile, role: Role): string {
  if (role === CARRIER) return benchWords().carrier;
  return [say(profile.lifecycle.roles[role] ?? { en: role }, language()), nameOfRole(profile, role)]
    .filter(Boolean)
    .join(', ');
}
