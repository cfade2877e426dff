import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LEAF_BYTES, rootPreimage, toHex, type LeafDigest } from '../../src/domain/digest.js';
import { attachmentId, type AttachmentId } from '../../src/domain/ids.js';
import { createScanIntake, type ScanIntakeOptions } from '../../src/scans/intake.js';
import {
  ScanFault,
  type BytePlace,
  type IntakeProgress,
  type IntakeRequest,
  type ScanIntake,
} from '../../src/scans/report.js';
import { storeAt } from '../../src/scans/worker/choose-store.js';
import { LeafDigester } from '../../src/scans/worker/leaf-digester.js';
import { aJpeg, aPdf, CANARY, holds } from '../support/a-photo.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

type Bytes = Uint8Array<ArrayBuffer>;

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;
const ARCH = toBinaryStl(archMesh({ jaw: 'lower', triangles: 100_000 }));
const PLACES: readonly BytePlace[] = ['opfs', 'indexeddb'];

const newId = (): AttachmentId => attachmentId(crypto.randomUUID());
const fileOf = (...parts: BlobPart[]): File => new File(parts, 'upper.stl');
const request = (file: File, id = newId()): IntakeRequest => ({ id, file, expects: EXPECTS });
const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const hash = async (bytes: BufferSource): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A valid mesh of `times` arches. */
function heavyFile(times: number): File {
  const header = ARCH.slice(0, 84);
  new DataView(header.buffer).setUint32(80, times * 100_000, true);
  return fileOf(header, ...new Array<Bytes>(times).fill(ARCH.subarray(84)));
}

/** Deep equality of megabytes takes chai seconds. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The digest by its definition, out of the whole file at once. */
async function digestOf(bytes: Bytes): Promise<string> {
  const leaves: Bytes[] = [];
  for (let at = 0; at < bytes.length; at += LEAF_BYTES)
    leaves.push(await hash(bytes.subarray(at, at + LEAF_BYTES)));
  const joined = await bytesOf(new Blob(leaves));
  return toHex(await hash(rootPreimage(bytes.length, LEAF_BYTES, joined)));
}

/** The rejection's reason; a promise that resolves fails the test. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

async function expectFault(promise: Promise<unknown>, code: ScanFault['code']): Promise<void> {
  const error = await failureOf(promise);
  expect(error, String(error)).to.be.instanceOf(ScanFault);
  expect((error as ScanFault).code).to.equal(code);
}

describe('taking scans in', () => {
  const open: ScanIntake[] = [];
  let storageName: string;

  beforeEach(() => {
    storageName = `intake test ${crypto.randomUUID()}`;
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

  const leftovers = async (): Promise<AttachmentId[]> => {
    const lists = await Promise.all(PLACES.map((place) => storeAt(place, storageName).list()));
    return lists.flat().map(({ id }) => id);
  };

  it('chooses the private file system where a worker can write to it', async () => {
    const { copy } = await intakeWith().take(request(fileOf(ARCH)));
    expect(copy!.place).to.equal('opfs');
  });

  for (const place of PLACES) {
    describe(`into ${place}`, () => {
      it('keeps a byte-identical copy of a scan that names nobody, its digest and a report', async () => {
        const intake = intakeWith({ place });
        const asked = request(fileOf(ARCH));
        const { copy, report } = await intake.take(asked);
        expect(report).to.include({ verdict: 'pass', format: 'stl-binary', triangles: 100_000 });
        expect(copy!.place).to.equal(place);
        expect(copy!.digest).to.include({
          algorithm: 'sha-256-leaves',
          bytes: ARCH.length,
          leafBytes: LEAF_BYTES,
        });
        expect(copy!.digest.root).to.equal(await digestOf(ARCH));
        const kept = await bytesOf(await intake.read(asked.id, place, 0, ARCH.length));
        expect(isSame(kept, ARCH)).to.equal(true);
      });

      it('C7: keeps of a photo what is seen, of a scan its triangles, and the name of nobody', async () => {
        const intake = intakeWith({ place });
        const photo = await aJpeg({ orientation: 6 });
        const mesh = toBinaryStl(archMesh({ jaw: 'upper', triangles: 30_000 }), CANARY);
        const asText = toAsciiStl(archMesh({ jaw: 'upper', triangles: 30_000 }), CANARY);
        const letter = aPdf();
        const files: readonly (readonly [Bytes, Pick<IntakeRequest, 'expects'>, readonly string[]])[] = [
          [photo, {}, ['exif', 'gps', 'text', 'trailer']],
          [letter, {}, ['document-info']],
          [mesh, { expects: EXPECTS }, ['header-name']],
          [asText, { expects: EXPECTS }, ['header-name']],
          [mesh, {}, ['header-name']],
        ];
        for (const [bytes, how, removed] of files) {
          const id = newId();
          const { copy, report } = await intake.take({ id, file: fileOf(bytes), ...how });
          expect(report.verdict).to.equal('pass');
          expect(report.scrubbed).to.deep.equal(removed);
          const kept = await bytesOf(await intake.read(id, place, 0, bytes.length));
          expect(holds(kept, CANARY)).to.equal(false);
          expect(copy!.digest.bytes).to.equal(kept.length);
          expect(copy!.digest.root).to.equal(await digestOf(kept));
        }
      });

      it('keeps nothing of what is no document', async () => {
        const intake = intakeWith({ place });
        const page = await intake.take({ id: newId(), file: fileOf('<html></html>') });
        expect(page).to.have.nested.property('report.verdict', 'block');
        expect(await leftovers()).to.deep.equal([]);
      });

      it('takes more photos at once than it holds in memory, and each becomes its own copy', async () => {
        const intake = intakeWith({ place });
        const photos = await Promise.all([40, 44, 48, 52, 56].map((width) => aJpeg({ width })));
        const taken = await Promise.all(
          photos.map((photo) => intake.take({ id: newId(), file: fileOf(photo) })),
        );
        expect(new Set(taken.map(({ copy }) => copy!.digest.root)).size).to.equal(5);
      });

      it('reads any range of a copy, across chunks and beyond its end', async () => {
        const bytes = toBinaryStl(archMesh({ jaw: 'upper', triangles: 200_000 }));
        const intake = intakeWith({ place });
        const asked = request(fileOf(bytes));
        await intake.take(asked);
        const chunk = 4 * 1024 * 1024;
        const ranges = [
          [0, 1],
          [chunk - 1, chunk + 1],
          [chunk, 2 * chunk],
          [100, bytes.length - 7],
          [bytes.length - 5, bytes.length + 5],
          [bytes.length, bytes.length + 1],
          [7, 7],
        ] as const;
        for (const [start, end] of ranges) {
          const read = await bytesOf(await intake.read(asked.id, place, start, end));
          expect(isSame(read, bytes.subarray(start, end)), `${start}–${end}`).to.equal(true);
        }
      });

      it('says that a copy is missing when there is none', async () => {
        await expectFault(intakeWith({ place }).read(newId(), place, 0, 1), 'copy-missing');
      });

      it('replaces a copy that is taken in again', async () => {
        const intake = intakeWith({ place });
        const asked = request(fileOf(ARCH));
        await intake.take(asked);
        const shorter = toAsciiStl(archMesh({ jaw: 'upper', triangles: 500 }));
        await intake.take({ ...asked, file: fileOf(shorter) });
        const kept = await bytesOf(await intake.read(asked.id, place, 0, ARCH.length));
        expect(isSame(kept, shorter)).to.equal(true);
      });

      it('removes copies, and does not mind those that are not there', async () => {
        const intake = intakeWith({ place });
        const [first, second] = [request(fileOf(ARCH)), request(fileOf(ARCH))];
        await Promise.all([intake.take(first), intake.take(second)]);
        await intake.remove([first.id, newId()]);
        expect(await leftovers()).to.deep.equal([second.id]);
        await expectFault(intake.read(first.id, place, 0, 1), 'copy-missing');
      });

      it('leaves nothing behind when aborted on the way, and rejects with the reason', async () => {
        const intake = intakeWith({ place });
        const controller = new AbortController();
        const reason = new Error('the person took the file out');
        const taking = intake.take(request(heavyFile(8)), {
          signal: controller.signal,
          onProgress: ({ done }) => done > 0 && controller.abort(reason),
        });
        expect(await failureOf(taking)).to.equal(reason);
        expect(await leftovers()).to.deep.equal([]);
      });

      it('sweeps what is not wanted, and nothing that is', async () => {
        const intake = intakeWith({ place });
        const [wanted, orphan] = [request(fileOf(ARCH)), request(fileOf(ARCH))];
        await Promise.all([intake.take(wanted), intake.take(orphan)]);
        await intake.sweep(new Set([wanted.id]));
        expect(await leftovers()).to.deep.equal([wanted.id]);
      });

      it('does not sweep a copy that nobody had the time to record yet', async () => {
        const asked = request(fileOf(ARCH));
        await intakeWith({ place }).take(asked);
        await createScanIntake({ storageName, place }).sweep(new Set());
        expect(await leftovers()).to.deep.equal([asked.id]);
      });

      it('does not sweep what another tab is taking in', async () => {
        const intake = intakeWith({ place });
        const asked = request(fileOf(ARCH));
        await intake.take(asked);
        await navigator.locks.request(`pontic-intake:${storageName}:${asked.id}`, async () => {
          await intake.sweep(new Set());
          expect(await leftovers()).to.deep.equal([asked.id]);
        });
        await intake.sweep(new Set());
        expect(await leftovers()).to.deep.equal([]);
      });

      it('sees nothing of another storage name', async () => {
        const asked = request(fileOf(ARCH));
        await intakeWith({ place }).take(asked);
        const other = intakeWith({ place, storageName: `${storageName}/other` });
        await other.sweep(new Set());
        await expectFault(other.read(asked.id, place, 0, 1), 'copy-missing');
        expect(await leftovers()).to.deep.equal([asked.id]);
      });
    });
  }

  it('does not take a half-written copy in the database for a copy', async () => {
    const id = newId();
    const writer = await storeAt('indexeddb', storageName).open(id);
    await writer.write(ARCH);
    await expectFault(intakeWith().read(id, 'indexeddb', 0, 1), 'copy-missing');
    await writer.discard();
    expect(await leftovers()).to.deep.equal([]);
  });

  it('gives the same digest and the same report whichever store keeps the copy', async () => {
    const [opfs, database] = await Promise.all(
      PLACES.map((place) => intakeWith({ place }).take(request(fileOf(ARCH)))),
    );
    expect(opfs!.copy!.digest).to.deep.equal(database!.copy!.digest);
    expect(opfs!.report).to.deep.equal(database!.report);
  });

  describe('blocks what cannot be used, and leaves nothing behind (standards C8)', () => {
    const broken = archMesh({ jaw: 'lower', triangles: 30_000 });
    broken[12_345] = NaN;
    const cases: [code: string, file: File][] = [
      ['empty-file', fileOf()],
      ['truncated', fileOf(ARCH.subarray(0, ARCH.length - 4321))],
      ['non-finite', fileOf(toBinaryStl(broken))],
      ['non-finite', fileOf(toAsciiStl(broken))],
      ['not-a-mesh', fileOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), new Uint8Array(3e6))],
      ['no-triangles', fileOf('solid nothing\nendsolid nothing\n')],
      ['all-degenerate', fileOf(toBinaryStl(new Float32Array(9 * 30_000)))],
      ['malformed-text', fileOf('solid x\nfacet normal 0 0 1\nouter loop\nvertex 1 2\n')],
    ];
    for (const [code, file] of cases) {
      it(`${code}: ${file.size} bytes`, async () => {
        const { copy, report } = await intakeWith().take(request(file));
        expect(copy).to.equal(undefined);
        expect(report.verdict).to.equal('block');
        expect(report.findings.map((finding) => finding.code)).to.deep.equal([code]);
        expect(await leftovers()).to.deep.equal([]);
      });
    }
  });

  it('keeps a mesh in metres, and warns', async () => {
    const metres = archMesh({ jaw: 'upper', triangles: 30_000 }).map((mm) => mm / 1000);
    const { copy, report } = await intakeWith().take(request(fileOf(toBinaryStl(metres))));
    expect(copy).not.to.equal(undefined);
    expect(report.findings.map(({ code }) => code)).to.deep.equal(['unit-metres']);
  });

  it('tells the progress in rising steps, not too often, and the whole at the end', async () => {
    const seen: IntakeProgress[] = [];
    const file = heavyFile(8);
    const started = performance.now();
    await intakeWith().take(request(file), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).to.deep.equal({ done: file.size, total: file.size });
    expect(seen.every(({ done }, i) => i === 0 || done >= seen[i - 1]!.done)).to.equal(true);
    expect(seen.length).to.be.at.most(3 + (performance.now() - started) / 100);
  });

  describe('a file that changes after the pick (F5)', () => {
    async function pickedFile(): Promise<{
      file: File;
      rewrite(bytes: Bytes): Promise<void>;
      remove(): Promise<void>;
    }> {
      const root = await navigator.storage.getDirectory();
      const name = `picked ${crypto.randomUUID()}.stl`;
      const handle = await root.getFileHandle(name, { create: true });
      const rewrite = async (bytes: Bytes) => {
        const stream = await handle.createWritable();
        await stream.write(bytes);
        await stream.close();
      };
      await rewrite(ARCH);
      return { file: await handle.getFile(), rewrite, remove: () => root.removeEntry(name) };
    }

    it('is refused when it was written to', async () => {
      const { file, rewrite, remove } = await pickedFile();
      await rewrite(ARCH.map((byte) => byte ^ 1));
      await expectFault(intakeWith().take(request(file)), 'file-changed');
      expect(await leftovers()).to.deep.equal([]);
      await remove();
    });

    it('is refused when it was removed', async () => {
      const { file, remove } = await pickedFile();
      await remove();
      await expectFault(intakeWith().take(request(file)), 'file-changed');
      expect(await leftovers()).to.deep.equal([]);
    });
  });

  describe('the worker', () => {
    it('is ended when idle and started again by the next file', async () => {
      const intake = intakeWith({ idleMs: 20 });
      await intake.take(request(fileOf(ARCH)));
      await new Promise((resolve) => setTimeout(resolve, 60));
      const { report } = await intake.take(request(fileOf(ARCH)));
      expect(report.verdict).to.equal('pass');
    });

    const odd: Record<string, string> = {
      'cannot be loaded': '/no-such-worker.js',
      'never answers': '/node_modules/comlink/dist/esm/comlink.mjs',
      'is of a foreign origin': 'https://cdn.example/scan.worker.js',
    };
    for (const [what, workerUrl] of Object.entries(odd))
      it(`that ${what} is passed over: the one beside the module takes the file (F11)`, async () => {
        const { copy } = await intakeWith({ workerUrl, handshakeMs: 1000 }).take(request(fileOf(ARCH)));
        // only a worker can write there
        expect(copy!.place).to.equal('opfs');
      });

    it('is not started for a signal that was aborted before', async () => {
      const reason = new Error('too late');
      const intake = intakeWith({ workerUrl: '/no-such-worker.js' });
      const taking = intake.take(request(fileOf(ARCH)), { signal: AbortSignal.abort(reason) });
      expect(await failureOf(taking)).to.equal(reason);
    });

    it('ends what it is doing when the intake is closed', async () => {
      const intake = intakeWith();
      const taking = intake.take(request(heavyFile(8)), {
        onProgress: () => intake.close(),
      });
      expect(await failureOf(taking)).to.include({ name: 'AbortError' });
      expect(await leftovers()).to.deep.equal([]);
    });
  });
});

describe('the leaf digest', () => {
  const bytes = ARCH.subarray(0, 3 * LEAF_BYTES + 12_345);
  const digestIn = async (sizes: readonly number[], length = bytes.length): Promise<LeafDigest> => {
    const digester = new LeafDigester(length);
    for (let at = 0, turn = 0; at < length; turn++) {
      const end = Math.min(length, at + sizes[turn % sizes.length]!);
      digester.push(bytes.subarray(at, end));
      await digester.room();
      at = end;
    }
    return digester.end();
  };

  it('does not depend on how the bytes were cut', async () => {
    const root = await digestOf(bytes);
    const sizes = fc.array(fc.integer({ min: 1000, max: 2 * LEAF_BYTES }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, async (cuts) => {
        expect((await digestIn(cuts)).root).to.equal(root);
      }),
      { numRuns: 15 },
    );
  });

  it('has a leaf for every 512 KB begun', async () => {
    for (const [length, leaves] of [
      [1, 1],
      [LEAF_BYTES, 1],
      [LEAF_BYTES + 1, 2],
      [3 * LEAF_BYTES, 3],
    ] as const) {
      expect((await digestIn([LEAF_BYTES], length)).leaves.length).to.equal(32 * leaves);
    }
  });
});
