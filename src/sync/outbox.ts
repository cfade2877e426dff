import { type Case, SUBMIT } from '../domain/case.js';
import type { Change } from '../domain/change.js';
import { type AttachmentId, type CaseId, type Instant, instant } from '../domain/ids.js';
import { withoutUnasked } from '../domain/unasked.js';
import { bringTombstone, liveOps, purgeCase } from '../store/cases.js';
import type { OpRecord, PonticDatabase } from '../store/database.js';
import { CLOCK_OFFSET, CURSOR } from '../store/settings.js';
import type { Store } from '../store/store.js';
import { touch } from '../store/summaries.js';
import type { PullPage, PushOutcome } from './backend.js';
import { adopt, isOpen, type LabWordContext, merge, refuse } from './lab-word.js';

const TABLES = [
  'cases',
  'ops',
  'receipts',
  'counters',
  'attachments',
  'previews',
  'labFiles',
  'begun',
  'tombstones',
] as const;
/** The lab's clock is noted anew when it has moved by more than answers take. */
const CLOCK_STEP_MS = 2000;

export interface OutboxOptions extends LabWordContext {
  readonly store: Store;
  /** the lab has deleted the case to which these files belong: copies on this device may go */
  readonly onPurged?: (files: readonly AttachmentId[]) => void;
}

/** The number that a new leader raised; an older leader's late answer fails on it. */
export class FenceLost extends Error {
  override readonly name = 'FenceLost';
}

/**
 * Whether a case holds what was sent already. The answer was lost, and a lab that looks at the revision before it looks at
 * what it has answered calls the second delivery stale: nothing is withdrawn that was taken.
 */
const isTaken = ({ change }: OpRecord, { history }: Case): boolean =>
  change?.kind === 'event' && history.some(({ id }) => id === change.event.id);

/**
 * Entries wait here until the lab has decided on them. First sending fixes an entry for ever; it leaves by a receipt,
 * by a merge that makes a new entry, or as a refusal that a person has seen. Nothing else removes it.
 */
export class Outbox {
  #options: OutboxOptions;
  #fence = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Called by a tab that has gained the lead. */
  async raiseFence(): Promise<void> {
    this.#fence = await this.#options.store.write('strict', [], async (db) => {
      const fence = Number((await db.meta.get('fence'))?.value ?? 0) + 1;
      await db.meta.put({ name: 'fence', value: fence });
      return fence;
    });
  }

  async #fenced<Result>(body: (db: PonticDatabase) => PromiseLike<Result>): Promise<Result> {
    return this.#options.store.write('strict', TABLES, async (db) => {
      if (Number((await db.meta.get('fence'))?.value) !== this.#fence) throw new FenceLost();
      return body(db);
    });
  }

  /**
   * The first sendable entry of each case: in order within a case, independent between cases.
   * @param keepsDrafts whether the lab stores drafts before they are signed
   */
  async heads(keepsDrafts: boolean): Promise<readonly OpRecord[]> {
    const { owner, store } = this.#options;
    const ops = await store.db.ops.orderBy('seq').toArray();
    const live = ops.filter(
      (op) => op.state !== 'dead' && op.tenant === owner.tenant && op.subject === owner.subject,
    );
    const signed = new Set(live.filter((op) => op.kind === 'event').map((op) => op.caseId));
    const first = new Map<CaseId, OpRecord>();
    for (const op of live) if (!first.has(op.caseId)) first.set(op.caseId, op);
    return [...first.values()].filter(
      (op) => keepsDrafts || op.kind !== 'draft' || op.state === 'sealed' || signed.has(op.caseId),
    );
  }

  /** Fixes what will be sent. Another edit of the same draft makes another entry. */
  async seal(op: OpRecord): Promise<Change | undefined> {
    if (op.state === 'sealed') return op.change;
    return this.#fenced(async (db) => {
      const [stored, record] = [await db.ops.get(op.seq), await db.cases.get(op.caseId)];
      if (!stored) return undefined;
      if (stored.state === 'sealed') return stored.change;
      let change = stored.change;
      if (stored.kind === 'draft') {
        // the case was taken away meanwhile: nothing is left to say
        if (!record) return void (await db.ops.delete(op.seq));
        const { visible } = record;
        const order = { rx: visible.prescription, followUp: visible.origin?.kind };
        change = {
          kind: 'draft',
          id: op.id,
          caseId: op.caseId,
          baseRevision: record.base?.revision ?? 0,
          // what is not asked for any more never leaves this device, a draft or not
          document: { ...visible, prescription: withoutUnasked(this.#options.profile, order) },
        };
      }
      // all that was typed before it has arrived: what stands there is what was signed
      if (record?.base && change?.kind === 'event' && change.event.type === SUBMIT)
        change = { ...change, baseRevision: record.base.revision };
      await db.ops.update(op.seq, { state: 'sealed', change });
      return change;
    });
  }

  /** Stores what the lab decided, all of it or nothing. */
  async settle(op: OpRecord, outcome: PushOutcome): Promise<void> {
    const { now, store, onPurged } = this.#options;
    const { caseId } = op;
    const at = instant(now());
    const left = await this.#fenced(async (db) => {
      touch(caseId);
      const stored = await db.ops.get(op.seq);
      if (stored?.state === 'sealed') await this.#decide(db, stored, outcome, at);
      const files = await this.#endDeleted(db, caseId);
      return { record: await db.cases.get(caseId), ops: await liveOps(db, caseId), files };
    });
    onPurged?.(left.files);
    // what the lab does not hold yet is still ours to lose
    const { record, ops } = left;
    if (record && (ops.length > 0 || !record.base || record.revising)) store.remember(record, ops);
    else store.forget(caseId);
  }

  async #decide(db: PonticDatabase, op: OpRecord, outcome: PushOutcome, at: Instant): Promise<void> {
    if (outcome.kind === 'refused') {
      const { refusal } = outcome;
      if (refusal.code === 'purged' && (await this.#isDeletedAt(db, op.caseId, at))) return;
      return refuse(this.#options, db, op, refusal);
    }
    if (outcome.kind === 'conflict' && !isTaken(op, outcome.case)) {
      const isDraft = isOpen(this.#options, outcome.case);
      // a signature over what stands there no longer is told to the person; a draft is merged and sent anew
      if (op.kind !== 'event') await db.ops.delete(op.seq);
      else await refuse(this.#options, db, op, { code: isDraft ? 'edited-elsewhere' : 'already-submitted' });
      return merge(this.#options, db, outcome.case);
    }
    await db.ops.delete(op.seq);
    await db.receipts.put({
      id: op.id,
      caseId: op.caseId,
      kind: op.kind,
      revision: outcome.case?.revision ?? 0,
      at,
    });
    // what was typed since was typed on top of what we sent, not of what the lab had before
    const sent = op.change?.kind === 'draft' ? op.change.document : undefined;
    if (outcome.case) await adopt(this.#options, db, outcome.case, { sent });
  }

  /** The lab has deleted a case of which something was still to be sent: none of it can arrive any more. */
  async #isDeletedAt(db: PonticDatabase, id: CaseId, at: Instant): Promise<boolean> {
    const record = await db.cases.get(id);
    // what the lab says of a draft that it never gave us is a refusal like another: what was typed stays
    if (!record?.base || isOpen(this.#options, record.base)) return false;
    await bringTombstone(db, record, at);
    await db.ops.where('caseId').equals(id).delete();
    return true;
  }

  /** A case that was deleted at the lab goes as soon as nothing of it waits. */
  async #endDeleted(db: PonticDatabase, id: CaseId): Promise<readonly AttachmentId[]> {
    const isOver = (await db.tombstones.get(id)) && (await liveOps(db, id)).length === 0;
    return isOver ? purgeCase(db, id) : [];
  }

  async #remove(db: PonticDatabase, id: CaseId, at: Instant): Promise<readonly AttachmentId[]> {
    const record = await db.cases.get(id);
    if (!record) return [];
    const isDraft = isOpen(this.#options, record.base ?? record.visible);
    if (!isDraft) await bringTombstone(db, record, at);
    // the lab answers what waits; a draft that somebody types into is not taken from under the fingers
    return (await liveOps(db, id)).length ? [] : purgeCase(db, id);
  }

  /** Stores a page of the lab's changes together with the cursor that stands behind it. */
  async take(page: PullPage): Promise<void> {
    const { now, store, onPurged } = this.#options;
    const at = page.clock ?? instant(now());
    const offset = page.clock && Date.parse(page.clock) - now();
    const { copies, gone } = await this.#fenced(async (db) => {
      const known = await db.meta.get('labEpoch');
      if (known && known.value !== page.epoch) await this.#rebase(db);
      for (const remote of page.cases) await adopt(this.#options, db, remote);
      const copies: AttachmentId[] = [];
      for (const id of page.removed) copies.push(...(await this.#remove(db, id, at)));
      const knownOffset = Number((await db.meta.get(CLOCK_OFFSET))?.value ?? 0);
      if (offset !== undefined && Math.abs(offset - knownOffset) > CLOCK_STEP_MS)
        await db.meta.put({ name: CLOCK_OFFSET, value: offset });
      await db.meta.bulkPut([
        { name: CURSOR, value: page.cursor },
        { name: 'labEpoch', value: page.epoch },
      ]);
      const left = await db.cases.bulkGet([...page.removed]);
      return { copies, gone: page.removed.filter((_, i) => !left[i]) };
    });
    // nor does memory bring back what the lab has deleted
    gone.forEach((id) => store.forget(id));
    onPurged?.(copies);
  }

  /** The lab was restored from a backup and counts its revisions anew: whatever it says now is newer. */
  async #rebase(db: PonticDatabase): Promise<void> {
    await db.cases.toCollection().modify((record) => {
      if (record.base) Object.assign(record, { base: { ...record.base, revision: 0 } });
    });
    await db.tombstones.toCollection().modify({ revision: 0 });
  }

  /** Where the last page ended; nothing when the lab was restored from a backup since. */
  async cursor(labEpoch: string): Promise<PullPage['cursor'] | undefined> {
    const [cursor, epoch] = await this.#options.store.db.meta.bulkGet([CURSOR, 'labEpoch']);
    return epoch?.value === labEpoch ? (cursor?.value as PullPage['cursor'] | undefined) : undefined;
  }

  async resetCursor(): Promise<void> {
    await this.#fenced((db) => db.meta.delete(CURSOR));
  }
}
