/** About what stands in a field because it was entered under other circumstances: another doctor, another numbering. */
export interface KeptMessages {
  /** near the doctor's name; `doctors` whose preferences the pieces carry */
  readonly preferencesOf: (doctors: string) => string;
  /** teeth that could not be read, shown in the numbering in which they were typed; `example` is in it, too */
  readonly numbering: (notation: string, example: string) => string;
}
