import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attachmentId } from '../../src/domain/ids.js';
import type { IntakeResult } from '../../src/scans/report.js';
import type { ByteStore } from '../../src/scans/worker/byte-store.js';
import { PlyScrubber } from '../../src/scans/worker/scrub/ply.js';
import { BinaryStlScrubber } from '../../src/scans/worker/scrub/stl.js';
import { takeIn } from '../../src/scans/worker/take-in.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { inspected, utf8 } from '../support/inspected.js';
import { boxOf, fromSoup, toObj, toPly } from '../support/written-mesh.js';

const NAME = 'Pearson, Anna';
const ENCODINGS = ['ascii', 'binary_little_endian', 'binary_big_endian'] as const;
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => [...part]));

function memory(): ByteStore & { bytes(): Promise<Uint8Array> } {
  const kept: Uint8Array[] = [];
  const all = (): Blob => new Blob(kept as BlobPart[]);
  return {
    bytes: async () => new Uint8Array(await all().arrayBuffer()),
    place: 'indexeddb',
    open: () =>
      Promise.resolve({
        write: (bytes) => Promise.resolve(void kept.push(bytes.slice())),
        close: () => Promise.resolve(),
        discard: () => Promise.resolve(void kept.splice(0)),
      }),
    read: (_id, start, end) => Promise.resolve(all().slice(start, end)),
    remove: () => Promise.resolve(),
    list: () => Promise.resolve([]),
  };
}

const take = (store: ByteStore, bytes: Uint8Array<ArrayBuffer>): Promise<IntakeResult> =>
  takeIn(
    {
      id: attachmentId('a'),
      file: new File([bytes], 'Pearson.stl'),
      expects: { extent: [1, 100], triangles: [1, 1e6], maxBytes: 1e8 },
    },
    store,
    { signal: new AbortController().signal },
  );

describe('PLY and OBJ are taken in like STL', () => {
  const mesh = fromSoup(archMesh({ jaw: 'lower', triangles: 500 }));
  const files: [what: string, bytes: Uint8Array<ArrayBuffer>, format: string, removed: string[]][] = [
    ...ENCODINGS.map((encoding): [string, Uint8Array<ArrayBuffer>, string, string[]] => [
      `PLY, ${encoding}`,
      toPly(mesh, { encoding, comment: NAME, colour: true }),
      encoding === 'ascii' ? 'ply-ascii' : 'ply-binary',
      ['comments'],
    ]),
    ['OBJ', joined(utf8(`# ${NAME}\n`), toObj(mesh)), 'obj', ['comments']],
  ];
  for (const [what, bytes, format, removed] of files)
    it(`${what}: measured, kept without the name, and read again from the copy`, async () => {
      const store = memory();
      const { copy, report } = await take(store, bytes);
      expect(report).to.deep.include({ format, triangles: 500, scrubbed: removed });
      expect(copy!.digest.bytes).to.equal(bytes.length);
      const kept = await store.bytes();
      expect(text(kept)).to.not.include('Pearson');
      const { findings: _, ...measured } = inspected(bytes);
      expect(inspected(kept)).to.deep.include(measured);
    });

  it('of one that is malformed nothing is kept', async () => {
    const store = memory();
    const { copy, report } = await take(store, joined(toPly(boxOf(9, 9, 9)), utf8(NAME)));
    expect(copy).to.equal(undefined);
    expect(report.verdict).to.equal('block');
    expect((await store.bytes()).length).to.equal(0);
  });
});

describe('C7 scrubbing of PLY, and of STL whose head counts nought', () => {
  it('what follows the last face of a binary PLY becomes zeros, however it is cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 });
    for (const encoding of ENCODINGS.slice(1)) {
      const mesh = toPly(boxOf(2, 3, 4), { encoding, extras: true });
      const file = joined(mesh, utf8(NAME));
      fc.assert(
        fc.property(cuts, (sizes) => {
          const clean = file.slice();
          const scrubber = new PlyScrubber();
          for (let at = 0, turn = 0; at < clean.length; turn++) {
            const size = sizes[turn % sizes.length]!;
            scrubber.push(clean.subarray(at, at + size));
            at += size;
          }
          expect(text(clean)).to.equal(text(mesh) + '\0'.repeat(NAME.length));
          expect([...scrubber.removed]).to.deep.equal(['trailer']);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('the triangles of an STL whose head counts nought stay, and what follows them goes', () => {
    const mesh = toBinaryStl(archMesh({ jaw: 'upper', triangles: 20 }), NAME);
    new DataView(mesh.buffer).setUint32(80, 0, true);
    const clean = joined(mesh, utf8(NAME));
    new BinaryStlScrubber(clean.slice(), clean.length).push(clean);
    expect(text(clean.subarray(80, mesh.length))).to.equal(text(mesh.subarray(80)));
    expect(text(clean)).to.not.include('Pearson');
  });
});
