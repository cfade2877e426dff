import {
  formatTooth,
  type LabProfile,
  type Notation,
  ownEntry,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  type Problem,
  say,
  type ShadeRegion,
  slotAt,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { unreadNotation, unreadTeeth } from '../internal/question-entry.js';
import { caseGroups, pieceQuestion, questionIn } from '../internal/rx-words.js';
import { archesOf } from './arch-field.js';

/** What every step needs to put things into words. */
export interface Speech {
  readonly messages: Messages;
  readonly language: string;
  readonly profile: LabProfile;
  readonly notation: Notation;
  /** what is spoken of, where that matters for the words */
  readonly rx?: Prescription;
}

/** Whether a piece is made for whole arches instead of single teeth. */
export const isPerArch = ({ product }: PrescriptionItem, { profile }: Speech): boolean =>
  profile.catalogue.products[product]?.per === 'arch';

type FieldKey = keyof Messages['wizard']['fields'];

/** What a path leads to: `items.<id>.answers.margin` to a piece, a part of it, and a question of the lab. */
function readPath(path: string, speech: Speech) {
  const parts = path.split('.');
  const item = parts[0] === 'items' ? ownEntry(speech.rx?.items, parts[1] ?? '') : undefined;
  const [part = '', key = ''] = parts[0] === 'items' ? parts.slice(2) : parts;
  const isPiece = parts[0] === 'items' && parts.length > 2;
  const question =
    part !== 'answers'
      ? undefined
      : isPiece
        ? pieceQuestion(speech.profile, item, key)
        : questionIn(caseGroups(speech.profile), key);
  return { item, part: part || parts[0]!, key, question };
}

/** What a path is called in the form: a question's label, a slot's, a region of the shade, or the field's own. */
export function pathWords(path: string, speech: Speech): string {
  const { messages, language, profile } = speech;
  const { part, key, question } = readPath(path, speech);
  if (question) return say(question.label, language);
  if (part === 'scans') return say(slotAt(profile.catalogue, key)?.label ?? { en: key }, language);
  if (part === 'shades') return messages.detail.order.regions[key as ShadeRegion] ?? key;
  return ownEntry(messages.wizard.fields, part as FieldKey)?.label ?? path;
}

const CHOSEN: ReadonlySet<string> = new Set(['product', 'material', 'shades', 'sex', 'service']);

/** What is to be done about something that is missing depends on what it is. */
function missingWords(path: string, label: string, speech: Speech): string {
  const { required, arch } = speech.messages.wizard;
  const { item, part, question } = readPath(path, speech);
  if (part === 'teeth') return item && isPerArch(item, speech) ? arch.required : required.teeth(label);
  if (question?.kind === 'teeth') return required.teeth(label);
  if (part === 'scans') return required.file(label);
  return question?.kind === 'choice' || CHOSEN.has(part) ? required.choice(label) : required.text(label);
}

/** What a signature lacks: the drawing where it is one, else the name. */
function unsignedWords({ messages, profile, rx }: Speech): string {
  const { drawIt, typeName } = messages.signing.sign;
  const { kind, strokes, name = '' } = rx?.signature ?? {};
  const isDrawn = kind ? kind === 'drawn' : profile.jurisdiction?.signature.includes('typed') === false;
  return isDrawn && !strokes && (name.trim() || !kind) ? drawIt : typeName;
}

/** So much of what could not be read is quoted. */
const QUOTED = 24;
const beginning = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Something that the order knows nothing of, a file that was not taken, says itself what is wrong with it. */
export interface FormProblem extends Problem {
  readonly words?: string;
}

/** The sentence beside the field, and, in the same words, in the summary. */
export function problemWords({ path, code, values, words }: FormProblem, speech: Speech): string {
  if (words) return words;
  const { messages, notation, language } = speech;
  const label = pathWords(path, speech);
  if (code === 'required') return missingWords(path, label, speech);
  if (code === 'sign-required') return unsignedWords(speech);
  // where a typed name is enough it was the drawing that was not
  if (code === 'sign-by-hand' && speech.profile.jurisdiction?.signature.includes('typed'))
    return messages.signing.sign.typeName;
  const answer = String(values['value'] ?? '');
  const unread = code === 'not-an-option' ? unreadTeeth(answer) : undefined;
  if (unread !== undefined) {
    const kept = unreadNotation(answer) ?? notation;
    return messages.wizard.unreadTeeth(label, beginning(unread), messages.teeth.notation[kept]);
  }
  const number = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 6 });
  const shown = Object.entries(values).map(([key, value]): [string, string | number] => {
    if (key === 'earliest') return [key, formatsFor(language).day(plainDate(String(value)))];
    if (key === 'tooth') return [key, formatTooth(value as ToothCode, notation)];
    if (key === 'min' || key === 'max') return [key, number.format(Number(value))];
    return [key, value];
  });
  return messages.wizard.problems[code](label, Object.fromEntries(shown));
}

export const teethWords = (teeth: readonly ToothCode[], { notation, language }: Speech): string =>
  formatsFor(language).list(teeth.map((tooth) => formatTooth(tooth, notation)));

/** "Crown on 26", "Clear aligners, both arches" */
export function itemWords(item: PrescriptionItem, speech: Speech): string {
  const { messages, profile, language } = speech;
  const product = profile.catalogue.products[item.product];
  const words = product ? say(product.label, language) : messages.wizard.newPiece;
  const arches = isPerArch(item, speech) ? archesOf(item.teeth) : undefined;
  if (arches) return messages.wizard.arch.of(words, arches);
  return item.teeth.length ? messages.wizard.on(words, teethWords(item.teeth, speech)) : words;
}

/** "Zirconia, multilayer · A2 (VITA classical)" */
export function materialWords({ material, shade }: PrescriptionItem, { profile, language }: Speech): string {
  const known = profile.catalogue.materials[material];
  const guide = shade && profile.catalogue.shades[shade.system]?.label;
  return [known && say(known.label, language), shade && `${shade.code} (${guide ?? shade.system})`]
    .filter(Boolean)
    .join(' · ');
}
