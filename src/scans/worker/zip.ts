/** What is kept of the end of an archive: its list of contents is there. */
const MOST_TAIL = 1024 * 1024;
/** An archive that holds more is not listed; a volume of a thousand slices is far from it. */
const MOST_ENTRIES = 20_000;
const MOST_NAME = 1024;
/** Pictures and meshes shrink to a third, empty slices to a hundredth; a thousandth is what a bomb does. */
const MOST_RATIO = 200;
/** Below it, a bomb is none. */
const HARMLESS_BYTES = 200_000_000;

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** What the list of an archive's contents says. Nothing is ever unpacked, and names stay here: patients are in them. */
export interface ZipContents {
  readonly kind: '3mf' | 'vendor' | 'zip';
  /** files by what their endings say */
  readonly meshes: number;
  /**
   * `bomb`: it would unpack to far more than it should; `path`: a name leads out of the folder it is unpacked to;
   * `entries`: there are too many
   */
  readonly danger?: 'bomb' | 'path' | 'entries';
}

const MESH = /\.(stl|ply|obj)$/i;
const MODEL = /^\/?3d\/[^/]+\.model$/i;
/** Orders of 3Shape (3OXZ) bring a list of what is made beside the scans. */
const ORDER = /(^|[\\/])(manufacturing\.3ml|materials\.3ml|[^\\/]+\.3ml)$/i;
const PROJECT = /\.(dentalproject|constructioninfo)$/i;
const LEADS_OUT = /^([a-z]:|[\\/])|(^|[\\/])\.\.([\\/]|$)|\0/i;

/** Keeps the end of an archive that streams by, and lists what is in it. */
export class ZipTail {
  readonly #tail: Uint8Array;
  readonly #start: number;
  readonly #size: number;
  #seen = 0;

  /** @param size of the whole file in bytes */
  constructor(size: number) {
    this.#size = size;
    this.#tail = new Uint8Array(Math.min(MOST_TAIL, size));
    this.#start = size - this.#tail.length;
  }

  push(bytes: Uint8Array): void {
    const from = Math.max(this.#start, this.#seen);
    const to = Math.min(this.#size, this.#seen + bytes.length);
    if (from < to) this.#tail.set(bytes.subarray(from - this.#seen, to - this.#seen), from - this.#start);
    this.#seen += bytes.length;
  }

  /** @returns nothing where there is no list, or it does not lie in the last megabyte */
  end(): ZipContents | undefined {
    const view = new DataView(this.#tail.buffer);
    const at = this.#findEnd(view);
    if (at === undefined) return undefined;
    const entries = view.getUint16(at + 10, true);
    const first = view.getUint32(at + 16, true) - this.#start;
    // a list of 64 bits says so here; it is longer than what is kept
    return first < 0 || first > at ? undefined : this.#list(view, first, at, entries);
  }

  #findEnd(view: DataView): number | undefined {
    const last = this.#tail.length - END_BYTES;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--)
      if (view.getUint32(at, true) === END) return at;
    return undefined;
  }

  #list(view: DataView, first: number, end: number, promised: number): ZipContents | undefined {
    const decoder = new TextDecoder('latin1');
    let meshes = 0;
    let kind: ZipContents['kind'] = 'zip';
    let unpacked = 0;
    let danger: ZipContents['danger'];
    let at = first;
    for (let count = 0; at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY; count++) {
      if (count >= MOST_ENTRIES) return { kind, meshes, danger: 'entries' };
      unpacked += view.getUint32(at + 24, true);
      const length = view.getUint16(at + 28, true);
      const name = decoder.decode(
        this.#tail.subarray(at + ENTRY_BYTES, Math.min(at + ENTRY_BYTES + length, end)),
      );
      if (length > MOST_NAME || LEADS_OUT.test(name)) danger = 'path';
      if (MESH.test(name)) meshes++;
      if (MODEL.test(name)) kind = '3mf';
      else if (kind === 'zip' && (ORDER.test(name) || PROJECT.test(name))) kind = 'vendor';
      at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    if (at === first && promised > 0) return undefined;
    if (unpacked > HARMLESS_BYTES && unpacked > MOST_RATIO * this.#size) danger = 'bomb';
    return { kind, meshes, ...(danger && { danger }) };
  }
}
