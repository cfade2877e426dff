import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Obj } from '../../src/scans/worker/obj.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { codesOf, inspected, utf8 } from '../support/inspected.js';
import { boxOf, fromSoup, type ObjOptions, toObj } from '../support/written-mesh.js';

const BOX = boxOf(2, 3, 4);
const MEASURED = { triangles: 12, area: 52, degenerate: 0, box: { min: [0, 0, 0], max: [2, 3, 4] } };
const TRIANGLE = 'v 0 0 0\nv 1 0 0\nv 0 1 0\n';

describe('OBJ (standards C8)', () => {
  const forms: [what: string, options: ObjOptions][] = [
    ['as it is usually written', {}],
    ['whose corners count from the last vertex', { negative: true }],
    ['with textures', { corner: '/1' }],
    ['with normals', { corner: '//1' }],
    ['with both', { corner: '/1/1' }],
    ['with lines from Windows', { end: '\r\n' }],
    ['with lines from old Macs', { end: '\r' }],
  ];
  for (const [what, options] of forms)
    it(`reads a file ${what}`, () => {
      expect(inspected(toObj(BOX, options))).to.deep.equal({ format: 'obj', findings: [], ...MEASURED });
    });

  it('knows that a file brings colours, and that a weight is none', () => {
    expect(inspected(toObj(BOX, { colour: true }))).to.deep.include({ colour: true, ...MEASURED });
    const weights = utf8(`v 0 0 0 1\nv 1 0 0 1\nv 0 1 0 1\nf 1 2 3`);
    expect(inspected(weights)).to.include({ triangles: 1 }).and.not.have.property('colour');
  });

  it('measures an arch as binary STL does', () => {
    const mesh = archMesh({ jaw: 'lower', triangles: 400 });
    const { format, ...facts } = inspected(toObj(fromSoup(mesh)));
    expect(format).to.equal('obj');
    expect({ ...facts, format: 'stl-binary' }).to.deep.equal(inspected(toBinaryStl(mesh)));
  });

  const readable: [what: string, text: string][] = [
    ['a line that goes on in the next one', `${TRIANGLE}f 1 \\\n2 \\\r\n 3\n`],
    ['a backslash behind a number', `v 0 0\\\n 0\nv 1 0 0\nv 0 1 0\nf 1 2 3`],
    ['comments everywhere', `# by hand\n${TRIANGLE.replaceAll('\n', ' # here\n')}f 1 2 3 # and here`],
    ['a comment that ends in a backslash', `# not over \\\n${TRIANGLE}f 1 2 3`],
    ['tabs, blanks and empty lines', `\n  v\t0 0 0\n\n${TRIANGLE.slice(8)}\tf  1\t2 3  \n\n`],
    ['a byte order mark', `\ufeff${TRIANGLE}f 1 2 3\n`],
    ['a comment of two kilobytes first', `${'# of many letters\n'.repeat(120)}${TRIANGLE}f 1 2 3\n`],
    [
      'materials, groups and lines',
      `mtllib a.mtl\no x y\ng\ns 1\n${TRIANGLE}usemtl skin\nl 1 2\np 1\nf 1 2 3`,
    ],
    ['a name that is not ASCII', `o Oberkiefer_Müller_上顎\n${TRIANGLE}f 1 2 3`],
    ['numbers in every notation', `v +0.0E+0 -.0e0 0.\n${TRIANGLE.slice(8)}f +1 2 3`],
    ['a face before the vertices of the next part', `${TRIANGLE}f 1 2 3\nv 5 5 5\nv 6 6 6\n`],
  ];
  for (const [what, text] of readable)
    it(`reads a file with ${what}`, () => {
      const facts = inspected(utf8(text));
      expect(facts).to.deep.include({ format: 'obj', triangles: 1, findings: [] });
    });

  it('reads a file with a comment that is not in UTF-8', () => {
    const text = `# M\u00fcller\n${TRIANGLE}f 1 2 3\n`;
    const facts = inspected(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(facts).to.deep.include({ format: 'obj', triangles: 1, findings: [] });
  });

  it('fans a face of any length into triangles', () => {
    const facts = inspected(utf8(`${TRIANGLE}v -1 0 0\nv 0 -1 0\nf 2 3 4 5`));
    expect(facts).to.include({ triangles: 2, area: 2 });
  });

  it('does not depend on how the bytes were cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
    const files = [
      toObj(BOX, { colour: true, corner: '/1/1', end: '\r\n' }),
      utf8(`${'# x\n'.repeat(300)}${TRIANGLE}f 1 \\\r\n2 \\\r\n3\nf 1 2\n`),
    ];
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

describe('OBJ: bad input', () => {
  const malformed: [what: string, text: string, line: number][] = [
    ['a vertex of two numbers', `v 0 0\n${TRIANGLE}f 1 2 3`, 1],
    ['a vertex of nine numbers', `${TRIANGLE}v 1 2 3 4 5 6 7 8 9\nf 1 2 3`, 4],
    ['a word for a number', `${TRIANGLE}v 0 x 0\nf 1 2 3`, 4],
    ['a decimal comma', `${TRIANGLE}v 0,5 0 0\nf 1 2 3`, 4],
    ['a face of two corners', `${TRIANGLE}f 1 2\n`, 4],
    ['a corner that is no whole number', `${TRIANGLE}f 1 2 2.5\n`, 4],
    ['a corner of letters', `${TRIANGLE}f 1 2 3/a\n`, 4],
    ['a corner of four numbers', `${TRIANGLE}f 1 2 3/1/1/1\n`, 4],
    ['a corner without a vertex', `${TRIANGLE}f 1 2 /3\n`, 4],
    ['a word that OBJ does not have', `${TRIANGLE}f 1 2 3\nPearson, Anna\n`, 5],
    ['a number of a million digits', `${TRIANGLE}v ${'1'.repeat(1e6)} 0 0\n`, 4],
    ['a word of a million letters', `${TRIANGLE}${'x'.repeat(1e6)}`, 4],
    ['a backslash with something behind it', `${TRIANGLE}f 1 2 \\ 3\n`, 4],
    ['a backslash at the end', `${TRIANGLE}f 1 2 3 \\`, 4],
  ];
  for (const [what, text, line] of malformed)
    it(`names line ${line} of a file with ${what}`, () => {
      expect(inspected(utf8(text)).findings).to.deep.equal([
        { code: 'malformed-text', verdict: 'block', values: { format: 'obj', line } },
      ]);
    });

  it('counts faces that name points which are not there', () => {
    const text = `${TRIANGLE}f 1 2 3\nf 0 1 2\nf 1 2 4\nf -1 -2 -4\nf 1 2 999999999999999\n`;
    expect(inspected(utf8(text)).findings).to.deep.equal([
      { code: 'lost-corners', verdict: 'block', values: { count: 4 } },
    ]);
  });

  it('counts coordinates that are not finite', () => {
    for (const word of ['nan', 'inf', '1e999', '-Infinity'])
      expect(codesOf(inspected(utf8(`v ${word} 0 0\n${TRIANGLE}f 1 2 3`.replace('f', 'f'))))).to.be.oneOf([
        'non-finite',
        'not-a-mesh',
      ]);
    expect(codesOf(inspected(utf8(`${TRIANGLE}v 0 nan 0\nf 1 2 4`)))).to.equal('non-finite');
  });

  it('a cloud of points, and surfaces as formulas, are no mesh', () => {
    expect(inspected(utf8(TRIANGLE)).findings[0]).to.deep.include({
      code: 'points-only',
      values: { count: 3 },
    });
    expect(inspected(utf8(`${TRIANGLE}g a\n${'# x\n'.repeat(300)}cstype bspline\n`)).findings).to.deep.equal([
      { code: 'unread-form', verdict: 'block', values: { form: 'formulas' } },
    ]);
  });

  it('takes a text of comments that is no OBJ for what it is', () => {
    const script = `${'# a script\n'.repeat(150)}print("hello")\n`;
    expect(inspected(utf8(script)).findings[0]).to.deep.include({
      code: 'malformed-text',
      values: { format: 'obj', line: 151 },
    });
    expect(codesOf(inspected(utf8('# a note\nvery short\n')))).to.equal('not-a-mesh');
  });

  it('more vertices than can be held are refused when the memory that is allowed is full', () => {
    const reader = new Obj({ addRecords: () => undefined }, 1000);
    const text = utf8('v 0 0 0\n'.repeat(1001));
    reader.push(text);
    expect(reader.end()).to.deep.equal([
      { code: 'too-many-points', verdict: 'block', values: { count: 1000, most: 1000 } },
    ]);
  });
});
