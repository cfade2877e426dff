import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import { LabPortal } from '../../components/index.js';
import { caseId, type LabClient, TransportFault } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, aPlan, fakeClient } from '../support/fake-client.js';
import { aLab } from '../support/lab.js';
import { focused, settled as rendered, speak, textOf } from '../support/view-checks.js';
import { settled } from '../support/wizard.js';

const at = (path: string) => history.replaceState(null, '', `${location.pathname}${location.search}#${path}`);
const root = (el: LabPortal) => el.shadowRoot!;
const one = <Found extends Element = HTMLElement>(el: LabPortal, selector: string): Found | null =>
  root(el).querySelector<Found>(selector);
const heading = (el: LabPortal) => one(el, '#heading')?.textContent.trim();
const place = (el: LabPortal, words: string) =>
  [...root(el).querySelectorAll<HTMLAnchorElement>('nav a')].find((link) =>
    link.textContent.trim().startsWith(words),
  )!;
const said = (el: LabPortal) => one(el, '[part~="said"]')?.textContent.replace(/\s+/g, ' ').trim();

async function mounted(properties: object): Promise<LabPortal> {
  const el = document.createElement('lab-portal');
  Object.assign(el, properties);
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  await rendered(el);
  return el;
}
/** Nobody has done anything about it since it was sent. */
const submitted = { type: 'case.submit', by: 'dentist' } as const;
async function planned() {
  const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
  const then = [{ type: 'plan.propose', by: 'planner', plan }];
  return aCase({ id: 'planned', profile: aligner, prescription: { service: 'full' }, then });
}
const withCases = (views = [aCase({ id: 'one', stage: 'design' }), aCase({ id: 'draft', stage: 'draft' })]) =>
  fakeClient(views);
const opened = (path: string, client: LabClient = withCases(), more: object = {}) => {
  at(path);
  return mounted({ client, ...more });
};
/** Somebody goes somewhere by the browser's own means. */
async function browse(el: LabPortal, move: () => void, isThere: () => boolean): Promise<void> {
  move();
  await settled(isThere);
  await rendered(el);
}

beforeEach(() => at(''));
after(() => at(''));

describe('lab-portal: pages', () => {
  const pages: readonly (readonly [string, string, string])[] = [
    ['/', 'Overview', 'case-dashboard'],
    ['/cases', 'Cases', 'case-list'],
    ['/inbox', 'Inbox', 'case-inbox'],
    ['/new', 'New case', 'case-wizard'],
    ['/case/draft', 'New case', 'case-wizard'],
    ['/case/one', 'Crown', 'case-detail'],
    ['/case/one/plan', 'Crown', 'plan-review'],
    ['/case/one/scans', 'Crown', 'scan-viewer'],
    ['/case/one/timeline', 'Crown', 'status-timeline:not([compact])'],
    ['/sheet/one/ticket', 'Work ticket', 'case-sheet'],
    ['/register', 'Ask for an account', 'practice-registration'],
  ];
  for (const [path, title, element] of pages)
    it(`${path} is accessible and shows ${element} under the heading “${title}”`, async () => {
      const el = await opened(path);
      await settled(() => heading(el) === title);
      expect(one(el, element) !== null, element).to.equal(true);
      await expect(el).to.be.accessible();
    });

  it('shows the overview at an address that it does not know, and says so', async () => {
    const el = await opened('/nowhere/at/all');
    expect(heading(el)).to.equal('Overview');
    expect(said(el)).to.match(/no page at this address/);
    await expect(el).to.be.accessible();
  });

  it('has the people for administrators only', async () => {
    const el = await opened('/people');
    expect(said(el)).to.match(/administrator/);
    expect(one(el, 'member-list') === null).to.equal(true);
    expect(place(el, 'People') === undefined).to.equal(true);
    const members = () => Promise.resolve({ ok: true, value: [] });
    const isAdministrator = {
      subscribe: ({ next }: { next: (value: boolean) => void }) => (
        next(true),
        { unsubscribe: () => undefined }
      ),
    };
    el.client = Object.assign(withCases(), { people: { isAdministrator, members } });
    await rendered(el);
    expect(one(el, 'member-list') !== null).to.equal(true);
    expect(place(el, 'People').getAttribute('aria-current')).to.equal('page');
  });

  it('says of a case that is not on this device that it is missing', async () => {
    const el = await opened('/case/elsewhere');
    await settled(() => one(el, 'case-detail') !== null);
    expect(heading(el)).to.equal('Case');
  });

  it('leads to the plan that waits for a decision, on a page of its own', async () => {
    const el = await opened('/case/planned', fakeClient([await planned()], { profile: aligner }));
    await settled(() => one(el, '[part~="plan-notice"]') !== null);
    const notice = one(el, '[part~="plan-notice"]')!;
    expect(notice.textContent).to.contain('waits for your decision');
    notice.querySelector('a')!.click();
    await settled(() => one(el, 'plan-review') !== null);
    expect(location.hash).to.equal('#/case/planned/plan');
    expect(one(el, 'case-detail')!.parentElement!.hidden, 'out of sight, and still there').to.equal(true);
  });
});

describe('lab-portal: from page to page', () => {
  it('puts the focus on the heading of the new page, and leaves it alone when it is opened', async () => {
    const el = await opened('/');
    expect(focused()?.id).not.to.equal('heading');
    place(el, 'Cases').click();
    await settled(() => heading(el) === 'Cases');
    expect(location.hash).to.equal('#/cases');
    await rendered(el);
    expect(focused()?.id).to.equal('heading');
    expect(focused()!.textContent.trim()).to.equal('Cases');
  });

  it('goes by the keyboard: every place is a link in the order in which it stands', async () => {
    const el = await opened('/');
    const links = [...root(el).querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map((link) => link.querySelector('.word')!.textContent)).to.deep.equal([
      'Overview',
      'Cases',
      'Inbox',
      'New case',
    ]);
    expect(links.every((link) => link.tabIndex === 0 && link.href.includes('#/'))).to.equal(true);
    one(el, '.skip')!.click();
    expect(focused()?.id).to.equal('heading');
  });

  it('marks where one is, also within a case of the list', async () => {
    const el = await opened('/cases');
    expect(place(el, 'Cases').getAttribute('aria-current')).to.equal('page');
    expect(place(el, 'Overview').hasAttribute('aria-current')).to.equal(false);
    await browse(
      el,
      () => (location.hash = '#/case/one'),
      () => heading(el) === 'Crown',
    );
    expect(place(el, 'Cases').getAttribute('aria-current')).to.equal('true');
  });

  it('goes back and forward with the browser', async () => {
    const el = await opened('/');
    place(el, 'Inbox').click();
    await settled(() => heading(el) === 'Inbox');
    await browse(
      el,
      () => history.back(),
      () => heading(el) === 'Overview',
    );
    expect(focused()?.id).to.equal('heading');
    await browse(
      el,
      () => history.forward(),
      () => heading(el) === 'Inbox',
    );
  });

  it('opens what another element asks for, unless the page does it', async () => {
    const el = await opened('/cases');
    const ask = () => one(el, 'case-list')!.dispatchEvent(new CustomEventWithCase('one'));
    el.addEventListener('case-open', (event) => event.preventDefault(), { once: true });
    ask();
    await aTimeout(20);
    expect(location.hash).to.equal('#/cases');
    ask();
    await settled(() => location.hash === '#/case/one');
  });

  it('goes from a figure of the overview to the cases that it counts, and to a new case', async () => {
    const el = await opened('/');
    const ask = (type: string, more: object) =>
      one(el, 'case-dashboard')!.dispatchEvent(
        Object.assign(new Event(type, { bubbles: true, composed: true }), more),
      );
    ask('cases-filter', { stage: 'design', needsMe: false });
    await settled(() => location.hash === '#/cases?stage=design');
    expect(one(el, 'case-list')!.getAttribute('filters')).to.equal('stage=design');
    await browse(
      el,
      () => (location.hash = '#/'),
      () => heading(el) === 'Overview',
    );
    ask('cases-filter', { stage: undefined, needsMe: true });
    await settled(() => location.hash === '#/cases?needs=1');
    await browse(
      el,
      () => (location.hash = '#/'),
      () => heading(el) === 'Overview',
    );
    ask('case-new', { service: 'full' });
    await settled(() => location.hash === '#/new/full');
    expect(one(el, 'case-wizard')!.getAttribute('service')).to.equal('full');
  });

  it('keeps the filters of the list in the address, and what was searched for out of it', async () => {
    const el = await opened('/cases?tab=past');
    const list = one<HTMLElement & { filters: string }>(el, 'case-list')!;
    expect(list.filters).to.equal('tab=past');
    const length = history.length;
    const change = new Event('filters-change', { bubbles: true, composed: true });
    list.dispatchEvent(Object.assign(change, { filters: 'tab=past&order=due&search=Weber' }));
    await rendered(el);
    expect(location.hash).to.equal('#/cases?tab=past&order=due');
    expect(history.length, 'a filter is no step to go back by').to.equal(length);
    expect(one(el, 'case-list') === list).to.equal(true);
  });

  it('never says that there is nothing to do beside a plan that waits for a decision', async () => {
    const el = await opened('/case/planned', fakeClient([await planned()], { profile: aligner }));
    await settled(() => one(el, '[part~="plan-notice"]') !== null);
    const quick = () => one(el, 'case-detail')?.shadowRoot?.querySelector('[part="quick"]');
    await settled(() => !!quick());
    expect(textOf(quick()!)).to.include(
      'Decisions, answers and comments have their own places on this page.',
    );
  });

  it('shows in the plan what a comment was written about', async () => {
    const el = await opened('/case/planned', fakeClient([await planned()], { profile: aligner }));
    await settled(() => one(el, 'case-detail') !== null);
    const ask = new Event('plan-place', { bubbles: true, composed: true });
    one(el, 'case-detail')!.dispatchEvent(
      Object.assign(ask, { caseId: caseId('planned'), place: { plan: 1, tooth: '11', stage: 3 } }),
    );
    await settled(() => location.hash === '#/case/planned/plan');
    await settled(() => one(el, 'plan-review') !== null);
    const shown = () => one<HTMLElement & { place: object | undefined }>(el, 'plan-review')!.place;
    expect(shown()).to.deep.equal({ plan: 1, tooth: '11', stage: 3 });
  });

  it('lets a link be opened in a tab of its own', async () => {
    const el = await opened('/');
    const click = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true, composed: true });
    // the test’s own page stays
    el.addEventListener('click', (event) => event.preventDefault());
    place(el, 'Cases').dispatchEvent(click);
    await rendered(el);
    expect(heading(el)).to.equal('Overview');
    expect(new URL(place(el, 'Cases').href).hash).to.equal('#/cases');
  });

  it('tells what the window may be called, and calls it so when it is asked to', async () => {
    const titles: string[] = [];
    const before = document.title;
    const el = await opened('/', withCases(), { setsTitle: true });
    el.addEventListener('title-change', ({ title }) => titles.push(title));
    place(el, 'Cases').click();
    await settled(() => titles.length === 1);
    expect(titles).to.deep.equal([`Cases · ${el.client!.profile.name}`]);
    expect(document.title).to.equal(titles[0]);
    document.title = before;
  });

  it('names no patient in address or title', async () => {
    const patientCode = 'Weber-4711';
    const el = await opened('/case/one', withCases([aCase({ id: 'one', stage: 'design', patientCode })]), {
      setsTitle: true,
    });
    await settled(() => heading(el) === 'Crown');
    expect(document.title).to.match(/^Case/);
    expect(document.title + location.href).not.to.contain('Weber');
  });
});

/** An event of another element. */
class CustomEventWithCase extends Event {
  readonly caseId;
  constructor(id: string) {
    super('case-open', { bubbles: true, composed: true, cancelable: true });
    this.caseId = caseId(id);
  }
}

describe('lab-portal: a new case', () => {
  const event = (type: string, id: string) =>
    Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), { caseId: id });

  it('keeps the wizard when its draft has an address', async () => {
    const el = await opened('/new');
    const wizard = one(el, 'case-wizard')!;
    const length = history.length;
    wizard.dispatchEvent(event('case-drafted', 'draft'));
    await rendered(el);
    expect(location.hash).to.equal('#/case/draft');
    expect(history.length, 'Back leads to where it was begun').to.equal(length);
    expect(one(el, 'case-wizard') === wizard).to.equal(true);
    expect(wizard.getAttribute('case-id')).to.equal('draft');
  });

  it('shows the case when it was sent, and says that it is on its way', async () => {
    const client = fakeClient([aCase({ id: 'sent', stage: 'draft' })]);
    const el = await opened('/case/sent', client);
    await settled(() => one(el, 'case-wizard') !== null);
    client.push(aCase({ id: 'sent', stage: 'draft', then: [submitted] }));
    one(el, 'case-wizard')!.dispatchEvent(event('case-submitted', 'sent'));
    await settled(() => one(el, 'case-detail') !== null);
    expect(one(el, 'case-wizard') === null).to.equal(true);
    expect(said(el)).to.match(/^Signed and stored/);
    // an address that was left and came back says nothing new
    await browse(
      el,
      () => (location.hash = '#/cases'),
      () => heading(el) === 'Cases',
    );
    await browse(
      el,
      () => (location.hash = '#/case/sent'),
      () => one(el, 'case-detail') !== null,
    );
    expect(said(el)).to.equal(undefined);
  });

  it('goes to the overview when the wizard is closed', async () => {
    const el = await opened('/new');
    one(el, 'case-wizard')!.dispatchEvent(new Event('case-wizard-closed', { bubbles: true, composed: true }));
    await settled(() => heading(el) === 'Overview');
    expect(location.hash).to.equal('#/');
  });

  it('begins anew with each way in', async () => {
    const el = await opened('/new');
    const first = one(el, 'case-wizard');
    await browse(
      el,
      () => (location.hash = '#/new/from/one'),
      () => one(el, 'case-wizard') !== first,
    );
    expect(one(el, 'case-wizard')!.getAttribute('from-case')).to.equal('one');
  });

  it('puts a sheet on a page of its own', async () => {
    const el = await opened('/case/one');
    await settled(() => one(el, 'case-detail') !== null);
    const print = Object.assign(event('case-print', 'one'), { kind: 'ticket' });
    one(el, 'case-detail')!.dispatchEvent(print);
    expect(print.defaultPrevented, 'it is not printed at once').to.equal(true);
    await settled(() => one(el, 'case-sheet') !== null);
    expect(location.hash).to.equal('#/sheet/one/ticket');
  });
});

describe('lab-portal: in its page', () => {
  it('stands twenty times in the page and leaves nothing behind', async () => {
    const client = withCases();
    const el = await opened('/cases', client);
    const box = el.parentElement!;
    for (let i = 0; i < 20; i++) {
      el.remove();
      await aTimeout(0);
      box.append(el);
      await rendered(el);
    }
    expect(heading(el)).to.equal('Cases');
    el.remove();
    await aTimeout(20);
    expect(client.watchers).to.equal(0);
    location.hash = '#/inbox';
    await aTimeout(50);
    expect(el.route, 'it does not listen any more').to.equal('/cases');
  });

  it('opens the cases of its lab by itself, and other ones when it is told another lab', async () => {
    at('/');
    const el = await mounted({ lab: 'restorative', backend: aLab() });
    await settled(() => el.client !== undefined);
    expect(el.client!.profile.id).to.equal('restorative');
    const before = el.client;
    el.lab = 'aligner';
    await settled(() => el.client !== undefined && el.client !== before);
    expect(el.client!.profile.id).to.equal('aligner');
    await settled(() => textOf(el).includes(el.client!.profile.name));
  });

  it('says that it does not know a lab, and waits for nothing', async () => {
    at('/');
    const el = await mounted({ lab: 'hairdresser' });
    const context = one(el, 'lab-context')!;
    await settled(() => /no lab profile called “hairdresser”/.test(textOf(context)));
    await settled(() => one(el, '[part~="skeleton"]') === null);
    expect(one(el, 'p a')!.textContent).to.equal('Ask for an account');
    await expect(el).to.be.accessible();
  });

  it('takes a registration from somebody without an account, and opens no cases for it', async () => {
    at('/register');
    let connected = 0;
    const lab = aLab();
    const connect = (signal: AbortSignal) => (connected++, lab.connect(signal));
    const el = await mounted({ lab: 'restorative', backend: { ...lab, connect } });
    await settled(() => one(el, 'practice-registration') !== null);
    expect(one(el, 'lab-context') === null).to.equal(true);
    expect(connected, 'while somebody registers').to.equal(0);
    place(el, 'Overview').click();
    await settled(() => el.client !== undefined);
  });

  it('asks for a first connection, and goes on when there is one', async () => {
    at('/');
    const { account: _, ...lab } = aLab();
    let isThere = false;
    const connect = (signal: AbortSignal) =>
      isThere ? lab.connect(signal) : Promise.reject(new TransportFault('offline'));
    const el = await mounted({ lab: 'restorative', backend: { ...lab, connect } });
    const context = one(el, 'lab-context')!;
    await settled(() => /Connect to the lab once/.test(textOf(context)));
    await settled(() => one(el, '[part~="skeleton"]') === null);
    isThere = true;
    context.shadowRoot!.querySelector('button')!.click();
    await settled(() => one(el, 'case-dashboard') !== null);
  });

  it('is quiet until the cases are open: its frame stands, and something in their place', async () => {
    at('/');
    const el = await mounted({
      lab: 'restorative',
      backend: { ...aLab(), connect: () => new Promise(() => undefined) },
    });
    expect(one(el, '[part~="skeleton"]') !== null || el.client !== undefined).to.equal(true);
    expect(place(el, 'Cases').href).to.match(/#\/cases$/);
    await expect(el).to.be.accessible();
  });

  it('follows every setting after it was mounted', async () => {
    const el = await opened('/case/one');
    await settled(() => one(el, 'case-detail') !== null);
    el.notation = 'universal';
    el.practice = 'Riverside Dental\n8 River Road';
    await rendered(el);
    expect(one(el, 'case-detail')!.getAttribute('notation')).to.equal('universal');
    expect(one(el, 'case-detail')!.getAttribute('practice')).to.equal('Riverside Dental\n8 River Road');
    expect(one(el, '.practice')!.textContent).to.equal('Riverside Dental');
  });

  it('brings its parts along under the names that the page has given it', async () => {
    LabPortal.define('acme-lab-portal');
    at('/inbox');
    const el = document.createElement('acme-lab-portal') as LabPortal;
    el.client = withCases();
    (await fixture<HTMLElement>(html`<div></div>`)).append(el);
    await customElements.whenDefined('acme-case-inbox');
    await settled(() => textOf(one(el, 'acme-case-inbox')!).includes('Inbox'));
    expect(one(el, 'case-inbox') === null).to.equal(true);
  });

  it('speaks German where the page does', async () => {
    const el = await opened('/cases');
    await speak('de', el);
    await settled(() => heading(el) === 'Fälle');
    await speak('en', el);
    el.lang = 'de';
    await settled(() => heading(el) === 'Fälle');
  });

  it('has no main part and no first heading of its own inside a page that has both', async () => {
    at('/');
    const page = await fixture<HTMLElement>(html`<main><h1>Our practice</h1></main>`);
    const el = document.createElement('lab-portal');
    el.client = withCases();
    page.append(el);
    await rendered(el);
    expect(root(el).querySelectorAll('main, h1, header, footer')).to.have.length(0);
    expect(one(el, 'h2#heading')!.textContent).to.equal('Overview');
    await expect(page).to.be.accessible();
  });

  it('works in a page from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const el = await opened('/cases');
    const [first, last] = ['Overview', 'Inbox'].map((words) => place(el, words).getBoundingClientRect().x);
    document.documentElement.dir = 'ltr';
    expect(first! > last!, 'the first place stands on the right').to.equal(true);
  });
});

describe('lab-portal: beside another one, and under a host’s own routing', () => {
  it('does not follow another portal of the page, and leaves its part of the address alone', async () => {
    at('a/inbox');
    const client = withCases();
    const [a, b] = [await mounted({ client, routePrefix: 'a' }), await mounted({ client, routePrefix: 'b' })];
    expect([heading(a), heading(b)]).to.deep.equal(['Inbox', 'Overview']);
    place(b, 'Cases').click();
    await settled(() => heading(b) === 'Cases');
    expect(location.hash).to.equal('#b/cases;a/inbox');
    place(a, 'Overview').click();
    await settled(() => heading(a) === 'Overview');
    expect(heading(b)).to.equal('Cases');
    await browse(
      a,
      () => history.back(),
      () => heading(a) === 'Inbox',
    );
    expect(heading(b)).to.equal('Cases');
    expect(
      [a, b].flatMap((el) => [...root(el).querySelectorAll('main')]),
      'one main part for the page',
    ).to.have.length(1);
  });

  it('goes where the page says, tells where it went, and leaves the address alone', async () => {
    at('');
    const before = location.href;
    const told: string[] = [];
    const el = await mounted({ client: withCases(), routing: 'none', route: '/inbox' });
    el.addEventListener('route-change', ({ route, page }) => told.push(`${page} ${route}`));
    expect(heading(el)).to.equal('Inbox');
    place(el, 'Cases').click();
    await rendered(el);
    expect(heading(el)).to.equal('Cases');
    expect(told).to.deep.equal(['cases /cases']);
    el.route = '/case/one/timeline';
    await settled(() => heading(el) === 'Crown');
    expect(told, 'what the page says is no news to it').to.have.length(1);
    expect(el.route).to.equal('/case/one/timeline');
    expect(location.href).to.equal(before);
  });

  it('has links that the page’s own routing understands', async () => {
    const el = await mounted({
      client: withCases(),
      routing: 'none',
      addressOf: (path: string) => `/portal${path}`,
    });
    expect(place(el, 'Cases').getAttribute('href')).to.equal('/portal/cases');
  });
});

describe('lab-portal: a link to a plan', () => {
  const token = 'Zm9yLXRlc3RzLW9ubHktMTIzNDU2Nzg5MA';

  it('takes the token out of the address at once, and opens no cases', async () => {
    at(`share=${token}`);
    const el = await mounted({ lab: 'aligner', profile: aligner, backend: aLab({ profile: aligner }) });
    expect(location.href).not.to.contain(token);
    expect(location.hash).to.equal('#/shared');
    await settled(() => one(el, 'plan-review') !== null);
    expect(one(el, 'lab-context') === null, 'no account').to.equal(true);
    expect(one(el, 'nav') === null).to.equal(true);
    expect(el.client).to.equal(undefined);
    await expect(el).to.be.accessible();
  });

  it('tells nobody the token', async () => {
    at(`share=${token}`);
    const told: string[] = [];
    const hear = (event: Event) => told.push(JSON.stringify(event));
    addEventListener('route-change', hear);
    const el = await mounted({ lab: 'aligner', profile: aligner, backend: aLab({ profile: aligner }) });
    removeEventListener('route-change', hear);
    expect(told.join('') + el.route + document.title + el.outerHTML).not.to.contain(token);
  });

  it('asks for the link again when the page is loaded anew', async () => {
    at('/shared');
    const el = await mounted({ lab: 'aligner' });
    expect(heading(el)).to.equal('This link is not open');
    expect(one(el, 'lab-context') === null).to.equal(true);
    await expect(el).to.be.accessible();
  });
});
