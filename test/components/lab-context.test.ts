import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import type { LabContext } from '../../components/index.js';
import { type Backend, type Case, type LabClient, profileNames, TransportFault } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aCase, fakeClient, NOW } from '../support/fake-client.js';
import { aLab, aTimeout } from '../support/lab.js';
import { focused, textOf } from '../support/view-checks.js';
import { settled } from '../support/wizard.js';

const DAY = 86_400_000;

async function mounted(properties: object): Promise<LabContext> {
  const el = document.createElement('lab-context');
  Object.assign(el, properties);
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  return el;
}
const opened = (el: LabContext) => settled(() => el.client !== undefined);
const notice = (el: LabContext) => el.shadowRoot!.querySelector<HTMLElement>('[part="notice"]');
const retry = (el: LabContext) => el.shadowRoot!.querySelector<HTMLButtonElement>('button')!;
const words = (el: LabContext) => textOf(el);

/** A lab that cannot be reached until it can, and that nobody has been connected to. */
function farLab(): { backend: Backend; reach: () => void; asked: () => number } {
  const { account: _, ...lab } = aLab({ profile: restorative });
  let isThere = false;
  let asked = 0;
  const connect: Backend['connect'] = (signal) => {
    asked++;
    return isThere ? lab.connect(signal) : Promise.reject(new TransportFault('offline'));
  };
  return { backend: { ...lab, connect }, reach: () => (isThere = true), asked: () => asked };
}

describe('lab-context: opening', () => {
  for (const name of profileNames)
    it(`knows the lab “${name}” by its name`, async () => {
      const el = await mounted({ lab: name, backend: aLab() });
      await opened(el);
      expect(el.client!.profile.id).to.equal(name);
    });

  it('says that it does not know a lab, and opens one that it knows', async () => {
    const el = await mounted({ lab: 'hairdresser', backend: aLab() });
    await settled(() => /no lab profile called “hairdresser”/.test(words(el)));
    await expect(el).to.be.accessible();
    el.lab = 'aligner';
    await opened(el);
    expect(notice(el)).to.equal(null);
  });

  it('opens anew when the way to sign in is another one: it may be another account', async () => {
    const asked: string[] = [];
    const auth = (name: string) => () => (asked.push(name), Promise.resolve(null));
    const el = await mounted({ backend: 'rest', baseUrl: `${location.origin}/no-lab`, auth: auth('one') });
    await settled(() => /Connect to the lab once/.test(words(el)));
    expect(asked).to.deep.equal(['one']);
    el.auth = auth('two');
    await settled(() => asked.includes('two'));
  });
});

describe('lab-context: trying again', () => {
  it('keeps the focus while it tries, and when it did not help', async () => {
    const { backend, asked } = farLab();
    const el = await mounted({ backend });
    await settled(() => /Connect to the lab once/.test(words(el)));
    const before = asked();
    retry(el).focus();
    retry(el).click();
    await el.updateComplete;
    expect(words(el)).to.contain('Opening your cases');
    expect(focused() === retry(el), 'while it tries').to.equal(true);
    await expect(el).to.be.accessible();
    await settled(() => /Connect to the lab once/.test(words(el)));
    expect(asked()).to.equal(before + 1);
    expect(focused() === retry(el), 'when it did not help').to.equal(true);
  });

  it('does not try twice at once', async () => {
    const { backend, asked } = farLab();
    const el = await mounted({ backend });
    await settled(() => /Connect to the lab once/.test(words(el)));
    const before = asked();
    retry(el).click();
    retry(el).click();
    await settled(() => asked() > before);
    await aTimeout(100);
    expect(asked()).to.equal(before + 1);
  });

  it('puts the focus on the news when the cases are open, and lets go of it', async () => {
    const { backend, reach } = farLab();
    const el = await mounted({ backend });
    await settled(() => /Connect to the lab once/.test(words(el)));
    reach();
    retry(el).focus();
    retry(el).click();
    await opened(el);
    await settled(() => focused()?.id === 'opened');
    expect(focused()!.textContent.trim()).to.equal('Your cases are open.');
    (focused() as HTMLElement).blur();
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('#opened')).to.equal(null);
  });

  it('leaves the focus where somebody has put it meanwhile', async () => {
    const { backend, reach } = farLab();
    const el = await mounted({ backend });
    const field = document.createElement('input');
    el.append(field);
    await settled(() => /Connect to the lab once/.test(words(el)));
    reach();
    retry(el).click();
    field.focus();
    await opened(el);
    await el.updateComplete;
    expect(focused() === field).to.equal(true);
  });
});

describe('lab-context: what the lab tells', () => {
  const hold = { type: 'hold.place', by: 'lab_admin', fields: { reason: 'Shade of 26?' } };
  const old = () => aCase({ id: 'old', stage: 'design', startedAt: NOW - 30 * DAY });
  const held = () => aCase({ id: 'held', stage: 'design', then: [hold], startedAt: NOW - 9 * DAY });
  const passed = (subject: Case) => subject.history.length;

  async function listening(client: LabClient) {
    const el = await mounted({ client });
    const told: HTMLElementEventMap['case-notice'][] = [];
    el.addEventListener('case-notice', (event) => told.push(event));
    await el.updateComplete;
    return { el, told };
  }

  it('is handed to the host once for each notice, with the ways by which it is to go out', async () => {
    const client = fakeClient([old()]);
    const { told } = await listening(client);
    expect(told, 'what lay there').to.deep.equal([]);
    const subject = held();
    client.push(subject);
    client.push(subject);
    expect(told.map(({ event }) => event)).to.deep.equal(['case.receive', 'design.start', 'hold.place']);
    const last = told.at(-1)!;
    expect(last.caseId).to.equal('held');
    expect(last.channels).to.deep.equal(['inbox', 'email', 'sms']);
    expect(last.forced).to.equal(true);
    expect(new Set(told.map(({ noticeId }) => noticeId)).size).to.equal(3);
  });

  it('says nothing of the patient and nothing of what was written', async () => {
    const client = fakeClient([old()]);
    const { told } = await listening(client);
    client.push(held());
    const everything = told.map((event) => Object.entries(event).flat().join(' ')).join(' ');
    expect(everything).not.to.contain('PX-118').and.not.to.contain('Shade of 26');
  });

  it('hears the person’s wishes', async () => {
    const client = fakeClient([old()]);
    await client.setWishes({ email: 'none' });
    const { told } = await listening(client);
    client.push(held());
    expect(told[0]!.channels).not.to.include('email');
    expect(told.at(-1)!.channels, 'forced').to.include('email');
  });

  it('does not hand on the past with which an empty device is filled', async () => {
    const client = fakeClient();
    const { told } = await listening(client);
    client.push(held());
    expect(told).to.deep.equal([]);
    const soon = { ...hold, at: NOW + 1000 };
    client.push(aCase({ id: 'now', stage: 'design', then: [soon], startedAt: NOW - 9 * DAY }));
    expect(told.map(({ event }) => event)).to.deep.equal(['hold.place']);
  });

  it('is not handed on again when it was read elsewhere, nor when the element is moved in the page', async () => {
    const subject = held();
    const client = fakeClient([old()], { read: subject.history.map(({ id }) => `${id}:practice`) });
    const { el, told } = await listening(client);
    client.push(subject);
    expect(told).to.deep.equal([]);
    const other = aCase({ id: 'other', stage: 'received' });
    client.push(other);
    expect(told).to.have.length(passed(other) - 1);
    const box = el.parentElement!;
    el.remove();
    await aTimeout(10);
    expect(client.watchers).to.equal(0);
    box.append(el);
    await el.updateComplete;
    expect(told).to.have.length(passed(other) - 1);
  });
});
