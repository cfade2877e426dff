import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { preflight } from '../../src/scans/preflight.js';
import type { MeshExpectation } from '../../src/scans/report.js';
import type { MeshFacts } from '../../src/scans/worker/inspect.js';

const ARCH: MeshExpectation = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 };

const facts = (extent: number, more: Partial<MeshFacts> = {}): MeshFacts => ({
  format: 'stl-binary',
  triangles: 120_000,
  degenerate: 0,
  box: { min: [-extent / 2, -extent / 2, 0], max: [0, extent / 2, extent / 3] },
  area: 5000,
  findings: [],
  ...more,
});

const codes = (extent: number, more?: Partial<MeshFacts>, bytes = 6e6) =>
  preflight(facts(extent, more), ARCH, bytes).findings.map(({ code }) => code);

describe('preflight (standards C8)', () => {
  it('passes an arch of ordinary size, density and weight', () => {
    const report = preflight(facts(67.6), ARCH, 12_506_484);
    expect(report.verdict).to.equal('pass');
    expect(report.findings).to.deep.equal([]);
  });

  const extents: [extent: number, codes: string[]][] = [
    [30, []],
    [110, []],
    [0.0676, ['unit-metres']],
    [6.76, ['unit-centimetres']],
    [2.66, ['unit-inches']],
    [3.5, ['unit-centimetres', 'unit-inches']],
    [29.9, ['too-small']],
    [0.2, ['too-small']],
    [110.1, ['too-large']],
    [67_600, ['too-large']],
  ];
  for (const [extent, expected] of extents) {
    it(`says ${expected.join(' and ') || 'nothing'} of an arch that is ${extent} units long`, () => {
      expect(codes(extent)).to.deep.equal(expected);
    });
  }

  it('names the extent and the factor that would make it fit', () => {
    expect(preflight(facts(0.0625), ARCH, 1).findings[0]!.values).to.deep.equal({
      extent: 0.0625,
      factor: 1000,
    });
  });

  it('measures the longest side whichever axis it lies along, since the order differs between patients', () => {
    for (const axis of [0, 1, 2]) {
      const max = [1, 1, 1].map((side, i) => (i === axis ? 500 : side));
      expect(codes(0, { box: { min: [0, 0, 0], max } })).to.deep.equal(['too-large']);
    }
  });

  it('warns of too few and too many triangles and of a heavy file, together', () => {
    expect(codes(67, { triangles: 19_999 })).to.deep.equal(['few-triangles']);
    expect(codes(67, { triangles: 2_000_001 }, 100_000_001)).to.deep.equal(['many-triangles', 'heavy-file']);
  });

  it('keeps a warning that the bytes gave', () => {
    const tail = { code: 'trailing-bytes', verdict: 'warn', values: { count: 6 } } as const;
    expect(preflight(facts(67, { findings: [tail] }), ARCH, 6e6)).to.include({ verdict: 'warn' });
    expect(codes(0.06, { findings: [tail] })).to.deep.equal(['trailing-bytes', 'unit-metres']);
  });

  it('gives a blocked file its one reason and no consequences of it', () => {
    const broken = { code: 'non-finite', verdict: 'block', values: { count: 1 } } as const;
    const report = preflight(facts(0.06, { findings: [broken], triangles: 3 }), ARCH, 6e9);
    expect(report).to.deep.include({ verdict: 'block', findings: [broken] });
  });

  it('never blocks a mesh for being unusual, and warns exactly when it has something to say', () => {
    const unusual = fc.record({
      extent: fc.double({ min: 0, max: 1e6, noNaN: true }),
      triangles: fc.nat(),
      bytes: fc.nat(),
    });
    fc.assert(
      fc.property(unusual, ({ extent, triangles, bytes }) => {
        const { verdict, findings } = preflight(facts(extent, { triangles }), ARCH, bytes);
        expect(verdict).to.equal(findings.length > 0 ? 'warn' : 'pass');
      }),
    );
  });
});
