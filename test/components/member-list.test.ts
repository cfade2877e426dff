import { expect } from '@open-wc/testing';
import { MemberList } from '../../components/member-list/member-list.js';
import type { Member } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient } from '../support/fake-client.js';
import { aMember, fakePeople, type FakePeople } from '../support/fake-people.js';
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

const ADA = aMember();
const BEN = aMember({ id: 'm2', firstName: 'Ben', lastName: 'Abt', status: 'active', username: 'ben' });

interface Options {
  readonly people?: FakePeople;
  readonly width?: number;
}
async function showing(members: readonly Member[] = [BEN, ADA], options: Options = {}) {
  const { people = fakePeople(members), width = 900 } = options;
  const client = { ...fakeClient([], { profile: aligner }), people };
  const element = await place<MemberList>('member-list', { client }, { width });
  return { element, people };
}

const rows = (element: MemberList) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]')];
const names = (element: MemberList) =>
  rows(element).map((row) => textOf(row.querySelector('[part="open"]')!));
const control = (element: Element, id: string) =>
  element.shadowRoot!.getElementById(id) as HTMLInputElement | HTMLSelectElement;

async function fill(element: MemberList, values: Readonly<Record<string, string>>) {
  for (const [id, value] of Object.entries(values)) {
    const field = control(element, id);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }
  await settled(element);
}

async function press(element: MemberList, selector: string) {
  within(element, selector).click();
  await settled(element);
  await settled(element);
}

async function editing(element: MemberList, id: string) {
  await press(element, `[data-member="${id}"]`);
  await press(element, '#edit');
}

const save = (element: MemberList) => press(element, 'form .button.primary');
const hasFocus = (element: Element) => focused() === element;

describe('member-list: accessibility', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  for (const width of [900, 320])
    it(`is accessible and does not overflow at ${width} px: list, profile, form, none, in both languages`, async () => {
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const { element } = await showing(undefined, { width });
        checkNoOverflow(element);
        await checkState(element);
        await press(element, '[data-member="m1"]');
        checkNoOverflow(element);
        await checkState(element);
        await press(element, '#edit');
        await fill(element, { 'shipping.street': 'Elsewhere 1', email: 'nobody' });
        await save(element);
        checkNoOverflow(element);
        await checkState(element);
        const { element: empty } = await showing([], { width });
        await checkState(empty);
      }
    });

  it('is accessible while it asks', async () => {
    const { element } = await showing();
    within(element, '[data-turn="m1"]').click();
    await settled(element);
    await checkState(element);
    await answerQuestion(element, false);
  });
});

describe('member-list', () => {
  it('S3 · admin: name and account status of each member; a name opens the profile', async () => {
    const { element } = await showing();
    expect(names(element)).to.deep.equal(['Ben Abt', 'Ada Lind']);
    expect(rows(element).map((row) => textOf(row.querySelector('[part="state"]')!))).to.deep.equal([
      'Active',
      'Blocked',
    ]);
    await press(element, '[data-member="m1"]');
    expect(hasFocus(within(element, '#heading'))).to.equal(true);
    const profile = textOf(within(element, '[part="profile"]'));
    for (const shown of [
      'Dentist',
      'ada@harbour.example',
      'Harbour Dental',
      'Germany',
      'Hamburg',
      '20457',
      'Kai 7',
    ])
      expect(profile).to.include(shown);
    await press(element, '.back');
    expect(hasFocus(within(element, '[data-member="m1"]'))).to.equal(true);
  });

  it('S3 · admin: search and status are applied by the button, and cleared where nobody matches', async () => {
    const { element } = await showing();
    await fill(element, { search: 'lin', 'status-filter': 'blocked' });
    expect(names(element)).to.have.length(2);
    await press(element, '[part="apply"]');
    expect(names(element)).to.deep.equal(['Ada Lind']);
    await fill(element, { search: 'nobody' });
    await press(element, '[part="apply"]');
    expect(textOf(element)).to.include('No member matches.');
    await press(element, '.empty .button');
    expect(names(element)).to.have.length(2);
    expect(hasFocus(control(element, 'search'))).to.equal(true);
  });

  it('S3 · admin: an account is activated after a question, on the revision that was seen', async () => {
    const { element, people } = await showing();
    within(element, '[data-turn="m1"]').click();
    await settled(element);
    expect(textOf(within(element, 'dialog'))).to.include('Activate only people whom you know.');
    await answerQuestion(element, false);
    expect(people.changes).to.deep.equal([]);
    within(element, '[data-turn="m1"]').click();
    await settled(element);
    await answerQuestion(element, true);
    await settled(element);
    expect(people.changes).to.deep.equal([{ id: 'm1', on: 1, change: { status: 'active' } }]);
    expect(textOf(within(element, '[part="said"]'))).to.equal('Ada Lind is active now.');
    expect(textOf(rows(element)[1]!.querySelector('[part="state"]')!)).to.equal('Active');
  });

  it('S3 · admin: an active account is blocked, and it is said what that means', async () => {
    const { element, people } = await showing();
    within(element, '[data-turn="m2"]').click();
    await settled(element);
    expect(textOf(within(element, 'dialog'))).to.include('Cases that were assigned before stay as they are.');
    await answerQuestion(element, true);
    await settled(element);
    expect(people.changes[0]!.change).to.deep.equal({ status: 'blocked' });
  });

  it('does nothing to a member whom somebody else has changed, and shows how he stands', async () => {
    const { element, people } = await showing();
    people.roster = [BEN, { ...ADA, revision: 2, clinic: 'Elsewhere' }];
    within(element, '[data-turn="m1"]').click();
    await settled(element);
    await answerQuestion(element, true);
    await settled(element);
    expect(textOf(within(element, '[part="said"]'))).to.include('changed by somebody else meanwhile');
    expect(textOf(rows(element)[1]!))
      .to.include('Elsewhere')
      .and.to.include('Blocked');
  });

  it('S3 · admin: edits every field, and sends what was changed alone', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    expect(control(element, 'email').getAttribute('autocomplete')).to.equal('off');
    await fill(element, { clinic: 'Quay Dental', language: 'de' });
    within(element, '#status-active').click();
    await save(element);
    expect(people.changes).to.deep.equal([
      { id: 'm1', on: 1, change: { clinic: 'Quay Dental', language: 'de', status: 'active' } },
    ]);
    expect(textOf(within(element, '[part="said"]'))).to.equal('Ada Lind is saved.');
    expect(textOf(within(element, '[part="profile"]'))).to.include('Quay Dental');
    expect(hasFocus(within(element, '#edit'))).to.equal(true);
  });

  it('S3 · admin: a new shipping address asks whether the team is told, and tells it unless that is turned off', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    expect(element.shadowRoot!.querySelector('[part="moved"]') === null).to.equal(true);
    await fill(element, { 'shipping.street': 'Kai 9' });
    expect(textOf(within(element, '[part="moved"]'))).to.include('Also tell the lab’s team');
    await save(element);
    const shipping = { ...ADA.shipping, street: 'Kai 9' };
    expect(people.changes[0]!.change).to.deep.equal({ shipping, tellTeam: true });
    await press(element, '#edit');
    await fill(element, { 'shipping.street': 'Kai 11' });
    within(element, '#tell-team').click();
    await save(element);
    expect(people.changes[1]!.change.tellTeam).to.equal(false);
  });

  it('forgets a password that was typed when it leaves the page, in the fields too', async () => {
    const { element } = await showing();
    await editing(element, 'm1');
    await fill(element, { password: 'nine lanterns over the quay', confirm: 'nine lanterns over the quay' });
    const { parentElement } = element;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    for (const id of ['password', 'confirm']) expect(control(element, id).value).to.equal('');
    parentElement!.append(element);
    await settled(element);
    expect(control(element, 'password').value).to.equal('');
  });

  it('shows what was saved although the form was left meanwhile', async () => {
    const { element } = await showing();
    await editing(element, 'm1');
    await fill(element, { clinic: 'Quay Dental' });
    within(element, 'form .button.primary').click();
    within(element, 'form .actions .button:not(.primary)').click();
    await settled(element);
    await settled(element);
    expect(textOf(within(element, '[part="profile"]'))).to.include('Quay Dental');
  });

  it('S3 · admin: a new password is judged, given twice, and left nowhere', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    await fill(element, { password: 'adalind1' });
    await save(element);
    const summary = textOf(within(element, '#error-summary'));
    expect(summary).to.include('New password: choose one that is harder to guess');
    await fill(element, { password: 'nine lanterns over the quay', confirm: 'nine lanterns' });
    expect(textOf(within(element, '#error-summary'))).to.include('it differs from the password above');
    await fill(element, { confirm: 'nine lanterns over the quay' });
    await save(element);
    expect(people.changes.map(({ change }) => Object.keys(change))).to.deep.equal([['password']]);
    expect(element.shadowRoot!.innerHTML).to.not.include('lanterns');
    await press(element, '#edit');
    expect(control(element, 'password').value).to.equal('');
  });

  it('shows what somebody else has changed, keeps what was changed here, and saves on top of it', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    await fill(element, { clinic: 'Mine' });
    people.roster = [BEN, { ...ADA, revision: 5, email: 'new@harbour.example' }];
    await save(element);
    const conflict = within(element, '[part="conflict"]');
    expect(textOf(conflict)).to.include('Changed meanwhile: E-mail address.');
    expect(hasFocus(conflict)).to.equal(true);
    expect(control(element, 'email').value).to.equal('new@harbour.example');
    expect(control(element, 'clinic').value).to.equal('Mine');
    await save(element);
    expect(people.changes[1]).to.deep.equal({ id: 'm1', on: 5, change: { clinic: 'Mine' } });
  });

  it('a change that arrived although its answer was lost is saved, not in conflict', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    await fill(element, { clinic: 'Quay Dental' });
    people.roster = [BEN, { ...ADA, revision: 2, clinic: 'Quay Dental' }];
    await save(element);
    expect(textOf(within(element, '[part="said"]'))).to.equal('Ada Lind is saved.');
  });

  it('nothing changed is nothing sent', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    await save(element);
    expect(people.changes).to.deep.equal([]);
    expect(textOf(within(element, '[part="said"]'))).to.equal('Nothing was changed.');
  });

  it('keeps the form as it is when the lab cannot be reached', async () => {
    const { element, people } = await showing();
    await editing(element, 'm1');
    await fill(element, { clinic: 'Quay Dental' });
    people.faults.push('offline');
    await save(element);
    expect(textOf(within(element, '#fault'))).to.include('The lab cannot be reached');
    expect(control(element, 'clinic').value).to.equal('Quay Dental');
    await save(element);
    expect(people.changes).to.have.length(1);
  });

  it('says why the members cannot be shown, and tries again when asked', async () => {
    const people = fakePeople([ADA]);
    people.faults.push('offline');
    const { element } = await showing([], { people });
    expect(textOf(within(element, '[part="fault"]'))).to.include('The lab cannot be reached');
    await press(element, '[part="fault"] .button');
    expect(names(element)).to.deep.equal(['Ada Lind']);
  });

  it('shows nobody to whoever is no administrator, and asks the lab for nothing', async () => {
    const people = fakePeople([ADA], { isAdministrator: false });
    people.members = () => Promise.reject(new Error('asked'));
    const { element } = await showing([], { people });
    expect(textOf(element)).to.include('shown to its administrators');
    expect(element.shadowRoot!.querySelector('table') === null).to.equal(true);
    const lateFault = fakePeople([ADA], { isAdministrator: false });
    const { element: later } = await showing([], { people: lateFault });
    lateFault.setAdministrator(true);
    await settled(later);
    expect(names(later)).to.deep.equal(['Ada Lind']);
  });

  it('shows names full of markup and of any length as text', async () => {
    const odd = aMember({ firstName: MARKUP, lastName: 'x'.repeat(400), clinic: `\u202e${'w'.repeat(400)}` });
    const { element } = await showing([odd], { width: 320 });
    checkNoOverflow(element);
    expect(textOf(rows(element)[0]!)).to.include('<img src=x');
    await press(element, '[part="open"]');
    checkNoOverflow(element);
    expect('pwned' in window).to.equal(false);
  });

  it('asks and tells about whoever has a long name in full, and keeps the row low', async () => {
    const long = 'w'.repeat(2000);
    const { element } = await showing([aMember({ firstName: long, clinic: long })], { width: 700 });
    expect(rows(element)[0]!.offsetHeight).to.be.below(120);
    await press(element, '[part="turn"]');
    const dialog = within<HTMLDialogElement>(element, 'dialog');
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    await answerQuestion(element, false);
  });

  it('a name that turns the direction of reading turns no sentence', async () => {
    const { element } = await showing([aMember({ firstName: '\u202eAda\u2066', lastName: 'Łind אבג' })]);
    await press(element, '[part="turn"]');
    expect(textOf(within(element, 'dialog h3'))).to.equal('Activate: Ada Łind אבג');
    expect(textOf(within(element, '#confirm-body'))).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
    await answerQuestion(element, true);
    expect(textOf(element)).to.include('Ada Łind אבג is active now.');
  });
});
