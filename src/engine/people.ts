import type { LabPeople } from '../client.js';
import type { CaseId } from '../domain/ids.js';
import { NETWORK_ADMIN } from '../domain/member.js';
import type { Watch } from '../domain/watch.js';
import { CURSOR } from '../store/settings.js';
import { watchSetting } from '../store/views.js';
import type { Backend } from '../sync/backend.js';
import { decodeMemberOutcome, decodeMembers } from '../sync/wire-people.js';
import { decodeSession } from '../sync/wire.js';
import { atOnce } from './at-once.js';
import type { EngineContext } from './context.js';
import { register } from './register.js';

/** The row in `meta` that holds the role that the lab told last. */
const SESSION_ROLE = 'sessionRole';

/**
 * Whether the person here is an administrator: as the lab said the last time, which is kept on this device, and as it says
 * now. It is asked once in each page, as soon as the line works.
 */
function watchAdministrator({ store, owner }: EngineContext, backend: Backend): Watch<boolean> {
  let asked: Promise<void> | undefined;
  const note = (role: string | undefined): Promise<unknown> =>
    store.write('relaxed', [], (db) => db.meta.put({ name: SESSION_ROLE, value: role }));
  const ask = async (): Promise<void> => {
    const answer = await atOnce(async (signal) => decodeSession(await backend.connect(signal)));
    // asked again when the next exchange has worked
    if (!answer.ok) return void (asked = undefined);
    const { tenant, subject, role } = answer.value;
    // somebody else is signed in: what he may do is not ours
    const isOurs = tenant === owner.tenant && subject === owner.subject;
    await store.ready();
    await note(isOurs ? role : undefined);
  };
  return {
    subscribe({ next, error }) {
      const role = watchSetting(store, SESSION_ROLE).subscribe({
        next: (value) => next(value === NETWORK_ADMIN),
        ...(error && { error }),
      });
      // told at once, and after each exchange with the lab; what could not be asked or kept is asked at the next one
      const exchanges = watchSetting(store, CURSOR).subscribe({
        next: () => void (asked ??= ask().catch(() => (asked = undefined))),
        error: () => undefined,
      });
      return {
        unsubscribe() {
          role.unsubscribe();
          exchanges.unsubscribe();
        },
      };
    },
  };
}

/** The lab's people, where it has them here. */
export function labPeople(context: EngineContext, backend: Backend): LabPeople | undefined {
  const { people } = backend;
  if (!people) return undefined;
  /** Of each case the assignment that was not answered, until another doctor is wanted: asked for again, it is the same one. */
  const unanswered = new Map<CaseId, { readonly id: string; readonly member: string }>();
  return {
    isAdministrator: watchAdministrator(context, backend),
    register: (form) => register(people, form),
    members: (query = {}) => atOnce(async (signal) => decodeMembers(await people.members(query, signal))),
    change: (id, on, change) =>
      atOnce(async (signal) => decodeMemberOutcome(await people.change(id, on, change, signal))),
    async assign(caseId, member) {
      const known = unanswered.get(caseId);
      const id = known?.member === member ? known.id : context.newId();
      unanswered.delete(caseId);
      const outcome = await atOnce((signal) =>
        people.assign({ id, caseId, member }, signal).then(() => undefined),
      );
      if (!outcome.ok && outcome.code !== 'gone') unanswered.set(caseId, { id, member });
      return outcome;
    },
  };
}
