import { expect } from '@open-wc/testing';
import type { FileSlot } from '../../src/domain/catalogue.js';
import { endingOf, formatsOf } from '../../src/scans/formats.js';
import type { DocumentFormat } from '../../src/scans/report.js';
import { createDocumentInspector } from '../../src/scans/worker/document.js';
import { createInspector, type Inspector, type MeshFacts } from '../../src/scans/worker/inspect.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';
import { zipOf } from '../support/a-zip.js';
import { inspected, utf8 } from '../support/inspected.js';
import { boxOf, toObj, toPly } from '../support/written-mesh.js';

const read = (bytes: Uint8Array, inspector: Inspector): MeshFacts => {
  for (let at = 0; at < bytes.length; at += 700) inspector.push(bytes.subarray(at, at + 700));
  return inspector.end();
};
const asDocument = (bytes: Uint8Array, formats?: readonly DocumentFormat[]): MeshFacts =>
  read(bytes, createDocumentInspector(bytes.length, formats ? { formats } : {}));
const inMeshSlot = (bytes: Uint8Array, formats: readonly DocumentFormat[]): MeshFacts =>
  inspected(bytes, [333], { formats });

const DICOM = new Uint8Array([
  ...new Array<number>(128).fill(0),
  ...utf8('DICM'),
  ...new Array<number>(2000).fill(7),
]);
const HPS = utf8(
  `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<HPS version="1.1">\n<Packed_geometry>\n<Schema>CE</Schema>${'A'.repeat(2000)}`,
);
const PROJECT = utf8('<?xml version="1.0"?>\n<Project>\n<PatientName>Anna</PatientName>\n</Project>');
const MODEL_3MF = zipOf([
  { name: '[Content_Types].xml' },
  { name: '_rels/.rels' },
  { name: '3D/3dmodel.model' },
]);
const ORDER_3OXZ = zipOf([
  { name: '1234/Manufacturing.3ml' },
  { name: '1234/Scans/Upper/PreparationScan.dcm' },
]);
const PACKED = zipOf(
  [{ name: 'Anna/upper.STL', bytes: new Uint8Array(3000) }, { name: 'Anna/lower.ply' }],
  'by hand',
);

describe('files that are taken as they are (standards C8)', () => {
  const kinds: [what: string, bytes: Uint8Array, format: DocumentFormat, ending: string][] = [
    ['a DICOM file', DICOM, 'dicom', 'dcm'],
    ['a packed scan of 3Shape, which is no DICOM', HPS, 'vendor', 'dcm'],
    ['a project of exocad', PROJECT, 'vendor', 'dentalproject'],
    ['an order of 3Shape', ORDER_3OXZ, 'vendor', '3oxz'],
    ['a 3MF file', MODEL_3MF, '3mf', '3mf'],
    ['an archive', zipOf([{ name: 'slices/0001' }]), 'zip', 'zip'],
  ];
  for (const [what, bytes, format, ending] of kinds) {
    it(`takes ${what} where the slot takes it, keeps its ending, and says that names may be in it`, () => {
      for (const facts of [asDocument(bytes, ['pdf', format]), inMeshSlot(bytes, ['stl', format])]) {
        expect(facts).to.include({ format, triangles: 0, box: undefined });
        expect(facts.findings).to.deep.equal([
          { code: 'not-looked-into', verdict: 'warn', values: format === 'zip' ? {} : { kind: format } },
        ]);
        expect(endingOf(facts.format, facts.container)).to.equal(ending);
      }
    });

    it(`refuses ${what} elsewhere, and says what it is`, () => {
      expect(asDocument(bytes, ['pdf']).findings[0]).to.deep.include({
        code: 'wrong-kind',
        verdict: 'block',
      });
      expect(asDocument(bytes).findings[0]).to.deep.include({ code: 'not-a-document', verdict: 'block' });
      const { format: none, findings } = inMeshSlot(bytes, ['stl']);
      expect(none).to.equal(undefined);
      expect(findings[0]).to.deep.include({ verdict: 'block' });
      expect(findings[0]!.values).to.deep.include({ kind: format });
    });
  }

  it('an archive of meshes is to be unpacked where a mesh belongs', () => {
    expect(inspected(PACKED, [100]).findings).to.deep.equal([
      { code: 'packed-mesh', verdict: 'block', values: { kind: 'zip', count: 2 } },
    ]);
    expect(inspected(MODEL_3MF).findings[0]).to.deep.include({ code: 'packed-mesh' });
    expect(inspected(zipOf([{ name: 'letter.doc' }])).findings[0]).to.deep.include({ code: 'not-a-mesh' });
  });

  it('a huge archive is not read to its end where it is refused anyway', () => {
    const inspector = createInspector(2 ** 30);
    inspector.push(Uint8Array.of(0x50, 0x4b, 3, 4, ...new Array<number>(1100).fill(0)));
    expect(inspector.isHopeless).to.equal(true);
  });

  it('a slot for archives takes what is more than an archive, too, and calls it an archive', () => {
    for (const bytes of [MODEL_3MF, ORDER_3OXZ])
      expect(asDocument(bytes, ['zip'])).to.include({ format: 'zip' });
    expect(asDocument(PACKED, ['3mf']).findings[0]).to.deep.include({ code: 'wrong-kind' });
  });

  it('a mesh that the slot does not take is refused by its name', () => {
    expect(inMeshSlot(toPly(boxOf(1, 1, 1)), ['stl', 'obj']).findings).to.deep.equal([
      { code: 'wrong-kind', verdict: 'block', values: { kind: 'ply', wanted: 'stl obj' } },
    ]);
    expect(inMeshSlot(toObj(boxOf(1, 1, 1)), ['stl', 'obj'])).to.include({ format: 'obj', triangles: 12 });
  });

  it('`.dcm` is a scan of 3Shape where a mesh belongs, and DICOM among radiographs', () => {
    const slot: FileSlot = {
      label: { en: '' },
      hint: { en: '' },
      need: 'optional',
      accept: ['.stl', '.dcm'],
    };
    const expects = { extent: [1, 2], triangles: [1, 2], maxBytes: 3 } as const;
    expect(formatsOf({ ...slot, expects })).to.deep.equal(['stl', 'vendor']);
    expect(formatsOf({ ...slot, section: 'radiographs' })).to.deep.equal(['stl', 'dicom']);
  });
});

describe('archives: bad input', () => {
  const dangers: [what: string, bytes: Uint8Array, danger: string][] = [
    ['that would unpack to four gigabytes', zipOf([{ name: 'a', unpacked: 4e9 }]), 'bomb'],
    ['whose file would overwrite another one', zipOf([{ name: 'a/../../b' }]), 'path'],
    ['whose file has a place of its own', zipOf([{ name: '/etc/passwd' }]), 'path'],
    ['whose file names a drive', zipOf([{ name: 'C:\\a.txt' }]), 'path'],
    ['with a name of two kilobytes', zipOf([{ name: 'x'.repeat(2000) }]), 'path'],
    [
      'of too many files',
      zipOf(Array.from({ length: 20_001 }, () => ({ name: '', bytes: new Uint8Array() }))),
      'entries',
    ],
  ];
  for (const [what, bytes, danger] of dangers)
    it(`refuses one ${what}`, () => {
      expect(asDocument(bytes, ['zip']).findings).to.deep.equal([
        { code: 'unsafe-archive', verdict: 'block', values: { danger } },
      ]);
    });

  it('a name with dots in it leads nowhere', () => {
    expect(asDocument(zipOf([{ name: 'a..b/...c/d..' }]), ['zip']).findings[0]!.verdict).to.equal('warn');
  });

  it('one that is cut off, or whose list lies, is an archive of which nothing is known', () => {
    const lying = PACKED.slice();
    new DataView(lying.buffer).setUint32(lying.length - 'by hand'.length - 6, 0xfffffff0, true);
    for (const bytes of [PACKED.subarray(0, 900), lying, PACKED.subarray(0, 10)])
      expect(inspected(bytes).findings).to.deep.equal([
        { code: 'not-a-mesh', verdict: 'block', values: { kind: 'zip' } },
      ]);
  });
});

describe('meshes that are sent as documents', () => {
  it('are known by the same signs as scans', () => {
    const mesh = archMesh({ jaw: 'upper', triangles: 40 });
    const meshes: [Uint8Array, DocumentFormat][] = [
      [toBinaryStl(mesh), 'stl'],
      [toAsciiStl(mesh), 'stl'],
      [toPly(boxOf(1, 2, 3)), 'ply'],
      [toPly(boxOf(1, 2, 3), { encoding: 'binary_big_endian' }), 'ply'],
      [toObj(boxOf(1, 2, 3)), 'obj'],
    ];
    for (const [bytes, format] of meshes)
      expect(asDocument(bytes, ['stl', 'ply', 'obj'])).to.deep.include({ format, findings: [] });
  });

  it('texts are read to their end: words between the numbers are refused with their line', () => {
    for (const bytes of [toPly(boxOf(1, 2, 3)), toObj(boxOf(1, 2, 3))]) {
      const facts = asDocument(new Uint8Array([...bytes, ...utf8('Pearson, Anna\n')]), ['ply', 'obj']);
      expect(facts.findings[0]).to.deep.include({ code: 'malformed-text', verdict: 'block' });
    }
  });
});
