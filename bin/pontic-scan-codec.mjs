#!/usr/bin/env node
/**
 * `pontic-scan-codec decode in.psc out.stl | encode in.stl out.psc | info file.psc`
 *
 * `-` is standard input or output. Exit codes: 0 done, 1 the file is not right, 2 called wrongly. A file that is not right leaves nothing behind.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  decodeStlStream,
  encodeVerified,
  firstRecordAt,
  frameInfo,
  HEAD_BYTES,
  plainFrame,
  ScanCodingFault,
} from '../dist/scan-codec.js';

/** A frame stands for as much as a part of an upload. */
const PART_BYTES = 8 * 1024 * 1024;

const USAGE = `pontic-scan-codec decode in.psc out.stl
pontic-scan-codec encode in.stl out.psc
pontic-scan-codec info file.psc
"-" is standard input or output. The format: docs/scan-coding.md in Pontic's repository.`;

const source = (path) => (path === '-' ? process.stdin : createReadStream(path));

/** Writes beside the target and moves it there when all is well, so that no half file is taken for a whole one. */
async function write(path, from, ...through) {
  if (path === '-') {
    await pipeline(from, ...through, process.stdout, { end: false });
    return;
  }
  const partial = `${path}.part`;
  try {
    await pipeline(from, ...through, createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The file in parts, each of them coded and proven by itself. */
async function* framesOf(chunks) {
  const part = new Uint8Array(PART_BYTES);
  let held = 0;
  let offset = 0;
  const frame = async () => {
    const bytes = part.subarray(0, held);
    const coded = await encodeVerified(bytes, { firstRecord: firstRecordAt(offset) });
    offset += held;
    held = 0;
    return coded ?? plainFrame(bytes);
  };
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(chunk.length - at, PART_BYTES - held);
      part.set(chunk.subarray(at, at + taken), held);
      held += taken;
      at += taken;
      if (held === PART_BYTES) yield await frame();
    }
  if (held > 0 || offset === 0) yield await frame();
}

/** Reads the frames' heads only. */
async function info(path) {
  const totals = { frames: 0, frameBytes: 0, originalBytes: 0, triangles: 0, vertices: 0 };
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = new Uint8Array(HEAD_BYTES);
    while (totals.frameBytes < size) {
      const { bytesRead } = await file.read(head, 0, HEAD_BYTES, totals.frameBytes);
      const found = frameInfo(head.subarray(0, bytesRead));
      if (totals.frameBytes + found.frameBytes > size) throw new ScanCodingFault('truncated');
      totals.frames++;
      for (const [key, value] of Object.entries(found)) totals[key] += value;
    }
  } finally {
    await file.close();
  }
  const ratio = totals.frames > 0 ? (totals.originalBytes / totals.frameBytes).toFixed(2) : '-';
  for (const [key, value] of Object.entries({ ...totals, ratio })) console.log(`${key} ${value}`);
}

const commands = {
  encode: ([from, to]) => write(to, source(from), framesOf),
  decode: ([from, to]) => write(to, Readable.toWeb(source(from)).pipeThrough(decodeStlStream())),
  info: ([path]) => info(path),
};

const [command = '', ...paths] = process.argv.slice(2);
const wanted = { encode: 2, decode: 2, info: 1 }[command];
if (wanted === undefined || paths.length !== wanted) {
  console.error(USAGE);
  process.exit(2);
}
try {
  await commands[command](paths);
} catch (error) {
  console.error(error instanceof ScanCodingFault ? `${paths[0]}: ${error.code}` : error.message);
  process.exit(1);
}
