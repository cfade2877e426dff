import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { type Case, newDraft } from '../../src/domain/case.js';
import { type CaseId, caseId, eventId, instant, uuidv7 } from '../../src/domain/ids.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { restorative } from '../../src/profiles/restorative.js';
import {
  appendEvent,
  createCase,
  discardCase,
  editCase,
  type Owner,
  putCase,
  removeCase,
} from '../../src/store/cases.js';
import { PonticDatabase, PROTOCOL } from '../../src/store/database.js';
import { StoreFault, toStoreFault } from '../../src/store/faults.js';
import { Store } from '../../src/store/store.js';
import { uniqueName } from '../support/lab.js';

const owner: Owner = { tenant: 't', subject: 's' };
const lifecycle = compileLifecycle(restorative.lifecycle);
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const opId = () => eventId(newId());
const isEditable = ({ status }: Case) => status.stage === 'draft';
const refuse = (subject: Case) => (isEditable(subject) ? undefined : ('not-editable' as const));
const aDraft = (id = caseId(newId())) => newDraft(restorative, id, instant(0), { instructions: 'typed' });

const open: Store[] = [];
async function aStore(name = uniqueName()): Promise<Store> {
  const store = await Store.open(name, newId);
  open.push(store);
  return store;
}
afterEach(() => open.splice(0).forEach((store) => store.close()));

const edit = (store: Store, id: CaseId, value: string, at = instant(1)) =>
  editCase(store, owner, id, [{ field: 'instructions', value }], {
    profile: restorative,
    at,
    opId: opId(),
    refuse,
  });
const submit = (store: Store, id: CaseId) =>
  appendEvent(store, owner, { lifecycle, profile: restorative }, id, () => ({
    event: {
      id: opId(),
      type: 'case.submit',
      by: { role: 'dentist', name: '' },
      at: instant(2),
      fields: {},
    },
  }));
const faultOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it was stored',
    (error: unknown) => (error instanceof StoreFault ? error.code : String(error)),
  );
/** What another program on this site does to the database. */
async function behindOurBack(
  name: string,
  work: (db: PonticDatabase) => PromiseLike<unknown>,
): Promise<void> {
  const db = new PonticDatabase(name, 'strict');
  await db.open();
  await work(db);
  db.close();
}
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted', { cause: request.error }));
  });

describe('a case and its outbox entry', () => {
  it('are written together', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    await submit(store, draft.id);
    const ops = await store.db.ops.toArray();
    expect(ops.map(({ kind, state, tenant, subject }) => [kind, state, tenant, subject])).to.deep.equal([
      ['draft', 'queued', 't', 's'],
      ['event', 'queued', 't', 's'],
    ]);
    expect((await store.db.cases.get(draft.id))!.stage).to.equal('queued');
  });

  it('are both missing when the transaction is broken off at its end', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    const fault = await faultOf(
      editCase(
        store,
        owner,
        draft.id,
        [{ field: 'instructions', value: 'lost' }],
        { profile: restorative, at: instant(1), opId: opId(), refuse },
        (db) => {
          Dexie.currentTransaction.abort();
          return db.meta.get('dbEpoch');
        },
      ),
    );
    expect(fault).to.equal('storage-failed');
    expect((await store.db.cases.get(draft.id))!.visible.prescription.instructions).to.equal('typed');
    const other = aDraft();
    const broken = store.write('strict', ['cases', 'ops', 'counters'], async (db) => {
      await putCase(db, other, { base: undefined, conflict: undefined, savedAt: instant(0) });
      await db.ops.add({
        id: opId(),
        caseId: other.id,
        ...owner,
        kind: 'draft',
        state: 'queued',
        change: undefined,
      });
      throw new Error('crash');
    });
    expect(await faultOf(broken)).to.equal('storage-failed');
    expect(await store.db.cases.get(other.id)).to.equal(undefined);
    expect(await store.db.ops.where('caseId').equals(other.id).count()).to.equal(0);
    expect((await store.db.counters.get('draft'))!.count).to.equal(1);
  });

  it('are one entry for all edits since the last sending, and none for what is not editable', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    for (const text of ['a', 'b', 'c']) expect(await edit(store, draft.id, text)).to.equal('saved');
    expect(await store.db.ops.count()).to.equal(1);
    await submit(store, draft.id);
    expect(await edit(store, draft.id, 'd')).to.equal('not-editable');
    expect(await edit(store, caseId('nobody'), 'd')).to.equal('unknown-case');
    expect(await store.db.ops.count()).to.equal(2);
  });

  it('are taken away together, and the lab is told only where it may know the case', async () => {
    const store = await aStore();
    const [mine, known] = [aDraft(), aDraft()];
    for (const draft of [mine, known]) await createCase(store, owner, draft, opId());
    await store.db.cases.update(known.id, { base: known });
    for (const { id } of [mine, known]) await discardCase(store, owner, id, opId(), isEditable);
    expect(await store.db.cases.count()).to.equal(0);
    expect((await store.db.ops.toArray()).map(({ caseId, kind }) => [caseId, kind])).to.deep.equal([
      [known.id, 'discard'],
    ]);
  });

  it('come out of two connections to one database as if there were one', async () => {
    const name = uniqueName();
    const [one, two] = [await aStore(name), await aStore(name)];
    const draft = aDraft();
    await createCase(one, owner, draft, opId());
    await Promise.all([
      edit(one, draft.id, 'from one'),
      editCase(two, owner, draft.id, [{ field: 'patientCode', value: 'from two' }], {
        profile: restorative,
        at: instant(1),
        opId: opId(),
        refuse,
      }),
    ]);
    const { prescription } = (await two.db.cases.get(draft.id))!.visible;
    expect(prescription).to.include({ instructions: 'from one', patientCode: 'from two' });
    const outcomes = await Promise.all([submit(one, draft.id), submit(two, draft.id)]);
    expect(outcomes.filter((outcome) => outcome && 'ok' in outcome && outcome.ok)).to.have.length(1);
    expect(
      await one.db.ops
        .where('caseId')
        .equals(draft.id)
        .filter((op) => op.kind === 'event')
        .count(),
    ).to.equal(1);
  });
});

describe('the counters by stage', () => {
  it('equal a recount after any operations in any order', async () => {
    const stage = fc.constantFrom('draft', 'queued', 'received', 'glazing');
    const anOperation = fc.record({
      at: fc.integer({ min: 0, max: 4 }),
      stage,
      kind: fc.constantFrom('put', 'put', 'remove', 'abort'),
    });
    const store = await aStore();
    const ids = Array.from({ length: 5 }, () => caseId(newId()));
    await fc.assert(
      fc.asyncProperty(fc.array(anOperation, { maxLength: 12 }), async (operations) => {
        for (const { at, stage, kind } of operations) {
          const id = ids[at]!;
          const subject: Case = { ...aDraft(id), status: { stage } };
          await store
            .write('relaxed', ['cases', 'counters'], async (db) => {
              if (kind === 'remove') return removeCase(db, id);
              await putCase(db, subject, { base: undefined, conflict: undefined, savedAt: instant(0) });
              if (kind === 'abort') throw new Error('broken off');
            })
            .catch(() => undefined); // broken off on purpose
        }
        const recount: Record<string, number> = {};
        for (const record of await store.db.cases.toArray())
          recount[record.stage] = (recount[record.stage] ?? 0) + 1;
        const counted = (await store.db.counters.toArray()).filter(({ count }) => count !== 0);
        expect(Object.fromEntries(counted.map(({ stage, count }) => [stage, count]))).to.deep.equal(recount);
      }),
      { numRuns: 30 },
    );
  });
});

describe('F1: the database is cleared under an open page', () => {
  it('the next write does not pretend: what memory holds is stored again, and it is told', async () => {
    const store = await aStore();
    const told: number[] = [];
    store.onLost((saved) => told.push(saved));
    const [one, two] = [aDraft(), aDraft()];
    for (const draft of [one, two]) await createCase(store, owner, draft, opId());
    await edit(store, one.id, 'typed on');
    await deleteDatabase(store.name);
    const outcome = await edit(store, one.id, 'and on').catch((error: StoreFault) => error.code);
    if (outcome === 'storage-lost') expect(await edit(store, one.id, 'and on')).to.equal('saved');
    const stored = await store.db.cases.toArray();
    expect(stored.map(({ visible }) => visible.prescription.instructions).sort()).to.deep.equal([
      'and on',
      'typed',
    ]);
    expect(await store.db.ops.count()).to.equal(2);
    expect((await store.db.counters.get('draft'))!.count).to.equal(2);
    expect(told).to.deep.equal([2]);
  });

  it('a database that somebody made anew in its place is not taken for ours', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    await behindOurBack(store.name, (db) => db.meta.put({ name: 'dbEpoch', value: 'another' }));
    expect(await faultOf(edit(store, draft.id, 'x'))).to.equal('storage-lost');
  });

  it('an entry that may have been sent comes back under a new id: one id, one payload', async () => {
    const store = await aStore();
    const draft = aDraft();
    const first = opId();
    await createCase(store, owner, draft, first);
    await deleteDatabase(store.name);
    await store.ready();
    const [op] = await store.db.ops.toArray();
    expect(op).to.include({ kind: 'draft', state: 'queued', caseId: draft.id });
    expect(op!.id).to.not.equal(first);
  });
});

describe('F2: another version of Pontic on the same site', () => {
  it('that is newer owns the database: nothing is written any more, and the reason is said', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    await behindOurBack(store.name, (db) => db.meta.put({ name: 'minWriter', value: PROTOCOL + 1 }));
    expect(await faultOf(edit(store, draft.id, 'from the past'))).to.equal('needs-update');
    expect(await faultOf(submit(store, draft.id))).to.equal('needs-update');
    expect(await faultOf(createCase(store, owner, aDraft(), opId()))).to.equal('needs-update');
    expect(
      (await store.db.cases.toArray()).map(({ visible }) => visible.prescription.instructions),
    ).to.deep.equal(['typed']);
    expect(await store.db.ops.count()).to.equal(1);
  });

  it('that we cannot read is not opened at all', async () => {
    const store = await aStore();
    await behindOurBack(store.name, (db) => db.meta.put({ name: 'minReader', value: PROTOCOL + 1 }));
    store.close();
    expect(await faultOf(Store.open(store.name, newId))).to.equal('needs-update');
  });
});

describe('F4: the disk is full', () => {
  it('is recognised although the browser reports it as a transaction that was broken off', () => {
    const full = new DOMException('full', 'QuotaExceededError');
    for (const error of [
      full,
      Object.assign(new Error('abort'), { name: 'AbortError', inner: full }),
      new Error('x', { cause: { inner: full } }),
    ])
      expect(toStoreFault(error).code).to.equal('storage-full');
    for (const error of [new Error('x'), undefined, 'text', Object.assign(new Error(), { inner: 7 })])
      expect(toStoreFault(error).code).to.equal('storage-failed');
  });

  it('stores nothing of what did not fit, and the next small write goes through', async () => {
    const store = await aStore();
    const draft = aDraft();
    await createCase(store, owner, draft, opId());
    const tooMuch = editCase(
      store,
      owner,
      draft.id,
      [{ field: 'instructions', value: 'with a file' }],
      { profile: restorative, at: instant(1), opId: opId(), refuse },
      // what Dexie 4 rejects with when Chromium aborts a transaction for want of space
      () =>
        Promise.reject(
          Object.assign(new Error('aborted'), {
            name: 'AbortError',
            inner: new DOMException('', 'QuotaExceededError'),
          }),
        ),
    );
    expect(await faultOf(tooMuch)).to.equal('storage-full');
    expect((await store.db.cases.get(draft.id))!.visible.prescription.instructions).to.equal('typed');
    expect(await edit(store, draft.id, 'without it')).to.equal('saved');
  });
});
