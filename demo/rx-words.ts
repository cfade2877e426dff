/** How the bench names what stands in a prescription, and the fields that events carry. */
import { type FieldKey, type LabProfile, type PrescriptionChange, say, type Text } from 'pontic';
import { answerWords, questionBy } from './answers.js';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';
import { day } from './words/format.js';

const labelOf = (entry: { readonly label: Text } | undefined, key: string): string =>
  entry ? say(entry.label, language()) : key;

export const productName = ({ catalogue }: LabProfile, key: string): string =>
  labelOf(catalogue.products[key], key);
export const materialName = ({ catalogue }: LabProfile, key: string): string =>
  labelOf(catalogue.materials[key], key);
export const slotName = ({ catalogue }: LabProfile, key: string): string =>
  labelOf(catalogue.slots[key], key);
export const serviceName = ({ services }: LabProfile, key: string): string => labelOf(services[key], key);
export const followUpName = ({ followUps }: LabProfile, kind: string): string =>
  labelOf(followUps[kind], kind);

/** The parts of a prescription that the lab can name in a question, in the order of the form. */
export function partNames(): Readonly<Record<string, string>> {
  const words = benchWords();
  return {
    items: words.work,
    scans: words.scans,
    dateWanted: words.wanted,
    instructions: words.instructions,
    deliveryAddress: words.address,
    patientCode: words.patient,
    yearOfBirth: words.born,
    sex: words.sex,
    doctorName: words.doctor,
    licenceNumber: words.licence,
    service: words.service,
  };
}

const ITEM_PARTS: Readonly<Record<string, 'product' | 'teeth' | 'material' | 'shade' | 'note'>> = {
  product: 'product',
  teeth: 'teeth',
  material: 'material',
  shade: 'shade',
  note: 'note',
};

function valueWords(profile: LabProfile, part: string, value: string | undefined): string {
  const words = benchWords();
  if (value === undefined) return words.none;
  if (part === 'dateWanted') return day(value);
  if (part === 'product') return productName(profile, value);
  if (part === 'material') return materialName(profile, value);
  if (part === 'service') return serviceName(profile, value);
  return value;
}

/** "Instructions: none → Wire behind the band": one line of what a revision changed. */
export function changeWords(profile: LabProfile, { path, before, after }: PrescriptionChange): string {
  const words = benchWords();
  const [part = path, id = '', field = '', last = ''] = path.split('.');
  if (part === 'scans')
    return words.change(slotName(profile, id.split('/', 1)[0]!), before ?? words.none, after ?? words.none);
  const isOfWork = part === 'items' && field === 'answers';
  if (part === 'answers' || isOfWork) {
    const question = questionBy(profile, isOfWork ? last : id, isOfWork);
    const told = (value: string | undefined) =>
      value === undefined ? words.none : question ? answerWords(question, value) : value;
    const label = question ? say(question.label, language()) : words.work;
    return words.change(label, told(before), told(after));
  }
  const key = part === 'items' ? field : part;
  const own = ITEM_PARTS[field];
  const name = part === 'items' ? `${words.work}, ${own ? words[own] : field}` : (partNames()[part] ?? part);
  return words.change(name, valueWords(profile, key, before), valueWords(profile, key, after));
}

/** Kept by the software for itself; a person reads it elsewhere or not at all. */
const SILENT: ReadonlySet<FieldKey> = new Set(['planDigest', 'childId', 'childNumber', 'kind', 'day']);

export interface ShownField {
  readonly label: string;
  readonly words: string;
  /** somebody's own words, to be set as a quotation */
  readonly isQuote: boolean;
}

/** What an event carried, ready to be read. */
export const shownFields = (
  profile: LabProfile,
  fields: Readonly<Record<FieldKey, string>>,
): readonly ShownField[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    const definition = profile.lifecycle.fields[key];
    if (!definition || !value || SILENT.has(key)) return [];
    const { kind, options, label } = definition;
    const words =
      kind === 'choice'
        ? say(options?.[value] ?? { en: value }, language())
        : kind === 'date'
          ? day(value)
          : kind === 'prescription-fields'
            ? value
                .split(/\s+/)
                .map((part) => partNames()[part] ?? part)
                .join(', ')
            : value;
    return [{ label: say(label, language()), words, isQuote: kind === 'text' }];
  });
