import {
  type FormProblem,
  type Member,
  type MemberOutcome,
  type PeopleTransport,
  type RegistrationOutcome,
  TransportFault,
} from '../../backend.js';
import { asRecord, type Done, type Refused } from './answer.js';
import { casePath } from './changes.js';
import { Connection, quoted } from './connection.js';
import { pathPart } from './path.js';

const memberPath = (id: string): string => `/members/${pathPart(id)}`;

/** The lab's word on a form, else a fault: whoever is not there, is not allowed, or speaks another language. */
function problemsIn({ status, kind, problem }: Refused): readonly FormProblem[] {
  if (status === 403) throw new TransportFault('unauthorized');
  if (status === 404) throw new TransportFault('gone');
  const { problems } = problem;
  if (kind !== 'form-invalid' || !Array.isArray(problems) || !problems.length)
    throw new TransportFault('protocol');
  return problems as readonly FormProblem[];
}

function registered(answer: Done | Refused): RegistrationOutcome {
  if (!answer.ok) return { ok: false, problems: problemsIn(answer) };
  const { status } = asRecord(answer.body);
  if (status !== 'blocked' && status !== 'active') throw new TransportFault('protocol');
  return { ok: true, status };
}

function changedMember(answer: Done | Refused): MemberOutcome {
  if (answer.ok) return { ok: true, member: asRecord(answer.body) as unknown as Member };
  if (answer.status === 412)
    return { ok: false, conflict: asRecord(answer.problem['current']) as unknown as Member };
  return { ok: false, problems: problemsIn(answer) };
}

/**
 * People over HTTP. What comes back is decoded by the engine before it is shown.
 * @param base the lab's address, without a slash at its end
 */
export function restPeople(connection: Connection, base: string): PeopleTransport {
  // nobody is signed in who could register: neither the host's credentials nor a cookie goes along
  const guest = new Connection(base, () => Promise.resolve({ headers: {} }));
  return {
    async register(form, signal) {
      const { id, ...body } = form;
      const answer = await guest.send(
        { method: 'POST', path: '/registrations', key: id, body: JSON.stringify(body) },
        signal,
      );
      return registered(answer);
    },

    async members({ search, status }, signal) {
      const query = new URLSearchParams({ ...(search && { search }), ...(status && { status }) }).toString();
      const path = query ? `/members?${query}` : '/members';
      const answer = await connection.send({ method: 'GET', path }, signal);
      if (!answer.ok) throw new TransportFault(answer.status === 403 ? 'unauthorized' : 'protocol');
      const { items } = asRecord(answer.body);
      if (!Array.isArray(items)) throw new TransportFault('protocol');
      return items as readonly Member[];
    },

    async change(id, on, change, signal) {
      const answer = await connection.send(
        {
          method: 'PATCH',
          path: memberPath(id),
          // the revision keeps it from being done twice, and a corrected form is another one
          key: crypto.randomUUID(),
          headers: { 'if-match': quoted(String(on)) },
          body: JSON.stringify(change),
        },
        signal,
      );
      return changedMember(answer);
    },

    async assign({ id, caseId, member }, signal) {
      const answer = await connection.send(
        { method: 'POST', path: `${casePath(caseId)}/assign`, key: id, body: JSON.stringify({ member }) },
        signal,
      );
      if (answer.ok) return;
      if (answer.status === 403) throw new TransportFault('unauthorized');
      // the case or the doctor is not there any more, or the case is where nobody is assigned
      throw new TransportFault([404, 409, 422].includes(answer.status) ? 'gone' : 'protocol');
    },
  };
}
