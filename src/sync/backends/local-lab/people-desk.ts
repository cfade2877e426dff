import { liveQuery } from 'dexie';
import { byLastName, matchesMember } from '../../../domain/member.js';
import type { AccountDesk, DeskMember, RefusalOutcome } from '../../backend.js';
import { type Books, inBooks, type Moment } from './books.js';
import type { LabMember } from './lab-database.js';
import { changeMember, memberIn, NO_NETWORK, toldOf } from './people-books.js';

/** The setting that keeps of a refused registration the id that it was sent under, and nothing of the person. */
const refusalOf = (registration: string): string => `refused:${registration}`;

/** Whether a registration was refused. Sent again, after an answer that was lost, it makes no second account. */
export const wasRefused = async ({ db }: Moment, registration: string): Promise<boolean> =>
  (await db.settings.get(refusalOf(registration))) !== undefined;

const isWaiting = ({ status, activatedAt }: LabMember): boolean =>
  status === 'blocked' && activatedAt === undefined;

const toldAtDesk = (member: LabMember): DeskMember => ({ ...toldOf(member), isWaiting: isWaiting(member) });

/** "S3 · blocked by default": without a network there is no administrator who could activate somebody but the lab. */
export function openAccountDesk(books: Books): AccountDesk {
  const { db } = books;
  const alone = (): Promise<LabMember[]> => db.members.where('network').equals(NO_NETWORK).toArray();

  return {
    waiting: liveQuery(async () => (await alone()).filter(isWaiting).length),

    members: async (query) =>
      (await alone())
        .filter((member) => matchesMember(member, query))
        .sort(byLastName)
        .map(toldAtDesk),

    change: (id, on, change) => changeMember(books, { network: NO_NETWORK, id, on, change }, toldAtDesk),

    refuse: (id, on) =>
      inBooks(books, async (moment): Promise<RefusalOutcome> => {
        const member = await memberIn(moment, NO_NETWORK, id);
        if (member.revision !== on || !isWaiting(member)) return { ok: false, conflict: toldAtDesk(member) };
        await db.members.delete(id);
        await db.settings.put({ name: refusalOf(member.registration), value: moment.at });
        return { ok: true };
      }),
  };
}
