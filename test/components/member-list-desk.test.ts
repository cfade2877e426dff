import { expect, waitUntil } from '@open-wc/testing';
import { MemberList } from '../../components/member-list/member-list.js';
import type { AccountDesk, DeskMember, LocalLab } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aRegistration } from '../../src/testing/people-checks.js';
import { never } from '../../src/testing/samples.js';
import { aLab, until } from '../support/lab.js';
import {
  answerQuestion,
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  textOf,
  within,
} from '../support/view-checks.js';

MemberList.define();

const ADA = { firstName: 'Ada', lastName: 'Lind', username: 'ada.lind', clinic: 'Harbour Dental' };
const BEN = { firstName: 'Ben', lastName: 'Abt', username: 'ben', email: 'ben@quay.example' };

const rows = (element: MemberList) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]')];
const rowOf = (element: MemberList, name: string) =>
  rows(element).find((row) => textOf(row).startsWith(name))!;
const said = (element: MemberList) => textOf(within(element, '[part="said"]'));
const hasFocus = (element: Element) => focused() === element;

/** Presses the button of a row, and waits for the question. */
async function ask(element: MemberList, name: string, part: 'turn' | 'refuse') {
  rowOf(element, name).querySelector<HTMLElement>(`[part="${part}"]`)!.click();
  await waitUntil(() => element.shadowRoot!.querySelector('dialog[open]'), 'nothing is asked');
}

async function decide(element: MemberList, name: string, part: 'turn' | 'refuse') {
  await ask(element, name, part);
  await answerQuestion(element, true);
  await waitUntil(
    () => element.shadowRoot!.querySelector('[part="said"], [part="fault"]'),
    'nothing is said',
  );
}

describe('member-list at the lab’s own desk', () => {
  let lab: LocalLab;
  beforeEach(() => {
    lab = aLab({ profile: aligner });
  });
  afterEach(async () => {
    document.documentElement.lang = 'en';
    await lab.close!();
  });

  const register = async (...forms: Parameters<typeof aRegistration>[0][]) => {
    for (const form of forms) await lab.people.register(aRegistration(form), never);
  };
  const member = async (username: string): Promise<DeskMember | undefined> =>
    (await lab.desk.people.members({})).find((one) => one.username === username);

  async function showing({
    desk = lab.desk.people,
    width = 900,
  }: { desk?: AccountDesk; width?: number } = {}) {
    const element = await place<MemberList>('member-list', { desk, profile: aligner }, { width });
    await waitUntil(() => within(element, '[part="base"]').getAttribute('aria-busy') === 'false');
    return element;
  }

  for (const width of [900, 320])
    it(`is accessible and does not overflow at ${width} px: list, question, profile, none, in both languages`, async () => {
      await register(ADA, { ...BEN, lastName: 'W'.repeat(60), clinic: MARKUP });
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const element = await showing({ width });
        checkNoOverflow(element);
        await checkState(element);
        await ask(element, 'Ada Lind', 'refuse');
        await checkState(element);
        await answerQuestion(element, false);
        rowOf(element, 'Ada Lind').querySelector<HTMLElement>('[part="open"]')!.click();
        await settled(element);
        checkNoOverflow(element);
        await checkState(element);
      }
      expect('pwned' in window).to.equal(false);
      const empty = await showing({ desk: aLab({ profile: aligner }).desk.people, width });
      await checkState(empty);
    });

  it('S3 · register: whoever waits without a network is listed, and nobody who has joined one', async () => {
    await register(ADA, BEN, { reference: 'PONTIC-1', lastName: 'Joined' });
    const element = await showing();
    expect(textOf(within(element, '#heading'))).to.equal('Accounts without a network');
    expect(rows(element).map((row) => textOf(row.querySelector('[part="open"]')!))).to.deep.equal([
      'Ben Abt',
      'Ada Lind',
    ]);
    const refuse = rowOf(element, 'Ada Lind').querySelector('[part="refuse"]')!;
    expect(refuse.getAttribute('aria-label')).to.equal('Refuse: Ada Lind');
  });

  it('S3 · register: the lab activates somebody after a question; what was activated is blocked from then on, not refused', async () => {
    await register(ADA);
    const element = await showing();
    await ask(element, 'Ada Lind', 'turn');
    expect(textOf(within(element, 'dialog'))).to.include(
      'Ada Lind (Harbour Dental) can then sign in and send cases.',
    );
    await answerQuestion(element, false);
    expect((await member('ada.lind'))!.status).to.equal('blocked');
    await decide(element, 'Ada Lind', 'turn');
    expect(said(element)).to.equal('Ada Lind is active now.');
    expect(await member('ada.lind')).to.include({ status: 'active', isWaiting: false });
    expect(rowOf(element, 'Ada Lind').querySelector('[part="refuse"]') === null).to.equal(true);
    await decide(element, 'Ada Lind', 'turn');
    expect(said(element)).to.equal('Ada Lind is blocked now.');
    expect(rowOf(element, 'Ada Lind').querySelector('[part="refuse"]') === null).to.equal(true);
  });

  it('S3 · register: a refused registration is gone, after it was said what that means', async () => {
    await register(ADA, BEN);
    const element = await showing();
    await ask(element, 'Ben Abt', 'refuse');
    const question = textOf(within(element, 'dialog'));
    expect(question).to.include('is deleted with everything that it says').and.include('ben@quay.example');
    await answerQuestion(element, false);
    expect(!!(await member('ben'))).to.equal(true);
    await decide(element, 'Ben Abt', 'refuse');
    expect(said(element)).to.equal('The registration of Ben Abt is refused and deleted.');
    expect(rows(element)).to.have.length(1);
    expect(hasFocus(within(element, '#heading'))).to.equal(true);
    expect(await member('ben')).to.equal(undefined);
  });

  it('refuses from the profile too, and goes back to the list', async () => {
    await register(ADA, BEN);
    const element = await showing();
    rowOf(element, 'Ada Lind').querySelector<HTMLElement>('[part="open"]')!.click();
    await settled(element);
    expect(textOf(within(element, '[part="profile"]'))).to.include('Harbour Dental');
    within(element, '[part="refuse"]').click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open]'), 'nothing is asked');
    await answerQuestion(element, true);
    await waitUntil(() => element.shadowRoot!.querySelector('table'), 'not back');
    expect(said(element)).to.equal('The registration of Ada Lind is refused and deleted.');
    expect(rows(element).map((row) => textOf(row.querySelector('[part="open"]')!))).to.deep.equal([
      'Ben Abt',
    ]);
  });

  it('tells that somebody has registered meanwhile, moves no row, and shows him when asked', async () => {
    await register(ADA);
    const element = await showing();
    const updates = () => element.shadowRoot!.querySelector<HTMLElement>('[part="updates"]');
    await register(BEN);
    await waitUntil(updates, 'nothing is told');
    expect(rows(element)).to.have.length(1);
    await checkState(element);
    updates()!.click();
    await waitUntil(() => rows(element).length === 2, 'he is not shown');
    expect(updates() === null).to.equal(true);
    // what is decided here is no news
    await decide(element, 'Ben Abt', 'refuse');
    await until(lab.desk.people.waiting, (count) => count === 1);
    await settled(element);
    expect(updates() === null).to.equal(true);
  });

  it('does nothing to somebody who was changed meanwhile, and shows how he stands', async () => {
    await register(ADA);
    const element = await showing();
    const { id, revision } = (await member('ada.lind'))!;
    await lab.desk.people.change(id, revision, { clinic: 'Elsewhere', status: 'active' });
    await decide(element, 'Ada Lind', 'refuse');
    expect(said(element)).to.include('changed by somebody else meanwhile');
    expect(textOf(rowOf(element, 'Ada Lind')))
      .to.include('Elsewhere')
      .and.include('Active');
    expect(!!(await member('ada.lind'))).to.equal(true);
  });

  it('says that somebody is not there any more, and what could not be done', async () => {
    await register(ADA, BEN);
    const element = await showing();
    const { id, revision } = (await member('ada.lind'))!;
    await lab.desk.people.refuse(id, revision);
    await decide(element, 'Ada Lind', 'refuse');
    expect(textOf(within(element, '[part="fault"]'))).to.include('does not know this person any more');
    const desk = { ...lab.desk.people, change: () => Promise.reject(new Error('disk')) };
    const broken = await showing({ desk });
    await decide(broken, 'Ben Abt', 'turn');
    expect(textOf(within(broken, '[part="fault"]'))).to.include('could not do this just now');
    expect((await member('ben'))!.status).to.equal('blocked');
  });

  it('S3 · admin: edits somebody’s profile, and warns before a half-made change is left', async () => {
    await register(ADA);
    const element = await showing();
    const isAskedOnLeaving = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    rowOf(element, 'Ada Lind').querySelector<HTMLElement>('[part="open"]')!.click();
    await settled(element);
    within(element, '#edit').click();
    await settled(element);
    expect(isAskedOnLeaving()).to.equal(false);
    const clinic = within<HTMLInputElement>(element, '#clinic');
    clinic.value = 'Quay Dental';
    clinic.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(element);
    expect(isAskedOnLeaving()).to.equal(true);
    within(element, 'form .button.primary').click();
    await waitUntil(() => element.shadowRoot!.querySelector('[part="said"]'), 'not saved');
    expect(said(element)).to.equal('Ada Lind is saved.');
    expect(isAskedOnLeaving()).to.equal(false);
    expect(await member('ada.lind')).to.include({ clinic: 'Quay Dental', isWaiting: true });
  });
});
