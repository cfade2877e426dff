import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { CaseDashboard } from '../../components/case-dashboard/case-dashboard.js';
import { stageTiles } from '../../components/case-dashboard/stage-tiles.js';
import type { CaseNewEvent, CaseOpenEvent, CasesFilterEvent } from '../../components/events.js';
import type { Case, CaseView, LabProfile } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, anItem, aView, type CaseRecipe, fakeClient, NOW } from '../support/fake-client.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

CaseDashboard.define();

const DAY = 86_400_000;
const REASON = 'The bite scan is open on the left.';

const atAligner = (stage: string, more: CaseRecipe = {}): Case =>
  aCase({
    profile: aligner,
    stage: stage === 'draft' ? 'draft' : 'received',
    items: [anItem('clear-aligners', ['11', '21'], { material: 'sheet' })],
    ...more,
    prescription: { service: 'full', ...more.prescription },
    ...(stage !== 'draft' && {
      status: { stage, plan: stage === 'awaiting_acceptance' ? 'proposed' : 'none' },
    }),
  });
const asked = (more: CaseRecipe = {}): Case =>
  aCase({
    profile: aligner,
    stage: 'received',
    number: '30077',
    items: [anItem('clear-aligners', ['11', '21'], { material: 'sheet' })],
    then: [{ type: 'hold.place', by: 'planner', fields: { reason: REASON } }],
    ...more,
    prescription: { service: 'full', ...more.prescription },
  });

const COUNTS = { draft: 2, planning: 3, awaiting_acceptance: 1, plan_rejected: 0, production: 4, shipped: 6 };
const practice = (): readonly Case[] =>
  Object.entries(COUNTS).flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, i) =>
      atAligner(stage, { number: `${stage}-${i}`, startedAt: NOW - (i + 4) * DAY }),
    ),
  );

async function showing(
  cases: readonly (Case | CaseView)[],
  {
    width = 1100,
    profile = aligner,
    silent = false,
  }: { width?: number; profile?: LabProfile; silent?: boolean } = {},
) {
  const client = fakeClient(cases, { profile, silent });
  const element = await place<CaseDashboard>('case-dashboard', { client }, { width });
  await settled(element);
  return { client, element };
}

const all = (element: CaseDashboard, selector: string): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const texts = (element: CaseDashboard, selector: string) => all(element, selector).map(textOf);
const has = (element: CaseDashboard, selector: string) => all(element, selector).length > 0;
/** each tile as its label and its figure */
const tiles = (element: CaseDashboard) =>
  all(element, 'button.tile').map((tile) => [
    textOf(tile.querySelector('.tile-label')!),
    textOf(tile.querySelector('.figure')!),
  ]);

describe('case-dashboard: for everybody', () => {
  it('is accessible with cases, in light and dark', async () => {
    const { element } = await showing([...practice(), asked()]);
    await checkState(element);
  });

  it('is accessible while it waits, empty, offline and when the cases cannot be read', async () => {
    const waiting = await showing([], { silent: true });
    expect(within(waiting.element, '[part="base"]').getAttribute('aria-busy')).to.equal('true');
    await checkState(waiting.element);
    const { element, client } = await showing([]);
    await checkState(element);
    client.setSync({ state: 'offline' });
    client.failReads(new Error('gone'));
    await settled(element);
    await checkState(element);
  });

  it('fits into 320 px, with names and reasons as long as somebody likes', async () => {
    const long = 'x'.repeat(10_000);
    const bidi = '\u202Eevil\u2066';
    const { element } = await showing(
      [
        asked({
          patientCode: long,
          number: long,
          then: [{ type: 'hold.place', by: 'planner', fields: { reason: long } }],
        }),
        asked({ patientCode: MARKUP, number: bidi }),
        ...practice(),
      ],
      { width: 320 },
    );
    checkNoOverflow(element);
    // neither by what is read nor by what is only heard
    for (const need of all(element, '[part="need"]')) expect(need.scrollHeight).to.be.below(300);
    for (const row of all(element, '[part="row"]')) expect(row.offsetHeight).to.be.below(500);
    expect(document.documentElement.scrollHeight).to.be.below(6000);
    expect(has(element, 'img')).to.equal(false);
    expect(textOf(element)).to.include(MARKUP);
    expect(window).to.not.have.property('pwned');
    // what turns the direction of letters turns no other words
    const code = all(element, 'bdi').find((one) => one.textContent.includes(bidi))!;
    expect(getComputedStyle(code).unicodeBidi).to.equal('isolate');
  });

  it('says of what needs the dentist in which case it is, also to those who go from button to button', async () => {
    const { element } = await showing([asked(), asked({ number: '30078' })]);
    const described = all(element, '.need-row .open').map((button) =>
      textOf(element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!)!),
    );
    expect(described).to.have.length(2);
    expect(described.join()).to.include('30077').and.include('30078');
  });

  it('speaks German', async () => {
    const { element } = await showing([asked()]);
    await speak('de', element);
    expect(textOf(element)).to.include('Wartet auf Sie').and.include('In Planung').and.include('Gesamt');
    await speak('en', element);
  });

  it('leaves nothing open when it goes, and shows the same when it comes back', async () => {
    const { element, client } = await showing(practice());
    const box = element.parentElement!;
    const before = tiles(element);
    for (let i = 0; i < 5; i++) {
      element.remove();
      expect([client.watchers, client.lists.open]).to.deep.equal([0, 0]);
      box.append(element);
      await settled(element);
    }
    expect(tiles(element)).to.deep.equal(before);
    expect(texts(element, '[part="row"]')).to.have.length(5);
  });
});

describe('S3 · dashboard: how many cases stand where', () => {
  it('shows the tiles of an aligner lab, in the order of its lifecycle and in its words', async () => {
    const { element } = await showing(practice());
    expect(tiles(element)).to.deep.equal([
      ['Draft', '2'],
      ['In Planning', '3'],
      ['Waiting for Approval', '1'],
      ['Rejected Plans', '0'],
      ['In Production', '4'],
      ['Shipped', '6'],
      ['Total', '16'],
    ]);
  });

  for (const { width, row } of [
    { width: 320, row: 2 },
    { width: 600, row: 3 },
    { width: 860, row: 4 },
    { width: 1400, row: 4 },
  ])
    it(`leaves no tile alone in its row at ${width} px: the total fills up the last one`, async () => {
      const known = stageTiles(aligner, { byStage: {} }).length;
      // a stage more or less changes what is left of the last row
      for (const more of [[], ['one'], ['one', 'two'], ['one', 'two', 'three']]) {
        const unknown = more.map((stage) => aCase({ status: { stage } }));
        const { element } = await showing([...practice(), ...unknown], { width });
        const boxes = all(element, 'button.tile').map((tile) => tile.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
        const rows = tops.map((top) => boxes.filter((box) => Math.round(box.top) === top));
        const list = within(element, '.tiles').getBoundingClientRect();
        expect(boxes).to.have.length(known + more.length + 1);
        expect(rows[0]).to.have.length(row);
        expect(Math.abs(boxes.at(-1)!.right - list.right), 'it ends where the row does').to.be.lessThan(1);
        for (const [first, ...others] of rows)
          if (!others.length)
            expect(first!.width, 'alone, it has the whole row').to.be.closeTo(list.width, 1);
        checkNoOverflow(element);
        element.remove();
      }
    });

  it('says the same as a ring, and as a table for those who do not see it', async () => {
    const { element } = await showing(practice());
    // a stage without cases has no slice
    expect(all(element, '.slice')).to.have.length(5);
    expect(within(element, '.donut svg').getAttribute('aria-hidden')).to.equal('true');
    expect(texts(element, '.donut tbody tr').map((row) => row.replace(/\s/g, ' '))).to.deep.equal([
      'Draft 2 13%',
      'In Planning 3 19%',
      'Waiting for Approval 1 6%',
      'Rejected Plans 0 0%',
      'In Production 4 25%',
      'Shipped 6 38%',
    ]);
  });

  it('a tile leads to the cases of its stage, and the total to all', async () => {
    const { element } = await showing(practice());
    const ask = async (selector: string) => {
      setTimeout(() => within(element, selector).click());
      const { stage, needsMe } = await oneEvent<CasesFilterEvent>(element, 'cases-filter');
      return { stage, needsMe };
    };
    expect(await ask('[data-stage="production"]')).to.deep.equal({ stage: 'production', needsMe: false });
    expect(await ask('[part~="total"]')).to.deep.equal({ stage: undefined, needsMe: false });
  });

  it('counts on while one looks, and moves no tile', async () => {
    const { element, client } = await showing(practice());
    const tile = within(element, '[data-stage="production"]');
    client.push(atAligner('production', { number: 'new' }));
    await settled(element);
    expect(textOf(tile.querySelector('.figure')!)).to.equal('5');
    expect(within(element, '[data-stage="production"]') === tile).to.equal(true);
  });

  it('what waits to be sent and what has ended stand there when there is some; a stage of a newer profile by its key', async () => {
    const { element, client } = await showing([aCase({ stage: 'design' })], { profile: restorative });
    const labels = () => tiles(element).map(([label]) => label);
    expect(labels()).to.include('Design').and.not.include('Cancelled').and.not.include('Waiting to be sent');
    client.push(
      aCase({ status: { stage: 'cancelled' } }),
      aCase({ stage: 'queued' }),
      aCase({ status: { stage: 'sintering' } }),
    );
    await settled(element);
    expect(labels()).to.include.members(['Cancelled', 'Waiting to be sent', 'sintering', 'Delivered']);
  });

  it('one case among thousands is still a slice that can be seen', async () => {
    const { slicesOf } = await import('../../components/case-dashboard/donut.js');
    const { stageTiles } = await import('../../components/case-dashboard/stage-tiles.js');
    const slices = slicesOf(stageTiles(aligner, { byStage: { draft: 1, shipped: 99_999 } }));
    const sum = slices.reduce((turn, { length }) => turn + length, 0);
    expect(Math.abs(sum - 100)).to.be.lessThan(1e-9);
    expect(slices[0]!.length).to.be.greaterThan(1);
  });
});

describe('S3 · dashboard: two ways in', () => {
  it('one for each service, with what one gets, and the event names it', async () => {
    const { element } = await showing([]);
    expect(texts(element, '[data-service]')).to.deep.equal(['Full service', 'Direct manufacturing']);
    const direct = within(element, '[data-service="direct"]');
    const meaning = within(element, `#${direct.getAttribute('aria-describedby')!}`);
    expect(textOf(meaning)).to.include('without a plan of its own');
    setTimeout(() => direct.click());
    expect((await oneEvent<CaseNewEvent>(element, 'case-new')).service).to.equal('direct');
  });

  it('a lab with one way has one button', async () => {
    const { element } = await showing([], { profile: restorative });
    expect(texts(element, '[data-service]')).to.deep.equal(['New case']);
    setTimeout(() => within(element, '[data-service]').click());
    expect((await oneEvent<CaseNewEvent>(element, 'case-new')).service).to.equal(undefined);
    expect((await showing([], { profile: digitalLab })).element.shadowRoot!.textContent).to.include(
      'Lab work',
    );
  });
});

describe('A4 · dashboard: what waits for the dentist', () => {
  it('the loudest first, each with its reason, and opens the case', async () => {
    const { element } = await showing([...practice(), asked()]);
    const needs = texts(element, '[part="need"]');
    expect(needs).to.have.length(2);
    expect(needs[0]).to.include('30077 PX-118 ').and.include(REASON);
    expect(texts(element, '[part="needs-count"]')).to.deep.equal(['2']);
    const button = within(element, '[part="need"] button');
    setTimeout(() => button.click());
    expect((await oneEvent<CaseOpenEvent>(element, 'case-open')).caseId).to.equal(button.dataset['open']);
  });

  it('five of them, and a button for all', async () => {
    const { element } = await showing(Array.from({ length: 7 }, () => asked()));
    expect(all(element, '[part="need"]')).to.have.length(5);
    const more = within(element, '[part="all-needs"]');
    expect(textOf(more)).to.equal('Show all 7');
    setTimeout(() => more.click());
    expect((await oneEvent<CasesFilterEvent>(element, 'cases-filter')).needsMe).to.equal(true);
  });

  it('says so when nothing does', async () => {
    const { element } = await showing([atAligner('production')]);
    expect(textOf(within(element, '[part="needs"]'))).to.include('Nothing needs you now.');
  });

  it('a patient whose name the lab knows is told by initials, unless the page wants the name', async () => {
    const answers = { identity: 'name', firstName: 'Grace', lastName: 'Hopper' };
    const { element } = await showing([asked({ prescription: { answers } })]);
    expect(textOf(element)).to.include('G. H.').and.not.include('Hopper');
    element.names = true;
    await settled(element);
    expect(textOf(element)).to.include('Grace Hopper');
  });
});

describe('S3 · dashboard: recent cases', () => {
  const aged = () =>
    Array.from({ length: 12 }, (_, i) =>
      atAligner('planning', { number: `N${i}`, startedAt: NOW - (i + 4) * DAY }),
    );
  const numbers = (element: CaseDashboard) => texts(element, '[part="row"] th bdi');

  it('five a page, the last change first, with the columns of a list', async () => {
    const { element } = await showing(aged());
    expect(numbers(element)).to.deep.equal(['N0', 'N1', 'N2', 'N3', 'N4']);
    expect(texts(element, '.recent thead th')).to.have.length(8);
    expect(textOf(within(element, '[part="pager"]'))).to.include('Page 1 of 3');
  });

  it('its pager turns, and stops at both ends', async () => {
    const { element } = await showing(aged());
    const press = async (index: number) => {
      all(element, '[part="pager"] button')[index]!.click();
      await settled(element);
    };
    await press(0);
    expect(numbers(element)[0]).to.equal('N0');
    await press(1);
    await press(1);
    expect(numbers(element)).to.deep.equal(['N10', 'N11']);
    await press(1);
    expect(textOf(within(element, '[part="pager"]'))).to.include('Page 3 of 3');
    await press(0);
    expect(numbers(element)[0]).to.equal('N5');
  });

  it('opens a case by its row', async () => {
    const { element } = await showing(aged());
    setTimeout(() => within(element, '[part="open"]').click());
    expect(await oneEvent<CaseOpenEvent>(element, 'case-open')).to.have.property('caseId');
  });

  it('keeps its places while somebody has the focus there, and shows what is new when asked', async () => {
    const { element, client } = await showing(aged());
    within(element, '[part="open"]').focus();
    client.push(atAligner('planning', { number: 'NEW', startedAt: NOW - 2 * DAY }));
    await settled(element);
    expect(numbers(element)[0]).to.equal('N0');
    const updates = within(element, '[part="updates"]');
    expect(textOf(updates)).to.equal('1 update — Show');
    updates.click();
    await settled(element);
    expect(numbers(element)[0]).to.equal('NEW');
    expect(has(element, '[part="updates"]')).to.equal(false);
    expect(focused()?.id).to.equal('heading');
  });

  it('and by itself when nobody does', async () => {
    const { element, client } = await showing(aged());
    client.push(atAligner('planning', { number: 'NEW', startedAt: NOW - 2 * DAY }));
    await waitUntil(() => numbers(element)[0] === 'NEW', 'the order is not taken anew');
  });
});

describe('A4 · dashboard: states', () => {
  it('while nothing is known there are places for the figures and no figures', async () => {
    const { element, client } = await showing([], { silent: true });
    expect(has(element, '[part="skeleton"]')).to.equal(true);
    expect(has(element, 'button.tile')).to.equal(false);
    client.push(atAligner('planning'));
    await settled(element);
    expect(has(element, '[part="skeleton"]')).to.equal(false);
    expect(tiles(element).at(-1)).to.deep.equal(['Total', '1']);
  });

  it('without cases it says what will be here, and offers the ways to begin', async () => {
    const { element } = await showing([]);
    expect(textOf(element)).to.include('No cases yet');
    expect(has(element, 'slot[name="empty"]')).to.equal(true);
    expect(has(element, '[data-service="full"]')).to.equal(true);
    expect(has(element, '[part="tile"]')).to.equal(false);
  });

  it('offline it says how old the figures are; online when they were last exchanged', async () => {
    const { element, client } = await showing(practice());
    expect(textOf(within(element, '[part="age"]'))).to.match(/^As of Mar 9, 2026/);
    client.setSync({ state: 'offline' });
    await settled(element);
    expect(textOf(within(element, '[part="age"]'))).to.match(/^Offline\. .* Mar 9, 2026/);
    client.setSync({ state: 'offline', syncedAt: undefined });
    await settled(element);
    expect(textOf(within(element, '[part="age"]'))).to.include('nothing has come from the lab yet');
  });

  it('what cannot be read is told once, and read again when asked', async () => {
    const { element, client } = await showing(practice());
    client.failReads(new Error('gone'));
    await settled(element);
    expect(all(element, '[role="alert"]')).to.have.length(1);
    within(element, '[part="error"] button').click();
    await settled(element);
    expect(has(element, '[role="alert"]')).to.equal(false);
    expect(tiles(element).at(-1)).to.deep.equal(['Total', '16']);
    expect(focused()?.id).to.equal('heading');
  });

  it('tells how many notices nobody has read, where the page has no inbox of its own there', async () => {
    const { element, client } = await showing([asked()]);
    const unread = () => texts(element, '[part="unread"]').join();
    expect(unread()).to.match(/^\d+ unread notices$/);
    await client.markRead();
    await settled(element);
    expect(unread()).to.equal('');
  });

  it('shows a view that is not confirmed as it is on this device', async () => {
    const { element } = await showing([aView(asked(), { unsent: 2 })]);
    expect(textOf(element)).to.include('2 changes wait to be sent');
  });
});
