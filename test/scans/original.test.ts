import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LEAF_BYTES, rootPreimage, toHex } from '../../src/domain/digest.js';
import { attachmentId } from '../../src/domain/ids.js';
import type { IntakeRequest, IntakeResult } from '../../src/scans/report.js';
import { createScanIntake } from '../../src/scans/intake.js';
import { LeafDigester, originalOf } from '../../src/scans/worker/leaf-digester.js';
import { isSame } from '../../src/scans/worker/same-bytes.js';
import { aJpeg, aPdf, aPng, CANARY } from '../support/a-photo.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

type Bytes = Uint8Array<ArrayBuffer>;

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;
const sha = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The root by its definition, out of the whole file at once. */
async function rootOf(bytes: Bytes): Promise<string> {
  const leaves: Bytes[] = [];
  for (let at = 0; at < bytes.length; at += LEAF_BYTES)
    leaves.push(await sha(bytes.slice(at, at + LEAF_BYTES)));
  const joined = new Uint8Array(await new Blob(leaves).arrayBuffer());
  return toHex(await sha(rootPreimage(bytes.length, LEAF_BYTES, joined)));
}

/** Counts what is digested: a leaf that nobody changed is digested once. */
async function countingDigests<T>(work: () => Promise<T>): Promise<{ result: T; leaves: number }> {
  const real = crypto.subtle.digest.bind(crypto.subtle);
  let leaves = 0;
  crypto.subtle.digest = (algorithm, data) => {
    // roots are made of a few digests, leaves of half a megabyte
    if (data.byteLength > 4096) leaves++;
    return real(algorithm, data);
  };
  try {
    return { result: await work(), leaves };
  } finally {
    Reflect.deleteProperty(crypto.subtle, 'digest');
  }
}

describe('the digest of the file as it was picked (C8)', () => {
  const intake = createScanIntake({ storageName: `original ${crypto.randomUUID()}`, sweepAfterMs: 0 });
  after(async () => {
    await intake.sweep(new Set());
    intake.close();
  });
  const take = (bytes: Bytes, how: Partial<IntakeRequest> = {}): Promise<IntakeResult> =>
    intake.take({ id: attachmentId(crypto.randomUUID()), file: new File([bytes], 'a'), ...how });

  const mesh = archMesh({ jaw: 'upper', triangles: 30_000 });
  const named: Record<string, () => Promise<[Bytes, Partial<IntakeRequest>]>> = {
    'a scan with a name in its head': () =>
      Promise.resolve([toBinaryStl(mesh, CANARY), { expects: EXPECTS }]),
    'a scan in text with a name in its first and last line': () =>
      Promise.resolve([toAsciiStl(mesh, CANARY), { expects: EXPECTS }]),
    'a photo with place and time': async () => [await aJpeg({ orientation: 6 }), {}],
    'a picture with a caption': async () => [await aPng(), {}],
    'a letter with an author': () => Promise.resolve([aPdf(), {}]),
  };
  for (const [what, make] of Object.entries(named))
    it(`is kept beside that of the copy of ${what}`, async () => {
      const [bytes, how] = await make();
      const { copy, report } = await take(bytes, how);
      expect(report.original).to.deep.equal({ bytes: bytes.length, root: await rootOf(bytes) });
      expect(report.original!.root).not.to.equal(copy!.digest.root);
    });

  it('is absent where the copy is the file byte for byte', async () => {
    for (const [bytes, how] of [
      [toBinaryStl(mesh), { expects: EXPECTS }],
      [await aJpeg({ isClean: true }), {}],
    ] as const) {
      const { copy, report } = await take(bytes, how);
      expect(report).not.to.have.property('original');
      expect(copy!.digest.root).to.equal(await rootOf(bytes));
    }
  });

  it('costs one digest more for each leaf that was changed, and none for the others', async () => {
    const before = new Uint8Array(20 * LEAF_BYTES).map((_, i) => i % 251);
    const after = before.slice();
    after[3] = 0;
    after[7 * LEAF_BYTES + 5]! ^= 1;
    const { result, leaves } = await countingDigests(async () => {
      const digester = new LeafDigester(before.length);
      for (let at = 0; at < before.length; at += 2 * LEAF_BYTES) {
        const end = at + 2 * LEAF_BYTES;
        digester.push(after.slice(at, end), before.subarray(at, end));
        await digester.room();
      }
      const { root } = await digester.end();
      return { root, original: await digester.original() };
    });
    expect(leaves).to.equal(22);
    expect(result.root).to.equal(await rootOf(after));
    expect(result.original).to.deep.equal({ bytes: before.length, root: await rootOf(before) });
  });

  it('does not depend on how the bytes were cut, nor on where they were changed', async () => {
    const before = new Uint8Array(3 * LEAF_BYTES + 999).map((_, i) => (i * 7) % 253);
    const changes = fc.array(fc.integer({ min: 0, max: before.length - 1 }), { minLength: 1, maxLength: 6 });
    const cuts = fc.array(fc.integer({ min: 50_000, max: 2 * LEAF_BYTES }), { minLength: 1, maxLength: 4 });
    const root = await rootOf(before);
    await fc.assert(
      fc.asyncProperty(changes, cuts, async (places, sizes) => {
        const after = before.slice();
        for (const place of new Set(places)) after[place]! ^= 0x40;
        const digester = new LeafDigester(before.length);
        for (let at = 0, turn = 0; at < before.length; turn++) {
          const end = Math.min(before.length, at + sizes[turn % sizes.length]!);
          const isUntouched = isSame(before.subarray(at, end), after.subarray(at, end));
          // what the cleaning passed over comes without a copy of what it was
          digester.push(after.slice(at, end), isUntouched ? undefined : before.subarray(at, end));
          at = end;
        }
        const { root: cleaned } = await digester.end();
        expect(cleaned).to.equal(await rootOf(after));
        expect((await digester.original())!.root).to.equal(root);
      }),
      { numRuns: 15 },
    );
  });

  it('of a file that became shorter takes over the leaves before the place', async () => {
    const whole = new Uint8Array(6 * LEAF_BYTES).map((_, i) => i % 241);
    const cut = 4 * LEAF_BYTES + 77;
    const copy = whole.slice(0, cut);
    const digester = new LeafDigester(copy.length);
    digester.push(copy);
    const digest = await digester.end();
    const { result, leaves } = await countingDigests(() => originalOf(whole, copy, digest));
    expect(leaves).to.equal(2);
    expect(result).to.deep.equal({ bytes: whole.length, root: await rootOf(whole) });
  });

  it('compares memory wherever it begins and ends', () => {
    const memory = new Uint8Array(64).map((_, i) => i % 5);
    for (const [from, to] of [
      [0, 20],
      [5, 25],
      [3, 22],
      [0, 3],
      [1, 1],
    ] as const) {
      const one = memory.subarray(from, to);
      const other = memory.slice(from, to);
      expect(isSame(one, other)).to.equal(true);
      for (let i = 0; i < other.length; i++) {
        other[i]! ^= 1;
        expect(isSame(one, other), `${from}–${to} at ${i}`).to.equal(false);
        other[i]! ^= 1;
      }
      expect(isSame(one, memory.subarray(from, to + 1))).to.equal(false);
    }
  });
});
