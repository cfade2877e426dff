import type { AttachmentId, CaseId, Instant } from '../domain/ids.js';
import type { PlanVersion } from '../domain/plan.js';

/** A link to one version of one plan, read-only, for somebody without an account. "S3 · Share" */
export interface Share {
  readonly id: string;
  readonly caseId: CaseId;
  /** the version that it shows */
  readonly plan: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | undefined;
  /** how often it was opened */
  readonly opened: number;
}

/** A link that was made just now. Its token is told this once; the lab keeps a digest of it only. */
export interface NewShare extends Share {
  /** at least 128 random bits, base64url. It travels in an address's fragment and nowhere else */
  readonly token: string;
}

/** What an outside viewer gets: the plan, and nothing that says whose it is. */
export interface SharedPlan {
  /** the id of the lab's profile */
  readonly profile: string;
  /** names that the lab knows of are taken out of its words; see `redactPlan()`. Its digest is that of the whole plan */
  readonly plan: PlanVersion;
  readonly expiresAt: Instant;
}

/** The longest that a link lives, in days. */
export const MOST_SHARE_DAYS = 7;

/** Links to plans. Opening one needs no session; everything else does. */
export interface ShareTransport {
  /**
   * @param request.id made by the sender: asked twice, it makes one link
   * @param request.days how long it lives, 7 at most
   * @throws {TransportFault} `gone`: the case or the plan is not known
   */
  create(
    request: {
      readonly id: string;
      readonly caseId: CaseId;
      readonly plan: number;
      readonly days: number;
    },
    signal: AbortSignal,
  ): Promise<NewShare>;
  /** newest first, those that have ended included */
  list(caseId: CaseId, signal: AbortSignal): Promise<readonly Share[]>;
  revoke(share: Pick<Share, 'id' | 'caseId'>, signal: AbortSignal): Promise<void>;
  /** `undefined`: unknown, expired, revoked or tampered with; which of them is told to nobody */
  open(token: string, signal: AbortSignal): Promise<SharedPlan | undefined>;
  /** one of the files of the plan that the token opens */
  read(token: string, id: AttachmentId, signal: AbortSignal): Promise<Blob | undefined>;
}
