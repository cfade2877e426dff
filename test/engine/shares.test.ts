import { expect } from '@open-wc/testing';
import { instant, openSharedPlan } from '../../src/index.js';
import { planShares } from '../../src/engine/shares.js';
import { attachmentId, caseId } from '../../src/domain/ids.js';
import {
  type NewShare,
  type Share,
  type SharedPlan,
  type ShareTransport,
  TransportFault,
  type TransportFaultCode,
} from '../../src/sync/backend.js';
import { stagedPlan } from '../support/staged-plan.js';

const CASE = caseId('c-1');
const TOKEN = 'A'.repeat(43);
const AT = instant(Date.UTC(2026, 2, 9));
const { plan, files } = stagedPlan({ stages: 2, perSide: 1, detail: 2 });
const SHARED: SharedPlan = { profile: 'aligner', plan, expiresAt: instant(Date.UTC(2026, 2, 12)) };

/** A lab's links in memory, behind a line that is as bad as the test says. */
class LabLinks implements ShareTransport {
  readonly made = new Map<string, NewShare>();
  readonly asked: string[] = [];
  /** what happens to the next calls, one each */
  readonly faults: (TransportFaultCode | 'lost' | undefined)[] = [];
  answer: SharedPlan | undefined = SHARED;
  bytes: (id: string) => Blob | undefined = (id) => files.get(attachmentId(id));

  async #line<Value>(verb: string, work: () => Value): Promise<Value> {
    this.asked.push(verb);
    const fault = this.faults.shift();
    if (fault && fault !== 'lost') throw new TransportFault(fault);
    const value = work();
    if (fault === 'lost') throw new TransportFault('timeout');
    return Promise.resolve(value);
  }

  create({ id, caseId: of, plan: version }: Parameters<ShareTransport['create']>[0]): Promise<NewShare> {
    return this.#line(`create ${id}`, () => {
      const known = this.made.get(id);
      const times = { createdAt: AT, expiresAt: SHARED.expiresAt, revokedAt: undefined, opened: 0 };
      const share = known ?? { id, caseId: of, plan: version, ...times, token: TOKEN };
      this.made.set(id, share);
      return share;
    });
  }
  list(): Promise<readonly Share[]> {
    return this.#line('list', () => [...this.made.values()]);
  }
  revoke({ id }: Pick<Share, 'id'>): Promise<void> {
    return this.#line(`revoke ${id}`, () => void this.made.delete(id));
  }
  open(): Promise<SharedPlan | undefined> {
    return this.#line('open', () => this.answer);
  }
  read(_: string, id: string): Promise<Blob | undefined> {
    return this.#line('read', () => this.bytes(id));
  }
}

function opened() {
  const links = new LabLinks();
  let serial = 0;
  const newId = () => `id-${++serial}`;
  return { links, shares: planShares({ newId }, { shares: links })! };
}

describe('a client’s links to plans', () => {
  it('S3 · share: are not offered where the lab has none', () => {
    expect(planShares({ newId: () => 'id' }, {})).to.equal(undefined);
  });

  it('S3 · share: are made, listed without their tokens, and revoked', async () => {
    const { shares } = opened();
    const made = await shares.create(CASE, 2, 3);
    expect(made).to.deep.include({ ok: true });
    const listed = await shares.list(CASE);
    expect(listed.ok && listed.value.map(({ id, plan }) => [id, plan])).to.deep.equal([['id-1', 2]]);
    expect(JSON.stringify(listed), 'told once').not.to.contain(TOKEN);
    expect(await shares.revoke({ id: 'id-1', caseId: CASE })).to.deep.equal({ ok: true, value: undefined });
    expect(await shares.list(CASE)).to.deep.equal({ ok: true, value: [] });
  });

  for (const [fault, code] of [
    ['offline', 'offline'],
    ['timeout', 'offline'],
    ['unauthorized', 'signed-out'],
    ['gone', 'gone'],
    ['server', 'failed'],
    ['throttled', 'failed'],
  ] as const)
    it(`S3 · share: "${fault}" is said at once, and nothing is queued or repeated`, async () => {
      const { links, shares } = opened();
      links.faults.push(fault, fault, fault);
      for (const asked of [
        shares.create(CASE, 1, 1),
        shares.list(CASE),
        shares.revoke({ id: 'id-9', caseId: CASE }),
      ])
        expect(await asked).to.deep.equal({ ok: false, code });
      expect(links.asked).to.deep.equal(['create id-1', 'list', 'revoke id-9']);
      expect(links.made.size).to.equal(0);
    });

  it('S3 · share: one that was made and whose answer was lost is the same when it is asked for again', async () => {
    const { links, shares } = opened();
    links.faults.push('lost', 'offline');
    expect(await shares.create(CASE, 1, 3)).to.deep.equal({ ok: false, code: 'offline' });
    expect(await shares.create(CASE, 1, 3)).to.deep.equal({ ok: false, code: 'offline' });
    const made = await shares.create(CASE, 1, 3);
    expect(made.ok && made.value.id).to.equal('id-1');
    expect(links.made.size).to.equal(1);
    await shares.create(CASE, 1, 3);
    expect(links.made.size, 'another wish makes another link').to.equal(2);
  });

  it('S3 · share: one whose lost answer has ended meanwhile is made anew', async () => {
    const { links, shares } = opened();
    links.faults.push('lost', 'gone');
    await shares.create(CASE, 1, 3);
    const made = await shares.create(CASE, 1, 3);
    expect(made.ok && made.value.id, 'nobody is told of it').to.equal('id-2');
    links.faults.push('gone');
    expect(await shares.create(CASE, 9, 3), 'no such plan').to.deep.equal({ ok: false, code: 'gone' });
    expect(links.asked.length, 'asked once').to.equal(4);
  });

  it('S3 · share: two that are asked for at once are two', async () => {
    const { links, shares } = opened();
    await Promise.all([shares.create(CASE, 1, 3), shares.create(CASE, 1, 3)]);
    expect([...links.made.keys()]).to.deep.equal(['id-1', 'id-2']);
  });

  it('S3 · share: an answer that is none is not shown as a link', async () => {
    const { links, shares } = opened();
    links.create = () => Promise.resolve({ token: 'short' } as never);
    expect(await shares.create(CASE, 1, 3)).to.deep.equal({ ok: false, code: 'failed' });
  });
});

describe('openSharedPlan()', () => {
  const open = (links: LabLinks, token = TOKEN, signal?: AbortSignal) =>
    openSharedPlan({ backend: { shares: links }, token, ...(signal && { signal }) });

  it('S3 · share: gives the plan, whose lab it is and until when it is shown', async () => {
    const found = await open(new LabLinks());
    expect(found?.plan.version).to.equal(plan.version);
    expect(found?.profile).to.equal('aligner');
    expect(found?.expiresAt).to.equal(SHARED.expiresAt);
  });

  it('S3 · share: gives a file only where its bytes are what the plan names', async () => {
    const links = new LabLinks();
    const found = (await open(links))!;
    const file = plan.staging!.models[0]!.file;
    const right = await found.read(file);
    expect(right.ok && (await right.bytes.text())).to.equal(await files.get(file.id)!.text());
    const whole = await files.get(file.id)!.arrayBuffer();
    new Uint8Array(whole)[100]! ^= 1;
    for (const bytes of [new Blob([whole]), new Blob([whole.slice(1)]), new Blob([])]) {
      links.bytes = () => bytes;
      expect(await found.read(file)).to.deep.equal({ ok: false, code: 'unproven' });
    }
    links.bytes = () => undefined;
    expect(await found.read(file)).to.deep.equal({ ok: false, code: 'missing' });
    links.faults.push('offline');
    expect(await found.read(file)).to.deep.equal({ ok: false, code: 'offline' });
  });

  it('S3 · share: opens nothing where the lab says nothing, has no links, or the token is none', async () => {
    const links = new LabLinks();
    links.answer = undefined;
    expect(await open(links)).to.equal(undefined);
    expect(await openSharedPlan({ backend: {}, token: TOKEN })).to.equal(undefined);
    for (const token of ['', 'too-short', `${TOKEN} `, '<img src=x>'.repeat(4)])
      expect(await open(links, token)).to.equal(undefined);
    expect(links.asked, 'what is no token is not asked for').to.deep.equal(['open']);
  });

  it('S3 · share: tells a line that is down from a link that has ended', async () => {
    const links = new LabLinks();
    links.faults.push('offline');
    const fault: unknown = await open(links).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(TransportFault).with.property('code', 'offline');
    const reason = new Error('no longer wanted');
    expect(await open(links, TOKEN, AbortSignal.abort(reason)).catch((error: unknown) => error)).to.equal(
      reason,
    );
  });

  it('S3 · share: opens no database and writes nothing on this device', async () => {
    const touched: string[] = [];
    const spied: [object, string][] = [
      [IDBFactory.prototype, 'open'],
      [Storage.prototype, 'setItem'],
      [CacheStorage.prototype, 'open'],
      [StorageManager.prototype, 'getDirectory'],
      [StorageManager.prototype, 'persist'],
      [LockManager.prototype, 'request'],
    ];
    const undo = spied.map(([owner, name]) => {
      const own = Object.getOwnPropertyDescriptor(owner, name)!;
      const before = own.value as (...args: unknown[]) => unknown;
      const value = function (this: unknown, ...args: unknown[]) {
        touched.push(name);
        return before.apply(this, args);
      };
      Object.defineProperty(owner, name, { ...own, value });
      return () => Object.defineProperty(owner, name, own);
    });
    const cookies = document.cookie;
    try {
      localStorage.setItem('pontic-spy', '1');
      localStorage.removeItem('pontic-spy');
      expect(touched, 'the spies see what is written').to.deep.equal(['setItem']);
      touched.length = 0;
      const found = (await open(new LabLinks()))!;
      for (const { file } of plan.staging!.models) expect((await found.read(file)).ok).to.equal(true);
    } finally {
      for (const restore of undo) restore();
    }
    expect(touched).to.deep.equal([]);
    expect(document.cookie).to.equal(cookies);
  });
});
