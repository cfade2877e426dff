import { liveQuery } from 'dexie';
import { advanceCase, type Case, currentPlan } from '../../../domain/case.js';
import { type AttachmentId, type CaseId, eventId, instant } from '../../../domain/ids.js';
import type { EventType, FieldKey, Role } from '../../../domain/lifecycle/definition.js';
import type { Lifecycle } from '../../../domain/lifecycle/machine.js';
import type { Refusal } from '../../../domain/lifecycle/table.js';
import { planPreimage, type PlanRow, type PlanVersion } from '../../../domain/plan.js';
import { toHex } from '../../../domain/digest.js';
import type { Watch } from '../../../domain/watch.js';
import { fileCase, type LabDatabase } from './lab-database.js';
import { readFile } from './lab-files.js';

/** Who acts at the bench, and the design that goes with `plan.propose`. */
export interface DeskAct {
  readonly role: Role;
  readonly name: string;
  readonly plan?: { readonly note: string; readonly rows: readonly PlanRow[] };
}

export type DeskOutcome =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly refusal: Refusal | { code: 'unknown-case' } };

/** The lab's side of the embedded lab: it plays by the same machine as the practice. */
export interface LabDesk {
  /** everything that was sent, newest change first; drafts are none of the lab's business */
  readonly cases: Watch<readonly Case[]>;
  actions(
    subject: Case,
    role: Role,
  ): readonly { readonly type: EventType; readonly requires: readonly FieldKey[] }[];
  act(
    id: CaseId,
    type: EventType,
    fields: Readonly<Record<FieldKey, string>>,
    by: DeskAct,
  ): Promise<DeskOutcome>;
  file(id: AttachmentId): Promise<Blob>;
}

async function nextPlan(
  subject: Case,
  { note, rows }: NonNullable<DeskAct['plan']>,
  epochMs: number,
): Promise<PlanVersion> {
  const content = { version: (currentPlan(subject)?.version ?? 0) + 1, note, rows };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(planPreimage(content)));
  return { ...content, proposedAt: instant(epochMs), digest: toHex(new Uint8Array(digest)) };
}

export function openDesk(
  db: LabDatabase,
  lifecycle: Lifecycle,
  now: () => number,
  newId: () => string,
): Omit<LabDesk, 'actions'> {
  const { definition } = lifecycle;
  const isSent = (subject: Case | undefined): subject is Case =>
    subject !== undefined && !definition.editable.includes(subject.status.stage);
  return {
    cases: liveQuery(async () =>
      (await db.cases.orderBy('seq').reverse().toArray()).map((row) => row.case).filter(isSent),
    ),
    async act(id, type, fields, { role, name, plan }) {
      const subject = (await db.cases.get(id))?.case;
      // hashing may not run inside a transaction: it would end it
      const proposed = subject && plan && (await nextPlan(subject, plan, now()));
      return db.transaction('rw', [db.cases, db.settings], async (): Promise<DeskOutcome> => {
        const current = (await db.cases.get(id))?.case;
        if (!isSent(current)) return { ok: false, refusal: { code: 'unknown-case' } };
        const at = instant(now());
        const event = {
          id: eventId(newId()),
          type,
          by: { role, name },
          at,
          fields,
          ...(proposed && { plan: proposed }),
        };
        const advance = advanceCase(lifecycle, current, event, at);
        if (!advance.ok) return { ok: false, refusal: advance.refusal };
        return { ok: true, case: await fileCase(db, advance.case) };
      });
    },
    file: (id) => readFile(db, id),
  };
}
