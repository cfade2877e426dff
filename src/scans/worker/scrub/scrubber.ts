import type { DocumentFormat, ScanFormat } from '../../report.js';
import { isAscii } from '../inspect.js';
import { announcedTriangles, binarySize, HEADER_BYTES } from '../stl-binary.js';
import { scrubJpeg } from './jpeg.js';
import { LineScrubber, OBJ_LINES, PLY_LINES } from './lines.js';
import { scrubPdf } from './pdf.js';
import { scrubPng } from './png.js';
import type { Scrubbed, StreamScrubber } from './scrubbed.js';
import { AsciiStlScrubber, BinaryStlScrubber } from './stl.js';

type Format = ScanFormat | DocumentFormat;

const WHOLE: Readonly<Partial<Record<Format, (bytes: Uint8Array) => Scrubbed | undefined>>> = {
  jpeg: scrubJpeg,
  png: scrubPng,
  pdf: scrubPdf,
};

/** What cleans a file that has to be seen as a whole; at most 50 MB are. */
export const wholeScrubber = (format: Format | undefined) => format && WHOLE[format];

/** A document that is an STL was not told apart further; by the size first, as with scans. */
function stlScrubber(head: Uint8Array, size: number): StreamScrubber {
  const isSized = size >= HEADER_BYTES && binarySize(announcedTriangles(head)) === size;
  return isSized || !isAscii(head) ? new BinaryStlScrubber(head) : new AsciiStlScrubber();
}

/**
 * What cleans a file as it streams by; nothing for an archive, which is taken as it is.
 * @param head the first kilobyte, or all of it
 * @param size of the whole file in bytes
 */
export function streamScrubber(
  format: Format | undefined,
  head: Uint8Array,
  size: number,
): StreamScrubber | undefined {
  switch (format) {
    case 'stl-binary':
      return new BinaryStlScrubber(head);
    case 'stl-ascii':
      return new AsciiStlScrubber();
    case 'stl':
      return stlScrubber(head, size);
    case 'ply':
      return new LineScrubber(PLY_LINES);
    case 'obj':
      return new LineScrubber(OBJ_LINES);
    default:
      return undefined;
  }
}
