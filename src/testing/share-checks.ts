import { attachmentId, type AttachmentId, caseId } from '../domain/ids.js';
import { isSealed } from '../domain/plan-digest.js';
import type { NewShare, Share, ShareTransport } from '../sync/backend.js';
import { isShareToken } from '../sync/shares.js';
import { type BackendCheck, type BackendUnderTest, check, must } from './check.js';
import { newId, never, same, signing, submitted } from './samples.js';

/** A case with two plans whose words name whoever the case is about and from. */
interface Shareable {
  readonly shares: ShareTransport;
  readonly caseId: Share['caseId'];
  readonly plans: readonly [number, number];
  /** a file of the case that no plan shows */
  readonly scan: AttachmentId;
  /** names that no viewer may read */
  readonly names: readonly string[];
  make(more?: { id?: string; plan?: number; days?: number }): Promise<NewShare>;
}

const DAY_MS = 86_400_000;

async function shareable({ backend, advance, propose }: BackendUnderTest): Promise<Shareable | undefined> {
  const { shares } = backend;
  if (!shares || !advance || !propose) return undefined;
  const { subject, file } = await submitted(backend);
  const { id, prescription } = subject;
  const names = [prescription.patientCode, signing.doctorName];
  await advance(id, 'design.start', {});
  const first = await propose(id, `For ${names.join(' and ')}: contacts are light.`);
  const second = await propose(id, 'Contacts are tight.');
  return {
    shares,
    caseId: id,
    plans: [first, second],
    names,
    scan: file.manifest.id,
    make: ({ id: share = newId(), plan = first, days = 3 } = {}) =>
      shares.create({ id: share, caseId: id, plan, days }, never),
  };
}

/** A check for labs that have links to plans. They are optional: where there are none, there is nothing to check. */
const ofShares = (
  name: string,
  body: (made: Shareable, under: BackendUnderTest) => Promise<void>,
): BackendCheck =>
  check(name, async (under) => {
    const made = await shareable(under);
    if (made) await body(made, under);
  });

/** Another token of the same shape. */
const tampered = (token: string): string => (token.startsWith('A') ? 'B' : 'A') + token.slice(1);

async function opensNothing({ shares }: Shareable, token: string, which: string): Promise<void> {
  const answer = await shares.open(token, never);
  must(answer === undefined, `a link that ${which} opens nothing, and does not say why`, answer);
  const file = await shares.read(token, attachmentId(newId()), never);
  must(file === undefined, `a link that ${which} gives no file`, file?.size);
}

async function opens({ shares }: Shareable, token: string) {
  const answer = await shares.open(token, never);
  must(answer !== undefined, 'a link that lives opens its plan');
  return answer;
}

export const shares: readonly BackendCheck[] = [
  ofShares('makes a link to one version of a plan, which opens without an account', async (made) => {
    const [first, second] = made.plans;
    const link = await made.make({ plan: first, days: 3 });
    must(isShareToken(link.token), 'a token has 128 bits or more, in base64url', link.token.length);
    must(link.caseId === made.caseId && link.plan === first, 'the link names what it shows', link);
    const lives = Date.parse(link.expiresAt) - Date.parse(link.createdAt);
    must(lives === 3 * DAY_MS, 'it lives as long as was asked for', lives);
    const { plan, expiresAt } = await opens(made, link.token);
    must(plan.version === first, 'it opens the version that it was made for', plan.version);
    must(expiresAt === link.expiresAt, 'the viewer is told until when', expiresAt);
    const other = await made.make({ plan: second });
    must((await opens(made, other.token)).plan.version === second, 'another link opens another version');
    must(other.token !== link.token, 'two links have two tokens');
  }),
  ofShares('tells a viewer no name that it knows', async (made) => {
    const { token } = await made.make();
    const said = JSON.stringify(await opens(made, token));
    for (const name of made.names) must(!said.includes(name), `the answer does not say "${name}"`, said);
    must(said.includes('contacts are light'), 'the other words of the plan are there', said);
    const { plan } = (await made.shares.open(token, never))!;
    must(
      isSealed(plan),
      'nor a seal by which names could be tried out: it is that of what is shown',
      plan.digest,
    );
    must(!said.includes(made.caseId), 'nor under which id the case is kept', said);
    const scan = await made.shares.read(token, made.scan, never);
    must(scan === undefined, 'nor does it give a file that the plan does not show', scan?.size);
  }),
  ofShares('answers alike to a token that was changed, never made, or is none', async (made) => {
    const { token } = await made.make();
    for (const other of [tampered(token), `${token}A`, token.slice(0, -1), '', 'ä', 'a b\nc', '../cases'])
      await opensNothing(made, other, `was changed to "${other.slice(0, 12)}"`);
    await opens(made, token);
  }),
  ofShares('ends a link at once when it is revoked, and says so in its list', async (made) => {
    const { shares, caseId: of } = made;
    const [link, other] = [await made.make(), await made.make()];
    await shares.revoke(link, never);
    await shares.revoke(link, never);
    await opensNothing(made, link.token, 'was revoked');
    await opens(made, other.token);
    const listed = await shares.list(of, never);
    must(same(listed.map(({ id }) => id).sort(), [link.id, other.id].sort()), 'both are listed', listed);
    for (const { id, revokedAt, opened } of listed) {
      must((revokedAt !== undefined) === (id === link.id), 'the list says which was revoked', listed);
      must(opened === (id === link.id ? 0 : 1), 'openings are counted, and only those that opened', opened);
    }
    must(!JSON.stringify(listed).includes(other.token), 'no list tells a token');
  }),
  ofShares('lets no link live longer than seven days, or less than one', async (made) => {
    for (const [days, lives] of [
      [90, 7],
      [7.9, 7],
      [0, 1],
      [-4, 1],
    ] as const) {
      const link = await made.make({ days });
      const ms = Date.parse(link.expiresAt) - Date.parse(link.createdAt);
      must(ms === lives * DAY_MS, `a link for ${days} days lives ${lives}`, ms / DAY_MS);
    }
  }),
  ofShares('ends a link by its own clock', async (made, { passHours }) => {
    if (!passHours) return;
    const [short, long] = [await made.make({ days: 1 }), await made.make({ days: 2 })];
    await passHours(23);
    await opens(made, short.token);
    await passHours(1);
    await opensNothing(made, short.token, 'has expired');
    await opens(made, long.token);
  }),
  ofShares(
    'makes one link when it is asked for it twice, and never one that cannot be ended',
    async (made) => {
      const { shares, caseId: of } = made;
      const id = newId();
      const first = await made.make({ id });
      const again = await made.make({ id });
      const listed = await shares.list(of, never);
      must(
        same(
          listed.map((link) => link.id),
          [id],
        ),
        'one link is listed under the id',
        listed,
      );
      await opens(made, again.token);
      await shares.revoke({ id, caseId: of }, never);
      for (const { token } of [first, again]) await opensNothing(made, token, 'was revoked');
    },
  ),
  ofShares('makes no link to a plan or a case that it does not know', async (made) => {
    for (const [of, plan] of [
      [made.caseId, 99],
      [caseId(newId()), 1],
    ] as const) {
      const code = await made.shares.create({ id: newId(), caseId: of, plan, days: 1 }, never).then(
        () => 'made',
        (fault: { code?: unknown }) => fault.code,
      );
      must(code === 'gone', 'it is gone, as far as the lab knows', code);
    }
  }),
];
