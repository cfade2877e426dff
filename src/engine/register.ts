import type { LineOutcome } from '../client.js';
import type { PeopleTransport, Registration, RegistrationOutcome } from '../sync/backend.js';
import { decodeRegistration } from '../sync/wire-people.js';
import { atOnce } from './at-once.js';

/** Sends one registration; whoever sends it is not signed in. Nothing of it is kept, the password least of all. */
export const register = (
  people: PeopleTransport,
  form: Registration,
): Promise<LineOutcome<RegistrationOutcome>> =>
  atOnce(async (signal) => decodeRegistration(await people.register(form, signal)));
