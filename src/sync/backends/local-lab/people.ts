import { eventId } from '../../../domain/ids.js';
import {
  ASSIGN,
  byLastName,
  matchesMember,
  type Member,
  type MemberChange,
  type MemberProfile,
  nameOf,
  NETWORK_ADMIN,
} from '../../../domain/member.js';
import {
  checkMember,
  checkRegistration,
  tidyProfile,
  tidyRegistration,
} from '../../../domain/registration.js';
import { isSame } from '../../../domain/same.js';
import { reading } from '../../../domain/username.js';
import {
  type FormProblem,
  type MemberOutcome,
  type PeopleTransport,
  type Session,
  TransportFault,
} from '../../backend.js';
import { newsOf } from './announcements.js';
import { type Books, inBooks, type Moment } from './books.js';
import { isSent } from './desk.js';
import { enterEvent } from './entries.js';
import type { LabMember } from './lab-database.js';

/** Practices that belong together, and the code by which one more joins them. "S3 · reference code" */
export interface LabNetwork {
  readonly name: string;
  readonly reference: string;
}

type WithoutSignal<Verb> = Verb extends (...what: [...infer What, AbortSignal]) => infer Answer
  ? (...what: What) => Answer
  : never;

/** The lab's side of accounts, by the lab's clock. */
export type LabPeopleDesk = {
  readonly [Verb in keyof PeopleTransport]: WithoutSignal<PeopleTransport[Verb]>;
};

/** A code in whatever case it is typed. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** As an administrator is told of it. */
const toldOf = ({
  network: _network,
  registration: _registration,
  moves: _moves,
  ...member
}: LabMember): Member => member;

const profileOf = (member: MemberProfile): MemberProfile => {
  const { clinic, firstName, lastName, email, telephone, shipping, language } = member;
  return { clinic, firstName, lastName, email, telephone, shipping, language };
};

/** What can only be known here: who has the name already, and whether there is such a network. */
async function problemsHere(
  { db }: Moment,
  { reference }: LabNetwork,
  form: { readonly username: string; readonly reference: string },
): Promise<readonly FormProblem[]> {
  const name = reading(form.username);
  const isTaken = await db.members.filter(({ username }) => reading(username) === name).count();
  const isUnknown = form.reference && folded(form.reference) !== folded(reference);
  return [
    ...(isTaken ? [{ field: 'username', code: 'taken' } as const] : []),
    ...(isUnknown ? [{ field: 'reference', code: 'unknown-reference' } as const] : []),
  ];
}

/** The member after a change. The new password is dropped: this lab has no log-in that it could be for. */
function changed(
  member: LabMember,
  { status, tellTeam }: MemberChange,
  next: MemberProfile,
  { at, newId }: Moment,
): LabMember {
  const isMoved = !isSame(member.shipping, next.shipping);
  const move = { id: newId(), at, clinic: next.clinic, shipping: next.shipping };
  return {
    ...member,
    ...next,
    status: status ?? member.status,
    revision: member.revision + 1,
    moves: isMoved && tellTeam ? [...member.moves, move] : member.moves,
  };
}

/**
 * @param session who asks in this tab: all but registering is a network administrator's
 * @param network the one that there is
 */
export function openPeople(books: Books, session: Session, network: LabNetwork): LabPeopleDesk {
  const { db, newId, announce } = books;

  /** @throws {TransportFault} `unauthorized` */
  const onlyAdministrator = (): void => {
    if (session.role !== NETWORK_ADMIN) throw new TransportFault('unauthorized');
  };
  const own = async (id: string): Promise<LabMember> => {
    const member = await db.members.get(id);
    if (member?.network !== network.name) throw new TransportFault('gone');
    return member;
  };
  const tell = (member: LabMember): void => {
    const news = newsOf(member).at(-1);
    try {
      if (news) announce?.(news);
    } catch (error) {
      reportError(error); // the host's own trouble: what is stored stays stored
    }
  };

  return {
    /** The password is judged and dropped: it is written nowhere, and the form it came in is not kept. */
    register: (sent) =>
      inBooks(books, async (moment) => {
        const known = await db.members.filter(({ registration }) => registration === sent.id).first();
        if (known) return { ok: true, status: known.status };
        const form = tidyRegistration(sent);
        const problems = [...checkRegistration(form), ...(await problemsHere(moment, network, form))];
        if (problems.length) return { ok: false, problems };
        await db.members.add({
          ...profileOf(form),
          id: newId(),
          registration: form.id,
          username: form.username,
          role: 'dentist',
          // "S3 · blocked by default, so that only known users are activated"
          status: 'blocked',
          createdAt: moment.at,
          revision: 1,
          network: form.reference ? network.name : '',
          moves: [],
        });
        return { ok: true, status: 'blocked' };
      }),

    async members(query) {
      onlyAdministrator();
      const all = await db.members.where('network').equals(network.name).toArray();
      return all
        .filter((member) => matchesMember(member, query))
        .sort(byLastName)
        .map(toldOf);
    },

    async change(id, on, change) {
      onlyAdministrator();
      let moved: LabMember | undefined;
      const outcome = await inBooks(books, async (moment): Promise<MemberOutcome> => {
        const member = await own(id);
        if (member.revision !== on) return { ok: false, conflict: toldOf(member) };
        const next = tidyProfile(profileOf({ ...member, ...change }));
        const { password, status } = change;
        const judged = { ...next, ...(password !== undefined && { password }), ...(status && { status }) };
        const problems = checkMember(judged, { known: member });
        if (problems.length) return { ok: false, problems };
        const after = changed(member, change, next, moment);
        await db.members.put(after);
        if (after.moves.length > member.moves.length) moved = after;
        return { ok: true, member: toldOf(after) };
      });
      if (moved) tell(moved);
      return outcome;
    },

    async assign({ id, caseId, member: to }) {
      onlyAdministrator();
      await inBooks(books, async (moment) => {
        const subject = (await db.cases.get(caseId))?.case;
        if (!isSent(books, subject)) throw new TransportFault('gone');
        // done already, and the answer was lost: whoever has been blocked since then stays assigned
        if (subject.history.some((entry) => entry.id === id)) return;
        const member = await own(to);
        // a case waits only for somebody who can sign in
        if (member.status !== 'active' || member.role !== 'dentist') throw new TransportFault('gone');
        const entered = await enterEvent(moment, subject, {
          id: eventId(id),
          type: ASSIGN,
          by: { role: NETWORK_ADMIN, name: session.name },
          at: moment.at,
          fields: { doctor: nameOf(member), memberId: member.id },
        });
        // the lab's lifecycle does not allow it, here or at all
        if (!entered.ok) throw new TransportFault('gone');
      });
    },
  };
}
