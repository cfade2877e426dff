import type { CaseId } from '../domain/ids.js';
import type {
  FormProblem,
  Member,
  MemberChange,
  MemberQuery,
  MemberStatus,
  Registration,
} from '../domain/member.js';
import type { Watch } from '../domain/watch.js';

export type {
  FormProblem,
  FormProblemCode,
  Member,
  MemberChange,
  MemberProfile,
  MemberQuery,
  MemberStatus,
  Registration,
  ShippingAddress,
} from '../domain/member.js';

export type RegistrationOutcome =
  | { readonly ok: true; readonly status: MemberStatus }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

export type MemberOutcome<Person extends Member = Member> =
  | { readonly ok: true; readonly member: Person }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }
  /** changed by somebody else meanwhile: here is how it stands */
  | { readonly ok: false; readonly conflict: Person };

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

/** Somebody without a network, as the lab's own desk sees him. */
export interface DeskMember extends Member {
  /** registered, and never activated so far */
  readonly isWaiting: boolean;
}

export type RefusalOutcome =
  | { readonly ok: true }
  /** changed or activated by somebody else meanwhile: nothing was refused */
  | { readonly ok: false; readonly conflict: DeskMember };

/**
 * The lab's own word on accounts, of whoever registered without a network's code: no administrator has him, so that the
 * lab activates him itself. It is the lab's side and no part of a practice's connection; who sits there is the host's to know.
 * A call rejects with a `TransportFault` (`gone`) where there is no such person.
 */
export interface AccountDesk {
  /** how many wait to be activated or refused */
  readonly waiting: Watch<number>;
  /** those without a network, by last name */
  members(query: MemberQuery): Promise<readonly DeskMember[]>;
  /** @param on the revision that the change was made on */
  change(id: string, on: number, change: MemberChange): Promise<MemberOutcome<DeskMember>>;
  /**
   * Deletes a registration that was never activated, with all that it says of the person. The user name is free again;
   * the same registration, sent once more, is answered as it was and makes no account.
   * @param on the revision that was seen
   */
  refuse(id: string, on: number): Promise<RefusalOutcome>;
}
