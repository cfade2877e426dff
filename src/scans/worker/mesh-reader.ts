import type { Finding, ScanFormat } from '../report.js';
import type { MeshTarget } from './mesh-target.js';
import { AsciiStl } from './stl-ascii.js';
import { BinaryStl } from './stl-binary.js';

/** Reads the triangles of one format from chunks of any size, with memory that does not grow with the file. */
export interface MeshReader {
  push(bytes: Uint8Array): void;
  /** What the text or the structure had wrong; the triangles before it were handed on. */
  end(): readonly Finding[];
}

/**
 * Opens a file once more whose format is known.
 * @param triangles how many the first reading found
 */
export function readerOf(format: ScanFormat, triangles: number, target: MeshTarget): MeshReader {
  switch (format) {
    case 'stl-binary':
      return new BinaryStl(triangles, target);
    case 'stl-ascii':
      return new AsciiStl(target);
    case 'ply-binary':
    case 'ply-ascii':
    case 'obj':
      throw new TypeError(`no reader of ${format}`);
  }
}
