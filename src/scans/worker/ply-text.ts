import { parseCoordinate, parseCount } from './ascii-number.js';
import type { PlyBody, PlyVisitor } from './ply-body.js';
import type { Block } from './ply-layout.js';
import { TextTokens } from './text-tokens.js';

/**
 * Reads the numbers of an ASCII PLY: a vertex a line, a face a line. A line with a number too many or too few is not read
 * on from: every number behind it would be taken for its neighbour.
 */
export class PlyText extends TextTokens implements PlyBody {
  readonly #blocks: readonly Block[];
  readonly #visitor: PlyVisitor;
  #block = 0;
  #done = 0;
  /** numbers of the line so far; the line is whole at `#column === columns.length` */
  #column = 0;
  #isBegun = false;
  #left = -1;
  readonly #xyz: [number, number, number] = [0, 0, 0];
  readonly surplus = 0;
  malformedLine: number | undefined;

  /** @param lines of the head, so that a line has the number that an editor shows */
  constructor(blocks: readonly Block[], lines: number, visitor: PlyVisitor) {
    super(lines + 1);
    // a line without numbers is empty, and empty lines are passed over
    this.#blocks = blocks.filter(({ count, columns }) => count > 0 && columns.length > 0);
    this.#visitor = visitor;
  }

  end(): boolean {
    this.flush();
    const block = this.#blocks[this.#block];
    if (block && this.#isBegun && this.#column === block.columns.length) this.#endElement();
    return this.#block >= this.#blocks.length;
  }

  protected override get isAtEnd(): boolean {
    return this.malformedLine !== undefined;
  }

  protected override tooLong(): void {
    this.#fail();
  }

  #fail(): void {
    this.malformedLine ??= this.line;
  }

  protected override lineEnded(): void {
    if (this.#isBegun) this.#endElement();
  }

  #endElement(): void {
    const block = this.#blocks[this.#block]!;
    if (this.#column < block.columns.length) return this.#fail();
    if (block.name === 'vertex') this.#visitor.vertex(...this.#xyz);
    this.#isBegun = false;
    this.#column = 0;
    if (++this.#done < block.count) return;
    this.#block++;
    this.#done = 0;
  }

  protected override read(length: number): void {
    const column = this.#blocks[this.#block]?.columns[this.#column];
    if (!column || this.malformedLine !== undefined) return this.#fail();
    this.#isBegun = true;
    const { property, role } = column;
    if (property.count && this.#left < 0) return this.#beginList(length, role === 'corners');
    if (role === 'corners') {
      const index = parseCount(this.token, length);
      if (index === undefined) return this.#fail();
      this.#visitor.corner(index);
    } else {
      const value = parseCoordinate(this.token, length);
      if (value === undefined) return this.#fail();
      if (typeof role === 'number') this.#xyz[role] = value;
    }
    if (this.#left < 0 || --this.#left === 0) this.#endColumn();
  }

  #beginList(length: number, isFace: boolean): void {
    const count = parseCount(this.token, length);
    if (count === undefined || count < 0) return this.#fail();
    if (isFace) this.#visitor.beginFace();
    this.#left = count;
    if (count === 0) this.#endColumn();
  }

  #endColumn(): void {
    this.#left = -1;
    this.#column++;
  }
}
