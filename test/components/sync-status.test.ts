import { expect, waitUntil } from '@open-wc/testing';
import { SyncStatus } from '../../components/sync-status/sync-status.js';
import { type SyncView, instant } from '../../src/index.js';
import { fakeClient, NOW } from '../support/fake-client.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

SyncStatus.define();

const TIME = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(NOW);
type Told = Document & { ariaNotify?: (text: string) => void };

async function showing(view: Partial<SyncView>, width = 900) {
  const client = fakeClient();
  client.setSync(view);
  const element = await place<SyncStatus>('sync-status', { client }, { width });
  return { client, element };
}

describe('sync-status', () => {
  const said: string[] = [];
  before(() => ((document as Told).ariaNotify = (text) => void said.push(text)));
  after(() => delete (document as Told).ariaNotify);
  beforeEach(() => (said.length = 0));
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  for (const state of [
    'idle',
    'pushing',
    'pulling',
    'offline',
    'following',
    'waiting',
    'needs-sign-in',
    'stopped',
  ] as const)
    it(`is accessible while ${state}`, async () => {
      for (const unsent of [0, 2]) {
        const { element } = await showing({ state, unsent }, 320);
        await checkState(element);
        checkNoOverflow(element);
      }
    });

  const lines: readonly [Partial<SyncView>, string][] = [
    [{ state: 'idle', unsent: 0 }, `All sent · ${TIME}`],
    [{ state: 'pulling', unsent: 0 }, `All sent · ${TIME}`],
    [{ state: 'pulling', unsent: 0, syncedAt: undefined }, 'Fetching your cases'],
    [{ state: 'pushing', unsent: 2 }, 'Sending 2 changes'],
    [{ state: 'pushing', unsent: 1 }, 'Sending 1 change'],
    [{ state: 'offline', unsent: 2 }, 'Offline — 2 changes are saved on this device and will be sent'],
    [{ state: 'following', unsent: 2 }, 'Another tab is sending 2 changes'],
    [{ state: 'needs-sign-in', unsent: 2 }, 'Sign in again to send 2 changes'],
    [
      { state: 'waiting', unsent: 1 },
      'The lab does not answer — 1 change is saved on this device and will be sent',
    ],
  ];
  for (const [view, words] of lines)
    it(`says "${words}" while ${view.state} with ${view.unsent} unsent`, async () => {
      const { element } = await showing(view);
      expect(textOf(within(element, '[role="status"]'))).to.equal(words);
    });

  it('says nothing before it knows anything', async () => {
    const element = await place<SyncStatus>('sync-status', {});
    expect(textOf(element)).to.equal('');
  });

  it('tries now when asked, and keeps the focus on the button', async () => {
    const { client, element } = await showing({ state: 'waiting', unsent: 1 });
    const button = within<HTMLButtonElement>(element, '[part="retry"]');
    button.focus();
    button.click();
    await settled(element);
    expect(client.triedNow).to.equal(1);
    expect(focused()).to.equal(button);
  });

  it('announces a change of state once, and no exchange', async () => {
    const { client, element } = await showing({ state: 'idle', unsent: 0 });
    expect(said).to.deep.equal([]);
    for (const state of ['pulling', 'idle', 'pushing', 'idle'] as const) {
      client.setSync({ state, syncedAt: instant(NOW + 60_000) });
      await settled(element);
    }
    expect(said).to.deep.equal([]);
    client.setSync({ state: 'offline', unsent: 1 });
    await settled(element);
    client.setSync({ unsent: 2 });
    await settled(element);
    expect(said).to.deep.equal(['Offline — 1 change is saved on this device and will be sent']);
    client.setSync({ state: 'idle', unsent: 0, syncedAt: instant(NOW) });
    await settled(element);
    expect(said[1]).to.equal(`All sent · ${TIME}`);
  });

  it('announces through one polite region of the page where the browser has no ariaNotify', async () => {
    const notify = (document as Told).ariaNotify;
    Object.defineProperty(document, 'ariaNotify', { value: undefined, configurable: true, writable: true });
    const { client, element } = await showing({ state: 'idle', unsent: 0 });
    client.setSync({ state: 'stopped' });
    await settled(element);
    const regions = document.querySelectorAll<HTMLElement>('[data-pontic="announcer"]');
    await waitUntil(() => regions[0]?.textContent === 'Sending is stopped');
    expect(regions).to.have.length(1);
    expect(regions[0]!.getAttribute('aria-live')).to.equal('polite');
    expect(regions[0]!.hasAttribute('style')).to.equal(false);
    expect(regions[0]!.getBoundingClientRect().width).to.equal(1);
    regions[0]!.remove();
    Object.assign(document, { ariaNotify: notify });
  });

  it('changes its language with the page', async () => {
    const { element } = await showing({ state: 'offline', unsent: 1 });
    await speak('de', element);
    expect(textOf(element)).to.contain('1 Änderung ist auf diesem Gerät gespeichert und wird noch gesendet');
    expect(textOf(element)).to.contain('Jetzt versuchen');
  });

  it('leaves no subscription behind after twenty moves through the page', async () => {
    const { client, element } = await showing({ state: 'idle' });
    const parent = element.parentElement!;
    for (let i = 0; i < 20; i++) {
      element.remove();
      parent.append(element);
    }
    expect(client.watchers).to.equal(1);
    element.remove();
    expect(client.watchers).to.equal(0);
  });
});
