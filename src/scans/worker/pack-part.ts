import { encodePart } from '../../scan-codec/part.js';
import type { CodedPart } from '../../scan-codec/part-codings.js';
import type { PackOptions } from '../report.js';

/** Text and numbers; everything else that is taken in is compressed by itself. */
const CODED: readonly PackOptions['format'][] = [
  'stl-binary',
  'stl-ascii',
  'ply-binary',
  'ply-ascii',
  'obj',
  'stl',
  'ply',
];

/** Codes one part of a copy, see `ScanIntake.pack`. */
export async function packPart(part: Blob, options: PackOptions): Promise<CodedPart | undefined> {
  const { start, format, accepted } = options;
  if (!CODED.includes(format)) return undefined;
  const bytes = new Uint8Array(await part.arrayBuffer());
  return encodePart(bytes, { start, isBinaryStl: format === 'stl-binary', accepted });
}
