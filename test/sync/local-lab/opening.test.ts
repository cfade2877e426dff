import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { now, uniqueName } from '../../support/lab.js';
import { aPausedLab, DAY_MS, draftOf, NEVER, pausedCase, sameLab, save, send, typesOf } from './practice.js';

describe('opening the embedded lab', () => {
  it('a first attempt that fails is told to whoever asked, and the next one is a new one', async () => {
    const lab = aPausedLab();
    const failure = new DOMException('no room', 'QuotaExceededError');
    Object.defineProperty(indexedDB, 'open', {
      configurable: true,
      value: () => {
        throw failure;
      },
    });
    const broken: unknown = await lab.connect(NEVER).catch((error: unknown) => error);
    let told: unknown;
    const stop = lab.watch!(() => undefined);
    const watching = new Promise<void>((resolve) =>
      lab.desk.cases.subscribe({ next: () => undefined, error: (error) => resolve((told = error) as never) }),
    );
    await watching;
    Reflect.deleteProperty(indexedDB, 'open');
    expect(broken).to.be.instanceOf(Error);
    expect(told).to.be.instanceOf(Error);
    expect((await lab.connect(NEVER)).role).to.equal('dentist');
    stop();
    await lab.close!();
  });

  it('can be closed before it was ever opened, twice, and opened again', async () => {
    const lab = aPausedLab();
    await lab.close!();
    const { id } = await pausedCase(lab);
    await lab.close!();
    await lab.close!();
    expect((await now(lab.desk.cases)).map((subject) => subject.id)).to.deep.equal([id]);
    await lab.close!();
  });

  it("finds the cases of an earlier version's database, and their timers", async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    const subject = (await now(lab.desk.cases))[0]!;
    await lab.close!();
    const name = uniqueName();
    const old = new Dexie(`pontic-lab-${name}`);
    old.version(1).stores({
      cases: 'id, seq',
      files: 'id, caseId',
      parts: '[file+part], file',
      answers: 'id',
      settings: 'name',
    });
    const past = Date.now() - 31 * DAY_MS;
    const history = subject.history.map((entry) => ({ ...entry, at: new Date(past).toISOString() }));
    await old.table('cases').put({ id, seq: 3, case: { ...subject, history } });
    await old.table('settings').put({ name: 'seq', value: 3 });
    old.close();
    const upgraded = sameLab({ ...lab, account: { tenant: name, subject: 'practice' } });
    const [found] = await now(upgraded.desk.cases);
    expect(typesOf(found!).slice(-2)).to.deep.equal(['pause.place', 'pause.remind']);
    await upgraded.close!();
  });

  it('a draft that was stored before the lab had services begins as its service says when it is sent', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const draft = draftOf({ service: 'direct' });
    const { case: kept } = await save(lab, draft);
    await lab.close!();
    const db = await new Dexie(`pontic-lab-${lab.account!.tenant}`).open();
    await db.table('cases').update(draft.id, { case: { ...kept!, status: { stage: 'draft' } } });
    db.close();
    const { case: sent } = await send(lab, draft.id, 'case.submit');
    expect(sent!.status).to.deep.include({ stage: 'received', service: 'direct' });
    await lab.close!();
  });
});
