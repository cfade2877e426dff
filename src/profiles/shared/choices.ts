import type { Option } from '../../domain/question.js';
import type { Text } from '../../domain/text.js';

/** Options that are nothing but their words. */
export const choices = <Key extends string>(words: Readonly<Record<Key, Text>>): Record<Key, Option> =>
  Object.fromEntries(Object.entries<Text>(words).map(([key, label]) => [key, { label }])) as Record<
    Key,
    Option
  >;
