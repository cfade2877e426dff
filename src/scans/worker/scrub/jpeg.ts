import { minimalExif, readExif } from './exif.js';
import { Rest, type Scrubbed, stands } from './scrubbed.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
/** T.81 table B.1: frames, tables, scans; 0xc8 is reserved, and all below and above is nobody's */
const isOfPicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8;
const EXIF = 'Exif\0\0';
/** a minimal EXIF segment may be a little larger than a crippled one that it stands for */
const SLACK = 64;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const isAlone = (marker: number): boolean => isRestart(marker) || marker === 0x01;

/** The end of a scan's data: the next marker that is no escaped 0xff and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
  return bytes.length;
}

/**
 * Takes out of a JPEG what a camera or a program wrote beside the picture: EXIF with place and preview, XMP, IPTC, maker's
 * segments, comments, and everything behind the end of the picture (videos, second pictures). The picture itself is not
 * decoded: the same bytes stay. What its look depends on stays too: colour profile, Adobe's colour transform, and how
 * it is to be turned.
 * @returns nothing where there is no picture that could be read
 */
export function scrubJpeg(bytes: Uint8Array): Scrubbed | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const rest = new Rest(bytes.length + SLACK);
  let isTurned = false;
  let hasPicture = false;
  rest.keep(bytes.subarray(0, 2));

  const keepApp = (marker: number, body: Uint8Array, whole: Uint8Array): void => {
    if (marker === APP0 && stands('JFIF\0', body, 0) && body.length >= 14) {
      // without its preview
      if (body.length > 14) rest.removed.add('exif');
      rest.keep([0xff, APP0, 0, 16]);
      rest.keep(body.subarray(0, 12));
      rest.keep([0, 0]);
    } else if (marker === APP2 && stands('ICC_PROFILE\0', body, 0)) rest.keep(whole);
    else if (marker === APP14 && stands('Adobe', body, 0) && body.length >= 12) {
      rest.keep([0xff, APP14, 0, 14]);
      rest.keep(body.subarray(0, 12));
    } else if (marker === APP1 && stands(EXIF, body, 0)) {
      const { orientation, hasPlace } = readExif(body.subarray(EXIF.length));
      rest.removed.add('exif');
      if (hasPlace) rest.removed.add('gps');
      if (orientation === 1 || isTurned) return;
      isTurned = true;
      const tiff = minimalExif(orientation);
      rest.keep([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
      rest.keep(new TextEncoder().encode(EXIF));
      rest.keep(tiff);
    } else rest.removed.add('text');
  };

  for (let at = 2; ;) {
    const start = bytes.indexOf(0xff, at);
    // cut off behind a picture: it shows as far as it goes, as everywhere
    if (start < 0 || start + 1 >= bytes.length) break;
    // what stands between two segments is skipped by every reader
    if (start > at) rest.removed.add('trailer');
    const marker = bytes[start + 1]!;
    if (marker === 0xff) {
      at = start + 1;
      continue;
    }
    if (marker === EOI) {
      rest.keep([0xff, EOI]);
      if (start + 2 < bytes.length) rest.removed.add('trailer');
      return hasPicture ? rest.of(bytes) : undefined;
    }
    if (marker === 0 || marker === SOI || isAlone(marker)) {
      if (isAlone(marker)) rest.keep([0xff, marker]);
      at = start + 2;
      continue;
    }
    const length = start + 4 <= bytes.length ? (bytes[start + 2]! << 8) | bytes[start + 3]! : 0;
    const end = start + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const whole = bytes.subarray(start, end);
    at = end;
    if (marker >= APP0 && marker <= APP15) keepApp(marker, whole.subarray(4), whole);
    else if (isOfPicture(marker)) rest.keep(whole);
    else rest.removed.add('text');
    if (marker !== SOS) continue;
    hasPicture = true;
    at = endOfScan(bytes, end);
    rest.keep(bytes.subarray(end, at));
  }
  return hasPicture ? rest.of(bytes) : undefined;
}
