/** Words that belong to a lab's own data, by language. English is the fallback and therefore required. */
export type Text = { readonly en: string } & Readonly<Record<string, string>>;

/** @param language BCP 47, `de-CH` falls back to `de`, then to English */
export const say = (text: Text, language: string): string =>
  text[language] ?? text[language.split('-')[0]!] ?? text.en;
