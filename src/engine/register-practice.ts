import type { LineOutcome } from '../client.js';
import type { Backend, Registration, RegistrationOutcome } from '../sync/backend.js';

/** No answer is to be had: this backend leaves accounts to the host. */
const NOT_OFFERED = { ok: false, code: 'failed' } as const;

/**
 * Asks a lab for an account. Nobody is signed in yet, so that there is no client; see `LabPeople.register()` for a page that
 * has one. The password passes through and is kept nowhere.
 */
export async function registerPractice(
  { people }: Pick<Backend, 'people'>,
  form: Registration,
): Promise<LineOutcome<RegistrationOutcome>> {
  if (!people) return NOT_OFFERED;
  const { register } = await import('./register.js');
  return register(people, form);
}
