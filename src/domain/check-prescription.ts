import { addWorkingDays, isPlainDate } from './calendar.js';
import type { PlainDate } from './ids.js';
import { itemsOf, type Prescription, type PrescriptionItem } from './prescription.js';
import type { LabProfile } from './profile.js';
import { kindOf } from './teeth.js';

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

function checkItem(profile: LabProfile, item: PrescriptionItem, taken: Map<string, string>): Problem[] {
  const problems: Problem[] = [];
  const at = (field: string) => `items.${item.id}.${field}`;
  const add = (field: string, code: Problem['code'], values: Problem['values'] = {}) =>
    problems.push({ path: at(field), code, values });
  const product = profile.catalogue.products[item.product];
  if (!item.product) add('product', 'required');
  else if (!product) add('product', 'not-in-catalogue', { value: item.product });

  if (item.teeth.length === 0) add('teeth', 'required');
  for (const tooth of item.teeth) {
    if (taken.has(tooth)) add('teeth', 'tooth-twice', { tooth });
    taken.set(tooth, item.id);
    if (product && !product.toothKinds.includes(kindOf(tooth))) add('teeth', 'tooth-kind', { tooth });
  }
  const material = profile.catalogue.materials[item.material];
  if (!item.material) add('material', 'required');
  else if (!material || (product && !product.materials.includes(item.material)))
    add('material', 'not-in-catalogue', { value: item.material });
  const codes = item.shade && profile.catalogue.shades[item.shade.system]?.codes;
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

  if (!rx.patientCode.trim()) add('patientCode', 'required');
  const year = Number(today.slice(0, 4));
  if (rx.yearOfBirth !== undefined && !(rx.yearOfBirth >= year - 120 && rx.yearOfBirth <= year))
    add('yearOfBirth', 'year-of-birth', { from: year - 120, to: year });

  const items = itemsOf(rx);
  if (items.length === 0) add('items', 'no-items');
  const taken = new Map<string, string>();
  for (const item of items) problems.push(...checkItem(profile, item, taken));

  for (const [slot, { need }] of Object.entries(profile.catalogue.slots))
    if (need === 'required' && !rx.scans[slot]) add(`scans.${slot}`, 'required', { slot });

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
