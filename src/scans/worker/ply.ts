import type { Finding } from '../report.js';
import { Faces } from './faces.js';
import { finding } from './finding.js';
import type { MeshReader } from './mesh-reader.js';
import type { MeshTarget } from './mesh-target.js';
import { PlyBinary } from './ply-binary.js';
import type { PlyBody, PlyVisitor } from './ply-body.js';
import { type PlyHeader, PlyHeaderReader } from './ply-header.js';
import { type Layout, layoutOf } from './ply-layout.js';
import { PlyText } from './ply-text.js';
import { MOST_VERTICES, Vertices } from './vertices.js';

/**
 * Reads a PLY from chunks of any size: text and both orders of bytes, whatever else stands beside the coordinates and the
 * corners. The vertices are kept, since faces name them by number; nothing else is.
 */
export class Ply implements MeshReader, PlyVisitor {
  readonly #size: number;
  readonly #header = new PlyHeaderReader();
  readonly #vertices = new Vertices();
  readonly #faces: Faces;
  #layout: Layout | undefined;
  #body: PlyBody | undefined;
  #read = 0;
  /** why the rest is not read */
  #refusal: Finding | undefined;

  /** @param size of the whole file in bytes; without it, a promise that cannot be kept is noticed at the end */
  constructor(target: MeshTarget, size = Infinity) {
    this.#faces = new Faces(this.#vertices, target);
    this.#size = size;
  }

  get hasColour(): boolean {
    return this.#layout?.colour ?? false;
  }

  get isOver(): boolean {
    return this.#refusal !== undefined;
  }

  push(bytes: Uint8Array): void {
    if (this.#refusal) return;
    let rest = bytes;
    if (!this.#body) {
      rest = bytes.subarray(this.#header.push(bytes));
      const { header, malformedLine } = this.#header;
      if (malformedLine !== undefined) this.#refuse(malformedLine);
      else if (header) this.#begin(header);
    }
    this.#body?.push(rest);
    const line = this.#body?.malformedLine;
    if (line !== undefined) this.#refuse(line);
  }

  end(): readonly Finding[] {
    const isWhole = this.#body?.end() ?? false;
    this.#faces.end();
    const { malformedLine } = this.#body ?? {};
    if (malformedLine !== undefined) this.#refuse(malformedLine);
    else if (!this.#body) this.#refuse(this.#header.line);
    if (this.#refusal) return [this.#refusal];
    const { faces = 0, vertices = 0 } = this.#layout ?? {};
    if (!isWhole) return [finding('cut-short', 'block', { have: this.#read, want: faces })];
    if (this.#faces.lost > 0) return [finding('lost-corners', 'block', { count: this.#faces.lost })];
    if (faces === 0 && vertices > 0) return [finding('points-only', 'block', { count: vertices })];
    const { surplus = 0 } = this.#body ?? {};
    return surplus > 0 ? [finding('trailing-bytes', 'warn', { count: surplus })] : [];
  }

  vertex(x: number, y: number, z: number): void {
    this.#vertices.add(x, y, z);
  }

  beginFace(): void {
    this.#read++;
    this.#faces.begin();
  }

  corner(index: number): void {
    this.#faces.add(index);
  }

  /** @param line nought where it is not text that cannot be read */
  #refuse(line: number): void {
    this.#refusal ??= finding('malformed-text', 'block', { format: 'ply', ...(line > 0 && { line }) });
  }

  #begin(header: PlyHeader): void {
    const layout = layoutOf(header);
    if (!layout) return this.#refuse(header.lines);
    const { blocks, form, vertices, least } = layout;
    // one byte less: the last line of a text may lack its end
    const want = header.length + least - (header.encoding === 'ascii' && least > 0 ? 1 : 0);
    if (form) this.#refusal = finding('unread-form', 'block', { form });
    else if (want > this.#size) this.#refusal = finding('truncated', 'block', { have: this.#size, want });
    else if (vertices > MOST_VERTICES)
      this.#refusal = finding('too-many-points', 'block', { count: vertices, most: MOST_VERTICES });
    if (this.#refusal) return;
    this.#layout = layout;
    this.#body =
      header.encoding === 'ascii'
        ? new PlyText(blocks, header.lines, this)
        : new PlyBinary(blocks, header.encoding === 'little', this);
  }
}
