import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createInspector } from '../../src/scans/worker/inspect.js';
import { readerOf } from '../../src/scans/worker/mesh-reader.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { MOST_VERTICES } from '../../src/scans/worker/vertices.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { codesOf, inspected, utf8 } from '../support/inspected.js';
import { boxOf, fromSoup, type PlyOptions, toPly } from '../support/written-mesh.js';

const ENCODINGS = ['ascii', 'binary_little_endian', 'binary_big_endian'] as const;
const BOX = boxOf(2, 3, 4);
const MEASURED = { triangles: 12, area: 52, degenerate: 0, box: { min: [0, 0, 0], max: [2, 3, 4] } };
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));
const ascii = (...lines: string[]): Uint8Array => utf8(lines.map((line) => `${line}\n`).join(''));

describe('PLY (standards C8)', () => {
  const forms: [what: string, options: PlyOptions][] = [
    ['as it is usually written', {}],
    ['with coordinates of 64 bits', { coordinate: 'f8' }],
    ['with coordinates as whole numbers', { coordinate: 'i2' }],
    ['with corners as bytes', { index: 'u1' }],
    ['with corners of 16 bits and lengths of 32', { index: 'u2', count: 'u4' }],
    ['with signed lengths', { count: 'i1', index: 'u4' }],
    ['with lines from Windows', { end: '\r\n' }],
    ['with lines from old Macs', { end: '\r' }],
    ['with other elements around and other properties between', { extras: true }],
  ];
  for (const encoding of ENCODINGS)
    for (const [what, options] of forms)
      it(`reads ${encoding} ${what}`, () => {
        const facts = inspected(toPly(BOX, { ...options, encoding }));
        expect(facts).to.deep.equal({
          format: encoding === 'ascii' ? 'ply-ascii' : 'ply-binary',
          findings: [],
          ...MEASURED,
        });
      });

  for (const encoding of ENCODINGS)
    it(`knows that ${encoding} brings colours`, () => {
      const bytes = toPly(BOX, { encoding, colour: true });
      expect(inspected(bytes)).to.deep.include({ colour: true, ...MEASURED });
    });

  it('measures an arch as binary STL does, and reads it a second time', () => {
    const mesh = archMesh({ jaw: 'upper', triangles: 400 });
    const stl = inspected(toBinaryStl(mesh));
    for (const encoding of ENCODINGS) {
      const ply = toPly(fromSoup(mesh), { encoding });
      const { format, ...facts } = inspected(ply);
      expect({ ...facts, format: 'stl-binary' }).to.deep.equal(stl);
      const tally = new MeshTally();
      const reader = readerOf(format as 'ply-ascii', facts.triangles, tally);
      reader.push(ply);
      reader.end();
      expect(tally.figures()).to.deep.include({ triangles: 400, area: stl.area, box: stl.box });
    }
  });

  it('holds more vertices than one block of memory has', () => {
    const mesh = archMesh({ jaw: 'lower', triangles: 60_000 });
    const facts = inspected(toPly(fromSoup(mesh), { encoding: 'binary_little_endian' }));
    expect(facts).to.deep.include({ findings: [], area: inspected(toBinaryStl(mesh)).area });
  });

  it('fans a face of any length into triangles, and passes over faces that are lines or points', () => {
    const vertices = Array.from({ length: 50 }, (_, i) => {
      const angle = (i / 50) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle), 0] as const;
    });
    const faces = [vertices.map((_, i) => i), [0, 1], [4], []];
    for (const encoding of ENCODINGS) {
      const facts = inspected(toPly({ vertices, faces }, { encoding }));
      expect(facts).to.include({ triangles: 48 });
      expect(facts.area).to.be.closeTo(25 * Math.sin((2 * Math.PI) / 50), 1e-5);
    }
  });

  it('reads a head whose comments are longer than the first kilobyte', () => {
    const bytes = toPly(BOX, { comment: 'x'.repeat(3000), encoding: 'binary_big_endian' });
    expect(inspected(bytes)).to.deep.include(MEASURED);
  });

  it('counts coordinates that are not finite', () => {
    const vertices = BOX.vertices.map((vertex, i) => (i === 7 ? ([NaN, 3, Infinity] as const) : vertex));
    for (const encoding of ENCODINGS)
      expect(codesOf(inspected(toPly({ ...BOX, vertices }, { encoding })))).to.equal('non-finite');
  });

  it('does not depend on how the bytes were cut', () => {
    const files = ENCODINGS.flatMap((encoding) => [
      toPly(BOX, { encoding, extras: true, colour: true, comment: 'y'.repeat(1100) }),
      toPly(BOX, { encoding, end: '\r\n' }).subarray(0, -9),
    ]);
    const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
    for (const file of files) {
      const whole = inspected(file);
      fc.assert(
        fc.property(cuts, (sizes) => {
          expect(inspected(file, sizes)).to.deep.equal(whole);
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe('PLY: bad input', () => {
  const VERTEX = ['element vertex 3', 'property float x', 'property float y', 'property float z'];
  const FACE = ['element face 1', 'property list uchar int vertex_indices'];
  const head = (...lines: string[]): string[] => ['ply', 'format ascii 1.0', ...lines, 'end_header'];
  const TRIANGLE = ['0 0 0', '1 0 0', '0 1 0', '3 0 1 2'];

  it('four billion vertices that are promised cost no memory', () => {
    const lines = head('element vertex 4294967295', ...VERTEX.slice(1), ...FACE);
    expect(codesOf(inspected(ascii(...lines)))).to.equal('truncated');
    const bytes = ascii(...lines.map((line) => line.replace('ascii', 'binary_little_endian')));
    const { findings } = inspected(bytes);
    expect(findings[0]!.values).to.deep.equal({
      have: bytes.length,
      want: bytes.length + 4294967295 * 12 + 1,
    });
  });

  it('four billion elements without a single number are passed over', () => {
    for (const encoding of ['ascii', 'binary_big_endian']) {
      const lines = head('element nothing 4294967295', ...VERTEX, ...FACE);
      const text = ascii(...lines.map((line) => line.replace('ascii', encoding)));
      expect(codesOf(inspected(text))).to.equal('truncated');
    }
  });

  it('more vertices than can be held are refused before they are read', () => {
    const lines = head(`element vertex ${MOST_VERTICES + 1}`, ...VERTEX.slice(1), ...FACE);
    const tally = new MeshTally();
    const reader = readerOf('ply-ascii', 0, tally);
    reader.push(ascii(...lines));
    expect(reader.isOver).to.equal(true);
    expect(reader.end()).to.deep.equal([
      {
        code: 'too-many-points',
        verdict: 'block',
        values: { count: MOST_VERTICES + 1, most: MOST_VERTICES },
      },
    ]);
  });

  it('a list of four billion corners ends with the file', () => {
    const bytes = toPly(BOX, { encoding: 'binary_little_endian', count: 'u4' });
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 6 * 20, 0xffffffff, true);
    expect(inspected(bytes).findings).to.deep.equal([
      { code: 'cut-short', verdict: 'block', values: { have: 1, want: 6 } },
    ]);
  });

  it('says how many faces are there of a file that is cut off', () => {
    for (const encoding of ENCODINGS) {
      const bytes = toPly(BOX, { encoding });
      const cut = bytes.subarray(0, bytes.length - 8);
      expect(inspected(cut).findings[0]!.code, encoding).to.be.oneOf([
        'cut-short',
        'truncated',
        'malformed-text',
      ]);
    }
    const wide = toPly(BOX, { encoding: 'binary_little_endian' });
    expect(inspected(wide.subarray(0, -18)).findings).to.deep.equal([
      { code: 'cut-short', verdict: 'block', values: { have: 5, want: 6 } },
    ]);
  });

  it('faces that name points which are not there are counted', () => {
    for (const encoding of ENCODINGS) {
      const faces = [...BOX.faces, [0, 1, 8], [-1, 2, 3], [0, 1, 2 ** 31 - 1]];
      expect(inspected(toPly({ ...BOX, faces }, { encoding })).findings).to.deep.equal([
        { code: 'lost-corners', verdict: 'block', values: { count: 3 } },
      ]);
    }
  });

  it('a cloud of points is no mesh', () => {
    for (const encoding of ENCODINGS)
      expect(inspected(toPly({ ...BOX, faces: [] }, { encoding })).findings[0]).to.deep.include({
        code: 'points-only',
        values: { count: 8 },
      });
  });

  it('bytes behind the last face are warned of; words are refused with their line', () => {
    for (const encoding of ENCODINGS.slice(1))
      expect(inspected(joined(toPly(BOX, { encoding }), utf8('Pearson'))).findings).to.deep.equal([
        { code: 'trailing-bytes', verdict: 'warn', values: { count: 7 } },
      ]);
    const text = ascii(...head(...VERTEX, ...FACE), ...TRIANGLE, 'Pearson');
    expect(inspected(text).findings[0]!.values).to.deep.equal({ format: 'ply', line: 14 });
  });

  const malformed: [what: string, lines: string[], line: number][] = [
    ['a word for a number', [...head(...VERTEX, ...FACE), '0 0 0', '1 x 0', '0 1 0', '3 0 1 2'], 11],
    ['a number too many', [...head(...VERTEX, ...FACE), '0 0 0', '1 0 0 9', '0 1 0', '3 0 1 2'], 11],
    ['a number too few', [...head(...VERTEX, ...FACE), '0 0 0', '1 0', '0 1 0', '3 0 1 2'], 11],
    [
      'a corner that is no whole number',
      [...head(...VERTEX, ...FACE), ...TRIANGLE.slice(0, 3), '3 0 1 1.5'],
      13,
    ],
    ['a length below nought', [...head(...VERTEX, ...FACE), ...TRIANGLE.slice(0, 3), '-3 0 1 2'], 13],
    ['a number of a million digits', [...head(...VERTEX, ...FACE), `${'1'.repeat(1e6)} 0 0`], 10],
    ['no format', ['ply', ...VERTEX, ...FACE, 'end_header', ...TRIANGLE], 8],
    ['a format that nobody knows', ['ply', 'format ebcdic 1.0', ...VERTEX, 'end_header'], 2],
    ['a property before any element', head('property float x'), 3],
    ['a property of a type that nobody knows', head('element vertex 1', 'property quad x'), 4],
    ['a type that objects have by birth', head('element vertex 1', 'property constructor x'), 4],
    ['lists whose length is a fraction', head('element face 1', 'property list float int vertex_indices'), 4],
    ['a count that is no number', head('element vertex many'), 3],
    ['vertices without a height', head(...VERTEX.slice(0, 3), ...FACE), 8],
    ['vertices twice', head(...VERTEX, ...VERTEX, ...FACE), 13],
    ['a head that does not end', ['ply', 'format ascii 1.0', ...VERTEX], 7],
    ['a head of 2,000 elements', head(...Array.from({ length: 2000 }, (_, i) => `element e${i} 1`)), 67],
    [
      'a head of 2,000 properties',
      head('element e 1', ...Array.from({ length: 2000 }, () => 'property int x')),
      260,
    ],
    [
      'a head of a megabyte',
      head(...Array.from({ length: 30_000 }, () => 'comment of many letters, in a long line')),
      1640,
    ],
    ['a line of a megabyte', head(`comment ${'x'.repeat(1e6)}`), 3],
    ['a line within a line', ['ply', 'format ascii 1.0', 'comment a\rb', ...VERTEX, 'end_header'], 3],
  ];
  for (const [what, lines, line] of malformed)
    it(`names line ${line} of a file with ${what}`, () => {
      expect(inspected(ascii(...lines)).findings).to.deep.equal([
        { code: 'malformed-text', verdict: 'block', values: { format: 'ply', line } },
      ]);
    });

  it('a binary file with a length below nought has no line to name', () => {
    const bytes = toPly(BOX, { encoding: 'binary_little_endian', count: 'i1' });
    bytes[bytes.length - 17 * 6] = 0x80;
    expect(inspected(bytes).findings[0]).to.deep.include({
      code: 'malformed-text',
      values: { format: 'ply' },
    });
  });

  it('strips of triangles, and faces before their points, are refused by name', () => {
    const strips = head(...VERTEX, 'element tristrips 1', 'property list int int vertex_indices');
    const first = head(...FACE, ...VERTEX);
    for (const [lines, form] of [
      [strips, 'tristrips'],
      [first, 'faces-first'],
    ] as const)
      expect(inspected(ascii(...lines)).findings).to.deep.equal([
        { code: 'unread-form', verdict: 'block', values: { form } },
      ]);
  });

  it('is known to be lost before the end of the file', () => {
    const inspector = createInspector(1e9);
    inspector.push(ascii(...head('element vertex many'), ' '.repeat(1100)));
    expect(inspector.isHopeless).to.equal(true);
  });
});
