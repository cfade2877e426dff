import type { Catalogue, FileSlot, PhotoView } from '../../domain/catalogue.js';
import type { Text } from '../../domain/text.js';

const MB = 1_000_000;
/** What a camera gives. */
export const IMAGES = ['.jpg', '.jpeg', '.png'];
/** Of one photo. */
export const PHOTO_BYTES = 25 * MB;

/** A photo with a sample picture of the view. */
export const photo = (view: PhotoView, label: Text, hint: Text, need: FileSlot['need']): FileSlot => ({
  label,
  hint,
  need,
  accept: IMAGES,
  section: 'photos',
  picture: view,
  mostBytes: PHOTO_BYTES,
});

/** X-rays as images or as a document. */
export const radiographs = (need: FileSlot['need']): FileSlot => ({
  label: { en: 'Radiographs', de: 'Röntgenbilder' },
  hint: {
    en: 'Roots and bone, so that the work is planned safely',
    de: 'Wurzeln und Knochen, damit sicher geplant wird',
  },
  need,
  accept: [...IMAGES, '.pdf'],
  section: 'radiographs',
  many: 12,
  mostBytes: PHOTO_BYTES,
});

/** Whatever else helps. */
export const documents: FileSlot = {
  label: { en: 'Other documents and photos', de: 'Weitere Dokumente und Fotos' },
  hint: { en: 'Whatever helps the lab', de: 'Was dem Labor hilft' },
  need: 'optional',
  accept: [...IMAGES, '.pdf', '.stl', '.ply'],
  section: 'other',
  many: 20,
};

/**
 * The shade tab beside the tooth, and the face: they tell more about a shade than its code.
 * @param products those whose shade is seen, so that a guard of the front teeth asks for no photo
 */
export const shadePhotos = (products: readonly string[]): Catalogue['slots'] => ({
  'shade-photo': photo(
    'shade-tab',
    { en: 'Photo with the shade tab', de: 'Foto mit Farbmuster' },
    {
      en: 'The tab edge to edge with the tooth, its code in the picture',
      de: 'Das Muster Kante an Kante mit dem Zahn, der Code im Bild',
    },
    {
      otherwise: 'optional',
      rows: [{ when: { products, teeth: ['incisor', 'canine'] }, need: 'recommended' }],
    },
  ),
  'face-smile': photo(
    'face-smile',
    { en: 'Face, smiling', de: 'Gesicht, lächelnd' },
    { en: 'Shows the line of the smile', de: 'Zeigt die Lachlinie' },
    'optional',
  ),
});
