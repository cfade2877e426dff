import { eventId } from '../../../domain/ids.js';
import { ASSIGN, byLastName, matchesMember, nameOf, NETWORK_ADMIN } from '../../../domain/member.js';
import { checkRegistration, tidyRegistration } from '../../../domain/registration.js';
import { reading } from '../../../domain/username.js';
import { type FormProblem, type PeopleTransport, type Session, TransportFault } from '../../backend.js';
import { type Books, inBooks, type Moment } from './books.js';
import { isSent } from './desk.js';
import { enterEvent } from './entries.js';
import { changeMember, memberIn, NO_NETWORK, profileOf, toldOf } from './people-books.js';
import { wasRefused } from './people-desk.js';

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

/**
 * @param session who asks in this tab: all but registering is a network administrator's
 * @param network the one that there is
 */
export function openPeople(books: Books, session: Session, network: LabNetwork): LabPeopleDesk {
  const { db, newId } = books;

  /** @throws {TransportFault} `unauthorized` */
  const onlyAdministrator = (): void => {
    if (session.role !== NETWORK_ADMIN) throw new TransportFault('unauthorized');
  };

  return {
    /** The password is judged and dropped: it is written nowhere, and the form it came in is not kept. */
    register: (sent) =>
      inBooks(books, async (moment) => {
        const known = await db.members.filter(({ registration }) => registration === sent.id).first();
        if (known) return { ok: true, status: known.status };
        if (await wasRefused(moment, sent.id)) return { ok: true, status: 'blocked' };
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
          network: form.reference ? network.name : NO_NETWORK,
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
      return changeMember(books, { network: network.name, id, on, change }, toldOf);
    },

    async assign({ id, caseId, member: to }) {
      onlyAdministrator();
      await inBooks(books, async (moment) => {
        const subject = (await db.cases.get(caseId))?.case;
        if (!isSent(books, subject)) throw new TransportFault('gone');
        // done already, and the answer was lost: whoever has been blocked since then stays assigned
        if (subject.history.some((entry) => entry.id === id)) return;
        const member = await memberIn(books, network.name, to);
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
