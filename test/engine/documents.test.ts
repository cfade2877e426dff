import { expect } from '@open-wc/testing';
import { collectGarbage } from '../../src/engine/garbage.js';
import { uuidv7 } from '../../src/domain/ids.js';
import { databaseName } from '../../src/store/directory.js';
import { DOCUMENT } from '../../src/store/database.js';
import { Store } from '../../src/store/store.js';
import { documentsOf } from '../../src/index.js';
import { memoryScans } from '../support/fake-backend.js';
import { until } from '../support/lab.js';
import { isQuiet, type MemoryLab, memoryLab, openSmall, received, viewOf } from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';
import { small } from '../support/small-lab.js';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const photo = () => new File([JPEG], 'Miller John smile.JPG', { type: 'text/html' });
const letter = () => new File(['%PDF-1.7 dear lab'], 'Miller.pdf');
const DAYS_3 = 3 * 86_400_000;

async function open() {
  const lab = memoryLab();
  const scans = memoryScans();
  const client = await openSmall(lab, { scans });
  return { lab, scans, client, id: await received(client) };
}
const storeOf = async (lab: MemoryLab): Promise<Store> =>
  Store.open(await databaseName({ backend: lab.id, ...lab.account! }), () =>
    uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  );

describe('A4 case page: documents are added after submission', () => {
  it('each as one event with its file, under a number and its kind, never under the name that it had', async () => {
    const { lab, scans, client, id } = await open();
    for (const file of [photo(), letter()]) {
      const added = await client.addDocument(id, file);
      expect(added).to.have.property('ok', true);
      expect(added.ok && scans.copies.has(added.id)).to.equal(true);
    }
    await until(client.case(id), isQuiet);
    const documents = documentsOf(lab.case(id)!);
    const [first, second] = documents.map(({ id: file }) => file.slice(-4));
    expect(documents.map(({ name }) => name)).to.deep.equal([
      `document-1-${first}.jpg`,
      `document-2-${second}.pdf`,
    ]);
    expect(documents[0]).to.include({ bytes: JPEG.length, triangles: 0, verdict: 'pass' });
    expect(documents.every((one) => lab.arrived.has(one.id))).to.equal(true);
    expect(JSON.stringify(lab.sent)).to.not.include('Miller');
    const { uploads, case: subject } = await viewOf(client, id);
    expect(documentsOf(subject)).to.deep.equal(documents);
    expect(uploads[documents[0]!.id]).to.include({ state: 'verified', bytes: JPEG.length });
    await client.close();
  });

  it('never twice: the same file is told to be there, in two picks at once and after the page was closed', async () => {
    const { lab, scans, client, id } = await open();
    const outcomes = await Promise.all([client.addDocument(id, letter()), client.addDocument(id, letter())]);
    const same = { ok: false, code: 'same-file', place: DOCUMENT };
    expect(outcomes.filter(({ ok }) => ok)).to.have.length(1);
    expect(outcomes.find(({ ok }) => !ok)).to.deep.equal(same);
    expect(scans.copies.size).to.equal(1);
    await until(client.case(id), isQuiet);
    await client.close();
    const again = await openSmall(lab, { scans });
    expect(await again.addDocument(id, letter())).to.deep.equal(same);
    expect(await again.addDocument(id, photo())).to.have.property('ok', true);
    await pressing(again, until(again.case(id), isQuiet));
    expect(documentsOf(lab.case(id)!)).to.have.length(2);
    expect(scans.copies.size).to.equal(2);
    await again.close();
  });

  it('waits on the device without a connection, through a closed page', async () => {
    const { lab, scans, client, id } = await open();
    lab.isOffline = true;
    expect(await client.addDocument(id, letter())).to.have.property('ok', true);
    expect(documentsOf((await viewOf(client, id)).case)).to.have.length(1);
    await client.close();
    lab.isOffline = false;
    const again = await openSmall(lab, { scans });
    await pressing(again, until(again.case(id), isQuiet));
    expect(documentsOf(lab.case(id)!)).to.have.length(1);
    await again.close();
  });

  it('is refused by what it is, before anything of it is kept', async () => {
    const { scans, client, id } = await open();
    const blocked = await client.addDocument(id, new File(['<html>', '<script>'], 'photo.jpg'));
    expect(blocked.ok === false && blocked.code === 'blocked' && blocked.report.findings).to.deep.equal([
      { code: 'not-a-document', verdict: 'block', values: { kind: 'text' } },
    ]);
    expect(scans.copies.size).to.equal(0);
    const draft = await client.createDraft();
    expect(await client.addDocument(draft, photo())).to.deep.equal({ ok: false, code: 'not-editable' });
    expect(await client.addDocument('nobody' as never, photo())).to.have.property('code', 'unknown-case');
    expect(scans.copies.size).to.equal(0);
    await client.close();
  });

  it('that the lab refuses is told, and the case shows the lab’s word again', async () => {
    const { lab, client, id } = await open();
    lab.refuse = ({ kind }) => (kind === 'event' ? { code: 'declined', message: 'no' } : undefined);
    await client.addDocument(id, photo());
    const view = (await until(client.case(id), (one) => one?.trouble !== undefined))!;
    expect(view.trouble).to.deep.include({ kind: 'refused', event: 'document.add' });
    expect(documentsOf(view.case)).to.deep.equal([]);
    await client.close();
  });
});

describe('the copy of a document', () => {
  it('is kept until the lab has verified it, however long that takes, and then freed', async () => {
    const { lab, scans, client, id } = await open();
    lab.isOffline = true;
    const added = await client.addDocument(id, photo());
    const file = added.ok ? added.id : undefined!;
    const store = await storeOf(lab);
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file), 'not sent').to.equal(true);
    // the event is at the lab, the bytes are not
    const ops = await store.db.ops.toArray();
    await store.write('strict', ['ops'], (db) => db.ops.clear());
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file), 'not verified').to.equal(true);
    await store.write('strict', ['ops'], (db) => db.ops.bulkPut(ops));
    lab.isOffline = false;
    await pressing(client, until(client.case(id), isQuiet));
    expect((await store.db.attachments.get(file))!).to.include({ slot: DOCUMENT });
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file), 'at the lab').to.equal(false);
    expect(await store.db.attachments.count()).to.equal(0);
    store.close();
    await client.close();
  });

  it('that belongs to a refused event goes once a person has read the refusal', async () => {
    const { lab, scans, client, id } = await open();
    lab.refuse = ({ kind }) => (kind === 'event' ? { code: 'declined', message: 'no' } : undefined);
    const added = await client.addDocument(id, photo());
    const file = added.ok ? added.id : undefined!;
    await until(client.case(id), (one) => one?.trouble !== undefined);
    const store = await storeOf(lab);
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file)).to.equal(true);
    await client.dismissTrouble(id);
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file)).to.equal(false);
    store.close();
    await client.close();
  });

  it('and that of a scan in a pending revision stay while they are pending', async () => {
    const { lab, scans, client, id } = await open();
    const scan = await client.attach(id, 'upper', new File(['solid'], 'a.stl'));
    const file = scan.ok ? scan.id : undefined!;
    const store = await storeOf(lab);
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file)).to.equal(true);
    await client.dropRevision(id);
    await collectGarbage(store, scans, small, Date.now() + DAYS_3);
    expect(scans.copies.has(file)).to.equal(false);
    store.close();
    await client.close();
  });
});
