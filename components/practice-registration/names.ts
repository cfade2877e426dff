import { COUNTRIES } from '../../src/index.js';
import { languageFor } from '../i18n/languages.js';
import type { Choice } from '../internal/field.js';

const cache = new Map<string, readonly Choice[]>();

/** Every country by its name in the reader's language, in that language's order: typing finds it in the list. */
export function countryChoices(language: string): readonly Choice[] {
  const reader = languageFor(language);
  const known = cache.get(reader);
  if (known) return known;
  const names = new Intl.DisplayNames(reader, { type: 'region' });
  const { compare } = new Intl.Collator(reader);
  const choices = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    compare(a.label, b.label),
  );
  cache.set(reader, choices);
  return choices;
}

/** A code that is none is shown as it came. */
export const countryName = (code: string, language: string): string =>
  countryChoices(language).find(({ value }) => value === code)?.label ?? code;

/** A language as those call it who speak it: "Deutsch". */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // what came from elsewhere may be no language
  }
}
