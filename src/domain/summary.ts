import type { Origin } from './case.js';
import type { CaseId, Instant, PlainDate } from './ids.js';
import type { CaseStatus } from './lifecycle/definition.js';
import type { ToothCode } from './teeth.js';

/**
 * How much a case asks for the dentist, the most urgent last: `0` nothing, `1` it is late, `2` something waits for his
 * decision or was not carried out, `3` the lab has stopped with a question.
 */
export type Urgency = 0 | 1 | 2 | 3;

/** A case as one line of a list: everything that a row shows, filters and sorts by. Derived, never told by a lab. */
export interface CaseSummary {
  readonly id: CaseId;
  readonly caseNumber: string | undefined;
  readonly patientCode: string;
  /** where the lab gets the patient's name: "Ada Byron"; else empty */
  readonly patientName: string;
  /** "A. B." */
  readonly initials: string;
  /** whom the case was assigned to, else who signed it. "S3 · dentist" */
  readonly doctor: string;
  readonly status: CaseStatus;
  /** nothing is left to be made: delivered, cancelled, or shipped where nothing follows. "S0 · current cases" */
  readonly isPast: boolean;
  readonly urgency: Urgency;
  /** what the lab wrote, by the region whose present state it brought about */
  readonly reasons: Readonly<Record<string, string>>;
  readonly work: readonly { readonly product: string; readonly teeth: readonly ToothCode[] }[];
  readonly origin: Origin | undefined;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** when the plan was accepted. "S3 · accepted" */
  readonly acceptedAt: Instant | undefined;
  readonly dateWanted: PlainDate | undefined;
  /** the day that the lab works towards */
  readonly due: PlainDate | undefined;
  /** the work has left the lab, or never will: the day can no longer be missed */
  readonly hasLeft: boolean;
  /** the lab's day on which its software deletes the case. "S2 · day 45" */
  readonly deletedOn: PlainDate | undefined;
  /** something that was sent was not taken, or was changed in two places */
  readonly isTroubled: boolean;
  /** changes that the lab has not confirmed */
  readonly unsent: number;
}
