import { expect } from '@open-wc/testing';
import type { AttachmentRef, Case, CaseId, PlanVersion } from '../../src/index.js';
import { ACCEPT_PLAN } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { PonticDatabase } from '../../src/store/database.js';
import { databaseName } from '../../src/store/directory.js';
import { keepLabFile, keptRoots } from '../../src/store/lab-files.js';
import { TransportFault } from '../../src/sync/backend.js';
import { aCase, type Step } from '../support/a-case.js';
import { aTimeout, until } from '../support/lab.js';
import { type MemoryLab, memoryLab, openSmall } from '../support/memory-lab.js';
import { type StagedPlan, stagedPlan } from '../support/staged-plan.js';

/** An aligner case whose plan waits for a decision. */
const awaiting = (plan: PlanVersion, more: readonly Step[] = []): Case =>
  aCase({
    profile: aligner,
    stage: 'draft',
    prescription: { service: 'full' },
    then: [
      { type: 'case.submit', by: 'dentist' },
      { type: 'case.receive', by: 'system', fields: { caseNumber: '30077' } },
      { type: 'plan.propose', by: 'planner', plan },
      ...more,
    ],
  });

interface Line {
  /** ids of the files that were asked for, in order */
  readonly asked: string[];
  /** what comes instead of a file */
  instead: ((id: string) => Blob | Promise<Blob>) | undefined;
}

/** Lets the lab give its files out. */
function offering(lab: MemoryLab, { files }: Pick<StagedPlan, 'files'>): Line {
  const line: Line = { asked: [], instead: undefined };
  Object.assign(lab.files, {
    read: async ({ id }: { id: AttachmentRef['id'] }) => {
      line.asked.push(id);
      if (lab.isOffline) throw new TransportFault('offline');
      const bytes = line.instead ? await line.instead(id) : files.get(id);
      if (!bytes) throw new TransportFault('gone');
      return bytes;
    },
  });
  return line;
}

async function open(made = stagedPlan({ stages: 3, perSide: 1, detail: 2 })) {
  const lab = memoryLab(aligner);
  const line = offering(lab, made);
  const subject = lab.file(awaiting(made.plan));
  const client = await openSmall(lab, { profile: aligner });
  await until(client.case(subject.id), (view) => view !== undefined);
  const models = made.plan.staging!.models.map(({ file }) => file);
  return { lab, line, client, id: subject.id, made, models, plan: made.plan };
}

async function rowsOf(lab: MemoryLab): Promise<number> {
  const db = new PonticDatabase(await databaseName({ backend: lab.id, ...lab.account! }), 'relaxed');
  await db.open();
  const rows = (await db.labFiles.count()) + (await db.meta.where('name').startsWith('labFiles:').count());
  db.close();
  return rows;
}
const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];

describe('a file of the lab', () => {
  it('S3 · plan review: comes as the plan names it, once, and then from this device, offline too', async () => {
    const { lab, line, client, id, made, models } = await open();
    const [file] = models;
    const first = await client.labFile(id, file!);
    expect(first.ok).to.equal(true);
    lab.isOffline = true;
    const second = await client.labFile(id, file!);
    for (const outcome of [first, second])
      expect(outcome.ok && (await bytesOf(outcome.bytes))).to.deep.equal(
        await bytesOf(made.files.get(file!.id)!),
      );
    expect(line.asked).to.deep.equal([file!.id]);
    await client.close();
  });

  it('is there for the next page, without a line', async () => {
    const { lab, client, id, models } = await open();
    await client.labFile(id, models[0]!);
    await client.close();
    lab.isOffline = true;
    const again = await openSmall(lab, { profile: aligner });
    expect((await again.labFile(id, models[0]!)).ok).to.equal(true);
    await again.close();
  });

  it('that spans several leaves is proven by all of them', async () => {
    const { client, line, id, models } = await open(stagedPlan({ stages: 2, perSide: 1, detail: 56 }));
    const [large] = models.filter(({ bytes }) => bytes > 600_000);
    expect((await client.labFile(id, large!)).ok).to.equal(true);
    const other = { ...large!, root: large!.root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    line.asked.splice(0);
    expect(await client.labFile(id, other)).to.deep.equal({ ok: false, code: 'unproven' });
    expect(line.asked).to.deep.equal([large!.id]);
    await client.close();
  });

  it('Bad input: whose bytes are others is not proven, not shown and not kept', async () => {
    const { lab, line, client, id, made, models } = await open();
    const [file, other] = models;
    const right = await bytesOf(made.files.get(file!.id)!);
    const wrong: readonly Blob[] = [
      new Blob([Uint8Array.from(right.with(200, right[200]! ^ 1))]),
      new Blob([Uint8Array.from(right.slice(1))]),
      new Blob([Uint8Array.from([...right, 0])]),
      new Blob([]),
      made.files.get(other!.id)!,
    ];
    for (const blob of wrong) {
      line.instead = () => blob;
      expect(await client.labFile(id, file!)).to.deep.equal({ ok: false, code: 'unproven' });
    }
    expect(await rowsOf(lab)).to.equal(0);
    line.instead = undefined;
    expect((await client.labFile(id, file!)).ok).to.equal(true);
    await client.close();
  });

  it('is missing where the lab has it no more, and waits where the line is down', async () => {
    const { lab, line, client, id, models } = await open();
    line.instead = () => Promise.reject(new TransportFault('gone'));
    expect(await client.labFile(id, models[0]!)).to.deep.equal({ ok: false, code: 'missing' });
    for (const code of ['offline', 'server', 'protocol', 'unauthorized', 'throttled'] as const) {
      line.instead = () => Promise.reject(new TransportFault(code));
      expect(await client.labFile(id, models[0]!), code).to.deep.equal({ ok: false, code: 'offline' });
    }
    Object.assign(lab.files, { read: undefined });
    expect(await client.labFile(id, models[0]!)).to.deep.equal({ ok: false, code: 'not-offered' });
    await client.close();
  });

  it('is fetched once for all who wait for it, and goes on when one of them leaves', async () => {
    const { line, client, id, made, models } = await open();
    let arrive: (blob: Blob) => void = () => undefined;
    line.instead = () => new Promise<Blob>((resolve) => (arrive = resolve));
    const leaving = new AbortController();
    const left = client.labFile(id, models[0]!, { signal: leaving.signal }).catch((error: unknown) => error);
    const stays = client.labFile(id, models[0]!, { signal: new AbortController().signal });
    await aTimeout(50);
    leaving.abort(new Error('left'));
    expect(await left).to.have.property('message', 'left');
    arrive(made.files.get(models[0]!.id)!);
    expect((await stays).ok).to.equal(true);
    expect(line.asked).to.have.length(1);
    await client.close();
  });

  it('A5 #12: goes with its case when the lab deletes it', async () => {
    const { lab, client, id, models } = await open();
    for (const file of models) await client.labFile(id, file);
    expect(await rowsOf(lab)).to.equal(models.length + 1);
    lab.purge(id);
    await until(client.case(id), (view) => view === undefined);
    expect(await rowsOf(lab)).to.equal(0);
    // a late look keeps nothing of it either
    await client.labFile(id, models[0]!);
    expect(await rowsOf(lab)).to.equal(0);
    await client.close();
  });

  it('makes room for those of a case that is looked at now, the longest unused first', async () => {
    const { lab, client, id } = await open();
    const others = ['b', 'c'].map((name) => lab.file({ ...awaiting(stagedPlan().plan), id: name as CaseId }));
    for (const other of others) await until(client.case(other.id), (view) => view !== undefined);
    const db = new PonticDatabase(await databaseName({ backend: lab.id, ...lab.account! }), 'relaxed');
    await db.open();
    const keep = (caseId: CaseId, name: string, size: number, at: number) =>
      db.transaction('rw', [db.cases, db.labFiles, db.meta], () =>
        keepLabFile(db, { id: name as never, caseId, root: name, bytes: new ArrayBuffer(size) }, at, 100),
      );
    const [b, c] = others.map((other) => other.id) as [CaseId, CaseId];
    expect(await keep(id, 'a1', 40, 1)).to.equal(true);
    expect(await keep(b, 'b1', 40, 2)).to.equal(true);
    expect(await keep(id, 'a2', 10, 3)).to.equal(true);
    expect(await keep(c, 'c1', 45, 4)).to.equal(true);
    expect(await db.labFiles.toCollection().primaryKeys()).to.have.members(['a1', 'a2', 'c1']);
    // more than everything: what is there stays
    expect(await keep(b, 'b2', 101, 5)).to.equal(false);
    expect(await db.labFiles.count()).to.equal(3);
    // sent anew under the same id: the older one does not stand for it, nor stay where the newer one has no room
    const keepAnew = (size: number, at: number) =>
      db.transaction('rw', [db.cases, db.labFiles, db.meta], () =>
        keepLabFile(
          db,
          { id: 'a1' as never, caseId: id, root: `a1 of ${at}`, bytes: new ArrayBuffer(size) },
          at,
          100,
        ),
      );
    expect(await keepAnew(101, 6)).to.equal(false);
    expect([...(await keptRoots(db, id))]).to.deep.equal([['a2', 'a2']]);
    expect(await db.labFiles.toCollection().primaryKeys()).to.have.members(['a2', 'c1']);
    expect(await keepAnew(20, 7)).to.equal(true);
    expect(await keepAnew(30, 8)).to.equal(true);
    expect((await keptRoots(db, id)).get('a1' as never)).to.equal('a1 of 8');
    expect((await db.labFiles.get('a1' as never))!.bytes.byteLength).to.equal(30);
    // the very same, too large by now: what is there is it
    expect(await keep(id, 'a2', 101, 9)).to.equal(false);
    expect((await keptRoots(db, id)).get('a2' as never)).to.equal('a2');
    db.close();
    await client.close();
  });
});

describe('accepting a plan', () => {
  const accept = (plan: PlanVersion) => ({ planDigest: plan.digest });
  const refused = { ok: false, code: 'refused', refusal: { code: 'plan-unproven' } };

  it('S3 · plan review: leaves once every mesh of it was proven on this device', async () => {
    const { lab, client, id, models, plan } = await open();
    expect(await client.send(id, ACCEPT_PLAN, accept(plan))).to.deep.equal(refused);
    for (const file of models.slice(1)) await client.labFile(id, file);
    expect(await client.send(id, ACCEPT_PLAN, accept(plan))).to.deep.equal(refused);
    await client.labFile(id, models[0]!);
    expect((await client.send(id, ACCEPT_PLAN, accept(plan))).ok).to.equal(true);
    await until(client.case(id), (view) => view?.unsent === 0);
    expect(lab.case(id)!.status.stage).to.equal('production');
    await client.close();
  });

  it('S3 · plan review: a plan that was proven in an earlier page can be accepted offline', async () => {
    const { lab, client, id, models, plan } = await open();
    for (const file of models) await client.labFile(id, file);
    await client.close();
    lab.isOffline = true;
    const again = await openSmall(lab, { profile: aligner });
    expect((await again.send(id, ACCEPT_PLAN, accept(plan))).ok).to.equal(true);
    await again.close();
  });

  it('Bad input: is refused where the plan was changed after it was sealed, and the other decisions are not', async () => {
    const made = stagedPlan({ stages: 2, perSide: 1, detail: 2 });
    const { staging } = made.plan;
    const reductions = [{ ...staging!.reductions[0]!, millimetres: 0.4 }];
    const forged: PlanVersion = { ...made.plan, staging: { ...staging!, reductions } };
    const { lab, client, id, models } = await open({ ...made, plan: forged });
    for (const file of models) await client.labFile(id, file);
    expect(await client.send(id, ACCEPT_PLAN, accept(forged))).to.deep.equal(refused);
    const fields = { ...accept(forged), note: 'It does not open.' };
    expect((await client.send(id, 'plan.request-change', fields)).ok).to.equal(true);
    await until(client.case(id), (view) => view?.unsent === 0);
    expect(lab.case(id)!.status.stage).to.equal('planning');
    await client.close();
  });

  it('Bad input: is refused where the plan cannot be reviewed', async () => {
    const contact = ['11', '41'] as never;
    const made = stagedPlan({
      ...{ stages: 2, perSide: 1, detail: 2 },
      reductions: [{ contact, millimetres: 0.2, stage: 1 }],
    });
    const { client, id, models, plan } = await open(made);
    for (const file of models) await client.labFile(id, file);
    expect(await client.send(id, ACCEPT_PLAN, accept(plan))).to.deep.equal(refused);
    await client.close();
  });

  it('Bad input: is refused where a mesh was proven by another root than the plan names', async () => {
    const { client, id, models, plan, line, made } = await open();
    for (const file of models.slice(1)) await client.labFile(id, file);
    // the first model's file, proven as somebody else named it
    const other = made.files.get(models[1]!.id)!;
    line.instead = () => other;
    await client.labFile(id, { ...models[1]!, id: models[0]!.id });
    expect(await client.send(id, ACCEPT_PLAN, accept(plan))).to.deep.equal(refused);
    await client.close();
  });

  it('S3 · plan review: a mesh that was sent anew counts, also where the device keeps the older one under its id', async () => {
    const { lab, client, id, models, plan, made, line } = await open();
    const [first] = models;
    // before the plan came: the same id, other bytes
    const other = made.files.get(models[1]!.id)!;
    line.instead = () => other;
    const older = { ...models[1]!, id: first!.id };
    expect((await client.labFile(id, older)).ok).to.equal(true);
    line.instead = undefined;
    const bytes = await other.arrayBuffer();
    for (const file of models) await client.labFile(id, file);
    // the newer one found no room, and the older one lies there still
    const db = new PonticDatabase(await databaseName({ backend: lab.id, ...lab.account! }), 'relaxed');
    await db.open();
    await db.transaction('rw', [db.cases, db.labFiles, db.meta], () =>
      keepLabFile(db, { id: first!.id, caseId: id, root: older.root, bytes }, 1),
    );
    db.close();
    expect((await client.send(id, ACCEPT_PLAN, accept(plan))).ok).to.equal(true);
    await client.close();
  });

  it('says first that there is a newer plan', async () => {
    const { client, id } = await open();
    expect(await client.send(id, ACCEPT_PLAN, { planDigest: 'of an older one' })).to.deep.equal({
      ...refused,
      refusal: { code: 'stale-plan' },
    });
    await client.close();
  });
});
