import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { newDraft } from '../../src/domain/case.js';
import { caseId, instant } from '../../src/domain/ids.js';
import {
  type AccountDesk,
  type Announcement,
  type Backend,
  type Case,
  type LocalLab,
  type Member,
  rest,
  TransportFault,
} from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import type { BackendUnderTest } from '../../src/testing/check.js';
import { aRegistration, people as peopleChecks } from '../../src/testing/people-checks.js';
import { newId, never, pullAll, pushAccepted, saving, sending, signing } from '../../src/testing/samples.js';
import { httpLab } from '../support/http-lab.js';
import { aLab, now, uniqueName, until } from '../support/lab.js';
import { everythingIn } from './local-lab/practice.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(() => worker.stop());

const NETWORK = { name: 'Harbour group', reference: 'HARBOUR-7' };
const joining = (more: Parameters<typeof aRegistration>[0] = {}) =>
  aRegistration({ reference: NETWORK.reference, ...more });

interface Office {
  readonly lab: LocalLab;
  readonly backend: Backend;
  readonly people: NonNullable<Backend['people']>;
}

function office(options: Parameters<typeof aLab>[0] = {}): Office {
  const lab = aLab({
    profile: aligner,
    role: 'network_admin',
    practice: 'Mira Halden',
    network: NETWORK,
    ...options,
  });
  return { lab, backend: lab, people: lab.people };
}

function overHttp(): Office {
  const { lab } = office();
  const baseUrl = `https://lab.test/${uniqueName()}/v1`;
  const http = httpLab(lab, baseUrl);
  http.token = 'good';
  worker.use(...http.handlers);
  const auth = () => Promise.resolve({ headers: { authorization: 'Bearer good' } });
  const backend = rest({ baseUrl, auth });
  return { lab, backend, people: backend.people! };
}

const faultCode = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof TransportFault ? error.code : error),
  );

async function joined({ people }: Office, form = joining()): Promise<Member> {
  const outcome = await people.register(form, never);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return (await people.members({}, never)).find(({ username }) => username === form.username)!;
}

async function activated(office: Office, form = joining()): Promise<Member> {
  const { id, revision } = await joined(office, form);
  const outcome = await office.people.change(id, revision, { status: 'active' }, never);
  if (!outcome.ok) throw new Error('not activated');
  return outcome.member;
}

async function sentCase({ backend }: Office): Promise<Case> {
  const rx = { ...signing, service: 'direct', patientCode: 'PT-1' };
  const draft = newDraft(aligner, caseId(newId()), instant(Date.now()), rx);
  await pushAccepted(backend, saving(draft));
  return pushAccepted(backend, sending(draft.id, 'case.submit'));
}

const theCase = async ({ backend }: Office, id: Case['id']) =>
  (await pullAll(backend)).cases.find((subject) => subject.id === id)!;

for (const [name, open] of Object.entries({ 'localLab()': office, 'rest()': overHttp }))
  describe(`people: ${name}`, () => {
    it('S3 · register: an account is blocked until an administrator of the network activates it', async () => {
      const at = open();
      const form = joining({ firstName: ' Ada ', lastName: 'Lind' });
      expect(await at.people.register(form, never)).to.deep.equal({ ok: true, status: 'blocked' });
      const [member] = await at.people.members({}, never);
      expect(member).to.include({
        firstName: 'Ada',
        lastName: 'Lind',
        status: 'blocked',
        role: 'dentist',
        revision: 1,
      });
      expect(member).to.not.have.any.keys('password', 'reference', 'registration', 'network', 'moves');
      const active = await at.people.change(member!.id, 1, { status: 'active' }, never);
      expect(active.ok && active.member).to.include({ status: 'active', revision: 2 });
      await at.lab.close!();
    });

    it('S3 · register: a reference code joins its network in whatever case it is typed; without one no network has him', async () => {
      const at = open();
      await at.people.register(joining({ reference: 'harbour-7', lastName: 'Joined' }), never);
      await at.people.register(joining({ reference: '', lastName: 'Alone' }), never);
      const refused = await at.people.register(joining({ reference: 'HARBOUR-8' }), never);
      expect(refused).to.deep.equal({
        ok: false,
        problems: [{ field: 'reference', code: 'unknown-reference' }],
      });
      expect((await at.people.members({}, never)).map(({ lastName }) => lastName)).to.deep.equal(['Joined']);
      await at.lab.close!();
    });

    it('S3 · admin: members are found by the beginning of a name and by their status, in the order of last names', async () => {
      const at = open();
      await activated(at, joining({ firstName: 'Zoë', lastName: 'Müller' }));
      await joined(at, joining({ firstName: 'Ben', lastName: 'Abt' }));
      await joined(at, joining({ firstName: 'Mats', lastName: 'Zorn' }));
      const find = async (query: Parameters<typeof at.people.members>[0]) =>
        (await at.people.members(query, never)).map(({ lastName }) => lastName);
      expect(await find({})).to.deep.equal(['Abt', 'Müller', 'Zorn']);
      expect(await find({ search: 'mu' })).to.deep.equal(['Müller']);
      expect(await find({ search: 'Z' })).to.deep.equal(['Müller', 'Zorn']);
      expect(await find({ search: 'zoe mü' })).to.deep.equal(['Müller']);
      expect(await find({ search: 'üller' })).to.deep.equal([]);
      expect(await find({ status: 'blocked', search: 'Z' })).to.deep.equal(['Zorn']);
      await at.lab.close!();
    });

    it('S3 · admin: a change on an older revision is answered with how the member stands, and changes nothing', async () => {
      const at = open();
      const { id, revision } = await joined(at);
      await at.people.change(id, revision, { clinic: 'First' }, never);
      const late = await at.people.change(id, revision, { clinic: 'Second', status: 'active' }, never);
      expect(late.ok).to.equal(false);
      expect('conflict' in late && late.conflict).to.include({
        clinic: 'First',
        status: 'blocked',
        revision: 2,
      });
      const [member] = await at.people.members({}, never);
      expect(member).to.include({ clinic: 'First', revision: 2 });
      await at.lab.close!();
    });

    it('S3 · admin: each field that cannot be taken is named, and nothing of the change is kept', async () => {
      const at = open();
      const { id, revision } = await joined(at);
      const outcome = await at.people.change(
        id,
        revision,
        { clinic: 'New', email: 'nobody', password: 'short' },
        never,
      );
      expect(outcome).to.deep.equal({
        ok: false,
        problems: [
          { field: 'email', code: 'invalid' },
          { field: 'password', code: 'too-weak' },
        ],
      });
      expect((await at.people.members({}, never))[0]).to.include({ clinic: 'Check Dental', revision });
      await at.lab.close!();
    });

    it('S3 · admin: a case is assigned once to an active doctor, however often it is asked, and its history says so', async () => {
      const at = open();
      const doctor = await activated(at, joining({ firstName: 'Ada', lastName: 'Lind' }));
      const { id } = await sentCase(at);
      const request = { id: newId(), caseId: id, member: doctor.id };
      await at.people.assign(request, never);
      await at.people.assign(request, never);
      const { history } = await theCase(at, id);
      const assigned = history.filter(({ type }) => type === 'case.assign');
      expect(assigned).to.have.length(1);
      expect(assigned[0]!.by).to.deep.equal({ role: 'network_admin', name: 'Mira Halden' });
      expect(assigned[0]!.fields).to.deep.equal({ doctor: 'Ada Lind', memberId: doctor.id });
      await at.lab.close!();
    });

    it('S3 · admin: nobody who is blocked, unknown or of no network gets a case, and no unknown case is given', async () => {
      const at = open();
      const blocked = await joined(at);
      const doctor = await activated(at);
      const { id } = await sentCase(at);
      const give = (member: string, to = id) =>
        faultCode(at.people.assign({ id: newId(), caseId: to, member }, never));
      expect(await give(blocked.id)).to.equal('gone');
      expect(await give(newId())).to.equal('gone');
      expect(await give(doctor.id, caseId(newId()))).to.equal('gone');
      expect((await theCase(at, id)).history.map(({ type }) => type)).to.not.include('case.assign');
      await at.lab.close!();
    });
  });

describe('people at the embedded lab', () => {
  const PASSWORD = 'nine lanterns over the quay';

  it('keeps no password, in no table, and hands none to its host', async () => {
    const said: Announcement[] = [];
    const at = office({ announce: (announcement) => said.push(announcement) });
    const { id, revision } = await joined(at, joining({ password: PASSWORD }));
    await at.people.change(id, revision, { password: `${PASSWORD} twice`, clinic: 'Kept' }, never);
    const stored = await everythingIn(at.lab);
    expect(stored['members']).to.include('Kept');
    expect(JSON.stringify([stored, said])).to.not.include('lanterns');
    await at.lab.close!();
  });

  it('S3 · admin: a new shipping address is told to the team when that is wanted, once, and stands among the announcements', async () => {
    const said: Announcement[] = [];
    const at = office({ announce: (announcement) => said.push(announcement) });
    const { id, revision, shipping } = await joined(at);
    const moved = { ...shipping, street: 'Hafenweg 1' };
    await at.people.change(id, revision, { shipping: moved }, never);
    expect(said).to.deep.equal([]);
    const again = { ...moved, street: 'Hafenweg 2' };
    await at.people.change(id, revision + 1, { shipping: again, tellTeam: true }, never);
    await at.people.change(id, revision + 2, { shipping: again, tellTeam: true, clinic: 'Other' }, never);
    expect(said).to.have.length(1);
    const [one] = said;
    expect(one!.kind === 'shipping' && one!.news).to.deep.include({
      memberId: id,
      clinic: 'Check Dental',
      shipping: again,
    });
    expect(await now(at.lab.desk.announcements)).to.deep.equal(said);
    await at.lab.close!();
  });

  it('S3 · admin: the practice is told that its case was given to a doctor', async () => {
    const at = office();
    const doctor = await activated(at);
    const { id } = await sentCase(at);
    await at.people.assign({ id: newId(), caseId: id, member: doctor.id }, never);
    const [newest] = await now(at.lab.desk.announcements);
    expect(newest!.kind === 'notice' && newest!.notice).to.include({ event: 'case.assign', to: 'practice' });
    await at.lab.close!();
  });

  it('shows members of its own network only', async () => {
    const at = office();
    await joined(at);
    const other = office({
      name: at.lab.account!.tenant,
      network: { name: 'Lakeside', reference: 'LAKE-1' },
    });
    expect(await other.people.members({}, never)).to.deep.equal([]);
    const [member] = await at.people.members({}, never);
    expect(await faultCode(other.people.change(member!.id, 1, { status: 'active' }, never))).to.equal('gone');
    await Promise.all([at.lab.close!(), other.lab.close!()]);
  });

  it('an administrator and the practice are two accounts', () => {
    const at = office();
    const practice = aLab({ name: at.lab.account!.tenant });
    expect(at.lab.account).to.not.deep.equal(practice.account);
  });

  it('is out of reach when the line is', async () => {
    const at = office();
    await at.lab.setConduct({ network: 'offline' });
    expect(await faultCode(at.people.members({}, never))).to.equal('offline');
    expect(await faultCode(at.people.register(joining(), never))).to.equal('offline');
    await at.lab.close!();
  });
});

describe('accounts without a network, at the embedded lab’s own desk', () => {
  const alone = (more: Parameters<typeof aRegistration>[0] = {}) => aRegistration({ reference: '', ...more });
  const theOnly = async ({ lab }: Office) => {
    const members = await lab.desk.people.members({});
    expect(members).to.have.length(1);
    return members[0]!;
  };

  it('S3 · register: whoever has no reference code waits at the lab, and is active once the lab says so', async () => {
    const at = office();
    const form = alone({ firstName: 'Ada', lastName: 'Lind' });
    expect(await at.people.register(form, never)).to.deep.equal({ ok: true, status: 'blocked' });
    await joined(at);
    const waiting = await theOnly(at);
    expect(waiting).to.include({ lastName: 'Lind', status: 'blocked', isWaiting: true, revision: 1 });
    expect(waiting).to.not.have.any.keys('password', 'registration', 'network', 'moves', 'activatedAt');
    const outcome = await at.lab.desk.people.change(waiting.id, 1, { status: 'active' });
    expect(outcome.ok && outcome.member).to.include({ status: 'active', isWaiting: false, revision: 2 });
    expect(await at.people.register(form, never)).to.deep.equal({ ok: true, status: 'active' });
    await at.lab.close!();
  });

  it('S3 · register: a refused registration leaves nothing of the person, and its user name is free', async () => {
    const at = office();
    const form = alone({ firstName: 'Wanda', lastName: 'Unknown', username: 'wanda' });
    await at.people.register(form, never);
    const { id, revision } = await theOnly(at);
    expect(await at.lab.desk.people.refuse(id, revision)).to.deep.equal({ ok: true });
    expect(await at.lab.desk.people.members({})).to.deep.equal([]);
    expect(JSON.stringify(await everythingIn(at.lab))).to.not.match(/wanda|Unknown|check\.example/i);
    expect(await at.people.register(form, never)).to.deep.equal({ ok: true, status: 'blocked' });
    expect(await at.lab.desk.people.members({}), 'sent again, it is the same one').to.deep.equal([]);
    expect((await at.people.register(alone({ username: 'wanda' }), never)).ok).to.equal(true);
    expect(await faultCode(at.lab.desk.people.refuse(id, revision))).to.equal('gone');
    await at.lab.close!();
  });

  it('refuses nobody who was active once, however he stands now', async () => {
    const at = office();
    await at.people.register(alone(), never);
    const { id } = await theOnly(at);
    await at.lab.desk.people.change(id, 1, { status: 'active' });
    await at.lab.desk.people.change(id, 2, { status: 'blocked' });
    const outcome = await at.lab.desk.people.refuse(id, 3);
    expect(!outcome.ok && outcome.conflict).to.include({ status: 'blocked', isWaiting: false });
    expect(await theOnly(at)).to.include({ revision: 3 });
    await at.lab.close!();
  });

  it('S3 · admin: the same rules as for a network: revisions, fields, the search, and word to the team', async () => {
    const said: Announcement[] = [];
    const at = office({ announce: (announcement) => said.push(announcement) });
    await at.people.register(alone({ firstName: 'Ada', lastName: 'Lind' }), never);
    await at.people.register(alone({ firstName: 'Ben', lastName: 'Abt' }), never);
    const desk = at.lab.desk.people;
    expect((await desk.members({})).map(({ lastName }) => lastName)).to.deep.equal(['Abt', 'Lind']);
    const [lind] = await desk.members({ search: 'lin', status: 'blocked' });
    const { id, shipping } = lind!;
    const wrong = await desk.change(id, 1, { email: 'nobody' });
    expect(wrong).to.deep.equal({ ok: false, problems: [{ field: 'email', code: 'invalid' }] });
    const moved = { ...shipping, street: 'Hafenweg 1' };
    await desk.change(id, 1, { shipping: moved, tellTeam: true });
    expect(said.map((one) => one.kind === 'shipping' && one.news.shipping)).to.deep.equal([moved]);
    const late = await desk.change(id, 1, { clinic: 'Late' });
    expect('conflict' in late && late.conflict).to.include({ revision: 2, isWaiting: true });
    await at.lab.close!();
  });

  it('has nobody who belongs to a network, and gives nobody of its own to an administrator', async () => {
    const at = office();
    const { id, revision } = await joined(at);
    expect(await faultCode(at.lab.desk.people.change(id, revision, { status: 'active' }))).to.equal('gone');
    expect(await faultCode(at.lab.desk.people.refuse(id, revision))).to.equal('gone');
    await at.people.register(alone(), never);
    const own = await theOnly(at);
    expect(await faultCode(at.people.change(own.id, 1, { status: 'active' }, never))).to.equal('gone');
    await at.lab.close!();
  });

  it('counts who waits, live and across tabs', async () => {
    const at = office();
    const otherTab = aLab({ profile: aligner, name: at.lab.account!.tenant });
    expect(await now(at.lab.desk.people.waiting)).to.equal(0);
    await otherTab.people.register(alone(), never);
    await otherTab.people.register(alone(), never);
    await until(at.lab.desk.people.waiting, (count) => count === 2);
    const [first] = await at.lab.desk.people.members({});
    await at.lab.desk.people.refuse(first!.id, 1);
    await until(at.lab.desk.people.waiting, (count) => count === 1);
    await Promise.all([at.lab.close!(), otherTab.close!()]);
  });

  it('does not hang on the practice’s line: the lab works at its desk while that is down', async () => {
    const at = office();
    await at.people.register(alone(), never);
    await at.lab.setConduct({ network: 'offline' });
    expect(await theOnly(at)).to.include({ isWaiting: true });
    await at.lab.close!();
  });

  it('the acceptance checks hold for an administrator’s session, too', async () => {
    const withoutNetwork = 'shows nobody without a network to the administrator of one';
    for (const open of [office, overHttp])
      await peopleChecks
        .find(({ name }) => name === withoutNetwork)!
        .run(() => {
          const { backend, lab } = open();
          return Promise.resolve({ backend, accounts: lab.desk.people });
        });
  });
});

describe('people over HTTP', () => {
  it('sends a registration without the credentials of whoever is signed in, under a key of its own', async () => {
    const { lab } = office();
    const baseUrl = `https://lab.test/${uniqueName()}/v1`;
    const http = httpLab(lab, baseUrl);
    http.token = 'good';
    worker.use(...http.handlers);
    let isAsked = false;
    const auth = () => {
      isAsked = true;
      return Promise.resolve(null);
    };
    const form = joining();
    const outcome = await rest({ baseUrl, auth }).people!.register(form, never);
    expect(outcome).to.deep.equal({ ok: true, status: 'blocked' });
    expect(isAsked).to.equal(false);
    const [sent] = http.seen;
    expect(sent!.line).to.equal('POST /registrations');
    expect(sent!.headers.get('authorization')).to.equal(null);
    expect(sent!.headers.get('idempotency-key')).to.equal(`"${form.id}"`);
    await lab.close!();
  });

  it('a change names its revision, and what the address says is no part of the form', async () => {
    const { lab } = office();
    const baseUrl = `https://lab.test/${uniqueName()}/v1`;
    const http = httpLab(lab, baseUrl);
    worker.use(...http.handlers);
    const { people } = rest({ baseUrl });
    await people!.register(joining({ firstName: 'Ada', lastName: 'Lind' }), never);
    const [member] = await people!.members({ search: 'ada li', status: 'blocked' }, never);
    await people!.change(member!.id, 1, { status: 'active' }, never);
    const lines = http.seen.map(({ line }) => line);
    expect(lines).to.deep.equal([
      'POST /registrations',
      'GET /members?search=ada+li&status=blocked',
      `PATCH /members/${member!.id}`,
    ]);
    expect(http.seen[2]!.headers.get('if-match')).to.equal('"1"');
    await lab.close!();
  });

  it('takes no answer of a stranger for a decision on a form', async () => {
    const { lab } = office();
    const baseUrl = `https://lab.test/${uniqueName()}/v1`;
    const http = httpLab(lab, baseUrl);
    worker.use(...http.handlers);
    const { people } = rest({ baseUrl });
    for (const answer of [
      new Response('<p>Sign in to the café</p>', { headers: { 'content-type': 'text/html' } }),
      Response.json({ ok: true }),
      new Response(JSON.stringify({ type: 'about:blank' }), {
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
      }),
    ]) {
      http.intercept.push(() => answer);
      expect(await faultCode(people!.register(joining(), never))).to.equal('protocol');
    }
    await lab.close!();
  });
});

describe('the acceptance checks of people notice what labs get wrong', () => {
  const mistakes: Readonly<Record<string, (good: LocalLab) => Partial<Backend['people']>>> = {
    'takes a registration once, however often it is sent, and makes an account that waits': ({ people }) => ({
      register: (form, signal) => people.register({ ...form, id: newId() }, signal),
    }),
    'names each field of a registration that it does not take': () => ({
      register: () => Promise.resolve({ ok: true, status: 'blocked' }),
    }),
    'shows members to administrators alone, and gives no case to anybody for others': () => ({
      members: () => Promise.resolve([]),
    }),
  };
  const failureOf = (check: string, under: BackendUnderTest): Promise<unknown> =>
    peopleChecks
      .find(({ name }) => name === check)!
      .run(() => Promise.resolve(under))
      .then(
        () => 'it passed',
        (error: unknown) => error,
      );
  for (const [check, breakIt] of Object.entries(mistakes))
    it(`"${check}" fails`, async () => {
      const good = aLab({ profile: aligner });
      const backend: Backend = { ...good, people: { ...good.people, ...breakIt(good) } };
      expect(await failureOf(check, { backend })).to.have.property('name', 'CheckFailed');
    });

  it('"shows nobody without a network to the administrator of one" fails', async () => {
    const good = office().lab;
    const members = async () => good.desk.people.members({});
    const backend: Backend = { ...good, people: { ...good.people, members } };
    const check = 'shows nobody without a network to the administrator of one';
    expect(await failureOf(check, { backend })).to.have.property('name', 'CheckFailed');
  });

  const deskMistakes: Readonly<Record<string, (good: AccountDesk) => Partial<AccountDesk>>> = {
    'lets the lab itself activate or refuse who belongs to no network': () => ({
      refuse: () => Promise.resolve({ ok: true }),
    }),
    'refuses nobody whom the lab has activated, and nobody on an older revision': (good) => ({
      refuse: async (id) => {
        const found = (await good.members({})).find((member) => member.id === id)!;
        return good.refuse(id, found.revision);
      },
    }),
  };
  for (const [check, breakIt] of Object.entries(deskMistakes))
    it(`"${check}" fails`, async () => {
      const backend = aLab({ profile: aligner });
      const { people } = backend.desk;
      const accounts: AccountDesk = { ...people, ...breakIt(people) };
      expect(await failureOf(check, { backend, accounts })).to.have.property('name', 'CheckFailed');
    });
});
