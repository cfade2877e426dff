import {
  formatTooth,
  type LabProfile,
  type Notation,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  type Problem,
  say,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
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

/** `items.<id>.teeth` -> `teeth`, `scans.upper` -> the slot, anything else its own field. */
function labelOf({ path }: Problem, { messages, language, profile }: Speech): string {
  const parts = path.split('.');
  if (parts[0] === 'scans')
    return say(profile.catalogue.slots[parts[1]!]?.label ?? { en: parts[1]! }, language);
  const key = (parts[0] === 'items' ? parts[2] : parts[0]) as FieldKey | undefined;
  return messages.wizard.fields[key ?? 'items']?.label ?? path;
}

/** Whether a problem is about the teeth of a piece that has arches to choose instead. */
function isAboutArch({ path }: Problem, speech: Speech): boolean {
  const [part, id, field] = path.split('.');
  const item = part === 'items' && Object.entries(speech.rx?.items ?? {}).find(([key]) => key === id)?.[1];
  return field === 'teeth' && !!item && isPerArch(item, speech);
}

/** The sentence beside the field, and, in the same words, in the summary. */
export function problemWords(problem: Problem, speech: Speech): string {
  if (problem.code === 'required' && isAboutArch(problem, speech))
    return speech.messages.wizard.arch.required;
  const { earliest, tooth, ...rest } = problem.values;
  const values = {
    ...rest,
    ...(earliest !== undefined && { earliest: formatsFor(speech.language).day(plainDate(String(earliest))) }),
    ...(tooth !== undefined && { tooth: formatTooth(tooth as ToothCode, speech.notation) }),
  };
  const label =
    problem.path === 'declaredComplete' || problem.path === 'declaredPrivacy'
      ? speech.messages.wizard.fields[problem.path].label
      : labelOf(problem, speech);
  return speech.messages.wizard.problems[problem.code](label, values);
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
