import { html, nothing, type TemplateResult } from 'lit';
import { type Notation, parseTeeth, type ToothCode } from '../../src/index.js';
import { describedBy, type FieldOptions, framed } from '../internal/field.js';
import { toothWords } from '../internal/plan-place.js';
import { typedText } from '../internal/typed-text.js';
import { type PlanWords, viewWords } from './plan-words.js';

/** Teeth as somebody typed them. What could not be read stays as it is, and names no tooth. */
export interface ToothEntry {
  readonly teeth: readonly ToothCode[];
  /** what could not be read; empty otherwise */
  readonly unread: string;
}

export const noTeeth: ToothEntry = { teeth: [], unread: '' };

export const oneTooth = (tooth: ToothCode | undefined): ToothEntry =>
  tooth ? { teeth: [tooth], unread: '' } : noTeeth;

/** @param notation the one that the reader sees beside the field, never a guess */
export function readTeeth(text: string, notation: Notation): ToothEntry {
  const { teeth, problems } = parseTeeth(text, notation);
  return problems.length ? { teeth: [], unread: text.trim() } : { teeth, unread: '' };
}

const listed = (teeth: readonly ToothCode[], notation: Notation): string =>
  teeth.map((tooth) => toothWords(tooth, notation)).join(', ');

/** What is wrong with an entry, as a sentence. */
export function entryProblem(entry: ToothEntry, words: PlanWords): string | undefined {
  if (!entry.unread) return undefined;
  const part = parseTeeth(entry.unread, words.notation).problems[0]?.part ?? entry.unread;
  return viewWords(words).unknownTooth(part);
}

const EXAMPLES: Readonly<Record<Notation, string>> = { fdi: '13', universal: '6', palmer: 'UR3' };

/** A field for teeth, in the reader's numbering: what is typed is read in it, and written anew when it changes. */
export function toothEntryField(
  words: PlanWords,
  options: Omit<FieldOptions, 'hint'> & {
    readonly entry: ToothEntry;
    readonly onEntry: (entry: ToothEntry) => void;
  },
): TemplateResult {
  const { notation, messages } = words;
  const { entry, onEntry } = options;
  const hint = viewWords(words).toothHint(EXAMPLES[notation], messages.teeth.notation[notation]);
  const keptOf = ({ teeth, unread }: ToothEntry) => (unread ? `?${unread}` : teeth.join(' '));
  const read = (text: string) => keptOf(readTeeth(text, notation));
  const write = () => entry.unread || listed(entry.teeth, notation);
  return framed(
    { ...options, hint },
    html`<input
      id=${options.id}
      part="control"
      type="text"
      dir="ltr"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-invalid=${options.error ? 'true' : nothing}
      aria-describedby=${describedBy({ ...options, hint })}
      .value=${typedText(keptOf(entry), read, write)}
      @input=${(event: Event) => onEntry(readTeeth((event.target as HTMLInputElement).value, notation))}
    />`,
  );
}
