import { spanProblem } from './bridge.js';
import { type Catalogue, isOffered, type Product, shadesFor } from './catalogue.js';
import type { Problem } from './check-prescription.js';
import { needOf, type Order } from './order.js';
import type { PrescriptionItem, Shade } from './prescription.js';
import { answerProblem, askedOf, type QuestionGroup } from './question.js';
import { archTeeth, kindOf, type ToothCode } from './teeth.js';
import { ownEntry } from './own.js';
import { isGap } from './tooth-findings.js';

export const LONGEST_TEXT = 5000;
/** of a name, a code, a number */
export const LONGEST_LINE = 200;

type Add = (field: string, code: Problem['code'], values?: Problem['values']) => void;

const arches = [archTeeth('upper'), archTeeth('lower')];

/** Whether teeth are the upper arch, the lower arch, or both, and nothing else. */
const areWholeArches = (teeth: PrescriptionItem['teeth']): boolean => {
  const whole = arches.filter((arch) => arch.every((tooth) => teeth.includes(tooth)));
  return whole.length > 0 && whole.flat().length === new Set(teeth).size;
};

const isMadeFor = ({ toothKinds, per }: Product, tooth: ToothCode): boolean =>
  per === 'arch' || toothKinds.includes(kindOf(tooth));

/**
 * Work that needs a tooth, ordered where the chart says that there is none: most often it is the wrong tooth. A gap under
 * a bridge is the bridge's own matter, see `spanProblem()`.
 */
function seatProblem(
  { rx }: Order,
  { seat, per }: Product,
  { pontics = [] }: PrescriptionItem,
  tooth: ToothCode,
): 'tooth-missing' | 'tooth-extraction' | undefined {
  const isSpan = per === 'span';
  // pontics that were chosen before the bridge became something else mean nothing any more
  if (seat !== 'tooth' || (isSpan && pontics.includes(tooth))) return undefined;
  if (isGap(rx.findings[tooth])) return isSpan ? undefined : 'tooth-missing';
  return rx.findings[tooth]?.includes('extraction') ? 'tooth-extraction' : undefined;
}

function checkTeeth(
  order: Order,
  item: PrescriptionItem,
  product: Product | undefined,
  taken: Map<string, string>,
  add: Add,
): void {
  if (item.teeth.length === 0) add('teeth', 'required');
  else if (product?.per === 'arch' && !areWholeArches(item.teeth)) add('teeth', 'whole-arches');
  for (const tooth of item.teeth) {
    // a retainer by day and a guard by night lie on the same arch; two crowns never on the same tooth
    const place = product?.per === 'arch' ? `${item.product} ${tooth}` : `${product?.layer ?? ''} ${tooth}`;
    if (taken.has(place)) add('teeth', 'tooth-twice', { tooth });
    taken.set(place, item.id);
    if (product && !isMadeFor(product, tooth)) add('teeth', 'tooth-kind', { tooth });
    const seat = product && seatProblem(order, product, item, tooth);
    if (seat) add('teeth', seat, { tooth });
  }
  const span =
    product?.per === 'span' && item.teeth.length ? spanProblem(item, order.rx.findings) : undefined;
  if (span) add('teeth', span.code, span.tooth ? { tooth: span.tooth } : {});
}

function checkShades(catalogue: Catalogue, order: Order, item: PrescriptionItem, add: Add): void {
  const product = ownEntry(catalogue.products, item.product);
  const material = ownEntry(catalogue.materials, item.material);
  const isKnown = (shade: Shade) =>
    shadesFor(catalogue, shade.region).some(
      ([system, { codes }]) => system === shade.system && codes.includes(shade.code),
    );
  if (material?.shaded && !item.shade) add('shade', 'shade-required');
  else if (item.shade && !isKnown(item.shade)) add('shade', 'not-in-catalogue', { value: item.shade.code });
  for (const [region, need] of Object.entries(product?.shades ?? {})) {
    const shade = item.shades?.[region as 'stump'];
    if (!shade && material?.shaded && needOf(need, order, item) === 'required')
      add(`shades.${region}`, 'required');
    if (shade && !isKnown(shade)) add(`shades.${region}`, 'not-in-catalogue', { value: shade.code });
  }
}

/** The design groups that a piece is asked about. */
export const groupsOf = (catalogue: Catalogue, { product }: PrescriptionItem): readonly QuestionGroup[] =>
  (ownEntry(catalogue.products, product)?.groups ?? []).flatMap(
    (key) => ownEntry(catalogue.groups, key) ?? [],
  );

/** What is wrong with the answers to questions; what is not asked is not looked at. */
export const checkAnswers = (
  groups: readonly QuestionGroup[],
  order: Order,
  item?: PrescriptionItem,
): readonly (Pick<Problem, 'code' | 'values'> & { readonly key: string })[] => {
  const answers = item ? (item.answers ?? {}) : order.rx.answers;
  return askedOf(groups, order, item)
    .flatMap(({ questions }) => questions)
    .flatMap((asked) => {
      const problem = answerProblem(asked, ownEntry(answers, asked.key));
      return problem ? [{ ...problem, key: asked.key }] : [];
    });
};

/** Everything that is wrong with one piece of work. @param taken the teeth of the pieces before it */
export function checkItem(
  catalogue: Catalogue,
  order: Order,
  item: PrescriptionItem,
  taken: Map<string, string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const add: Add = (field, code, values = {}) =>
    problems.push({ path: `items.${item.id}.${field}`, code, values });
  const product = ownEntry(catalogue.products, item.product);
  if (!item.product) add('product', 'required');
  else if (!product || !isOffered(product, order.rx.service))
    add('product', 'not-in-catalogue', { value: item.product });
  checkTeeth(order, item, product, taken, add);
  const material = ownEntry(catalogue.materials, item.material);
  // a product without materials leaves nothing to choose
  if (!item.material) {
    if (product?.materials.length !== 0) add('material', 'required');
  } else if (!material || (product && !product.materials.includes(item.material)))
    add('material', 'not-in-catalogue', { value: item.material });
  checkShades(catalogue, order, item, add);
  for (const { key, code, values } of checkAnswers(groupsOf(catalogue, item), order, item))
    add(`answers.${key}`, code, values);
  if (item.note.length > LONGEST_TEXT) add('note', 'too-long', { most: LONGEST_TEXT });
  return problems;
}
