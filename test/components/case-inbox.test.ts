import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CaseInbox } from '../../components/case-inbox/case-inbox.js';
import { type Case, type CaseView, type LabProfile, type NoticePreferences } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { aCase, fakeClient, NOW, type Step } from '../support/fake-client.js';
import { aLab, openClient, signedDraft } from '../support/lab.js';
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

CaseInbox.define();

const DAY = 86_400_000;
const REASON = 'The margin on 26 is not readable. Can you send a new scan?';
const hold: Step = { type: 'hold.place', by: 'lab_admin', fields: { reason: REASON } };
const issue: Step = { type: 'hold.place', by: 'design_team', fields: { reason: 'Lower cast is chipped' } };
const held = () => aCase({ id: 'held', stage: 'design', number: '10001', then: [hold] });
const shipped = () => aCase({ id: 'shipped', stage: 'shipped', number: '10002', startedAt: NOW - 30 * DAY });
type Told = Document & { ariaNotify?: (text: string) => void };

interface Options {
  readonly width?: number;
  readonly silent?: boolean;
  readonly compact?: boolean;
  readonly profile?: LabProfile;
}

async function showing(cases: readonly (Case | CaseView)[], options: Options = {}) {
  const { width = 700, compact = false, ...rest } = options;
  const client = fakeClient(cases, rest);
  const element = await place<CaseInbox>('case-inbox', { client, compact }, { width });
  return { client, element };
}

const rows = (element: CaseInbox) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="notice"]'),
];
const titles = (element: CaseInbox) =>
  rows(element).map((row) => textOf(row.querySelector('[part="open"]')!).replace(/ ?,.*/, ''));
const open = (element: CaseInbox, index: number) =>
  rows(element)[index]!.querySelector<HTMLButtonElement>('[part="open"]')!;
const button = (element: CaseInbox, part: string) => within<HTMLButtonElement>(element, `[part="${part}"]`);
const box = (element: CaseInbox, channel: string, event: string) =>
  within<HTMLInputElement>(element, `[data-wish="${channel} ${event}"]`);

/** Compared here: a failed comparison of elements would print the whole page. */
const hasFocus = (element: Element) => focused() === element;

async function told(element: CaseInbox) {
  within(element, 'summary').click();
  await settled(element);
}

async function turn(element: CaseInbox, channel: string, event: string) {
  box(element, channel, event).click();
  await settled(element);
}

describe('case-inbox: accessibility', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  for (const width of [700, 320])
    it(`is accessible and does not overflow at ${width} px, with the choices open, in both languages`, async () => {
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const { element } = await showing([held(), shipped()], { width });
        await told(element);
        await checkState(element);
        checkNoOverflow(element);
      }
    });

  it('is accessible empty, loading and after an error', async () => {
    const empty = await showing([]);
    expect(textOf(empty.element)).to.contain('Nothing here yet');
    await checkState(empty.element);

    const loading = await showing([], { silent: true });
    expect(within(loading.element, '[aria-busy="true"]').textContent).to.contain('Loading');
    await checkState(loading.element);

    const failed = await showing([held()]);
    failed.client.failReads(new Error('broken'));
    await settled(failed.element);
    expect(within(failed.element, '[role="alert"]').textContent).to.contain('could not be read');
    await checkState(failed.element);
  });

  it('is accessible as a bell, closed and open, also from right to left', async () => {
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      const { element } = await showing([held(), shipped()], { compact: true });
      await checkState(element);
      button(element, 'bell').click();
      await settled(element);
      await checkState(element);
      const { left, right } = within(element, '#panel').getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      within(element, '#panel').hidePopover();
    }
  });

  it('prints what was told and none of its controls', async () => {
    const { element } = await showing([held()]);
    const seen = (selector: string) =>
      [...element.shadowRoot!.querySelectorAll(selector)].map((one) => one.checkVisibility());
    expect(seen('.wishes, .tally button')).to.include(true);
    await emulateMedia({ media: 'print' });
    try {
      expect(seen('.wishes, .tally button')).not.to.include(true);
      expect(rows(element).every((row) => row.checkVisibility())).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('case-inbox: notices', () => {
  afterEach(() => (document.documentElement.lang = 'en'));

  it('lists what the lab has told, newest first, with its mark, case, time and author', async () => {
    const { element } = await showing([held(), shipped()]);
    expect(titles(element).slice(0, 2)).to.deep.equal(['On hold: the lab has a question', 'Design started']);
    const first = textOf(rows(element)[0]!);
    expect(first).to.contain('Case 10001').and.to.contain('Mar 8, 2026').and.to.contain('Ana Petrov');
    expect(rows(element)[0]!.querySelector('.mark')!.classList.contains('problem')).to.equal(true);
  });

  it('A2 on_hold: quotes the lab, and says that it cannot be turned off', async () => {
    const { element } = await showing([held()]);
    expect(textOf(rows(element)[0]!))
      .to.contain(`Reason ${REASON}`)
      .and.to.contain('cannot be turned off');
    expect(textOf(rows(element)[1]!)).not.to.contain('cannot be turned off');
  });

  it('A2 shipped: names the parcel, and keeps to itself what only machines need', async () => {
    const { element } = await showing([shipped()]);
    expect(textOf(rows(element)[0]!)).to.contain('Tracking number 1Z 999 AA1 01');
    const received = textOf(rows(element).at(-1)!);
    expect(received).to.match(/^Received by the lab/);
    expect(received.match(/10002/g)).to.have.length(2);
  });

  it('A1 ISSUE!: speaks in the words of its lab', async () => {
    const subject = aCase({
      profile: appliance,
      items: [],
      then: [{ type: 'case.submit', by: 'dentist' }, { type: 'case.receive', by: 'system' }, issue],
      stage: 'draft',
    });
    const { element } = await showing([subject], { profile: appliance });
    expect(titles(element)[0]).to.equal('ISSUE! The lab has a question');
    expect(textOf(rows(element)[0]!)).to.contain('Lower cast is chipped');
  });

  it('marks what is unread by a word, and not by colour alone', async () => {
    const { element } = await showing([held()]);
    expect(textOf(button(element, 'count'))).to.equal(`${rows(element).length} unread`);
    expect(textOf(rows(element)[0]!)).to.contain('unread');
  });

  it('opens the case by mouse and by Enter, and marks the notice as read', async () => {
    const { element } = await showing([held(), shipped()]);
    const opened: string[] = [];
    element.addEventListener('case-open', ({ caseId }) => opened.push(caseId));
    const { x, y, width, height } = rows(element)[0]!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width - 4), Math.round(y + height / 2)] });
    await settled(element);
    expect(opened).to.deep.equal(['held']);
    expect(textOf(rows(element)[0]!)).not.to.contain('unread');
    open(element, 1).focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(opened).to.have.length(2);
    expect(element.shadowRoot!.querySelectorAll('[part="unread"]')).to.have.length(rows(element).length - 2);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('marks all as read, and keeps the focus', async () => {
    const { element } = await showing([held()]);
    button(element, 'mark-all').focus();
    button(element, 'mark-all').click();
    await settled(element);
    expect(element.shadowRoot!.querySelector('[part="unread"]')).to.equal(null);
    expect(textOf(button(element, 'count'))).to.equal('Everything is read');
    expect(focused()!.id).to.equal('heading');
  });

  it('says so when it could not be marked as read', async () => {
    const { element, client } = await showing([held()]);
    client.markRead = () => Promise.reject(new Error('full'));
    button(element, 'mark-all').click();
    await settled(element);
    expect(within(element, '[role="alert"]').textContent).to.contain('could not save');
    expect(textOf(rows(element)[0]!)).to.contain('unread');
  });

  it('shows thirty at first, and the older ones when asked', async () => {
    const cases = Array.from({ length: 12 }, (_, i) => aCase({ id: `c${i}`, stage: 'qc', number: `${i}` }));
    const { element } = await showing(cases);
    expect(rows(element)).to.have.length(30);
    within<HTMLButtonElement>(element, '.older').click();
    await settled(element);
    expect(rows(element)).to.have.length(60);
    expect(hasFocus(open(element, 30))).to.equal(true);
    expect(element.shadowRoot!.querySelector('.older')).to.equal(null);
  });

  it('shows markup as text', async () => {
    const { element } = await showing([
      aCase({ stage: 'design', then: [{ ...hold, fields: { reason: MARKUP } }] }),
    ]);
    expect(textOf(element)).to.contain(MARKUP);
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('changes its language with the page', async () => {
    const { element } = await showing([held()]);
    await speak('de', element);
    expect(textOf(element))
      .to.contain('Posteingang')
      .and.to.contain('ungelesen')
      .and.to.contain('Fall 10001');
  });
});

describe('case-inbox: while the lab works', () => {
  const said: string[] = [];
  before(() => ((document as Told).ariaNotify = (text) => void said.push(text)));
  after(() => delete (document as Told).ariaNotify);
  beforeEach(() => (said.length = 0));
  const point = (element: CaseInbox, type: string) =>
    within(element, '.hold').dispatchEvent(new PointerEvent(type));

  it('says what is new, once, and nothing of what lay there before', async () => {
    const { element, client } = await showing([shipped()]);
    expect(said).to.deep.equal([]);
    client.push(aCase({ id: 'shipped', stage: 'shipped', number: '10002', startedAt: NOW - 30 * DAY }));
    client.push(aCase({ id: 'new', stage: 'received', number: '10003' }));
    await settled(element);
    client.setSync({ unsent: 1 });
    await settled(element);
    expect(said.at(-1)).to.contain('in your inbox: Received by the lab, Case 10003.');
  });

  it('moves no row under the pointer; what is new is counted, and shown when asked', async () => {
    const { element, client } = await showing([shipped()]);
    const before = titles(element);
    const { top } = rows(element)[1]!.getBoundingClientRect();
    point(element, 'pointerenter');
    client.push(held());
    await settled(element);
    expect(titles(element)).to.deep.equal(before);
    expect(rows(element)[1]!.getBoundingClientRect().top).to.equal(top);
    expect(textOf(button(element, 'updates'))).to.equal('3 new — Show');
    await checkState(element);
    button(element, 'updates').click();
    await settled(element);
    expect(titles(element)[0]).to.equal('On hold: the lab has a question');
    expect(focused()!.id).to.equal('heading');
  });

  it('marks as read only what stands there', async () => {
    const { element, client } = await showing([shipped()]);
    point(element, 'pointerenter');
    client.push(held());
    await settled(element);
    button(element, 'mark-all').click();
    await settled(element);
    point(element, 'pointerleave');
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('[part="unread"]')).to.have.length(3);
  });

  it('reads a notice without moving it, and catches up when the focus leaves', async () => {
    const { element, client } = await showing([shipped()]);
    open(element, 0).focus();
    client.push(held());
    await settled(element);
    expect(hasFocus(open(element, 0))).to.equal(true);
    expect(titles(element)[0]).to.equal('Shipped');
    open(element, 0).click();
    await settled(element);
    expect(textOf(rows(element)[0]!)).not.to.contain('unread');
    open(element, 0).blur();
    await settled(element);
    expect(titles(element)[0]).to.equal('On hold: the lab has a question');
  });

  it('reads again after an error', async () => {
    const { element, client } = await showing([held()]);
    client.failReads(new Error('broken'));
    await settled(element);
    within<HTMLButtonElement>(element, '[role="alert"] button').click();
    await settled(element);
    expect(element.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
    expect(focused()!.id).to.equal('heading');
  });

  it('takes another client after it was shown, and leaves no subscription behind', async () => {
    const { element, client } = await showing([held()]);
    const other = fakeClient([shipped()]);
    element.client = other;
    await settled(element);
    expect(titles(element)[0]).to.equal('Shipped');
    expect(said).to.deep.equal([]);
    expect(client.watchers).to.equal(0);
    element.remove();
    expect(other.watchers).to.equal(0);
  });
});

describe('case-inbox: with the real client', () => {
  it('shows what the lab has done, and remembers what was read and wished over a new page', async () => {
    const lab = aLab();
    const one = await openClient(lab);
    const id = await signedDraft(one);
    await one.submit(id);
    const element = await place<CaseInbox>('case-inbox', { client: one });
    await waitUntil(() => rows(element).length === 1, 'no notice of the receipt', { timeout: 10_000 });
    expect(titles(element)).to.deep.equal(['Received by the lab']);
    open(element, 0).click();
    await waitUntil(() => !element.shadowRoot!.querySelector('[part="unread"]'), 'it stays unread');
    await told(element);
    await turn(element, 'email', 'case.ship');
    await waitUntil(() => textOf(button(element, 'save')) === 'Saved', 'it is not saved');
    await one.close();
    const two = await openClient(lab);
    const again = await place<CaseInbox>('case-inbox', { client: two });
    await waitUntil(() => rows(again).length === 1, 'the notice is gone');
    expect(again.shadowRoot!.querySelector('[part="unread"]')).to.equal(null);
    await told(again);
    expect(box(again, 'email', 'case.ship').checked).to.equal(false);
    again.remove();
    await two.close();
  });
});

describe('case-inbox: the bell', () => {
  it('says how much is unread, also to those who only hear it', async () => {
    const { element, client } = await showing([held()], { compact: true });
    const { length } = rows(element);
    expect(button(element, 'bell').getAttribute('aria-label')).to.equal(`Inbox, ${length} unread`);
    expect(textOf(button(element, 'bell'))).to.equal(String(length));
    await client.markRead();
    await settled(element);
    expect(button(element, 'bell').getAttribute('aria-label')).to.equal('Inbox, nothing unread');
    expect(textOf(button(element, 'bell'))).to.equal('');
  });

  it('opens a panel with the focus on its heading, and Escape gives it back', async () => {
    const { element } = await showing([held()], { compact: true });
    button(element, 'bell').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(within(element, '#panel').matches(':popover-open')).to.equal(true);
    expect(focused()!.id).to.equal('heading');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(within(element, '#panel').matches(':popover-open')).to.equal(false);
    expect(hasFocus(button(element, 'bell'))).to.equal(true);
  });

  it('closes when a case is opened from it', async () => {
    const { element } = await showing([held()], { compact: true });
    let opened = '';
    element.addEventListener('case-open', ({ caseId }) => (opened = caseId));
    button(element, 'bell').click();
    await settled(element);
    open(element, 0).click();
    await settled(element);
    expect(opened).to.equal('held');
    expect(within(element, '#panel').matches(':popover-open')).to.equal(false);
  });

  it('does not take the focus of a page that is opened', async () => {
    const { element } = await showing([held()]);
    expect(hasFocus(element)).to.equal(false);
    expect(element.shadowRoot!.activeElement === null).to.equal(true);
  });
});

describe('case-inbox: how one is told', () => {
  it('A2 notifications: offers each event of the lab by each way that it knows', async () => {
    const { element } = await showing([held()]);
    await told(element);
    const headings = [...element.shadowRoot!.querySelectorAll('thead th')].map(textOf);
    expect(headings).to.deep.equal(['What happens', 'E-mail', 'SMS']);
    expect(box(element, 'email', 'case.ship').checked).to.equal(true);
    expect(element.shadowRoot!.querySelector('[data-wish$="plan.accept"]'), 'told to the lab alone').to.equal(
      null,
    );
  });

  it('A2 on_hold: what is forced stands there checked and cannot be turned off, with the reason', async () => {
    const { element } = await showing([held()]);
    await told(element);
    for (const channel of ['email', 'sms']) {
      const forced = box(element, channel, 'hold.place');
      expect([forced.checked, forced.disabled]).to.deep.equal([true, true]);
      const why = element.shadowRoot!.getElementById(forced.getAttribute('aria-describedby')!);
      expect(why!.textContent).to.contain('cannot be turned off');
    }
  });

  it('A1 ISSUE!: says where an e-mail goes to the account’s address as well', async () => {
    const { element } = await showing([], { profile: appliance });
    await told(element);
    const row = box(element, 'email', 'hold.place').closest('tr')!;
    expect(textOf(row)).to.contain('your account’s address');
    expect(textOf(box(element, 'email', 'case.ship').closest('tr')!)).not.to.contain('account');
  });

  it('shows no column that a lab has no use for', async () => {
    const { element } = await showing([], { profile: aligner });
    await told(element);
    expect([...element.shadowRoot!.querySelectorAll('thead th')].map(textOf)).to.deep.equal([
      'What happens',
      'E-mail',
    ]);
  });

  it('saves a choice at once, and says "Saved" only when it is', async () => {
    const { element, client } = await showing([held()]);
    const store = client.setWishes;
    const wished: NoticePreferences[] = [];
    let finish = () => {};
    client.setWishes = async (wishes) => {
      wished.push(wishes);
      await new Promise<void>((resolve) => (finish = resolve));
      await store(wishes);
    };
    await told(element);
    await turn(element, 'email', 'case.ship');
    expect(wished).to.deep.equal([{ email: ['case.ship'] }]);
    expect(textOf(button(element, 'save'))).to.equal('Saving');
    finish();
    await waitUntil(() => textOf(button(element, 'save')) === 'Saved');
    expect(box(element, 'email', 'case.ship').checked).to.equal(false);
    expect(box(element, 'sms', 'case.ship').checked, 'the other way stays').to.equal(true);
    await checkState(element);
  });

  it('loses none of two choices that are made one after the other', async () => {
    const { element, client } = await showing([held()]);
    await told(element);
    box(element, 'email', 'case.ship').click();
    await element.updateComplete;
    box(element, 'email', 'design.start').click();
    await settled(element);
    let wishes: NoticePreferences = {};
    client.inbox.subscribe({ next: (view) => (wishes = view.wishes) }).unsubscribe();
    expect(wishes).to.deep.equal({ email: ['case.ship', 'design.start'] });
  });

  it('turns one thing on again where a whole way was off', async () => {
    const { element, client } = await showing([held()]);
    await client.setWishes({ email: 'none' });
    await settled(element);
    await told(element);
    expect(box(element, 'email', 'case.ship').checked).to.equal(false);
    await turn(element, 'email', 'case.ship');
    expect(box(element, 'email', 'case.ship').checked).to.equal(true);
    expect(box(element, 'email', 'design.start').checked).to.equal(false);
    expect(box(element, 'email', 'hold.place').checked, 'forced').to.equal(true);
  });

  it('turns the box back and says so when it could not be saved', async () => {
    const { element, client } = await showing([held()]);
    client.setWishes = () => Promise.reject(new Error('full'));
    await told(element);
    await turn(element, 'email', 'case.ship');
    expect(within(element, '[role="alert"]').textContent).to.contain('Not saved');
    expect(box(element, 'email', 'case.ship').checked).to.equal(true);
  });

  it('A3: a reminder of a paused order can be turned off, its deletion cannot', async () => {
    const { element } = await showing([], { profile: digitalLab });
    await told(element);
    expect(box(element, 'email', 'pause.remind').disabled).to.equal(false);
    expect(box(element, 'email', 'case.purge').disabled).to.equal(true);
  });
});
