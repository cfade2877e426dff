import { aTimeout, expect } from '@open-wc/testing';
import { readFilters, writeFilters } from '../../components/case-list/list-filters.js';
import type { FiltersChangeEvent } from '../../components/events.js';
import type { LabProfile } from '../../src/index.js';
import { appliance } from '../../src/profiles/appliance.js';
import { aCase, anItem, type CaseRecipe, NOW } from '../support/fake-client.js';
import {
  choose,
  codesIn,
  pickDay,
  press,
  rowsIn,
  searchFor,
  type Showing,
  showList,
  tick,
} from '../support/list-page.js';
import { checkNoOverflow, checkState, focused, settled, textOf, within } from '../support/view-checks.js';

const DAY = 86_400_000;
type Told = Document & { ariaNotify?: (text: string) => void };

const recipes: readonly CaseRecipe[] = [
  { id: 'a', stage: 'production', number: 'L-2041', patientCode: 'PX-118', startedAt: NOW - 20 * DAY },
  { id: 'b', stage: 'design', number: 'L-2044', patientCode: 'KM-07', items: [anItem('inlay', ['36'])] },
  { id: 'c', stage: 'delivered', number: 'L-1990', patientCode: 'OLD-1', startedAt: NOW - 90 * DAY },
  { id: 'd', stage: 'draft', patientCode: 'WA-40', items: [anItem('inlay', ['36'])] },
];
const showing = (options: Showing = {}) => showList(recipes.map(aCase), options);

describe('S3 · case list: search, filters, Apply and Clear', () => {
  const said: string[] = [];
  before(() => ((document as Told).ariaNotify = (text) => void said.push(text)));
  after(() => delete (document as Told).ariaNotify);
  beforeEach(() => (said.length = 0));

  it('S3 · case list: finds by patient, by case ID and by product type', async () => {
    const { element } = await showing();
    for (const [text, codes] of [
      ['km', ['KM-07']],
      ['L-2041', ['PX-118']],
      ['inlay', ['KM-07', 'WA-40']],
    ] as const) {
      await searchFor(element, text);
      expect(codesIn(element), text).to.have.members(codes);
    }
    expect(within(element, '[part="count"]').textContent).to.equal('2 of 3 cases');
  });

  it('searches as it is typed, and says the count once after the last letter', async () => {
    const { element } = await showing();
    const search = within<HTMLInputElement>(element, '#search');
    for (const text of ['k', 'km', 'km-']) {
      search.value = text;
      search.dispatchEvent(new Event('input'));
    }
    await aTimeout(1000);
    expect(codesIn(element)).to.deep.equal(['KM-07']);
    expect(said).to.deep.equal(['1 of 3 cases']);
  });

  it('filters nothing before Apply, then by status, product type, created and updated days', async () => {
    const { element, client } = await showing();
    await press(element, '[part="open-filters"]');
    await checkState(element);
    await tick(element, 'production');
    await tick(element, 'crown');
    await pickDay(element, 'created-to', '2026-03-01');
    await pickDay(element, 'updated-from', '2026-01-01');
    expect(codesIn(element)).to.have.length(3);
    await press(element, '[part="apply"]');
    expect(codesIn(element)).to.deep.equal(['PX-118']);
    expect(client.lists.queries.at(-1)).to.deep.equal({
      tab: 'current',
      order: 'needs',
      stages: ['production'],
      products: ['crown'],
      created: { to: '2026-03-01' },
      updated: { from: '2026-01-01' },
    });
    expect(textOf(within(element, '[part="open-filters"]'))).to.equal('Filters (4)');
    expect(focused() === within(element, '[part="open-filters"]')).to.equal(true);
  });

  it('Clear shows all cases again, the search included', async () => {
    const { element } = await showing({ properties: { filters: 'stage=design' } });
    await searchFor(element, 'km');
    await press(element, '[part="open-filters"]');
    await press(element, '[part="clear"]');
    expect(codesIn(element)).to.have.length(3);
    expect(within<HTMLInputElement>(element, '#search').value).to.equal('');
    expect(focused()!.id).to.equal('search');
  });

  it('refuses days that stand the wrong way round, and says which', async () => {
    const { element, client } = await showing();
    await press(element, '[part="open-filters"]');
    await pickDay(element, 'created-from', '2026-03-05');
    await pickDay(element, 'created-to', '2026-03-01');
    const asked = client.lists.queries.length;
    await press(element, '[part="apply"]');
    expect(textOf(within(element, '#created-wrong'))).to.contain('The last day comes before the first');
    expect(focused()!.id).to.equal('created-from');
    expect(client.lists.queries).to.have.length(asked);
    await checkState(element);
  });

  it('shows what is filtered by, each with a button that takes it off', async () => {
    const { element } = await showing({
      properties: { filters: 'stage=design&product=inlay&created=2026-01-01..' },
    });
    const chips = [...element.shadowRoot!.querySelectorAll('[part="chip"]')].map(textOf);
    expect(chips.map((chip) => chip.split(',')[0])).to.deep.equal(['Design', 'Inlay', 'Created: from Jan 1']);
    await press(element, '[part="chip"]');
    expect(element.filters).to.equal('product=inlay&created=2026-01-01..');
    await checkState(element);
    checkNoOverflow(element);
  });

  it('S0, S3: offers the stages that occur, in the words of the lab', async () => {
    const caseOf = (patientCode: string, then: CaseRecipe['then'] = []) =>
      aCase({
        profile: appliance,
        stage: 'draft',
        items: [],
        patientCode,
        then: [
          { type: 'case.submit', by: 'dentist' },
          { type: 'case.receive', by: 'system', fields: { caseNumber: '10001' } },
          ...then,
        ],
      });
    const profile: LabProfile = appliance;
    const { element } = await showList(
      [caseOf('NEW'), caseOf('DESIGN', [{ type: 'records.attach', by: 'digital_dept' }])],
      { profile },
    );
    await press(element, '[part="open-filters"]');
    const labels = [...within(element, '[part="status"]').querySelectorAll('.choice')].map(textOf);
    expect(labels).to.deep.equal(['New or Pending Docs', 'In Design']);
    await tick(element, 'design');
    await press(element, '[part="apply"]');
    expect(codesIn(element)).to.deep.equal(['DESIGN']);
  });

  it('leaves the search when nothing matches, and looks among past cases for the same', async () => {
    const { element } = await showing();
    await searchFor(element, 'OLD-1');
    expect(textOf(within(element, '[part="no-match"]'))).to.contain('No case matches.');
    await press(element, '[part="no-match"] .plain');
    expect(codesIn(element)).to.deep.equal(['OLD-1']);
    await searchFor(element, 'nobody');
    await press(element, '[part="no-match"] .button');
    expect(focused()!.id).to.equal('search');
    expect(codesIn(element)).to.deep.equal(['OLD-1']);
  });
});

describe('S0 · current cases and past ones', () => {
  it('S0 · current cases: two tabs with their counts, by arrow keys too', async () => {
    const { element } = await showing();
    const tab = (name: string) => within<HTMLElement>(element, `#tab-${name}`);
    expect([textOf(tab('current')), textOf(tab('past'))]).to.deep.equal(['Current (3)', 'Past (1)']);
    expect(codesIn(element)).not.to.include('OLD-1');
    tab('current').focus();
    tab('current').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settled(element);
    expect(codesIn(element)).to.deep.equal(['OLD-1']);
    expect(focused() === tab('past')).to.equal(true);
    expect(tab('past').getAttribute('aria-selected')).to.equal('true');
    expect(within(element, '[role="tabpanel"]').getAttribute('aria-labelledby')).to.equal('tab-past');
    await checkState(element);
  });
});

describe('S3 · case list: order and pages', () => {
  const many = () =>
    Array.from({ length: 31 }, (_, i) =>
      aCase({
        id: `m${i}`,
        number: `L-${100 + i}`,
        patientCode: `P-${100 + i}`,
        startedAt: NOW - (i + 5) * DAY,
      }),
    );

  it('sorts by a button in the column, with aria-sort there alone', async () => {
    const { element } = await showing();
    const sorted = () =>
      [...element.shadowRoot!.querySelectorAll('th[aria-sort]')].map(
        (th) => `${th.className} ${th.getAttribute('aria-sort')}`,
      );
    expect(sorted()).to.deep.equal(['needs descending']);
    await press(element, 'th.patient .sort');
    expect(sorted()).to.deep.equal(['patient ascending']);
    expect(codesIn(element)).to.deep.equal(['KM-07', 'PX-118', 'WA-40']);
    await press(element, 'th.patient .sort');
    expect(sorted()).to.deep.equal(['patient descending']);
    expect(codesIn(element)).to.deep.equal(['WA-40', 'PX-118', 'KM-07']);
    await press(element, 'th.due .sort');
    expect(sorted()).to.deep.equal(['due ascending']);
  });

  it('sorts cards by a choice', async () => {
    const { element } = await showing({ width: 320 });
    await choose(element, '#sort', 'patient true');
    expect(codesIn(element)).to.deep.equal(['WA-40', 'PX-118', 'KM-07']);
    expect(getComputedStyle(within(element, '.sort-by')).display).to.equal('grid');
  });

  it('S3 · case list: turns pages, ten each where the host says so, and the focus stays', async () => {
    const { element } = await showList(many(), { properties: { pageSize: '10' } });
    expect(rowsIn(element)).to.have.length(10);
    expect(textOf(within(element, '[part="page"]'))).to.equal('Page 1 of 4');
    const next = within<HTMLElement>(element, '[part="next"]');
    next.focus();
    await press(element, '[part="next"]');
    expect(textOf(within(element, '[part="page"]'))).to.equal('Page 2 of 4');
    expect(focused() === next).to.equal(true);
    await press(element, '[part="last"]');
    expect(rowsIn(element)).to.have.length(1);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    await press(element, '[part="next"]');
    expect(textOf(within(element, '[part="page"]'))).to.equal('Page 4 of 4');
    await checkState(element);
    await press(element, '[part="first"]');
    await choose(element, '#size', '50');
    expect(rowsIn(element)).to.have.length(31);
  });

  it('goes back to the first page when something else is asked for', async () => {
    const { element } = await showList(many(), { properties: { pageSize: '10' } });
    await press(element, '[part="last"]');
    await searchFor(element, 'P-1');
    expect(textOf(within(element, '[part="page"]'))).to.equal('Page 1 of 4');
  });
});

describe('case-list: where filters are kept', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('S3 · case list: tells filters without what was searched for, which may be a name', async () => {
    const { element } = await showing();
    const told: string[] = [];
    element.addEventListener('filters-change', (event: FiltersChangeEvent) => told.push(event.filters));
    await searchFor(element, 'Byron');
    await press(element, '#tab-past');
    expect(told).to.deep.equal(['tab=past']);
    expect(element.getAttribute('filters')).to.equal('tab=past');
    expect(element.outerHTML).not.to.contain('Byron');
  });

  it('obeys the attribute when it is set, before the first paint and after', async () => {
    const { element } = await showing({ properties: { filters: 'tab=past' } });
    expect(codesIn(element)).to.deep.equal(['OLD-1']);
    element.filters = 'order=patient&reversed=1';
    await settled(element);
    expect(codesIn(element)).to.deep.equal(['WA-40', 'PX-118', 'KM-07']);
  });

  it('keeps filters in the address where the host wants it, and leaves its hash and state alone', async () => {
    history.replaceState({ mine: 1 }, '', '?lab=x#/list');
    const { element } = await showing({ properties: { remember: 'url' } });
    await searchFor(element, 'Byron');
    await press(element, '#tab-past');
    expect(location.hash).to.equal('#/list');
    expect(history.state).to.deep.equal({ mine: 1 });
    expect(new URL(location.href).searchParams.get('lab')).to.equal('x');
    expect(new URL(location.href).searchParams.get('cases')).to.equal('tab=past');
    expect(location.href).not.to.contain('Byron');
    const other = await showing({ properties: { remember: 'url' } });
    expect(codesIn(other.element)).to.deep.equal(['OLD-1']);
    await press(other.element, '#tab-current');
    expect(new URL(location.href).searchParams.has('cases')).to.equal(false);
  });

  it('writes no address unless it is asked to', async () => {
    const before = location.href;
    const { element } = await showing();
    await press(element, '#tab-past');
    expect(location.href).to.equal(before);
  });

  it('reads any text, and what it does not understand filters nothing', () => {
    const whole =
      'tab=past&stage=a&stage=b&product=c&created=2026-01-01..2026-02-01&needs=1&order=due&reversed=1&size=all';
    expect(writeFilters(readFilters(whole))).to.equal(
      'tab=past&stage=a&stage=b&product=c&created=2026-01-01..2026-02-01&needs=1&order=due&reversed=1&size=all',
    );
    expect(
      writeFilters(readFilters('order=drop&size=-1&created=2026-02-31..x&tab=%00&search=Byron')),
    ).to.equal('');
  });
});

describe('case-list: columns', () => {
  it('S3 · case list: shows every column where there is room, and gives the least important up where not', async () => {
    const heads = async (width: number, columns = '') => {
      const { element } = await showing({ width, properties: { columns } });
      checkNoOverflow(element);
      return [...element.shadowRoot!.querySelectorAll('th[role="columnheader"]')].map((th) => th.className);
    };
    expect(await heads(1600)).to.deep.equal([
      ...['case', 'patient', 'dentist', 'laboratory', 'work', 'status', 'needs', 'due', 'created', 'updated'],
      'accepted',
    ]);
    expect(await heads(1000)).to.deep.equal(['case', 'patient', 'work', 'status', 'needs', 'due', 'updated']);
    expect(await heads(760)).to.deep.equal(['case', 'patient', 'work', 'status', 'needs']);
    expect(await heads(1000, 'status, patient nonsense')).to.deep.equal(['case', 'status', 'patient']);
  });
});
