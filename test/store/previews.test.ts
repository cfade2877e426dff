import { expect } from '@open-wc/testing';
import { Dexie } from 'dexie';
import { collectGarbage } from '../../src/engine/garbage.js';
import { uuidv7 } from '../../src/domain/ids.js';
import { type AttachmentId, createLabClient, type LabClient } from '../../src/index.js';
import type { ScanPreview } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { databaseName } from '../../src/store/directory.js';
import { previewRecord } from '../../src/store/previews.js';
import { Store } from '../../src/store/store.js';
import { memoryScans } from '../support/fake-backend.js';
import { aLab, crownEdits, now, uniqueName } from '../support/lab.js';

const PICTURE = Uint8Array.of(137, 80, 78, 71);
/** Views into longer buffers, as the worker may send them. */
const PREVIEW: ScanPreview = {
  positions: new Float32Array([9, 9, 0, 0, 0, 1, 0, 0, 0, 1, 0]).subarray(2),
  indices: new Uint32Array([7, 0, 1, 2]).subarray(1),
  picture: PICTURE,
};
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** A client whose scans bring a preview, and its database. */
async function start() {
  const scans = memoryScans();
  const take = scans.take.bind(scans);
  scans.take = async (request, options) => {
    const taken = await take(request, options);
    return request.expects ? { ...taken, preview: PREVIEW } : taken;
  };
  const lab = aLab();
  const client = await createLabClient({ backend: lab, profile: restorative, scans });
  const store = await Store.open(await databaseName({ backend: lab.id, ...client.account }), newId);
  open.push(client, store);
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  return { client, store, scans, id };
}

async function attach(client: LabClient, id: Parameters<LabClient['attach']>[0]): Promise<AttachmentId> {
  const outcome = await client.attach(id, 'upper', new File([newId()], 'upper.stl'));
  expect(outcome).to.have.property('ok', true);
  return outcome.ok ? outcome.id : undefined!;
}

describe('the preview of a scan in the store', () => {
  it('lies beside its scan, and is given as it was made', async () => {
    const { client, id } = await start();
    const file = await attach(client, id);
    const preview = (await client.scanPreview(file))!;
    expect([...preview.positions]).to.deep.equal([...PREVIEW.positions]);
    expect([...preview.indices]).to.deep.equal([0, 1, 2]);
    const picture = (await client.scanPicture(file))!;
    expect(picture.type).to.equal('image/png');
    expect(new Uint8Array(await picture.arrayBuffer())).to.deep.equal(PICTURE);
  });

  it('is kept as plain buffers, exactly as long as they are, never as a Blob', () => {
    const record = previewRecord('x' as AttachmentId, PREVIEW);
    expect(record.positions).to.be.instanceOf(ArrayBuffer);
    expect([record.positions.byteLength, record.indices.byteLength, record.picture.byteLength]).to.deep.equal(
      [36, 12, 4],
    );
  });

  it('of a scan that has none is nothing', async () => {
    const { client } = await start();
    expect(await client.scanPreview('nobody' as AttachmentId)).to.equal(undefined);
    expect(await client.scanPicture('nobody' as AttachmentId)).to.equal(undefined);
  });

  it('has no picture where none could be drawn', async () => {
    const { client, store } = await start();
    const id = 'plain' as AttachmentId;
    const record = previewRecord(id, { ...PREVIEW, picture: new Uint8Array(0) });
    await store.write('strict', ['previews'], (db) => db.previews.put(record));
    expect(await client.scanPicture(id)).to.equal(undefined);
    expect((await client.scanPreview(id))!.picture.length).to.equal(0);
  });

  it('leaves with a draft that is discarded', async () => {
    const { client, store, id } = await start();
    await attach(client, id);
    expect(await store.db.previews.count()).to.equal(1);
    expect(await client.discard(id)).to.have.property('ok', true);
    expect(await store.db.previews.count()).to.equal(0);
    expect(await store.db.attachments.count()).to.equal(0);
  });

  it('leaves with a scan that nobody needs any more, and so does one without a scan', async () => {
    const { client, store, scans, id } = await start();
    const file = await attach(client, id);
    await store.write('strict', ['previews', 'ops'], async (db) => {
      await db.previews.put(previewRecord('orphan' as AttachmentId, PREVIEW));
      await db.ops.clear();
    });
    const later = Date.now() + 3 * 86_400_000;
    await collectGarbage(store, scans, restorative, later);
    expect(await store.db.previews.toCollection().primaryKeys()).to.deep.equal([file]);
    await client.edit(id, [{ slot: 'upper', value: undefined }]);
    await store.write('strict', ['ops'], (db) => db.ops.clear());
    await collectGarbage(store, scans, restorative, later);
    expect(await store.db.previews.count()).to.equal(0);
  });

  it('is given up where a device has room for the scan alone', async () => {
    const { client, store, id } = await start();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...rest: Parameters<typeof put>) {
      if (this.name === 'previews') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, rest);
    };
    try {
      const file = await attach(client, id);
      const { scans: files } = (await now(client.case(id)))!.case.prescription;
      expect(files['upper']!.id).to.equal(file);
      expect(await client.scanPreview(file)).to.equal(undefined);
      expect(await store.db.attachments.count()).to.equal(1);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('has its place in a database that was made before there were any', async () => {
    const name = uniqueName();
    const old = new Dexie(name, { autoOpen: false });
    old.version(3).stores({
      cases: 'id, [stage+updatedAt], updatedAt, origin',
      ops: '++seq, &id, caseId',
      receipts: 'id, caseId',
      attachments: 'id, caseId',
      counters: 'stage',
      meta: 'name',
      tombstones: 'id',
    });
    await old.open();
    await old.table('attachments').put({ id: 'f1', caseId: 'c1' });
    old.close();
    const store = await Store.open(name, newId);
    open.push(store);
    expect(await store.db.previews.count()).to.equal(0);
    expect(await store.db.attachments.count()).to.equal(1);
  });
});
