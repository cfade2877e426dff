import {
  type EventType,
  type FieldDefinition,
  type InboxView,
  type LabProfile,
  type LifecycleDefinition,
  plainDate,
  say,
  type Tone,
} from '../../src/index.js';
import { formatsFor } from '../internal/format.js';

export type InboxNotice = InboxView['notices'][number];

/** A notice in the words of its lab. */
export interface ShownNotice {
  readonly notice: InboxNotice;
  readonly tone: Tone;
  /** what happened: the event's `done` words */
  readonly what: string;
  readonly who: string;
  /** what the sender wrote or chose, by its label */
  readonly said: readonly { readonly label: string; readonly text: string }[];
}

/** Filled in by the lab's software for its own use; the case's number stands beside each notice. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'caseNumber',
  'childId',
  'childNumber',
  'kind',
  'planDigest',
  'day',
]);

/** How the state looks into which an event leads; one that moves nothing is neutral. */
export function toneOf({ regions }: LifecycleDefinition, event: EventType): Tone {
  for (const { states } of Object.values(regions))
    for (const { on } of Object.values(states)) {
      const row = on.find((candidate) => candidate.event === event);
      const target = row && states[row.to];
      if (target) return target.tone;
    }
  return 'neutral';
}

function fieldText(definition: FieldDefinition, value: string, language: string): string | undefined {
  if (definition.kind === 'prescription-fields') return undefined;
  if (definition.kind === 'date') return formatsFor(language).day(plainDate(value));
  const option = definition.options?.[value];
  return option ? say(option, language) : value;
}

export function shownNotice(notice: InboxNotice, { lifecycle }: LabProfile, language: string): ShownNotice {
  const { event, by, fields } = notice;
  const role = say(lifecycle.roles[by.role] ?? { en: by.role }, language);
  return {
    notice,
    tone: toneOf(lifecycle, event),
    what: say(lifecycle.events[event]?.done ?? { en: event }, language),
    who: by.name && by.name !== role ? `${role} · ${by.name}` : role,
    said: Object.entries(fields).flatMap(([key, value]) => {
      const definition = lifecycle.fields[key];
      if (!value || !definition || TECHNICAL.has(key)) return [];
      const text = fieldText(definition, value, language);
      return text ? [{ label: say(definition.label, language), text }] : [];
    }),
  };
}

/** What belongs into an inbox; some rules tell by e-mail alone. */
export const inboxNotices = ({ notices }: InboxView): readonly InboxNotice[] =>
  notices.filter(({ channels }) => channels.includes('inbox'));

export const unreadOf = (notices: readonly InboxNotice[]): number =>
  notices.filter(({ isRead }) => !isRead).length;
