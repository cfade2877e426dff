import type { FormProblemCode, LineProblem, MemberStatus, PasswordStrength } from '../../src/index.js';

/** A field of a person, by its path in the form. */
export type PersonField =
  | 'clinic'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'username'
  | 'password'
  | 'confirm'
  | 'reference'
  | 'telephone'
  | 'shipping.street'
  | 'shipping.city'
  | 'shipping.postalCode'
  | 'shipping.state'
  | 'shipping.country'
  | 'language'
  | 'status';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** Registration, members, and who a case is assigned to. */
export interface PeopleMessages {
  readonly fields: Readonly<Record<PersonField, FieldWords>>;
  readonly groups: Readonly<Record<'practice' | 'person' | 'account' | 'shipping' | 'site', string>>;
  /** the beginning of a summary's line and of the sentence beside the field is the field's own label */
  readonly problems: Readonly<Record<FormProblemCode, (label: string) => string>>;
  /** where a general sentence would not say what to do */
  readonly invalid: Readonly<Partial<Record<PersonField, string>>>;
  readonly chooseCountry: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly showPassword: string;
  readonly strength: (strength: PasswordStrength) => string;
  readonly match: (isMatch: boolean) => string;
  /** why something could not be done with the lab now */
  readonly line: Readonly<Record<LineProblem, string>>;
  readonly register: RegisterMessages;
  readonly status: Readonly<Record<MemberStatus, string>>;
  readonly members: MembersMessages;
  readonly assign: AssignMessages;
}

export interface RegisterMessages {
  readonly heading: string;
  readonly intro: string;
  readonly send: string;
  readonly sending: string;
  readonly unsent: string;
  readonly notOffered: string;
  readonly waiting: { readonly heading: string; readonly body: string; readonly next: string };
  readonly active: { readonly heading: string; readonly body: string };
}

export interface MembersMessages {
  readonly heading: string;
  readonly onlyAdministrators: string;
  readonly search: string;
  readonly status: string;
  readonly anyStatus: string;
  readonly apply: string;
  readonly clear: string;
  readonly count: (count: number) => string;
  readonly columns: Readonly<Record<'name' | 'clinic' | 'status' | 'action', string>>;
  readonly empty: string;
  readonly emptyBody: string;
  readonly noMatch: string;
  readonly failed: string;
  readonly activate: string;
  readonly block: string;
  /** a button's name beside its row */
  readonly of: (action: string, name: string) => string;
  readonly activateBody: (name: string, clinic: string) => string;
  readonly blockBody: (name: string) => string;
  readonly activated: (name: string) => string;
  readonly blocked: (name: string) => string;
  readonly changedMeanwhile: (name: string) => string;
  readonly back: string;
  readonly edit: string;
  readonly role: string;
  readonly since: string;
  readonly none: string;
  readonly address: string;
  readonly editing: (name: string) => string;
  readonly statusHint: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly nothingChanged: string;
  readonly moved: { readonly heading: string; readonly body: string; readonly tell: string };
  readonly conflict: { readonly heading: string; readonly body: (fields: string) => string };
  readonly desk: DeskMessages;
}

/** The same list at the lab's own desk, where the words of a network do not fit. */
export interface DeskMessages {
  readonly heading: string;
  readonly intro: string;
  readonly empty: string;
  readonly emptyBody: string;
  readonly changed: string;
  readonly activateBody: (name: string, clinic: string) => string;
  readonly blockBody: (name: string) => string;
  readonly refuse: string;
  readonly refuseBody: (name: string, clinic: string, email: string) => string;
  readonly refused: (name: string) => string;
}

export interface AssignMessages {
  readonly heading: string;
  readonly current: (name: string) => string;
  readonly nobody: string;
  readonly label: string;
  readonly choose: string;
  readonly chooseFirst: string;
  readonly assign: string;
  readonly assigning: string;
  readonly assigned: (name: string) => string;
  readonly isAlready: (name: string) => string;
  readonly noDoctors: string;
  readonly gone: string;
}
