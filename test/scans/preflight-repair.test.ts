import { expect } from '@open-wc/testing';
import { attachmentId } from '../../src/domain/ids.js';
import { type Repair, repairsFor } from '../../src/scans/repair.js';
import type { Finding, IntakeRequest, ScanReport } from '../../src/scans/report.js';
import type { ByteStore } from '../../src/scans/worker/byte-store.js';
import { repaired } from '../../src/scans/worker/repair/repaired.js';
import { takeIn } from '../../src/scans/worker/take-in.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';
import { expectedIn } from '../support/arch-report.js';
import { scaled } from '../support/arch-variants.js';

const LIVE = new AbortController().signal;
const MESH = archMesh({ jaw: 'lower', triangles: 24_000 });

function memory(): ByteStore & { readonly copies: Map<string, Blob> } {
  const copies = new Map<string, Blob>();
  return {
    copies,
    place: 'indexeddb',
    open: (id) => {
      const parts: BlobPart[] = [];
      copies.set(id, new Blob());
      return Promise.resolve({
        write: (bytes) => Promise.resolve(void parts.push(bytes.slice())),
        close: () => Promise.resolve(void copies.set(id, new Blob(parts))),
        discard: () => Promise.resolve(void copies.delete(id)),
      });
    },
    read: (id, start, end) => Promise.resolve(copies.get(id)!.slice(start, end)),
    remove: (id) => Promise.resolve(void copies.delete(id)),
    list: () => Promise.resolve([]),
  };
}

const stl = (...parts: BlobPart[]) => new File(parts, 'scan.stl');
const take = (file: File, more: Partial<IntakeRequest> = {}, store = memory()) =>
  takeIn({ id: attachmentId('a'), file, expects: expectedIn('lower'), ...more }, store, { signal: LIVE });
const codes = ({ findings }: ScanReport) => findings.map(({ code }) => code);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** One triangle, 50 mm long. */
function aPly(): Uint8Array<ArrayBuffer> {
  const head = [
    'ply',
    'format binary_little_endian 1.0',
    'element vertex 3',
    ...['x', 'y', 'z'].map((axis) => `property float ${axis}`),
    'element face 1',
    'property list uchar int vertex_indices',
    'end_header\n',
  ].join('\n');
  const body = new DataView(new ArrayBuffer(3 * 12 + 13));
  [0, 0, 0, 50, 0, 0, 0, 40, 10].forEach((value, i) => body.setFloat32(4 * i, value, true));
  body.setUint8(36, 3);
  [0, 1, 2].forEach((corner, i) => body.setInt32(37 + 4 * i, corner, true));
  const bytes = new Uint8Array(head.length + body.byteLength);
  bytes.set(new TextEncoder().encode(head));
  bytes.set(new Uint8Array(body.buffer), head.length);
  return bytes;
}

const reported = (...findings: Finding[]): ScanReport => ({
  ...{
    format: 'stl-binary',
    triangles: 1,
    degenerate: 0,
    box: undefined,
    area: 1,
    verdict: 'warn',
    findings,
  },
});

describe('what can be mended in a scan', () => {
  it('is offered for what was found, and every unit where it is not certain', () => {
    const warn = (code: Finding['code'], values: Finding['values']): Finding => ({
      ...{ code, verdict: 'warn', values },
    });
    const report = reported(
      warn('unit-centimetres', { extent: 3.5, factor: 10 }),
      warn('unit-inches', { extent: 3.5, factor: 25.4 }),
      warn('trailing-bytes', { count: 7 }),
      warn('uncounted', { count: 24_000 }),
      warn('other-jaw', {}),
    );
    expect(repairsFor(report)).to.deep.equal([
      { kind: 'scale', factor: 10 },
      { kind: 'scale', factor: 25.4 },
      { kind: 'cut', bytes: 7 },
      { kind: 'count', triangles: 24_000 },
    ]);
    expect(repairsFor({ ...report, format: 'ply-binary' })).to.deep.equal([{ kind: 'cut', bytes: 7 }]);
    expect(repairsFor({ ...report, format: 'stl-ascii' })).to.deep.equal([]);
    expect(repairsFor(reported())).to.deep.equal([]);
  });

  it('scales every coordinate, across the pieces in which it is read, and leaves normals and the rest', async () => {
    const large = archMesh({ jaw: 'lower', triangles: 170_000 });
    const attribute = toBinaryStl(scaled(large, 1 / 1024));
    attribute[84 + 48] = 7;
    const mended = await bytesOf(await repaired(stl(attribute), { kind: 'scale', factor: 1024 }, LIVE));
    const wanted = toBinaryStl(large);
    wanted[84 + 48] = 7;
    // a power of two is exact; normals were rounded before
    const [was, is, right] = [attribute, mended, wanted].map((one) => new DataView(one.buffer));
    let wrong = 0;
    for (let at = 84; at < wanted.length; at += 50)
      for (let i = 0; i < 48; i += 4)
        if (is!.getUint32(at + i) !== (i < 12 ? was! : right!).getUint32(at + i)) wrong++;
    expect(wrong).to.equal(0);
    expect(mended[84 + 48]).to.equal(7);
    expect(isSame(mended.subarray(0, 84), attribute.subarray(0, 84))).to.equal(true);
  });

  it('a scan in metres is one in millimetres afterwards, and the first copy stays as it was', async () => {
    const store = memory();
    const inMetres = toBinaryStl(scaled(MESH, 0.001));
    const before = await take(stl(inMetres), {}, store);
    expect(codes(before.report)).to.deep.equal(['unit-metres']);
    const [repair] = repairsFor(before.report);
    const copy = stl(store.copies.get('a')!);
    const after = await take(copy, { id: attachmentId('b'), repair: repair! }, store);
    expect(after.report.findings).to.deep.equal([]);
    expect(after.report.shape!.extents[0]).to.be.closeTo(65, 0.01);
    expect(after.copy!.digest.root).not.to.equal(before.copy!.digest.root);
    expect(isSame(await bytesOf(store.copies.get('a')!), inMetres)).to.equal(true);
  });

  it('bytes behind the mesh are cut, and nothing else', async () => {
    const bytes = toBinaryStl(MESH);
    const store = memory();
    const before = await take(stl(bytes, 'behind'), {}, store);
    expect(repairsFor(before.report)).to.deep.equal([{ kind: 'cut', bytes: 6 }]);
    const [repair] = repairsFor(before.report);
    const after = await take(stl(store.copies.get('a')!), { repair: repair! }, store);
    expect(after.report.findings).to.deep.equal([]);
    expect(isSame(await bytesOf(store.copies.get('a')!), bytes)).to.equal(true);
  });

  it('bytes behind a binary PLY are cut as well', async () => {
    const store = memory();
    const expects = { ...expectedIn('lower'), triangles: [1, 9] as const };
    const bytes = aPly();
    const before = await take(stl(bytes, 'behind'), { expects }, store);
    expect(before.report).to.include({ format: 'ply-binary' });
    const [repair] = repairsFor(before.report);
    expect(repair).to.deep.equal({ kind: 'cut', bytes: 6 });
    const after = await take(stl(store.copies.get('a')!), { expects, repair: repair! }, store);
    expect(codes(after.report)).not.to.include('trailing-bytes');
    expect(isSame(await bytesOf(store.copies.get('a')!), bytes)).to.equal(true);
  });

  it('a count of nought is written, and the file is the one that it should have been', async () => {
    const bytes = toBinaryStl(MESH);
    const uncounted = bytes.slice();
    uncounted.fill(0, 80, 84);
    const store = memory();
    const before = await take(stl(uncounted), {}, store);
    expect(codes(before.report)).to.deep.equal(['uncounted']);
    const [repair] = repairsFor(before.report);
    const after = await take(stl(store.copies.get('a')!), { repair: repair! }, store);
    expect(after.report.findings).to.deep.equal([]);
    expect(isSame(await bytesOf(store.copies.get('a')!), bytes)).to.equal(true);
  });

  it('a scan in metres without a count is scaled all the same, and keeps what else is offered', async () => {
    const uncounted = toBinaryStl(scaled(MESH, 0.001));
    uncounted.fill(0, 80, 84);
    const { report } = await take(stl(uncounted), { repair: { kind: 'scale', factor: 1000 } });
    expect(repairsFor(report)).to.deep.equal([{ kind: 'count', triangles: 24_000 }]);
  });

  it('stops when it is told to, and leaves nothing', async () => {
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    const scaling: Repair = { kind: 'scale', factor: 10 };
    const said = await repaired(stl(toBinaryStl(MESH)), scaling, abort.signal).catch(
      (error: unknown) => error,
    );
    expect((said as Error).message).to.equal('enough');
  });
});

describe('what a lab wants of a shape, when a file is taken in', () => {
  it('a file that only its surface blocks is not kept', async () => {
    const store = memory();
    const expects = { ...expectedIn('lower'), rules: { 'other-jaw': 'block' } as const };
    const palate = stl(toBinaryStl(archMesh({ jaw: 'upper', triangles: 24_000 })));
    const { copy, report } = await take(palate, { expects }, store);
    expect(copy).to.equal(undefined);
    expect(report.verdict).to.equal('block');
    expect(store.copies.size).to.equal(0);
  });

  it('the jaw in the name is kept, and the name is not', async () => {
    const small = archMesh({ jaw: 'lower', triangles: 2000 });
    const { report } = await take(new File([toAsciiStl(small)], 'Pearson_1975_lower.stl'));
    expect(report.named).to.equal('lower');
    expect(JSON.stringify(report)).not.to.include('Pearson');
    expect(report.shape!.topology!.components).to.deep.equal([1]);
  });
});
