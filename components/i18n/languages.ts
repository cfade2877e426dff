import { en } from './en.js';
import type { Messages } from './messages.js';

type Load = () => Promise<Messages>;

/** Languages that ship, each loaded when it is first shown. English comes with the elements: every other falls back to it. */
const loaders = new Map<string, Load>([['de', async () => (await import('./de.js')).de]]);
const loaded = new Map<string, Messages>([['en', en]]);
const loading = new Map<string, Promise<void>>();

/** The language of our words for a BCP 47 tag: exact, then by language, else English. */
export function languageFor(tag: string): string {
  const lower = tag.toLowerCase();
  const known = [lower, lower.split('-')[0]!].find((key) => loaded.has(key) || loaders.has(key));
  return known ?? 'en';
}

/** The words for a tag: English as long as `loadMessages` has not brought the others. */
export const messagesFor = (tag: string): Messages => loaded.get(languageFor(tag)) ?? en;

/**
 * Brings the words for a tag. `undefined` where they are there; otherwise a promise that always resolves: where a language
 * cannot be loaded, as on a device that is offline and has never shown it, English stands, and the next element tries again.
 */
export function loadMessages(tag: string): Promise<void> | undefined {
  const language = languageFor(tag);
  if (loaded.has(language)) return undefined;
  let load = loading.get(language);
  if (!load) {
    load = loaders.get(language)!()
      .then((messages) => void loaded.set(language, messages))
      .catch(() => undefined)
      .finally(() => loading.delete(language));
    loading.set(language, load);
  }
  return load;
}

/**
 * Gives the elements one more language, or other words for one that ships. To be called before they are first shown in it.
 * @param language BCP 47, as pages write it in `lang`: `fr`, `pt-br`
 */
export function registerLanguage(language: string, load: Load): void {
  const key = language.toLowerCase();
  loaded.delete(key);
  loaders.set(key, load);
}
