import {
  archOf,
  formatTooth,
  itemsOf,
  type LabProfile,
  type Prescription,
  type PrescriptionItem,
  say,
} from 'pontic';
import { language } from './settings.js';
import { appWords } from './words/app.js';

/** "16, 17", or "upper arch" for work that is made for whole arches. */
export function teethWords(
  { catalogue }: LabProfile,
  { product, teeth }: Pick<PrescriptionItem, 'product' | 'teeth'>,
): string {
  if (catalogue.products[product]?.per !== 'arch')
    return teeth.map((tooth) => formatTooth(tooth, 'fdi')).join(', ');
  const words = appWords().arches;
  const arches = (['upper', 'lower'] as const).filter((arch) =>
    teeth.some((tooth) => archOf(tooth) === arch),
  );
  return arches.length === 2 ? words.both : arches.map((arch) => words[arch]).join('');
}

/** "Crown 16", "Hawley retainer, upper arch": one for each piece of work. */
export const workWords = (order: Prescription, profile: LabProfile): readonly string[] =>
  itemsOf(order).map((item) => {
    const product = profile.catalogue.products[item.product];
    const name = product ? say(product.label, language()) : item.product;
    return `${name}${product?.per === 'arch' ? ', ' : ' '}${teethWords(profile, item)}`;
  });
