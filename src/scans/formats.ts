import type { FileSlot } from '../domain/catalogue.js';
import type { DocumentFormat, ScanFormat, VendorContainer } from './report.js';

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
  '.3mf': ['3mf'],
  // 3Shape's scans have the ending of DICOM and are none: `formatsOf` knows which of the two a slot means
  '.dcm': ['dicom', 'vendor'],
  '.dicom': ['dicom'],
  '.3oxz': ['vendor'],
  '.dentalproject': ['vendor'],
  '.constructioninfo': ['vendor'],
  'image/*': ['jpeg', 'png'],
  'image/jpeg': ['jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/dicom': ['dicom'],
  'model/stl': ['stl'],
  'model/obj': ['obj'],
  'model/3mf': ['3mf'],
};

const PICTURES: readonly DocumentFormat[] = ['jpeg', 'png'];

/**
 * What a slot takes, by content. A slot for photos takes pictures, whatever else its endings say; endings
 * that stand for nothing we can tell by its content are passed over.
 */
export function formatsOf({ accept, section, expects }: FileSlot): readonly DocumentFormat[] {
  const all = new Set(accept.flatMap((type) => (Object.hasOwn(FORMATS, type) ? FORMATS[type]! : [])));
  if (section === 'photos') return [...all].filter((format) => PICTURES.includes(format));
  if (accept.includes('.dcm')) all.delete(expects ? 'dicom' : 'vendor');
  return [...all];
}

const ENDINGS: Readonly<Partial<Record<ScanFormat | DocumentFormat, string>>> = {
  'stl-binary': 'stl',
  'stl-ascii': 'stl',
  'ply-binary': 'ply',
  'ply-ascii': 'ply',
  jpeg: 'jpg',
  dicom: 'dcm',
};

/**
 * The ending under which a file travels, by its content: what the picked file was called does not matter.
 * @param container of a report whose format is `vendor`
 */
export const endingOf = (
  format: ScanFormat | DocumentFormat | undefined,
  container?: VendorContainer,
): string => {
  if (format === undefined || format === 'vendor') return container ?? 'bin';
  return ENDINGS[format] ?? format;
};
