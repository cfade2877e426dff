import { expect } from '@open-wc/testing';
import type { BegunKind, Case, CaseId, LabClient, PlanVersion } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { PonticDatabase } from '../../src/store/database.js';
import { databaseName } from '../../src/store/directory.js';
import { aCase } from '../support/a-case.js';
import { aTimeout, until } from '../support/lab.js';
import { type MemoryLab, memoryLab, openSmall } from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';
import { stagedPlan } from '../support/staged-plan.js';

const KIND: BegunKind = 'plan-request';
const { plan } = stagedPlan({ stages: 2, perSide: 1, detail: 2 });

const awaiting = (of: PlanVersion): Case =>
  aCase({
    profile: aligner,
    stage: 'draft',
    prescription: { service: 'full' },
    then: [
      { type: 'case.submit', by: 'dentist' },
      { type: 'case.receive', by: 'system', fields: { caseNumber: '30077' } },
      { type: 'plan.propose', by: 'planner', plan: of },
    ],
  });

async function open() {
  const lab = memoryLab(aligner);
  const subject = lab.file(awaiting(plan));
  const client = await openSmall(lab, { profile: aligner });
  await until(client.case(subject.id), (view) => view !== undefined);
  return { lab, client, id: subject.id };
}

/** Keeps words and says under which mark. */
async function keep(client: LabClient, id: CaseId, words: string, on?: string): Promise<string> {
  const outcome = await client.begun(id, KIND).write({ words }, on);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.begun.mark;
}
const kept = async (client: LabClient, id: CaseId) => (await client.begun(id, KIND).read())?.content;
const request = (client: LabClient, id: CaseId, mark: string, planDigest = plan.digest) =>
  client.send(id, 'plan.request-change', { planDigest, note: 'Slower.' }, { begun: { kind: KIND, mark } });

async function inDatabase<Value>(
  lab: MemoryLab,
  look: (db: PonticDatabase) => Promise<Value>,
): Promise<Value> {
  const db = new PonticDatabase(await databaseName({ backend: lab.id, ...lab.account! }), 'relaxed');
  await db.open();
  const value = await look(db);
  db.close();
  return value;
}

describe('what was begun about a case', () => {
  it('S3 · modification request: is there for the next page, offline too, and each kind by itself', async () => {
    const { lab, client, id } = await open();
    await keep(client, id, 'Half');
    await client.begun(id, 'plan-comment').write({ note: 'A comment' });
    await client.close();
    lab.isOffline = true;
    const again = await openSmall(lab, { profile: aligner });
    expect(await kept(again, id)).to.deep.equal({ words: 'Half' });
    expect((await again.begun(id, 'plan-comment').read())?.content).to.deep.equal({ note: 'A comment' });
    expect(lab.sent, 'the lab hears nothing of it').to.deep.equal([]);
    await again.close();
  });

  it('is written over by nobody who has not seen it, and every window is told', async () => {
    const { lab, client, id } = await open();
    const other = await openSmall(lab, { profile: aligner });
    const marks: (string | undefined)[] = [];
    const watch = other.begun(id, KIND).changes.subscribe({ next: (mark) => void marks.push(mark) });
    const first = await keep(client, id, 'From the first');
    await until(other.begun(id, KIND).changes, (mark) => mark === first);
    const blind = await other.begun(id, KIND).write({ words: 'From the second' });
    expect(blind).to.deep.equal({ ok: false, code: 'changed-elsewhere' });
    expect(await other.begun(id, KIND).remove('another')).to.deep.equal({
      ok: false,
      code: 'changed-elsewhere',
    });
    expect(await kept(client, id)).to.deep.equal({ words: 'From the first' });
    const second = await keep(other, id, 'From both', first);
    expect((await client.begun(id, KIND).write({ words: 'Again' }, first)).ok).to.equal(false);
    expect(await other.begun(id, KIND).remove(second)).to.deep.equal({ ok: true });
    await until(other.begun(id, KIND).changes, (mark) => mark === undefined);
    await aTimeout(50);
    watch.unsubscribe();
    expect(marks).to.include(first);
    expect(marks.at(-1)).to.equal(undefined);
    await client.close();
    await other.close();
  });

  it('is gone in the moment in which its event is stored, and stays where the event is refused', async () => {
    const { lab, client, id } = await open();
    lab.isOffline = true;
    const mark = await keep(client, id, 'Slower.');
    const stale = await request(client, id, mark, 'of another plan');
    expect(stale.ok).to.equal(false);
    expect(await kept(client, id)).to.deep.equal({ words: 'Slower.' });
    expect((await request(client, id, mark)).ok).to.equal(true);
    expect(await inDatabase(lab, (db) => Promise.all([db.begun.count(), db.ops.count()]))).to.deep.equal([
      0, 1,
    ]);
    expect(
      (await client.begun(id, KIND).write({ words: 'Late' }, mark)).ok,
      'a new one can be begun',
    ).to.equal(true);
    await client.close();
  });

  it('that another window has written is not taken away by what this one sends', async () => {
    const { lab, client, id } = await open();
    const mark = await keep(client, id, 'From the first');
    const other = await openSmall(lab, { profile: aligner });
    await keep(other, id, 'From the second', mark);
    expect((await request(client, id, mark)).ok).to.equal(true);
    expect(await kept(client, id)).to.deep.equal({ words: 'From the second' });
    await client.close();
    await other.close();
  });

  it('A5 #12: goes with its case when the lab deletes it, and nothing late brings it back', async () => {
    const { lab, client, id } = await open();
    const mark = await keep(client, id, 'CANARY');
    lab.purge(id);
    await until(client.case(id), (view) => view === undefined);
    expect(await inDatabase(lab, (db) => db.begun.count())).to.equal(0);
    for (const on of [mark, undefined])
      expect(await client.begun(id, KIND).write({ words: 'late' }, on)).to.deep.equal({
        ok: false,
        code: 'unknown-case',
      });
    expect(await inDatabase(lab, async (db) => JSON.stringify(await db.begun.toArray()))).to.equal('[]');
    await client.close();
  });

  it('goes with a draft that is discarded', async () => {
    const { lab, client } = await open();
    const id = await client.createDraft();
    await client.begun(id, 'plan-comment').write({ note: 'CANARY' });
    expect((await client.discard(id)).ok).to.equal(true);
    expect(await inDatabase(lab, (db) => db.begun.count())).to.equal(0);
    await client.close();
  });

  it('F1: survives a database that the browser clears, as long as the page is open', async () => {
    const { lab, client, id } = await open();
    const mark = await keep(client, id, 'Half');
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    expect(await kept(client, id)).to.deep.equal({ words: 'Half' });
    // whether its case is here again or not
    expect(await keep(client, id, 'Half a sentence', mark)).not.to.equal(mark);
    await pressing(
      client,
      until(client.case(id), (view) => view !== undefined),
    );
    expect(await kept(client, id)).to.deep.equal({ words: 'Half a sentence' });
    await client.close();
  });

  it('F1: what was sent before is not brought back with the database', async () => {
    const { lab, client, id } = await open();
    const mark = await keep(client, id, 'Slower.');
    expect((await request(client, id, mark)).ok).to.equal(true);
    await until(client.case(id), (view) => view?.unsent === 0);
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    expect(await kept(client, id)).to.equal(undefined);
    await client.close();
  });
});
