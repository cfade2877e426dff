import type { FileSlot } from '../domain/catalogue.js';
import type { DocumentFormat, ScanFormat } from './report.js';

/** What an entry of `accept` stands for: an ending, or a type as file pickers know it. */
const FORMATS: Readonly<Record<string, readonly DocumentFormat[]>> = {
  '.jpg': ['jpeg'],
  '.jpeg': ['jpeg'],
  '.png': ['png'],
  '.pdf': ['pdf'],
  '.stl': ['stl'],
  '.ply': ['ply'],
  '.obj': ['obj'],
  '.zip': ['zip'],
  'image/*': ['jpeg', 'png'],
  'image/jpeg': ['jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
};

const PICTURES: readonly DocumentFormat[] = ['jpeg', 'png'];

/**
 * What a slot for documents takes, by content. A slot for photos takes pictures, whatever else its endings say; endings
 * that stand for nothing we can tell by its content are passed over.
 */
export function formatsOf({ accept, section }: FileSlot): readonly DocumentFormat[] {
  const all = new Set(accept.flatMap((type) => (Object.hasOwn(FORMATS, type) ? FORMATS[type]! : [])));
  return [...all].filter((format) => section !== 'photos' || PICTURES.includes(format));
}

/** The ending under which a file travels, by its content: what the picked file was called does not matter. */
export const endingOf = (format: ScanFormat | DocumentFormat | undefined): string => {
  if (format === 'stl-binary' || format === 'stl-ascii') return 'stl';
  return format === 'jpeg' ? 'jpg' : (format ?? 'bin');
};
