import type { Case } from '../domain/case.js';
import type { Change, LabRefusal } from '../domain/change.js';
import { type CaseId, eventId, type Instant, instant } from '../domain/ids.js';
import { initialStatus } from '../domain/lifecycle/definition.js';
import { isSame } from '../domain/same.js';
import type { Lifecycle } from '../domain/lifecycle/machine.js';
import { liveOps, type Owner, project, putCase, queueDraft, removeCase } from '../store/cases.js';
import type { OpRecord, PonticDatabase } from '../store/database.js';
import type { Store } from '../store/store.js';
import type { PullPage, PushOutcome } from './backend.js';
import { mergePrescriptions } from './merge.js';

const TABLES = ['cases', 'ops', 'receipts', 'counters', 'attachments'] as const;

export interface OutboxOptions {
  readonly store: Store;
  readonly lifecycle: Lifecycle;
  readonly owner: Owner;
  readonly now: () => number;
  readonly newId: () => string;
}

/** The number that a new leader raised; an older leader's late answer fails on it. */
export class FenceLost extends Error {
  override readonly name = 'FenceLost';
}

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
        change = {
          kind: 'draft',
          id: op.id,
          caseId: op.caseId,
          baseRevision: record.base?.revision ?? 0,
          document: record.visible,
        };
      }
      await db.ops.update(op.seq, { state: 'sealed', change });
      return change;
    });
  }

  /** Stores what the lab decided, all of it or nothing. */
  async settle(op: OpRecord, outcome: PushOutcome): Promise<void> {
    const { now, store } = this.#options;
    const at = instant(now());
    const left = await this.#fenced(async (db) => {
      const stored = await db.ops.get(op.seq);
      if (stored?.state === 'sealed') await this.#decide(db, stored, outcome, at);
      return { record: await db.cases.get(op.caseId), ops: await liveOps(db, op.caseId) };
    });
    // what the lab does not hold yet is still ours to lose
    if (left.record && (left.ops.length > 0 || !left.record.base)) store.remember(left.record, left.ops);
    else store.forget(op.caseId);
  }

  async #decide(db: PonticDatabase, op: OpRecord, outcome: PushOutcome, at: Instant): Promise<void> {
    if (outcome.kind === 'refused') return this.#bury(db, op, outcome.refusal);
    await db.ops.delete(op.seq);
    if (outcome.kind === 'conflict') return this.#merge(db, outcome.case);
    await db.receipts.put({
      id: op.id,
      caseId: op.caseId,
      kind: op.kind,
      revision: outcome.case?.revision ?? 0,
      at,
    });
    // what was typed since was typed on top of what we sent, not of what the lab had before
    const sent = op.change?.kind === 'draft' ? op.change.document : undefined;
    if (outcome.case) await this.#adopt(db, outcome.case, sent);
  }

  /** A refused entry stays, visibly, until a person has read it; the case shows the lab's word again. */
  async #bury(db: PonticDatabase, op: OpRecord, refusal: LabRefusal): Promise<void> {
    const event = op.change?.kind === 'event' ? op.change.event.type : op.kind;
    const at = instant(this.#options.now());
    await db.ops.update(op.seq, { state: 'dead', refusal: { event, refusal, at } });
    const record = await db.cases.get(op.caseId);
    if (!record) return;
    // a case that the lab never took stands as it stood before it was sent
    const { definition } = this.#options.lifecycle;
    const base = record.base ?? { ...record.visible, status: initialStatus(definition), history: [] };
    // what was signed on top of a refused draft must not reach the lab on an older one
    if (op.kind === 'draft') await this.#withdraw(db, await liveOps(db, op.caseId), at, refusal);
    // a signature is kept only as long as what it stands under is on its way
    const isSigned = (await liveOps(db, op.caseId)).some((other) => other.kind === 'event');
    const { prescription } = record.visible;
    const ours = {
      ...record.visible,
      prescription: isSigned ? prescription : { ...prescription, signature: undefined },
    };
    // from here on it is a draft of ours again, which differs from the signed one that the lab may hold
    const isOpen = definition.editable.includes(base.status.stage);
    if (isOpen && op.kind === 'event')
      await queueDraft(db, this.#options.owner, op.caseId, eventId(this.#options.newId()));
    await this.#show(db, base, ours, record.conflict, record.savedAt, record.base);
  }

  async #show(
    db: PonticDatabase,
    base: Case,
    draft: Case | undefined,
    conflict: Parameters<typeof putCase>[2]['conflict'],
    savedAt: Parameters<typeof putCase>[2]['savedAt'],
    known: Case | undefined = base,
  ): Promise<void> {
    const { lifecycle } = this.#options;
    const ops = await liveOps(db, base.id);
    const isOpen = lifecycle.definition.editable.includes(base.status.stage);
    await putCase(db, project(lifecycle, base, isOpen ? draft : undefined, ops), {
      base: known,
      conflict,
      savedAt,
    });
  }

  /**
   * The lab's word becomes the base. A draft that is edited here keeps its fields.
   * @param sent the draft that `remote` is the answer to
   */
  async #adopt(db: PonticDatabase, remote: Case, sent?: Case): Promise<void> {
    const record = await db.cases.get(remote.id);
    // an answer that was overtaken by a newer one
    if (record?.base && record.base.revision > remote.revision) return;
    const ops = await liveOps(db, remote.id);
    // taken away here; the lab hears of it next
    if (!record && ops.some((op) => op.kind === 'discard')) return;
    // a refused draft counts too: what was typed here is not overwritten by what the lab has instead
    const isDirty = (await db.ops.where('caseId').equals(remote.id).toArray()).some(
      (op) => op.kind === 'draft',
    );
    // a pull may bring our own draft before its answer has come: that is no edit from elsewhere
    const own = ops.find(
      ({ change }) => change?.kind === 'draft' && isSame(change.document.prescription, remote.prescription),
    );
    const ownDraft = own?.change?.kind === 'draft' ? own.change.document : undefined;
    const ancestor = sent ?? ownDraft ?? record?.base;
    if (isDirty && ancestor && record?.base?.revision !== remote.revision)
      return this.#merge(db, remote, ancestor);
    const draft = isDirty || !record ? record?.visible : undefined;
    await this.#show(db, remote, draft, record?.conflict, record?.savedAt ?? remote.updatedAt);
  }

  /** The draft was edited elsewhere too: three-way merge, and a new entry under a new id. */
  async #merge(db: PonticDatabase, remote: Case, ancestor?: Case): Promise<void> {
    const { lifecycle, now, newId, owner } = this.#options;
    const record = await db.cases.get(remote.id);
    const isOpen = lifecycle.definition.editable.includes(remote.status.stage);
    if (!record || !isOpen) return this.#show(db, remote, undefined, undefined, instant(now()));
    const base = ancestor ?? record.base ?? remote;
    const { merged, conflicts } = mergePrescriptions(
      base.prescription,
      record.visible.prescription,
      remote.prescription,
    );
    const at = instant(now());
    const conflict = conflicts.length
      ? { fields: conflicts, theirs: remote.prescription, at }
      : record.conflict;
    const ops = await queueDraft(db, owner, remote.id, eventId(newId()));
    const isAsReviewed = isSame(merged, record.visible.prescription);
    // the merged draft must reach the lab before what was signed on top of it
    if (isAsReviewed) await this.#reorder(db, ops);
    else await this.#withdraw(db, ops, at);
    const prescription = isAsReviewed ? merged : { ...merged, signature: undefined };
    const draft = { ...record.visible, prescription };
    await putCase(db, project(lifecycle, remote, draft, await liveOps(db, remote.id)), {
      base: remote,
      conflict,
      savedAt: at,
    });
  }

  /** Nobody has signed what the merge made: a queued submission is taken back and the person told. */
  async #withdraw(
    db: PonticDatabase,
    ops: readonly OpRecord[],
    at: Instant,
    refusal: LabRefusal = { code: 'edited-elsewhere' },
  ): Promise<void> {
    for (const { seq, state, change } of ops)
      if (state === 'queued' && change?.kind === 'event')
        await db.ops.update(seq, {
          state: 'dead',
          refusal: { event: change.event.type, refusal, at },
        });
  }

  async #reorder(db: PonticDatabase, ops: readonly OpRecord[]): Promise<void> {
    const draft = ops.findLast((op) => op.kind === 'draft');
    const earlier = ops.filter((op) => op.kind === 'event' && draft && op.seq < draft.seq);
    for (const op of earlier) {
      const { seq, ...rest } = op;
      await db.ops.delete(seq);
      await db.ops.add(rest);
    }
  }

  /** Stores a page of the lab's changes together with the cursor that stands behind it. */
  async take(page: PullPage): Promise<void> {
    await this.#fenced(async (db) => {
      const known = await db.meta.get('labEpoch');
      if (known && known.value !== page.epoch) await this.#rebase(db);
      for (const remote of page.cases) await this.#adopt(db, remote);
      for (const id of page.removed) {
        const ops = await liveOps(db, id);
        if (ops.length === 0) await removeCase(db, id);
      }
      await db.meta.bulkPut([
        { name: 'cursor', value: page.cursor },
        { name: 'labEpoch', value: page.epoch },
      ]);
    });
  }

  /** The lab was restored from a backup and counts its revisions anew: whatever it says now is newer. */
  async #rebase(db: PonticDatabase): Promise<void> {
    await db.cases.toCollection().modify((record) => {
      if (record.base) Object.assign(record, { base: { ...record.base, revision: 0 } });
    });
  }

  /** Where the last page ended; nothing when the lab was restored from a backup since. */
  async cursor(labEpoch: string): Promise<PullPage['cursor'] | undefined> {
    const [cursor, epoch] = await this.#options.store.db.meta.bulkGet(['cursor', 'labEpoch']);
    return epoch?.value === labEpoch ? (cursor?.value as PullPage['cursor'] | undefined) : undefined;
  }

  async resetCursor(): Promise<void> {
    await this.#fenced((db) => db.meta.delete('cursor'));
  }
}
