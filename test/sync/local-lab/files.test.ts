import { expect } from '@open-wc/testing';
import { aFile, putPart } from '../../../src/testing/samples.js';
import { draftOf, NEVER, save } from './practice.js';
import { aLab } from '../../support/lab.js';

/** A file of two parts whose last leaf is full, so that bytes behind it belong to no leaf. */
async function announced() {
  const lab = aLab({ keepsDrafts: true });
  const draft = draftOf();
  await save(lab, draft);
  const file = await aFile(draft.id, new Uint8Array(8192).fill(7));
  await lab.files.begin(file.manifest, NEVER);
  const stored = async () => new Uint8Array(await (await lab.desk.file(file.manifest.id)).arrayBuffer());
  return { lab, file, stored };
}
const longer = (bytes: Uint8Array) =>
  Uint8Array.from({ length: bytes.length + 1024 }, (_, i) => bytes[i] ?? 1);

describe('files at the embedded lab', () => {
  it('are not verified with a part that goes on behind its last leaf: the part comes again', async () => {
    const { lab, file, stored } = await announced();
    await putPart(lab, file, 0);
    await putPart(lab, file, 1, longer(file.parts[1]!));
    expect(await lab.files.complete(file.manifest, NEVER)).to.deep.equal({ kind: 'damaged', parts: [1] });
    await putPart(lab, file, 1);
    expect((await lab.files.complete(file.manifest, NEVER)).kind).to.equal('verified');
    expect((await stored()).length).to.equal(8192);
    await lab.close!();
  });

  it('name the one part that is too short, and not those behind it', async () => {
    const { lab, file } = await announced();
    await putPart(lab, file, 0, file.parts[0]!.slice(0, 3072));
    await putPart(lab, file, 1);
    expect(await lab.files.complete(file.manifest, NEVER)).to.deep.equal({ kind: 'damaged', parts: [0] });
    await lab.close!();
  });

  it('have no part that was not announced', async () => {
    const { lab, file, stored } = await announced();
    await putPart(lab, file, 0);
    await putPart(lab, file, 2, file.parts[1]);
    expect(await lab.files.complete(file.manifest, NEVER)).to.deep.equal({
      kind: 'receiving',
      received: [0],
    });
    await putPart(lab, file, 1);
    expect((await lab.files.complete(file.manifest, NEVER)).kind).to.equal('verified');
    expect((await stored()).length).to.equal(8192);
    await lab.close!();
  });

  it('stay as they were verified, whatever a slow line still brings', async () => {
    const { lab, file, stored } = await announced();
    for (const part of [0, 1]) await putPart(lab, file, part);
    await lab.files.complete(file.manifest, NEVER);
    const before = await stored();
    await putPart(lab, file, 0, longer(file.parts[0]!));
    expect((await stored()).every((byte, i) => byte === before[i])).to.equal(true);
    expect((await stored()).length).to.equal(8192);
    await lab.close!();
  });
});
