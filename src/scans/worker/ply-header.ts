/** How a number is written; the names that the two generations of programs use mean the same. */
export type PlyType = 'i1' | 'u1' | 'i2' | 'u2' | 'i4' | 'u4' | 'f4' | 'f8';

const TYPES: Readonly<Record<string, PlyType>> = {
  ...{ char: 'i1', uchar: 'u1', short: 'i2', ushort: 'u2', int: 'i4', uint: 'u4', float: 'f4', double: 'f8' },
  ...{ int8: 'i1', uint8: 'u1', int16: 'i2', uint16: 'u2', int32: 'i4', uint32: 'u4', float32: 'f4' },
  float64: 'f8',
};

export const bytesOf = (type: PlyType): number => Number(type[1]);

export interface PlyProperty {
  readonly name: string;
  readonly type: PlyType;
  /** of a list: how its length is written */
  readonly count?: PlyType;
}

export interface PlyElement {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PlyProperty[];
}

export interface PlyHeader {
  readonly encoding: 'ascii' | 'little' | 'big';
  readonly elements: readonly PlyElement[];
  /** of the last line of the head, counted from 1 */
  readonly lines: number;
  /** bytes up to and with the end of that line */
  readonly length: number;
}

/** Scanners write a dozen lines. A head that is longer than this, or has more in it, is none. */
const MOST_BYTES = 64 * 1024;
const MOST_LINE = 4096;
const MOST_ELEMENTS = 64;
const MOST_PROPERTIES = 256;

const ENCODINGS: Readonly<Record<string, PlyHeader['encoding']>> = {
  ascii: 'ascii',
  binary_little_endian: 'little',
  binary_big_endian: 'big',
};
const LF = 0x0a;
const CR = 0x0d;

const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** Reads the head of a PLY, line by line, from chunks of any size. */
export class PlyHeaderReader {
  #line = '';
  #lines = 0;
  #length = 0;
  #end: number | undefined;
  #encoding: PlyHeader['encoding'] | undefined;
  readonly #elements: { name: string; count: number; properties: PlyProperty[] }[] = [];
  #properties = 0;
  #isOver = false;
  /** the first line that could not be read, counted from 1 */
  malformedLine: number | undefined;

  /** @returns how many of the bytes are of the head; all of them while it goes on */
  push(bytes: Uint8Array): number {
    for (let at = 0; at < bytes.length; at++) {
      if (this.#isOver || this.malformedLine !== undefined) return at;
      const byte = bytes[at]!;
      if (++this.#length > MOST_BYTES || this.#line.length > MOST_LINE) this.#fail();
      else this.#take(byte);
    }
    return bytes.length;
  }

  /** @returns nothing while the head goes on */
  get header(): PlyHeader | undefined {
    if (!this.#isOver || !this.#encoding) return undefined;
    return {
      encoding: this.#encoding,
      elements: this.#elements,
      lines: this.#lines,
      length: this.#length,
    };
  }

  /** The line on which the file ended. */
  get line(): number {
    return this.#lines + 1;
  }

  #fail(): void {
    this.malformedLine ??= this.#lines + 1;
  }

  /**
   * How the first line ends is how all of them do: where CR alone ends them, the numbers behind the last one may begin with
   * the byte of a line feed. CR LF is LF behind a blank.
   */
  #take(byte: number): void {
    if (this.#end === undefined && this.#line.endsWith('\r')) {
      this.#end = byte === LF ? LF : CR;
      this.#endLine();
      if (byte === LF) return;
    } else if (this.#end === undefined && byte === LF) this.#end = LF;
    if (byte === this.#end) this.#endLine();
    else this.#line += String.fromCharCode(byte);
  }

  #endLine(): void {
    const line = this.#line.trim();
    // another line within the line: what it is, programs would not agree on
    if (/[\r\n]/.test(line)) this.#fail();
    else this.#read(line);
    this.#line = '';
    this.#lines++;
  }

  #read(line: string): void {
    const words = line.split(/\s+/);
    if (this.#lines === 0) {
      if (line !== 'ply') this.#fail();
      return;
    }
    switch (words[0]) {
      case '':
      case 'comment':
      case 'obj_info':
        return;
      case 'format':
        this.#encoding ??= lookUp(ENCODINGS, words[1]);
        if (!this.#encoding) this.#fail();
        return;
      case 'element':
        return this.#addElement(words);
      case 'property':
        return this.#addProperty(words);
      case 'end_header':
        this.#isOver = true;
        if (!this.#encoding) this.#fail();
        return;
      default:
        this.#fail();
    }
  }

  #addElement([, name, count, more]: string[]): void {
    const isRight = name !== undefined && /^\d{1,15}$/.test(count ?? '') && more === undefined;
    if (!isRight || this.#elements.length >= MOST_ELEMENTS) return this.#fail();
    this.#elements.push({ name, count: Number(count), properties: [] });
  }

  #addProperty(words: string[]): void {
    const element = this.#elements.at(-1);
    const isList = words[1] === 'list';
    const [typeWord, name, more] = words.slice(isList ? 3 : 1);
    const type = lookUp(TYPES, typeWord);
    const count = isList ? lookUp(TYPES, words[2]) : undefined;
    const isRight = type && name !== undefined && more === undefined;
    // how long a list is can only be a whole number
    if (!element || !isRight || (isList && (!count || count.startsWith('f')))) return this.#fail();
    if (++this.#properties > MOST_PROPERTIES) return this.#fail();
    element.properties.push({ name, type, ...(count && { count }) });
  }
}
