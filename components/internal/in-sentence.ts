/** letters that say in which direction the following ones are read: embeddings, overrides and isolates */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** no name is longer, and a button under it has to stay in sight */
const MOST = 80;

/**
 * Somebody's own words in a sentence of ours: what turns the direction of reading is left out, because it would turn the rest
 * of the sentence as well, and what is longer than any name is cut. Letters of every script stay.
 */
export function inSentence(words: string): string {
  const letters = [...words.replace(TURNS, '')];
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : letters.join('');
}
