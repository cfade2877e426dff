import { expect } from '@open-wc/testing';
import { attachmentId } from '../../src/domain/ids.js';
import { meshFrame } from '../../src/scans/mesh-frame.js';
import type { ScanPreview } from '../../src/scans/report.js';
import type { ByteStore } from '../../src/scans/worker/byte-store.js';
import { RECORD_BYTES } from '../../src/scans/worker/mesh-target.js';
import { Numbering } from '../../src/scans/worker/preview/cells.js';
import { MOST_TRIANGLES, previewer } from '../../src/scans/worker/preview/preview.js';
import { takeIn } from '../../src/scans/worker/take-in.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { boxOf } from '../support/stl-box.js';

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;

/** @param most records that come at once */
async function previewOf(positions: Float32Array<ArrayBuffer>, most = Infinity): Promise<ScanPreview> {
  const triangles = positions.length / 9;
  const onlooker = previewer({ triangles, box: boxOf(positions), expects: EXPECTS });
  const view = new DataView(toBinaryStl(positions).buffer);
  for (let done = 0; done < triangles; done += most)
    onlooker.addRecords(view, 84 + done * RECORD_BYTES, Math.min(most, triangles - done));
  return (await onlooker.end())!;
}

/** mm²: what the surface's directions add up to along an axis. */
function flux({ positions: p, indices }: Pick<ScanPreview, 'positions' | 'indices'>, axis: number): number {
  const [one, other] = [(axis + 1) % 3, (axis + 2) % 3];
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => 3 * indices[i + corner]!) as [number, number, number];
    sum +=
      ((p[b + one]! - p[a + one]!) * (p[c + other]! - p[a + other]!) -
        (p[b + other]! - p[a + other]!) * (p[c + one]! - p[a + one]!)) /
      2;
  }
  return sum;
}
const soup = (positions: Float32Array): Pick<ScanPreview, 'positions' | 'indices'> => ({
  positions: positions as ScanPreview['positions'],
  indices: Uint32Array.from({ length: positions.length / 3 }, (_, i) => i),
});

describe('the preview of a scan', () => {
  it('C8: thins every size and both jaws to what a phone can turn, and keeps extent and orientation', async () => {
    for (const jaw of ['upper', 'lower'] as const)
      for (const triangles of [60_001, 100_000, 250_128, 339_680, 1_000_000]) {
        const whole = archMesh({ jaw, triangles, seed: triangles });
        const preview = await previewOf(whole);
        const left = preview.indices.length / 3;
        expect(left, `${triangles}`).to.be.within(20_000, MOST_TRIANGLES);
        expect(Math.max(...preview.indices.subarray(0, 3000))).to.be.below(preview.positions.length / 3);
        const [had, has] = [boxOf(whole), boxOf(preview.positions)];
        for (let axis = 0; axis < 3; axis++) {
          expect(has.min[axis]).to.be.closeTo(had.min[axis]!, 0.6);
          expect(has.max[axis]).to.be.closeTo(had.max[axis]!, 0.6);
        }
        const [before, after] = [flux(soup(whole), 2), flux(preview, 2)];
        expect(after / before, 'the surface looks where it looked').to.be.within(0.93, 1.07);
      }
  });

  it('has no picture where thousands of triangles are as large as the whole: that would take minutes', async () => {
    const triangles = 14_000;
    const sheet = Float32Array.from({ length: 9 * triangles }, (_, i) => {
      const [triangle, corner, axis] = [Math.floor(i / 9), Math.floor(i / 3) % 3, i % 3];
      return axis === 2 ? triangle / 1000 : axis + 1 === corner ? 60 : 0;
    });
    const how = { triangles, box: boxOf(sheet), expects: EXPECTS };
    for (const isSparing of [true, false]) {
      const onlooker = previewer({ ...how, isSparing });
      onlooker.addRecords(new DataView(toBinaryStl(sheet).buffer), 84, triangles);
      const { indices, picture } = (await onlooker.end())!;
      expect([indices.length / 3, picture.length]).to.deep.equal([triangles, 0]);
    }
  });

  it('does not depend on how the bytes were cut', async () => {
    const whole = archMesh({ jaw: 'upper', triangles: 90_000 });
    const [one, other] = [await previewOf(whole), await previewOf(whole, 777)];
    expect(one.positions).to.deep.equal(other.positions);
    expect(one.indices).to.deep.equal(other.indices);
  });

  it('of a small mesh is the mesh itself, its corners welded', async () => {
    const whole = archMesh({ jaw: 'lower', triangles: 20_000 });
    const { positions, indices } = await previewOf(whole);
    expect(indices.length / 3).to.equal(20_000);
    expect(positions.length / 3, 'half as many vertices as triangles, and the rim').to.be.below(10_600);
    const unwelded = Float32Array.from({ length: whole.length }, (_, i) => {
      const vertex = indices[Math.floor(i / 3)]!;
      return positions[3 * vertex + (i % 3)]!;
    });
    expect(unwelded).to.deep.equal(whole);
  });

  it('leaves out what has no area, and is absent where nothing has', async () => {
    const point = new Float32Array(9 * 5).fill(3);
    const onlooker = previewer({ triangles: 5, box: boxOf(point), expects: EXPECTS });
    onlooker.addRecords(new DataView(toBinaryStl(point).buffer), 84, 5);
    expect(await onlooker.end()).to.equal(undefined);
  });

  it('stays within its memory whatever comes: dust all over the box is thinned, too', async () => {
    const triangles = 400_000;
    let state = 1;
    const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const dust = new Float32Array(9 * triangles);
    for (let t = 0; t < triangles; t++) {
      const at = [next() * 60, next() * 50, next() * 20];
      for (let i = 0; i < 9; i++) dust[9 * t + i] = at[i % 3]! + next();
    }
    const { indices } = await previewOf(dust);
    expect(indices.length / 3).to.be.within(1, MOST_TRIANGLES);
  });

  it('of more triangles than were announced is no worse than none', async () => {
    const whole = archMesh({ jaw: 'lower', triangles: 100 });
    const onlooker = previewer({ triangles: 10, box: boxOf(whole), expects: EXPECTS });
    onlooker.addRecords(new DataView(toBinaryStl(whole).buffer), 84, 100);
    expect((await onlooker.end())!.indices.length / 3).to.equal(10);
  });
});

async function pixelsOf(png: Uint8Array<ArrayBuffer>): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Opaque pixels from left to right in a row. */
const spanAt = ({ data, width }: ImageData, y: number): number => {
  const row = Array.from({ length: width }, (_, x) => data[4 * (y * width + x) + 3]! > 127);
  return row.lastIndexOf(true) - row.indexOf(true);
};

describe('its picture', () => {
  it('is a PNG of 320 by 240 with a clear background, the front teeth at the top', async () => {
    for (const jaw of ['upper', 'lower'] as const) {
      const { picture } = await previewOf(archMesh({ jaw, triangles: 100_000 }));
      const pixels = await pixelsOf(picture);
      expect([pixels.width, pixels.height]).to.deep.equal([320, 240]);
      expect(pixels.data[3], 'clear').to.equal(0);
      expect(spanAt(pixels, 30)).to.be.below(0.75 * spanAt(pixels, 190));
      expect(picture.length).to.be.below(90_000);
    }
  });

  it('looks the same whichever axes the scanner uses', async () => {
    const whole = archMesh({ jaw: 'lower', triangles: 30_000 });
    const other = Float32Array.from({ length: whole.length }, (_, i) => {
      const vertex = i - (i % 3);
      // x y z becomes y z x: a turn, not a mirror
      return whole[vertex + (((i % 3) + 1) % 3)]!;
    });
    const [one, two] = [await previewOf(whole), await previewOf(other)];
    const [a, b] = [await pixelsOf(one.picture), await pixelsOf(two.picture)];
    let differing = 0;
    for (let i = 0; i < a.data.length; i++) if (Math.abs(a.data[i]! - b.data[i]!) > 3) differing++;
    expect(differing / a.data.length).to.be.below(0.01);
  });

  it('shows the teeth from outside: slopes towards the light are brighter than those behind', async () => {
    const { picture } = await previewOf(archMesh({ jaw: 'lower', triangles: 100_000 }));
    const { data, width } = await pixelsOf(picture);
    // the front of the arch, in the middle column: from the lip to the tongue
    const column = Array.from({ length: 240 }, (_, y) => 4 * (y * width + 160));
    const first = column.findIndex((at) => data[at + 3] === 255);
    const run = column.slice(first).slice(
      0,
      column.slice(first).findIndex((at) => data[at + 3] !== 255),
    );
    const mean = (part: readonly number[]) => part.reduce((sum, at) => sum + data[at]!, 0) / part.length;
    expect(run.length).to.be.above(20);
    const third = Math.floor(run.length / 3);
    expect(mean(run.slice(0, third))).to.be.above(mean(run.slice(-third)) + 10);
  });

  it('is left out where the browser draws none in a worker, and the mesh is still there', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'OffscreenCanvas')!;
    Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined, configurable: true });
    try {
      const preview = await previewOf(archMesh({ jaw: 'lower', triangles: 2000 }));
      expect(preview.picture.length).to.equal(0);
      expect(preview.indices.length / 3).to.equal(2000);
    } finally {
      Object.defineProperty(globalThis, 'OffscreenCanvas', own);
    }
  });
});

describe('how a scan lies, by its form', () => {
  it('crowns point away from the rim and the front is the narrow end, in all six positions', () => {
    const turns = [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ] as const;
    for (const jaw of ['upper', 'lower'] as const)
      for (const turn of turns)
        for (const sign of [1, -1]) {
          const whole = archMesh({ jaw, triangles: 10_000 });
          // turned about, then over: both keep right and left apart
          const p = Float32Array.from({ length: whole.length }, (_, i) => {
            const axis = turn[i % 3]!;
            return whole[i - (i % 3) + axis]! * (axis === 1 ? 1 : sign);
          });
          const place = (axis: number, value: number) =>
            turn.map((from) => (from === axis ? value * (axis === 1 ? 1 : sign) : 0) || 0);
          const { crowns, front } = meshFrame(soup(p));
          expect([...front], `${jaw} ${turn.join()} ${sign}`).to.deep.equal(place(1, 1));
          // a soup has no rim; the thinned mesh has
          const welded = weldedOf(p);
          expect([...meshFrame(welded).crowns].map((value) => value || 0)).to.deep.equal(
            place(2, jaw === 'upper' ? -1 : 1),
          );
          expect(crowns.filter((value) => value !== 0)).to.have.length(1);
        }
  });

  it('of nothing is something', () => {
    expect(meshFrame({ positions: new Float32Array(0), indices: new Uint32Array(0) }).size).to.deep.equal([
      0, 0, 0,
    ]);
  });
});

function weldedOf(soupOf: Float32Array): Pick<ScanPreview, 'positions' | 'indices'> {
  const places = new Map<string, number>();
  const positions: number[] = [];
  const indices = Uint32Array.from({ length: soupOf.length / 3 }, (_, i) => {
    const corner = soupOf.subarray(3 * i, 3 * i + 3);
    const key = corner.join();
    if (!places.has(key)) {
      places.set(key, places.size);
      positions.push(...corner);
    }
    return places.get(key)!;
  });
  return { positions: new Float32Array(positions), indices };
}

describe('taking in a scan', () => {
  const scan = toBinaryStl(archMesh({ jaw: 'lower', triangles: 70_000 }));
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const store: ByteStore = {
    place: 'indexeddb',
    open: () =>
      Promise.resolve({
        write: (bytes) => Promise.resolve(void kept.push(new Uint8Array(bytes))),
        close: () => Promise.resolve(),
        discard: () => Promise.resolve(),
      }),
    read: (_id, start, end) => Promise.resolve(new Blob(kept).slice(start, end)),
    remove: () => Promise.resolve(),
    list: () => Promise.resolve([]),
  };
  beforeEach(() => void kept.splice(0));

  const take = (expects?: typeof EXPECTS) =>
    takeIn(
      {
        id: attachmentId('a'),
        file: new File([scan], 'a.stl'),
        ...(expects && { expects }),
      },
      store,
      { signal: new AbortController().signal },
    );

  it('brings its preview along; a mesh that is sent as a document has none', async () => {
    const { preview } = await take(EXPECTS);
    expect(preview!.indices.length / 3).to.be.within(20_000, MOST_TRIANGLES);
    expect(preview!.picture.length).to.be.above(1000);
    expect(await take()).to.not.have.property('preview');
  });

  it('a preview that cannot be made costs nothing but itself', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'Float64Array')!;
    class NoMemory extends Float64Array {
      constructor(length: number) {
        if (length > 100_000) throw new RangeError('Array buffer allocation failed');
        super(length);
      }
    }
    Object.defineProperty(globalThis, 'Float64Array', { value: NoMemory, configurable: true });
    try {
      const { copy, report, preview } = await take(EXPECTS);
      expect(preview).to.equal(undefined);
      expect(copy).to.not.equal(undefined);
      expect(report.triangles).to.equal(70_000);
    } finally {
      Object.defineProperty(globalThis, 'Float64Array', own);
    }
  });
});

describe('numbering of cells', () => {
  it('gives up on keys that were chosen to collide, and not on any others', () => {
    const most = 4096;
    const slotOf = (key: number): number => {
      const hash = Math.imul(key, 0x9e3779b1) >>> 0;
      return (hash ^ (hash >>> 15)) & (2 ** 14 - 1);
    };
    const hostile: number[] = [];
    for (let key = 1; hostile.length < 2000; key++) if (slotOf(key) === 7) hostile.push(key);
    const cells = new Numbering(most);
    expect(() => hostile.forEach((key) => cells.of(key, 0, 0))).to.throw(RangeError);
    const usual = new Numbering(most);
    for (let round = 0; round < 100; round++)
      for (let key = 0; key < most; key++)
        expect(usual.of(key % 16, Math.floor(key / 16) % 16, key >> 8)).to.equal(key);
  });
});
