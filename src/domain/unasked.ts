import { groupsOf } from './check-item.js';
import { groupsOn } from './check-prescription.js';
import type { Order } from './order.js';
import {
  type Answers,
  applyEdit,
  type DraftEdit,
  inverseOf,
  itemsOf,
  pathOfEdit,
  type Prescription,
  type PrescriptionItem,
} from './prescription.js';
import type { LabProfile } from './profile.js';
import { ownEntry } from './own.js';
import { askedOf, FORM_PAGES, type QuestionGroup } from './question.js';
import { isSame } from './same.js';

const keysIn = (groups: readonly QuestionGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ questions }) => Object.keys(questions)));

/**
 * The answers that an order still asks for. What this catalogue has never heard of stays: a colleague's page may have a
 * newer one.
 * @param known the keys of all questions that could be asked
 */
function askedAnswers(
  groups: readonly QuestionGroup[],
  known: ReadonlySet<string>,
  order: Order,
  answers: Answers,
  item?: PrescriptionItem,
): Answers {
  const asked = new Set(
    askedOf(groups, order, item).flatMap(({ questions }) => questions.map(({ key }) => key)),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key) || !known.has(key)));
}

/** A piece without what its product and material do not ask for: answers, shades, and pontics of what is no bridge. */
function askedPiece({ catalogue }: LabProfile, order: Order, item: PrescriptionItem): PrescriptionItem {
  const { shade, shades, pontics, answers, ...piece } = item;
  const product = ownEntry(catalogue.products, item.product);
  if (item.product && !product) return item;
  const material = ownEntry(catalogue.materials, item.material);
  const isShaded = material?.shaded ?? true;
  const regions = isShaded ? (product?.shades ?? {}) : {};
  const units = product?.per === 'span' ? pontics?.filter((tooth) => item.teeth.includes(tooth)) : undefined;
  return {
    ...piece,
    shade: isShaded ? shade : undefined,
    ...(shades && {
      shades: Object.fromEntries(Object.entries(shades).filter(([region]) => Object.hasOwn(regions, region))),
    }),
    ...(units && { pontics: units }),
    ...(answers && {
      answers: askedAnswers(
        groupsOf(catalogue, item),
        keysIn(Object.values(catalogue.groups ?? {})),
        order,
        answers,
        item,
      ),
    }),
  };
}

/** One look: what is taken out may itself have decided about something else. */
function unaskedNow(profile: LabProfile, order: Order): readonly DraftEdit[] {
  const { rx } = order;
  const groups = FORM_PAGES.flatMap((page) => groupsOn(profile, page));
  const asked = askedAnswers(groups, keysIn(groups), order, rx.answers);
  return [
    ...Object.keys(rx.answers)
      .filter((key) => !Object.hasOwn(asked, key))
      .map((answer): DraftEdit => ({ answer, value: undefined })),
    ...itemsOf(rx).flatMap((item): readonly DraftEdit[] => {
      const value = askedPiece(profile, order, item);
      return isSame(value, item) ? [] : [{ item: item.id, value }];
    }),
  ];
}

/**
 * The edits that take out what an order does not ask for any more, whatever decided that: a name that was typed before
 * the pseudonym was chosen stays in the practice. Files stay, also in slots that are not asked for: they are seen and
 * taken out by a person.
 */
export function unaskedEdits(profile: LabProfile, { rx, followUp }: Order): readonly DraftEdit[] {
  const edits: DraftEdit[] = [];
  let rest = rx;
  for (;;) {
    const found = unaskedNow(profile, { rx: rest, followUp });
    // each round takes something out, so the rounds come to an end
    if (!found.length) return edits;
    edits.push(...found);
    rest = found.reduce(applyEdit, rest);
  }
}

/** The prescription as it may leave. A signature stays: what is taken out was not shown where it was signed. */
export const withoutUnasked = (profile: LabProfile, order: Order): Prescription => ({
  ...unaskedEdits(profile, order).reduce(applyEdit, order.rx),
  signature: order.rx.signature,
});

/**
 * A revision as it may leave. What the lab had before without asking for it, and what nobody touched, stays as it is:
 * taking it out would change parts that the revision is not about.
 */
export function revisionWithoutUnasked(profile: LabProfile, before: Order, after: Order): Prescription {
  const known = new Set(unaskedEdits(profile, before).map(pathOfEdit));
  const isUntouched = (edit: DraftEdit) =>
    known.has(pathOfEdit(edit)) && isSame(inverseOf(before.rx, edit).value, inverseOf(after.rx, edit).value);
  const edits = unaskedEdits(profile, after).filter((edit) => !isUntouched(edit));
  return { ...edits.reduce(applyEdit, after.rx), signature: after.rx.signature };
}
