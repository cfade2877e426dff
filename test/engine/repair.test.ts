import { expect } from '@open-wc/testing';
import { createLabClient, type LabProfile, repairsFor } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { moved, scaled } from '../support/arch-variants.js';
import { aLab, crownEdits, now } from '../support/lab.js';

const MESH = archMesh({ jaw: 'lower', triangles: 24_000 });
const IN_METRES = scaled(MESH, 0.001);
const picked = (name = 'Pearson_lower.stl') => new File([toBinaryStl(IN_METRES, 'Pearson 1975')], name);
const TO_MILLIMETRES = { kind: 'scale', factor: 1000 } as const;

async function open(profile: LabProfile = restorative) {
  const client = await createLabClient({ backend: aLab({ profile }), profile });
  const id = await client.createDraft();
  await client.edit(id, crownEdits());
  const view = async () => (await now(client.case(id)))!;
  const there = async (place = 'lower') => {
    const { case: subject, reports } = await view();
    const file = subject.prescription.scans[place]!;
    return { file, report: reports[file.id]! };
  };
  return { client, id, view, there };
}

describe('mending a scan in its place', () => {
  it('puts a copy there that is right, and says what was done to which file', async () => {
    const { client, id, there } = await open();
    await client.attach(id, 'lower', picked());
    const before = await there();
    expect(repairsFor(before.report)).to.deep.equal([TO_MILLIMETRES]);
    const outcome = await client.repairScan(id, 'lower', TO_MILLIMETRES);
    expect(outcome.ok).to.equal(true);
    const after = await there();
    expect(after.file).to.deep.include({ name: 'lower.stl', verdict: 'pass', bytes: before.file.bytes });
    expect(after.file.id).not.to.equal(before.file.id);
    expect(after.file.root).not.to.equal(before.file.root);
    expect(after.report.findings).to.deep.equal([]);
    expect(after.report.repairs).to.deep.equal([TO_MILLIMETRES]);
    expect(after.report.scrubbed).to.deep.equal(['header-name']);
    expect(after.report.original).to.deep.equal(
      before.report.original ?? { bytes: before.file.bytes, root: before.file.root },
    );
    expect(after.report.shape!.extents[0]).to.be.closeTo(65, 0.01);
    await client.close();
  });

  it('is undone by picking the file again', async () => {
    const { client, id, there } = await open();
    await client.attach(id, 'lower', picked());
    const before = await there();
    await client.repairScan(id, 'lower', TO_MILLIMETRES);
    await client.attach(id, 'lower', picked());
    const again = await there();
    expect(again.file.root).to.equal(before.file.root);
    expect(again.report.repairs).to.equal(undefined);
    await client.close();
  });

  it('remembers what the name said of the jaw, so that no doubt comes back', async () => {
    const { client, id, there } = await open();
    const horseshoe = scaled(archMesh({ jaw: 'upper', triangles: 24_000, palate: 0 }), 0.001);
    await client.attach(id, 'upper', new File([toBinaryStl(horseshoe)], 'UpperJaw.stl'));
    await client.repairScan(id, 'upper', TO_MILLIMETRES);
    expect((await there('upper')).report).to.deep.include({ named: 'upper', findings: [] });
    await client.close();
  });

  it('does nothing that is not offered, twice, or where no scan lies', async () => {
    const { client, id, there } = await open();
    expect(await client.repairScan(id, 'lower', TO_MILLIMETRES)).to.deep.equal({
      ...{ ok: false, code: 'copy-missing' },
    });
    await client.attach(id, 'lower', picked());
    const { file } = await there();
    expect(await client.repairScan(id, 'lower', { kind: 'scale', factor: 7 })).to.deep.equal({
      ...{ ok: false, code: 'not-repairable' },
    });
    expect((await there()).file.id).to.equal(file.id);
    const both = await Promise.all([
      client.repairScan(id, 'lower', TO_MILLIMETRES),
      client.repairScan(id, 'lower', TO_MILLIMETRES),
    ]);
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).to.deep.equal([
      'not-repairable',
      'ok',
    ]);
    expect((await there()).report.repairs).to.deep.equal([TO_MILLIMETRES]);
    await client.close();
  });

  it('offers a file that was moved what its new slot says of it, and no longer what the old one said', async () => {
    const { slots } = restorative.catalogue;
    const small = { ...slots['bite']!.expects!, extent: [4, 25] } as const;
    const catalogue = {
      ...restorative.catalogue,
      slots: { ...slots, bite: { ...slots['bite']!, expects: small } },
    };
    const { client, id, there } = await open({ ...restorative, catalogue });
    const toMillimetres = { kind: 'scale', factor: 10 } as const;
    const move = (from: string, to: string, value: Awaited<ReturnType<typeof there>>['file']) =>
      client.edit(id, [
        { slot: from, value: undefined },
        { slot: to, value },
      ]);
    await client.attach(id, 'lower', new File([toBinaryStl(scaled(MESH, 0.1))], 'lower.stl'));
    expect(repairsFor((await there()).report)).to.deep.equal([toMillimetres]);
    await move('lower', 'bite', (await there()).file);
    expect(await client.repairScan(id, 'bite', toMillimetres)).to.deep.equal({
      ...{ ok: false, code: 'not-repairable' },
    });
    await client.attach(id, 'bite', new File([toBinaryStl(scaled(MESH, 0.1))], 'part.stl'));
    expect(repairsFor((await there('bite')).report)).to.deep.equal([]);
    await move('bite', 'lower', (await there('bite')).file);
    expect((await client.repairScan(id, 'lower', toMillimetres)).ok).to.equal(true);
    expect((await there()).report.shape!.extents[0]).to.be.closeTo(65, 0.01);
    await client.close();
  });

  it('refuses a copy that lies elsewhere in the case already', async () => {
    const { client, id, there } = await open();
    await client.attach(id, 'lower', picked());
    await client.repairScan(id, 'lower', TO_MILLIMETRES);
    const mended = (await client.preview((await there()).file.id))!;
    await client.edit(id, [{ slot: 'lower', value: undefined }]);
    expect((await client.attach(id, 'upper', new File([mended], 'upper.stl'))).ok).to.equal(true);
    await client.attach(id, 'lower', picked());
    expect(await client.repairScan(id, 'lower', TO_MILLIMETRES)).to.deep.equal({
      ...{ ok: false, code: 'same-file', place: 'upper' },
    });
    await client.close();
  });
});

describe('a lab that blocks what others warn of', () => {
  it('takes no scan that lies apart from the one that is there, and keeps that', async () => {
    const { slots } = restorative.catalogue;
    const expects = { ...slots['upper']!.expects!, rules: { 'not-in-occlusion': 'block' } as const };
    const catalogue = {
      ...restorative.catalogue,
      slots: { ...slots, upper: { ...slots['upper']!, expects } },
    };
    const { client, id, view } = await open({ ...restorative, catalogue });
    const file = (mesh: Float32Array<ArrayBuffer>, name: string) => new File([toBinaryStl(mesh)], name);
    await client.attach(id, 'lower', file(MESH, 'lower.stl'));
    const upper = archMesh({ jaw: 'upper', triangles: 24_000, seed: 3 });
    const refused = await client.attach(id, 'upper', file(moved(upper, [0, 0, 90]), 'upper.stl'));
    expect(refused).to.deep.include({ ok: false, code: 'blocked' });
    const { findings } = (refused as typeof refused & { code: 'blocked' }).report;
    expect(findings.map(({ code, verdict }) => [code, verdict])).to.deep.equal([
      ['not-in-occlusion', 'block'],
    ]);
    expect(Object.keys((await view()).case.prescription.scans)).to.deep.equal(['lower']);
    const taken = await client.attach(id, 'upper', file(moved(upper, [0, 0, 19]), 'upper.stl'));
    expect(taken.ok).to.equal(true);
    await client.close();
  });
});
