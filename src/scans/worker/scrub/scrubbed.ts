import type { ScrubbedPart } from '../../report.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file without what may say who the patient is. */
export interface Scrubbed {
  readonly bytes: Bytes;
  /** each once, in the order of `ScrubbedPart` as it was met */
  readonly removed: readonly ScrubbedPart[];
  /** something of the kind may be left where it cannot be reached: a person has to look */
  readonly isPartial?: boolean;
}

/** Blanks a stream in place, chunk by chunk: the file keeps its length. */
export interface StreamScrubber {
  push(bytes: Uint8Array): void;
  /** Whether the next so many bytes stay as they are for certain; without it none do. */
  passesOver?(length: number): boolean;
  readonly removed: ReadonlySet<ScrubbedPart>;
}

/** What is kept of a file, put together in memory of its own. */
export class Rest {
  readonly #bytes: Bytes;
  #length = 0;
  readonly removed = new Set<ScrubbedPart>();

  /** @param most bytes that are kept at most */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  keep(bytes: ArrayLike<number>): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** @param original where nothing differs from it, nothing was removed */
  of(original: Uint8Array): Scrubbed {
    const bytes = this.#bytes.subarray(0, this.#length);
    const isSame = bytes.length === original.length && bytes.every((byte, i) => byte === original[i]);
    return { bytes, removed: isSame ? [] : [...this.removed] };
  }
}

/** @returns whether `text` stands at this place */
export function stands(text: string, bytes: Uint8Array, at: number): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
