import { expect } from '@open-wc/testing';
import {
  attachmentId,
  type AttachmentRef,
  documentsOf,
  instant,
  plainDate,
  prescriptionVersion,
} from '../../../src/index.js';
import { newDraft } from '../../../src/domain/case.js';
import { restorative } from '../../../src/profiles/restorative.js';
import { newId, sentFile, signing } from '../../../src/testing/samples.js';
import { aLab, now } from '../../support/lab.js';
import { aPausedLab, atLab, draftOf, OFFICE, save, send, sentCase, typesOf } from './practice.js';

const SIGNED = { field: 'signature', value: signing.signature } as const;

const aRef = (more: Partial<AttachmentRef> = {}): AttachmentRef => ({
  id: attachmentId(newId()),
  name: 'photo.jpg',
  bytes: 12,
  root: 'ab'.repeat(32),
  triangles: 0,
  verdict: 'pass',
  ...more,
});

describe('what the embedded lab takes from a practice', () => {
  it('A5.16: the service that was written into the draft says where it begins, not what its sender claims', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const draft = draftOf({ service: 'direct' });
    const claims = {
      ...draft,
      status: { ...draft.status, stage: 'delivered', service: 'full', hold: 'asked' },
    };
    const { case: kept } = await save(lab, claims);
    expect(kept!.status).to.deep.include({ stage: 'draft', service: 'direct', hold: 'clear' });
    const { prescription } = draft;
    await save(lab, { ...draft, prescription: { ...prescription, service: 'full' } }, kept!.revision);
    const { case: sent } = await send(lab, draft.id, 'case.submit');
    expect(sent!.status).to.deep.include({ stage: 'received', service: 'full' });
    expect(sent!.history[0]!.from).to.deep.include({ stage: 'draft', service: 'full' });
    await lab.close!();
  });

  it('history, plans and number are the lab’s: none of them comes in with a draft or an event', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const other = await sentCase(lab);
    const plan = { version: 9, note: 'mine', rows: [], proposedAt: other.createdAt, digest: 'd' };
    const { history } = other;
    const forged = { ...draftOf(), caseNumber: '1', plans: [plan], history };
    const { case: kept } = await save(lab, forged);
    expect(kept).to.deep.include({ caseNumber: undefined, plans: [], history: [] });
    const { case: sent } = await send(lab, forged.id, 'case.submit', { caseNumber: '1' }, { plan });
    expect(sent!.caseNumber).to.match(/^\d{5}$/);
    expect(sent!.plans).to.be.empty;
    await send(lab, forged.id, 'comment.add', { note: 'n', caseNumber: '2' }, { plan });
    const after = await atLab(lab, forged.id);
    expect([after.plans, after.caseNumber]).to.deep.equal([[], sent!.caseNumber]);
    await lab.close!();
  });

  it('an event brings the fields that it asks for and no others: a comment names no price', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    const { case: after } = await send(lab, id, 'comment.add', {
      note: 'n',
      quoteAmount: '1',
      dueDate: '2020-01-01',
      childId: 'x',
    });
    expect(after!.history.at(-1)!.fields).to.deep.equal({ note: 'n' });
    await lab.close!();
  });

  it('A2 quote: what the practice accepts is the price that the lab has named, not one of its own', async () => {
    const lab = aLab();
    const id = newId() as never;
    await save(lab, {
      ...newDraft(restorative, id, instant(Date.now())),
      prescription: draftOf().prescription,
    });
    await send(lab, id, 'case.submit');
    for (const [type, fields] of [
      ['quote.open', {}],
      ['quote.send', { quoteAmount: 'USD 640.00' }],
    ] as const)
      expect(await lab.desk.act(id, type, fields, OFFICE), type).to.have.property('ok', true);
    await send(lab, id, 'comment.add', { note: 'cheaper', quoteAmount: '1' });
    const { refusal } = await send(lab, id, 'quote.accept', { quoteAmount: '1' });
    expect(refusal).to.deep.equal({ code: 'stale-value', fields: ['quoteAmount'] });
    const { case: accepted } = await send(lab, id, 'quote.accept', { quoteAmount: 'USD 640.00' });
    expect(accepted!.status['quote']).to.equal('accepted');
    await lab.close!();
  });

  it('a draft that is another case than it says writes over no case', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const victim = await sentCase(lab);
    const id = newId() as never;
    const [outcome] = await lab.push(
      [
        {
          kind: 'draft',
          id: newId() as never,
          caseId: id,
          baseRevision: 0,
          document: draftOf({ instructions: 'mine' }, victim.id),
        },
      ],
      new AbortController().signal,
    );
    expect(outcome).to.have.nested.property('case.id', id);
    expect(await atLab(lab, victim.id)).to.deep.equal(victim);
    await lab.close!();
  });

  it('A6 edit matrix: a revision is one entry with its difference; one on an older prescription changes nothing', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab, { dateWanted: plainDate('2099-01-05') });
    const edits = [{ field: 'instructions', value: 'longer' }, SIGNED] as const;
    const { case: revised } = await send(lab, id, 'rx.revise', {}, { edits, revisionOf: 1 });
    expect(revised!.prescription.instructions).to.equal('longer');
    expect(revised!.history.at(-1)!.changes!.map(({ path, after }) => [path, after])).to.deep.equal([
      ['instructions', 'longer'],
    ]);
    expect(prescriptionVersion(revised!)).to.equal(2);
    const late = await send(lab, id, 'rx.revise', {}, { edits, revisionOf: 1 });
    expect(late.refusal).to.deep.equal({ code: 'stale-prescription' });
    const sly = await send(lab, id, 'comment.add', { note: 'n' }, { edits, revisionOf: 2 });
    expect(sly.refusal).to.deep.equal({ code: 'locked', fields: ['instructions', 'signature'] });
    expect(await atLab(lab, id)).to.deep.equal(revised);
    await lab.close!();
  });

  it('A4 other documents: taken after submission, once their bytes are verified, manifest or not', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    const missing = aRef();
    for (const more of [
      { documents: [missing] },
      { documents: [missing], manifest: [] },
      { documents: [missing], manifest: [{ id: missing.id, root: missing.root }] },
    ]) {
      const { refusal } = await send(lab, id, 'document.add', {}, more);
      expect(refusal).to.deep.equal({ code: 'files-missing', files: [missing.id] });
    }
    const scan = { edits: [{ slot: 'upper', value: missing }], revisionOf: 1 };
    const { refusal } = await send(lab, id, 'rx.revise', {}, scan);
    expect(refusal!.code).to.equal('files-missing');

    const { manifest } = await sentFile(lab, id);
    const held = aRef({ id: manifest.id, bytes: manifest.bytes, root: manifest.root });
    const wrong = { ...held, root: 'cd'.repeat(32) };
    expect((await send(lab, id, 'document.add', {}, { documents: [wrong] })).refusal!.code).to.equal(
      'files-missing',
    );
    const { case: after } = await send(lab, id, 'document.add', {}, { documents: [held] });
    expect(documentsOf(after!)).to.deep.equal([held]);
    await lab.close!();
  });

  it('a case whose scans the lab does not hold is not taken, though its manifest leaves them out', async () => {
    const lab = aPausedLab();
    const draft = draftOf({ scans: { upper: aRef() } });
    await save(lab, draft);
    const { refusal } = await send(lab, draft.id, 'case.submit', {}, { manifest: [] });
    expect(refusal!.code).to.equal('files-missing');
    await lab.close!();
  });
});

describe('the bench of the embedded lab', () => {
  it('adds a document of its own to a case and keeps its bytes; one that is refused leaves none', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    const file = new File(['a quote in writing'], 'quote.txt');
    const outcome = await lab.desk.act(id, 'document.add', {}, { ...OFFICE, documents: [file] });
    const [document] = documentsOf(outcome.ok ? outcome.case : await atLab(lab, id));
    expect(document).to.deep.include({ name: 'quote.txt', bytes: file.size });
    expect(await (await lab.desk.file(document!.id)).text()).to.equal('a quote in writing');
    const designer = { role: 'designer', name: 'Jo', documents: [file] };
    const refused = await lab.desk.act(id, 'document.add', {}, designer);
    expect(refused).to.have.nested.property('refusal.code', 'wrong-role');
    expect(documentsOf(await atLab(lab, id))).to.have.length(1);
    await lab.close!();
  });

  it('says what a role can do and is asked for, and why the rest is not possible now', async () => {
    const lab = aPausedLab();
    const subject = await sentCase(lab);
    const actions = lab.desk.actions(subject, 'lab_admin');
    expect(actions.find(({ type }) => type === 'comment.add')).to.deep.equal({
      type: 'comment.add',
      requires: ['note'],
      optional: [],
    });
    const impossible = lab.desk.impossible(subject, 'lab_admin');
    expect(impossible.find(({ type }) => type === 'pause.lift')!.refusal).to.deep.include({
      code: 'wrong-state',
    });
    const both = [...actions, ...impossible].map(({ type }) => type);
    expect(new Set(both).size, 'nothing is both').to.equal(both.length);
    await lab.close!();
  });

  it('A2 delivered: a message of the carrier is an act of the system; a draft is none of its business', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const draft = draftOf();
    await save(lab, draft);
    const system = { role: 'system', name: 'Carrier' };
    expect(await lab.desk.act(draft.id, 'case.receive', {}, system)).to.deep.equal({
      ok: false,
      refusal: { code: 'unknown-case' },
    });
    const { id } = await sentCase(lab);
    for (const type of ['design.start', 'production.start', 'finishing.start', 'qc.start'])
      await lab.desk.act(id, type, {}, OFFICE);
    await lab.desk.act(id, 'case.ship', { trackingNumber: '1Z' }, OFFICE);
    const outcome = await lab.desk.act(id, 'delivery.confirm', {}, system);
    expect(outcome.ok && typesOf(outcome.case).at(-1)).to.equal('delivery.confirm');
    expect(await now(lab.desk.cases)).to.have.length(1);
    await lab.close!();
  });

  it('two people who propose a design at once make two versions, in order', async () => {
    const lab = aPausedLab();
    const { id } = await sentCase(lab);
    await lab.desk.act(id, 'design.start', {}, OFFICE);
    await Promise.all(
      ['one', 'two', 'three'].map((note) =>
        lab.desk.act(id, 'plan.propose', {}, { ...OFFICE, plan: { note, rows: [] } }),
      ),
    );
    const { plans } = await atLab(lab, id);
    expect(plans.map(({ version }) => version)).to.deep.equal([1, 2, 3]);
    expect(new Set(plans.map(({ digest }) => digest)).size).to.equal(3);
    await lab.close!();
  });
});
