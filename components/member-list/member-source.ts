import {
  type AccountDesk,
  type LabPeople,
  type LineOutcome,
  type Member,
  type RefusalOutcome,
  TransportFault,
} from '../../src/index.js';

/** Whom the list asks for members: the lab by way of a client, or the desk of the lab itself. */
export interface MemberSource extends Pick<LabPeople, 'members' | 'change'> {
  /** absent where members are activated or blocked and nothing else */
  readonly refuse?: (id: string, on: number) => Promise<LineOutcome<RefusalOutcome>>;
}

async function told<Value>(call: Promise<Value>): Promise<LineOutcome<Value>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const isGone = error instanceof TransportFault && error.code === 'gone';
    return { ok: false, code: isGone ? 'gone' : 'failed' };
  }
}

/** The lab's own desk: no line lies between. */
export const deskSource = (desk: AccountDesk): MemberSource => ({
  members: (query = {}) => told(desk.members(query)),
  change: (id, on, change) => told(desk.change(id, on, change)),
  refuse: (id, on) => told(desk.refuse(id, on)),
});

/** Whether the desk may still refuse him: he has registered and was never active. */
export const isWaiting = (member: Member): boolean => 'isWaiting' in member && member.isWaiting === true;
