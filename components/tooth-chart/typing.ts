import {
  archTeeth,
  formatTooth,
  isPrimary,
  parseTeeth,
  type Notation,
  type ToothCode,
  type ToothTextProblem,
} from '../../src/index.js';
import type { ChartMessages } from '../i18n/messages.js';
export type Dentition = 'permanent' | 'primary';

/** A typed piece that names no tooth of this chart, and the notation it was typed in. */
export interface TypedProblem {
  readonly code: ToothTextProblem['code'] | 'other-dentition';
  readonly part: string;
  readonly notation: Notation;
}

/** Writes teeth as a person would: `16, 14-11`, with a range from three neighbours on. */
export function writeTeeth(teeth: readonly ToothCode[], notation: Notation): string {
  const chosen = new Set(teeth);
  const parts: string[] = [];
  for (const dentition of ['permanent', 'primary'] as const)
    for (const arch of ['upper', 'lower'] as const) {
      let run: ToothCode[] = [];
      for (const tooth of [...archTeeth(arch, dentition), undefined]) {
        if (tooth && chosen.has(tooth)) run.push(tooth);
        else {
          const labels = run.map((one) => formatTooth(one, notation));
          parts.push(...(labels.length < 3 ? labels : [`${labels[0]!}-${labels.at(-1)!}`]));
          run = [];
        }
      }
    }
  return parts.join(', ');
}

/** Reads typed teeth. Those of the other dentition count only where the chart already holds them. */
export function readTeeth(
  text: string,
  notation: Notation,
  dentition: Dentition,
  held: readonly ToothCode[],
): { readonly teeth: readonly ToothCode[]; readonly problems: readonly TypedProblem[] } {
  const { teeth, problems } = parseTeeth(text, notation);
  const belongs = (tooth: ToothCode) =>
    isPrimary(tooth) === (dentition === 'primary') || held.includes(tooth);
  const strangers = teeth.filter((tooth) => !belongs(tooth));
  return {
    teeth: teeth.filter(belongs),
    problems: [
      ...problems.map((problem) => ({ ...problem, notation })),
      ...strangers.map((tooth) => ({
        code: 'other-dentition' as const,
        part: formatTooth(tooth, notation),
        notation,
      })),
    ],
  };
}

/** A problem in words. What was typed may be long: the sentence quotes its beginning. */
function sentence(
  { code, part, notation }: TypedProblem,
  words: ChartMessages,
  dentition: Dentition,
): string {
  const piece = part.length > 24 ? `${part.slice(0, 24)}…` : part;
  if (code === 'range-across-arches') return words.rangeAcrossArches(piece);
  if (code === 'other-dentition') return words.otherDentition(piece, dentition);
  return words.unknownTooth(piece, notation);
}

/** What a person types, until it is understood: pieces that name no tooth stay in the field, after the teeth. */
export class TypedEntry {
  #typing: { text: string; readonly before: string } | undefined;
  #unread: readonly TypedProblem[] = [];

  get hasProblems(): boolean {
    return this.#unread.length > 0;
  }

  /** Takes the text of the field while it is written. The step is one for as long as the typing lasts. */
  type(text: string, notation: Notation, dentition: Dentition, value: readonly ToothCode[]) {
    this.#typing ??= { text, before: value.join() };
    this.#typing.text = text;
    const { teeth, problems } = readTeeth(text, notation, dentition, value);
    // a sentence about a word that is still being written would only disturb; one that is mended goes at once
    if (!problems.length) this.#unread = [];
    return { teeth, step: this.#typing };
  }

  /** The field was left: keeps what was not understood, and says whether the value is another than before. */
  finish(notation: Notation, dentition: Dentition, value: readonly ToothCode[]): boolean {
    if (!this.#typing) return false;
    const { text, before } = this.#typing;
    this.#unread = readTeeth(text, notation, dentition, value).problems;
    this.#typing = undefined;
    return before !== value.join();
  }

  forget(): void {
    this.#typing = undefined;
    this.#unread = [];
  }

  /** The text of the field. */
  text(value: readonly ToothCode[], notation: Notation): string {
    const parts = [writeTeeth(value, notation), ...this.#unread.map(({ part }) => part)];
    return this.#typing?.text ?? parts.filter(Boolean).join(', ');
  }

  /** One sentence for what was not understood first, and one for the next: more would not be read. */
  error(words: ChartMessages, dentition: Dentition): string {
    return this.#unread
      .slice(0, 2)
      .map((problem) => sentence(problem, words, dentition))
      .join(' ');
  }
}
