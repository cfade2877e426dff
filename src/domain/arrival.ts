import { addWorkingDays, closedBetween, dayIn, isWorkingDay, timeIn } from './calendar.js';
import { workingDaysFor } from './catalogue.js';
import type { PlainDate } from './ids.js';
import type { Prescription, PrescriptionItem } from './prescription.js';
import type { LabProfile } from './profile.js';
import type { Text } from './text.js';

/** The way of an order that is sent now, day by day as the lab counts. */
export interface Arrival {
  /** the working day on which the lab begins to count */
  readonly received: PlainDate;
  /** it is later than today */
  readonly waits: 'cut-off' | 'closed' | undefined;
  readonly workingDays: number;
  readonly shipped: PlainDate;
  readonly transitDays: number;
  readonly arrives: PlainDate;
  /** days on which the lab would work and does not, between receipt and arrival */
  readonly closed: readonly { readonly day: PlainDate; readonly name: Text | undefined }[];
}

const isAfterCutOff = ({ calendar: { cutOff }, timeZone }: LabProfile, nowMs: number): boolean =>
  cutOff !== undefined && timeIn(timeZone, nowMs) >= cutOff;

/** The working day on which an order that is sent now counts as received: today, or the next one. */
export function receiptDay(profile: LabProfile, nowMs: number): PlainDate {
  const { calendar, timeZone } = profile;
  const today = dayIn(timeZone, nowMs);
  const isToday = isWorkingDay(calendar, today) && !isAfterCutOff(profile, nowMs);
  return isToday ? today : addWorkingDays(calendar, today, 1);
}

/** When the work can be at the practice, and why not sooner. */
export function arrivalOf(
  profile: LabProfile,
  items: readonly PrescriptionItem[],
  priority: Prescription['priority'],
  nowMs: number,
): Arrival {
  const { calendar, timeZone, transitDays, catalogue } = profile;
  const today = dayIn(timeZone, nowMs);
  const received = receiptDay(profile, nowMs);
  const workingDays = workingDaysFor(catalogue, items, priority);
  const shipped = addWorkingDays(calendar, received, workingDays);
  const arrives = addWorkingDays(calendar, shipped, transitDays);
  return {
    received,
    waits: received === today ? undefined : isWorkingDay(calendar, today) ? 'cut-off' : 'closed',
    workingDays,
    shipped,
    transitDays,
    arrives,
    closed: closedBetween(calendar, today, arrives).map((day) => ({
      day,
      name: calendar.holidays?.[day],
    })),
  };
}
