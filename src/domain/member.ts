import type { Instant } from './ids.js';
import type { EventType, Role } from './lifecycle/definition.js';

/** Who activates the members of a network and gives its cases to doctors. "S3 · network admin" */
export const NETWORK_ADMIN: Role = 'network_admin';
/** The event by which a case is given to another doctor; its fields are `doctor`, a name, and `memberId`. */
export const ASSIGN: EventType = 'case.assign';

/** Where parcels go. "S3 · register: shipping address" */
export interface ShippingAddress {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** empty where a country has none, or nobody said */
  readonly state: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** `blocked`: waits to be activated, or was blocked. "S3 · blocked by default" */
export type MemberStatus = 'blocked' | 'active';

/** What a member says of himself, and an administrator may change. */
export interface MemberProfile {
  readonly clinic: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** international format, or empty */
  readonly telephone: string;
  readonly shipping: ShippingAddress;
  /** BCP 47: in what language the site speaks to him */
  readonly language: string;
}

/** Somebody of an administrator's network. */
export interface Member extends MemberProfile {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly status: MemberStatus;
  readonly createdAt: Instant;
  /** changes with every change; a change names the one that it was made on */
  readonly revision: number;
}

/** Asks for an account. The password passes through and is kept nowhere. */
export interface Registration extends MemberProfile {
  /** made by the sender: sent twice, after an answer that was lost, it is one registration */
  readonly id: string;
  readonly username: string;
  readonly password: string;
  /** joins an existing network; empty for none. "S3 · reference code" */
  readonly reference: string;
}

export interface MemberQuery {
  /** the beginning of a word of the name */
  readonly search?: string;
  readonly status?: MemberStatus;
}

/** What an administrator changes of a member; what is left out stays. */
export interface MemberChange extends Partial<MemberProfile> {
  readonly status?: MemberStatus;
  /** a new password; kept nowhere here */
  readonly password?: string;
  /** the shipping address was changed, and the lab's team is to be told. "S3 · shipping change" */
  readonly tellTeam?: boolean;
}

export type FormProblemCode =
  | 'required'
  | 'invalid'
  | 'too-long'
  | 'too-weak'
  /** the two passwords differ */
  | 'mismatch'
  /** somebody else has it */
  | 'taken'
  | 'unknown-reference';

/** A field of a form and what is wrong with it: found here before it is sent, or by the lab. */
export interface FormProblem {
  /** `email`, `shipping.city`, `confirm` */
  readonly field: string;
  readonly code: FormProblemCode;
}

export const nameOf = ({ firstName, lastName }: Pick<Member, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();

/** Without marks and case: "Müller" is found by "muller". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether each word that was typed begins a word of the name. "S3 · search by name" */
export function matchesMember(
  member: Pick<Member, 'firstName' | 'lastName' | 'status'>,
  { search = '', status }: MemberQuery,
): boolean {
  const names = wordsOf(nameOf(member));
  return (
    (!status || member.status === status) &&
    wordsOf(search).every((word) => names.some((name) => name.startsWith(word)))
  );
}

/** By last name, then by first name, then as they came. */
export const byLastName = (a: Member, b: Member): number =>
  compare(plain(a.lastName), plain(b.lastName)) ||
  compare(plain(a.firstName), plain(b.firstName)) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
