import { html, nothing, type TemplateResult } from 'lit';
import {
  type Case,
  dayIn,
  daysBetween,
  type DueTimer,
  type LabProfile,
  type PlainDate,
  type Promised,
  promisesOf,
  say,
  timersOf,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';

/** Whose clock runs, and by which day it is counted. */
export interface Clock {
  readonly lab: LabProfile;
  readonly subject: Case;
  /** the lab's calendar day */
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly language: string;
}

/** A timer that changes something when it has run down; a reminder changes nothing. */
function hasConsequence({ lifecycle }: LabProfile, { status }: Case, { region, event }: DueTimer): boolean {
  const key = status[region] ?? '';
  const rows = lifecycle.regions[region]?.states[key]?.on ?? [];
  return rows.some((row) => row.event === event && (row.to !== key || !!row.also || !!row.effects?.length));
}

/** What the lab's software does by itself in a region, and how many days are left: "Order deleted on 12 March". */
export function timersView(clock: Clock, region: string): TemplateResult | typeof nothing {
  const { lab, subject, today, messages, language } = clock;
  const timers = timersOf(lab.lifecycle, subject).filter(
    (timer) => timer.region === region && hasConsequence(lab, subject, timer),
  );
  if (!timers.length) return nothing;
  const words = messages.detail.times;
  return html`<ul class="times" part="timers">
    ${timers.map(({ event, at }) => {
      const day = dayIn(lab.timeZone, Date.parse(at));
      const done = say(lab.lifecycle.events[event]?.done ?? { en: event }, language);
      return html`<li>
        <time datetime=${at}
          >${words.timer(done, formatsFor(language).day(day), daysBetween(today, day))}</time
        >
      </li>`;
    })}
  </ul>`;
}

const promiseWords = ({ by, daysLeft }: Promised, { messages, language }: Clock): string => {
  const words = messages.detail.times;
  const day = formatsFor(language).day(by);
  return daysLeft < 0 ? words.promiseMissed(day, -daysLeft) : words.promise(day, daysLeft);
};

/** By when the lab has promised to act in a region, and by how much it is late. */
export function promiseView(clock: Clock, region: string): TemplateResult | typeof nothing {
  const promise = promisesOf(clock.lab, clock.subject, clock.today).find((one) => one.region === region);
  if (!promise) return nothing;
  return html`<p part="promise" class=${promise.daysLeft < 0 ? 'overdue' : ''}>
    <time datetime=${promise.by}>${promiseWords(promise, clock)}</time>
  </p>`;
}

/** The regions in which a promise of the lab's runs, without those that are shown in a box of their own. */
export const promisedRegions = (clock: Clock, boxed: readonly string[]): readonly string[] =>
  promisesOf(clock.lab, clock.subject, clock.today)
    .map(({ region }) => region)
    .filter((region) => !boxed.includes(region));
