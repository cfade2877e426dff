import { expect } from '@open-wc/testing';
import { DOCUMENT } from '../../src/store/database.js';
import { documentsOf, type LabProfile } from '../../src/index.js';
import { memoryScans } from '../support/fake-backend.js';
import { until } from '../support/lab.js';
import { isQuiet, memoryLab, openSmall, received, viewOf } from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';
import { small } from '../support/small-lab.js';

const photo = (last = 3, name = 'Miller John smile.JPG') =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, last])], name);
const page = () => new File(['<html>', '<script>'], 'photo.jpg');
const note = 'Here is how it sits.';

const { lifecycle } = small;
/** comments may bring photos */
const talking: LabProfile = {
  ...small,
  lifecycle: {
    ...lifecycle,
    events: {
      ...lifecycle.events,
      'comment.add': { ...lifecycle.events['comment.add']!, brings: 'documents' },
      'hold.answer': { ...lifecycle.events['hold.answer']!, brings: 'documents' },
    },
  },
};

async function open() {
  const lab = memoryLab(talking);
  const scans = memoryScans();
  const client = await openSmall(lab, { scans, profile: talking });
  return { lab, scans, client, id: await received(client) };
}

describe('S3 · case page: a comment brings photos', () => {
  it('as one event with all of its files, each under a number and its kind', async () => {
    const { lab, scans, client, id } = await open();
    const before = lab.sent.length;
    const sent = await client.send(id, 'comment.add', { note }, { documents: [photo(1), photo(2)] });
    expect(sent).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    const entry = lab.case(id)!.history.at(-1)!;
    expect(entry).to.deep.include({ type: 'comment.add', fields: { note } });
    expect(lab.sent.length - before, 'changes').to.equal(1);
    const [first, second] = entry.documents!.map((file) => file.id.slice(-4));
    expect(entry.documents!.map(({ name }) => name)).to.deep.equal([
      `document-1-${first}.jpg`,
      `document-2-${second}.jpg`,
    ]);
    expect(entry.documents!.every((file) => lab.arrived.has(file.id) && scans.copies.has(file.id))).to.equal(
      true,
    );
    expect(JSON.stringify(lab.sent)).to.not.include('Miller');
    const { uploads } = await viewOf(client, id);
    expect(entry.documents!.map((file) => uploads[file.id]!.state)).to.deep.equal(['verified', 'verified']);
    await client.close();
  });

  it('all or nothing: one file that is not taken keeps the words and the other files back', async () => {
    const { lab, scans, client, id } = await open();
    const history = (await viewOf(client, id)).case.history.length;
    const sent = await client.send(id, 'comment.add', { note }, { documents: [photo(1), page(), photo(2)] });
    expect(sent).to.deep.include({ ok: false, code: 'document-refused', index: 1 });
    expect(!sent.ok && sent.code === 'document-refused' && sent.because.code).to.equal('blocked');
    expect(scans.copies.size).to.equal(0);
    const view = await viewOf(client, id);
    expect([view.unsent, view.case.history.length]).to.deep.equal([0, history]);
    expect(documentsOf(lab.case(id)!)).to.deep.equal([]);
    // the same once more without the page
    const again = await client.send(id, 'comment.add', { note }, { documents: [photo(1), photo(2)] });
    expect(again).to.have.property('ok', true);
    await client.close();
  });

  it('a photo that was picked twice goes once; one that the case has already is named', async () => {
    const { client, scans, id } = await open();
    const twice = await client.send(
      id,
      'comment.add',
      { note },
      { documents: [photo(1), photo(1, 'copy.jpg')] },
    );
    expect(twice).to.have.property('ok', true);
    expect(documentsOf((await viewOf(client, id)).case)).to.have.length(1);
    const known = [photo(2), photo(2, 'copy.jpg'), photo(1)];
    expect(await client.send(id, 'comment.add', { note }, { documents: known })).to.deep.equal({
      ok: false,
      code: 'document-refused',
      index: 2,
      because: { ok: false, code: 'same-file', place: DOCUMENT },
    });
    expect(scans.copies.size).to.equal(1);
    await until(client.case(id), isQuiet);
    await client.close();
  });

  it('waits on the device without a connection, through a closed page', async () => {
    const { lab, scans, client, id } = await open();
    lab.isOffline = true;
    expect(await client.send(id, 'comment.add', { note }, { documents: [photo()] })).to.have.property(
      'ok',
      true,
    );
    expect((await viewOf(client, id)).case.history.at(-1)!.documents).to.have.length(1);
    await client.close();
    lab.isOffline = false;
    const again = await openSmall(lab, { scans, profile: talking });
    await pressing(again, until(again.case(id), isQuiet));
    expect(lab.case(id)!.history.at(-1)).to.deep.include({ type: 'comment.add', fields: { note } });
    expect(documentsOf(lab.case(id)!)).to.have.length(1);
    await again.close();
  });

  it('that is not possible, or misses its words, keeps no copy', async () => {
    const { client, scans, id } = await open();
    const documents = [photo()];
    const send = (type: string, fields = {}) => client.send(id, type, fields, { documents });
    expect(await send('comment.add')).to.deep.equal({
      ok: false,
      code: 'refused',
      refusal: { code: 'missing-fields', fields: ['note'] },
    });
    expect(await send('rx.revise')).to.deep.equal({
      ok: false,
      code: 'refused',
      refusal: { code: 'locked', fields: ['documents'] },
    });
    expect(await send('hold.answer', { answer: 'A2' })).to.have.property('code', 'refused');
    expect(await client.send('nobody' as never, 'comment.add', { note }, { documents })).to.have.property(
      'code',
      'unknown-case',
    );
    expect(scans.copies.size).to.equal(0);
    await client.close();
  });

  it('an answer with photos takes the pending revision and its scans along', async () => {
    const { lab, client, id } = await open();
    lab.act(id, 'hold.place', { reason: 'How does it sit?' });
    await until(client.case(id), (view) => view?.case.status['hold'] === 'asked');
    const scan = await client.attach(id, 'upper', new File(['solid'], 'a.stl'));
    await client.revise(id, [
      {
        field: 'signature',
        value: { kind: 'typed', name: 'Ada Okafor', at: new Date().toISOString() as never },
      },
    ]);
    const sent = await client.send(id, 'hold.answer', { answer: 'Like this.' }, { documents: [photo()] });
    expect(sent).to.have.property('ok', true);
    await pressing(client, until(client.case(id), isQuiet));
    const { history, prescription } = lab.case(id)!;
    expect(history.at(-1)!.documents).to.have.length(1);
    expect(scan.ok && prescription.scans['upper']?.id === scan.id).to.equal(true);
    expect(scan.ok && lab.arrived.has(scan.id)).to.equal(true);
    await client.close();
  });
});
