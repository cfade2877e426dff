import type {
  AttachmentRef,
  Case,
  Instant,
  LabClient,
  LabFileOutcome,
  LabProfile,
  PlanVersion,
} from '../../src/index.js';

/** How one of a plan's files is had: proven by its root, or why not. */
export type ReadPlanFile = (
  file: AttachmentRef,
  options?: { signal?: AbortSignal },
) => Promise<LabFileOutcome>;

/**
 * Where the plan under review comes from: a case, by way of the client or as the page hands it over, or a link that somebody
 * without an account has opened. Everything that looks at plans takes one of these and asks for no more.
 */
export interface PlanSource {
  readonly lab: LabProfile;
  /** every version that may be seen, the newest last; empty while there is none */
  readonly plans: readonly PlanVersion[];
  /** what the plans belong to: comments, requests and decisions. Whoever opened a link sees none of it */
  readonly subject: Case | undefined;
  /** absent where nobody can be asked for files: a case that was handed over without a client */
  readonly read: ReadPlanFile | undefined;
  /** names were taken out of its words, so that they cannot be held against the seal */
  readonly isRedacted: boolean;
  /** until when a link shows it */
  readonly expiresAt?: Instant;
}

/** A case's plans, with its files where a client can get them. */
export const caseSource = (subject: Case, lab: LabProfile, client: LabClient | undefined): PlanSource => ({
  lab,
  subject,
  plans: subject.plans,
  read: client && ((file, options) => client.labFile(subject.id, file, options)),
  isRedacted: false,
});
