import type { AttachmentId, Instant, ItemId, PlainDate } from './ids.js';
import { ownEntry } from './own.js';
import { isSame } from './same.js';
import type { ToothCode } from './teeth.js';
import type { ToothFinding } from './tooth-findings.js';

/**
 * What was answered to the lab's own questions, by the question's key. A choice is its option's key, a number is written
 * in digits, a tick is `yes`, teeth are ISO 3950 codes separated by spaces; what was not answered has no entry.
 */
export type Answers = Readonly<Record<string, string>>;

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
  /** of the body; asked for wherever the material is tooth-coloured */
  readonly shade: Shade | undefined;
  /** of the other regions, where the product asks for them */
  readonly shades?: Readonly<Partial<Record<Exclude<ShadeRegion, 'body'>, Shade>>>;
  /** of a bridge: the units that replace a tooth; all others are abutments */
  readonly pontics?: readonly ToothCode[];
  /** to the questions of the product's design groups */
  readonly answers?: Answers;
  readonly note: string;
}

/**
 * A file of the case as both sides name it. The digest is that of the copy: the dentist's file without what may name the
 * patient (standards C7).
 */
export interface AttachmentRef {
  readonly id: AttachmentId;
  readonly name: string;
  readonly bytes: number;
  /** root digest, lower-case hex */
  readonly root: string;
  readonly triangles: number;
  readonly verdict: 'pass' | 'warn';
}

/** Under the declaration: a typed name, as the law of most places accepts it, or a drawn one with the name beside it. */
export interface Signature {
  readonly kind: 'typed' | 'drawn';
  readonly name: string;
  readonly at: Instant;
  /** of a drawn one: an SVG path in a box of 600 by 200, at most `MOST_STROKES` characters */
  readonly strokes?: string;
}

export const MOST_STROKES = 20_000;

/**
 * What the dentist orders. The patient is a code, never a name: who it is stays in the practice.
 * Flat on purpose: every key is saved and merged by itself; `items`, `scans`, `answers` and `findings` by their own keys.
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
  /** by the place: a slot of the lab's catalogue, or `slot/id` where a slot takes several files; see `slotOf()` */
  readonly scans: Readonly<Record<string, AttachmentRef>>;
  /** to the questions that the lab asks of a case as a whole */
  readonly answers: Answers;
  /** what is known about each tooth, whatever is ordered */
  readonly findings: Readonly<Record<string, readonly ToothFinding[]>>;
  /** FHIR's ServiceRequest.priority: `urgent` is the lab's rush service */
  readonly priority: 'routine' | 'urgent';
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

/** Parts that are maps, each with the word that names one entry in an edit. */
const MAPS = { item: 'items', slot: 'scans', answer: 'answers', tooth: 'findings' } as const;
export type PrescriptionMap = (typeof MAPS)[keyof typeof MAPS];
export const PRESCRIPTION_MAPS: readonly PrescriptionMap[] = Object.values(MAPS);
export type PrescriptionField = Exclude<keyof Prescription, PrescriptionMap>;

export const emptyPrescription: Prescription = {
  service: '',
  patientCode: '',
  yearOfBirth: undefined,
  sex: undefined,
  doctorName: '',
  licenceNumber: '',
  items: {},
  scans: {},
  answers: {},
  findings: {},
  priority: 'routine',
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
  | { readonly slot: string; readonly value: AttachmentRef | undefined }
  | { readonly answer: string; readonly value: string | undefined }
  | { readonly tooth: ToothCode; readonly value: readonly ToothFinding[] | undefined };

/** What an edit is about: a field, or one entry of a map. */
export interface EditTarget {
  readonly part: PrescriptionField | PrescriptionMap;
  /** of an entry */
  readonly key?: string;
}

export function targetOf(edit: DraftEdit): EditTarget {
  if ('field' in edit) return { part: edit.field };
  for (const [word, part] of Object.entries(MAPS))
    if (word in edit) return { part, key: (edit as unknown as Record<string, string>)[word]! };
  throw new TypeError('an edit names a field or an entry');
}

/** `dateWanted`, `items.<id>`, `scans.upper`: the path by which problems and changes name the same thing. */
export const pathOfEdit = (edit: DraftEdit): string => {
  const { part, key } = targetOf(edit);
  return key === undefined ? part : `${part}.${key}`;
};

/** The edit that gives an entry of a map a value. */
export function entryEdit(part: PrescriptionMap, key: string, value: unknown): DraftEdit {
  const [word] = Object.entries(MAPS).find(([, map]) => map === part)!;
  return { [word]: key, value } as unknown as DraftEdit;
}

function withEntry<Value>(record: Readonly<Record<string, Value>>, key: string, value: Value | undefined) {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...record, [key]: value };
}

export function applyEdit(prescription: Prescription, edit: DraftEdit): Prescription {
  const { part, key } = targetOf(edit);
  const value =
    key === undefined
      ? edit.value
      : withEntry(prescription[part] as Readonly<Record<string, unknown>>, key, edit.value);
  const next = { ...prescription, [part]: value };
  // what was signed is no longer what stands there, or no longer by whom
  const isSigned = CONFIRMATIONS.has(part) || (SIGNER.has(part) && isSame(prescription[part], value));
  return isSigned ? next : { ...next, signature: undefined };
}

/** Filled in together on the page that is signed: changing one does not undo the others. */
const CONFIRMATIONS: ReadonlySet<string> = new Set(['signature', 'declaredComplete', 'declaredPrivacy']);

/**
 * Who signs. It stands on the page that is signed and may be saved again there as it was; another one has signed
 * nothing.
 */
const SIGNER: ReadonlySet<string> = new Set(['doctorName', 'licenceNumber']);

/** The edit that brings back what `edit` is about to replace. */
export function inverseOf(prescription: Prescription, edit: DraftEdit): DraftEdit {
  const { part, key } = targetOf(edit);
  if (key === undefined) return { ...edit, value: prescription[part] } as DraftEdit;
  const entries = prescription[part] as Readonly<Record<string, unknown>>;
  return { ...edit, value: ownEntry(entries, key) } as DraftEdit;
}

/** The slot of a place: `xrays` of `xrays/0197…`. */
export const slotOf = (place: string): string => place.split('/', 1)[0]!;

/** The files of a slot, with their places, in the order in which they were added. */
export const filesIn = (
  { scans }: Prescription,
  slot: string,
): readonly (readonly [place: string, file: AttachmentRef])[] =>
  Object.entries(scans)
    .filter(([place]) => slotOf(place) === slot)
    .sort(([a], [b]) => (a < b ? -1 : 1));

export const itemsOf = (prescription: Prescription): readonly PrescriptionItem[] =>
  Object.values(prescription.items).sort((a, b) => (a.id < b.id ? -1 : 1));
