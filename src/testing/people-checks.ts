import { caseId } from '../domain/ids.js';
import { NETWORK_ADMIN, type Registration } from '../domain/member.js';
import { type DeskMember, type PeopleTransport, TransportFault } from '../sync/backend.js';
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
    if (role === NETWORK_ADMIN) return;
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
  check('shows nobody without a network to the administrator of one', async ({ backend }) => {
    const { people: transport } = backend;
    if (!transport) return;
    const { role } = await backend.connect(never);
    if (role !== NETWORK_ADMIN) return;
    const form = aRegistration();
    const outcome = await transport.register(form, never);
    must(outcome.ok, 'a registration without a code is taken', outcome);
    const shown = (await transport.members({}, never)).map(({ username }) => username);
    must(!shown.includes(form.username), 'whoever named no network is in none', shown);
  }),
  check('lets the lab itself activate or refuse who belongs to no network', async ({ backend, accounts }) => {
    const { people: transport } = backend;
    if (!transport || !accounts) return;
    const atDesk = async ({ username }: Registration): Promise<DeskMember | undefined> =>
      (await accounts.members({})).find((member) => member.username === username);
    const [known, stranger] = [aRegistration(), aRegistration()];
    for (const form of [known, stranger]) await transport.register(form, never);
    const [friend, other] = [await atDesk(known), await atDesk(stranger)];
    must(!!friend?.isWaiting && friend.status === 'blocked', 'he waits at the lab', friend);
    const active = await accounts.change(friend.id, friend.revision, { status: 'active' });
    must(active.ok && active.member.status === 'active', 'the lab activates him', active);
    const again = await transport.register(known, never);
    must(again.ok, 'his registration, sent again, is the same one', again);
    const now = await atDesk(known);
    must(now?.status === 'active' && !now.isWaiting, 'and he stays as the lab has decided', now);
    must(!!other, 'the other one waits too');
    const refused = await accounts.refuse(other.id, other.revision);
    must(refused.ok, 'the lab refuses the other one', refused);
    const repeated = await transport.register(stranger, never);
    must(repeated.ok && repeated.status === 'blocked', 'sent again, it is answered as it was', repeated);
    must(!(await atDesk(stranger)), 'and it makes no account');
    const anew = await transport.register(aRegistration({ username: stranger.username }), never);
    must(anew.ok, 'the user name is free again', anew);
  }),
  check('refuses nobody whom the lab has activated, and nobody on an older revision', async (under) => {
    const { backend, accounts } = under;
    if (!backend.people || !accounts) return;
    const form = aRegistration();
    await backend.people.register(form, never);
    const found = (await accounts.members({})).find(({ username }) => username === form.username);
    must(!!found, 'he waits at the lab');
    const { id, revision } = found;
    await accounts.change(id, revision, { clinic: 'Changed Dental' });
    const late = await accounts.refuse(id, revision);
    must(!late.ok && late.conflict.clinic === 'Changed Dental', 'what was not seen is not refused', late);
    await accounts.change(id, revision + 1, { status: 'active' });
    await accounts.change(id, revision + 2, { status: 'blocked' });
    const blocked = await accounts.refuse(id, revision + 3);
    must(
      !blocked.ok && !blocked.conflict.isWaiting,
      'whoever was active once is blocked, not deleted',
      blocked,
    );
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
