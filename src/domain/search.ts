import type { LabProfile } from './profile.js';

/** Longer words and more of them are not searched for: nobody types them, and a lab may send anything. */
const LONGEST_WORD = 40;
const MOST_WORDS = 24;

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** A text as it is compared: lower-case, without diacritics and without characters that nobody sees. `Ångström` → `angstrom` */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    // lower-casing brings marks of its own: `İ`
    .replace(/\p{M}/gu, '');

/** Ends a word, always: what was typed is never taken for a product's key. */
const BETWEEN = /[\s\p{Cc}:]+/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words of what was typed, as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
  folded(text.slice(0, LONGEST_WORD * MOST_WORDS))
    .split(BETWEEN)
    .map((word) => word.replace(EDGES, '').slice(0, LONGEST_WORD))
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/** What somebody may begin to type to find a text: its words, and the parts of words with signs in them. `PX-118`, `118` */
const beginningsOf = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);

/** The term under which cases with a product are found. */
export const productTerm = (product: string): string => `product:${product}`;

/** Terms of what is unmistakably one case's: code, name, number; and of its products. */
export function termsOf(
  { patientCode, patientName, caseNumber, work }: SearchedCase,
  { catalogue }: Pick<LabProfile, 'catalogue'>,
): readonly string[] {
  const products = work.map(({ product }) => product);
  // a product that the catalogue does not have is shown by its key
  const unknown = products.filter((product) => !Object.hasOwn(catalogue.products, product));
  const texts = [patientCode, patientName, caseNumber ?? '', ...unknown];
  return [...new Set([...texts.flatMap(beginningsOf), ...products.map(productTerm)])].filter(Boolean);
}

interface SearchedCase {
  readonly patientCode: string;
  readonly patientName: string;
  readonly caseNumber: string | undefined;
  readonly work: readonly { readonly product: string }[];
}

/** One word of a search: a case fits that has a term beginning with `prefix`, or one of `products`. */
export interface SoughtWord {
  readonly prefix: string;
  /** terms of products whose label, in any language, has a word that begins so */
  readonly products: readonly string[];
}

export function soughtWords(
  search: string,
  { catalogue }: Pick<LabProfile, 'catalogue'>,
): readonly SoughtWord[] {
  const labels = Object.entries(catalogue.products).map(([key, { label }]) => ({
    term: productTerm(key),
    words: Object.values(label).flatMap(beginningsOf),
  }));
  return wordsOf(search).map((prefix) => ({
    prefix,
    products: labels
      .filter(({ words }) => words.some((word) => word.startsWith(prefix)))
      .map(({ term }) => term),
  }));
}

/** Whether a case with these terms has every word that is sought. */
export const hasWords = (terms: readonly string[], sought: readonly SoughtWord[]): boolean =>
  sought.every(({ prefix, products }) =>
    terms.some((term) => (term.startsWith('product:') ? products.includes(term) : term.startsWith(prefix))),
  );
