import { type FieldDefinition, type FieldKey, LONGEST_TEXT } from '../../src/index.js';
import { isCounted } from './free-text-field.js';

/** A choice by this key says nothing by itself. */
const OTHER = 'other';

type Definitions = Readonly<Record<FieldKey, FieldDefinition>>;

/** What an event asks a person for. */
export interface Asked {
  readonly fields: readonly FieldKey[];
  readonly optional?: readonly FieldKey[];
}

const isText = (definition: FieldDefinition | undefined): boolean =>
  definition?.kind === 'text' || definition?.kind === 'line';

/** What somebody writes letter by letter. */
export const isTyped = (definition: FieldDefinition | undefined): boolean =>
  !definition || isText(definition);

/** A comment, a reason: as long as any other text of an order, and nothing of it is cut off. */
export const isTooLong = (definition: FieldDefinition | undefined, value: string): boolean =>
  definition?.kind === 'text' && value.trim().length > LONGEST_TEXT;

/** So much is written that it is said how much is left. */
export const isNearLimit = (definition: FieldDefinition | undefined, value: string): boolean =>
  definition?.kind === 'text' && isCounted(value, LONGEST_TEXT);

/** The field that says it in words where "other" was chosen. */
function wordsForOther(
  { fields, optional = [] }: Asked,
  values: Readonly<Record<FieldKey, string>>,
  definitions: Definitions,
): FieldKey | undefined {
  const isOther = [...fields, ...optional].some(
    (key) => definitions[key]?.kind === 'choice' && values[key] === OTHER,
  );
  return isOther ? optional.find((key) => isText(definitions[key])) : undefined;
}

/** The fields that must be filled now: what the event requires, and a few words where "other" was chosen. */
export function neededOf(
  asked: Asked,
  values: Readonly<Record<FieldKey, string>>,
  definitions: Definitions,
): readonly FieldKey[] {
  const words = wordsForOther(asked, values, definitions);
  return words ? [...asked.fields, words] : asked.fields;
}

/** The fields that keep an event from being sent: those that must be filled and are not, and those that hold too much. */
export function wrongOf(
  asked: Asked,
  values: Readonly<Record<FieldKey, string>>,
  definitions: Definitions,
): readonly FieldKey[] {
  const needed = neededOf(asked, values, definitions);
  return [...asked.fields, ...(asked.optional ?? [])].filter((key) => {
    const value = values[key] ?? '';
    return value.trim() ? isTooLong(definitions[key], value) : needed.includes(key);
  });
}

/** Whether what was wrong with a field is put right by what stands in it now. */
export const isPutRight = (definition: FieldDefinition | undefined, value: string): boolean =>
  !!value.trim() && !isTooLong(definition, value);

/** What was typed, trimmed; fields left empty are not sent. */
export const filledOf = (
  { fields, optional = [] }: Asked,
  values: Readonly<Record<FieldKey, string>>,
): Readonly<Record<FieldKey, string>> =>
  Object.fromEntries(
    [...fields, ...optional].flatMap((key) => {
      const value = values[key]?.trim();
      return value ? [[key, value]] : [];
    }),
  );
