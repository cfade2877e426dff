import { expect } from '@open-wc/testing';
import {
  type Backend,
  createLabClient,
  type LabClient,
  registerPractice,
  TransportFault,
  type Watch,
} from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aRegistration } from '../../src/testing/people-checks.js';
import { aLab, now, uniqueName, until } from '../support/lab.js';

const admin = (name = uniqueName()) => aLab({ profile: aligner, role: 'network_admin', name });
const open = (backend: Backend) => createLabClient({ backend, profile: aligner });
const becomes = (watch: Watch<boolean>, value: boolean) => until(watch, (is) => is === value);
const joining = () => aRegistration({ reference: 'PONTIC-1' });

/** The same lab behind a line that can be cut. */
function cuttable(inner: Backend) {
  const line = { isCut: false, connects: 0 };
  const overLine = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    if (line.isCut) throw new TransportFault('offline');
    return call();
  };
  const people = inner.people!;
  const backend: Backend = {
    ...inner,
    connect: (signal) => {
      line.connects++;
      return overLine(() => inner.connect(signal));
    },
    pull: (since, signal) => overLine(() => inner.pull(since, signal)),
    people: {
      register: (form, signal) => overLine(() => people.register(form, signal)),
      members: (query, signal) => overLine(() => people.members(query, signal)),
      change: (id, on, change, signal) => overLine(() => people.change(id, on, change, signal)),
      assign: (request, signal) => overLine(() => people.assign(request, signal)),
    },
  };
  return { line, backend };
}

describe('the people of a lab, as a client has them', () => {
  let clients: LabClient[] = [];
  const opened = async (backend: Backend) => {
    const client = await open(backend);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients) await client.close();
    clients = [];
  });

  it('S3 · admin: the session says who is an administrator', async () => {
    const chief = await opened(admin());
    await becomes(chief.people!.isAdministrator, true);
    const doctor = await opened(aLab({ profile: aligner }));
    expect(await now(doctor.people!.isAdministrator)).to.equal(false);
  });

  it('an administrator is known as one without a connection, once the lab has said so', async () => {
    const name = uniqueName();
    const first = await open(admin(name));
    await becomes(first.people!.isAdministrator, true);
    await first.close();
    const { line, backend } = cuttable(admin(name));
    line.isCut = true;
    const client = await opened(backend);
    await becomes(client.people!.isAdministrator, true);
  });

  it('somebody else’s session makes nobody an administrator', async () => {
    const lab = admin();
    const backend: Backend = {
      ...lab,
      connect: async (signal) => ({ ...(await lab.connect(signal)), subject: 'somebody-else' }),
    };
    const client = await opened(backend);
    let told = 0;
    const watching = client.people!.isAdministrator.subscribe({ next: (is) => void (is && told++) });
    await until(client.sync, ({ state }) => state === 'needs-sign-in');
    expect(await now(client.people!.isAdministrator)).to.equal(false);
    watching.unsubscribe();
    expect(told).to.equal(0);
  });

  it('says why something could not be done, and queues nothing', async () => {
    const { line, backend } = cuttable(admin());
    const client = await opened(backend);
    line.isCut = true;
    expect(await client.people!.members()).to.deep.equal({ ok: false, code: 'offline' });
    expect(await client.people!.register(joining())).to.deep.equal({ ok: false, code: 'offline' });
    line.isCut = false;
    expect(await client.people!.members()).to.deep.equal({ ok: true, value: [] });
    const doctor = await opened(aLab({ profile: aligner }));
    expect(await doctor.people!.members()).to.deep.equal({ ok: false, code: 'signed-out' });
    expect(await client.people!.change('nobody', 1, {})).to.deep.equal({ ok: false, code: 'gone' });
  });

  it('takes no member that is none from a lab', async () => {
    const lab = admin();
    const strange = [{ id: 'm1', username: 'x', status: 'owner' }] as never;
    const people = { ...lab.people, members: () => Promise.resolve(strange) };
    const client = await opened({ ...lab, people });
    expect(await client.people!.members()).to.deep.equal({ ok: false, code: 'failed' });
  });

  it('an assignment whose answer was lost is the same one when it is asked for again', async () => {
    const lab = admin();
    const ids: string[] = [];
    const people = {
      ...lab.people,
      assign: ({ id }: { id: string }) => {
        ids.push(id);
        return ids.length === 1 ? Promise.reject(new TransportFault('timeout')) : Promise.resolve();
      },
    };
    const client = await opened({ ...lab, people });
    const give = () => client.people!.assign('c1' as never, 'm1');
    expect(await give()).to.deep.equal({ ok: false, code: 'offline' });
    expect((await give()).ok).to.equal(true);
    expect((await give()).ok).to.equal(true);
    expect(ids[0]).to.equal(ids[1]);
    expect(ids[2]).to.not.equal(ids[1]);
  });

  it('a doctor who is wanted again after another one gets the case, whatever answer was lost before', async () => {
    const lab = admin();
    const ids: string[] = [];
    const people = {
      ...lab.people,
      assign: ({ id }: { id: string }) => {
        ids.push(id);
        return ids.length === 1 ? Promise.reject(new TransportFault('timeout')) : Promise.resolve();
      },
    };
    const client = await opened({ ...lab, people });
    for (const member of ['m1', 'm2', 'm1']) await client.people!.assign('c1' as never, member);
    expect(new Set(ids).size).to.equal(3);
  });

  it('has nobody where the lab leaves people to the host', async () => {
    const { people: _people, ...backend } = aLab({ profile: aligner });
    expect((await opened(backend)).people === undefined).to.equal(true);
  });
});

describe('registering without an account', () => {
  it('S3 · register: a lab is asked for an account before there is a client', async () => {
    const lab = admin();
    const form = joining();
    expect(await registerPractice(lab, form)).to.deep.equal({
      ok: true,
      value: { ok: true, status: 'blocked' },
    });
    const refused = await registerPractice(lab, { ...joining(), username: form.username });
    expect(refused.ok && !refused.value.ok && refused.value.problems).to.deep.equal([
      { field: 'username', code: 'taken' },
    ]);
    await lab.close!();
  });

  it('says so where nothing of the kind is offered', async () => {
    expect(await registerPractice({}, joining())).to.deep.equal({ ok: false, code: 'failed' });
  });
});
