import { bytesOf, type PlyType } from './ply-header.js';
import type { PlyBody, PlyVisitor } from './ply-body.js';
import type { Block, Column } from './ply-layout.js';

function readNumber(view: DataView, at: number, type: PlyType, isLittle: boolean): number {
  switch (type) {
    case 'f4':
      return view.getFloat32(at, isLittle);
    case 'u1':
      return view.getUint8(at);
    case 'i4':
      return view.getInt32(at, isLittle);
    case 'u4':
      return view.getUint32(at, isLittle);
    case 'f8':
      return view.getFloat64(at, isLittle);
    case 'u2':
      return view.getUint16(at, isLittle);
    case 'i2':
      return view.getInt16(at, isLittle);
    case 'i1':
      return view.getInt8(at);
  }
}

/**
 * Walks through the numbers of a binary PLY in chunks of any size. Keeps no more than one number, or one vertex, that two
 * chunks share.
 */
export class PlyBinary implements PlyBody {
  readonly #blocks: readonly Block[];
  readonly #isLittle: boolean;
  readonly #visitor: PlyVisitor;
  readonly #cut: Uint8Array;
  readonly #cutView: DataView;
  #cutLength = 0;
  #block = 0;
  /** of the block: how many are read */
  #done = 0;
  #column = 0;
  /** of the list that is being read: how many are left; -1 outside of a list */
  #left = -1;
  /** bytes of what is of no interest */
  #skip = 0;
  readonly #xyz: [number, number, number] = [0, 0, 0];
  /** bytes behind the last block */
  surplus = 0;
  malformedLine: number | undefined;

  constructor(blocks: readonly Block[], isLittle: boolean, visitor: PlyVisitor) {
    this.#blocks = blocks;
    this.#isLittle = isLittle;
    this.#visitor = visitor;
    this.#cut = new Uint8Array(Math.max(8, ...blocks.map(({ size = 0 }) => size)));
    this.#cutView = new DataView(this.#cut.buffer);
    this.#settle();
  }

  end(): boolean {
    return this.#block >= this.#blocks.length && this.#skip === 0;
  }

  push(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (at < bytes.length && this.malformedLine === undefined) {
      if (this.#skip > 0) {
        const passed = Math.min(this.#skip, bytes.length - at);
        this.#skip -= passed;
        at += passed;
        continue;
      }
      const block = this.#blocks[this.#block];
      if (!block) {
        this.surplus += bytes.length - at;
        return;
      }
      at = this.#advance(block, bytes, view, at);
    }
  }

  /** Reads a number or several vertices. @returns behind what was read */
  #advance(block: Block, bytes: Uint8Array, view: DataView, at: number): number {
    if (this.#cutLength === 0 && this.#left < 0 && block.columns.length === 1) {
      const behind = this.#readFaces(block, view, at);
      if (behind > at) return behind;
    }
    const isFlat = block.name === 'vertex' && block.size !== undefined;
    const want = isFlat ? block.size : this.#wanted(block.columns[this.#column]!);
    if (this.#cutLength === 0 && bytes.length - at >= want) {
      if (isFlat) return this.#readVertices(block, view, at);
      this.#readOne(block, view, at);
      return at + want;
    }
    const taken = Math.min(want - this.#cutLength, bytes.length - at);
    this.#cut.set(bytes.subarray(at, at + taken), this.#cutLength);
    this.#cutLength += taken;
    if (this.#cutLength === want) {
      this.#cutLength = 0;
      if (isFlat) this.#readVertices(block, this.#cutView, 0, want);
      else this.#readOne(block, this.#cutView, 0);
    }
    return at + taken;
  }

  #wanted({ property: { type, count } }: Column): number {
    return bytesOf(count && this.#left < 0 ? count : type);
  }

  #readVertices(block: Block, view: DataView, from: number, to = view.byteLength): number {
    const size = block.size!;
    const places = this.#placesOf(block);
    const [x, y, z] = places;
    const count = Math.min(Math.floor((to - from) / size), block.count - this.#done);
    const little = this.#isLittle;
    let at = from;
    for (let i = 0; i < count; i++, at += size) {
      this.#visitor.vertex(
        readNumber(view, at + x.at, x.type, little),
        readNumber(view, at + y.at, y.type, little),
        readNumber(view, at + z.at, z.type, little),
      );
    }
    this.#done += count;
    this.#settle();
    return at;
  }

  /** Faces of nothing but their corners, as most files have them: those that lie in the bytes as a whole. @returns behind them */
  #readFaces(block: Block, view: DataView, from: number): number {
    const { property, role } = block.columns[0]!;
    const { type, count } = property;
    if (role !== 'corners' || !count) return from;
    const little = this.#isLittle;
    const visitor = this.#visitor;
    const [head, size] = [bytesOf(count), bytesOf(type)];
    const most = block.count - this.#done;
    let at = from;
    let done = 0;
    for (; done < most && at + head <= view.byteLength; done++) {
      const corners = readNumber(view, at, count, little);
      const end = at + head + corners * size;
      if (corners < 0 || end > view.byteLength) break;
      visitor.beginFace();
      for (at += head; at < end; at += size) visitor.corner(readNumber(view, at, type, little));
    }
    this.#done += done;
    this.#settle();
    return at;
  }

  #placesOf({ columns }: Block) {
    const places = [0, 1, 2].map((axis) => {
      const column = columns.findIndex(({ role }) => role === axis);
      const before = columns.slice(0, column).reduce((sum, { property }) => sum + bytesOf(property.type), 0);
      return { at: before, type: columns[column]!.property.type };
    });
    return places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]];
  }

  /** Reads one number of an element that has lists. */
  #readOne(block: Block, view: DataView, at: number): void {
    const { property, role } = block.columns[this.#column]!;
    const { type, count } = property;
    if (count && this.#left < 0) {
      const length = readNumber(view, at, count, this.#isLittle);
      if (length < 0) {
        this.malformedLine = 0;
        return;
      }
      if (role === 'corners') {
        this.#left = length;
        this.#visitor.beginFace();
        if (length > 0) return;
      } else this.#skip = length * bytesOf(type);
      this.#left = -1;
      return this.#nextColumn(block);
    }
    const value = readNumber(view, at, type, this.#isLittle);
    if (role === 'corners') {
      this.#visitor.corner(value);
      if (--this.#left > 0) return;
      this.#left = -1;
    } else if (typeof role === 'number') this.#xyz[role] = value;
    this.#nextColumn(block);
  }

  #nextColumn(block: Block): void {
    if (++this.#column < block.columns.length) return;
    this.#column = 0;
    this.#done++;
    if (block.name === 'vertex') this.#visitor.vertex(...this.#xyz);
    this.#settle();
  }

  /** Goes on to the next block that has something to be read; what is of one size and of no interest is passed over. */
  #settle(): void {
    for (;;) {
      const block = this.#blocks[this.#block];
      if (!block) return;
      const isPassed = block.name !== 'vertex' && block.size !== undefined;
      if (isPassed) this.#skip += block.size * block.count;
      else if (this.#done < block.count) return;
      this.#block++;
      this.#done = 0;
    }
  }
}
