import { expect } from '@open-wc/testing';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../src/domain/digest.js';
import { attachmentId, type AttachmentId } from '../../src/domain/ids.js';
import { createScanIntake, type ScanIntakeOptions } from '../../src/scans/intake.js';
import { ScanFault, type BytePlace, type ScanIntake } from '../../src/scans/report.js';
import type { ByteStore } from '../../src/scans/worker/byte-store.js';
import { storeAt } from '../../src/scans/worker/choose-store.js';
import { takeIn } from '../../src/scans/worker/take-in.js';
import { archMesh, toBinaryStl } from '../support/arch.js';

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;
const ARCH = toBinaryStl(archMesh({ jaw: 'lower', triangles: 60_000 }));
const OTHER = toBinaryStl(archMesh({ jaw: 'upper', triangles: 60_000 }));
const PLACES: readonly BytePlace[] = ['opfs', 'indexeddb'];
const LIVE = new AbortController().signal;

const newId = (): AttachmentId => attachmentId(crypto.randomUUID());
const fileOf = (...parts: BlobPart[]) => new File(parts, 'a.stl');

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof ScanFault ? error.code : String(error);
  }
  return 'no fault';
}

describe('several files side by side', () => {
  const open: ScanIntake[] = [];
  let storageName: string;
  beforeEach(() => {
    storageName = `side by side ${crypto.randomUUID()}`;
  });
  afterEach(async () => {
    for (const intake of open.splice(0)) {
      await intake.sweep(new Set());
      intake.close();
    }
  });
  const intakeWith = (options: Partial<ScanIntakeOptions> = {}): ScanIntake => {
    const intake = createScanIntake({ storageName, sweepAfterMs: 0, ...options });
    open.push(intake);
    return intake;
  };
  const kept = async (): Promise<AttachmentId[]> =>
    (await Promise.all(PLACES.map((place) => storeAt(place, storageName).list()))).flat().map(({ id }) => id);

  it('are copied three at a time: what they take together does not grow with their number', async () => {
    let writing = 0;
    let most = 0;
    const store = (): ByteStore => {
      const parts: BlobPart[] = [];
      const over = () => Promise.resolve(void writing--);
      return {
        place: 'indexeddb',
        open: () => {
          most = Math.max(most, ++writing);
          const write = async (bytes: Uint8Array) => {
            parts.push(bytes.slice());
            await new Promise((resolve) => setTimeout(resolve));
          };
          return Promise.resolve({ write, close: over, discard: over });
        },
        read: (_id, start, end) => Promise.resolve(new Blob(parts).slice(start, end)),
        remove: () => Promise.resolve(),
        list: () => Promise.resolve([]),
      };
    };
    const taken = await Promise.all(
      Array.from({ length: 8 }, () =>
        takeIn({ id: newId(), file: fileOf(ARCH), expects: EXPECTS }, store(), { signal: LIVE }),
      ),
    );
    expect(most).to.equal(3);
    expect(new Set(taken.map(({ copy }) => copy!.digest.root)).size).to.equal(1);
  });

  for (const place of PLACES) {
    it(`${place}: one that fails, and one that is taken out, leave the others as they are`, async () => {
      const intake = intakeWith({ place });
      const [good, also] = [newId(), newId()];
      const controller = new AbortController();
      const reason = new Error('taken out');
      const shrinking = fileOf(ARCH);
      const results = await Promise.allSettled([
        intake.take({ id: good, file: fileOf(ARCH), expects: EXPECTS }),
        intake.take({ id: newId(), file: fileOf(ARCH.subarray(0, 999_999)), expects: EXPECTS }),
        intake.take(
          { id: newId(), file: shrinking, expects: EXPECTS },
          {
            signal: controller.signal,
            onProgress: () => controller.abort(reason),
          },
        ),
        intake.take({ id: also, file: fileOf(OTHER), expects: EXPECTS }),
      ]);
      expect(results.map(({ status }) => status)).to.deep.equal([
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect((await kept()).sort()).to.deep.equal([good, also].sort());
      expect((await intake.read(good, place, 0, ARCH.length)).size).to.equal(ARCH.length);
    });

    it(`${place}: two takings of one id come one after the other; the second one's copy stands, whole`, async () => {
      const intake = intakeWith({ place });
      const id = newId();
      const [first, second] = await Promise.all([
        intake.take({ id, file: fileOf(ARCH), expects: EXPECTS }),
        intake.take({ id, file: fileOf(OTHER), expects: EXPECTS }),
      ]);
      expect(first.copy!.digest.root).not.to.equal(second.copy!.digest.root);
      const bytes = new Uint8Array(await (await intake.read(id, place, 0, OTHER.length + 1)).arrayBuffer());
      expect(bytes.length === OTHER.length && bytes.every((byte, i) => byte === OTHER[i])).to.equal(true);
      expect(await kept()).to.deep.equal([id]);
    });

    it(`${place}: the SHA-256 of a copy is the one that other programs know`, async () => {
      const intake = intakeWith({ place });
      const id = newId();
      await intake.take({ id, file: fileOf(ARCH), expects: EXPECTS });
      expect(await intake.sha256!(id, place)).to.equal(
        toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', ARCH))),
      );
      expect(await codeOf(intake.sha256!(newId(), place))).to.equal('copy-missing');
      const reason = new Error('enough');
      const asking = intake.sha256!(id, place, { signal: AbortSignal.abort(reason) });
      expect(await asking.catch((error: unknown) => error)).to.equal(reason);
    });
  }

  it('a checksum waits for a file that is being taken in', async () => {
    const intake = intakeWith();
    const id = newId();
    await intake.take({ id, file: fileOf(ARCH), expects: EXPECTS });
    const order: string[] = [];
    const taking = intake
      .take({ id: newId(), file: fileOf(OTHER), expects: EXPECTS })
      .then(() => order.push('taken'));
    const asking = intake.sha256!(id, 'opfs').then((hex) => {
      order.push('digested');
      return hex;
    });
    await taking;
    expect(await asking).to.equal(toHex(sha256(ARCH)));
    expect(order).to.deep.equal(['taken', 'digested']);
  });

  it('a copy of many chunks in the database is read in any piece, a few chunks at a time', async () => {
    const store = storeAt('indexeddb', storageName);
    const id = newId();
    const content = new Uint8Array(21 * 1024 * 1024 + 5).map((_, i) => (i * 31 + (i >>> 16)) & 0xff);
    const writer = await store.open(id);
    await writer.write(content);
    await writer.close();
    const all = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'getAll')!;
    const counts: number[] = [];
    IDBObjectStore.prototype.getAll = function (range?: IDBValidKey | IDBKeyRange | null) {
      const request = (all.value as IDBObjectStore['getAll']).call(this, range);
      request.addEventListener('success', () => counts.push(request.result.length));
      return request;
    };
    const isThere = async (start: number, end: number): Promise<boolean> => {
      const bytes = new Uint8Array(await (await store.read(id, start, end)).arrayBuffer());
      const want = content.subarray(start, end);
      return bytes.length === want.length && bytes.every((byte, i) => byte === want[i]);
    };
    try {
      expect(await isThere(0, Number.MAX_SAFE_INTEGER)).to.equal(true);
      expect(counts).to.deep.equal([4, 2]);
      expect(await isThere(4 * 1024 * 1024 - 1, 20 * 1024 * 1024 + 1)).to.equal(true);
      expect(await isThere(21 * 1024 * 1024, 21 * 1024 * 1024 + 5)).to.equal(true);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'getAll', all);
    }
    await store.remove(id);
  });

  it('a database that fills up half-way keeps nothing of the file and everything of the others', async () => {
    const other = newId();
    const intake = intakeWith({ place: 'indexeddb' });
    await intake.take({ id: other, file: fileOf(OTHER), expects: EXPECTS });
    const store = storeAt('indexeddb', storageName);
    // as the browser says it (F4): the requests succeed, and then the transaction is aborted with the quota error
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    let chunks = 0;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      const request = (put.value as IDBObjectStore['put']).call(this, value, key);
      if (this.name === 'chunks' && ++chunks === 2) {
        const { transaction } = this;
        Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
        request.onsuccess = () => transaction.abort();
      }
      return request;
    };
    try {
      const header = ARCH.slice(0, 84);
      new DataView(header.buffer).setUint32(80, 4 * 60_000, true);
      const heavy = fileOf(header, ...new Array<Uint8Array<ArrayBuffer>>(4).fill(ARCH.subarray(84)));
      const taking = takeIn({ id: newId(), file: heavy, expects: EXPECTS }, store, { signal: LIVE });
      expect(await codeOf(taking)).to.equal('storage-full');
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
    expect(chunks).to.be.above(1);
    expect(await kept()).to.deep.equal([other]);
    expect((await intake.read(other, 'indexeddb', 0, OTHER.length)).size).to.equal(OTHER.length);
    // what is small still fits, as browsers have it
    const next = await intake.take({ id: newId(), file: fileOf(ARCH), expects: EXPECTS });
    expect(next.report.verdict).to.equal('pass');
  });

  it('a file system that fills up half-way does the same', async () => {
    const id = newId();
    const opfs = storeAt('opfs', storageName);
    const full: ByteStore = {
      ...opfs,
      open: () => {
        let written = 0;
        const write = (bytes: Uint8Array) =>
          (written += bytes.length) > 1_500_000
            ? Promise.reject(new DOMException('', 'QuotaExceededError'))
            : Promise.resolve();
        return Promise.resolve({ write, close: () => Promise.resolve(), discard: () => opfs.remove(id) });
      },
    };
    expect(
      await codeOf(takeIn({ id, file: fileOf(ARCH), expects: EXPECTS }, full, { signal: LIVE })),
    ).to.equal('storage-full');
    expect(await kept()).to.deep.equal([]);
  });

  it('a file that shrinks while it is read is refused, and the copy of the one before it stays', async () => {
    const intake = intakeWith();
    const before = newId();
    await intake.take({ id: before, file: fileOf(OTHER), expects: EXPECTS });
    const root = await navigator.storage.getDirectory();
    const name = `shrinking ${crypto.randomUUID()}`;
    const handle = await root.getFileHandle(name, { create: true });
    const write = async (...parts: BlobPart[]) => {
      const stream = await handle.createWritable();
      await stream.write(new Blob(parts));
      await stream.close();
    };
    await write(ARCH);
    const file = await handle.getFile();
    await write(ARCH.subarray(0, 1000));
    expect(await codeOf(intake.take({ id: newId(), file, expects: EXPECTS }))).to.equal('file-changed');
    expect(await kept()).to.deep.equal([before]);
    await root.removeEntry(name);
  });
});
