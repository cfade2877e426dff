import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createInspector } from '../../src/scans/worker/inspect.js';
import { archMesh, toAsciiStl, toBinaryStl } from '../support/arch.js';
import { codesOf, inspected, utf8 } from '../support/inspected.js';

const small = archMesh({ jaw: 'upper', triangles: 60 });

describe('the format of an STL file (standards C8)', () => {
  it('goes by the size: a binary file may begin with `solid` and have `facet` in its header', () => {
    const facts = inspected(toBinaryStl(small, 'solid exported facet normal'));
    expect(facts).to.include({ format: 'stl-binary', triangles: 60 });
    expect(facts.findings).to.deep.equal([]);
  });

  it('takes a truncated binary file that begins with `solid` for what it is', () => {
    const whole = toBinaryStl(small, 'solid exported facet');
    const facts = inspected(whole.subarray(0, 1500));
    expect(facts).to.include({ format: 'stl-binary', triangles: 28 });
    expect(facts.findings).to.deep.equal([
      { code: 'truncated', verdict: 'block', values: { have: 1500, want: whole.length } },
    ]);
  });

  it('reports the bytes behind the last triangle', () => {
    const bytes = new Uint8Array([...toBinaryStl(small), 1, 2, 3]);
    expect(inspected(bytes).findings).to.deep.equal([
      { code: 'trailing-bytes', verdict: 'warn', values: { count: 3 } },
    ]);
  });

  it('blocks a binary file that has no triangles', () => {
    expect(codesOf(inspected(toBinaryStl(new Float32Array(0))))).to.equal('no-triangles');
  });

  it('counts the triangles by the size where the head counts nought, and says so', () => {
    const uncounted = toBinaryStl(small);
    new DataView(uncounted.buffer).setUint32(80, 0, true);
    const { findings, ...facts } = inspected(uncounted);
    expect(findings).to.deep.equal([{ code: 'uncounted', verdict: 'warn', values: { count: 60 } }]);
    expect({ ...facts, findings: [] }).to.deep.equal(inspected(toBinaryStl(small)));
    expect(codesOf(inspected(new Uint8Array([...uncounted, 1, 2, 3])))).to.equal('uncounted trailing-bytes');
  });

  it('takes a count of four billion for none: the file is no mesh, or cut off', () => {
    const bytes = toBinaryStl(small);
    const view = new DataView(bytes.buffer);
    view.setUint32(80, 0xffffffff, true);
    expect(inspected(bytes).findings[0]).to.deep.include({ code: 'not-a-mesh', values: { kind: 'unknown' } });
    view.setUint32(80, 80_000_000, true);
    expect(inspected(bytes).findings[0]!.values).to.deep.equal({ have: bytes.length, want: 4_000_000_084 });
  });

  const others: [kind: string, bytes: Uint8Array][] = [
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(3000).fill(0x55))],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['pdf', utf8('%PDF-1.7\n%....')],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
    ['text', utf8('Dear laboratory,\nplease find enclosed …')],
    ['text', utf8('plywood\nand nails\n')],
    ['unknown', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + 7 * i) & 0xff)],
    ['unknown', Uint8Array.of(1)],
  ];
  for (const [kind, bytes] of others) {
    it(`recognises ${bytes.length} bytes of ${kind} in a renamed file`, () => {
      const facts = inspected(bytes);
      expect(facts).to.include({ format: undefined, triangles: 0 });
      expect(facts.findings).to.deep.equal([{ code: 'not-a-mesh', verdict: 'block', values: { kind } }]);
    });
  }

  it('knows that a picture is no mesh before the end of it', () => {
    const inspector = createInspector(1e9);
    inspector.push(Uint8Array.of(0xff, 0xd8, 0xff, ...new Array<number>(1100).fill(1)));
    expect(inspector.isHopeless).to.equal(true);
  });
});

describe('the geometry of an STL file (standards C8)', () => {
  it('counts every vertex that is not finite, and bounds the others', () => {
    const positions = small.slice();
    positions[0] = NaN;
    positions[4] = Infinity;
    positions[9 * 7 + 8] = -Infinity;
    const facts = inspected(toBinaryStl(positions));
    expect(facts.findings).to.deep.equal([{ code: 'non-finite', verdict: 'block', values: { count: 3 } }]);
    expect(facts.box!.max.every(Number.isFinite)).to.equal(true);
  });

  it('has no box and no area where nothing is finite', () => {
    const facts = inspected(toBinaryStl(new Float32Array(18).fill(NaN)));
    expect(facts).to.deep.include({ box: undefined, area: 0, triangles: 2 });
  });

  it('counts triangles without area, and blocks a file that has no others', () => {
    const positions = small.slice();
    positions.copyWithin(3, 0, 3);
    expect(inspected(toBinaryStl(positions))).to.include({ degenerate: 1 });
    expect(codesOf(inspected(toBinaryStl(new Float32Array(900).fill(5))))).to.equal('all-degenerate');
  });

  it('makes an arch that has the figures of a scan', () => {
    for (const jaw of ['upper', 'lower'] as const) {
      const facts = inspected(toBinaryStl(archMesh({ jaw, triangles: 100_001 })));
      expect(codesOf(facts)).to.equal('');
      expect(facts.triangles).to.equal(100_001);
      expect(facts.area).to.be.within(2500, 8000);
      const sides = facts.box!.max.map((high, axis) => Math.round(high - facts.box!.min[axis]!));
      expect(sides).to.deep.equal([65, 50, 23]);
      expect(facts.degenerate / facts.triangles).to.be.lessThan(0.001);
    }
  });

  it('makes the same arch of the same seed, and another of another', () => {
    const make = (seed: number) => archMesh({ jaw: 'lower', triangles: 500, seed }).join();
    expect(make(3)).to.equal(make(3));
    expect(make(3)).not.to.equal(make(4));
  });
});

const facet = (vertices: string): string =>
  `facet normal 0 0 1\nouter loop\n${vertices}\nendloop\nendfacet\n`;
const TRIANGLE = 'vertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0';
const solid = (...facets: string[]): Uint8Array => utf8(`solid x\n${facets.join('')}endsolid x\n`);

describe('ASCII STL (standards C8)', () => {
  const readable: [what: string, bytes: Uint8Array, triangles: number][] = [
    ['several solids', utf8(`solid a\n${facet(TRIANGLE)}endsolid a\nsolid\n${facet(TRIANGLE)}endsolid\n`), 2],
    ['CR LF', utf8(`solid x\n${facet(TRIANGLE)}endsolid x\n`.replaceAll('\n', '\r\n')), 1],
    ['CR alone', utf8(`solid x\n${facet(TRIANGLE)}endsolid x\n`.replaceAll('\n', '\r')), 1],
    ['upper case', utf8(`solid x\n${facet(TRIANGLE)}endsolid x\n`.toUpperCase()), 1],
    ['no endsolid and no last line feed', utf8(`solid x\n${facet(TRIANGLE)}`.trimEnd()), 1],
    ['tabs and several spaces', utf8(`solid x\n${facet(TRIANGLE)}`.replaceAll(' ', ' \t  ')), 1],
    ['a byte order mark', utf8(`\ufeffsolid x\n${facet(TRIANGLE)}`), 1],
    ['a blank line before `solid`', utf8(`\n  solid x\n${facet(TRIANGLE)}`), 1],
    ['a name that is not ASCII', utf8(`solid Oberkiefer_Müller_上顎\n${facet(TRIANGLE)}`), 1],
    ['a name of facets', utf8(`solid my facet facet\n${facet(TRIANGLE)}endsolid my facet\n`), 1],
    ['a name of 700 letters', utf8(`solid ${'x'.repeat(700)}\n${facet(TRIANGLE)}`), 1],
    ['all on one line', utf8(`solid x ${facet(TRIANGLE)} endsolid x`.replaceAll('\n', ' ')), 1],
    [
      'numbers in every notation',
      solid(facet('vertex +1.5E+1 -.5e0 1.\nvertex 1e-30 0.1234567890123456789 0\nvertex 7 8 9e2')),
      1,
    ],
  ];
  for (const [what, bytes, triangles] of readable) {
    it(`reads a file with ${what}`, () => {
      const facts = inspected(bytes);
      expect(codesOf(facts)).to.equal('');
      expect(facts).to.include({ format: 'stl-ascii', triangles });
    });
  }

  const malformed: [what: string, bytes: Uint8Array, line: number][] = [
    ['a facet of two vertices', solid(facet(TRIANGLE), facet('vertex 0 0 0\nvertex 1 0 0')), 13],
    ['a quad', solid(facet(`${TRIANGLE}\nvertex 1 1 0`)), 7],
    ['a vertex of two numbers', solid(facet('vertex 0 0\nvertex 1 0 0\nvertex 0 1 0')), 5],
    ['a vertex of four numbers', solid(facet('vertex 0 0 0 0\nvertex 1 0 0\nvertex 0 1 0')), 4],
    ['a decimal comma', solid(facet('vertex 0,5 0 0\nvertex 1 0 0\nvertex 0 1 0')), 4],
    ['a hexadecimal number', solid(facet('vertex 0x10 0 0\nvertex 1 0 0\nvertex 0 1 0')), 4],
    ['a number of a million digits', solid(facet(`vertex ${'1'.repeat(1e6)} 0 0`)), 4],
    ['a word of a million letters', solid(facet(TRIANGLE), 'x'.repeat(1e6)), 9],
    [
      'an end in the middle of a facet',
      utf8(`solid x\n${facet(TRIANGLE)}facet normal 0 0 1\nouter loop\n`),
      11,
    ],
    ['two facets in one', utf8('solid x\nfacet normal 0 0 1\nfacet normal 0 0 1\nouter loop\n'), 3],
  ];
  for (const [what, bytes, line] of malformed) {
    it(`names line ${line} of a file with ${what}`, () => {
      const { format, findings } = inspected(bytes);
      expect(format).to.equal('stl-ascii');
      expect(findings).to.deep.equal([{ code: 'malformed-text', verdict: 'block', values: { line } }]);
    });
  }

  it('counts lines the same way whatever ends them', () => {
    const text = `solid x\n${facet('vertex 0 0')}`;
    for (const end of ['\n', '\r', '\r\n']) {
      expect(
        inspected(utf8(text.replaceAll('\n', end))).findings[0]!.values,
        JSON.stringify(end),
      ).to.deep.equal({ line: 5 });
    }
  });

  for (const word of [
    'nan',
    'NaN',
    '-nan',
    'nan(ind)',
    'inf',
    '-Infinity',
    '+INF',
    '1.#QNAN',
    '-1.#IND00',
    '1e99',
  ]) {
    it(`takes ${word} for a coordinate that is not finite`, () => {
      const { findings } = inspected(solid(facet(`vertex 0 0 0\nvertex ${word} 0 0\nvertex 0 1 0`)));
      expect(findings).to.deep.equal([{ code: 'non-finite', verdict: 'block', values: { count: 1 } }]);
    });
  }

  it('reads every number as the 32-bit number next to it', () => {
    const value = fc.float({
      noNaN: true,
      noDefaultInfinity: true,
      min: Math.fround(-1e7),
      max: Math.fround(1e7),
    });
    const written = fc.oneof(
      value.map(String),
      value.map((v) => v.toExponential()),
      value.map((v) => v.toPrecision(9)),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e7, max: 1e7 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 3, maxLength: 3 }), (numbers) => {
        const { box } = inspected(
          solid(facet(Array.from({ length: 3 }, () => `vertex ${numbers.join(' ')}`).join('\n'))),
        );
        // adding 0 makes -0 equal to 0
        expect(box!.min.map((v) => v + 0)).to.deep.equal(numbers.map((v) => Math.fround(Number(v)) + 0));
      }),
    );
  });
});

describe('a report does not depend on how the bytes were cut', () => {
  const mesh = archMesh({ jaw: 'lower', triangles: 90 });
  const files: [what: string, bytes: Uint8Array][] = [
    ['binary', toBinaryStl(mesh)],
    ['truncated', toBinaryStl(mesh).subarray(0, 3333)],
    ['ASCII', toAsciiStl(mesh)],
    ['CR LF', utf8(new TextDecoder().decode(toAsciiStl(mesh)).replaceAll('\n', '\r\n'))],
    ['malformed', solid(facet(TRIANGLE).repeat(30), facet('vertex 0 0'))],
    ['foreign', utf8('not a mesh '.repeat(300))],
  ];
  for (const [what, bytes] of files) {
    it(`of a ${what} file`, () => {
      const whole = inspected(bytes);
      const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 3000 })), {
        minLength: 1,
      });
      fc.assert(
        fc.property(cuts, (sizes) => {
          expect(inspected(bytes, sizes)).to.deep.equal(whole);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('nor on which of the two formats carried the same mesh', () => {
    const binary = inspected(toBinaryStl(mesh));
    const ascii = inspected(toAsciiStl(mesh));
    expect({ ...ascii, format: 'stl-binary' }).to.deep.equal(binary);
  });
});
