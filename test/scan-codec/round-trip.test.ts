import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  decodeStl,
  encodeStl,
  encodeVerified,
  firstRecordAt,
  plainFrame,
} from '../../src/scan-codec/scan-codec.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { readFrame } from '../support/scan-coding-reader.js';

const RECORD = 50;

/** Codes and decodes, by the codec and by the reader that was written from the specification. */
async function comesBack(bytes: Uint8Array, firstRecord: number): Promise<number> {
  const frame = await encodeStl(bytes, { firstRecord });
  if (!frame) return 1;
  const [ours, theirs] = [await decodeStl(frame, { maxBytes: bytes.length }), await readFrame(frame)];
  expect(firstDifference(ours, bytes), 'decoded').to.equal(-1);
  expect(firstDifference(theirs, bytes), 'read by the specification').to.equal(-1);
  return bytes.length / frame.length;
}

function firstDifference(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return Math.min(one.length, other.length);
  return one.findIndex((byte, at) => byte !== other[at]);
}

const arch = (triangles: number, jaw: 'upper' | 'lower' = 'upper', seed = 1): Uint8Array<ArrayBuffer> =>
  toBinaryStl(archMesh({ jaw, triangles, seed }), 'as written by a scanner');

describe('a scan that is coded comes back bit for bit', () => {
  for (const jaw of ['upper', 'lower'] as const)
    for (const triangles of [1, 2, 999, 20_000])
      it(`${jaw} arch of ${triangles} triangles`, async () => {
        await comesBack(arch(triangles, jaw), firstRecordAt(0));
      });

  it('is at least eight times smaller for an arch whose normals were computed from its corners', async () => {
    expect(await comesBack(arch(20_000), firstRecordAt(0))).to.be.greaterThan(8);
  });

  for (const [path, least] of [
    ['stl-models/objects/bunny.bin.stl', 8],
    ['stl-models/objects/gearwheel.bin.stl', 10],
    ['stl-models/polytopes/cube.bin.stl', 1],
    ['stl-models/broken/incorrectFaceCounter.bin.stl', 1],
    ['stl-models/broken/wrongHeader.bin.stl', 1],
    ['stl-models/misc/multiWordName.bin.stl', 1],
    ['stl-models/polytopes/triangle.bin.stl', 1],
    ['stl-models/polytopes/tetrahedron.bin.stl', 1],
    ['stl-models/polytopes/tetrahedronIrregular.bin.stl', 1],
    ['stl-models/polytopes/tetrahedronMinusZero.bin.stl', 1],
    ['stl-models/polytopes/unitCube.binary.stl', 1],
    ['node-stl/test/test_data/Pterosaur_FDM.stl', 6],
    ['node-stl/test/test_data/RasPiCaseLight.stl', 4],
    ['node-stl/test/test_data/box.stl', 4],
    // text, which has no records: of little use, and still never wrong
    ['node-stl/test/test_data/WALLY_1plate.stl', 1],
    ['stl-models/polytopes/cube.ascii.stl', 1],
  ] as const)
    it(`${path} of npm, and at least ${least} times smaller`, async () => {
      const bytes = new Uint8Array(await (await fetch(`/node_modules/${path}`)).arrayBuffer());
      const ratio = await comesBack(bytes, firstRecordAt(0));
      expect(ratio).to.be.at.least(least);
    });

  it('in parts that begin and end anywhere', async () => {
    const whole = arch(600);
    for (const start of [0, 1, 83, 84, 85, 133, 134, 1000, 1001])
      for (const end of [whole.length, whole.length - 1, whole.length - 49]) {
        const part = whole.subarray(start, end);
        await comesBack(part, firstRecordAt(start));
        await comesBack(part, 7); // out of step with the records: of no use, but never wrong
      }
  });

  it('whatever its triangles share, and in whatever order they come', async () => {
    const few = fc.integer({ min: 0, max: 7 });
    const corners = fc.array(fc.tuple(few, few, few), { minLength: 1, maxLength: 60 });
    const place = fc.tuple(fc.float(), fc.float(), fc.float());
    await fc.assert(
      fc.asyncProperty(
        corners,
        fc.array(place, { minLength: 8, maxLength: 8 }),
        fc.uint8Array({ minLength: 0, maxLength: 12 }),
        async (triangles, places, noise) => {
          const bytes = new Uint8Array(84 + RECORD * triangles.length + noise.length);
          const view = new DataView(bytes.buffer);
          triangles.forEach((triangle, t) =>
            triangle.forEach((corner, k) =>
              places[corner]!.forEach((value, axis) =>
                view.setFloat32(84 + RECORD * t + 12 + 12 * k + 4 * axis, value, true),
              ),
            ),
          );
          bytes.set(noise, bytes.length - noise.length);
          await comesBack(bytes, 84);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('when it is no scan at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 50, maxLength: 1500 }),
        fc.nat({ max: 90 }),
        fc.integer({ min: 1, max: 4 }),
        async (bytes, firstRecord, times) => {
          // the same noise over and over, so that it is worth a frame
          const repeated = new Uint8Array(bytes.length * times);
          for (let i = 0; i < times; i++) repeated.set(bytes, i * bytes.length);
          await comesBack(repeated, firstRecord);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Numbers that most programs lose: zeros with a sign, what is too small for a number, infinities, none at all. */
const HARD = [
  0x00000000, 0x80000000, 0x00000001, 0x807fffff, 0x00800000, 0x7f7fffff, 0x7f800000, 0xff800000, 0x7fc00000,
  0xffc00001, 0x7f800001, 0xffffffff, 0x3f800000, 0xbf800000,
];

describe('bits that are easily lost', () => {
  it('in corners, normals and attributes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...HARD), { minLength: 12 * 20, maxLength: 12 * 20 }),
        fc.nat({ max: 65_535 }),
        async (values, attribute) => {
          const bytes = new Uint8Array(RECORD * 20);
          const view = new DataView(bytes.buffer);
          values.forEach((value, i) =>
            view.setUint32(RECORD * Math.floor(i / 12) + 4 * (i % 12), value, true),
          );
          for (let t = 0; t < 20; t++) view.setUint16(RECORD * t + 48, attribute, true);
          await comesBack(bytes, 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  /** How programs compute normals; each has a rule of its own in the frame. */
  const round = Math.fround;
  const rewritten = (bytes: Uint8Array, normal: (at: (i: number) => number) => readonly number[]) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let at = 84; at + RECORD <= copy.length; at += RECORD)
      normal((i) => view.getFloat32(at + 12 + 4 * i, true)).forEach((value, axis) =>
        view.setFloat32(at + 4 * axis, value, true),
      );
    return copy;
  };
  const single =
    (base: number, isReciprocal: boolean) =>
    (at: (i: number) => number): number[] => {
      const point = (turn: number) => [0, 1, 2].map((axis) => at(3 * ((base + turn) % 3) + axis));
      const [i, j, k] = [point(0), point(1), point(2)];
      const u = j.map((value, axis) => round(value - i[axis]!));
      const w = k.map((value, axis) => round(value - i[axis]!));
      const n = [0, 1, 2].map((axis) => {
        const [p, q] = [(axis + 1) % 3, (axis + 2) % 3];
        return round(round(u[p]! * w[q]!) - round(u[q]! * w[p]!));
      });
      const square = round(round(round(n[0]! * n[0]!) + round(n[1]! * n[1]!)) + round(n[2]! * n[2]!));
      const length = round(Math.sqrt(square));
      return n.map((value) => (isReciprocal ? value * round(1 / length) : value / length));
    };

  for (const [words, normal, least] of [
    ['zero', () => [0, 0, 0], 8],
    ['single precision from the first corner', single(0, false), 8],
    ['single precision from the second corner, by the reciprocal', single(1, true), 8],
    ['single precision from the third corner', single(2, false), 8],
    ['rounded to four digits', (at) => single(0, false)(at).map((n) => Number(n.toFixed(4))), 4],
    ['a hundredth longer than one', (at) => single(0, false)(at).map((n) => n * 1.01), 4],
    ['of the wrong side', (at) => single(0, false)(at).map((n) => -n), 3],
    ['no number', () => [NaN, NaN, NaN], 8],
  ] as readonly (readonly [string, (at: (i: number) => number) => readonly number[], number])[])
    it(`normals: ${words}`, async () => {
      const ratio = await comesBack(rewritten(arch(6000, 'lower', 3), normal), 84);
      expect(ratio).to.be.at.least(least);
    });
});

describe('what is handed out', () => {
  it('is nothing where a frame would not be smaller', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(5000));
    expect(await encodeStl(noise, { firstRecord: 0 })).to.equal(undefined);
    expect(await encodeVerified(noise, { firstRecord: 0 })).to.equal(undefined);
    expect(await encodeStl(noise.subarray(0, 60), { firstRecord: 84 })).to.equal(undefined);
    expect(await encodeStl(new Uint8Array(0), { firstRecord: 0 })).to.equal(undefined);
  });

  it('was decoded and compared', async () => {
    const bytes = arch(500);
    const frame = await encodeVerified(bytes, { firstRecord: 84 });
    expect(firstDifference(await decodeStl(frame!), bytes)).to.equal(-1);
  });

  it('is a frame that holds the bytes as they are, where that is asked for', async () => {
    for (const length of [0, 1, 171, 5000]) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      const frame = plainFrame(bytes);
      expect(firstDifference(await decodeStl(frame), bytes)).to.equal(-1);
      expect(firstDifference(await readFrame(frame), bytes)).to.equal(-1);
    }
  });

  it('does not depend on where in memory the bytes lie', async () => {
    const bytes = arch(300);
    const moved = new Uint8Array(bytes.length + 3).subarray(3);
    moved.set(bytes);
    const [one, other] = [
      await encodeStl(bytes, { firstRecord: 84 }),
      await encodeStl(moved, { firstRecord: 84 }),
    ];
    expect(firstDifference(one!, other!)).to.equal(-1);
  });
});
