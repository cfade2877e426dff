import type { Member, MemberChange, MemberProfile } from '../../../domain/member.js';
import { checkMember, tidyProfile } from '../../../domain/registration.js';
import { isSame } from '../../../domain/same.js';
import { type MemberOutcome, TransportFault } from '../../backend.js';
import { newsOf } from './announcements.js';
import { type Books, inBooks, type Moment } from './books.js';
import type { LabMember } from './lab-database.js';

/** Those who registered without a network's code. */
export const NO_NETWORK = '';

/** What the lab alone knows of a member is told to nobody. */
export const toldOf = ({
  network: _network,
  registration: _registration,
  moves: _moves,
  activatedAt: _activatedAt,
  ...member
}: LabMember): Member => member;

export const profileOf = (member: MemberProfile): MemberProfile => {
  const { clinic, firstName, lastName, email, telephone, shipping, language } = member;
  return { clinic, firstName, lastName, email, telephone, shipping, language };
};

/** @throws {TransportFault} `gone`: whoever belongs elsewhere is not there for whoever asks here */
export async function memberIn({ db }: Books, network: string, id: string): Promise<LabMember> {
  const member = await db.members.get(id);
  if (member?.network !== network) throw new TransportFault('gone');
  return member;
}

/** The member after a change. The new password is dropped: this lab has no log-in that it could be for. */
function changed(
  member: LabMember,
  { status = member.status, tellTeam }: MemberChange,
  next: MemberProfile,
  { at, newId }: Moment,
): LabMember {
  const isMoved = !isSame(member.shipping, next.shipping);
  const move = { id: newId(), at, clinic: next.clinic, shipping: next.shipping };
  return {
    ...member,
    ...next,
    status,
    ...([status, member.status].includes('active') && { activatedAt: member.activatedAt ?? at }),
    revision: member.revision + 1,
    moves: isMoved && tellTeam ? [...member.moves, move] : member.moves,
  };
}

/** The lab's team learns that parcels go elsewhere. */
function tell({ announce }: Books, member: LabMember): void {
  const news = newsOf(member).at(-1);
  try {
    if (news) announce?.(news);
  } catch (error) {
    reportError(error); // the host's own trouble: what is stored stays stored
  }
}

/** A change as somebody asks for it. */
export interface AskedChange {
  /** whose members he may change */
  readonly network: string;
  readonly id: string;
  /** the revision that the change was made on */
  readonly on: number;
  readonly change: MemberChange;
}

/** Changes one member of a network, all or nothing. */
export async function changeMember<Person extends Member>(
  books: Books,
  { network, id, on, change }: AskedChange,
  told: (member: LabMember) => Person,
): Promise<MemberOutcome<Person>> {
  let moved: LabMember | undefined;
  const outcome = await inBooks(books, async (moment): Promise<MemberOutcome<Person>> => {
    const member = await memberIn(moment, network, id);
    if (member.revision !== on) return { ok: false, conflict: told(member) };
    const next = tidyProfile(profileOf({ ...member, ...change }));
    const { password, status } = change;
    const judged = { ...next, ...(password !== undefined && { password }), ...(status && { status }) };
    const problems = checkMember(judged, { known: member });
    if (problems.length) return { ok: false, problems };
    const after = changed(member, change, next, moment);
    await moment.db.members.put(after);
    if (after.moves.length > member.moves.length) moved = after;
    return { ok: true, member: told(after) };
  });
  if (moved) tell(books, moved);
  return outcome;
}
