import type { LabPeople, LineProblem, Member, MemberChange, Registration } from '../../src/index.js';
import { checkRegistration, instant, type MemberOutcome, NETWORK_ADMIN } from '../../src/index.js';
import { matchesMember } from '../../src/domain/member.js';
import { NOW } from './a-case.js';
import { Source } from './source.js';

export const aMember = (more: Partial<Member> = {}): Member => ({
  id: 'm1',
  username: 'ada.lind',
  role: 'dentist',
  status: 'blocked',
  createdAt: instant(NOW),
  revision: 1,
  clinic: 'Harbour Dental',
  firstName: 'Ada',
  lastName: 'Lind',
  email: 'ada@harbour.example',
  telephone: '',
  shipping: { street: 'Kai 7', city: 'Hamburg', postalCode: '20457', state: '', country: 'DE' },
  language: 'en',
  ...more,
});

export interface FakePeople extends LabPeople {
  readonly registered: Registration[];
  readonly changes: { readonly id: string; readonly on: number; readonly change: MemberChange }[];
  readonly assigned: { readonly caseId: string; readonly member: string }[];
  roster: Member[];
  /** the next calls end so, one each */
  readonly faults: LineProblem[];
  setAdministrator(is: boolean): void;
}

/** People in memory, with the real rules of the form and of revisions. */
export function fakePeople(members: readonly Member[] = [], { isAdministrator = true } = {}): FakePeople {
  let role: string = isAdministrator ? NETWORK_ADMIN : 'dentist';
  const administrator = new Source<boolean>(() => role === NETWORK_ADMIN);
  const online = async <Value>(work: () => Value) => {
    await Promise.resolve();
    const code = self.faults.shift();
    return code ? ({ ok: false, code } as const) : ({ ok: true, value: work() } as const);
  };
  const self: FakePeople = {
    isAdministrator: administrator,
    registered: [],
    changes: [],
    assigned: [],
    roster: [...members],
    faults: [],
    setAdministrator(is) {
      role = is ? NETWORK_ADMIN : 'dentist';
      administrator.tell();
    },
    register: (form) =>
      online(() => {
        self.registered.push(form);
        const taken = form.username === 'taken' ? [{ field: 'username', code: 'taken' } as const] : [];
        const problems = [...checkRegistration(form), ...taken];
        return problems.length ? { ok: false, problems } : { ok: true, status: 'blocked' };
      }),
    members: (query = {}) => online(() => self.roster.filter((member) => matchesMember(member, query))),
    change: (id, on, change) =>
      online((): MemberOutcome => {
        self.changes.push({ id, on, change });
        const member = self.roster.find((one) => one.id === id)!;
        if (member.revision !== on) return { ok: false, conflict: member };
        const { password: _password, tellTeam: _tellTeam, ...rest } = change;
        const next = { ...member, ...rest, revision: on + 1 };
        self.roster = self.roster.map((one) => (one.id === id ? next : one));
        return { ok: true, member: next };
      }),
    assign: (caseId, member) =>
      online(() => {
        self.assigned.push({ caseId, member });
        return undefined;
      }),
  };
  return self;
}
