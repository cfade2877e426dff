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
  /**
   * Names that the lab knows of are taken out of its words; see `redactPlan()`. Its digest is taken over what is left: by
   * that of the whole plan somebody could try out names until it fits
   */
  readonly plan: PlanVersion;
  readonly expiresAt: Instant;
}

/** The longest that a link lives, in days. */
export const MOST_SHARE_DAYS = 7;

/** 128 bits in base64url at least; what is no token at all need not be asked for. */
export const isShareToken = (token: string): boolean => /^[\w-]{22,200}$/.test(token);

/** Links to plans. Opening one needs no session; everything else does. */
export interface ShareTransport {
  /**
   * @param request.id made by the sender: asked twice, it makes one link. The token of the last answer opens it; one whose
   * answer was lost is known to nobody, and need not open anything
   * @param request.days how long it lives by the lab's clock: from 1 to 7, whatever is asked for
   * @throws {TransportFault} `gone`: the case or the plan is not known, or the link under this id has ended
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
  /**
   * Ends a link at once and for good. Asked twice, it is ended once.
   * @throws {TransportFault} `gone`: there is no such link
   */
  revoke(share: Pick<Share, 'id' | 'caseId'>, signal: AbortSignal): Promise<void>;
  /** `undefined`: unknown, expired, revoked or tampered with; which of them is told to nobody */
  open(token: string, signal: AbortSignal): Promise<SharedPlan | undefined>;
  /** one of the files of the plan that the token opens; `undefined` for any other, and for a token that opens nothing */
  read(token: string, id: AttachmentId, signal: AbortSignal): Promise<Blob | undefined>;
}
