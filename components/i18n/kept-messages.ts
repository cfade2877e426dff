/** About what stands in a field because it was entered under other circumstances: another doctor, another numbering. */
export interface KeptMessages {
  /** near the doctor's name; `doctors` whose preferences the pieces carry */
  readonly preferencesOf: (doctors: string) => string;
  /** teeth that could not be read, shown in the numbering in which they were typed; `example` is in it, too */
  readonly numbering: (notation: string, example: string) => string;
  /** something that is no year was typed on another page or before a reload, and is not known any more */
  readonly unreadYear: string;
  readonly leaveOut: string;
  /** before the names of answers that are not sent */
  readonly leftOut: string;
}
