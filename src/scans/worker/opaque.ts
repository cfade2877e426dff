import type { DocumentFormat, Finding, VendorContainer } from '../report.js';
import { finding } from './finding.js';
import type { OpaqueKind } from './format.js';
import { vendorXml } from './sniff.js';
import { type ZipContents, ZipTail } from './zip.js';

/** What is inside an archive is worth a look where the person hears what to do with it; of larger ones it is not. */
const MOST_FOR_ADVICE = 64 * 1024 * 1024;
const ARCHIVES: readonly DocumentFormat[] = ['zip', '3mf', 'vendor'];

/** A file that is taken as it is, or not at all: of an archive, its list of contents is read, and nothing is unpacked. */
export class Opaque {
  readonly #kind: OpaqueKind;
  readonly #tail: ZipTail | undefined;
  readonly #taken: readonly DocumentFormat[];
  readonly #xml: VendorContainer | undefined;
  #contents: ZipContents | undefined;

  /**
   * @param head the first kilobyte, or all of it
   * @param taken what the slot takes
   */
  constructor(kind: OpaqueKind, head: Uint8Array, size: number, taken: readonly DocumentFormat[]) {
    this.#xml = kind === 'vendor' ? vendorXml(head) : undefined;
    this.#kind = kind;
    this.#taken = taken;
    this.#tail = kind === 'zip' ? new ZipTail(size) : undefined;
  }

  push(bytes: Uint8Array): void {
    this.#tail?.push(bytes);
  }

  /** To be asked for at the end of the file: what an archive is stands there. */
  end(): void {
    this.#contents = this.#tail?.end();
  }

  get kind(): OpaqueKind {
    return this.#contents?.kind ?? this.#kind;
  }

  /** A slot for archives takes them all; what it is called then is an archive. */
  get format(): OpaqueKind | undefined {
    if (this.#taken.includes(this.kind)) return this.kind;
    return this.#tail && this.#taken.includes('zip') ? 'zip' : undefined;
  }

  get container(): VendorContainer | undefined {
    return this.format === 'vendor' ? (this.#xml ?? '3oxz') : undefined;
  }

  /** meshes in the archive, by the endings of their names */
  get meshes(): number {
    return this.#contents?.meshes ?? 0;
  }

  /** Of what is taken. */
  get findings(): readonly Finding[] {
    const danger = this.#contents?.danger;
    if (danger) return [finding('unsafe-archive', 'block', { danger })];
    return [finding('not-looked-into', 'warn', this.kind === 'zip' ? {} : { kind: this.kind })];
  }
}

/** Whether the rest of a file has to be read to know what to do with it. */
export function isWorthReading(
  kind: OpaqueKind,
  size: number,
  taken: readonly DocumentFormat[],
  advise: boolean,
): boolean {
  if (kind !== 'zip') return taken.includes(kind);
  return ARCHIVES.some((format) => taken.includes(format)) || (advise && size <= MOST_FOR_ADVICE);
}
