import type { CaseId, Instant } from '../domain/ids.js';
import type { Role } from '../domain/lifecycle/definition.js';

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
  readonly username: string;
  readonly password: string;
  /** joins an existing network; empty for none. "S3 · reference code" */
  readonly reference: string;
}

/** A field of a form and what is wrong with it, as the lab found it. */
export interface FormProblem {
  readonly field: string;
  readonly code: 'required' | 'invalid' | 'too-long' | 'too-weak' | 'taken' | 'unknown-reference';
}

export type RegistrationOutcome =
  | { readonly ok: true; readonly status: MemberStatus }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

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

export type MemberOutcome =
  | { readonly ok: true; readonly member: Member }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }
  /** changed by somebody else meanwhile: here is how it stands */
  | { readonly ok: false; readonly conflict: Member };

/** People and their accounts. Logging in is the host's. All but `register` is an administrator's. */
export interface PeopleTransport {
  register(form: Registration, signal: AbortSignal): Promise<RegistrationOutcome>;
  /** those of the administrator's network, by last name */
  members(query: MemberQuery, signal: AbortSignal): Promise<readonly Member[]>;
  /** @param on the revision that the change was made on */
  change(id: string, on: number, change: MemberChange, signal: AbortSignal): Promise<MemberOutcome>;
  /**
   * Gives a case to another doctor of the network; the case tells it with its next pull. "S3 · Assign Doctor"
   * @param request.id made by the sender: asked twice, it is done once
   */
  assign(
    request: { readonly id: string; readonly caseId: CaseId; readonly member: string },
    signal: AbortSignal,
  ): Promise<void>;
}
