import { expect, waitUntil } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import {
  type AttachmentId,
  type Backend,
  instant,
  type SharedPlan,
  type ShareTransport,
  TransportFault,
} from '../../src/index.js';
import { redactPlan } from '../../src/domain/plan-redaction.js';
import { aPlan } from '../support/fake-client.js';
import { aTreatment } from './plan-review-support.js';
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

PlanReview.define();

const TOKEN = 'hQ8b3nV1x-_0'.repeat(4).slice(0, 43);
const OTHER = TOKEN.replace('h', 'i');
const EXPIRES = instant(Date.UTC(2026, 2, 12, 15));
const NONE = 'There is nothing to see at this link';

async function shared(note = 'Contacts are light.'): Promise<SharedPlan> {
  const plan = await aPlan(1, { '26': { design: 'Full contour crown' } }, { note });
  return { profile: 'restorative', plan: redactPlan(plan, ['Miller']), expiresAt: EXPIRES };
}

/** A lab that knows tokens, and notes how the page's address was when it was asked. */
class Lab {
  readonly known = new Map<string, SharedPlan>();
  readonly asked: { readonly token: string; readonly hash: string }[] = [];
  fault: Error | undefined;
  gate: Promise<void> = Promise.resolve();
  readonly backend: Backend;

  constructor(known: readonly (readonly [string, SharedPlan])[] = []) {
    this.known = new Map(known);
    const shares: Pick<ShareTransport, 'open' | 'read'> = {
      open: async (token) => {
        this.asked.push({ token, hash: location.hash });
        await this.gate;
        if (this.fault) throw this.fault;
        return this.known.get(token);
      },
      read: () => Promise.resolve(undefined),
    };
    this.backend = { id: 'test', shares } as unknown as Backend;
  }
}

async function opening(backend: Backend, shareToken: string, more: object = {}) {
  return place<PlanReview>('plan-review', { backend, shareToken, ...more }, { width: 1000 });
}
const sees = (element: PlanReview, words: string) =>
  waitUntil(() => textOf(element).includes(words), `it does not say "${words}": ${textOf(element)}`);

/** The page's address is put back: the runner has its own words in it. */
async function at(hash: string, work: () => Promise<void>): Promise<void> {
  const before = location.href;
  history.replaceState(history.state, '', hash);
  try {
    await work();
  } finally {
    history.replaceState(history.state, '', before);
  }
}

describe('a plan for somebody without an account', () => {
  it('S3 · share: is shown to be looked at: nothing to decide, to comment or to share, and until when', async () => {
    const element = await opening(new Lab([[TOKEN, await shared()]]).backend, TOKEN);
    await sees(element, 'Contacts are light.');
    expect(textOf(element)).to.contain('Full contour crown').and.to.contain('The link ends Mar 12, 2026');
    for (const selector of [
      '[data-action]',
      '[data-share]',
      '[data-comment]',
      'form',
      '[part=decision]',
      'textarea',
    ])
      expect(element.shadowRoot!.querySelector(selector) === null, selector).to.equal(true);
    expect(textOf(element), 'redacted words are not held against the seal').not.to.match(
      /not what the lab sealed/,
    );
    await checkState(element);
  });

  it('S3 · share: from the address, the token is gone before anything is asked, and no step back leads to it', async () => {
    const lab = new Lab([[TOKEN, await shared()]]);
    const steps = history.length;
    await at(`#share=${TOKEN}`, async () => {
      const element = await opening(lab.backend, 'from-address');
      await sees(element, 'Contacts are light.');
      expect(lab.asked).to.deep.equal([{ token: TOKEN, hash: '' }]);
      expect(location.href).not.to.contain('share');
      expect(element.shadowRoot!.innerHTML + element.outerHTML).not.to.contain(TOKEN);
    });
    expect(history.length).to.equal(steps);
  });

  it('S3 · share: another link that is pasted into the address is opened instead', async () => {
    const lab = new Lab([
      [TOKEN, await shared()],
      [OTHER, await shared('Contacts are tight.')],
    ]);
    await at(`#share=${TOKEN}`, async () => {
      const element = await opening(lab.backend, 'from-address');
      await sees(element, 'Contacts are light.');
      history.replaceState(history.state, '', `#share=${OTHER}`);
      dispatchEvent(new HashChangeEvent('hashchange'));
      await sees(element, 'Contacts are tight.');
      expect(location.hash).to.equal('');
      dispatchEvent(new HashChangeEvent('hashchange'));
      await settled(element);
      expect(textOf(element), 'an address without a token takes nothing away').to.contain(
        'Contacts are tight.',
      );
    });
  });

  it('S3 · share: unknown, ended, tampered with, malformed or none at all: one page, word for word', async () => {
    const said = new Set<string>();
    const open = await shared();
    for (const token of [OTHER, TOKEN.slice(1), `${TOKEN}!`, 'x', '']) {
      const element = await opening(new Lab([[TOKEN, open]]).backend, token);
      await sees(element, NONE);
      said.add(element.shadowRoot!.innerHTML.replace(/<!--.*?-->/g, ''));
    }
    const without = { id: 'test' } as Backend;
    const strange = new Lab([[TOKEN, { ...open, profile: 'no-such-lab' }]]);
    for (const backend of [without, strange.backend]) {
      const element = await opening(backend, TOKEN);
      await sees(element, NONE);
      said.add(element.shadowRoot!.innerHTML.replace(/<!--.*?-->/g, ''));
    }
    expect(said.size, [...said].join('\n')).to.equal(1);
    expect([...said][0]).not.to.match(/expire|revoke|invalid|wrong/i);
  });

  it('S3 · share: the page without a plan is accessible and fits 320 pixels, in German too', async () => {
    const properties = { backend: new Lab().backend, shareToken: OTHER };
    const element = await place<PlanReview>('plan-review', properties, { width: 320 });
    await sees(element, NONE);
    await checkState(element);
    checkNoOverflow(element);
    await speak('de', element);
    try {
      await sees(element, 'Unter diesem Link ist nichts zu sehen');
    } finally {
      await speak('en', element);
    }
  });

  it('S3 · share: a line that is down is called so, and the plan is there once it works', async () => {
    const lab = new Lab([[TOKEN, await shared()]]);
    lab.fault = new TransportFault('offline');
    const element = await opening(lab.backend, TOKEN);
    await sees(element, 'The lab cannot be reached now');
    await checkState(element);
    lab.fault = undefined;
    const retry = within<HTMLButtonElement>(element, '[data-retry=open]');
    retry.focus();
    retry.click();
    await sees(element, 'Contacts are light.');
    expect(focused()?.hasAttribute('data-rest'), 'the focus goes on at the plan').to.equal(true);
  });

  it('S3 · share: an answer that comes late, for another link, is not shown', async () => {
    const lab = new Lab([
      [TOKEN, await shared()],
      [OTHER, await shared('Contacts are tight.')],
    ]);
    let go = () => undefined as void;
    lab.gate = new Promise((resolve) => (go = resolve));
    const element = await opening(lab.backend, TOKEN);
    expect(textOf(element)).to.contain('being opened');
    lab.gate = Promise.resolve();
    element.shareToken = OTHER;
    await sees(element, 'Contacts are tight.');
    go();
    await settled(element);
    expect(textOf(element)).to.contain('Contacts are tight.');
  });

  it('S3 · share: moved in the page it stays; taken out and put back it is opened again, without an address', async () => {
    const lab = new Lab([[TOKEN, await shared()]]);
    await at(`#share=${TOKEN}`, async () => {
      const element = await opening(lab.backend, 'from-address');
      await sees(element, 'Contacts are light.');
      const box = element.parentElement!;
      box.append(element);
      await settled(element);
      expect(textOf(element)).to.contain('Contacts are light.');
      expect(lab.asked.length, 'a move is no opening').to.equal(1);
      element.remove();
      await settled(element);
      box.append(element);
      await waitUntil(() => lab.asked.length === 2);
      await sees(element, 'Contacts are light.');
    });
  });

  /** The device's clock shows another time until the work is done. */
  async function moved(ms: () => number, work: () => Promise<void>): Promise<void> {
    const { now } = Date;
    Date.now = ms;
    try {
      await work();
    } finally {
      Date.now = now;
    }
  }
  const wake = () => document.dispatchEvent(new Event('visibilitychange'));

  it('S3 · share: at the moment in which the link ends nothing of the plan stays in an open page', async () => {
    const expiresAt = instant(Date.now() + 1500);
    const lab = new Lab([[TOKEN, { ...(await shared()), expiresAt }]]);
    const element = await opening(lab.backend, TOKEN);
    await sees(element, 'Contacts are light.');
    await waitUntil(() => textOf(element).includes(NONE), 'the plan stays', { timeout: 10_000 });
    expect(Date.now()).to.be.at.least(Date.parse(expiresAt));
    expect(textOf(element)).not.to.match(/Contacts|Full contour|26/);
    expect(lab.asked, 'the lab is not asked once more').to.have.length(1);
    await checkState(element);
  });

  it('S3 · share: a page that slept past the end shows nothing of the plan when it wakes up', async () => {
    let time = Date.parse(EXPIRES) - 40 * 86_400_000;
    await moved(
      () => time,
      async () => {
        const lab = new Lab([[TOKEN, await shared()]]);
        const element = await opening(lab.backend, TOKEN);
        await sees(element, 'Contacts are light.');
        time = Date.parse(EXPIRES) - 1000;
        wake();
        await settled(element);
        expect(textOf(element), 'the link has not ended yet').to.contain('Contacts are light.');
        time = Date.parse(EXPIRES);
        wake();
        await sees(element, NONE);
        expect(textOf(element)).not.to.contain('Contacts');
        expect(lab.asked).to.have.length(1);
        // the same page as for every other link, and the token opens it no more
        const other = await opening(new Lab().backend, OTHER);
        await sees(other, NONE);
        expect(textOf(element)).to.equal(textOf(other));
      },
    );
  });

  it('S3 · share: where the device is ahead of the lab, the lab says whether the link still works', async () => {
    await moved(
      () => Date.parse(EXPIRES) + 60_000,
      async () => {
        const lab = new Lab([[TOKEN, await shared()]]);
        const element = await opening(lab.backend, TOKEN);
        await sees(element, 'Contacts are light.');
        wake();
        await waitUntil(() => lab.asked.length === 2, 'the lab is not asked');
        await settled(element);
        expect(textOf(element)).to.contain('Contacts are light.');
        lab.fault = new TransportFault('offline');
        wake();
        await waitUntil(() => lab.asked.length === 3, 'the lab is not asked');
        await settled(element);
        expect(textOf(element), 'no answer is no end').to.contain('Contacts are light.');
        lab.fault = undefined;
        lab.known.clear();
        wake();
        await sees(element, NONE);
      },
    );
  });

  it('S3 · share: with the plan its meshes go, and what is still on its way is stopped', async () => {
    const made = aTreatment();
    const expiresAt = instant(Date.UTC(2030, 0, 1));
    const reads: AbortSignal[] = [];
    const backend = {
      id: 'test',
      shares: {
        open: () => Promise.resolve({ profile: 'aligner', plan: redactPlan(made.plan, []), expiresAt }),
        read: async (_token: string, id: AttachmentId, signal: AbortSignal) => {
          reads.push(signal);
          // the last one never comes
          if (id === made.plan.staging!.models.at(-1)!.file.id) return new Promise<never>(() => undefined);
          return made.files.get(id);
        },
      },
    } as unknown as Backend;
    let time = Date.parse(expiresAt) - 60_000;
    await moved(
      () => time,
      async () => {
        const element = await opening(backend, TOKEN);
        await waitUntil(() => element.shadowRoot!.querySelector('#scrubber'), 'no stages');
        await waitUntil(() => reads.length === made.plan.staging!.models.length, 'models are not asked for', {
          timeout: 8000,
        });
        time = Date.parse(expiresAt);
        wake();
        await sees(element, NONE);
        expect(reads.at(-1)!.aborted).to.equal(true);
        expect(element.shadowRoot!.querySelector('canvas, table, #scrubber') === null).to.equal(true);
      },
    );
  });

  it('S3 · share: names full of markup in a plan are text', async () => {
    const note = '<img src=x onerror="window.pwned=1">\u202e'.repeat(50);
    const element = await opening(new Lab([[TOKEN, await shared(note)]]).backend, TOKEN);
    await sees(element, '<img src=x');
    expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
    checkNoOverflow(element);
  });
});
