import type { Actor, Case } from './case.js';
import type { Instant } from './ids.js';
import type { EventType, FieldKey } from './lifecycle/definition.js';
import type { LabProfile } from './profile.js';

export type Channel = 'inbox' | 'email' | 'sms';
/** Where an e-mail goes: the address that one signs in with, the address of the practice's account. */
export type Address = 'login' | 'account';
export type Audience = 'practice' | 'lab';

/** Who is told of an event, and how. */
export interface NotificationRule {
  readonly to: Audience;
  readonly channels: readonly Channel[];
  /** tells also whoever did it himself: a confirmation by e-mail */
  readonly confirms?: boolean;
  /** nobody can opt out of it */
  readonly forced?: boolean;
  /** `login` alone unless told */
  readonly addresses?: readonly Address[];
}

/** What a person does not want to be told, by channel. The inbox cannot be turned off. */
export type NoticePreferences = Readonly<
  Partial<Record<Exclude<Channel, 'inbox'>, readonly EventType[] | 'none'>>
>;

/** Something to tell somebody. The id is the same however often it is announced: tell once. */
export interface Notice {
  readonly id: string;
  readonly caseId: Case['id'];
  readonly caseNumber: string | undefined;
  readonly event: EventType;
  readonly at: Instant;
  readonly by: Actor;
  readonly to: Audience;
  readonly channels: readonly Channel[];
  readonly addresses: readonly Address[];
  readonly forced: boolean;
  /** what the sender wrote: the lab's question, the reason of a pause */
  readonly fields: Readonly<Record<FieldKey, string>>;
}

/**
 * The channels that are left once a person's wishes are heard. A forced rule hears none: a hold that nobody reads
 * costs days. "S1 · on_hold"
 * @param wishes for each channel, the events that shall not come by it
 */
export const channelsFor = (
  { channels, forced }: NotificationRule,
  event: EventType,
  wishes: NoticePreferences = {},
): readonly Channel[] =>
  forced
    ? channels
    : channels.filter((channel) => {
        const unwanted = channel === 'inbox' ? [] : (wishes[channel] ?? []);
        return unwanted !== 'none' && !unwanted.includes(event);
      });

const isOwn = (audience: Audience, { role }: Actor): boolean =>
  audience === 'practice' ? role === 'dentist' : role !== 'dentist' && role !== 'system';

/** Whom a case's history tells what, oldest first. Nobody is told of what he did himself, unless it `confirms`. */
export function noticesOf(
  profile: LabProfile,
  subject: Case,
  audience: Audience,
  wishes: NoticePreferences = {},
): readonly Notice[] {
  return subject.history.flatMap((entry) =>
    (profile.notifications[entry.type] ?? [])
      .filter(({ to, confirms }) => to === audience && (confirms || !isOwn(audience, entry.by)))
      .map((rule): Notice => ({
        id: `${entry.id}:${rule.to}`,
        caseId: subject.id,
        caseNumber: subject.caseNumber,
        event: entry.type,
        at: entry.at,
        by: entry.by,
        to: rule.to,
        channels: channelsFor(rule, entry.type, wishes),
        addresses: rule.addresses ?? ['login'],
        forced: rule.forced ?? false,
        fields: entry.fields,
      })),
  );
}
