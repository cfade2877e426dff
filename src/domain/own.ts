/** What a record holds itself under a key: `constructor`, which every object inherits, is in no catalogue. */
export const ownEntry = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined => (record && Object.hasOwn(record, key) ? record[key] : undefined);
