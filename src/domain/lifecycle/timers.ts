import type { Case, HistoryEntry } from '../case.js';
import { type Instant, instant } from '../ids.js';
import type { EventType, FieldKey, LifecycleDefinition, Timer } from './definition.js';

/** Milliseconds in a timer's day. */
export const DAY_MS = 86_400_000;

/** An event that the lab's software sends, and when. */
export interface DueTimer {
  readonly region: string;
  readonly event: EventType;
  readonly fields: Readonly<Record<FieldKey, string>>;
  readonly at: Instant;
}

/** The entry that brought about the state in which a region is; none for a state that it began in. */
export const entryInto = (subject: Case, region: string): HistoryEntry | undefined =>
  subject.history.findLast(
    ({ from, to }) => to[region] === subject.status[region] && from[region] !== subject.status[region],
  );

/**
 * The timers that run for a case, earliest first, fired ones left out. They count from the lab's own stamps in the
 * history, so that no clock of a practice moves them; a case that has ended has none.
 */
export function timersOf(definition: LifecycleDefinition, subject: Case): readonly DueTimer[] {
  if (definition.regions.stage.states[subject.status.stage]?.terminal) return [];
  return Object.entries(subject.status)
    .flatMap(([region, key]) => {
      const timers = definition.regions[region]?.states[key]?.timers ?? [];
      const entry = entryInto(subject, region);
      if (!timers.length || !entry) return [];
      const since = subject.history.slice(subject.history.indexOf(entry) + 1);
      const hasFired = ({ event, fields = {} }: Timer) =>
        since.some(
          (later) =>
            later.type === event &&
            Object.entries(fields).every(([field, value]) => later.fields[field] === value),
        );
      return timers
        .filter((timer) => !hasFired(timer))
        .map(({ event, fields = {}, afterDays }) => ({
          region,
          event,
          fields,
          at: instant(Date.parse(entry.at) + afterDays * DAY_MS),
        }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The timers that are due by the lab's clock. */
export const dueTimers = (
  definition: LifecycleDefinition,
  subject: Case,
  nowMs: number,
): readonly DueTimer[] => timersOf(definition, subject).filter(({ at }) => Date.parse(at) <= nowMs);
