import { expect } from '@open-wc/testing';
import {
  decodeStl,
  decodeStlStream,
  encodeStl,
  plainFrame,
  ScanCodingFault,
} from '../../src/scan-codec/scan-codec.js';
import { archMesh, toBinaryStl } from '../support/arch.js';

const original = toBinaryStl(archMesh({ jaw: 'lower', triangles: 60 }));
const frameOf = async (): Promise<Uint8Array<ArrayBuffer>> =>
  (await encodeStl(original, { firstRecord: 84 }))!;

/** How it ends: the code of the fault, or that it came out right or wrong. Anything but a typed fault is passed on. */
async function ending(frame: Uint8Array, maxBytes = original.length): Promise<string> {
  try {
    const bytes = await decodeStl(frame, { maxBytes });
    return bytes.length === original.length && bytes.every((byte, i) => byte === original[i])
      ? 'right'
      : 'wrong';
  } catch (error) {
    if (error instanceof ScanCodingFault) return error.code;
    throw error;
  }
}

const changed = (frame: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = frame.slice();
  change(new DataView(copy.buffer));
  return copy;
};

describe('a frame that is not right', () => {
  it('cut off anywhere', async () => {
    const frame = await frameOf();
    for (let length = 0; length < frame.length; length++)
      expect(await ending(frame.subarray(0, length)), `${length} bytes`).to.equal('truncated');
  });

  it('with any one bit turned over: a typed fault, or nothing was lost', async () => {
    const frame = await frameOf();
    const seen = new Set<string>();
    for (let bit = 0; bit < frame.length * 8; bit += 1) {
      const flipped = frame.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      seen.add(await ending(flipped));
    }
    expect([...seen].sort()).not.to.include('wrong');
    expect([...seen]).to.include.members(['not-a-frame', 'newer', 'malformed', 'damaged', 'too-large']);
  });

  it('followed by more', async () => {
    const frame = await frameOf();
    const longer = new Uint8Array(frame.length + 1);
    longer.set(frame);
    expect(await ending(longer)).to.equal('malformed');
  });

  it('of another kind or a later version', async () => {
    const frame = await frameOf();
    expect(await ending(original)).to.equal('not-a-frame');
    expect(await ending(changed(frame, (view) => view.setUint8(4, 2)))).to.equal('newer');
  });

  it('larger than the caller allows', async () => {
    expect(await ending(await frameOf(), original.length - 1)).to.equal('too-large');
    expect(await ending(await frameOf(), original.length)).to.equal('right');
  });

  for (const [words, at, value, code] of [
    ['four billion original bytes', 12, 0xffffffff, 'too-large'],
    ['four billion triangles', 24, 0xffffffff, 'malformed'],
    ['four billion vertices', 28, 0xffffffff, 'malformed'],
    ['four billion references', 32, 0xffffffff, 'malformed'],
    ['a prefix beyond the end', 20, 0xfffffff0, 'malformed'],
    ['a frame of four billion bytes', 8, 0xffffffff, 'malformed'],
    ['a column of four billion bytes', 36 + 9 * 8 + 1, 0xffffffff, 'malformed'],
    ['a column that is stored in four billion bytes', 36 + 5, 0xffffffff, 'malformed'],
  ] as const)
    it(`that promises ${words}`, async () => {
      const frame = changed(await frameOf(), (view) => view.setUint32(at, value, true));
      expect(await ending(frame)).to.equal(code);
    });

  it('with a column that inflates to far more than it says', async () => {
    const zeros = new Blob([new Uint8Array(50_000_000)]).stream();
    const bomb = new Uint8Array(
      await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
    );
    // one column of corner codes, as long as the bomb is small: everything else is zeros
    const triangles = bomb.length + 1;
    const frame = new Uint8Array(171 + bomb.length);
    frame.set(plainFrame(new Uint8Array(0)));
    frame.set(bomb, 171);
    const view = new DataView(frame.buffer);
    [frame.length, triangles * 50, 0, 0, triangles, 0, 0].forEach((value, i) =>
      view.setUint32(8 + 4 * i, value, true),
    );
    for (const column of [0, 9, 10, 11, 13, 14]) view.setUint32(36 + 9 * column + 1, triangles, true);
    view.setUint8(36, 2);
    view.setUint32(36 + 5, bomb.length, true);
    expect(await ending(frame, triangles * 50)).to.equal('malformed');
  });
});

/** Frames one after another, in chunks of the given size, decoded as they come. */
async function decodedInChunks(bytes: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const chunks = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = chunks.pipeThrough(decodeStlStream({ maxBytes: 5000 })).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(step.value.slice());
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was wrong',
    (error: unknown) => (error instanceof ScanCodingFault ? error.code : String(error)),
  );

describe('a file of frames', () => {
  const file = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const frames = [await frameOf(), plainFrame(new Uint8Array([1, 2, 3])), await frameOf()];
    return new Uint8Array(await new Blob(frames).arrayBuffer());
  };

  it('is decoded as it arrives, however it is cut', async () => {
    const expected = [...original, 1, 2, 3, ...original];
    for (const size of [1, 7, 170, 171, 1000, 1e6]) {
      const bytes = await decodedInChunks(await file(), size);
      expect(bytes.length === expected.length && bytes.every((byte, i) => byte === expected[i]), `${size}`).to
        .be.true;
    }
  });

  it('that ends within a frame is not taken for a whole one', async () => {
    const bytes = await file();
    expect(await codeOf(decodedInChunks(bytes.slice(0, -1), 64))).to.equal('truncated');
    expect(await codeOf(decodedInChunks(bytes.slice(0, 100), 64))).to.equal('truncated');
  });

  it('that is none is refused at its first bytes', async () => {
    expect(await codeOf(decodedInChunks(new Uint8Array([1, 2, 3]), 1))).to.equal('not-a-frame');
    expect(await codeOf(decodedInChunks(original, 64))).to.equal('not-a-frame');
  });
});
