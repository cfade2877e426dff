import { addWorkingDays, isPlainDate } from './calendar.js';
import { isOffered, type Product } from './catalogue.js';
import type { PlainDate } from './ids.js';
import { itemsOf, type Prescription, type PrescriptionItem } from './prescription.js';
import { comparePrescriptions } from './prescription-diff.js';
import type { LabProfile } from './profile.js';
import { isSame } from './same.js';
import { archTeeth, kindOf } from './teeth.js';

/** Something that keeps a prescription from being sent, beside the field where it can be mended. */
export interface Problem {
  /** `patientCode`, `items`, `items.<id>.teeth`, `scans.upper`, … */
  readonly path: string;
  readonly code:
    | 'required'
    | 'year-of-birth'
    | 'no-items'
    | 'tooth-twice'
    | 'tooth-kind'
    /** a product that is made for whole arches, and single teeth were chosen */
    | 'whole-arches'
    | 'not-in-catalogue'
    | 'shade-required'
    | 'not-a-date'
    | 'too-early'
    | 'too-long'
    | 'tick-required'
    | 'sign-required';
  readonly values: Readonly<Record<string, string | number>>;
}

const LONGEST_TEXT = 5000;

/** The first day on which the finished work can be at the practice, if it were sent today. */
export function earliestDate(
  profile: LabProfile,
  items: readonly PrescriptionItem[],
  today: PlainDate,
): PlainDate {
  const days = items.map((item) => profile.catalogue.products[item.product]?.workingDays ?? 0);
  return addWorkingDays(profile.calendar, today, Math.max(0, ...days) + profile.transitDays);
}

const arches = [archTeeth('upper'), archTeeth('lower')];

/** Whether teeth are the upper arch, the lower arch, or both, and nothing else. */
const areWholeArches = (teeth: PrescriptionItem['teeth']): boolean => {
  const whole = arches.filter((arch) => arch.every((tooth) => teeth.includes(tooth)));
  return whole.length > 0 && whole.flat().length === new Set(teeth).size;
};

const isMadeFor = ({ toothKinds, per }: Product, tooth: PrescriptionItem['teeth'][number]): boolean =>
  per === 'arch' || toothKinds.includes(kindOf(tooth));

function checkItem(
  profile: LabProfile,
  service: string,
  item: PrescriptionItem,
  taken: Map<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const at = (field: string) => `items.${item.id}.${field}`;
  const add = (field: string, code: Problem['code'], values: Problem['values'] = {}) =>
    problems.push({ path: at(field), code, values });
  const { products, materials, shades } = profile.catalogue;
  const product = Object.hasOwn(products, item.product) ? products[item.product] : undefined;
  if (!item.product) add('product', 'required');
  else if (!product || !isOffered(product, service))
    add('product', 'not-in-catalogue', { value: item.product });

  if (item.teeth.length === 0) add('teeth', 'required');
  else if (product?.per === 'arch' && !areWholeArches(item.teeth)) add('teeth', 'whole-arches');
  for (const tooth of item.teeth) {
    // a retainer by day and a guard by night lie on the same arch; two crowns never on the same tooth
    const place = product?.per === 'arch' ? `${item.product} ${tooth}` : tooth;
    if (taken.has(place)) add('teeth', 'tooth-twice', { tooth });
    taken.set(place, item.id);
    if (product && !isMadeFor(product, tooth)) add('teeth', 'tooth-kind', { tooth });
  }
  const material = Object.hasOwn(materials, item.material) ? materials[item.material] : undefined;
  // a product without materials leaves nothing to choose
  if (!item.material) {
    if (product?.materials.length !== 0) add('material', 'required');
  } else if (!material || (product && !product.materials.includes(item.material)))
    add('material', 'not-in-catalogue', { value: item.material });
  const codes = item.shade && shades[item.shade.system]?.codes;
  if (material?.shaded && !item.shade) add('shade', 'shade-required');
  else if (item.shade && !codes?.includes(item.shade.code))
    add('shade', 'not-in-catalogue', { value: item.shade.code });
  if (item.note.length > LONGEST_TEXT) add('note', 'too-long', { most: LONGEST_TEXT });
  return problems;
}

/**
 * Everything that is missing or impossible, in the order of the form.
 * @param today the lab's calendar day
 */
export function checkPrescription(
  profile: LabProfile,
  rx: Prescription,
  today: PlainDate,
): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, code: Problem['code'], values: Problem['values'] = {}) =>
    problems.push({ path, code, values });

  const { service } = rx;
  if (Object.keys(profile.services).length > 0) {
    if (!service) add('service', 'required');
    else if (!Object.hasOwn(profile.services, service))
      add('service', 'not-in-catalogue', { value: service });
  }
  if (!rx.patientCode.trim()) add('patientCode', 'required');
  const year = Number(today.slice(0, 4));
  if (rx.yearOfBirth !== undefined && !(rx.yearOfBirth >= year - 120 && rx.yearOfBirth <= year))
    add('yearOfBirth', 'year-of-birth', { from: year - 120, to: year });

  const items = itemsOf(rx);
  if (items.length === 0) add('items', 'no-items');
  const taken = new Map<string, string>();
  for (const item of items) problems.push(...checkItem(profile, service, item, taken));

  for (const [key, slot] of Object.entries(profile.catalogue.slots))
    if (slot.need === 'required' && isOffered(slot, service) && !rx.scans[key])
      add(`scans.${key}`, 'required', { slot: key });

  if (!rx.dateWanted) add('dateWanted', 'required');
  else if (!isPlainDate(rx.dateWanted)) add('dateWanted', 'not-a-date');
  else {
    const earliest = earliestDate(profile, items, today);
    if (rx.dateWanted < earliest) add('dateWanted', 'too-early', { earliest });
  }
  if (rx.instructions.length > LONGEST_TEXT) add('instructions', 'too-long', { most: LONGEST_TEXT });

  if (!rx.doctorName.trim()) add('doctorName', 'required');
  if (profile.requiresLicence && !rx.licenceNumber.trim()) add('licenceNumber', 'required');
  if (!rx.declaredComplete) add('declaredComplete', 'tick-required');
  if (!rx.declaredPrivacy) add('declaredPrivacy', 'tick-required');
  if (!rx.signature?.name.trim()) add('signature', 'sign-required');
  return problems;
}

/**
 * What keeps a revision from being sent: what it brought about, and what is wrong with what it changed. What the lab
 * took as it was is not held against it, nor that the time has become short for a date that stays. It is signed anew.
 * @param before the prescription as the lab has it
 * @param after what it shall become
 * @param today the lab's calendar day
 */
export function checkRevision(
  profile: LabProfile,
  before: Prescription,
  after: Prescription,
  today: PlainDate,
): readonly Problem[] {
  const known = checkPrescription(profile, before, today);
  const changed = new Set(comparePrescriptions(before, after).map(({ path }) => path));
  return checkPrescription(profile, after, today).filter((problem) => {
    if (problem.code === 'sign-required' || changed.has(problem.path)) return true;
    return problem.code !== 'too-early' && !known.some((one) => isSame(one, problem));
  });
}
