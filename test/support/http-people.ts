import { caseId } from '../../src/domain/ids.js';
import type { MemberChange, MemberStatus, Registration } from '../../src/domain/member.js';
import { TransportFault } from '../../src/sync/backend.js';
import type { LocalLab } from '../../src/sync/backends/local-lab/local-lab.js';
import { type Answer, type Call, problem } from './http-lab.js';

const never = new AbortController().signal;

const read = <Body>({ bytes }: Call): Body => JSON.parse(new TextDecoder().decode(bytes)) as Body;

/** What the lab throws, as a status. */
async function answered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TransportFault)) throw error;
    if (error.code === 'unauthorized') return problem(403, 'not-an-administrator');
    if (error.code === 'gone') return problem(404, 'unknown-member');
    throw error;
  }
}

/** People over HTTP, in front of the embedded lab. */
export const peopleRoutes = ({
  people,
}: LocalLab): Readonly<Record<string, (call: Call) => Promise<Answer>>> => ({
  'POST /registrations': (call) =>
    answered(async () => {
      const form = { ...read<Omit<Registration, 'id'>>(call), id: call.key! };
      const outcome = await people.register(form, never);
      if (!outcome.ok) return problem(422, 'form-invalid', { problems: outcome.problems });
      return { status: 201, body: { status: outcome.status } };
    }),
  'GET /members': ({ query }) =>
    answered(async () => {
      const [search, status] = [query.get('search'), query.get('status') as MemberStatus | null];
      const items = await people.members({ ...(search && { search }), ...(status && { status }) }, never);
      return { status: 200, body: { items } };
    }),
  'PATCH /members/([^/]+)': (call) =>
    answered(async () => {
      const on = /^"(\d+)"$/.exec(call.headers.get('if-match') ?? '')?.[1];
      if (on === undefined) return problem(428, 'precondition-required');
      const outcome = await people.change(call.args[0]!, Number(on), read<MemberChange>(call), never);
      if (outcome.ok)
        return { status: 200, body: outcome.member, headers: { etag: `"${outcome.member.revision}"` } };
      if ('conflict' in outcome) return problem(412, 'stale-revision', { current: outcome.conflict });
      return problem(422, 'form-invalid', { problems: outcome.problems });
    }),
  'POST /cases/([^/]+)/assign': (call) =>
    answered(async () => {
      const { member } = read<{ member: string }>(call);
      await people.assign({ id: call.key!, caseId: caseId(call.args[0]!), member }, never);
      return { status: 204 };
    }),
});
