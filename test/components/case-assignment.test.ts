import { expect } from '@open-wc/testing';
import { CaseAssignment } from '../../components/case-assignment/case-assignment.js';
import type { LabProfile } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, fakeClient, type Step } from '../support/fake-client.js';
import { aMember, fakePeople, type FakePeople } from '../support/fake-people.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  place,
  settled,
  textOf,
  within,
} from '../support/view-checks.js';

CaseAssignment.define();

const ADA = aMember({ status: 'active' });
const BEN = aMember({ id: 'm2', firstName: 'Ben', lastName: 'Abt', status: 'active' });
const ASSIGNED: Step = {
  type: 'case.assign',
  by: 'network_admin',
  fields: { doctor: 'Ben Abt', memberId: 'm2' },
};

const SENT: readonly Step[] = [
  { type: 'case.submit', by: 'dentist' },
  { type: 'case.receive', by: 'system', fields: { caseNumber: '10001' } },
];

interface Options {
  readonly people?: FakePeople;
  readonly width?: number;
  readonly profile?: LabProfile;
  /** what has happened to the case */
  readonly then?: readonly Step[];
}
async function showing(options: Options = {}) {
  const { people = fakePeople([BEN, ADA]), width = 600, profile = aligner, then = SENT } = options;
  const prescription = { service: profile === aligner ? 'full' : '' };
  const subject = aCase({ id: 'c1', stage: 'draft', then, profile, prescription });
  const client = { ...fakeClient([subject], { profile }), people };
  const element = await place<CaseAssignment>('case-assignment', { client, caseId: 'c1' }, { width });
  return { element, people, client };
}

async function choose(element: CaseAssignment, id: string) {
  const select = within<HTMLSelectElement>(element, '#doctor');
  select.value = id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

async function assign(element: CaseAssignment) {
  within(element, '[part="assign"]').click();
  await settled(element);
  await settled(element);
}

const isThere = (element: CaseAssignment) => !!element.shadowRoot!.querySelector('[part="base"]');

describe('case-assignment: accessibility', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  for (const width of [600, 320])
    it(`is accessible and does not overflow at ${width} px: to be chosen, not chosen, assigned, in both languages`, async () => {
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const { element } = await showing({ width });
        await checkState(element);
        await assign(element);
        checkNoOverflow(element);
        await checkState(element);
        await choose(element, 'm1');
        await assign(element);
        checkNoOverflow(element);
        await checkState(element);
      }
    });
});

describe('case-assignment', () => {
  it('S3 · admin: "Assign dentist" gives the case to an active dentist of the network', async () => {
    const people = fakePeople([
      BEN,
      ADA,
      aMember({ id: 'm3', lastName: 'Blocked' }),
      aMember({ id: 'm4', lastName: 'Planner', role: 'planner', status: 'active' }),
    ]);
    let tries = 0;
    const { element, client } = await showing({ people });
    element.client = { ...client, syncNow: () => void tries++ };
    await settled(element);
    const options = [...within<HTMLSelectElement>(element, '#doctor').options].map((one) => textOf(one));
    expect(options).to.deep.equal([
      'Choose a dentist',
      'Ben Abt, Harbour Dental',
      'Ada Lind, Harbour Dental',
    ]);
    await choose(element, 'm1');
    await assign(element);
    expect(people.assigned).to.deep.equal([{ caseId: 'c1', member: 'm1' }]);
    expect(textOf(within(element, '[part="said"]'))).to.equal('The case is assigned to Ada Lind.');
    // the case tells it with its next pull
    expect(tries).to.equal(1);
  });

  it('says to whom the case is assigned, and does not assign it to him once more', async () => {
    const { element, people } = await showing({ then: [...SENT, ASSIGNED] });
    expect(textOf(within(element, '[part="current"]'))).to.equal('Assigned to Ben Abt');
    await choose(element, 'm2');
    await assign(element);
    expect(textOf(within(element, '#doctor-error'))).to.equal('The case is assigned to Ben Abt already.');
    expect(people.assigned).to.deep.equal([]);
  });

  it('asks for a choice where there is none', async () => {
    const { element, people } = await showing();
    await assign(element);
    expect(textOf(within(element, '#doctor-error'))).to.equal('Assign dentist: choose a dentist');
    expect(focused() === within(element, '#doctor')).to.equal(true);
    expect(people.assigned).to.deep.equal([]);
  });

  it('is not there for a doctor, for a draft, and where the lab assigns no cases', async () => {
    const asked = fakePeople([ADA], { isAdministrator: false });
    expect(isThere((await showing({ people: asked })).element)).to.equal(false);
    expect(isThere((await showing({ then: [] })).element)).to.equal(false);
    expect(isThere((await showing({ profile: restorative })).element)).to.equal(false);
    expect(isThere((await showing()).element)).to.equal(true);
  });

  it('keeps the choice when the lab cannot be reached, and says so', async () => {
    const { element, people } = await showing();
    await choose(element, 'm1');
    people.faults.push('offline');
    await assign(element);
    expect(textOf(within(element, '#doctor-error'))).to.include('The lab cannot be reached');
    await assign(element);
    expect(people.assigned).to.have.length(1);
  });

  it('loads the doctors anew when the one that was chosen is no choice any more', async () => {
    const { element, people } = await showing();
    await choose(element, 'm1');
    people.roster = [BEN];
    people.faults.push('gone');
    await assign(element);
    expect(textOf(within(element, '#doctor-error'))).to.include('cannot be given to this dentist any more');
    expect(within<HTMLSelectElement>(element, '#doctor').options).to.have.length(2);
  });

  it('carries neither a choice nor an answer over to another case', async () => {
    const { element, people, client } = await showing();
    const subject = (id: string) =>
      aCase({ id, stage: 'draft', then: SENT, profile: aligner, prescription: { service: 'full' } });
    element.case = subject('c1');
    await settled(element);
    await choose(element, 'm1');
    element.case = { ...subject('c1'), revision: 9 };
    await settled(element);
    expect(within<HTMLSelectElement>(element, '#doctor').value, 'the same case, newer').to.equal('m1');
    element.case = subject('c2');
    await settled(element);
    expect(within<HTMLSelectElement>(element, '#doctor').value).to.equal('');
    await choose(element, 'm2');
    let tries = 0;
    element.client = { ...client, syncNow: () => void tries++ };
    await settled(element);
    await choose(element, 'm2');
    within(element, '[part="assign"]').click();
    element.case = subject('c3');
    await settled(element);
    await settled(element);
    expect(people.assigned).to.deep.equal([{ caseId: 'c2', member: 'm2' }]);
    expect(!!element.shadowRoot!.querySelector('[part="said"]')).to.equal(false);
    expect(tries).to.equal(1);
  });

  it('says so where nobody is active', async () => {
    const { element } = await showing({ people: fakePeople([aMember()]) });
    expect(textOf(element)).to.include('Nobody in your network is active');
  });
});
