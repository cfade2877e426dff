import { expect } from '@open-wc/testing';
import { attachmentId, type AttachmentRef, caseId, type CaseId, type LocalLab } from '../../../src/index.js';
import { newId, type SampleFile, sentFile } from '../../../src/testing/samples.js';
import { PATIENT } from '../../support/paused-lab.js';
import {
  aPausedLab,
  atLab,
  draftOf,
  everythingIn,
  NEVER,
  OFFICE,
  pausedCase,
  save,
  send,
  sentCase,
  SYSTEM,
} from './practice.js';

const scanOf = ({ manifest: { id, bytes, root } }: SampleFile): AttachmentRef => ({
  id,
  name: `${PATIENT}.stl`,
  bytes,
  root,
  triangles: 1,
  verdict: 'pass',
});

/** A paused case with a scan that the lab has verified. */
async function pausedWithScan(lab: LocalLab) {
  const draft = draftOf();
  const { case: kept } = await save(lab, draft);
  const file = await sentFile(lab, draft.id);
  const { prescription } = draft;
  const withScan = { ...draft, prescription: { ...prescription, scans: { upper: scanOf(file) } } };
  await save(lab, withScan, kept!.revision);
  const { id, root } = file.manifest;
  await send(lab, draft.id, 'case.submit', {}, { manifest: [{ id, root }] });
  const { case: paused } = await send(lab, draft.id, 'pause.place', { pauseReason: 'patient' });
  return { id: draft.id, file, number: paused!.caseNumber };
}
const purge = (lab: LocalLab, id: CaseId) =>
  lab.clock.advance(60 * 24).then(() => lab.desk.act(id, 'comment.add', { note: 'x' }, OFFICE));

describe('a case that the embedded lab deletes', () => {
  it('A5.12: leaves a tombstone, and of the patient nothing in any table', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const { id, number, file } = await pausedWithScan(lab);
    await send(lab, id, 'comment.add', { note: `about ${PATIENT}` });
    const documents = [new File([`x-ray of ${PATIENT}`], `${PATIENT}.txt`)];
    await lab.desk.act(id, 'document.add', {}, { ...OFFICE, documents });
    const before = await everythingIn(lab);
    for (const table of ['cases', 'files', 'parts', 'answers'])
      expect(before[table], `${table} holds it before`).to.contain(table === 'parts' ? 'x-ray' : PATIENT);

    await lab.clock.advance(60 * 24);
    const after = await everythingIn(lab);
    for (const [table, content] of Object.entries(after)) {
      expect(content, table).not.to.contain(PATIENT);
      expect(content, table).not.to.contain(file.manifest.root);
      expect(content, table).not.to.contain('Okafor');
    }
    const [tombstone, ...others] = JSON.parse(after['cases']!) as object[];
    expect(others).to.be.empty;
    expect(Object.keys(tombstone!).sort()).to.deep.equal(['id', 'seq', 'tombstone']);
    expect(tombstone).to.deep.include({ id });
    expect(tombstone).to.have.nested.property('tombstone.caseNumber', number);
    expect(after['files']).to.equal('[]');
    expect(after['parts']).to.equal('[]');
    expect((await lab.pull(undefined, NEVER)).removed).to.deep.equal([id]);
    await lab.close!();
  });

  it('is refused as purged afterwards: an event, a draft, a removal, an act at the bench', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    await lab.clock.advance(60 * 24);
    const late = { refusal: { code: 'purged' } };
    expect(await send(lab, id, 'comment.add', { note: 'hello?' })).to.deep.equal(late);
    expect(await send(lab, id, 'pause.lift', { dueDate: '2099-01-05' })).to.deep.equal(late);
    expect(await save(lab, draftOf({}, id))).to.deep.equal(late);
    expect(await save(lab, draftOf({}, id), 7)).to.deep.equal(late);
    expect(await purge(lab, id)).to.deep.equal({ ok: false, ...late });
    expect((await everythingIn(lab))['cases'], 'nothing comes back').not.to.contain(PATIENT);
    await lab.close!();
  });

  it('takes no file any more, not even the rest of one that was on its way', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    const file = await sentFile(lab, id);
    const second = { ...file.manifest, id: attachmentId(newId()), name: `${PATIENT}.stl` };
    await lab.files.begin(second, NEVER);
    await lab.clock.advance(60 * 24);
    const codeOf = (call: Promise<unknown>) =>
      call.then(
        () => 'taken',
        (error: { code?: string }) => error.code,
      );
    const part = new Blob([file.parts[0]!]);
    const digest = await crypto.subtle.digest('SHA-256', file.parts[0]!);
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(await codeOf(lab.files.put(second, 0, part, hex, NEVER))).to.equal('gone');
    expect(await codeOf(lab.files.complete(second, NEVER))).to.equal('gone');
    expect(await codeOf(lab.files.begin(second, NEVER))).to.equal('gone');
    const { files, parts } = await everythingIn(lab);
    expect([files, parts]).to.deep.equal(['[]', '[]']);
    await lab.close!();
  });

  it('leaves other cases alone, and a follow-up the scans that it was made from', async () => {
    const lab = aPausedLab();
    const { id, file } = await pausedWithScan(lab);
    const child = await sentCase(
      lab,
      { scans: { upper: scanOf(file) } },
      { caseId: id, caseNumber: undefined, kind: 'refinement' },
    );
    const neighbour = await sentCase(lab);
    await lab.clock.advance(60 * 24);
    expect((await lab.pull(undefined, NEVER)).removed).to.deep.equal([id]);
    expect((await atLab(lab, neighbour.id)).prescription.patientCode).to.equal(PATIENT);
    expect((await atLab(lab, child.id)).prescription.scans['upper']!.id).to.equal(file.manifest.id);
    const kept = await lab.desk.file(file.manifest.id);
    expect(kept.size).to.equal(file.manifest.bytes);
    expect(await lab.files.begin(file.manifest, NEVER).catch(() => 'gone')).to.equal('gone');
    await lab.close!();
  });

  it('a deletion by hand is the same deletion, and a draft that was removed is none', async () => {
    const lab = aPausedLab({ keepsDrafts: true });
    const { id } = await pausedCase(lab);
    await lab.clock.advance(46 * 24);
    const outcome = await lab.desk.act(id, 'case.purge', {}, SYSTEM);
    expect(outcome).to.have.nested.property('case.status.stage', 'deleted');
    expect(await send(lab, id, 'comment.add', { note: 'x' })).to.deep.equal({ refusal: { code: 'purged' } });

    const draft = draftOf({}, caseId(newId()));
    await save(lab, draft);
    const removal = { kind: 'discard', id: newId() as never, caseId: draft.id } as const;
    await lab.push([removal], NEVER);
    expect(await save(lab, draft), 'written again, it is a new draft').to.have.property('case');
    await lab.close!();
  });
});
