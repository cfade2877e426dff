import { expect } from '@open-wc/testing';
import { attachmentId } from '../../src/domain/ids.js';
import { ScanFault, type IntakeResult } from '../../src/scans/report.js';
import type { ByteStore } from '../../src/scans/worker/byte-store.js';
import { faultOf, fromData, toData } from '../../src/scans/worker/fault-of.js';
import { takeIn } from '../../src/scans/worker/take-in.js';
import type { FileSlot } from '../../src/domain/catalogue.js';
import { formatsOf } from '../../src/scans/formats.js';
import { aHeic, aJpeg, aPdf, aPng, aZip, CANARY, joined } from '../support/a-photo.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;
const ARCH = toBinaryStl(archMesh({ jaw: 'lower', triangles: 100_000 }));
const SMALL = archMesh({ jaw: 'lower', triangles: 2000 });
const LIVE = new AbortController().signal;

interface FakeBytes extends ByteStore {
  readonly log: string[];
  readonly kept: Uint8Array[];
}

/** Fails where it is told to, as a full disk does. */
function fakeBytes(failing: Partial<Record<'open' | 'write' | 'close' | 'discard', Error>> = {}): FakeBytes {
  const log: string[] = [];
  const kept: Uint8Array[] = [];
  const step = (name: keyof typeof failing): Promise<void> => {
    if (log.at(-1) !== name) log.push(name);
    return failing[name] === undefined ? Promise.resolve() : Promise.reject(failing[name]);
  };
  return {
    log,
    kept,
    place: 'indexeddb',
    open: async () => {
      await step('open');
      return {
        write: async (bytes) => {
          kept.push(bytes.slice());
          await step('write');
        },
        close: () => step('close'),
        discard: () => step('discard'),
      };
    },
    read: (_id, start, end) => Promise.resolve(new Blob(kept as BlobPart[]).slice(start, end)),
    remove: () => Promise.resolve(),
    list: () => Promise.resolve([]),
  };
}

const take = (
  store: ByteStore,
  file: File = new File([ARCH], 'a.stl'),
  signal = LIVE,
): Promise<IntakeResult> => takeIn({ id: attachmentId('a'), file, expects: EXPECTS }, store, { signal });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof ScanFault ? error.code : String(error);
  }
  return 'no fault';
}

/** A file whose second reading, or whose stream, is not what its size and first bytes said. */
function fileThat(stream: () => ReadableStream, bytes: BlobPart = ARCH): File {
  const file = new File([bytes], 'a.stl');
  file.stream = stream as File['stream'];
  return file;
}

const quota = () => new DOMException('', 'QuotaExceededError');

describe('one pass over a file', () => {
  it('opens the store, writes every byte in order, and closes it last', async () => {
    const store = fakeBytes();
    const { copy, report } = await take(store);
    expect(store.log).to.deep.equal(['open', 'write', 'close']);
    expect(copy!.place).to.equal('indexeddb');
    expect(report.verdict).to.equal('pass');
    const kept = new Uint8Array(await new Blob(store.kept as BlobPart[]).arrayBuffer());
    expect(kept.every((byte, i) => byte === ARCH[i]) && kept.length === ARCH.length).to.equal(true);
  });

  it('reads a stream that does not fill buffers, whose chunks have any size', async () => {
    let at = 0;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(ARCH.slice(at, (at += 77_777)));
          if (at >= ARCH.length) controller.close();
        },
      });
    const [whole, pieces] = await Promise.all([take(fakeBytes()), take(fakeBytes(), fileThat(stream))]);
    expect(pieces).to.deep.equal(whole);
  });

  it('stops at the first kilobyte of a file that is no mesh', async () => {
    const store = fakeBytes();
    const { report } = await take(store, new File([`%PDF-1.7${' '.repeat(5e6)}`], 'a.stl'));
    expect(report.findings[0]).to.deep.include({ code: 'not-a-mesh', values: { kind: 'pdf' } });
    expect(store.log).to.deep.equal(['open', 'discard']);
  });

  it('does not open the store for an empty file', async () => {
    const store = fakeBytes();
    expect((await take(store, new File([], 'a.stl'))).report.verdict).to.equal('block');
    expect(store.log).to.deep.equal([]);
  });

  it('says that storage is full at whichever step it shows, and takes the copy away (F3, F4)', async () => {
    expect(await codeOf(take(fakeBytes({ open: quota() })))).to.equal('storage-full');
    for (const step of ['write', 'close'] as const) {
      const store = fakeBytes({ [step]: quota() });
      expect(await codeOf(take(store)), step).to.equal('storage-full');
      expect(store.log.at(-1), step).to.equal('discard');
    }
  });

  it('finds the quota error inside an AbortError and inside a cause (F4)', () => {
    const inner = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota() });
    expect(faultOf(inner).code).to.equal('storage-full');
    expect(faultOf(new Error('write failed', { cause: quota() })).code).to.equal('storage-full');
    expect(faultOf(new DOMException('', 'UnknownError')).code).to.equal('storage-failed');
  });

  it('reports the failure and not that the tidying failed too', async () => {
    const store = fakeBytes({ write: quota(), discard: new Error('cannot remove') });
    expect(await codeOf(take(store))).to.equal('storage-full');
  });

  it('refuses a file that has grown or shrunk since it was picked (F5)', async () => {
    const grown = fileThat(() => new Blob([ARCH, ARCH]).stream());
    const shrunk = fileThat(() => new Blob([ARCH.subarray(0, 1e6)]).stream());
    for (const file of [grown, shrunk]) {
      const store = fakeBytes();
      expect(await codeOf(take(store, file))).to.equal('file-changed');
      expect(store.log.at(-1)).to.equal('discard');
    }
  });

  it('refuses a file whose bytes are others when read again, as Firefox hands them out (F5)', async () => {
    for (const at of [90, ARCH.length - 20]) {
      const before = ARCH.slice();
      before[at]! ^= 1;
      const store = fakeBytes();
      expect(
        await codeOf(
          take(
            store,
            fileThat(() => new Blob([before]).stream()),
          ),
        ),
      ).to.equal('file-changed');
      expect(store.log.at(-1)).to.equal('discard');
    }
  });

  it('takes any failure to read for a changed file (F5)', async () => {
    const stream = () =>
      new ReadableStream({
        pull: (controller) => controller.error(new DOMException('', 'NotReadableError')),
      });
    expect(await codeOf(take(fakeBytes(), fileThat(stream)))).to.equal('file-changed');
  });

  it('says that the page is not secure where there is no crypto.subtle', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await codeOf(take(fakeBytes()))).to.equal('insecure-origin');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
    expect(crypto.subtle).not.to.equal(undefined);
  });

  it('rejects with the reason of an abort, even one that comes while the store closes', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const store = fakeBytes();
    const open = store.open.bind(store);
    store.open = async (id) => {
      const writer = await open(id);
      return {
        ...writer,
        close: async () => {
          await writer.close();
          controller.abort(reason);
        },
      };
    };
    const error = await take(store, undefined, controller.signal).catch((thrown: unknown) => thrown);
    expect(error).to.equal(reason);
    expect(store.log).to.deep.equal(['open', 'write', 'close', 'discard']);
  });

  it('an abort ends the wait for a drive that has gone away, and the next file gets its turn', async () => {
    const silent = () =>
      new ReadableStream({ start: (controller) => controller.enqueue(ARCH.slice(0, 100_000)) });
    const reason = new Error('enough');
    const stores = Array.from({ length: 3 }, () => fakeBytes());
    const controller = new AbortController();
    const waiting = stores.map((store) =>
      take(store, fileThat(silent), controller.signal).catch((thrown: unknown) => thrown),
    );
    const next = take(fakeBytes());
    while (!stores.every(({ log }) => log.includes('write')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort(reason);
    expect(await Promise.all(waiting)).to.deep.equal([reason, reason, reason]);
    expect(stores.map(({ log }) => log.at(-1))).to.deep.equal(['discard', 'discard', 'discard']);
    expect((await next).report.verdict).to.equal('pass');
  });

  it('mends nothing but the copy that was checked: another byte, or one less, and it is damaged', async () => {
    const { root } = (await take(fakeBytes())).copy!.digest;
    const kept = ARCH.slice().fill(0, 0, 80);
    const mend = (bytes: Uint8Array<ArrayBuffer>) => {
      const request = { id: attachmentId('a'), file: new File([bytes], 'a.stl'), expects: EXPECTS, root };
      return takeIn({ ...request, repair: { kind: 'scale', factor: 1 } }, fakeBytes(), { signal: LIVE });
    };
    expect((await mend(kept)).copy!.digest.root).to.equal(root);
    const other = kept.slice();
    other[ARCH.length - 300]! ^= 1;
    expect(await codeOf(mend(other))).to.equal('copy-damaged');
    expect(await codeOf(mend(kept.slice(0, -1)))).to.equal('copy-damaged');
  });

  it('carries code and detail of a fault over a message', () => {
    const sent = structuredClone(toData(faultOf(new DOMException('disk', 'UnknownError'))));
    const fault = fromData(sent);
    expect(fault).to.be.instanceOf(ScanFault);
    expect(fault.code).to.equal('storage-failed');
    expect((fault.cause as Error).message).to.equal('UnknownError: disk');
  });
});

describe('one pass over a document', () => {
  const takeDocument = (store: ByteStore, file: File): Promise<IntakeResult> =>
    takeIn({ id: attachmentId('d'), file }, store, { signal: LIVE });
  const bytes = (...head: number[]) => new Uint8Array([...head, ...new Array<number>(3000).fill(7)]);
  const kinds: Record<string, [BlobPart | (() => Promise<BlobPart>), string]> = {
    'a JPEG picture': [() => aJpeg({ isClean: true }), 'jpeg'],
    'a PNG picture': [() => aPng({ isClean: true }), 'png'],
    'a PDF document': [`%PDF-1.4${' '.repeat(2000)}`, 'pdf'],
    'a mesh as binary STL': [ARCH, 'stl'],
    'a mesh as text STL': [toAsciiStl(SMALL), 'stl'],
    'a mesh as text STL behind a mark': [new Blob(['\ufeff', toAsciiStl(SMALL)]), 'stl'],
    'a mesh as PLY': ['ply\nformat ascii 1.0\nend_header\n', 'ply'],
    'a mesh as PLY from Windows': ['ply\r\nformat binary_little_endian 1.0\r\n', 'ply'],
  };
  for (const [what, [content, format]] of Object.entries(kinds))
    it(`S1 files: takes ${what} by its content, and copies it byte for byte where it names nobody`, async () => {
      const store = fakeBytes();
      const file = new File([typeof content === 'function' ? await content() : content], 'no-extension', {
        type: 'text/html',
      });
      const { copy, report } = await takeDocument(store, file);
      expect(report).to.deep.equal({
        ...{ format, triangles: 0, degenerate: 0, box: undefined, area: 0 },
        ...{ verdict: 'pass', findings: [] },
      });
      expect(copy!.digest.bytes).to.equal(file.size);
      const kept = new Uint8Array(await new Blob(store.kept as BlobPart[]).arrayBuffer());
      expect(kept).to.deep.equal(new Uint8Array(await file.arrayBuffer()));
    });

  const slot = (accept: readonly string[], more: Partial<FileSlot> = {}): FileSlot => ({
    ...{ label: { en: 'X-rays' }, hint: { en: '' }, need: 'optional', accept },
    ...more,
  });
  const takeInSlot = (file: File, place: FileSlot): Promise<IntakeResult> => {
    const request = { id: attachmentId('d'), file, formats: formatsOf(place) };
    const { mostBytes } = place;
    return takeIn({ ...request, ...(mostBytes && { mostBytes }) }, fakeBytes(), { signal: LIVE });
  };
  const findingsOf = async (taking: Promise<IntakeResult>) => (await taking).report.findings;

  it('A4 files: a slot takes by content what its endings say, and names what else was chosen', async () => {
    const pdf = new File(['%PDF-1.7'], 'scan.jpg');
    const places = [slot(['.pdf']), slot(['.jpg', '.png']), slot(['.pdf'], { section: 'photos' })] as const;
    expect((await takeInSlot(pdf, places[0])).report).to.include({ verdict: 'pass', format: 'pdf' });
    expect(await findingsOf(takeInSlot(pdf, places[1]))).to.deep.equal([
      { code: 'wrong-kind', verdict: 'block', values: { kind: 'pdf', wanted: 'jpeg png' } },
    ]);
    // a slot for photos takes pictures only
    expect(await findingsOf(takeInSlot(pdf, places[2]))).to.deep.include({
      ...{ code: 'wrong-kind', verdict: 'block', values: { kind: 'pdf', wanted: '' } },
    });
    const odd: Record<string, BlobPart> = {
      zip: aZip(),
      video: aHeic('mp42').map((byte, i) => (i >= 16 && i < 24 ? 0 : byte)),
      gif: `GIF89a${' '.repeat(2000)}`,
      dicom: new Uint8Array([...new Array<number>(128).fill(0), 0x44, 0x49, 0x43, 0x4d, ...bytes()]),
    };
    for (const [kind, content] of Object.entries(odd))
      expect(await findingsOf(takeInSlot(new File([content], 'a.pdf'), places[0]))).to.deep.equal([
        { code: 'wrong-kind', verdict: 'block', values: { kind, wanted: 'pdf' } },
      ]);
  });

  it('A5.18: a slot for manufacturing takes STL, archives, pictures and PDF; of an archive it says what it cannot do', async () => {
    const place = slot(['.stl', '.zip', '.png', '.jpg', '.jpeg', '.pdf']);
    expect(formatsOf(place)).to.have.members(['stl', 'zip', 'png', 'jpeg', 'pdf']);
    for (const content of [ARCH, await aJpeg(), await aPng(), '%PDF-1.7'])
      expect((await takeInSlot(new File([content], 'x'), place)).report).to.include({ verdict: 'pass' });
    const archive = await takeInSlot(new File([aZip()], 'x.zip'), place);
    expect(archive.copy).to.not.equal(undefined);
    expect(archive.report.findings).to.deep.equal([{ code: 'not-looked-into', verdict: 'warn', values: {} }]);
  });

  it('bad input: a HEIC, an AVIF and what is compatible with them are named as such, in every slot', async () => {
    for (const brand of ['heic', 'heix', 'mif1', 'avif', 'isom'])
      for (const place of [slot(['.jpg']), slot(['.pdf'])])
        expect(await findingsOf(takeInSlot(new File([aHeic(brand)], 'IMG.JPG'), place))).to.deep.equal([
          { code: 'heic', verdict: 'block', values: {} },
        ]);
    expect(await findingsOf(takeDocument(fakeBytes(), new File([aHeic()], 'a.heic')))).to.deep.include({
      ...{ code: 'heic', verdict: 'block', values: {} },
    });
    const mesh = await take(fakeBytes(), new File([aHeic()], 'a.stl'));
    expect(mesh.report.findings[0]).to.deep.include({ code: 'not-a-mesh', values: { kind: 'heic' } });
  });

  it('bad input: a photo of 300 MB is refused with its size and the limit, before it is read', async () => {
    const store = fakeBytes();
    const head = await aJpeg();
    const part = new Blob([new Uint8Array(10_000_000)]);
    const photo = new File([head, ...new Array<Blob>(30).fill(part)], 'huge.jpg');
    const most = 50 * 1024 * 1024;
    const request = { id: attachmentId('d'), file: photo, formats: ['jpeg'], mostBytes: 1e9 } as const;
    expect(await findingsOf(takeIn(request, store, { signal: LIVE }))).to.deep.equal([
      { code: 'over-limit', verdict: 'block', values: { bytes: photo.size, most } },
    ]);
    expect(store.kept).to.deep.equal([]);
    expect(
      await findingsOf(takeInSlot(new File([head], 'a.jpg'), slot(['.jpg'], { mostBytes: 100 }))),
    ).to.deep.equal([{ code: 'over-limit', verdict: 'block', values: { bytes: head.length, most: 100 } }]);
  });

  it('refuses a photo that ends before its picture begins, and keeps nothing of it', async () => {
    const store = fakeBytes();
    const photo = (await aJpeg()).slice(0, 200);
    const { copy, report } = await takeDocument(store, new File([photo], 'cut.jpg'));
    expect(copy).to.equal(undefined);
    expect(report.findings).to.deep.equal([{ code: 'damaged', verdict: 'block', values: {} }]);
    expect(store.log.at(-1)).to.equal('discard');
    expect(store.kept).to.deep.equal([]);
  });

  it('C7: of a PDF that is locked or packed it says that names may be left, and takes it', async () => {
    const packed = joined(aPdf(), new TextEncoder().encode('9 0 obj << /Type /ObjStm >> stream'));
    const { copy, report } = await takeDocument(fakeBytes(), new File([packed], 'a.pdf'));
    expect(copy).to.not.equal(undefined);
    expect(report).to.deep.include({
      verdict: 'warn',
      findings: [{ code: 'not-looked-into', verdict: 'warn', values: { kind: 'pdf' } }],
      scrubbed: ['document-info'],
    });
    const clear = await takeDocument(fakeBytes(), new File([aPdf()], 'a.pdf'));
    expect(clear.report).to.deep.include({ verdict: 'pass', findings: [] });
  });

  it('C7: a text STL is read to its end as a document, too: what is no mesh is refused with its line', async () => {
    const mesh = new TextDecoder().decode(toAsciiStl(SMALL));
    const lines = mesh.trimEnd().split('\n').length;
    const behind = `${mesh.trimEnd()}\nPatient: ${CANARY}\n`;
    const between = mesh.replace(/endfacet\n(?=[^]*endsolid)/, `endfacet\n${CANARY}\n`);
    for (const [content, line] of [
      [behind, lines + 1],
      [between, 9],
    ] as const)
      for (const formats of [undefined, ['stl'] as const]) {
        const store = fakeBytes();
        const file = new File([content], 'a.stl');
        const request = { id: attachmentId('d'), file, ...(formats && { formats }) };
        const { copy, report } = await takeIn(request, store, { signal: LIVE });
        expect(copy).to.equal(undefined);
        expect(report.findings).to.deep.equal([
          { code: 'malformed-text', verdict: 'block', values: { line } },
        ]);
        expect(store.log.at(-1)).to.equal('discard');
      }
  });

  it('a binary STL that begins with “solid” is no text', async () => {
    const mesh = toBinaryStl(SMALL, 'solid facet'.padEnd(80, ' '));
    const store = fakeBytes();
    const { report } = await takeDocument(store, new File([mesh], 'a.stl'));
    expect(report).to.deep.include({ verdict: 'pass', format: 'stl', scrubbed: ['header-name'] });
  });

  it('takes a mesh as OBJ only where a slot says so, and cleans it', async () => {
    const obj = new File([`o ${CANARY}\nv 0 0 0\nf 1 1 1\n`], 'a.obj');
    const store = fakeBytes();
    const taken = await takeIn({ id: attachmentId('d'), file: obj, formats: ['obj'] }, store, {
      signal: LIVE,
    });
    expect(taken.report).to.deep.include({ format: 'obj', scrubbed: ['comments'] });
    expect(await new Blob(store.kept as BlobPart[]).text()).to.not.include('Pearson');
    expect((await takeDocument(fakeBytes(), obj)).report.verdict).to.equal('block');
  });

  const refused: Record<string, [BlobPart, string]> = {
    'a web page': ['<!doctype html><script>alert(1)</script>', 'text'],
    'a drawing that can run scripts': ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'text'],
    'an archive': [bytes(0x50, 0x4b, 0x03, 0x04), 'zip'],
    'a programme': [bytes(0x4d, 0x5a, 0x90, 0x00), 'unknown'],
    'a word that begins like PLY': ['plywood', 'text'],
    'two bytes': ['hi', 'text'],
  };
  for (const [what, [content, kind]] of Object.entries(refused))
    it(`refuses ${what}, whatever it is called, and keeps nothing of it`, async () => {
      const store = fakeBytes();
      const { copy, report } = await takeDocument(store, new File([content], 'x.pdf', { type: 'image/png' }));
      expect(copy).to.equal(undefined);
      expect(report).to.deep.include({
        verdict: 'block',
        findings: [{ code: 'not-a-document', verdict: 'block', values: { kind } }],
      });
      expect(store.log.at(-1)).to.equal('discard');
    });

  it('S1 files: takes 50 MB and not a byte more', async () => {
    const most = 50 * 1024 * 1024;
    const pdf = (size: number) => new File(['%PDF-', new Uint8Array(size - 5)], 'x.pdf');
    expect((await takeDocument(fakeBytes(), pdf(most))).report.verdict).to.equal('pass');
    const { copy, report } = await takeDocument(fakeBytes(), pdf(most + 1));
    expect(copy).to.equal(undefined);
    expect(report.findings).to.deep.equal([
      { code: 'over-limit', verdict: 'block', values: { bytes: most + 1, most } },
    ]);
  });

  it('refuses an empty one without opening the store, and one that changes while it is read', async () => {
    const store = fakeBytes();
    const { report } = await takeDocument(store, new File([], 'x.pdf'));
    expect(report.findings.map(({ code }) => code)).to.deep.equal(['empty-file']);
    expect(store.log).to.deep.equal([]);
    const grown = fileThat(() => new Blob(['%PDF-1.7', '%PDF-1.7']).stream(), '%PDF-1.7');
    expect(await codeOf(takeDocument(fakeBytes(), grown))).to.equal('file-changed');
  });
});
