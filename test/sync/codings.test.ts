import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { LEAF_BYTES, PART_BYTES, toHex } from '../../src/domain/digest.js';
import { attachmentId, caseId } from '../../src/domain/ids.js';
import { rest } from '../../src/index.js';
import { decodePart, encodePart, type PartCoding } from '../../src/scan-codec/scan-codec.js';
import {
  type Backend,
  type CodedPart,
  type FileManifest,
  type FileState,
  type FileTransport,
  TransportFault,
} from '../../src/sync/backend.js';
import { upload, type UploadOptions } from '../../src/sync/uploads/upload.js';
import { decodeSession } from '../../src/sync/wire.js';
import { aDraft, aFile, aStrip, never, pushAccepted, saving } from '../../src/testing/samples.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';
import { digestOf } from '../support/fake-backend.js';
import { httpLab } from '../support/http-lab.js';
import { aLab, archFile, openClient, signedDraft, uniqueName, until } from '../support/lab.js';

const hex = async (bytes: BufferSource): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** A little more than one part, so that the second begins inside of a record. */
const scan = toBinaryStl(archMesh({ jaw: 'upper', triangles: Math.ceil(PART_BYTES / 50) + 2000 }));
let file: FileManifest;
before(async () => {
  const digest = await digestOf(scan);
  file = { id: attachmentId('f'), caseId: caseId('c'), name: 'upper.stl', partBytes: PART_BYTES, ...digest };
});

interface Put {
  readonly part: number;
  readonly coding: PartCoding | undefined;
  readonly bytes: number;
}

/** A lab that decodes, and refuses what a test tells it. */
class DecodingFiles implements FileTransport {
  readonly puts: Put[] = [];
  readonly has = new Map<number, Uint8Array>();
  /** answers to coded parts, one each; then they are taken */
  readonly refuse: TransportFault[] = [];
  /** coded parts of which it makes something else, once each */
  readonly misread: number[] = [];

  begin = (): Promise<FileState> => Promise.resolve({ kind: 'receiving', received: [...this.has.keys()] });
  async put(
    { bytes: size, partBytes }: FileManifest,
    part: number,
    blob: Blob,
    digest: string,
    _signal: AbortSignal,
    coding?: PartCoding,
  ): Promise<void> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(await hex(bytes), 'the digest is that of what travels').to.equal(digest);
    this.puts.push({ part, coding, bytes: bytes.length });
    const refusal = coding && this.refuse.shift();
    if (refusal) throw refusal;
    const length = Math.min(partBytes, size - part * partBytes);
    const original = coding ? await decodePart(bytes, coding, length) : bytes;
    if (coding && this.misread.includes(part)) original[0]! ^= 1;
    this.has.set(part, original);
  }
  complete({ root }: FileManifest): Promise<FileState> {
    const damaged = [...this.has]
      .filter(([part, bytes]) => bytes[0] !== scan[part * PART_BYTES])
      .map(([part]) => part);
    for (const part of damaged) this.has.delete(part);
    return Promise.resolve(damaged.length ? { kind: 'damaged', parts: damaged } : { kind: 'verified', root });
  }
}

const pack = async (part: Blob, start: number): Promise<CodedPart | undefined> =>
  encodePart(new Uint8Array(await part.arrayBuffer()), {
    start,
    isBinaryStl: true,
    accepted: ['pontic-stl', 'gzip'],
  });

const send = (files: FileTransport, more: Partial<UploadOptions> = {}) =>
  upload(file, {
    files,
    signal: never,
    read: (start, end) => Promise.resolve(new Blob([scan.slice(start, end)])),
    onProgress: () => undefined,
    pack,
    ...more,
  });

describe('parts that travel in a coding', () => {
  it('are a fraction of the file, and are the file when they are decoded', async () => {
    const files = new DecodingFiles();
    const progress: number[] = [];
    await send(files, { onProgress: (sent) => progress.push(sent) });
    expect(files.puts.map(({ coding }) => coding)).to.deep.equal(['pontic-stl', 'pontic-stl']);
    const sent = files.puts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sent).to.be.lessThan(scan.length / 8);
    const arrived = new Uint8Array([...files.has.get(0)!, ...files.has.get(1)!]);
    expect(isSame(arrived, scan)).to.be.true;
    // what is shown is how much of the file has arrived, not how little travelled
    expect(progress.at(-1)).to.equal(scan.length);
  });

  for (const code of ['unknown-coding', 'unacceptable', 'protocol'] as const)
    it(`come at once as they are where the lab says ${code}`, async () => {
      const files = new DecodingFiles();
      files.refuse.push(new TransportFault(code));
      let refusals = 0;
      await send(files, { onCodingRefused: () => refusals++ });
      expect(refusals).to.equal(1);
      const refused = files.puts[0]!.part;
      const again = files.puts.filter(({ part }) => part === refused);
      expect(again.map(({ coding }) => coding)).to.deep.equal(['pontic-stl', undefined]);
      expect(files.has.size).to.equal(2);
    });

  it('wait for another try where the line is at fault', async () => {
    const files = new DecodingFiles();
    files.refuse.push(new TransportFault('offline'), new TransportFault('offline'));
    const fault: unknown = await send(files).catch((error: unknown) => error);
    expect(fault).to.have.property('code', 'offline');
    expect(files.puts.every(({ coding }) => coding === 'pontic-stl')).to.be.true;
  });

  it('come as they are once the lab has found them damaged', async () => {
    const files = new DecodingFiles();
    files.misread.push(1);
    await send(files);
    const second = files.puts.filter(({ part }) => part === 1).map(({ coding }) => coding);
    expect(second).to.deep.equal(['pontic-stl', undefined]);
  });

  it('are checked against the digests of what was picked before they are coded', async () => {
    const files = new DecodingFiles();
    const damaged = scan.slice();
    damaged[LEAF_BYTES + 7]! ^= 1;
    const work = send(files, {
      read: (start, end) => Promise.resolve(new Blob([damaged.slice(start, end)])),
    });
    expect(await work.catch((error: unknown) => error)).to.have.property('code', 'copy-damaged');
    expect(files.puts.some(({ part }) => part === 0)).to.be.false;
  });
});

describe('what a part is coded as', () => {
  const small = archMesh({ jaw: 'lower', triangles: 500 });
  const codingOf = async (
    bytes: Uint8Array<ArrayBuffer>,
    isBinaryStl: boolean,
    accepted: readonly PartCoding[],
  ) => {
    const coded = await encodePart(bytes, { start: 0, isBinaryStl, accepted });
    if (coded) expect(isSame(await decodePart(coded.bytes, coded.coding, bytes.length), bytes)).to.be.true;
    return coded?.coding;
  };

  it('is the best of what the lab takes, and nothing where nothing helps', async () => {
    const binary = toBinaryStl(small);
    expect(await codingOf(binary, true, ['gzip', 'pontic-stl'])).to.equal('pontic-stl');
    expect(await codingOf(binary, true, ['gzip'])).to.equal('gzip');
    expect(await codingOf(binary, true, [])).to.equal(undefined);
    expect(await codingOf(toAsciiStl(small), false, ['pontic-stl', 'gzip'])).to.equal('gzip');
    const noise = crypto.getRandomValues(new Uint8Array(20_000));
    expect(await codingOf(noise, true, ['pontic-stl', 'gzip'])).to.equal(undefined);
  });
});

describe('a session', () => {
  const said = { tenant: 't', subject: 's', name: '', role: 'dentist', epoch: '1', keepsDrafts: false };
  it('names codings, of which those count that we can write', () => {
    expect(decodeSession({ ...said, codings: ['br', 'gzip', 'pontic-stl-9'] }).codings).to.deep.equal([
      'gzip',
    ]);
    expect(decodeSession({ ...said, codings: [] }).codings).to.deep.equal([]);
  });
  it('that names none takes parts as they are; one that answers nonsense is none', () => {
    expect(decodeSession(said).codings).to.equal(undefined);
    expect(decodeSession({ ...said, codings: null }).codings).to.equal(undefined);
    expect(() => decodeSession({ ...said, codings: 'gzip' })).to.throw(TransportFault);
  });
});

describe('over HTTP', () => {
  const worker = setupWorker();
  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  after(() => worker.stop());

  function aRestLab(codings?: readonly PartCoding[]) {
    const lab = aLab({ keepsDrafts: true, ...(codings && { codings }) });
    const baseUrl = `https://lab.test/${uniqueName()}/v1`;
    const http = httpLab(lab, baseUrl);
    worker.use(...http.handlers);
    return { lab, http, backend: rest({ baseUrl }) };
  }
  async function begun(backend: Backend) {
    const draft = aDraft();
    await pushAccepted(backend, saving(draft));
    const sample = await aFile(draft.id, aStrip());
    await backend.files.begin(sample.manifest, never);
    const coded = await encodePart(sample.parts[0]!, { start: 0, isBinaryStl: true, accepted: ['gzip'] });
    return { manifest: sample.manifest, bytes: coded!.bytes };
  }

  it('a coding is the Content-Encoding, and Content-Digest is that of what is sent', async () => {
    const { http, backend } = aRestLab();
    const { manifest, bytes } = await begun(backend);
    await backend.files.put(manifest, 0, new Blob([bytes]), await hex(bytes), never, 'gzip');
    const { headers } = http.seen.at(-1)!;
    expect(headers.get('content-encoding')).to.equal('gzip');
    expect(headers.get('content-digest')).to.match(/^sha-256=:.+:$/);
    await backend.files.put(manifest, 1, new Blob([bytes]), await hex(bytes), never);
    expect(http.seen.at(-1)!.headers.get('content-encoding')).to.equal(null);
  });

  it('415 means that the part is to come as it is', async () => {
    const { backend } = aRestLab([]);
    const { manifest, bytes } = await begun(backend);
    const put = backend.files.put(manifest, 0, new Blob([bytes]), await hex(bytes), never, 'gzip');
    expect(await put.catch((error: unknown) => error)).to.have.property('code', 'unknown-coding');
  });

  for (const [codings, found] of [
    [['pontic-stl', 'gzip'], 'pontic-stl'],
    [['gzip'], 'gzip'],
    [[], null],
  ] as const)
    it(`a case with scans reaches a lab that takes ${codings.join(' and ') || 'no coding'}, bit for bit`, async () => {
      const { lab, http, backend } = aRestLab(codings);
      const client = await openClient(backend as ReturnType<typeof aLab>);
      const id = await signedDraft(client);
      expect((await client.submit(id)).ok).to.be.true;
      const view = await until(client.case(id), (seen) => !!seen?.case.caseNumber);
      const chunks = http.seen.filter(({ line }) => line.includes('/chunks/'));
      expect(chunks.map(({ headers }) => headers.get('content-encoding'))).to.deep.equal([found, found]);
      const kept = await lab.desk.file(view!.case.prescription.scans['upper']!.id);
      const [own, picked] = [await kept.arrayBuffer(), await archFile('upper').arrayBuffer()];
      // the header is scrubbed when the file is taken in; every triangle is the one that was picked
      expect(isSame(new Uint8Array(own).subarray(84), new Uint8Array(picked).subarray(84))).to.be.true;
      await client.close();
    });
});
