import type { Case, CaseEvent } from './case.js';
import type { Problem } from './check-prescription.js';
import type { AttachmentId, CaseId, EventId, PlainDate } from './ids.js';
import type { Refusal } from './lifecycle/table.js';

/** What travels. The id is the `Idempotency-Key`: one id, one payload, however often it is sent. */
export type Change =
  | {
      readonly kind: 'draft';
      readonly id: EventId;
      readonly caseId: CaseId;
      /** the revision that the draft was edited on; 0 for a case that the lab does not know */
      readonly baseRevision: number;
      readonly document: Case;
    }
  | {
      readonly kind: 'event';
      readonly id: EventId;
      readonly caseId: CaseId;
      readonly event: CaseEvent;
      /**
       * with `SUBMIT`: the lab's revision of the draft that was signed. A draft that another device has changed since is
       * not what was signed: the lab answers with it as a conflict. Absent in what an older Pontic has sealed
       */
      readonly baseRevision?: number;
    }
  | { readonly kind: 'discard'; readonly id: EventId; readonly caseId: CaseId };

/** Why a lab did not take a change. */
export type LabRefusal =
  | Refusal
  | { readonly code: 'unknown-case' }
  | { readonly code: 'files-missing'; readonly files: readonly AttachmentId[] }
  | { readonly code: 'already-submitted' }
  /** what was sent is not signed as the lab and its law ask for it */
  | { readonly code: 'not-signed'; readonly problems: readonly Problem[] }
  /** the draft was merged with edits from another device after it was signed */
  | { readonly code: 'edited-elsewhere' }
  /** the due date that was confirmed is not the one that the lab counts by its own clock */
  | { readonly code: 'stale-date'; readonly expected: PlainDate }
  /** the case was deleted at the lab */
  | { readonly code: 'purged' }
  /** the lab's own reason, in its own words */
  | { readonly code: 'declined'; readonly message: string };
