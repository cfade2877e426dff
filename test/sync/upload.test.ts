import { expect } from '@open-wc/testing';
import { PART_BYTES } from '../../src/domain/digest.js';
import { attachmentId, caseId } from '../../src/domain/ids.js';
import {
  type FileManifest,
  type FileState,
  type FileTransport,
  TransportFault,
} from '../../src/sync/backend.js';
import { CopyFault, upload } from '../../src/sync/uploads/upload.js';
import { digestOf } from '../support/fake-backend.js';

const content = new Uint8Array(PART_BYTES * 2 + 1000).map((_, i) => (i * 7 + (i >> 13)) % 256);
const never = new AbortController().signal;
let file: FileManifest;

before(async () => {
  const digest = await digestOf(content);
  file = { id: attachmentId('f'), caseId: caseId('c'), name: 'upper.stl', partBytes: PART_BYTES, ...digest };
});

/** A lab that keeps parts in memory, and loses or damages what a test tells it. */
class MemoryFiles implements FileTransport {
  readonly has = new Map<number, Uint8Array>();
  readonly puts: number[] = [];
  /** parts that arrive with a flipped bit, once each */
  readonly damage: number[] = [];
  /** parts on which the line breaks, once each */
  readonly lose: number[] = [];
  lies: FileState | undefined;

  begin(): Promise<FileState> {
    return Promise.resolve({ kind: 'receiving', received: [...this.has.keys()] });
  }
  async put(_file: FileManifest, part: number, blob: Blob): Promise<void> {
    this.puts.push(part);
    const once = (list: number[]) => list.includes(part) && list.splice(list.indexOf(part), 1).length > 0;
    if (once(this.lose)) throw new TransportFault('offline');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (once(this.damage)) bytes[0]! ^= 1;
    this.has.set(part, bytes);
  }
  complete({ root }: FileManifest): Promise<FileState> {
    if (this.lies) return Promise.resolve(this.lies);
    const damaged = [...this.has]
      .filter(([part, bytes]) => bytes[0] !== content[part * PART_BYTES])
      .map(([part]) => part);
    for (const part of damaged) this.has.delete(part);
    if (damaged.length) return Promise.resolve({ kind: 'damaged', parts: damaged });
    if (this.has.size < 3) return Promise.resolve({ kind: 'receiving', received: [...this.has.keys()] });
    return Promise.resolve({ kind: 'verified', root });
  }
}

const send = (files: FileTransport, copy = content, progress: number[] = []) =>
  upload(file, {
    files,
    signal: never,
    read: (start, end) => Promise.resolve(new Blob([copy.slice(start, end)])),
    onProgress: (sent) => progress.push(sent),
  });
const failureOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the upload of a file', () => {
  it('sends every part once, and tells how far it is', async () => {
    const files = new MemoryFiles();
    const progress: number[] = [];
    await send(files, content, progress);
    expect([...files.puts].sort()).to.deep.equal([0, 1, 2]);
    expect(progress).to.deep.equal([...progress].sort((a, b) => a - b));
    expect(progress[0]).to.equal(0);
    expect(progress.at(-1)).to.equal(content.length);
  });

  it('ends at the first broken line; the next one sends only what is missing', async () => {
    const files = new MemoryFiles();
    files.lose.push(1);
    expect(await failureOf(send(files))).to.have.property('code', 'offline');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = [...files.has.keys()];
    expect(before).to.not.include(1);
    files.puts.length = 0;
    await send(files);
    expect([...files.puts].sort()).to.deep.equal([0, 1, 2].filter((part) => !before.includes(part)));
  });

  it('goes on after a restart with what the lab has, not with what this device believes', async () => {
    const files = new MemoryFiles();
    await send(files);
    files.has.delete(2);
    files.puts.length = 0;
    await send(files);
    expect(files.puts).to.deep.equal([2]);
  });

  it('sends a part again that the lab found damaged, and only that', async () => {
    const files = new MemoryFiles();
    files.damage.push(1);
    await send(files);
    expect(files.puts.filter((part) => part === 1)).to.have.length(2);
    expect(files.puts).to.have.length(4);
  });

  it('gives up for now where the same part is damaged every time', async () => {
    const files = new MemoryFiles();
    files.damage.push(1, 1, 1, 1, 1);
    expect(await failureOf(send(files))).to.have.property('code', 'protocol');
    expect(files.puts.filter((part) => part === 1)).to.have.length(3);
  });

  it('sends nothing of a copy that is no longer what was picked', async () => {
    const flipped = content.slice();
    flipped[PART_BYTES + 5]! ^= 1;
    const short = content.slice(0, PART_BYTES);
    for (const copy of [flipped, short]) {
      const files = new MemoryFiles();
      const failure = await failureOf(send(files, copy));
      expect(failure).to.be.instanceOf(CopyFault).with.property('code', 'copy-damaged');
      expect(files.puts).to.not.include(1);
    }
  });

  it('does not believe a lab that has found another root, or that answers nonsense', async () => {
    for (const lies of [{ kind: 'verified', root: '00'.repeat(32) }, { kind: 'fine' }, 'yes']) {
      const files = new MemoryFiles();
      files.lies = lies as FileState;
      expect(await failureOf(send(files)), JSON.stringify(lies)).to.have.property('code', 'protocol');
    }
  });
});
