import type { AttachmentId, Instant, ItemId, PlainDate } from './ids.js';
import type { ToothCode } from './teeth.js';

export type ShadeSystem = string;
/** `body` is the crown itself; `stump` is the prepared tooth below it. */
export type ShadeRegion = 'body' | 'gingival' | 'incisal' | 'stump';
export interface Shade {
  readonly system: ShadeSystem;
  readonly code: string;
  readonly region: ShadeRegion;
}

/** One piece of work: a crown on one or several teeth, each made alike. */
export interface PrescriptionItem {
  readonly id: ItemId;
  /** a product of the lab's catalogue */
  readonly product: string;
  readonly teeth: readonly ToothCode[];
  /** a material of the lab's catalogue; empty until chosen */
  readonly material: string;
  readonly shade: Shade | undefined;
  readonly note: string;
}

/** A file of the case as both sides name it. The digest is that of the bytes as the dentist gave them. */
export interface AttachmentRef {
  readonly id: AttachmentId;
  readonly name: string;
  readonly bytes: number;
  /** root digest, lower-case hex */
  readonly root: string;
  readonly triangles: number;
  readonly verdict: 'pass' | 'warn';
}

/** A typed name under the declaration, as the law of most places accepts it. */
export interface Signature {
  readonly kind: 'typed';
  readonly name: string;
  readonly at: Instant;
}

/**
 * What the dentist orders. The patient is a code, never a name: who it is stays in the practice.
 * Flat on purpose: every key is saved and merged by itself; `items` and `scans` by their own keys.
 */
export interface Prescription {
  /** one of the lab's services, where it has several: `full`, `direct` */
  readonly service: string;
  readonly patientCode: string;
  readonly yearOfBirth: number | undefined;
  readonly sex: 'female' | 'male' | 'unspecified' | undefined;
  readonly doctorName: string;
  readonly licenceNumber: string;
  readonly items: Readonly<Record<ItemId, PrescriptionItem>>;
  /** by the slot of the lab's catalogue */
  readonly scans: Readonly<Record<string, AttachmentRef>>;
  readonly dateWanted: PlainDate | undefined;
  readonly instructions: string;
  /** where the finished work goes, when not to the practice's usual address */
  readonly deliveryAddress: string;
  /** "what I wrote is complete and true" */
  readonly declaredComplete: boolean;
  /** "I agree to the processing of these data" */
  readonly declaredPrivacy: boolean;
  readonly signature: Signature | undefined;
}

export type PrescriptionField = Exclude<keyof Prescription, 'items' | 'scans'>;

export const emptyPrescription: Prescription = {
  service: '',
  patientCode: '',
  yearOfBirth: undefined,
  sex: undefined,
  doctorName: '',
  licenceNumber: '',
  items: {},
  scans: {},
  dateWanted: undefined,
  instructions: '',
  deliveryAddress: '',
  declaredComplete: false,
  declaredPrivacy: false,
  signature: undefined,
};

/** One change to a draft: the smallest thing that is saved, undone and merged. `undefined` takes an entry out. */
export type DraftEdit =
  | { [F in PrescriptionField]: { readonly field: F; readonly value: Prescription[F] } }[PrescriptionField]
  | { readonly item: ItemId; readonly value: PrescriptionItem | undefined }
  | { readonly slot: string; readonly value: AttachmentRef | undefined };

function withEntry<Value>(record: Readonly<Record<string, Value>>, key: string, value: Value | undefined) {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...record, [key]: value };
}

export function applyEdit(prescription: Prescription, edit: DraftEdit): Prescription {
  // what was signed is no longer what stands there
  const unsigned = 'field' in edit ? {} : { signature: undefined };
  if ('item' in edit)
    return { ...prescription, ...unsigned, items: withEntry(prescription.items, edit.item, edit.value) };
  if ('slot' in edit)
    return { ...prescription, ...unsigned, scans: withEntry(prescription.scans, edit.slot, edit.value) };
  const next = { ...prescription, [edit.field]: edit.value };
  return CONFIRMATIONS.has(edit.field) ? next : { ...next, signature: undefined };
}

/** Filled in together on the page that is signed: changing one does not undo the others. */
const CONFIRMATIONS: ReadonlySet<PrescriptionField> = new Set([
  'signature',
  'declaredComplete',
  'declaredPrivacy',
  'doctorName',
  'licenceNumber',
]);

const ownEntry = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The edit that brings back what `edit` is about to replace. */
export function inverseOf(prescription: Prescription, edit: DraftEdit): DraftEdit {
  if ('item' in edit) return { item: edit.item, value: ownEntry(prescription.items, edit.item) };
  if ('slot' in edit) return { slot: edit.slot, value: ownEntry(prescription.scans, edit.slot) };
  return { field: edit.field, value: prescription[edit.field] } as DraftEdit;
}

export const itemsOf = (prescription: Prescription): readonly PrescriptionItem[] =>
  Object.values(prescription.items).sort((a, b) => (a.id < b.id ? -1 : 1));
