import { parseSTL } from '@amandaghassaei/stl-parser';
import { sha256 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';
import { attachmentId } from '../../src/domain/ids.js';
import { createInspector } from '../../src/scans/worker/inspect.js';
import { LeafDigester } from '../../src/scans/worker/leaf-digester.js';
import { opfsBytes } from '../../src/scans/worker/opfs-bytes.js';
import { readFile } from '../../src/scans/worker/read-file.js';
import { streamScrubber } from '../../src/scans/worker/scrub/scrubber.js';
import { streamSink } from '../../src/scans/worker/sink.js';

type Bytes = Uint8Array<ArrayBuffer>;

const BUFFER = 1024 * 1024;

/** The limit: the file's bytes in large pieces and nothing done with them. Not by our own reader, which is measured. */
async function eachPiece(
  file: File,
  use: (bytes: Bytes) => void | Promise<void> = () => undefined,
): Promise<void> {
  const reader = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(BUFFER);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer), { min: BUFFER });
    if (value?.length) await use(value);
    if (done || !value) return;
    buffer = value.buffer;
  }
}

interface SyncHandle {
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

async function bareCopy(file: File): Promise<void> {
  const dir = await navigator.storage.getDirectory();
  const entry = await dir.getFileHandle('bare', { create: true });
  const handle = await (
    entry as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }
  ).createSyncAccessHandle();
  handle.truncate(0);
  let at = 0;
  await eachPiece(file, (bytes) => void (at += handle.write(bytes, { at })));
  handle.flush();
  handle.close();
  await dir.removeEntry('bare');
}

async function digest(file: File): Promise<void> {
  const digester = new LeafDigester(file.size);
  for await (const bytes of readFile(file)) {
    digester.push(bytes);
    await digester.room();
  }
  await digester.end();
}

async function scan(file: File): Promise<void> {
  const inspector = createInspector(file.size);
  for await (const bytes of readFile(file)) inspector.push(bytes);
  inspector.end();
}

async function scanAndDigest(file: File): Promise<void> {
  const inspector = createInspector(file.size);
  const digester = new LeafDigester(file.size);
  for await (const bytes of readFile(file)) {
    digester.push(bytes);
    inspector.push(bytes);
    await digester.room();
  }
  inspector.end();
  await digester.end();
}

/** All of the first reading, with which a file is safe. */
async function pass(file: File): Promise<void> {
  const store = opfsBytes('bench pass');
  const id = attachmentId('bench-pass');
  const writer = await store.open(id);
  const inspector = createInspector(file.size);
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const sink = streamSink(writer, file.size, streamScrubber('stl-binary', head, file.size));
  for await (const bytes of readFile(file)) {
    sink.take(bytes);
    inspector.push(bytes);
    await sink.write(bytes);
  }
  inspector.end();
  await sink.end();
  await writer.close();
  await store.remove(id);
}

const ways: Readonly<Record<string, (file: File) => Promise<unknown>>> = {
  'bare read': (file) => eachPiece(file),
  'bare copy': bareCopy,
  'crypto.subtle whole': async (file) => crypto.subtle.digest('SHA-256', await file.arrayBuffer()),
  async 'hash-wasm'(file) {
    const hash = await createSHA256();
    await eachPiece(file, (bytes) => void hash.update(bytes));
    hash.digest('hex');
  },
  async '@noble/hashes'(file) {
    const hash = sha256.create();
    await eachPiece(file, (bytes) => void hash.update(bytes));
    hash.digest();
  },
  'three.js STLLoader': async (file) => {
    const geometry = new STLLoader().parse(await file.arrayBuffer());
    geometry.computeBoundingBox();
  },
  '@amandaghassaei/stl-parser': async (file) => parseSTL(await file.arrayBuffer()).boundingBox,
  'our digest': digest,
  'our scan': scan,
  'our scan + digest': scanAndDigest,
  'our scan + digest + copy': pass,
};

onmessage = async ({ data: { way, file } }: MessageEvent<{ way: string; file: File }>) => {
  try {
    const start = performance.now();
    await ways[way]!(file);
    postMessage({ ms: performance.now() - start });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
