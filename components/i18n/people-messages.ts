/** Registration, members, and who a case is assigned to. */
export interface PeopleMessages {
  readonly heading: string;
}
