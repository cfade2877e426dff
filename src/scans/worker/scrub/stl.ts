import type { ScrubbedPart } from '../../report.js';
import { announcedTriangles, binarySize, wholeRecords } from '../stl-binary.js';
import type { StreamScrubber } from './scrubbed.js';

/** Free text at the head of a binary STL: scanners write the patient's name and the day there. */
const TEXT_BYTES = 80;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/**
 * The head of a binary STL becomes zeros, and so does what follows its last triangle: bytes in which anything may stand.
 * Triangles are not looked at.
 */
export class BinaryStlScrubber implements StreamScrubber {
  readonly removed = new Set<ScrubbedPart>();
  readonly #meshEnd: number;
  #seen = 0;

  /**
   * @param head at least 84 bytes
   * @param size of the whole file in bytes: where the head counts nought, it counts
   */
  constructor(head: Uint8Array, size: number) {
    this.#meshEnd = binarySize(announcedTriangles(head) || wholeRecords(size));
  }

  passesOver(length: number): boolean {
    return this.#seen >= TEXT_BYTES && this.#seen + length <= this.#meshEnd;
  }

  push(bytes: Uint8Array): void {
    if (this.#seen < TEXT_BYTES) this.#clear(bytes.subarray(0, TEXT_BYTES - this.#seen), 'header-name');
    this.#seen += bytes.length;
    const behind = this.#seen - this.#meshEnd;
    if (behind > 0) this.#clear(bytes.subarray(Math.max(0, bytes.length - behind)), 'trailer');
  }

  #clear(bytes: Uint8Array, part: ScrubbedPart): void {
    if (bytes.some((byte) => byte !== 0 && byte !== SPACE)) this.removed.add(part);
    bytes.fill(0);
  }
}

/**
 * Blanks the names behind `solid` and `endsolid` of an ASCII STL. No other word of the format has an `s`, so that a scan of
 * a million numbers is passed over at the speed of a search for one byte. Of a name that two chunks share, letters stay
 * only where they may be the beginning of `facet normal`, which some exports write on the same line.
 */
export class AsciiStlScrubber implements StreamScrubber {
  readonly removed = new Set<ScrubbedPart>();
  /** letters of `solid` that the last bytes have matched */
  #matched = 0;
  #isInName = false;
  /** the word of a name that is being read: how much of it is one of the two that may end the name */
  #word: 'facet' | 'normal' = 'facet';
  /** -1: it is another word */
  #letters = 0;

  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#isInName) at = this.#blank(bytes, at);
      else at = this.#find(bytes, at);
    }
  }

  /** @returns behind the next `solid`, or behind the end */
  #find(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.#matched === 0) {
        at = nextS(bytes, at);
        if (at >= bytes.length) return at;
      }
      const byte = bytes[at]! | SPACE;
      if (this.#matched === 5) {
        this.#matched = 0;
        if (bytes[at]! > SPACE) continue;
        this.#isInName = bytes[at] !== LF && bytes[at] !== CR;
        this.#word = 'facet';
        this.#letters = 0;
        return at + 1;
      }
      if (byte === 'solid'.charCodeAt(this.#matched)) this.#matched++;
      else this.#matched = byte === 0x73 ? 1 : 0;
      at++;
    }
    return at;
  }

  /** @returns behind the name, or behind the end */
  #blank(bytes: Uint8Array, from: number): number {
    let wordStart = from;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === LF || byte === CR) {
        if (this.#letters > 0 && this.#letters < this.#word.length) this.#fill(bytes, wordStart, at);
        this.#isInName = false;
        return at + 1;
      }
      if (byte <= SPACE) {
        if (this.#endWord(bytes, wordStart, at)) return at + 1;
        wordStart = at + 1;
        continue;
      }
      const isRight = this.#letters >= 0 && (byte | SPACE) === this.#word.charCodeAt(this.#letters);
      if (isRight) this.#letters++;
      else if (this.#letters === 0 && (byte | SPACE) === 0x66) {
        // `facet` twice: the second one may be the one that counts
        this.#word = 'facet';
        this.#letters = 1;
      } else {
        this.#letters = -1;
        this.#fill(bytes, wordStart, at + 1);
        wordStart = at + 1;
      }
    }
    return bytes.length;
  }

  /** @returns whether the name is over: `facet normal` has begun */
  #endWord(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#letters === 0) return false;
    const isWhole = this.#letters === this.#word.length;
    this.#letters = 0;
    if (isWhole && this.#word === 'normal') {
      this.#isInName = false;
      return true;
    }
    if (!isWhole) this.#fill(bytes, from, to);
    this.#word = isWhole ? 'normal' : 'facet';
    return false;
  }

  #fill(bytes: Uint8Array, from: number, to: number): void {
    if (from >= to) return;
    bytes.fill(SPACE, from, to);
    this.removed.add('header-name');
  }
}

/** Where the next `s` or `S` stands; the length where there is none. */
function nextS(bytes: Uint8Array, from: number): number {
  const lower = bytes.indexOf(0x73, from);
  const end = lower < 0 ? bytes.length : lower;
  const upper = bytes.subarray(from, end).indexOf(0x53);
  return upper < 0 ? end : from + upper;
}
