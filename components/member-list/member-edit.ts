import {
  checkMember,
  type FormProblem,
  type LineProblem,
  type Member,
  type MemberChange,
  tidyProfile,
} from '../../src/index.js';
import type { PersonField } from '../i18n/people-messages.js';
import { type PersonValues, profileIn, valuesOf } from '../practice-registration/person-form.js';
import type { MemberSource } from './member-source.js';

/** What became of saving. */
export type EditOutcome =
  | { readonly kind: 'saved'; readonly member: Member }
  | { readonly kind: 'unchanged' }
  /** something is to be mended or looked at; the form says what */
  | { readonly kind: 'open' }
  | { readonly kind: 'fault'; readonly code: LineProblem };

const SCALARS = ['clinic', 'firstName', 'lastName', 'email', 'telephone', 'language'] as const;
const PLACES: readonly PersonField[] = [
  'shipping.street',
  'shipping.city',
  'shipping.postalCode',
  'shipping.state',
  'shipping.country',
];

const shownOf = (member: Member): PersonValues => ({ ...valuesOf(member), status: member.status });

/** An administrator's changes to one member, on the revision that they were made on. */
export class MemberEdit {
  #member: Member;
  #values: PersonValues;
  #ofLab: readonly FormProblem[] = [];
  #isTried = false;
  /** fields that somebody else has changed meanwhile */
  meanwhile: readonly PersonField[] = [];
  /** "S3 · also tell the team", as long as nobody says otherwise */
  tellsTeam = true;
  isSaving = false;

  constructor(member: Member) {
    this.#member = member;
    this.#values = shownOf(member);
  }

  get member(): Member {
    return this.#member;
  }

  get values(): PersonValues {
    return this.#values;
  }

  set(field: PersonField, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    this.#ofLab = this.#ofLab.filter((problem) => problem.field !== field);
  }

  /** Something was typed that is nowhere but here. */
  get isUnsaved(): boolean {
    const before = shownOf(this.#member);
    return Object.entries(this.#values).some(([field, value]) => before[field as PersonField] !== value);
  }

  get isMoved(): boolean {
    const [before, now] = [shownOf(this.#member), this.#values];
    return PLACES.some((field) => before[field] !== now[field].trim());
  }

  /** Only what differs from the member as it stands. */
  #change(): MemberChange {
    const [before, values] = [this.#member, this.#values];
    const after = tidyProfile(profileIn(values));
    const scalars = SCALARS.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]);
    return {
      ...(Object.fromEntries(scalars) as Partial<Member>),
      ...(this.isMoved && { shipping: after.shipping, tellTeam: this.tellsTeam }),
      ...(values.status !== before.status && { status: values.status as Member['status'] }),
      ...(values.password && { password: values.password }),
    };
  }

  problems(): readonly FormProblem[] {
    if (!this.#isTried) return this.#ofLab;
    const { password, confirm } = this.#values;
    const found = checkMember(this.#change(), {
      known: this.#member,
      ...((password || confirm) && { confirm }),
    });
    const known = new Set(found.map(({ field }) => field));
    return [...found, ...this.#ofLab.filter(({ field }) => !known.has(field))];
  }

  /** Theirs where nobody changed it here; what was changed here stays and is looked at once more. */
  #rebase(theirs: Member): void {
    const [before, now] = [shownOf(this.#member), shownOf(theirs)];
    const fields = Object.keys(before) as PersonField[];
    this.meanwhile = fields.filter((field) => before[field] !== now[field]);
    const ours = fields.filter((field) => this.#values[field] !== before[field]);
    this.#values = { ...now, ...Object.fromEntries(ours.map((field) => [field, this.#values[field]])) };
    this.#member = theirs;
  }

  forgetPassword(): void {
    this.#values = { ...this.#values, password: '', confirm: '' };
  }

  async save(people: Pick<MemberSource, 'change'>): Promise<EditOutcome> {
    this.#isTried = true;
    const change = this.#change();
    if (this.problems().length) return { kind: 'open' };
    if (!Object.keys(change).length) return { kind: 'unchanged' };
    this.isSaving = true;
    const answer = await people.change(this.#member.id, this.#member.revision, change).catch(
      // whatever it was: the form still holds what was typed
      () => ({ ok: false, code: 'failed' }) as const,
    );
    this.isSaving = false;
    if (!answer.ok) return { kind: 'fault', code: answer.code };
    const outcome = answer.value;
    if (outcome.ok) return { kind: 'saved', member: outcome.member };
    if ('problems' in outcome) {
      this.#ofLab = outcome.problems;
      return { kind: 'open' };
    }
    this.#rebase(outcome.conflict);
    // it was ours: the answer to the first attempt had been lost
    if (!Object.keys(this.#change()).length) return { kind: 'saved', member: outcome.conflict };
    return { kind: 'open' };
  }
}
