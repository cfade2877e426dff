import { expect } from '@open-wc/testing';
import { decodePart } from '../../src/scan-codec/scan-codec.js';
import type { PackOptions } from '../../src/scans/report.js';
import { inSlices } from '../../src/scans/worker/pace.js';
import { scanApi } from '../../src/scans/worker/scan-api.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';

const mesh = archMesh({ jaw: 'lower', triangles: 400 });
const options = (format: PackOptions['format'], start = 0): PackOptions => ({
  ...{ start, format },
  accepted: ['pontic-stl', 'gzip'],
});

describe('packing a part for its way to the lab', () => {
  for (const [format, bytes, coding] of [
    ['stl-binary', toBinaryStl(mesh), 'pontic-stl'],
    ['stl-ascii', toAsciiStl(mesh), 'gzip'],
    ['stl', toAsciiStl(mesh), 'gzip'],
  ] as const)
    it(`${format} goes as ${coding}`, async () => {
      for (const start of [0, 1000]) {
        const part = bytes.slice(start);
        const packed = await scanApi().pack(new Blob([part]), options(format, start));
        expect(packed?.coding).to.equal(coding);
        const back = await decodePart(packed!.bytes, coding, part.length);
        expect(back.every((byte, i) => byte === part[i])).to.be.true;
      }
    });

  it('leaves alone what is compressed by itself', async () => {
    const blob = new Blob([new Uint8Array(10_000)]);
    for (const format of ['jpeg', 'png', 'pdf', 'zip', '3mf', 'dicom', 'vendor', undefined] as const)
      expect(await scanApi().pack(blob, options(format)), String(format)).to.equal(undefined);
  });

  it('is not done on the page, which it would hold up', async () => {
    const packed = await scanApi(inSlices()).pack(new Blob([toBinaryStl(mesh)]), options('stl-binary'));
    expect(packed).to.equal(undefined);
  });
});
