import type { FormProblem, MemberProfile } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { PersonField } from '../i18n/people-messages.js';

/** What stands in the fields of a form about a person, by path. */
export type PersonValues = Readonly<Record<PersonField, string>>;

export const NO_VALUES: PersonValues = {
  clinic: '',
  firstName: '',
  lastName: '',
  email: '',
  username: '',
  password: '',
  confirm: '',
  reference: '',
  telephone: '',
  'shipping.street': '',
  'shipping.city': '',
  'shipping.postalCode': '',
  'shipping.state': '',
  'shipping.country': '',
  language: '',
  status: '',
};

/** What a form about a person shows, and how it is changed. */
export interface PersonScene {
  readonly messages: Messages;
  readonly language: string;
  readonly values: PersonValues;
  readonly problems: readonly FormProblem[];
  /** somebody fills in what he is himself: the browser may know the answers */
  readonly isOwn: boolean;
  /** labels that differ from those of a registration */
  readonly labels?: Readonly<Partial<Record<PersonField, string>>>;
  readonly isPasswordShown: boolean;
  readonly onInput: (field: PersonField, value: string) => void;
  readonly onShowPassword: (isShown: boolean) => void;
}

export const profileIn = (values: PersonValues): MemberProfile => ({
  clinic: values.clinic,
  firstName: values.firstName,
  lastName: values.lastName,
  email: values.email,
  telephone: values.telephone,
  shipping: {
    street: values['shipping.street'],
    city: values['shipping.city'],
    postalCode: values['shipping.postalCode'],
    state: values['shipping.state'],
    country: values['shipping.country'],
  },
  language: values.language,
});

export const valuesOf = (profile: MemberProfile): PersonValues => ({
  ...NO_VALUES,
  clinic: profile.clinic,
  firstName: profile.firstName,
  lastName: profile.lastName,
  email: profile.email,
  telephone: profile.telephone,
  'shipping.street': profile.shipping.street,
  'shipping.city': profile.shipping.city,
  'shipping.postalCode': profile.shipping.postalCode,
  'shipping.state': profile.shipping.state,
  'shipping.country': profile.shipping.country,
  language: profile.language,
});

type Worded = Pick<PersonScene, 'messages' | 'labels'>;

/** A lab may name a field that this form does not have: its own word is better than none. */
export const labelOf = (field: string, { messages, labels }: Worded): string =>
  labels?.[field as PersonField] ?? messages.people.fields[field as PersonField]?.label ?? field;

/** The sentence beside a field, and, in the same words, in the summary. */
export function problemWords({ field, code }: FormProblem, worded: Worded): string {
  const { problems, invalid } = worded.messages.people;
  const own = code === 'invalid' ? invalid[field as PersonField] : undefined;
  return own ?? problems[code](labelOf(field, worded));
}

export function errorAt(scene: PersonScene, field: PersonField): string | undefined {
  const problem = scene.problems.find((one) => one.field === field);
  return problem && problemWords(problem, scene);
}
