import * as v from 'valibot';
import type { Member, MemberOutcome, RegistrationOutcome } from './backend.js';
import { count, decoder, instant, short } from './wire.js';

/** What a lab says of people is decoded here before anybody sees it. What does not fit is no answer. */

const status = v.picklist(['blocked', 'active']);

const member = v.object({
  id: v.pipe(short, v.minLength(1)),
  username: short,
  role: short,
  status,
  createdAt: instant,
  revision: count,
  clinic: short,
  firstName: short,
  lastName: short,
  email: short,
  telephone: v.optional(short, ''),
  shipping: v.object({
    street: short,
    city: short,
    postalCode: short,
    state: v.optional(short, ''),
    country: short,
  }),
  language: v.optional(short, 'en'),
});

const problems = v.pipe(
  v.array(
    v.object({
      field: short,
      code: v.picklist([
        'required',
        'invalid',
        'too-long',
        'too-weak',
        'mismatch',
        'taken',
        'unknown-reference',
      ]),
    }),
  ),
  v.minLength(1),
);

const registration = v.variant('ok', [
  v.object({ ok: v.literal(true), status }),
  v.object({ ok: v.literal(false), problems }),
]);
const outcome = v.union([
  v.object({ ok: v.literal(true), member }),
  v.object({ ok: v.literal(false), conflict: member }),
  v.object({ ok: v.literal(false), problems }),
]);

export const decodeMembers = decoder<readonly Member[]>(v.array(member));
export const decodeRegistration = decoder<RegistrationOutcome>(registration);
export const decodeMemberOutcome = decoder<MemberOutcome>(outcome);
