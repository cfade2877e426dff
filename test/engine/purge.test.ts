import { expect } from '@open-wc/testing';
import { databaseName } from '../../src/store/directory.js';
import { PonticDatabase } from '../../src/store/database.js';
import { instant } from '../../src/index.js';
import { TransportFault } from '../../src/sync/backend.js';
import { memoryScans } from '../support/fake-backend.js';
import { aTimeout, now, until } from '../support/lab.js';
import {
  isQuiet,
  type MemoryLab,
  memoryLab,
  openSmall,
  received,
  scanFile,
  signature,
  smallEdits,
  typed,
  viewOf,
} from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';

async function open() {
  const lab = memoryLab();
  const scans = memoryScans();
  const client = await openSmall(lab, { scans });
  return { lab, scans, client, id: await received(client) };
}
const isGone = (view: unknown) => view === undefined;
/** Everything that the database says, as text. */
async function contentOf(lab: MemoryLab): Promise<string> {
  const db = new PonticDatabase(await databaseName({ backend: lab.id, ...lab.account! }), 'relaxed');
  await db.open();
  const tables = await Promise.all([db.cases, db.ops, db.attachments].map((table) => table.toArray()));
  db.close();
  return JSON.stringify(tables);
}

describe('A5 #12: the lab deletes a case', () => {
  it('and nothing of the patient stays here: its number and the day are left', async () => {
    const { lab, scans, client, id } = await open();
    await client.attach(id, 'upper', scanFile());
    const { caseNumber } = lab.case(id)!;
    lab.clock = Date.UTC(2026, 4, 2);
    lab.purge(id);
    await until(client.case(id), isGone);
    expect(await client.tombstone(id)).to.deep.equal({ id, caseNumber, at: instant(lab.clock) });
    expect(await contentOf(lab)).to.equal('[[],[],[]]');
    expect((await now(client.counts))['received']).to.equal(0);
    await aTimeout(50);
    expect(scans.copies.size).to.equal(0);
    await client.close();
  });

  it('while somebody types into a revision: the next word is told that there is no case', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, typed('instructions', 'typing'));
    lab.purge(id);
    await until(client.case(id), isGone);
    expect(await client.revise(id, typed('instructions', 'typing on'))).to.deep.equal({
      ok: false,
      code: 'unknown-case',
    });
    expect(await client.tombstone(id)).to.have.property('id', id);
    expect(await contentOf(lab)).to.not.include('typing');
    await client.close();
  });

  it('and storage that is lost afterwards does not bring it back from memory', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, typed('instructions', 'in memory'));
    lab.purge(id);
    await until(client.case(id), isGone);
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
    lab.isOffline = true;
    await client.createDraft();
    expect(await now(client.case(id))).to.equal(undefined);
    await client.close();
  });

  it('and what an old answer says of it is not believed, a newer one is', async () => {
    const { lab, client, id } = await open();
    const last = lab.case(id)!;
    lab.purge(id);
    await until(client.case(id), isGone);
    const syncedAt = (await now(client.sync)).syncedAt;
    lab.extra.push(last);
    client.syncNow();
    await until(client.sync, (view) => view.state === 'idle' && view.syncedAt !== syncedAt);
    expect(await now(client.case(id))).to.equal(undefined);
    lab.extra.push({ ...last, revision: last.revision + 1 });
    client.syncNow();
    await until(client.case(id), (view) => view !== undefined);
    expect(await client.tombstone(id)).to.equal(undefined);
    await client.close();
  });

  it('but not under what waits to be sent: the lab answers that, and then it goes', async () => {
    const { lab, client, id } = await open();
    let answer: 'hold' | 'purged' = 'hold';
    lab.refuse = () => {
      if (answer === 'hold') throw new TypeError('the lab does not answer this one yet');
      return { code: 'purged' };
    };
    await client.send(id, 'comment.add', { note: 'still there?' });
    lab.purge(id);
    await pressing(
      client,
      waitFor(async () => !!(await client.tombstone(id))),
    );
    expect((await viewOf(client, id)).unsent).to.equal(1);
    answer = 'purged';
    await pressing(client, until(client.case(id), isGone));
    expect(await contentOf(lab)).to.equal('[[],[],[]]');
    expect(await client.tombstone(id)).to.have.property('id', id);
    await client.close();
  });

  it('and the answer to what was sent before, repeated afterwards, does not bring it back', async () => {
    const lab = memoryLab();
    let isLost = false;
    const client = await openSmall({
      ...lab,
      async push(changes, signal) {
        const outcomes = await lab.push(changes, signal);
        if (!isLost) return outcomes;
        lab.purge(changes[0]!.caseId);
        throw new TypeError('the answer got lost');
      },
    });
    const id = await received(client);
    isLost = true;
    await client.send(id, 'comment.add', { note: 'the last word' });
    await waitFor(async () => !!(await client.tombstone(id)));
    isLost = false;
    await pressing(client, until(client.case(id), isGone));
    expect(await client.tombstone(id)).to.have.property('id', id);
    expect(await contentOf(lab)).to.equal('[[],[],[]]');
    await client.close();
  });

  it('with a file that was still to be sent: the lab takes none, and the case goes all the same', async () => {
    const lab = memoryLab();
    const gone = <Answer>(answer: Answer) => {
      if (lab.case(id)) return answer;
      throw new TransportFault('gone');
    };
    const { begin, complete } = lab.files;
    const files = {
      ...lab.files,
      begin: async (...asked: Parameters<typeof begin>) => gone(await begin(...asked)),
      complete: async (...asked: Parameters<typeof complete>) => gone(await complete(...asked)),
    };
    const client = await openSmall({ ...lab, files });
    const id = await received(client);
    lab.isOffline = true;
    expect(await client.attach(id, 'upper', scanFile())).to.have.property('ok', true);
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    lab.purge(id);
    lab.isOffline = false;
    await pressing(client, until(client.case(id), isGone));
    expect(lab.sent.at(-1)).to.have.nested.property('event.type', 'rx.revise');
    expect(await client.tombstone(id)).to.have.property('id', id);
    expect(await contentOf(lab)).to.equal('[[],[],[]]');
    await client.close();
  });

  it('of which nothing was told before: the refusal of what was sent tells it', async () => {
    const { lab, client, id } = await open();
    lab.isOffline = true;
    await client.send(id, 'comment.add', { note: 'one' });
    await client.send(id, 'comment.add', { note: 'two' });
    lab.refuse = () => ({ code: 'purged' });
    lab.isOffline = false;
    await pressing(client, until(client.case(id), isGone));
    expect(await client.tombstone(id)).to.have.property('id', id);
    expect(await contentOf(lab)).to.equal('[[],[],[]]');
    await client.close();
  });
});

describe('what leaves no tombstone', () => {
  it('a draft that is discarded', async () => {
    const { client } = await open();
    const draft = await client.createDraft({ instructions: 'never mind' });
    expect(await client.discard(draft)).to.have.property('ok', true);
    expect(await client.tombstone(draft)).to.equal(undefined);
    await client.close();
  });

  it('a case that the lab removed and this device never had', async () => {
    const { lab, client, id } = await open();
    lab.purge('elsewhere' as never);
    await until(client.case(id), isQuiet);
    client.syncNow();
    await until(client.sync, ({ state }) => state === 'idle');
    expect(await client.tombstone('elsewhere' as never)).to.equal(undefined);
    await client.close();
  });

  it('a first submission that a lab answers like that: what was typed stays a draft', async () => {
    const lab = memoryLab();
    lab.refuse = ({ kind }) => (kind === 'event' ? { code: 'purged' } : undefined);
    const client = await openSmall(lab);
    const id = await client.createDraft();
    await client.edit(id, smallEdits());
    await client.submit(id);
    const view = (await until(client.case(id), (one) => one?.trouble !== undefined))!;
    expect(view.case.status.stage).to.equal('draft');
    expect(view.case.prescription.patientCode).to.equal('PT-4711');
    await client.close();
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await aTimeout(10);
}
