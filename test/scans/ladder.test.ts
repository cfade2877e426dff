import { expect } from '@open-wc/testing';
import { attachmentId } from '../../src/domain/ids.js';
import { createScanIntake, type ScanIntakeOptions } from '../../src/scans/intake.js';
import { climb, type Scanner, type Step, usualSteps } from '../../src/scans/ladder.js';
import { ScanFault, type ScanIntake } from '../../src/scans/report.js';
import { storeAt } from '../../src/scans/worker/choose-store.js';
import { scanApi } from '../../src/scans/worker/scan-api.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;
const MESH = archMesh({ jaw: 'upper', triangles: 40_000 });
const ARCH = toBinaryStl(MESH);

const newId = () => attachmentId(crypto.randomUUID());
const fileOf = (...parts: BlobPart[]) => new File(parts, 'a.stl');

/** The ways that every page has, by what they are called. */
const stepNamed = (key: string): Step => usualSteps(undefined).find((step) => step.key === key)!;

const onPage = (): Scanner => ({ api: scanApi(), carry: (callback) => callback });
let count = 0;
/** A way of its own for every test: what has failed is remembered for the page's life. */
function step(open: Step['open'], log: string[] = []): Step & { readonly log: string[] } {
  const key = `step ${++count}`;
  return {
    key,
    log,
    open: () => {
      log.push(key);
      return open();
    },
  };
}
const works = () => step(onPage);
const throws = () =>
  step(() => {
    throw new DOMException('', 'SecurityError');
  });

/** A classic worker that has a script and speaks no Comlink. */
const workerDoing = (script: string): Scanner => {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  return { api: { ...scanApi(), hello: () => new Promise(() => undefined) }, carry: (it) => it, worker };
};

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof ScanFault ? error.code : String(error);
  }
  return 'no fault';
}

describe('the ways to a worker (F11)', () => {
  it('are tried from the best to the last, in the same call, until one answers', async () => {
    const steps = [throws(), works(), works()];
    const scanner = await climb(steps, 1000);
    expect(scanner.worker).to.equal(undefined);
    expect(steps.map(({ log }) => log.length)).to.deep.equal([1, 1, 0]);
  });

  it('that failed are not tried again while the page lives', async () => {
    const steps = [throws(), works()];
    await climb(steps, 1000);
    await climb(steps, 1000);
    expect(steps.map(({ log }) => log.length)).to.deep.equal([1, 2]);
  });

  it('are all tried again where none has worked: the network may have been away', async () => {
    const log: string[] = [];
    let isAway = true;
    const away = step(() => {
      if (isAway) throw new TypeError('Failed to fetch dynamically imported module');
      return onPage();
    }, log);
    expect(await codeOf(climb([throws(), away], 1000))).to.equal('worker-unavailable');
    isAway = false;
    await climb([away], 1000);
    expect(log.length).to.equal(2);
  });

  it('count as failed when they are silent, speak another version, or err without a word', async () => {
    const silent = step(() => workerDoing(''));
    const other = step(() => ({
      ...onPage(),
      api: { ...scanApi(), hello: () => Promise.resolve('pontic-scan-0') },
    }));
    const broken = step(() => workerDoing('throw new Error("no")'));
    const stuck = step(() => new Promise<Scanner>(() => undefined));
    for (const odd of [silent, other, broken, stuck]) {
      const last = works();
      await climb([odd, last], 200);
      expect(last.log.length).to.equal(1);
    }
  });

  it('leave no worker behind that answers too late, and give up what was needed to start it', async () => {
    const ended: string[] = [];
    let open!: (scanner: Scanner) => void;
    const late = step(() => new Promise<Scanner>((resolve) => (open = resolve)));
    await climb([late, works()], 50);
    const worker = { terminate: () => ended.push('worker') } as unknown as Worker;
    open({ ...onPage(), worker, release: () => ended.push('address') });
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).to.deep.equal(['worker', 'address']);
  });

  it('begin with the host’s own address, and end on the page', () => {
    expect(usualSteps('/own.js').map(({ key }) => key)).to.deep.equal([
      'at /own.js',
      'beside',
      'inlined',
      'slices',
    ]);
    expect(usualSteps(undefined).map(({ key }) => key)).to.deep.equal(['beside', 'inlined', 'slices']);
  });

  it('end at once for who no longer wants to wait', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const steps = [step(() => new Promise<Scanner>(() => undefined))];
    const intake = createScanIntake({ storageName: 'nothing', steps, handshakeMs: 60_000 });
    const taking = intake.take({ id: newId(), file: fileOf(ARCH) }, { signal: controller.signal });
    controller.abort(reason);
    expect(await taking.catch((error: unknown) => error)).to.equal(reason);
    intake.close();
  });
});

describe('taking files in on the page, where there is no worker', () => {
  const open: ScanIntake[] = [];
  let storageName: string;

  beforeEach(() => {
    storageName = `slices test ${crypto.randomUUID()}`;
  });
  afterEach(async () => {
    for (const intake of open.splice(0)) {
      await intake.sweep(new Set());
      intake.close();
    }
  });
  const intakeBy = (key: string, options: Partial<ScanIntakeOptions> = {}): ScanIntake => {
    const intake = createScanIntake({ storageName, sweepAfterMs: 0, steps: [stepNamed(key)], ...options });
    open.push(intake);
    return intake;
  };
  const leftovers = async () => (await storeAt('indexeddb', storageName).list()).map(({ id }) => id);

  it('gives the same copy, digest and report as a worker does but for the topology, kept in the database', async () => {
    for (const bytes of [ARCH, toAsciiStl(MESH)]) {
      const [byPage, byWorker] = await Promise.all(
        ['slices', 'beside'].map((key) =>
          intakeBy(key).take({ id: newId(), file: fileOf(bytes), expects: EXPECTS }),
        ),
      );
      expect(byPage!.copy!.place).to.equal('indexeddb');
      expect(byWorker!.copy!.place).to.equal('opfs');
      expect(byPage!.copy!.digest.root).to.equal(byWorker!.copy!.digest.root);
      const { topology, ...shape } = byWorker!.report.shape!;
      expect(topology!.components).to.deep.equal([1]);
      expect(byPage!.report).to.deep.equal({ ...byWorker!.report, shape });
    }
  });

  it('tells the progress, and leaves nothing behind when aborted on the way', async () => {
    const intake = intakeBy('slices');
    const controller = new AbortController();
    const reason = new Error('taken out');
    const header = ARCH.slice(0, 84);
    new DataView(header.buffer).setUint32(80, 20 * 40_000, true);
    const heavy = fileOf(header, ...new Array<Uint8Array<ArrayBuffer>>(20).fill(ARCH.subarray(84)));
    const taking = intake.take(
      { id: newId(), file: heavy, expects: EXPECTS },
      { signal: controller.signal, onProgress: ({ done }) => done > 0 && controller.abort(reason) },
    );
    expect(await taking.catch((error: unknown) => error)).to.equal(reason);
    expect(await leftovers()).to.deep.equal([]);
  });

  it('lets the page go on between the slices', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage('');
    };
    port2.postMessage('');
    await intakeBy('slices').take({ id: newId(), file: fileOf(toAsciiStl(MESH)), expects: EXPECTS });
    port1.close();
    // 10 MB of text in slices of 128 KB: somebody else had a turn between most of them
    expect(turns).to.be.above(20);
  });

  it('says that the page is not secure where there is no crypto.subtle, and not that a worker is missing', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await codeOf(intakeBy('slices').take({ id: newId(), file: fileOf(ARCH) }))).to.equal(
        'insecure-origin',
      );
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});

describe('a worker that ends on the way', () => {
  /** A worker that begins to write a copy as ours does and then is gone: it errs, or closes itself without a word. */
  const dying = (last: string): Step => {
    const comlink = new URL('/node_modules/comlink/dist/esm/comlink.mjs', location.href).href;
    const script = `
      import { expose } from '${comlink}';
      const take = async ({ id, storageName }) => {
        const origin = await navigator.storage.getDirectory();
        const root = await origin.getDirectoryHandle('pontic', { create: true });
        const dir = await root.getDirectoryHandle(encodeURIComponent(storageName), { create: true });
        const handle = await (await dir.getFileHandle(id, { create: true })).createSyncAccessHandle();
        handle.write(new Uint8Array(100000), { at: 0 });
        ${last};
        return new Promise(() => {});
      };
      expose({ hello: () => 'pontic-scan-1', take, abort: () => {} });`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return { key: `dying ${++count}`, open: () => stepAt(url).open() };
  };
  const stepAt = (url: string): Step => usualSteps(url)[0]!;

  for (const [what, last] of [
    ['with an error', 'setTimeout(() => { throw new Error("out of memory") })'],
    ['without a word', 'self.close()'],
  ] as const)
    it(`${what} is a fault with a code; nothing half stays, the other files do, and the next file gets a new one`, async () => {
      const storageName = `dying test ${crypto.randomUUID()}`;
      const opfs = storeAt('opfs', storageName);
      const usual = createScanIntake({ storageName, sweepAfterMs: 0 });
      const other = newId();
      await usual.take({ id: other, file: fileOf(ARCH), expects: EXPECTS });

      const intake = createScanIntake({ storageName, steps: [dying(last)], pulseMs: 50 });
      const id = newId();
      expect(await codeOf(intake.take({ id, file: fileOf(ARCH), expects: EXPECTS }))).to.equal(
        'worker-unavailable',
      );
      intake.close();

      // the dead worker's hold on the file ends a moment later; the sweep takes what could not be removed at once
      await usual.sweep(new Set([other]));
      expect((await opfs.list()).map((copy) => copy.id)).to.deep.equal([other]);
      expect((await usual.read(other, 'opfs', 0, ARCH.length)).size).to.equal(ARCH.length);
      const again = await usual.take({ id, file: fileOf(ARCH), expects: EXPECTS });
      expect(again.report.verdict).to.equal('pass');
      await usual.sweep(new Set());
      usual.close();
    });
});
