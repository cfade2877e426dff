import { expect } from '@open-wc/testing';
import type { MeshRule, RuleLevel } from '../../src/domain/catalogue.js';
import { PART } from '../../src/profiles/shared/catalogue.js';
import { jawInName } from '../../src/scans/preflight/jaw.js';
import { preflight } from '../../src/scans/preflight.js';
import type { MeshShape } from '../../src/scans/report.js';
import type { MeshFacts } from '../../src/scans/worker/inspect.js';
import { archMesh } from '../support/arch.js';
import { codesOf, expectedIn, factsOf, reportIn } from '../support/arch-report.js';
import { based, finned, flippedPatch, holed, joined, kept, moved, scaled } from '../support/arch-variants.js';

type Positions = Float32Array<ArrayBuffer>;
const upper = (palate = 0.5): Positions => archMesh({ jaw: 'upper', triangles: 24_000, palate });
const lower = (triangles = 24_000): Positions => archMesh({ jaw: 'lower', triangles });

const said = async (mesh: Positions, slot: 'upper' | 'lower' | 'bite', name?: string) =>
  codesOf(reportIn(await factsOf(mesh), slot, name));

/** A real upper arch by its figures (standards C8). */
const REAL_UPPER: MeshFacts & { readonly shape: MeshShape } = {
  ...{ format: 'stl-binary', triangles: 250_128, degenerate: 0, area: 5177, findings: [] },
  box: { min: [0, 0, 0], max: [67.6, 49.5, 23.1] },
  shape: {
    extents: [67.6, 49.5, 23.1],
    shortAxis: 2,
    vectorArea: [0, 0, 2000],
    planFill: 0.8,
    topology: {
      ...{ vertices: 126_377, edges: 376_504, boundaryEdges: 2624, nonManifoldEdges: 0, flippedEdges: 0 },
      components: [1],
    },
  },
};

describe("each row of the preflight's table (standards C8)", () => {
  it('a real upper arch in its slot: nothing to say', () => {
    const report = reportIn(REAL_UPPER, 'upper');
    expect(report).to.deep.include({ verdict: 'pass', findings: [] });
  });

  it('bytes beyond the mesh, or a count of nought with data: a warning that was there stays', () => {
    for (const code of ['trailing-bytes', 'uncounted'] as const) {
      const finding = { code, verdict: 'warn', values: { count: 6 } } as const;
      const report = reportIn({ ...REAL_UPPER, findings: [finding] }, 'upper');
      expect(report).to.deep.include({ verdict: 'warn', findings: [finding] });
    }
  });

  it('long extent in an arch slot outside 30–110 mm: the unit is named with its factor, and nothing is scaled', async () => {
    for (const [code, factor] of [
      ['unit-metres', 1000],
      ['unit-centimetres', 10],
      ['unit-inches', 25.4],
    ] as const) {
      const report = reportIn(await factsOf(scaled(lower(), 1 / factor)), 'lower');
      expect(codesOf(report)).to.deep.equal([code]);
      expect(report.findings[0]!.values['factor']).to.equal(factor);
      expect(report.verdict).to.equal('warn');
    }
  });

  it('3 to 4.3 is ambiguous between centimetres and inches: both are named', async () => {
    const large = archMesh({ jaw: 'lower', triangles: 24_000, extent: [86, 67, 37] });
    expect(await said(scaled(large, 1 / 25.4), 'lower')).to.deep.equal(['unit-centimetres', 'unit-inches']);
  });

  it('bite slot extent outside 15–60 mm: a whole arch is too large for a bite', async () => {
    const half = kept(lower(), (t) => t < 9000);
    expect(await said(half, 'bite')).to.deep.equal([]);
    expect(await said(lower(), 'bite')).to.deep.equal(['too-large']);
  });

  it('die or crown slot outside 4–25 mm: an arch is too large, a crown is right', () => {
    const crown = (side: number): MeshFacts => ({
      ...{ format: 'stl-binary', triangles: 21_600, degenerate: 0, area: 300, findings: [] },
      box: { min: [0, 0, 0], max: [side, 8.2, 11.2] },
    });
    expect(codesOf(preflight(crown(8.7), PART, 1e6))).to.deep.equal([]);
    expect(codesOf(preflight(crown(65), PART, 1e6))).to.deep.equal(['too-large']);
    expect(codesOf(preflight(crown(26), PART, 1e6))).to.deep.equal(['too-large']);
  });

  it('fewer than 20,000 triangles for an arch, more than 2 million, more than 100 MB: a warning each', async () => {
    expect(await said(lower(10_000), 'lower')).to.deep.equal(['few-triangles']);
    const many = { ...REAL_UPPER, triangles: 2_000_001 };
    expect(codesOf(preflight(many, expectedIn('upper'), 100_000_001))).to.deep.equal([
      'many-triangles',
      'heavy-file',
    ]);
  });

  it('enough triangles on too much surface are coarse, too many on little are over-sampled', () => {
    const at = (area: number) => reportIn({ ...REAL_UPPER, triangles: 21_000, area }, 'upper');
    expect(codesOf(at(5177))).to.deep.equal([]);
    expect(at(10_500).findings).to.deep.equal([{ code: 'coarse', verdict: 'warn', values: { density: 2 } }]);
    expect(codesOf(at(42))).to.deep.equal(['over-sampled']);
  });

  it('upper in the lower slot, by its palate, whatever the file is called', async () => {
    for (const name of ['scan.stl', 'lower.stl']) {
      const { verdict, findings } = reportIn(await factsOf(upper()), 'lower', name);
      const values = { expected: 'lower', seems: 'upper', by: 'shape' };
      expect(findings).to.deep.equal([{ code: 'other-jaw', verdict: 'warn', values }]);
      expect(verdict).to.equal('warn');
    }
  });

  it('lower in the upper slot: no palate, and no name that says otherwise', async () => {
    const by = async (name: string) =>
      reportIn(await factsOf(lower()), 'upper', name).findings.map(({ values }) => values['by']);
    expect(await by('scan.stl')).to.deep.equal(['shape']);
    expect(await by('LowerJawScan.stl')).to.deep.equal(['both']);
  });

  it('a horseshoe upper, whose palate was not scanned, is only warned of, and not where its name tells', async () => {
    const facts = await factsOf(upper(0));
    expect(reportIn(facts, 'upper')).to.include({ verdict: 'warn' });
    expect(codesOf(reportIn(facts, 'upper', 'Meyer_Oberkiefer.stl'))).to.deep.equal([]);
    expect(codesOf(reportIn(facts, 'lower', 'Meyer_OK.stl'))).to.deep.equal(['other-jaw']);
  });

  it('part of an arch, and a model whose base fills its outline, say nothing of the jaw by their shape', async () => {
    const quadrant = kept(upper(), (t) => t < 12_000);
    expect(await said(quadrant, 'lower')).not.to.include('other-jaw');
    expect(await said(based(upper(1), 12), 'lower')).to.deep.equal(['based-model']);
  });

  it('not watertight is normal: nothing is said of rim and holes', async () => {
    expect(await said(holed(lower(), 6, 3), 'lower')).to.deep.equal([]);
  });

  it('a watertight arch is a based model: said, and nothing is asked', async () => {
    const report = reportIn(await factsOf(based(lower(), -12)), 'lower');
    expect(report.findings).to.deep.equal([{ code: 'based-model', verdict: 'pass', values: {} }]);
    expect(report.verdict).to.equal('pass');
  });

  it('more than one large component, but not for specks, nor for the two sides of a bite', async () => {
    const mesh = lower();
    const inTwo = kept(mesh, (t) => Math.abs(t - 12_000) > 1000);
    const specked = joined(
      mesh,
      moved(
        kept(mesh, (t) => t < 60),
        [3, 40, 0],
      ),
    );
    expect(await said(inTwo, 'lower')).to.deep.equal(['several-pieces']);
    expect(await said(specked, 'lower')).to.deep.equal([]);
    const bite = joined(
      kept(mesh, (t) => t < 6000),
      moved(
        kept(mesh, (t) => t < 6000),
        [0, 0, 5],
      ),
    );
    expect(await said(bite, 'bite')).to.deep.equal([]);
  });

  it('more than 1 % non-manifold edges', async () => {
    expect(await said(finned(lower(), 2000), 'lower')).to.deep.equal([]);
    expect(await said(finned(lower(), 20), 'lower')).to.include('non-manifold');
  });

  it('normals inconsistent: a part is inside out', async () => {
    expect(await said(flippedPatch(lower(), 0.3), 'lower')).to.include('flipped-normals');
  });
});

describe('the rules of a lab', () => {
  const under = async (rules: Partial<Record<MeshRule, RuleLevel>>, mesh = lower(10_000)) => {
    const expects = { ...expectedIn('lower'), rules };
    return preflight(await factsOf(mesh), expects, 1e6);
  };

  for (const [level, verdict] of [
    ['off', 'pass'],
    ['info', 'pass'],
    ['warn', 'warn'],
    ['block', 'block'],
  ] as const) {
    it(`make of a coarse arch ${verdict} where they are set to ${level}`, async () => {
      const report = await under({ 'few-triangles': level });
      expect(report.verdict).to.equal(verdict);
      expect(codesOf(report)).to.deep.equal(level === 'off' ? [] : ['few-triangles']);
    });
  }

  it('may make a warning of what is only said, such as a based model', async () => {
    const report = await under({ 'based-model': 'warn' }, based(lower(), -12));
    expect(report.verdict).to.equal('warn');
  });

  it('cannot make a file usable that is not', () => {
    const broken = { code: 'truncated', verdict: 'block', values: { have: 1, want: 2 } } as const;
    const expects = { ...expectedIn('upper'), rules: { truncated: 'off' } as object };
    expect(preflight({ ...REAL_UPPER, findings: [broken] }, expects, 1)).to.include({ verdict: 'block' });
  });

  it('may draw the line elsewhere', async () => {
    const facts = await factsOf(finned(lower(), 2000));
    const expects = { ...expectedIn('lower'), limits: { nonManifold: 0, density: [40, 100] as const } };
    expect(codesOf(preflight(facts, expects, 1e6))).to.deep.equal(['coarse', 'non-manifold']);
  });

  it('of a slot that does not say what lies in it stay with size, number and weight', async () => {
    const { kind: _, ...plain } = expectedIn('lower');
    const broken = finned(flippedPatch(upper(), 0.3), 20);
    expect(codesOf(preflight(await factsOf(broken), plain, 1e6))).to.deep.equal([]);
  });
});

describe('the jaw that a file name speaks of', () => {
  const NAMES: readonly (readonly [name: string, jaw: string | undefined])[] = [
    ['upper.stl', 'upper'],
    ['UpperJawScan.stl', 'upper'],
    ['2026-01-02_Meyer_maxillary.stl', 'upper'],
    ['OBERKIEFER 2.stl', 'upper'],
    ['scan-OK.stl', 'upper'],
    ['UK.stl', 'lower'],
    ['LowerJaw.STL', 'lower'],
    ['mand_01.stl', 'lower'],
    ['Unterkiefer.stl', 'lower'],
    ['scan ok.stl', undefined],
    ['Max Mandel.stl', undefined],
    ['upper and lower.stl', undefined],
    ['Glowerman.stl', undefined],
    ['scan.lower', undefined],
    ['', undefined],
  ];
  for (const [name, jaw] of NAMES)
    it(`is ${jaw ?? 'nobody can say which'} in "${name}"`, () => {
      expect(jawInName(name)).to.equal(jaw);
    });
});
