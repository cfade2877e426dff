import type { CaseId } from '../domain/ids.js';
import type {
  FormProblem,
  Member,
  MemberChange,
  MemberQuery,
  MemberStatus,
  Registration,
} from '../domain/member.js';

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
