import type { Finding } from '../report.js';
import { parseCoordinate, parseCount } from './ascii-number.js';
import { Faces } from './faces.js';
import { finding } from './finding.js';
import type { MeshReader } from './mesh-reader.js';
import type { MeshTarget } from './mesh-target.js';
import { MOST_VERTICES, Vertices } from './vertices.js';

/** No number, no corner `1/2/3` and no keyword is longer. */
const TOKEN_LIMIT = 64;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
const HASH = 0x23;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

/** What lines tell that is no geometry: normals, textures, names, lines and points. */
const PASSED: readonly string[] = [
  ...[
    'vt',
    'vn',
    'vp',
    'l',
    'p',
    'o',
    'g',
    's',
    'mg',
    'mtllib',
    'usemtl',
    'maplib',
    'usemap',
    'lod',
    'bevel',
  ],
  ...['c_interp', 'd_interp', 'shadow_obj', 'trace_obj'],
];
/** Surfaces out of formulas: they have no triangles. */
const FORMULAS: readonly string[] = [
  ...[
    'cstype',
    'deg',
    'bmat',
    'step',
    'curv',
    'curv2',
    'surf',
    'parm',
    'trim',
    'hole',
    'scrv',
    'sp',
    'con',
    'end',
  ],
];

const enum Line {
  Start,
  Vertex,
  Face,
  Passed,
}

/** The part of a corner before its first slash; what follows are other numbers. @returns its length, 0 where it is none */
function indexLength(token: Uint8Array, length: number): number {
  let end = 0;
  while (end < length && token[end] !== SLASH) end++;
  for (let at = end, slashes = 0; at < length; at++) {
    const byte = token[at]!;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (byte === SLASH ? ++slashes > 2 : !isDigit && byte !== 0x2d) return 0;
  }
  return end;
}

/**
 * Reads an OBJ from chunks of any size: faces of any length, counted from the first vertex or from the last one, with
 * colours behind the coordinates. The vertices are kept, since faces name them by number; nothing else is.
 */
export class Obj implements MeshReader {
  readonly #vertices: Vertices;
  readonly #most: number;
  readonly #faces: Faces;
  readonly #token = new Uint8Array(TOKEN_LIMIT);
  readonly #xyz: [number, number, number] = [0, 0, 0];
  #length = 0;
  #kind: Line = Line.Start;
  #isComment = false;
  #numbers = 0;
  #lineNumber = 1;
  #afterCr = false;
  /** a backslash stood at the end of the line so far: the next line goes on with it */
  #goesOn = false;
  #hasFaces = false;
  hasColour = false;
  #refusal: Finding | undefined;

  /** @param most vertices that are held */
  constructor(target: MeshTarget, most = MOST_VERTICES) {
    this.#vertices = new Vertices(most);
    this.#most = most;
    this.#faces = new Faces(this.#vertices, target);
  }

  get isOver(): boolean {
    return this.#refusal !== undefined;
  }

  push(bytes: Uint8Array): void {
    if (this.#refusal) return;
    const token = this.#token;
    let length = this.#length;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === LF || byte === CR) {
        if (length > 0) this.#read(length);
        length = 0;
        this.#endLine(byte);
        if (this.#refusal) return;
        continue;
      }
      this.#afterCr = false;
      if (this.#isComment || this.#kind === Line.Passed) continue;
      if (byte > SPACE && byte !== HASH) {
        if (length < TOKEN_LIMIT) token[length++] = byte;
        else this.#fail();
        continue;
      }
      if (length > 0) this.#read(length);
      length = 0;
      if (byte === HASH) this.#isComment = true;
    }
    this.#length = length;
  }

  end(): readonly Finding[] {
    if (this.#length > 0) this.#read(this.#length);
    this.#length = 0;
    if (!this.#refusal) this.#finishLine();
    this.#faces.end();
    if (this.#refusal) return [this.#refusal];
    if (this.#faces.lost > 0) return [finding('lost-corners', 'block', { count: this.#faces.lost })];
    const { count } = this.#vertices;
    return !this.#hasFaces && count > 0 ? [finding('points-only', 'block', { count })] : [];
  }

  #fail(): void {
    this.#refusal ??= finding('malformed-text', 'block', { format: 'obj', line: this.#lineNumber });
  }

  #endLine(byte: number): void {
    const isSecondHalf = byte === LF && this.#afterCr;
    this.#afterCr = byte === CR;
    if (isSecondHalf) return;
    if (!this.#goesOn) this.#finishLine();
    this.#goesOn = false;
    this.#isComment = false;
    this.#lineNumber++;
  }

  #finishLine(): void {
    if (this.#goesOn) this.#fail();
    if (this.#kind === Line.Vertex) this.#endVertex();
    else if (this.#kind === Line.Face && this.#numbers < 3) this.#fail();
    this.#kind = Line.Start;
    this.#numbers = 0;
  }

  /** Three coordinates; behind them a weight, or a colour and what belongs to it. */
  #endVertex(): void {
    if (this.#numbers < 3 || this.#numbers > 8) return this.#fail();
    if (this.#vertices.isFull) {
      this.#refusal ??= finding('too-many-points', 'block', { count: this.#most, most: this.#most });
      return;
    }
    if (this.#numbers >= 6) this.hasColour = true;
    this.#vertices.add(...this.#xyz);
  }

  #read(length: number): void {
    // of a line that cannot be read, nothing more is
    if (this.#refusal) return;
    // what a backslash ends is not over; in comments and names it means nothing
    if (this.#goesOn) return this.#fail();
    if (this.#token[length - 1] === BACKSLASH && this.#kind !== Line.Start) {
      this.#goesOn = true;
      if (length === 1) return;
      return this.#readPart(length - 1);
    }
    this.#readPart(length);
  }

  #readPart(length: number): void {
    switch (this.#kind) {
      case Line.Start:
        return this.#readKeyword(String.fromCharCode(...this.#token.subarray(0, length)));
      case Line.Vertex: {
        const value = parseCoordinate(this.#token, length);
        if (value === undefined) return this.#fail();
        if (this.#numbers < 3) this.#xyz[this.#numbers] = value;
        this.#numbers++;
        return;
      }
      case Line.Face: {
        const index = parseCount(this.#token, indexLength(this.#token, length));
        if (index === undefined) return this.#fail();
        this.#numbers++;
        this.#faces.add(index < 0 ? this.#vertices.count + index : index - 1);
        return;
      }
      case Line.Passed:
    }
  }

  #readKeyword(word: string): void {
    if (word === 'v') this.#kind = Line.Vertex;
    else if (word === 'f' || word === 'fo') {
      this.#kind = Line.Face;
      this.#hasFaces = true;
      this.#faces.begin();
    } else if (PASSED.includes(word)) this.#kind = Line.Passed;
    else if (FORMULAS.includes(word)) {
      this.#refusal ??= finding('unread-form', 'block', { form: 'formulas' });
    } else this.#fail();
  }
}
