import {
  type Arch,
  archTeeth,
  formatTooth,
  inChartOrder,
  type Notation,
  parseTeeth,
  TOOTH_FINDINGS,
  type ToothCode,
  type ToothFinding,
  type ToothTextProblem,
  toTooth,
} from '../../src/index.js';
import type { ChartMessages } from '../i18n/chart-messages.js';
import { type Dentition, isShown } from './dentition.js';

/** How a typed text is meant. */
export interface Reading {
  readonly words: ChartMessages;
  readonly notation: Notation;
  readonly dentition: Dentition;
  /** a letter before teeth marks them: `k 26` */
  readonly marks: boolean;
  /** teeth of the other dentition count too */
  readonly open: boolean;
}

/** The letters that mark a tooth, on the keyboard and in typed text; the same in every language. `n` takes all off. */
export const MARK_LETTERS: Readonly<Record<ToothFinding | 'none', string>> = {
  missing: 'm',
  extraction: 'x',
  implant: 'i',
  crown: 'k',
  bridge: 'b',
  filling: 'f',
  retained: 'r',
  'do-not-move': 'd',
  none: 'n',
};
const MARKS: readonly (ToothFinding | 'none')[] = [...TOOTH_FINDINGS, 'none'];
export const markOfLetter = (letter: string): ToothFinding | 'none' | undefined =>
  MARKS.find((mark) => MARK_LETTERS[mark] === letter.toLowerCase());

/** In Universal numbering primary teeth are letters: there a mark needs its colon, or `K L` would be read as one. */
export const needsColon = ({ notation, dentition, open }: Omit<Reading, 'words' | 'marks'>): boolean =>
  notation === 'universal' && (open || dentition !== 'permanent');

/** A typed piece that names no tooth of this chart, and the notation it was typed in. */
export interface TypedProblem {
  readonly code: ToothTextProblem['code'] | 'other-dentition';
  readonly part: string;
  readonly notation: Notation;
}

export interface TypedMark {
  readonly mark: ToothFinding | 'none';
  readonly teeth: readonly ToothCode[];
}

export interface TypedTeeth {
  readonly teeth: readonly ToothCode[];
  readonly marks: readonly TypedMark[];
  readonly problems: readonly TypedProblem[];
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

/** The whole arch that a word names. */
function archNamed(part: string, { words, dentition }: Reading): readonly ToothCode[] | undefined {
  const arch = (['upper', 'lower'] satisfies Arch[]).find((one) =>
    words.typedArch[one].includes(part.toLocaleLowerCase()),
  );
  return arch && archTeeth(arch, dentition === 'primary' ? 'primary' : 'permanent');
}

/** Takes the mark off a piece: `k:26`, `k26`, or `k` by itself where more follows. */
function splitMark(part: string, isLast: boolean, reading: Reading): readonly [string, string] | undefined {
  if (!reading.marks) return undefined;
  const [, letter, colon, rest] = /^([a-z])(:?)(.*)$/i.exec(part) ?? [];
  if (!letter || !markOfLetter(letter) || (needsColon(reading) && !colon)) return undefined;
  if (rest) return colon || /^\d/.test(rest) ? [letter, rest] : undefined;
  return isLast ? undefined : [letter, ''];
}

/** Reads typed teeth. Those of the other dentition count where the chart is open to them or already holds them. */
export function readTeeth(text: string, reading: Reading, held: readonly ToothCode[]): TypedTeeth {
  const { notation, dentition, open } = reading;
  const teeth: ToothCode[] = [];
  const marks: TypedMark[] = [];
  const problems: TypedProblem[] = [];
  const belongs = (tooth: ToothCode) => open || isShown(tooth, dentition) || held.includes(tooth);

  const read = (part: string): readonly ToothCode[] => {
    const named = archNamed(part, reading);
    const parsed = named ? { teeth: named, problems: [] } : parseTeeth(part, notation);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, notation })));
    for (const tooth of parsed.teeth)
      if (!belongs(tooth))
        problems.push({ code: 'other-dentition', part: formatTooth(tooth, notation), notation });
    return parsed.teeth.filter(belongs);
  };

  // a mark holds for the teeth that follow it, up to the next comma
  for (const group of text.replace(/\s*[-–—]\s*/g, '-').split(/[,;\n]+/)) {
    let mark: ToothFinding | 'none' | undefined;
    const parts = group.split(/\s+/).filter(Boolean);
    for (const [index, part] of parts.entries()) {
      const split = splitMark(part, index === parts.length - 1, reading);
      if (split) mark = markOfLetter(split[0]);
      const found = split?.[1] === '' ? [] : read(split?.[1] ?? part);
      teeth.push(...found);
      if (mark && found.length) marks.push({ mark, teeth: found });
    }
  }
  return { teeth: inChartOrder(teeth), marks, problems };
}

/** The first bare number of a text that is another tooth in another notation: whoever pastes it should see which. */
export function ambiguousTooth(text: string, notation: Notation): ToothCode | undefined {
  if (notation === 'palmer') return undefined;
  const other = notation === 'fdi' ? 'universal' : 'fdi';
  for (const code of text.match(/\b\d{1,2}\b/g) ?? []) {
    const tooth = toTooth({ system: notation, code });
    if (tooth && toTooth({ system: other, code })) return tooth;
  }
  return undefined;
}

/** A problem in words. What was typed may be long: the sentence quotes its beginning. */
function sentence({ code, part, notation }: TypedProblem, { words, dentition }: Reading): string {
  const piece = part.length > 24 ? `${part.slice(0, 24)}…` : part;
  if (code === 'range-across-arches') return words.rangeAcrossArches(piece);
  if (code === 'other-dentition')
    return words.otherDentition(piece, dentition === 'primary' ? 'primary' : 'permanent');
  return words.unknownTooth(piece, notation);
}

/** What a person types, until it is understood: pieces that name no tooth stay in the field, after the teeth. */
export class TypedEntry {
  #typing: { text: string; readonly before: string } | undefined;
  #unread: readonly TypedProblem[] = [];

  /** The text of the field is still being written. */
  get isTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** What was typed and names no tooth of this chart. */
  get unread(): readonly TypedProblem[] {
    return this.#unread;
  }

  get hasProblems(): boolean {
    return this.#unread.length > 0;
  }

  /** Takes the text of the field while it is written. The step is one for as long as the typing lasts. */
  type(text: string, reading: Reading, value: readonly ToothCode[]) {
    this.#typing ??= { text, before: value.join() };
    this.#typing.text = text;
    const { teeth, problems } = readTeeth(text, reading, value);
    // a sentence about a word that is still being written would only disturb; one that is mended goes at once
    if (!problems.length) this.#unread = [];
    return { teeth, step: this.#typing };
  }

  /** The field was left: gives what its text says, and keeps what was not understood. */
  finish(reading: Reading, value: readonly ToothCode[]) {
    const typing = this.#typing;
    if (!typing) return undefined;
    const { teeth, marks, problems } = readTeeth(typing.text, reading, value);
    this.#unread = problems;
    this.#typing = undefined;
    return { teeth, marks, step: typing, before: typing.before };
  }

  /**
   * Other teeth come from the page. Where they are what was there before the typing began, the page only repeats what
   * it knows, and the typing goes on; anything else ends it, since the text may belong to another piece of work.
   */
  meet(next: readonly ToothCode[], value: readonly ToothCode[]): void {
    const known = [value.join(), this.#typing?.before];
    if (!known.includes(next.join())) this.forget();
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
  error(reading: Reading): string {
    return this.#unread
      .slice(0, 2)
      .map((problem) => sentence(problem, reading))
      .join(' ');
  }
}

/** An example of what can be typed: a tooth and a range of the dentition that is shown. */
export function typedExample(notation: Notation, dentition: Dentition): string {
  const upper = archTeeth('upper', dentition === 'primary' ? 'primary' : 'permanent');
  return writeTeeth([upper[1]!, ...upper.slice(-4, -1)], notation);
}

/** `k 17`, `k: B`: a mark as it is typed. */
export function markExample(reading: Omit<Reading, 'words' | 'marks'>): string {
  const tooth = archTeeth('upper', reading.dentition === 'primary' ? 'primary' : 'permanent')[1]!;
  const colon = needsColon(reading) ? ':' : '';
  return `${MARK_LETTERS.crown}${colon} ${formatTooth(tooth, reading.notation)}`;
}
