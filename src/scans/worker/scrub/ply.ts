import type { ScrubbedPart } from '../../report.js';
import { PlyBinary } from '../ply-binary.js';
import type { PlyVisitor } from '../ply-body.js';
import { PlyHeaderReader } from '../ply-header.js';
import { layoutOf } from '../ply-layout.js';
import { LineScrubber, PLY_LINES } from './lines.js';
import type { StreamScrubber } from './scrubbed.js';

const NOBODY: PlyVisitor = {
  vertex: () => undefined,
  beginFace: () => undefined,
  corner: () => undefined,
};

/**
 * Blanks the comments in the head of a PLY, and what follows the last number of a binary one. Behind a text, nothing may
 * stand: who reads it refuses the file.
 */
export class PlyScrubber implements StreamScrubber {
  readonly removed = new Set<ScrubbedPart>();
  readonly #header = new PlyHeaderReader();
  readonly #comments = new LineScrubber(PLY_LINES);
  #isBody = false;
  #body: PlyBinary | undefined;

  push(bytes: Uint8Array): void {
    let rest = bytes;
    if (!this.#isBody) {
      rest = bytes.subarray(this.#header.push(bytes));
      this.#comments.push(bytes);
      for (const part of this.#comments.removed) this.removed.add(part);
      this.#begin();
    }
    if (!this.#body) return;
    const before = this.#body.surplus;
    this.#body.push(rest);
    const surplus = this.#body.surplus - before;
    if (surplus > 0) this.#clear(rest.subarray(rest.length - surplus));
  }

  #begin(): void {
    const { header } = this.#header;
    if (!header) return;
    this.#isBody = true;
    const layout = layoutOf(header);
    if (layout && header.encoding !== 'ascii')
      this.#body = new PlyBinary(layout.blocks, header.encoding === 'little', NOBODY);
  }

  #clear(bytes: Uint8Array): void {
    if (bytes.some((byte) => byte > 0x20)) this.removed.add('trailer');
    bytes.fill(0);
  }
}
