import type { Notation } from '../../src/index.js';

/** The same in every language: they are names. */
export const NOTATION_NAMES: Readonly<Record<Notation, string>> = {
  fdi: 'FDI',
  universal: 'Universal',
  palmer: 'Palmer',
};
