import { caseId } from '../domain/ids.js';
import type { Registration } from '../domain/member.js';
import { type PeopleTransport, TransportFault } from '../sync/backend.js';
import { type BackendUnderTest, check, must } from './check.js';
import { never, newId, same } from './samples.js';

/** Somebody who fills in everything that is asked for. */
export const aRegistration = (more: Partial<Registration> = {}): Registration => ({
  id: newId(),
  clinic: 'Check Dental',
  firstName: 'Ada',
  lastName: 'Check',
  email: 'ada@check.example',
  username: `ada ${newId().slice(-12)}`,
  password: 'four quiet herons ashore',
  reference: '',
  telephone: '+49 30 5550 160',
  shipping: { street: 'Kiefernweg 7', city: 'Berlin', postalCode: '13597', state: '', country: 'DE' },
  language: 'en',
  ...more,
});

/** A backend without people leaves them to the host: there is nothing to be checked. */
const withPeople =
  (body: (people: PeopleTransport) => Promise<void>) =>
  async ({ backend: { people } }: BackendUnderTest): Promise<void> => {
    if (people) await body(people);
  };

const faultOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'it was done',
    (error: unknown) => error,
  );

export const people = [
  check(
    'takes a registration once, however often it is sent, and makes an account that waits',
    withPeople(async (transport) => {
      const form = aRegistration();
      const first = await transport.register(form, never);
      must(first.ok && first.status === 'blocked', 'an account is blocked until it is activated', first);
      const again = await transport.register(form, never);
      must(same(again, first), 'the same registration, sent again, is answered alike', again);
      const other = await transport.register(aRegistration({ username: form.username.toUpperCase() }), never);
      must(
        !other.ok && other.problems.some(({ field, code }) => field === 'username' && code === 'taken'),
        'a user name that differs in case alone is taken',
        other,
      );
    }),
  ),
  check(
    'names each field of a registration that it does not take',
    withPeople(async (transport) => {
      const form = aRegistration({ email: 'nobody', reference: `no network ${newId()}` });
      const outcome = await transport.register(form, never);
      must(!outcome.ok, 'it is not taken', outcome);
      const fields = outcome.problems.map(({ field }) => field);
      must(fields.includes('email'), 'the address that is none is named', fields);
      const weak = await transport.register(aRegistration({ password: 'password1' }), never);
      must(
        !weak.ok && weak.problems.some(({ field }) => field === 'password'),
        'a password that everybody guesses is named',
        weak,
      );
    }),
  ),
  check('shows members to administrators alone, and gives no case to anybody for others', async (under) => {
    const { people: transport } = under.backend;
    if (!transport) return;
    const { role } = await under.backend.connect(never);
    if (role === 'network_admin') return;
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      members: () => transport.members({}, never),
      change: () => transport.change(newId(), 1, { status: 'active' }, never),
      assign: () => transport.assign({ id: newId(), caseId: caseId(newId()), member: newId() }, never),
    };
    for (const [name, call] of Object.entries(calls)) {
      const fault = await faultOf(call());
      must(
        fault instanceof TransportFault && fault.code === 'unauthorized',
        `${name} is an administrator's`,
        String(fault),
      );
    }
  }),
  check(
    'ends a registration that is no longer wanted with the reason that was given',
    async ({ backend }) => {
      if (!backend.people) return;
      const reason = new Error('no longer wanted');
      const thrown = await faultOf(backend.people.register(aRegistration(), AbortSignal.abort(reason)));
      must(thrown === reason, 'register rejects with signal.reason', String(thrown));
    },
  ),
];
