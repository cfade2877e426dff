import { expect } from '@open-wc/testing';
import { type AttachmentRef, createLabClient, filesIn, itemId, type LabClient } from '../../src/index.js';
import { collectGarbage } from '../../src/engine/garbage.js';
import { uuidv7 } from '../../src/domain/ids.js';
import { databaseName } from '../../src/store/directory.js';
import { Store } from '../../src/store/store.js';
import { aHeic, aJpeg, aPdf, aPng, aZip, CANARY, fileOf, holds } from '../support/a-photo.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';
import { memoryScans } from '../support/fake-backend.js';
import { filesLab } from '../support/files-lab.js';
import { aLab, crownEdits, now, stageIs, until } from '../support/lab.js';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const MESH = archMesh({ jaw: 'upper', triangles: 2000 });
const named = (seed: number) =>
  fileOf(toBinaryStl(archMesh({ jaw: 'lower', triangles: 2000, seed }), CANARY), `${CANARY}_lower.stl`);

async function open() {
  const lab = aLab({ profile: filesLab });
  const client = await createLabClient({ backend: lab, profile: filesLab });
  const id = await client.createDraft();
  await client.edit(id, crownEdits(undefined, filesLab));
  return { lab, client, id };
}
const rxOf = async (client: LabClient, id: Parameters<LabClient['case']>[0]) =>
  (await now(client.case(id)))!.case.prescription;
const placesIn = async (client: LabClient, id: Parameters<LabClient['case']>[0], slot: string) =>
  filesIn(await rxOf(client, id), slot);

describe('A4 files: photos and documents in slots', () => {
  it('a slot for several takes them side by side, each in a place and under a number of its own', async () => {
    const { client, id } = await open();
    const photos = await Promise.all([40, 44, 48].map((width) => aJpeg({ width })));
    const outcomes = await Promise.all(
      photos.map((photo, i) => client.attach(id, 'xrays', fileOf(photo, `${CANARY} ${i}.JPEG`))),
    );
    expect(outcomes.every(({ ok }) => ok)).to.equal(true);
    const files = await placesIn(client, id, 'xrays');
    const names = files.map(([, { name, id: file }]) => name.replace(`-${file.slice(-4)}.`, '-id.'));
    expect(names.sort()).to.deep.equal(['xrays-1-id.jpg', 'xrays-2-id.jpg', 'xrays-3-id.jpg']);
    for (const [place, { id: file, triangles, verdict }] of files) {
      expect(place).to.equal(`xrays/${file}`);
      expect({ triangles, verdict }).to.deep.equal({ triangles: 0, verdict: 'pass' });
    }
    // a number is not given twice
    await client.edit(id, [{ slot: files[0]![0], value: undefined }]);
    await client.attach(id, 'xrays', fileOf(aPdf(), 'letter.pdf'));
    const after = (await placesIn(client, id, 'xrays')).map(([, { name }]) => name);
    expect(after.find((name) => name.endsWith('.pdf'))).to.match(/^xrays-4-[\da-f]{4}\.pdf$/);
    expect(new Set(after).size).to.equal(3);
    await client.close();
  });

  it('a file that is given up in the moment in which its copy is whole comes into no slot', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const memory = memoryScans();
    const take: typeof memory.take = async (...how) => {
      const result = await memory.take(...how);
      controller.abort(reason);
      return result;
    };
    const scans = { ...memory, take };
    const client = await createLabClient({ backend: aLab({ profile: filesLab }), profile: filesLab, scans });
    const id = await client.createDraft();
    const { signal } = controller;
    const error: unknown = await client
      .attach(id, 'xrays', fileOf(aPdf(), 'letter.pdf'), { signal })
      .catch((thrown: unknown) => thrown);
    expect(error).to.equal(reason);
    expect(await placesIn(client, id, 'xrays')).to.deep.equal([]);
    expect(memory.copies.size).to.equal(0);
    await client.close();
  });

  it('two devices give different files different names', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const names = [];
    for (const [{ client, id }, width] of [
      [first, 40],
      [second, 44],
    ] as const) {
      await client.attach(id, 'xrays', fileOf(await aJpeg({ width }), 'a.jpg'));
      const [[, { id: file, name }]] = (await placesIn(client, id, 'xrays')) as [[string, AttachmentRef]];
      expect(name).to.equal(`xrays-1-${file.slice(-4)}.jpg`);
      names.push(name);
      await client.close();
    }
    expect(names[0]).to.not.equal(names[1]);
  });

  it('never more than its most, however many come at once, and nothing of the others stays', async () => {
    const { client, id } = await open();
    const photos = await Promise.all([40, 44, 48, 52, 56].map((width) => aPng({ width })));
    const outcomes = await Promise.all(
      photos.map((photo) => client.attach(id, 'xrays', fileOf(photo, 'a.png'))),
    );
    const refused = outcomes.filter(({ ok }) => !ok);
    expect(refused).to.deep.equal([
      { ok: false, code: 'too-many-files', most: 3 },
      { ok: false, code: 'too-many-files', most: 3 },
    ]);
    expect(await placesIn(client, id, 'xrays')).to.have.length(3);
    // known before a byte is read
    const scans = await client.attach(id, 'xrays', fileOf(new Blob(['not even a picture']), 'x.png'));
    expect(scans).to.deep.equal({ ok: false, code: 'too-many-files', most: 3 });
    await client.close();
  });

  it('one that lies in the case already is refused, and it is said where', async () => {
    const { client, id } = await open();
    const photo = await aJpeg();
    await client.attach(id, 'frontal', fileOf(photo, 'a.jpg'));
    expect(await client.attach(id, 'leftLateral', fileOf(photo, 'b.jpg'))).to.deep.equal({
      ...{ ok: false, code: 'same-file', place: 'frontal' },
    });
    const first = await client.attach(id, 'xrays', fileOf(aPdf(), 'a.pdf'));
    expect(first.ok).to.equal(true);
    expect(await client.attach(id, 'xrays', fileOf(aPdf(), 'b.pdf'))).to.deep.equal({
      ...{ ok: false, code: 'same-file', place: `xrays/${first.ok && first.id}` },
    });
    // in its own place it may be chosen again
    expect(await client.attach(id, 'frontal', fileOf(photo, 'again.jpg'))).to.have.property('ok', true);
    await client.close();
  });

  it('C7: the same scan under another name of a patient is the same file', async () => {
    const { client, id } = await open();
    const export1 = fileOf(toBinaryStl(MESH, 'Miller 1961'), 'a.stl');
    const export2 = fileOf(toBinaryStl(MESH, 'Pearson 1975'), 'b.stl');
    expect(await client.attach(id, 'upper', export1)).to.have.property('ok', true);
    expect(await client.attach(id, 'lower', export2)).to.deep.equal({
      ...{ ok: false, code: 'same-file', place: 'upper' },
    });
    await client.close();
  });

  it('content decides, never the name: what a slot does not take is told by its kind, and nothing is kept', async () => {
    const { client, id } = await open();
    const findingOf = async (slot: string, file: File) => {
      const outcome = await client.attach(id, slot, file);
      return outcome.ok || outcome.code !== 'blocked' ? outcome : outcome.report.findings[0];
    };
    expect(await findingOf('frontal', fileOf(aPdf(), 'photo.jpg'))).to.deep.equal({
      ...{ code: 'wrong-kind', verdict: 'block', values: { kind: 'pdf', wanted: 'jpeg png' } },
    });
    expect(await findingOf('frontal', fileOf(aHeic(), 'IMG_0001.JPG'))).to.include({ code: 'heic' });
    expect(await findingOf('xrays', fileOf(aZip(), 'x.pdf'))).to.deep.include({ code: 'wrong-kind' });
    const heavy = new File(['%PDF-', new Uint8Array(20_000_000)], 'x.pdf');
    expect(await findingOf('xrays', heavy)).to.deep.include({
      ...{ code: 'over-limit', values: { bytes: 20_000_005, most: 20_000_000 } },
    });
    expect(await findingOf('upper', fileOf(await aJpeg(), 'a.stl'))).to.deep.include({ code: 'not-a-mesh' });
    expect((await rxOf(client, id)).scans).to.deep.equal({});
    await client.close();
  });

  it('A5.18: the slot of other documents takes STL, archives, pictures and PDF', async () => {
    const { client, id } = await open();
    const files = [
      fileOf(toAsciiStl(MESH, CANARY), 'a.stl'),
      fileOf(aZip(), 'b.zip'),
      fileOf(await aPng(), 'c.png'),
      fileOf(await aJpeg(), 'd.jpeg'),
      fileOf(aPdf(), 'e.pdf'),
    ];
    for (const file of files)
      expect(await client.attach(id, 'other', file), file.name).to.have.property('ok', true);
    const kept = await placesIn(client, id, 'other');
    expect(kept.map(([, { name, id: file }]) => name.replace(`-${file.slice(-4)}.`, '.'))).to.deep.equal([
      ...['other-1.stl', 'other-2.zip', 'other-3.png', 'other-4.jpg', 'other-5.pdf'],
    ]);
    expect(kept.map(([, { verdict }]) => verdict)).to.deep.equal(['pass', 'warn', 'pass', 'pass', 'pass']);
    await client.close();
  });

  it('a slot that the lab does not have is no slot', async () => {
    const { client, id } = await open();
    expect(await client.attach(id, 'toString', fileOf(aPdf(), 'a.pdf'))).to.deep.equal({
      ...{ ok: false, code: 'unknown-case' },
    });
    await client.close();
  });
});

describe('C7: nobody’s name leaves the device in a file', () => {
  it('neither in what is stored, nor in what arrives at the lab, nor in what is said about it', async () => {
    const { lab, client, id } = await open();
    const given: Record<string, File> = {
      upper: named(1),
      lower: fileOf(toAsciiStl(MESH, CANARY), `${CANARY}.stl`),
      frontal: fileOf(await aJpeg({ orientation: 6 }), `${CANARY}.jpg`),
      upperOcclusal: fileOf(await aPng(), `${CANARY}.png`),
      xrays: fileOf(aPdf(), `${CANARY}.pdf`),
      other: named(2),
    };
    for (const [slot, file] of Object.entries(given))
      expect(await client.attach(id, slot, file), slot).to.have.property('ok', true);
    await client.edit(id, [
      {
        field: 'signature',
        value: { kind: 'typed', name: 'Ada Okafor', at: new Date().toISOString() as never },
      },
    ]);
    expect(await client.submit(id)).to.have.property('ok', true);
    const view = (await until(client.case(id), stageIs('received')))!;
    const refs = Object.values(view.case.prescription.scans);
    expect(refs).to.have.length(6);
    for (const { id: file, bytes, name } of refs) {
      const here = await bytesOf((await client.preview(file))!);
      const there = await bytesOf(await lab.desk.file(file));
      expect(holds(here, CANARY), name).to.equal(false);
      expect(there, name).to.deep.equal(here);
      expect(here.length).to.equal(bytes);
    }
    expect(JSON.stringify(view)).to.not.include(CANARY);
    expect(view.reports[view.case.prescription.scans['frontal']!.id]!.scrubbed).to.include('gps');
    await client.close();
  });

  it('a document that is added later is cleaned, too', async () => {
    const { lab, client, id } = await open();
    await client.attach(id, 'upper', named(1));
    await client.edit(id, [
      {
        field: 'signature',
        value: { kind: 'typed', name: 'Ada Okafor', at: new Date().toISOString() as never },
      },
    ]);
    await client.submit(id);
    await until(client.case(id), stageIs('received'));
    const added = await client.addDocument(id, fileOf(await aJpeg(), `${CANARY}.jpg`));
    if (!added.ok) throw new Error(added.code);
    expect(added.report.scrubbed).to.include('gps');
    await until(client.case(id), (view) => view?.uploads[added.id]?.state === 'verified');
    expect(holds(await bytesOf(await lab.desk.file(added.id)), CANARY)).to.equal(false);
    await client.close();
  });
});

describe('the copy of a file', () => {
  it('can be shown as what it is; what is no picture or PDF has no type that a browser would open', async () => {
    const { client, id } = await open();
    const types: Record<string, [string, File]> = {
      frontal: ['image/jpeg', fileOf(await aJpeg(), 'a.jpg')],
      upperOcclusal: ['image/png', fileOf(await aPng(), 'a.png')],
      xrays: ['application/pdf', fileOf(aPdf(), 'a.pdf')],
      upper: ['application/octet-stream', named(1)],
    };
    for (const [slot, [type, file]] of Object.entries(types)) {
      const outcome = await client.attach(id, slot, file);
      const shown = outcome.ok ? await client.preview(outcome.id) : undefined;
      expect(shown?.type, slot).to.equal(type);
    }
    expect(await client.preview('nobody' as never)).to.equal(undefined);
    await client.close();
  });

  it('of a slot for several stays while it lies there, and is freed when it is taken out', async () => {
    const scans = memoryScans();
    const lab = aLab({ profile: filesLab });
    const client = await createLabClient({ backend: lab, profile: filesLab, scans });
    const id = await client.createDraft();
    await client.edit(id, [{ item: itemId('01'), value: undefined }]);
    const outcome = await client.attach(id, 'bite', named(3));
    const file = outcome.ok ? outcome.id : undefined!;
    const store = await Store.open(await databaseName({ backend: lab.id, ...client.account }), () =>
      uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    );
    const later = Date.now() + 3 * 86_400_000;
    // what is unsent is always kept: here the draft is as if it had been
    await store.write('strict', ['ops'], (db) => db.ops.clear());
    await collectGarbage(store, scans, filesLab, later);
    expect(scans.copies.has(file)).to.equal(true);
    scans.copies.delete(file);
    expect(await client.preview(file), 'gone from the disk').to.equal(undefined);
    await client.edit(id, [{ slot: `bite/${file}`, value: undefined }]);
    await store.write('strict', ['ops'], (db) => db.ops.clear());
    await collectGarbage(store, scans, filesLab, later);
    expect(await store.db.attachments.count()).to.equal(0);
    store.close();
    await client.close();
  });
});
