import { minimalExif, readExif } from './exif.js';
import { Rest, type Scrubbed } from './scrubbed.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What the look of the picture depends on, animation included; of all other chunks nobody knows what they say. */
const KEPT = new Set(
  'IHDR PLTE IDAT tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);
const SLACK = 64;
/** The end as the format has it: without a body. */
const END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** CRC-32 of a chunk's type and data, as PNG has it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = minimalExif(orientation);
  const chunk = new Uint8Array(12 + tiff.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, tiff.length);
  chunk.set(new TextEncoder().encode('eXIf'), 4);
  chunk.set(tiff, 8);
  view.setUint32(8 + tiff.length, crcOf(chunk.subarray(4, 8 + tiff.length)));
  return chunk;
}

/**
 * Takes out of a PNG its texts, EXIF, times, unknown chunks, and everything behind its end. The picture's own chunks stay
 * byte for byte, and so does how it is to be turned.
 * @returns nothing where it is cut off or broken
 */
export function scrubPng(bytes: Uint8Array): Scrubbed | undefined {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rest = new Rest(bytes.length + SLACK);
  rest.keep(SIGNATURE);
  let isTurned = false;
  let hasPicture = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') {
      if (!hasPicture) return undefined;
      rest.keep(END);
      // a body of the end is as much behind the picture as what follows it
      if (at + END.length < bytes.length) rest.removed.add('trailer');
      return rest.of(bytes);
    }
    if (KEPT.has(type)) rest.keep(bytes.subarray(at, end));
    else if (type === 'eXIf') {
      const { orientation, hasPlace } = readExif(bytes.subarray(at + 8, end - 4));
      rest.removed.add('exif');
      if (hasPlace) rest.removed.add('gps');
      if (orientation !== 1 && !isTurned) rest.keep(exifChunk(orientation));
      isTurned ||= orientation !== 1;
    } else rest.removed.add('text');
    hasPicture ||= type === 'IDAT';
    at = end;
  }
  return undefined;
}
