import type { Notation, ToothCode } from '../../src/index.js';
import { de } from './de.js';
import { en } from './en.js';

/**
 * Every word that a person reads. A language is one file that fills this interface: a missing line does not compile.
 * Sentences with figures are functions, so that each language orders and inflects them in its own way.
 */
export interface Messages {
  /** BCP 47 of the translation itself */
  readonly language: string;
  readonly common: CommonMessages;
  readonly teeth: TeethMessages;
  readonly chart: ChartMessages;
}

export interface CommonMessages {
  readonly optional: string;
  readonly cancel: string;
  readonly close: string;
  readonly retry: string;
  readonly loading: string;
}

export interface TeethMessages {
  /** "upper right second molar", primary teeth as "upper right second primary molar" */
  readonly name: (tooth: ToothCode) => string;
  /** "17", "2", "upper right 7": how a notation is read aloud */
  readonly spoken: (tooth: ToothCode, notation: Notation) => string;
  readonly notation: Readonly<Record<Notation, string>>;
}

export interface ChartMessages {
  readonly label: string;
}

/** Languages that ship. Adding one: write its file, add it here. */
const languages: Readonly<Record<string, Messages>> = { en, de };

/** The translation for a BCP 47 tag: exact, then by language, else English. */
export const messagesFor = (tag: string): Messages => {
  const lower = tag.toLowerCase();
  return languages[lower] ?? languages[lower.split('-')[0]!] ?? en;
};
