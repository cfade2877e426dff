import { type LineProblem, type Member, nameOf } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ConfirmWords } from '../internal/confirm-dialog.js';
import { inSentence } from '../internal/in-sentence.js';
import type { MemberSource } from './member-source.js';

/** `turn` activates whoever is blocked and blocks whoever is active; `refuse` deletes a registration that waits. */
export interface Decision {
  readonly kind: 'turn' | 'refuse';
  readonly member: Member;
}

/** What became of it. */
export interface Decided {
  /** how the member stands now, as far as that was told */
  readonly member?: Member;
  readonly fault?: LineProblem;
  /** somebody else had changed him: nothing was done */
  readonly isStale?: boolean;
  /** there is no such registration any more */
  readonly isGone?: boolean;
}

type Worded = { readonly messages: Messages; readonly isDesk: boolean };

/** What the decision means, before it is carried out. */
export function decisionWords({ kind, member }: Decision, { messages, isDesk }: Worded): ConfirmWords {
  const { people, common } = messages;
  const { members } = people;
  const { email, status } = member;
  const name = inSentence(nameOf(member));
  const clinic = inSentence(member.clinic);
  const { cancel } = common;
  if (kind === 'refuse')
    return {
      heading: members.of(members.desk.refuse, name),
      body: members.desk.refuseBody(name, clinic, email),
      confirm: members.desk.refuse,
      cancel,
      danger: true,
    };
  const isActive = status === 'active';
  const action = isActive ? members.block : members.activate;
  const { activateBody, blockBody } = isDesk ? members.desk : members;
  return {
    heading: members.of(action, name),
    body: isActive ? blockBody(name) : activateBody(name, clinic),
    confirm: action,
    cancel,
    danger: isActive,
  };
}

/** nothing was changed that we know of */
const failed = () => ({ ok: false, code: 'failed' }) as const;

async function turned({ change }: MemberSource, { id, revision, status }: Member): Promise<Decided> {
  const next = status === 'active' ? 'blocked' : 'active';
  const answer = await change(id, revision, { status: next }).catch(failed);
  if (!answer.ok) return { fault: answer.code };
  if (answer.value.ok) return { member: answer.value.member };
  return 'conflict' in answer.value ? { member: answer.value.conflict, isStale: true } : { fault: 'failed' };
}

async function refused({ refuse }: MemberSource, { id, revision }: Member): Promise<Decided> {
  const answer = await refuse?.(id, revision).catch(failed);
  if (!answer?.ok) return { fault: answer?.code ?? 'failed' };
  return answer.value.ok ? { isGone: true } : { member: answer.value.conflict, isStale: true };
}

/** Carries out what a person has confirmed, on the revision that he has seen. */
export const decided = (source: MemberSource, { kind, member }: Decision): Promise<Decided> =>
  kind === 'refuse' ? refused(source, member) : turned(source, member);

/** What is said of it, once the lab has answered. */
export function decidedWords(
  { member: before }: Decision,
  now: Decided,
  { messages }: Worded,
): string | undefined {
  const { members } = messages.people;
  const name = inSentence(nameOf(before));
  if (now.isGone) return members.desk.refused(name);
  if (!now.member) return undefined;
  if (now.isStale) return members.changedMeanwhile(name);
  return members[now.member.status === 'active' ? 'activated' : 'blocked'](name);
}
