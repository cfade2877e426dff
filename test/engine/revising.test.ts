import { expect } from '@open-wc/testing';
import { databaseName } from '../../src/store/directory.js';
import { itemId, type LabClient, plainDate } from '../../src/index.js';
import { memoryScans } from '../support/fake-backend.js';
import { aTimeout, now, tooth, until } from '../support/lab.js';
import {
  isQuiet,
  type MemoryLab,
  memoryLab,
  openSmall,
  received,
  scanFile,
  signature,
  typed,
  viewOf,
} from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';

const signed = (words: string) => [...typed('instructions', words), ...signature()];
const crown = itemId('01');

async function open(lab: MemoryLab = memoryLab()) {
  const client = await openSmall(lab);
  return { lab, client, id: await received(client) };
}
/** The dentist's other device, by way of the lab. */
const elsewhere = (lab: MemoryLab, id: Parameters<MemoryLab['case']>[0], words: object) => {
  const { prescription, ...rest } = lab.case(id)!;
  const changes = Object.keys(words).map((path) => ({ path, before: undefined, after: 'theirs' }));
  const by = { role: 'dentist', name: 'Ada' };
  const { status } = rest;
  const entry = {
    id: `elsewhere-${rest.revision}`,
    type: 'rx.revise',
    ...{ at: rest.updatedAt, by, from: status, to: status, fields: {}, changes, hash: '' },
  } as never;
  lab.file({ ...rest, prescription: { ...prescription, ...words }, history: [...rest.history, entry] });
};

describe('A6: a prescription that the lab has is revised', () => {
  it('aside from it: the case shows what the lab has, `revising` what is wanted', async () => {
    const { client, id } = await open();
    expect(await client.revise(id, typed('instructions', 'open contact'))).to.have.property('ok', true);
    await client.revise(id, [{ item: crown, value: undefined }]);
    const view = await viewOf(client, id);
    expect(view.case.prescription.instructions).to.equal('');
    expect(view.case.prescription.items).to.have.property(crown);
    expect(view.revising).to.include({ instructions: 'open contact', patientCode: 'PT-4711' });
    expect(view.revising!.items).to.deep.equal({});
    expect(view.revising!.signature, 'nobody has signed that').to.equal(undefined);
    expect(view.unsent).to.equal(0);
    await client.close();
  });

  it('A4: answer by answer and tooth by tooth, and the history says which', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, [
      { answer: 'overjet', value: 'improve' },
      { tooth: tooth('11'), value: ['missing'] },
      { answer: 'ipr', value: 'no' },
    ]);
    await client.revise(id, [{ answer: 'ipr', value: undefined }]);
    expect((await viewOf(client, id)).case.prescription).to.deep.include({ answers: {}, findings: {} });
    expect((await viewOf(client, id)).revising).to.deep.include({ findings: { 11: ['missing'] } });
    await client.revise(id, signature());
    await client.send(id, 'rx.revise');
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.deep.include({
      answers: { overjet: 'improve' },
      findings: { 11: ['missing'] },
    });
    expect(lab.case(id)!.history.at(-1)!.changes).to.have.deep.members([
      { path: 'answers.overjet', before: undefined, after: 'improve' },
      { path: 'findings.11', before: undefined, after: 'missing' },
    ]);
    await client.close();
  });

  it('A4: where another device charted the same tooth, the person is told which', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, [{ tooth: tooth('11'), value: ['missing'] }, ...signature()]);
    elsewhere(lab, id, { findings: { 11: ['implant'], 12: ['crown'] } });
    const view = (await pressing(
      client,
      until(client.case(id), (one) => one?.trouble !== undefined),
    ))!;
    expect(view.trouble).to.deep.include({ kind: 'conflict', fields: ['findings.11'] });
    expect(view.revising!.findings).to.deep.equal({ 11: ['missing'], 12: ['crown'] });
    await client.close();
  });

  it('and the page may be closed in the middle: the next one finds every word', async () => {
    const lab = memoryLab();
    const { client, id } = await open(lab);
    await client.revise(id, typed('instructions', 'half a sen'));
    await client.close();
    const again = await openSmall(lab);
    expect((await viewOf(again, id)).revising).to.include({ instructions: 'half a sen' });
    await again.close();
  });

  it('in two tabs, which keep each other’s fields', async () => {
    const lab = memoryLab();
    const { client: one, id } = await open(lab);
    const two = await openSmall(lab);
    await Promise.all([
      one.revise(id, typed('instructions', 'from one')),
      two.revise(id, typed('deliveryAddress', 'from two')),
    ]);
    for (const client of [one, two])
      expect((await viewOf(client, id)).revising).to.include({
        instructions: 'from one',
        deliveryAddress: 'from two',
      });
    await one.close();
    await two.close();
  });

  it('and goes as one event with the new files, signed anew; then nothing is pending', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, typed('instructions', 'revised'));
    const file = await client.attach(id, 'upper', scanFile());
    expect(file).to.have.property('ok', true);
    expect((await viewOf(client, id)).revising!.scans['upper']).to.include({ name: 'upper.stl' });
    const unsigned = await client.send(id, 'rx.revise');
    expect(unsigned).to.deep.equal({
      ok: false,
      code: 'incomplete',
      problems: [{ path: 'signature', code: 'sign-required', values: {} }],
    });
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    expect((await viewOf(client, id)).revising).to.equal(undefined);
    await until(client.case(id), isQuiet);
    const [event] = lab.sent.flatMap((change) =>
      change.kind === 'event' && change.event.type === 'rx.revise' ? change.event : [],
    );
    expect(event).to.have.property('revisionOf', 1);
    expect(event!.manifest!.map((one) => one.id)).to.deep.equal(file.ok && [file.id]);
    expect(lab.arrived.has(event!.manifest![0]!.id)).to.equal(true);
    expect(lab.case(id)!.prescription).to.include({ instructions: 'revised' });
    expect(
      lab
        .case(id)!
        .history.at(-1)!
        .changes!.map(({ path }) => path),
    ).to.deep.equal(['instructions', 'scans.upper']);
    await client.close();
  });

  it('is refused where nothing was changed, also when all of it was turned back', async () => {
    const { client, id } = await open();
    const nothing = { ok: false, code: 'refused', refusal: { code: 'nothing-changed' } };
    expect(await client.send(id, 'rx.revise')).to.deep.equal(nothing);
    await client.revise(id, typed('instructions', 'a'));
    await client.revise(id, typed('instructions', ''));
    expect(await client.send(id, 'rx.revise')).to.deep.equal(nothing);
    await client.close();
  });

  it('is judged by what it brings about: a date that has become short is no obstacle, a new one is', async () => {
    const { lab, client, id } = await open();
    lab.file({
      ...lab.case(id)!,
      prescription: { ...lab.case(id)!.prescription, dateWanted: plainDate('2020-01-01') },
    });
    await until(client.case(id), (view) => view?.case.prescription.dateWanted === plainDate('2020-01-01'));
    await client.revise(id, signed('more'));
    await client.revise(id, [...typed('dateWanted', plainDate('2020-01-02')), ...signature()]);
    const refused = await client.send(id, 'rx.revise');
    expect(refused.ok === false && refused.code === 'incomplete' && refused.problems).to.have.length(1);
    await client.revise(id, [...typed('dateWanted', plainDate('2020-01-01')), ...signature()]);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await client.close();
  });

  it('can be dropped, and what was there stays', async () => {
    const { client, id } = await open();
    await client.revise(id, typed('instructions', 'no, wait'));
    expect(await client.dropRevision(id)).to.have.property('ok', true);
    const view = await viewOf(client, id);
    expect(view.revising).to.equal(undefined);
    expect(view.case.prescription.instructions).to.equal('');
    expect(await client.dropRevision('nobody' as never)).to.deep.include({ ok: false, code: 'unknown-case' });
    await client.close();
  });
});

describe('A6: what may be revised depends on the stage', () => {
  it('locked: notes, files and address, nothing else; a draft is edited instead', async () => {
    const { lab, client, id } = await open();
    lab.act(id, 'production.start');
    await until(client.case(id), (view) => view?.case.status.stage === 'production');
    expect(client.scope((await viewOf(client, id)).case)).to.deep.include({
      kind: 'revision',
      event: 'rx.amend',
    });
    expect(await client.revise(id, [{ item: crown, value: undefined }])).to.deep.equal({
      ok: false,
      code: 'not-editable',
    });
    expect(await client.revise(id, typed('patientCode', 'another'))).to.have.property('ok', false);
    expect(await client.attach(id, 'lower', scanFile())).to.have.property('ok', true);
    expect(await client.revise(id, signed('shade A2'))).to.have.property('ok', true);
    expect(await client.send(id, 'rx.amend')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.include({ instructions: 'shade A2' });
    const draft = await client.createDraft();
    expect(await client.revise(draft, typed('instructions', 'x'))).to.have.property('code', 'not-editable');
    expect(await client.revise('nobody' as never, [])).to.have.property('code', 'unknown-case');
    await client.close();
  });

  it('what was begun before the lock is kept and shown, cannot go, and goes once it is open again', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, [{ item: crown, value: undefined }]);
    lab.act(id, 'production.start');
    await until(client.case(id), (view) => view?.case.status.stage === 'production');
    expect((await viewOf(client, id)).revising!.items).to.deep.equal({});
    expect(await client.send(id, 'rx.revise')).to.deep.include({ ok: false, code: 'refused' });
    expect(await client.send(id, 'rx.amend')).to.deep.equal({
      ok: false,
      code: 'refused',
      refusal: { code: 'locked', fields: ['items'] },
    });
    expect((await viewOf(client, id)).revising!.items).to.deep.equal({});
    lab.act(id, 'production.reopen');
    await until(client.case(id), (view) => view?.case.status.stage === 'received');
    const next = {
      item: itemId('02'),
      value: { ...lab.case(id)!.prescription.items[crown]!, id: itemId('02') },
    };
    expect(await client.revise(id, [next, ...signature()])).to.have.property('ok', true);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(Object.keys(lab.case(id)!.prescription.items)).to.deep.equal(['02']);
    await client.close();
  });

  it('what was begun before the lock can be turned back, and the rest of it goes', async () => {
    const { lab, client, id } = await open();
    const second = itemId('02');
    const held = lab.case(id)!.prescription.items[crown]!;
    await client.revise(id, [
      { item: crown, value: { ...held, note: 'longer' } },
      { item: second, value: { ...held, id: second } },
      ...typed('instructions', 'shade A2'),
    ]);
    lab.act(id, 'production.start');
    await until(client.case(id), (view) => view?.case.status.stage === 'production');
    const other = [{ item: crown, value: { ...held, note: 'shorter' } }];
    expect(await client.revise(id, other)).to.have.property('code', 'not-editable');
    const back = [
      { item: crown, value: held },
      { item: second, value: undefined },
    ];
    expect(await client.revise(id, [...back, ...signature()])).to.have.property('ok', true);
    expect((await viewOf(client, id)).revising!.items).to.deep.equal({ [crown]: held });
    expect(await client.send(id, 'rx.amend')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.deep.include({
      instructions: 'shade A2',
      items: { [crown]: held },
    });
    await client.close();
  });

  it('S0 ISSUE!: an answer carries what is pending, and goes as words alone where nothing is', async () => {
    const { lab, client, id } = await open();
    const ask = async () => {
      lab.act(id, 'hold.place', { reason: 'which shade?' });
      await until(client.case(id), (view) => view?.case.status['hold'] === 'asked');
    };
    await ask();
    expect(await client.send(id, 'hold.answer', { answer: 'as last time' })).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.history.at(-1)).to.not.have.property('changes');
    lab.act(id, 'hold.lift');
    await until(client.case(id), (view) => view?.case.status['hold'] === 'clear');
    await ask();
    await client.revise(id, signed('A3 please'));
    expect(await client.send(id, 'hold.answer', { answer: 'see notes' })).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.include({ instructions: 'A3 please' });
    expect((await viewOf(client, id)).revising).to.equal(undefined);
    await client.close();
  });
});

describe('a pending revision when others act', () => {
  it('two tabs that send it at once: it goes once, and what is typed meanwhile is pending', async () => {
    const lab = memoryLab();
    const { client: one, id } = await open(lab);
    const two = await openSmall(lab);
    lab.isOffline = true;
    await one.revise(id, signed('for both'));
    const outcomes = await Promise.all([one.send(id, 'rx.revise'), two.send(id, 'rx.revise')]);
    expect(outcomes.filter(({ ok }) => ok)).to.have.length(1);
    expect(outcomes.find(({ ok }) => !ok)).to.have.nested.property('refusal.code', 'nothing-changed');
    await two.revise(id, typed('deliveryAddress', 'typed after'));
    expect((await viewOf(one, id)).revising).to.include({
      instructions: 'for both',
      deliveryAddress: 'typed after',
    });
    lab.isOffline = false;
    await pressing(one, until(one.case(id), isQuiet));
    expect(lab.case(id)!.prescription).to.include({ instructions: 'for both', deliveryAddress: '' });
    expect((await viewOf(two, id)).revising).to.include({ deliveryAddress: 'typed after' });
    await two.revise(id, signature());
    expect(await two.send(id, 'rx.revise')).to.have.property('ok', true);
    await pressing(one, until(two.case(id), isQuiet));
    expect(lab.case(id)!.prescription.deliveryAddress).to.equal('typed after');
    await one.close();
    await two.close();
  });

  it('comes back when the lab refuses it, under what was typed since, unsigned, and may be sent again', async () => {
    const { lab, client, id } = await open();
    lab.isOffline = true;
    await client.revise(id, signed('first'));
    await client.revise(id, [...typed('deliveryAddress', 'first'), ...signature()]);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await client.revise(id, [...typed('deliveryAddress', 'second'), ...signature()]);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await client.revise(id, typed('yearOfBirth', 1980));
    lab.refuse = () => ({ code: 'declined', message: 'not like that' });
    lab.isOffline = false;
    const refused = (await pressing(
      client,
      until(client.case(id), (view) => !!view?.trouble && view.unsent === 0),
    ))!;
    expect(refused.trouble).to.deep.include({ kind: 'refused', event: 'rx.revise' });
    expect(refused.case.prescription).to.include({
      instructions: '',
      deliveryAddress: '',
      yearOfBirth: 1971,
    });
    expect(refused.revising).to.include({
      instructions: 'first',
      deliveryAddress: 'second',
      yearOfBirth: 1980,
      signature: undefined,
    });
    expect(
      lab.sent.filter(({ kind }) => kind === 'event'),
      'the second is not even sent',
    ).to.have.length(2);
    lab.refuse = undefined;
    await client.dismissTrouble(id);
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.include({
      instructions: 'first',
      deliveryAddress: 'second',
      yearOfBirth: 1980,
    });
    await client.close();
  });

  it('follows what another device changed elsewhere in it: only the signature is asked for again', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, signed('ours'));
    elsewhere(lab, id, { deliveryAddress: 'theirs' });
    await until(client.case(id), (view) => view?.case.prescription.deliveryAddress === 'theirs');
    const { revising, trouble } = await viewOf(client, id);
    expect(trouble).to.equal(undefined);
    expect(revising).to.include({ instructions: 'ours', deliveryAddress: 'theirs', signature: undefined });
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.include({ instructions: 'ours', deliveryAddress: 'theirs' });
    await client.close();
  });

  it('where both changed the same: ours stands, the person is told, and it goes once that is read', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, signed('ours'));
    elsewhere(lab, id, { instructions: 'theirs' });
    const view = (await until(client.case(id), (one) => one?.trouble !== undefined))!;
    expect(view.trouble).to.deep.include({ kind: 'conflict', fields: ['instructions'] });
    expect(view.trouble).to.have.nested.property('theirs.instructions', 'theirs');
    expect(view.revising).to.include({ instructions: 'ours' });
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.deep.equal({
      ok: false,
      code: 'refused',
      refusal: { code: 'stale-prescription' },
    });
    await client.dismissTrouble(id);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription.instructions).to.equal('ours');
    await client.close();
  });

  it('that was sent on an older one is refused by the lab and comes back on the newer one', async () => {
    const { lab, client, id } = await open();
    lab.isOffline = true;
    await client.revise(id, signed('ours'));
    await client.send(id, 'rx.revise');
    elsewhere(lab, id, { deliveryAddress: 'theirs' });
    lab.isOffline = false;
    const told = (await pressing(
      client,
      until(
        client.case(id),
        (view) => !!view?.trouble && view.case.prescription.deliveryAddress === 'theirs',
      ),
    ))!;
    expect(told.trouble).to.have.nested.property('refusal.code', 'stale-prescription');
    expect(told.revising).to.include({ instructions: 'ours', deliveryAddress: 'theirs' });
    await client.dismissTrouble(id);
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription).to.include({ instructions: 'ours', deliveryAddress: 'theirs' });
    await client.close();
  });

  it('that is refused after another device’s change of the same part has come: both are told, one after the other', async () => {
    const { lab, client, id } = await open();
    lab.refuse = () => {
      throw new TypeError('the lab does not answer this one yet');
    };
    await client.revise(id, signed('ours'));
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    elsewhere(lab, id, { instructions: 'theirs' });
    await pressing(
      client,
      until(client.case(id), (view) => view?.case.prescription.instructions === 'theirs'),
    );
    lab.refuse = undefined;
    const told = (await pressing(
      client,
      until(client.case(id), (view) => view?.trouble !== undefined),
    ))!;
    expect(told.trouble).to.have.nested.property('refusal.code', 'stale-prescription');
    expect(told.revising).to.include({ instructions: 'ours' });
    await client.revise(id, signature());
    const stale = { ok: false, code: 'refused', refusal: { code: 'stale-prescription' } };
    expect(await client.send(id, 'rx.revise')).to.deep.equal(stale);
    await client.dismissTrouble(id);
    expect((await viewOf(client, id)).trouble).to.deep.include({
      kind: 'conflict',
      fields: ['instructions'],
    });
    expect((await viewOf(client, id)).trouble).to.have.nested.property('theirs.instructions', 'theirs');
    expect(await client.send(id, 'rx.revise'), 'theirs is not read yet').to.deep.equal(stale);
    await client.dismissTrouble(id);
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await until(client.case(id), isQuiet);
    expect(lab.case(id)!.prescription.instructions).to.equal('ours');
    await client.close();
  });

  it('a comment of the lab, a tab that only reads and a pull without news leave it alone', async () => {
    const lab = memoryLab();
    const { client, id } = await open(lab);
    await client.revise(id, signed('ours'));
    lab.act(id, 'comment.add', { note: 'hello' });
    await until(client.case(id), (view) => view?.case.history.at(-1)?.type === 'comment.add');
    const reader = await openSmall(lab);
    expect((await viewOf(reader, id)).revising).to.have.nested.property('signature.name', 'Ada Okafor');
    await client.send(id, 'comment.add', { note: 'thanks' });
    await until(client.case(id), isQuiet);
    expect(await client.send(id, 'rx.revise'), 'still signed').to.have.property('ok', true);
    await client.close();
    await reader.close();
  });
});

describe('F1: storage is lost while a prescription is revised', () => {
  const lose = async (lab: MemoryLab) => {
    indexedDB.deleteDatabase(await databaseName({ backend: lab.id, ...lab.account! }));
    await aTimeout(50);
  };

  it('what was typed is stored again from memory and reaches the lab', async () => {
    const { lab, client, id } = await open();
    await client.revise(id, typed('instructions', 'typed before'));
    await lose(lab);
    expect(await client.revise(id, typed('deliveryAddress', 'typed after'))).to.have.property('ok', true);
    expect((await viewOf(client, id)).revising).to.include({
      instructions: 'typed before',
      deliveryAddress: 'typed after',
    });
    await client.revise(id, signature());
    expect(await client.send(id, 'rx.revise')).to.have.property('ok', true);
    await pressing(client, until(client.case(id), isQuiet));
    expect(lab.case(id)!.prescription).to.include({ instructions: 'typed before' });
    await client.close();
  });

  it('also what an earlier page typed and this one only shows', async () => {
    const lab = memoryLab();
    const { client: first, id } = await open(lab);
    await first.revise(id, typed('instructions', 'of yesterday'));
    await first.close();
    const client: LabClient = await openSmall(lab, { scans: memoryScans() });
    const watch = client.case(id).subscribe({ next: () => undefined });
    await now(client.case(id));
    await lose(lab);
    await client.revise(id, typed('deliveryAddress', 'today'));
    expect((await viewOf(client, id)).revising).to.include({
      instructions: 'of yesterday',
      deliveryAddress: 'today',
    });
    watch.unsubscribe();
    await client.close();
  });
});
