import { type ItemId, itemsOf, type PrescriptionItem, type Product } from '../../src/index.js';
import type { ChartWork } from '../tooth-chart/work.js';
import type { Form } from './form.js';
import { isPerArch, itemWords } from './words.js';

/** By what the catalogue says of the product, never by its name. */
const markOf = (product: Product | undefined): ChartWork['kind'] => {
  if (product?.per === 'span') return 'bridge';
  return product?.seat === 'implant' ? 'implant' : 'crown';
};

const workOf = (form: Form, item: PrescriptionItem): ChartWork => ({
  id: item.id,
  teeth: item.teeth,
  ...(item.pontics && { pontics: item.pontics }),
  kind: markOf(form.profile.catalogue.products[item.product]),
  label: itemWords(item, form),
});

/** The other pieces, so that the chart shows what is taken. Whole arches take no tooth from anybody. */
export const otherWork = (form: Form, open: ItemId | undefined): readonly ChartWork[] =>
  itemsOf(form.rx)
    .filter((item) => item.id !== open && item.teeth.length > 0 && !isPerArch(item, form))
    .map((item) => workOf(form, item));
