import type { Case } from '../domain/case.js';
import type { CaseId, PlainDate } from '../domain/ids.js';
import { rankOf, SORT_KEYS } from '../domain/list-query.js';
import type { LabProfile } from '../domain/profile.js';
import { isSame } from '../domain/same.js';
import { termsOf } from '../domain/search.js';
import { type CaseSummary, lateAfter, onDay, type SummaryFacts, summaryOf } from '../domain/summary.js';

/** What the store has to know of a lab to keep lists of its cases. */
export interface ListRules {
  readonly profile: LabProfile;
  /** the lab's calendar day */
  readonly today: () => PlainDate;
}

/**
 * A case as lists read it: its summary, and by what it is found and sorted. Every index by which an order is taken ends in
 * the id, so that none of its keys occurs twice and a long order can be taken in steps.
 */
export interface ListRecord {
  readonly id: CaseId;
  readonly summary: CaseSummary;
  readonly terms: readonly string[];
  /** 0 to 3: the most urgent first; 4: past */
  readonly rank: number;
  readonly isPast: 0 | 1;
  /** milliseconds since 1970, negative: the newest first */
  readonly changed: number;
  readonly created: number;
  readonly due: number;
  readonly number: string;
  readonly patient: string;
  /** the day after which it is late */
  readonly lateAfter?: PlainDate;
  /** counts the writes that a person who looks at a list would notice; see `STAMP` */
  readonly stamp: number;
}

/** A case that is gone, noted for the lists that are open: nothing of the patient. Swept with the next opening. */
export interface GoneRecord {
  readonly id: CaseId;
  readonly gone: 1;
  readonly stamp: number;
}

export type ListRow = ListRecord | GoneRecord;
export const isGone = (row: ListRow): row is GoneRecord => 'gone' in row;

/** Those that are there. */
export const rowsIn = (rows: readonly (ListRow | undefined)[]): readonly ListRecord[] =>
  rows.filter((row): row is ListRecord => !!row && !isGone(row));

export const LIST_INDEXES = [
  'id',
  '[rank+changed+id]',
  '[isPast+changed+id]',
  '[isPast+created+id]',
  '[isPast+due+id]',
  '[isPast+number+id]',
  '[isPast+patient+id]',
  '[changed+id]',
  '[summary.status.stage+rank+changed+id]',
  '[rank+lateAfter]',
  '*terms',
  'stamp',
  'gone',
].join(', ');

function recordFor({ profile }: ListRules, summary: CaseSummary, stamp: number): ListRecord {
  const late = lateAfter(profile, summary);
  return {
    id: summary.id,
    summary,
    terms: termsOf(summary, profile),
    rank: rankOf(summary),
    isPast: summary.isPast ? 1 : 0,
    changed: SORT_KEYS.updated(summary)[0],
    created: SORT_KEYS.created(summary)[0],
    due: SORT_KEYS.due(summary)[0],
    number: SORT_KEYS.case(summary)[0],
    patient: SORT_KEYS.patient(summary)[0],
    ...(late && { lateAfter: late }),
    stamp,
  };
}

/** The moment of a keystroke in a draft changes nothing that anybody looks for in a list. */
const seen = ({ profile }: ListRules, summary: CaseSummary) =>
  profile.lifecycle.editable.includes(summary.status.stage) ? { ...summary, updatedAt: '' } : summary;

/** The row of a case after a write; the one that was there, where nothing of it has changed. */
export function rowAfter(
  rules: ListRules,
  before: ListRow | undefined,
  { subject, facts, stamp }: { subject: Case; facts: SummaryFacts; stamp: number },
): ListRecord {
  const summary = summaryOf(rules.profile, subject, facts);
  const known = before && !isGone(before) ? before : undefined;
  if (!known) return recordFor(rules, summary, stamp);
  const isUnseen = isSame(seen(rules, known.summary), seen(rules, summary));
  const next = recordFor(rules, summary, isUnseen ? known.stamp : stamp);
  return isUnseen && isSame(known, next) ? known : next;
}

/** The row of a case on another day. */
export const rowOn = (rules: ListRules, row: ListRecord, day: PlainDate, stamp: number): ListRecord =>
  recordFor(rules, onDay(rules.profile, row.summary, day), stamp);
