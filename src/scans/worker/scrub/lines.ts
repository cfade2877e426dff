import type { ScrubbedPart } from '../../report.js';
import type { StreamScrubber } from './scrubbed.js';

const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
const LOWER_X = 0x78;
const HASH = 0x23;

export interface LineRules {
  /** first words of lines whose rest is overwritten, with the byte that stands there then */
  readonly blanked: Readonly<Record<string, number>>;
  /** the byte that begins a comment wherever it stands in a line; what follows it becomes blank */
  readonly comment?: number;
  /** the line after which nothing is looked at any more */
  readonly end?: string;
}

/** Comments of PLY stand in its head, which is text; what follows it may be anything. */
export const PLY_LINES: LineRules = {
  blanked: { comment: SPACE, obj_info: SPACE },
  end: 'end_header',
};

/** Names of OBJ must stay names, so they become one letter; a comment may be empty. */
export const OBJ_LINES: LineRules = {
  blanked: {
    ...{ o: LOWER_X, g: LOWER_X, mtllib: LOWER_X, usemtl: LOWER_X },
    ...{ maplib: LOWER_X, usemap: LOWER_X, shadow_obj: LOWER_X, trace_obj: LOWER_X },
  },
  comment: HASH,
};

/** Overwrites what follows certain words at the start of a line, in a text that comes in chunks. */
export class LineScrubber implements StreamScrubber {
  readonly removed = new Set<ScrubbedPart>();
  readonly #rules: LineRules;
  readonly #longest: number;
  /** the line's first word so far; `undefined` once it is known */
  #word: string | undefined = '';
  /** what the rest of the line is overwritten with */
  #fill: number | undefined;
  #isOver = false;

  constructor(rules: LineRules) {
    this.#rules = rules;
    this.#longest = Math.max(...[...Object.keys(rules.blanked), rules.end ?? ''].map(({ length }) => length));
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.#isOver; at++) {
      if (this.#word === undefined && this.#fill === undefined) {
        at = this.#pass(bytes, at);
        if (at >= bytes.length) return;
      }
      const byte = bytes[at]!;
      if (byte === LF || byte === CR) this.#endLine();
      else if (this.#fill !== undefined) this.#overwrite(bytes, at);
      else if (byte === this.#rules.comment) this.#fill = SPACE;
      else this.#read(byte);
    }
  }

  #endLine(): void {
    this.#isOver = this.#rules.end !== undefined && this.#word === this.#rules.end;
    this.#word = '';
    this.#fill = undefined;
  }

  #read(byte: number): void {
    const word = this.#word!;
    if (byte <= SPACE) {
      // blanks before the first word, or the end of it
      if (word) this.#know(word);
      return;
    }
    if (word.length < this.#longest) this.#word = word + String.fromCharCode(byte);
    else this.#word = undefined;
  }

  #know(word: string): void {
    const { blanked, end } = this.#rules;
    this.#fill = Object.hasOwn(blanked, word) ? blanked[word] : undefined;
    this.#word = word === end ? word : undefined;
  }

  #overwrite(bytes: Uint8Array, at: number): void {
    const fill = this.#fill;
    if (fill === undefined || bytes[at]! <= SPACE || bytes[at] === fill) return;
    bytes[at] = fill;
    this.removed.add('comments');
  }

  /** @returns where the line or what is passed over of it ends: at a comment, or behind the chunk */
  #pass(bytes: Uint8Array, from: number): number {
    const { comment } = this.#rules;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LF || byte === CR || byte === comment) return at;
    }
    return bytes.length;
  }
}
