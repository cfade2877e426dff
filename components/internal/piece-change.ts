import type { LabProfile, PrescriptionItem, Shade, ShadeRegion } from '../../src/index.js';

/** A shade goes with the material that has none. */
export function withMaterial(
  { catalogue }: LabProfile,
  item: PrescriptionItem,
  material: string,
): PrescriptionItem {
  const isShaded = catalogue.materials[material]?.shaded ?? true;
  const { shades, ...rest } = item;
  return {
    ...rest,
    material,
    shade: isShaded ? item.shade : undefined,
    ...(shades && isShaded && { shades }),
  };
}

/**
 * Another product may not come in this material, and not for these teeth: what does not fit is asked for again, and what
 * leaves no choice is settled.
 * @param isAlike the teeth are chosen the same way for both: one by one, or as arches
 */
export function withProductOf(
  profile: LabProfile,
  item: PrescriptionItem,
  key: string,
  isAlike: boolean,
): PrescriptionItem {
  const product = profile.catalogue.products[key];
  const [first = '', ...others] = product?.materials ?? [];
  const fits = product?.materials.includes(item.material);
  const { pontics, ...rest } = item;
  const next = {
    ...rest,
    product: key,
    teeth: isAlike ? item.teeth : [],
    ...(pontics && product?.per === 'span' && { pontics }),
  };
  return withMaterial(profile, next, fits ? item.material : others.length ? '' : first);
}

export function withShade(
  item: PrescriptionItem,
  region: ShadeRegion,
  shade: Shade | undefined,
): PrescriptionItem {
  if (region === 'body') return { ...item, shade };
  const { [region]: _, ...others } = item.shades ?? {};
  return { ...item, shades: shade ? { ...others, [region]: shade } : others };
}

export function withAnswer(
  item: PrescriptionItem,
  key: string,
  answer: string | undefined,
): PrescriptionItem {
  const { [key]: _, ...others } = item.answers ?? {};
  return { ...item, answers: answer === undefined ? others : { ...others, [key]: answer } };
}
