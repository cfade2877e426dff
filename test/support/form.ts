import type { FileSlot } from '../../src/domain/catalogue.js';
import { slotsFor } from '../../src/domain/check-files.js';
import { groupsOf } from '../../src/domain/check-item.js';
import { checkPrescription, groupsOn } from '../../src/domain/check-prescription.js';
import { itemId, plainDate } from '../../src/domain/ids.js';
import type { Need } from '../../src/domain/order.js';
import type { Prescription, PrescriptionItem } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { type AskedQuestion, askedOf, FORM_PAGES, type FormPage } from '../../src/domain/question.js';
import { recommendedGaps } from '../../src/domain/recommended.js';
import { completePrescription, type CompleteOptions } from './complete.js';

export const TODAY = plainDate('2026-03-09');
const ITEM = itemId('01');

/** A form as a lab asks it of one order. */
export interface Form {
  readonly rx: Prescription;
  readonly item: PrescriptionItem;
  /** a question of the case or of its piece, where it is asked now */
  question(key: string): AskedQuestion | undefined;
  /** the page on which a question of the case is asked; `piece` for one of the piece */
  pageOf(key: string): FormPage | 'piece' | undefined;
  need(key: string): Need | undefined;
  /** the keys of a question's options, as they are offered here */
  options(key: string): readonly string[];
  slot(key: string): (FileSlot & { readonly need: Need }) | undefined;
  readonly slots: readonly string[];
  /** `answers.overjet: required`; of the piece without its id */
  readonly problems: readonly string[];
  readonly gaps: readonly string[];
  /** the same order with something else in it; `undefined` takes an answer out */
  with(change: Partial<Prescription>): Form;
  answering(answers: Readonly<Record<string, string | undefined>>): Form;
  piece(change: Partial<PrescriptionItem>): Form;
}

/** The form of a prescription. @param followUp as what it was begun */
export function formOf(profile: LabProfile, rx: Prescription, followUp?: string): Form {
  const { catalogue } = profile;
  const order = { rx, followUp };
  const item = rx.items[ITEM]!;
  const asked = [
    ...FORM_PAGES.map((page) => [page, askedOf(groupsOn(profile, page), order)] as const),
    ['piece', askedOf(groupsOf(catalogue, item), order, item)] as const,
  ].flatMap(([page, groups]) =>
    groups.flatMap(({ questions }) => questions.map((one) => ({ ...one, page }))),
  );
  const find = (key: string) => asked.find((one) => one.key === key);
  const slots = slotsFor(catalogue, order);
  const short = (path: string) => path.replace(`items.${ITEM}.`, '');
  return {
    rx,
    item,
    question: find,
    pageOf: (key) => find(key)?.page,
    need: (key) => find(key)?.need,
    options: (key) => find(key)?.options.map(([option]) => option) ?? [],
    slot: (key) => {
      const one = slots.find((slot) => slot.key === key);
      return one && { ...one.slot, need: one.need };
    },
    slots: slots.map(({ key }) => key),
    problems: checkPrescription(profile, rx, TODAY, followUp).map(
      ({ path, code }) => `${short(path)}: ${code}`,
    ),
    gaps: recommendedGaps(profile, order).map(short),
    with: (change) => formOf(profile, { ...rx, ...change }, followUp),
    answering: (answers) => {
      const all = Object.entries({ ...rx.answers, ...answers });
      const given = all.filter((entry): entry is [string, string] => entry[1] !== undefined);
      return formOf(profile, { ...rx, answers: Object.fromEntries(given) }, followUp);
    },
    piece: (change) => formOf(profile, { ...rx, items: { [ITEM]: { ...item, ...change } } }, followUp),
  };
}

/** A form that is filled in as far as it has to be. */
export const filledForm = (profile: LabProfile, options: Partial<CompleteOptions> = {}): Form =>
  formOf(profile, completePrescription(profile, { today: TODAY, ...options }), options.followUp);
