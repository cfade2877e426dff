import { expect } from '@open-wc/testing';
import type { CaseList } from '../../components/case-list/case-list.js';
import { addDays, dayIn, instant } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, type CaseRecipe, type FakeClient, fakeClient, NOW } from '../support/fake-client.js';
import { manyCases, named } from '../support/list-cases.js';
import { cellOf, codesIn, press, rowOf, rowsIn, searchFor, showList } from '../support/list-page.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  settled,
  textOf,
  within,
} from '../support/view-checks.js';

const hold = { type: 'hold.place', by: 'lab_admin', fields: { reason: 'A new scan, please' } };
const recipes: readonly CaseRecipe[] = [
  { id: 'made', stage: 'production', number: 'L-2041', patientCode: 'PX-118' },
  { id: 'other', stage: 'design', number: 'L-2044', patientCode: 'KM-07' },
  { id: 'draft', stage: 'draft', patientCode: 'WA-40' },
  { id: 'odd', stage: 'qc', number: 'L-2033', patientCode: 'VC-31' },
];
const showing = () => showList(recipes.map(aCase));

const point = (element: CaseList, type: string) =>
  within(element, '.hold').dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
const news = (client: FakeClient) =>
  client.push(
    aCase({ id: 'new', stage: 'received', number: 'L-3000', patientCode: 'NEW-1' }),
    aCase({ id: 'odd', stage: 'qc', number: 'L-2033', patientCode: 'VC-31', then: [hold] }),
  );

describe('case-list: while the lab works', () => {
  it('shows news at once while nobody is there', async () => {
    const { element, client } = await showing();
    news(client);
    await settled(element);
    expect(codesIn(element)).to.include('NEW-1');
  });

  it('moves no row under the pointer, writes in place, and shows the news when asked', async () => {
    const { element, client } = await showing();
    const before = codesIn(element);
    point(element, 'pointerenter');
    news(client);
    await settled(element);
    expect(codesIn(element)).to.deep.equal(before);
    expect(cellOf(element, 'VC-31', 'status')).to.contain('On hold');
    const updates = within<HTMLButtonElement>(element, '[part="updates"]');
    expect(updates.textContent.trim()).to.match(/^\d+ updates — Show$/);
    await checkState(element);
    updates.click();
    await settled(element);
    expect(codesIn(element).slice(0, 1)).to.deep.equal(['VC-31']);
    expect(codesIn(element)).to.include('NEW-1');
    expect(focused()!.localName).to.equal('h2');
  });

  it('moves no row while one has the focus, and catches up when it leaves', async () => {
    const { element, client } = await showing();
    const button = rowOf(element, 'WA-40').querySelector('button')!;
    button.focus();
    news(client);
    await settled(element);
    expect(codesIn(element)).not.to.include('NEW-1');
    expect(focused() === button).to.equal(true);
    button.blur();
    await settled(element);
    expect(codesIn(element)).to.include('NEW-1');
  });

  it('moves no row while some are selected', async () => {
    const { element, client } = await showing();
    await press(element, '[part="row"] [part="select"]');
    news(client);
    await settled(element);
    expect(codesIn(element)).not.to.include('NEW-1');
  });

  it('keeps the place of a case that is gone, until the order is taken anew', async () => {
    const { element, client } = await showing();
    point(element, 'pointerenter');
    client.remove(aCase({ id: 'odd' }).id);
    await settled(element);
    expect(textOf(within(element, 'tr.blank'))).to.equal('This case is no longer here.');
    expect(rowsIn(element)).to.have.length(3);
    point(element, 'pointerleave');
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('tr.blank').length).to.equal(0);
  });

  it('keeps the focus on its row when a new order moves it into the other group', async () => {
    const { element, client } = await showing();
    const button = rowOf(element, 'VC-31').querySelector<HTMLElement>('[part="open"]')!;
    news(client);
    button.focus();
    element.filters = 'needs=0&order=needs&tab=current&size=10';
    await settled(element);
    expect(focused()!.closest('tr')!.dataset['id']).to.equal('odd');
  });

  it('marks cases with notices that nobody has read, until they are read', async () => {
    const { element, client } = await showList([aCase({ ...recipes[1]!, then: [hold] }), aCase(recipes[0])]);
    expect(cellOf(element, 'KM-07', 'case')).to.match(/News \d unread notices?/);
    await client.markRead();
    await settled(element);
    expect(rowOf(element, 'KM-07').querySelectorAll('[part="unread"]')).to.have.length(0);
  });

  it('reads again after an error', async () => {
    const { element, client } = await showList([], { silent: true });
    client.failReads(new Error('broken'));
    await settled(element);
    client.push(...recipes.map(aCase));
    within<HTMLButtonElement>(element, '[role="alert"] button').click();
    await settled(element);
    expect(rowsIn(element)).to.have.length(4);
    expect(focused()!.localName).to.equal('h2');
  });

  it('takes another client after it was shown, and leaves no subscription or listing behind', async () => {
    const { element, client } = await showing();
    const other = fakeClient([aCase({ patientCode: 'OTHER' })]);
    element.client = other;
    await settled(element);
    expect(codesIn(element)).to.deep.equal(['OTHER']);
    expect([client.watchers, client.lists.open]).to.deep.equal([0, 0]);
    const box = element.parentElement!;
    for (let round = 0; round < 20; round++) {
      element.remove();
      box.append(element);
      await settled(element);
    }
    expect(codesIn(element)).to.deep.equal(['OTHER']);
    expect(other.lists.open).to.equal(1);
    element.remove();
    expect([other.watchers, other.lists.open]).to.deep.equal([0, 0]);
  });
});

describe('case-list: another account', () => {
  it('keeps nothing that was chosen or searched for among the cases of the one before', async () => {
    const { element } = await showing();
    await searchFor(element, 'PX-118');
    await press(element, '[part="row"] [part="select"]');
    expect(textOf(within(element, '[part="selected"]'))).to.contain('1');
    element.client = fakeClient([aCase({ patientCode: 'OTHER' })]);
    await settled(element);
    expect(codesIn(element)).to.deep.equal(['OTHER']);
    expect(within<HTMLInputElement>(element, '#search').value).to.equal('');
    expect(element.shadowRoot!.querySelectorAll('[part="selected"]')).to.have.length(0);
  });
});

describe('case-list: what it says of itself', () => {
  it('says that a long search goes on, and how many are found so far', async () => {
    const { element, client } = await showing();
    client.lists.setSearching(true);
    await settled(element);
    expect(textOf(within(element, '[part="count"]'))).to.equal('Searching… 4 found so far');
    await checkState(element);
  });

  it('says that it is offline, and of when the list is', async () => {
    const { element, client } = await showing();
    client.setSync({ state: 'offline', syncedAt: instant(NOW) });
    await settled(element);
    expect(textOf(within(element, '[part="offline"]'))).to.match(
      /^Offline\. You see the list as of Mar 9, 2026/,
    );
    await checkState(element);
    client.setSync({ state: 'idle' });
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('[part="offline"]').length).to.equal(0);
  });

  it('is empty with the first step, and fills by itself', async () => {
    const { element, client } = await showList([]);
    expect(element.shadowRoot!.querySelectorAll('slot[name="empty"]').length).to.equal(1);
    element.focus();
    client.push(aCase({ patientCode: 'FIRST' }));
    await settled(element);
    expect(codesIn(element)).to.deep.equal(['FIRST']);
  });
});

describe('case-list: privacy and other people’s words', () => {
  it('S3 · case list: shows code and initials, and the full name only where the host wants it', async () => {
    const { element } = await showList([named('Ada', 'Byron')], { profile: aligner });
    expect(cellOf(element, 'AB-1', 'patient')).to.equal('AB-1 A. B.');
    expect(element.shadowRoot!.textContent).not.to.contain('Byron');
    element.names = true;
    await settled(element);
    expect(cellOf(element, 'AB-1', 'patient')).to.equal('AB-1 Ada Byron');
  });

  for (const width of [320, 1000])
    it(`shows markup, bidi overrides and words of 10 kB as text at ${width} px, and nothing breaks`, async () => {
      const word = 'x'.repeat(10_000);
      const { element } = await showList(
        [
          aCase({
            stage: 'design',
            patientCode: MARKUP,
            number: MARKUP,
            then: [{ ...hold, fields: { reason: word } }],
          }),
          aCase({ patientCode: '\u202Efdp.exe', number: word, prescription: { doctorName: word } }),
          aCase({ patientCode: word }),
        ],
        { width, properties: { columns: 'case patient dentist status needs' } },
      );
      expect(textOf(element)).to.contain(MARKUP);
      expect(element.shadowRoot!.querySelectorAll('img, b').length).to.equal(0);
      for (const bdi of element.shadowRoot!.querySelectorAll('bdi'))
        expect(getComputedStyle(bdi).unicodeBidi).to.equal('isolate');
      checkNoOverflow(element);
      for (const row of rowsIn(element)) expect(row.offsetHeight).to.be.lessThan(480);
      // in the long list they are cut, and the region has nothing beside it
      element.pageSize = 'all';
      await settled(element);
      const region = within(element, '.region');
      expect(region.scrollWidth).to.equal(region.clientWidth);
      expect(new Set(rowsIn(element).map((row) => row.offsetHeight)).size).to.equal(1);
    });
});

describe('case-list: selection', () => {
  it('selects rows and pages, keeps them over pages, and lets go of them', async () => {
    const { element } = await showList(manyCases(25), { properties: { pageSize: '10' } });
    await press(element, '[part="row"] [part="select"]');
    expect(textOf(within(element, '[part="selected"]'))).to.equal('1 selected');
    expect(within<HTMLInputElement>(element, '[part="select-page"]').indeterminate).to.equal(true);
    await press(element, '[part="select-page"]');
    await press(element, '[part="next"]');
    expect(textOf(within(element, '[part="selected"]'))).to.equal('10 selected');
    expect(within<HTMLInputElement>(element, '[part="select-page"]').checked).to.equal(false);
    await checkState(element);
    await press(element, '[part="unselect"]');
    expect(element.shadowRoot!.querySelectorAll('[part="selected"]').length).to.equal(0);
    expect(focused()!.localName).to.equal('h2');
  });

  it('names a row’s box by its case, never by the patient’s name', async () => {
    const { element } = await showList([named('Ada', 'Byron')], { profile: aligner });
    expect(within(element, '[part="row"] [part="select"]').getAttribute('aria-label')).to.equal(
      'Select patient AB-1',
    );
  });
});

describe('case-list: a page that stays open over night', () => {
  it('counts the days from the new day on, when it is looked at again', async () => {
    const late = aCase({
      id: 'late',
      stage: 'production',
      number: 'L-9',
      patientCode: 'LT-1',
      dateWanted: '2026-03-06',
    });
    const { element, client } = await showList([late]);
    const before = cellOf(element, 'LT-1', 'due');
    const [, days] = /late by (\d+) days/.exec(before)!;
    client.today = () => addDays(dayIn(client.profile.timeZone, NOW), 1);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    expect(cellOf(element, 'LT-1', 'due')).to.contain(`late by ${Number(days) + 1} days`);
  });
});
