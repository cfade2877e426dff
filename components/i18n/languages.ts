import { en } from './en.js';
import type { Messages } from './messages.js';

type Load = () => Promise<Messages>;

/** Languages that ship, each loaded when it is first shown. English comes with the elements: every other falls back to it. */
const loaders = new Map<string, Load>([['de', async () => (await import('./de.js')).de]]);
const loaded = new Map<string, Messages>([['en', en]]);
const loading = new Map<string, Promise<void>>();
/** Languages that did not come, or not in time: no element waits for them any more. */
const late = new Set<string>();
const PATIENCE_MS = 2000;

/** The language of our words for a BCP 47 tag: exact, then by language, else English. */
export function languageFor(tag: string): string {
  const lower = tag.toLowerCase();
  const known = [lower, lower.split('-')[0]!].find((key) => loaded.has(key) || loaders.has(key));
  return known ?? 'en';
}

/** The words for a tag: English as long as `loadMessages` has not brought the others. */
export const messagesFor = (tag: string): Messages => loaded.get(languageFor(tag)) ?? en;

async function load(language: string, loader: Load): Promise<void> {
  try {
    const messages = await loader();
    // other words may have been registered meanwhile: those are the ones that are wanted
    if (loaders.get(language) === loader) loaded.set(language, messages);
  } catch {
    late.add(language); // English stands, and the next element tries again
  } finally {
    if (loaders.get(language) === loader) loading.delete(language);
  }
}

/**
 * Brings the words for a tag. `undefined` where they are there; otherwise a promise that ends with the attempt: where a
 * language cannot be loaded, as on a device that is offline and has never shown it, English stands, and the next element
 * tries again.
 */
export function loadMessages(tag: string): Promise<void> | undefined {
  const language = languageFor(tag);
  const loader = loaders.get(language);
  if (loaded.has(language) || !loader) return undefined;
  let loads = loading.get(language);
  if (!loads) {
    // noted before it begins: a loader may fail at once
    loads = Promise.resolve().then(() => load(language, loader));
    loading.set(language, loads);
  }
  return loads;
}

/**
 * What an element waits for before it is shown, so that it is shown once. A line on which nothing comes and nothing fails
 * must not keep it from being shown at all: it is waited for a moment, once for a language.
 */
export function awaitedMessages(tag: string): Promise<void> | undefined {
  const loads = loadMessages(tag);
  const language = languageFor(tag);
  if (!loads || late.has(language)) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      late.add(language);
      resolve();
    }, PATIENCE_MS);
    void loads.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Gives the elements one more language, or other words for one that ships. To be called before they are first shown in it.
 * @param language BCP 47, as pages write it in `lang`: `fr`, `pt-br`
 */
export function registerLanguage(language: string, loader: Load): void {
  const key = language.toLowerCase();
  loaded.delete(key);
  loading.delete(key);
  late.delete(key);
  loaders.set(key, loader);
}
