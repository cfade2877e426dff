import { type Answers, isOffered, type PrescriptionItem, type Product } from '../../src/index.js';
import { withMaterial, withProductOf } from '../internal/piece-change.js';
import { type Form, orderOf } from './form.js';
import { followUpOf } from './origin.js';
import { isPerArch } from './words.js';

export const pathOf = ({ id }: PrescriptionItem, field: string): string => `items.${id}.${field}`;

/** As the piece stands now: two fields may be filled in before the form is rendered again. */
export function change(
  form: Form,
  { id }: PrescriptionItem,
  part: Partial<PrescriptionItem> | ((now: PrescriptionItem) => PrescriptionItem),
): void {
  const now = form.draft.prescription.items[id];
  if (!now) return;
  form.draft.edit({ item: id, value: typeof part === 'function' ? part(now) : { ...now, ...part } });
}

/** What the lab makes under this case's service and, where it grows out of another case, as such a follow-up. */
export function offeredProducts(form: Form): readonly (readonly [key: string, product: Product])[] {
  const only = followUpOf(form, form.draft.view?.case)?.products;
  const { service } = orderOf(form.draft).rx;
  return Object.entries(form.profile.catalogue.products).filter(
    ([key, product]) => isOffered(product, service) && (!only || only.includes(key)),
  );
}

const productOf = (form: Form, key: string): Product | undefined => form.profile.catalogue.products[key];

/** How it is said where the work goes; before the product is known that can be open. */
export function placeBy(form: Form, item: PrescriptionItem): 'arch' | 'tooth' | 'unknown' {
  if (productOf(form, item.product)) return isPerArch(item, form) ? 'arch' : 'tooth';
  const kinds = new Set(offeredProducts(form).map(([, { per }]) => (per === 'arch' ? 'arch' : 'tooth')));
  const [only = 'tooth', ...others] = kinds;
  return others.length ? 'unknown' : only;
}

/** The entries that are not the same in the other record. */
const unlike = (answers: Answers, other: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key, answer]) => other[key] !== answer));

/** What is preferred comes and goes with the product; what was answered by hand stays. */
function withPreferences(form: Form, item: PrescriptionItem, before: string): PrescriptionItem {
  const { doctorName } = form.draft.prescription;
  const { past, pieces } = form.draft;
  const preferred = past.preferred(doctorName, item.product);
  if (Object.keys(preferred).length) pieces.preferredBy(doctorName);
  const own = unlike(item.answers ?? {}, past.preferred(doctorName, before));
  const answers = { ...preferred, ...own };
  const { answers: _, ...rest } = item;
  return Object.keys(answers).length ? { ...rest, answers } : rest;
}

/**
 * Another product may not come in this material, and not for these teeth; what does not fit is asked for again, and
 * what leaves no choice is settled. A product that the piece had before gets back what was entered under it.
 */
export function withProduct(form: Form, item: PrescriptionItem, key: string): PrescriptionItem {
  const { pieces } = form.draft;
  if (key === item.product) return item;
  pieces.leave(item);
  const known = pieces.under(item.id, key);
  const next = known ? withKnown(form, item, known) : withNewProduct(form, item, key);
  pieces.begin(next);
  return next;
}

const isAlike = (form: Form, item: PrescriptionItem, product: Product | undefined): boolean =>
  placeBy(form, item) === (product?.per === 'arch' ? 'arch' : 'tooth');

const withNewProduct = (form: Form, item: PrescriptionItem, key: string): PrescriptionItem =>
  withPreferences(
    form,
    withProductOf(form.profile, item, key, isAlike(form, item, productOf(form, key))),
    item.product,
  );

/**
 * Back at a product: everything as it was, but for what was entered meanwhile and goes with it. Teeth that were put right
 * under the other product are never turned back.
 */
function withKnown(form: Form, item: PrescriptionItem, known: PrescriptionItem): PrescriptionItem {
  const { pieces } = form.draft;
  const product = productOf(form, known.product);
  const isNewer = {
    teeth: item.teeth.length > 0 && isAlike(form, item, product) && pieces.isEntered(item, 'teeth'),
    material: !!product?.materials.includes(item.material) && pieces.isEntered(item, 'material'),
    shade: item.shade !== undefined && pieces.isEntered(item, 'shade'),
    shades: item.shades !== undefined && pieces.isEntered(item, 'shades'),
  };
  const { pontics: before, shades: shadesBefore, answers: answersBefore, ...rest } = known;
  const teeth = isNewer.teeth ? item.teeth : known.teeth;
  // what a bridge replaces is said of a tooth: it goes where the tooth goes
  const pontics = (isNewer.teeth ? (item.pontics ?? before) : before)?.filter((tooth) =>
    teeth.includes(tooth),
  );
  const shades = isNewer.shades ? item.shades : shadesBefore;
  const answers = { ...answersBefore, ...givenByHand(form, item) };
  const next = {
    ...rest,
    note: item.note,
    teeth,
    shade: isNewer.shade ? item.shade : known.shade,
    ...(pontics && product?.per === 'span' && { pontics }),
    ...(shades && { shades }),
    ...(Object.keys(answers).length && { answers }),
  };
  return withMaterial(form.profile, next, isNewer.material ? item.material : known.material);
}

/** Answered under the product that the piece has now, and not merely filled in. */
const givenByHand = (form: Form, item: PrescriptionItem): Answers => {
  const { past, pieces, prescription } = form.draft;
  return unlike(pieces.given(item), past.preferred(prescription.doctorName, item.product));
};

/**
 * The piece that the last case began with, where it can be ordered here. Its teeth, its shade and what was answered about
 * them are another patient's: a margin or an implant's platform is never taken over.
 */
export function lastPiece(form: Form): Pick<PrescriptionItem, 'product' | 'material'> | undefined {
  const { piece } = form.draft.past;
  const isPossible = piece && offeredProducts(form).some(([key]) => key === piece.product);
  if (!isPossible) return undefined;
  const { product, material } = piece;
  const isMaterial = productOf(form, product)?.materials.includes(material);
  return { product, material: isMaterial ? material : '' };
}

export function sameAsLast(form: Form, item: PrescriptionItem): PrescriptionItem {
  const last = lastPiece(form);
  if (!last) return item;
  const next = withProduct(form, item, last.product);
  return withMaterial(form.profile, next, last.material || next.material);
}
