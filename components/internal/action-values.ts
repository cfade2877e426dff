import type { FieldDefinition, FieldKey } from '../../src/index.js';

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

export const missingOf = (
  asked: Asked,
  values: Readonly<Record<FieldKey, string>>,
  definitions: Definitions,
): readonly FieldKey[] => neededOf(asked, values, definitions).filter((key) => !values[key]?.trim());

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
