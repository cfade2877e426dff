import { attachmentId, caseId } from '../../src/domain/ids.js';
import type { LocalLab } from '../../src/sync/backends/local-lab/local-lab.js';
import { type Answer, type Call, problem } from './http-lab.js';

const never = new AbortController().signal;
const json = ({ bytes }: Call) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
/** the same for every reason */
const unknownLink = (): Answer => problem(404, 'unknown-link');

/** Links to plans over HTTP, in front of the embedded lab. */
export const shareRoutes = ({
  shares,
}: LocalLab): Readonly<Record<string, (call: Call) => Promise<Answer>>> => ({
  'POST /cases/([^/]+)/shares': async (call) => {
    const { id, plan, days } = json(call) as { id: string; plan: number; days: number };
    const made = await shares.create({ id, caseId: caseId(call.args[0]!), plan, days }, never);
    return { status: 201, body: made };
  },
  'GET /cases/([^/]+)/shares': async ({ args: [of] }) => ({
    status: 200,
    body: { items: await shares.list(caseId(of!), never) },
  }),
  'DELETE /cases/([^/]+)/shares/([^/]+)': async ({ args: [of, id] }) => {
    await shares.revoke({ id: id!, caseId: caseId(of!) }, never);
    return { status: 204 };
  },
  'POST /shared/open': async (call) => {
    const plan = await shares.open(String(json(call)['token']), never);
    return plan ? { status: 200, body: plan } : unknownLink();
  },
  'GET /shared/files/([^/]+)': async ({ headers, args: [id] }) => {
    const token = /^Pontic-Share ([\w-]+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? '';
    const bytes = await shares.read(token, attachmentId(id!), never);
    return bytes ? { status: 200, body: bytes } : unknownLink();
  },
});
