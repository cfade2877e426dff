import type { Notation } from '../../src/index.js';

export const NOTATIONS: readonly Notation[] = ['fdi', 'universal', 'palmer'];

/**
 * The notation of the reader, and one that tells where the first could be taken for another: nobody takes tooth 14 of one
 * for tooth 14 of the other.
 */
export const notationsOf = (notation: Notation): readonly [Notation, Notation] => [
  notation,
  notation === 'fdi' ? 'universal' : 'fdi',
];
