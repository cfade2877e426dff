import { toHex } from './digest.js';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identifies a case from its first keystroke on this device: a UUIDv7 made by the client. The lab's own case number comes later. */
export type CaseId = Branded<'CaseId'>;
/** Identifies one event of a case. It is also the outbox entry's id and the `Idempotency-Key` on the wire. */
export type EventId = Branded<'EventId'>;
/** Identifies one file that belongs to a case. */
export type AttachmentId = Branded<'AttachmentId'>;
/** Identifies one piece of work in a prescription. */
export type ItemId = Branded<'ItemId'>;
/** A point in time, ISO 8601 in UTC with milliseconds: `2026-03-09T14:05:00.000Z`. */
export type Instant = Branded<'Instant'>;
/** A calendar day without a time, ISO 8601: `2026-03-09`. */
export type PlainDate = Branded<'PlainDate'>;

export const caseId = (value: string): CaseId => value as CaseId;
export const eventId = (value: string): EventId => value as EventId;
export const attachmentId = (value: string): AttachmentId => value as AttachmentId;
export const itemId = (value: string): ItemId => value as ItemId;
export const plainDate = (value: string): PlainDate => value as PlainDate;
/** @param epochMs milliseconds since 1970-01-01T00:00:00Z */
export const instant = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;

/**
 * A UUIDv7 (RFC 9562): 48 bits of time, then randomness, so that ids sort by creation and say nothing about a patient.
 * @param epochMs milliseconds since 1970
 * @param random at least 10 random bytes
 */
export function uuidv7(epochMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = epochMs; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
