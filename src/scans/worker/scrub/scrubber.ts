import type { DocumentFormat, ScanFormat } from '../../report.js';
import { meshFormat } from '../format.js';
import { scrubJpeg } from './jpeg.js';
import { LineScrubber, OBJ_LINES } from './lines.js';
import { scrubPdf } from './pdf.js';
import { PlyScrubber } from './ply.js';
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
      return new BinaryStlScrubber(head, size);
    case 'stl-ascii':
      return new AsciiStlScrubber();
    case 'stl':
      return meshFormat(head, size)?.format === 'stl-ascii'
        ? new AsciiStlScrubber()
        : new BinaryStlScrubber(head, size);
    case 'ply':
    case 'ply-ascii':
    case 'ply-binary':
      return new PlyScrubber();
    case 'obj':
      return new LineScrubber(OBJ_LINES);
    default:
      return undefined;
  }
}
