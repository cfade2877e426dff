import { isCountry } from './countries.js';
import type {
  FormProblem,
  FormProblemCode,
  MemberChange,
  MemberProfile,
  Registration,
  ShippingAddress,
} from './member.js';
import { LONGEST_PASSWORD, passwordStrength } from './password.js';
import { isUsername } from './username.js';

/** The most characters of each field. E-mail: RFC 5321 with what surrounds it; the others are generous and finite. */
export const LONGEST: Readonly<Record<string, number>> = {
  clinic: 160,
  firstName: 80,
  lastName: 80,
  email: 254,
  username: 60,
  reference: 60,
  telephone: 32,
  'shipping.street': 240,
  'shipping.city': 100,
  'shipping.postalCode': 16,
  'shipping.state': 100,
  password: LONGEST_PASSWORD,
};

/**
 * Control characters, and those that turn the direction of what follows: a name with them reads as another one. A street
 * may have several lines.
 */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const HIDDEN_IN_LINES = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A dot inside the domain, labels of 63 at most; letters of every script, as RFC 6531 has them. */
const EMAIL =
  /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u;
/** With the country's number first; E.164 has at most fifteen digits. */
const TELEPHONE = /^\+[1-9][\d ()./-]*$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const POSTAL_CODE = /^[\p{L}\p{N}](?:[\p{L}\p{N} -]*[\p{L}\p{N}])?$/u;

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

type Rule = (value: string) => boolean;
/** Letters and figures that somebody can see: Unicode has letters without a shape. */
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;
const isName: Rule = (value) => !HIDDEN.test(value) && SEEN.test(value);
const RULES: Readonly<Record<string, Rule>> = {
  clinic: isName,
  firstName: isName,
  lastName: isName,
  email: (value) => !value.includes('..') && EMAIL.test(value),
  username: isUsername,
  reference: (value) => !HIDDEN.test(value),
  telephone: (value) => TELEPHONE.test(value) && digitsOf(value) >= 7 && digitsOf(value) <= 15,
  'shipping.street': (value) => !HIDDEN_IN_LINES.test(value) && SEEN.test(value),
  'shipping.city': isName,
  'shipping.postalCode': (value) => POSTAL_CODE.test(value),
  'shipping.state': (value) => !HIDDEN.test(value),
  'shipping.country': isCountry,
  language: (value) => LANGUAGE.test(value),
};

/** What may stay empty. "S3 · register: telephone, state and reference" */
const OPTIONAL: ReadonlySet<string> = new Set(['telephone', 'shipping.state', 'reference']);

export const isOptional = (field: string): boolean => OPTIONAL.has(field);

function problemOf(field: string, value: string): FormProblemCode | undefined {
  if (!value.trim()) return isOptional(field) ? undefined : 'required';
  if ([...value].length > (LONGEST[field] ?? Infinity)) return 'too-long';
  return RULES[field]?.(value) === false ? 'invalid' : undefined;
}

const check = (values: Readonly<Record<string, string | undefined>>): readonly FormProblem[] =>
  Object.entries(values).flatMap(([field, value]) => {
    const code = value === undefined ? undefined : problemOf(field, value);
    return code ? [{ field, code }] : [];
  });

const profileValues = (profile: Partial<MemberProfile>): Record<string, string | undefined> => ({
  clinic: profile.clinic,
  firstName: profile.firstName,
  lastName: profile.lastName,
  email: profile.email,
});
const placeValues = ({ telephone, shipping, language }: Partial<MemberProfile>) => ({
  telephone,
  'shipping.street': shipping?.street,
  'shipping.postalCode': shipping?.postalCode,
  'shipping.city': shipping?.city,
  'shipping.state': shipping?.state,
  'shipping.country': shipping?.country,
  language,
});

/** Both fields, or neither. "S3 · passwords match; provide a password in both fields" */
function checkPassword(
  password: string,
  confirm: string | undefined,
  personal: readonly string[],
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  if (!password) problems.push({ field: 'password', code: 'required' });
  else if ([...password].length > LONGEST_PASSWORD) problems.push({ field: 'password', code: 'too-long' });
  else if (passwordStrength(password, personal) === 'weak')
    problems.push({ field: 'password', code: 'too-weak' });
  if (confirm === '') problems.push({ field: 'confirm', code: 'required' });
  else if (password && confirm !== undefined && confirm !== password)
    problems.push({ field: 'confirm', code: 'mismatch' });
  return problems;
}

/** What is known of a person, and therefore no password. */
export const personalWords = (
  person: Partial<Pick<Registration, 'username' | 'firstName' | 'lastName' | 'clinic' | 'email'>>,
): readonly string[] =>
  [person.username, person.firstName, person.lastName, person.clinic, person.email].filter(
    (word): word is string => !!word,
  );

/**
 * What is wrong with a registration, in the order of the form. "S3 · register"
 * @param confirm the password once more, where it was asked for
 */
export const checkRegistration = (form: Registration, confirm?: string): readonly FormProblem[] => [
  ...check({ ...profileValues(form), username: form.username }),
  ...checkPassword(form.password, confirm, personalWords(form)),
  ...check({ reference: form.reference, ...placeValues(form) }),
];

/**
 * What is wrong with a change of a member; what is left out stays and is not judged. "S3 · admin: edit"
 * @param known what is known of the member, against which a new password is held
 */
export const checkMember = (
  change: MemberChange,
  {
    confirm,
    known = {},
  }: { readonly confirm?: string; readonly known?: Parameters<typeof personalWords>[0] } = {},
): readonly FormProblem[] => {
  const { password, status } = change;
  const isAsked = password !== undefined || !!confirm;
  return [
    ...check(profileValues(change)),
    ...(isAsked
      ? checkPassword(password ?? '', confirm, [...personalWords(known), ...personalWords(change)])
      : []),
    ...(status !== undefined && status !== 'active' && status !== 'blocked'
      ? [{ field: 'status', code: 'invalid' } as const]
      : []),
    ...check(placeValues(change)),
  ];
};

const tidyLine = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');
const tidyLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(tidyLine)
    .filter(Boolean)
    .join('\n');

const tidyPlace = ({ street, city, postalCode, state, country }: ShippingAddress): ShippingAddress => ({
  street: tidyLines(street),
  city: tidyLine(city),
  postalCode: tidyLine(postalCode).toUpperCase(),
  state: tidyLine(state),
  country: country.trim().toUpperCase(),
});

/** As it is meant: without the spaces around it. A password stays as it was typed. */
export const tidyProfile = (profile: MemberProfile): MemberProfile => ({
  clinic: tidyLine(profile.clinic),
  firstName: tidyLine(profile.firstName),
  lastName: tidyLine(profile.lastName),
  email: tidyLine(profile.email),
  telephone: tidyLine(profile.telephone),
  shipping: tidyPlace(profile.shipping),
  language: profile.language.trim(),
});

export const tidyRegistration = (form: Registration): Registration => ({
  ...tidyProfile(form),
  id: form.id,
  username: tidyLine(form.username),
  password: form.password,
  reference: tidyLine(form.reference),
});
