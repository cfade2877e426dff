import {
  addWorkingDays,
  type Case,
  dayIn,
  type HistoryEntry,
  type LabProfile,
  type PlainDate,
} from '../../src/index.js';
import { interruptions, shownState, type ShownState, stageOf } from '../internal/state-mark.js';

/** A stage that the case has not reached. */
export interface FutureStage {
  readonly stage: ShownState;
  /** the latest day that the lab usually needs; absent while nothing can be said */
  readonly expected: PlainDate | undefined;
}

const lineOf = (lab: LabProfile): readonly string[] => lab.lifecycle.regions.stage.line ?? [];

/** Where on the main line the case is; on a detour, where it left it. -1 before the line. */
export function positionOnLine(lab: LabProfile, subject: Case): number {
  const line = lineOf(lab);
  const here = line.indexOf(subject.status.stage);
  if (here >= 0) return here;
  return subject.history.map(({ to }) => line.indexOf(to.stage)).findLast((index) => index >= 0) ?? -1;
}

export const movedStatus = ({ from, to }: HistoryEntry): boolean =>
  Object.keys(to).some((region) => to[region] !== from[region]);

/**
 * The main line from here on. Dates count the lab's working days from the last move, and a date that has passed counts
 * from today: the lab is behind, not the calendar. While something stops the case there are no dates.
 */
export function futureOf(lab: LabProfile, subject: Case, today: PlainDate): readonly FutureStage[] {
  const { lifecycle, calendar, timeZone } = lab;
  if (stageOf(lifecycle, subject.status).terminal) return [];
  const lastMove = subject.history.findLast(movedStatus);
  const isStopped = interruptions(lifecycle, subject.status).length > 0;
  let day = lastMove && !isStopped ? dayIn(timeZone, Date.parse(lastMove.at)) : undefined;
  let before = subject.status.stage;
  return lineOf(lab)
    .slice(positionOnLine(lab, subject) + 1)
    .map((key) => {
      const days = lifecycle.regions.stage.states[before]?.typicalDays?.[1];
      const expected = day && days !== undefined ? addWorkingDays(calendar, day, days) : undefined;
      day = expected && expected < today ? today : expected;
      before = key;
      return { stage: shownState(lifecycle, 'stage', key), expected: day };
    });
}
