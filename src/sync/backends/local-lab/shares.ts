import type { Case } from '../../../domain/case.js';
import { toHex } from '../../../domain/digest.js';
import { isIdentifying } from '../../../domain/identifying.js';
import { instant } from '../../../domain/ids.js';
import type { Role } from '../../../domain/lifecycle/definition.js';
import { NETWORK_ADMIN } from '../../../domain/member.js';
import type { PlanVersion } from '../../../domain/plan.js';
import { redactPlan } from '../../../domain/plan-redaction.js';
import type { Prescription } from '../../../domain/prescription.js';
import { MOST_SHARE_DAYS, type Share, type ShareTransport, TransportFault } from '../../backend.js';
import { type Books, inBooks, type Moment } from './books.js';
import type { LabDatabase, LabShare } from './lab-database.js';
import { readFile } from './lab-files.js';

/** 256 random bits. "S3 · Share" asks for 128 */
const TOKEN_BYTES = 32;
const DAY_MS = 86_400_000;

const newToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Whatever came is digested, so that a token that was never one takes the same way as one that has ended. */
const digestOf = async (token: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))));

const wholeDays = (days: number): number =>
  Math.min(MOST_SHARE_DAYS, Math.max(1, Math.floor(Number.isFinite(days) ? days : 1)));

const hasEnded = ({ expiresAt, revokedAt }: Share, nowMs: number): boolean =>
  revokedAt !== undefined || Date.parse(expiresAt) <= nowMs;

/** As it is told to those who made it. */
const toldOf = ({ tokenDigest: _, ...share }: LabShare): Share => share;

const planOf = (subject: Case | undefined, version: number): PlanVersion | undefined =>
  subject?.plans.find((plan) => plan.version === version);

/** Who acts for the practice; the lab's own people are not named here. */
const OF_PRACTICE: readonly Role[] = ['dentist', NETWORK_ADMIN];
/** What of a prescription a revision tells in the open: plans from before it were written under the old name. */
const NAMING: readonly string[] = ['patientCode', 'doctorName'] satisfies (keyof Prescription)[];

/**
 * Everybody whom the lab knows by name in this case, now or before it was revised: the patient, whoever prescribed, signed
 * and acted, and the practice; and the number that the case goes by.
 */
export function namesIn(
  { profile }: Pick<Books, 'profile'>,
  { prescription: rx, history, caseNumber }: Case,
  practices: readonly string[],
): readonly string[] {
  const identifying = (answers: Readonly<Record<string, string>> = {}, path: string) =>
    Object.entries(answers).flatMap(([key, value]) => (isIdentifying(profile, path + key) ? [value] : []));
  const acting = history.filter(({ by }) => OF_PRACTICE.includes(by.role)).map(({ by }) => by.name);
  const assigned = history.flatMap(({ fields }) => fields['doctor'] ?? []);
  const changed = history.flatMap(({ changes = [] }) => changes).filter(({ path }) => NAMING.includes(path));
  const names = [
    rx.patientCode,
    ...changed.flatMap(({ before = '', after = '' }) => [before, after]),
    ...identifying(rx.answers, 'answers.'),
    ...Object.values(rx.items).flatMap(({ id, answers }) => identifying(answers, `items.${id}.answers.`)),
    ...[rx.doctorName, rx.signature?.name ?? '', ...acting, ...assigned, ...practices, caseNumber ?? ''],
  ];
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** The setting that holds by which names practices go that have made links: a viewer's own tab does not know them. */
const PRACTICES = 'practices';

const practicesIn = async (db: LabDatabase): Promise<readonly string[]> =>
  ((await db.settings.get(PRACTICES))?.value as readonly string[] | undefined) ?? [];

async function notePractice(db: LabDatabase, practice: string): Promise<void> {
  const known = await practicesIn(db);
  if (!known.includes(practice)) await db.settings.put({ name: PRACTICES, value: [...known, practice] });
}

interface Opened {
  readonly share: LabShare;
  readonly subject: Case;
  readonly plan: PlanVersion;
}

/** What a token opens at this moment. Unknown, revoked, expired and deleted look alike from here on. */
async function opened(
  { db, nowMs }: Pick<Moment, 'db' | 'nowMs'>,
  tokenDigest: string,
): Promise<Opened | undefined> {
  const share = await db.shares.where('tokenDigest').equals(tokenDigest).first();
  if (!share || hasEnded(share, nowMs)) return undefined;
  const subject = (await db.cases.get(share.caseId))?.case;
  const plan = planOf(subject, share.plan);
  return subject && plan && { share, subject, plan };
}

type WithoutSignal<Verb> = Verb extends (what: infer What, signal: AbortSignal) => infer Answer
  ? (what: What) => Answer
  : never;

/** The lab's side of links to plans, by the lab's clock. */
export interface LabShares {
  readonly create: WithoutSignal<ShareTransport['create']>;
  readonly list: WithoutSignal<ShareTransport['list']>;
  readonly revoke: WithoutSignal<ShareTransport['revoke']>;
  readonly open: WithoutSignal<ShareTransport['open']>;
  readonly read: (
    token: string,
    id: Parameters<ShareTransport['read']>[1],
  ) => ReturnType<ShareTransport['read']>;
}

/** @param practice the name that the practice of this tab goes by */
export function openShares(books: Books, practice: string): LabShares {
  const { db, profile } = books;
  return {
    /**
     * Asked again under the same id, after an answer that was lost, it gives the one link another token: the lab does not
     * know the first, and whoever holds the answer holds the token that opens.
     */
    async create({ id, caseId, plan, days }) {
      const token = newToken();
      const tokenDigest = await digestOf(token);
      const share = await inBooks(books, async ({ nowMs, at }): Promise<LabShare> => {
        const subject = (await db.cases.get(caseId))?.case;
        const known = await db.shares.get(id);
        const isOther = known && (known.caseId !== caseId || known.plan !== plan);
        if (!planOf(subject, plan) || isOther || (known && hasEnded(known, nowMs)))
          throw new TransportFault('gone');
        const expiresAt = instant(nowMs + wholeDays(days) * DAY_MS);
        const fresh = { id, caseId, plan, createdAt: at, expiresAt, revokedAt: undefined, opened: 0 };
        const kept = { ...(known ?? fresh), tokenDigest };
        await db.shares.put(kept);
        await notePractice(db, practice);
        return kept;
      });
      return { ...toldOf(share), token };
    },

    async list(caseId) {
      const rows = await db.shares.where('caseId').equals(caseId).toArray();
      return rows
        .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || (a.id < b.id ? 1 : -1))
        .map(toldOf);
    },

    revoke: ({ id, caseId }) =>
      inBooks(books, async ({ at }) => {
        const share = await db.shares.get(id);
        if (share?.caseId !== caseId) throw new TransportFault('gone');
        if (share.revokedAt === undefined) await db.shares.update(id, { revokedAt: at });
      }),

    async open(token) {
      const tokenDigest = await digestOf(token);
      return inBooks(books, async (moment) => {
        const found = await opened(moment, tokenDigest);
        if (!found) return undefined;
        const { share, subject, plan } = found;
        await db.shares.update(share.id, { opened: share.opened + 1 });
        return {
          profile: profile.id,
          plan: redactPlan(plan, namesIn(books, subject, await practicesIn(db))),
          expiresAt: share.expiresAt,
        };
      });
    },

    async read(token, id) {
      const tokenDigest = await digestOf(token);
      const isItsOwn = await inBooks(books, async (moment) => {
        const found = await opened(moment, tokenDigest);
        const models = found?.plan.staging?.models ?? [];
        return models.some(({ file }) => file.id === id) && (await db.files.get(id))?.verified === true;
      });
      return isItsOwn ? readFile(db, id) : undefined;
    },
  };
}
