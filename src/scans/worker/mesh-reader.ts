import type { Finding, ScanFormat } from '../report.js';
import type { MeshTarget } from './mesh-target.js';
import { Obj } from './obj.js';
import { Ply } from './ply.js';
import { AsciiStl } from './stl-ascii.js';
import { BinaryStl } from './stl-binary.js';

/**
 * Reads the triangles of one format from chunks of any size. Of STL, memory does not grow with the file; of PLY and OBJ,
 * whose faces name their vertices by number, it holds the vertices, up to a cap.
 */
export interface MeshReader {
  push(bytes: Uint8Array): void;
  /** What the text or the structure had wrong; the triangles before it were handed on. */
  end(): readonly Finding[];
  /** the rest of the file changes nothing any more: it cannot be read */
  readonly isOver?: boolean;
  /** vertices or faces bring a colour */
  readonly hasColour?: boolean;
}

/** The mark that some programs put before text. */
const MARK = [0xef, 0xbb, 0xbf];

/** Passes over the mark, wherever the chunks are cut. */
function behindMark(reader: MeshReader): MeshReader {
  let passed = 0;
  return {
    push(bytes) {
      let at = 0;
      while (passed < MARK.length && at < bytes.length) {
        if (bytes[at] === MARK[passed]) {
          at++;
          passed++;
        } else passed = MARK.length;
      }
      reader.push(at > 0 ? bytes.subarray(at) : bytes);
    },
    end: () => reader.end(),
    get isOver() {
      return reader.isOver === true;
    },
    get hasColour() {
      return reader.hasColour === true;
    },
  };
}

/**
 * Opens a file whose format is known.
 * @param triangles how many a binary STL has
 * @param size of the whole file in bytes, where it is known
 */
export function readerOf(
  format: ScanFormat,
  triangles: number,
  target: MeshTarget,
  size = Infinity,
): MeshReader {
  switch (format) {
    case 'stl-binary':
      return new BinaryStl(triangles, target);
    case 'stl-ascii':
      return behindMark(new AsciiStl(target));
    case 'ply-binary':
    case 'ply-ascii':
      return new Ply(target, size);
    case 'obj':
      return behindMark(new Obj(target));
  }
}
