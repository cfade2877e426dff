/** letters that say in which direction the following ones are read: embeddings, overrides and isolates */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Somebody's own words in a sentence of ours: what turns the direction of reading is left out, because it would turn the rest
 * of the sentence as well. Letters of every script stay.
 */
export const inSentence = (words: string): string => words.replace(TURNS, '');
