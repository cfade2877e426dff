import type { Finding } from '../report.js';
import { parseCoordinate } from './ascii-number.js';
import { finding } from './finding.js';
import type { MeshReader } from './mesh-reader.js';
import { type MeshTarget, RECORD_BYTES } from './mesh-target.js';
import { TextTokens } from './text-tokens.js';

/** Makes an ASCII letter lower-case. */
const LOWER = 0x20;

/** What the next token may be. */
const enum Expect {
  Body, //       `facet`, `endsolid`, `solid`
  Name, //       anything up to the end of the line
  NameFacet, //  the name had the word `facet`: part of the name, unless `normal` follows
  Normal, //     `normal`, its numbers, `outer`: not used, so not checked
  Loop, //       `loop`
  Vertex, //     `vertex` or `endloop`
  Number,
  EndFacet, //   `endfacet`
  Nothing, //    the text is malformed: the rest is not read
}

/**
 * Reads an ASCII STL from chunks of any size: several solids, any case, any blanks, CR, LF or both. A missing `endsolid`
 * is let pass; a facet that does not have exactly three vertices is not.
 */
export class AsciiStl extends TextTokens implements MeshReader {
  readonly #target: MeshTarget;
  #expect: Expect = Expect.Body;
  /** the first line that could not be read, counted from 1 */
  #malformedLine: number | undefined;
  #normalTokens = 0;
  #numbers = 0;
  /** the triangle being read, as a record of binary STL, so that one loop measures both formats */
  readonly #record = new DataView(new ArrayBuffer(RECORD_BYTES));

  constructor(target: MeshTarget) {
    super(1);
    this.#target = target;
  }

  end(): readonly Finding[] {
    this.flush();
    if (this.#expect > Expect.NameFacet) this.#fail();
    const line = this.#malformedLine;
    return line === undefined ? [] : [finding('malformed-text', 'block', { line })];
  }

  protected override get isAtEnd(): boolean {
    return this.#expect === Expect.Nothing;
  }

  /** A name may be as long as it likes. */
  protected override tooLong(): void {
    if (this.#expect !== Expect.Name && this.#expect !== Expect.NameFacet) this.#fail();
  }

  protected override lineEnded(): void {
    if (this.#expect === Expect.Name || this.#expect === Expect.NameFacet) this.#expect = Expect.Body;
  }

  #fail(): void {
    this.#malformedLine ??= this.line;
    this.#expect = Expect.Nothing;
  }

  protected override read(length: number): void {
    switch (this.#expect) {
      case Expect.Body:
        if (this.#is('facet', length)) this.#startFacet(0);
        else if (this.#is('solid', length) || this.#is('endsolid', length)) this.#expect = Expect.Name;
        else this.#fail();
        return;
      case Expect.Name:
        if (this.#is('facet', length)) this.#expect = Expect.NameFacet;
        return;
      case Expect.NameFacet:
        if (this.#is('normal', length)) this.#startFacet(1);
        else if (!this.#is('facet', length)) this.#expect = Expect.Name;
        return;
      case Expect.Normal:
        if (this.#is('outer', length)) this.#expect = Expect.Loop;
        else if (++this.#normalTokens > 4) this.#fail();
        return;
      case Expect.Loop:
        return this.#go(this.#is('loop', length), Expect.Vertex);
      case Expect.Vertex:
        if (this.#numbers < 9) this.#go(this.#is('vertex', length), Expect.Number);
        else this.#go(this.#is('endloop', length), Expect.EndFacet);
        return;
      case Expect.Number:
        return this.#readNumber(length);
      case Expect.EndFacet:
        if (!this.#is('endfacet', length)) return this.#fail();
        this.#target.addRecords(this.#record, 0, 1);
        this.#expect = Expect.Body;
        return;
      case Expect.Nothing:
    }
  }

  #go(isRight: boolean, next: Expect): void {
    if (isRight) this.#expect = next;
    else this.#fail();
  }

  #startFacet(normalTokens: number): void {
    this.#normalTokens = normalTokens;
    this.#numbers = 0;
    this.#expect = Expect.Normal;
  }

  #readNumber(length: number): void {
    const value = parseCoordinate(this.token, length);
    if (value === undefined) return this.#fail();
    this.#record.setFloat32(12 + 4 * this.#numbers, value, true);
    if (++this.#numbers % 3 === 0) this.#expect = Expect.Vertex;
  }

  #is(word: string, length: number): boolean {
    if (length !== word.length) return false;
    for (let i = 0; i < length; i++) if ((this.token[i]! | LOWER) !== word.charCodeAt(i)) return false;
    return true;
  }
}
