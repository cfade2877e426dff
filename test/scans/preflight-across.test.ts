import { expect } from '@open-wc/testing';
import type { MeshRule, RuleLevel } from '../../src/domain/catalogue.js';
import { ARCH_SCANS } from '../../src/profiles/shared/catalogue.js';
import type { ScanConcern } from '../../src/scans/preflight/across.js';
import { findingsIn } from '../../src/scans/preflight.js';
import type { MeshFacts } from '../../src/scans/worker/inspect.js';
import { archMesh } from '../support/arch.js';
import { codesOf, concernsOf, factsOf, reportIn } from '../support/arch-report.js';
import { kept, moved, rotated, scaled } from '../support/arch-variants.js';

const HEIGHT = 23;
const above = archMesh({ jaw: 'upper', triangles: 24_000, palate: 0.5, seed: 2 });
const upper = moved(above, [0, 0, HEIGHT - 4]);
const lower = archMesh({ jaw: 'lower', triangles: 24_000 });
/** From the side, between both. */
const bite = moved(
  kept(lower, (t) => t < 7000),
  [0, 0, 4],
);

const brief = (concerns: readonly ScanConcern[]) => concerns.map(({ code, places }) => [code, ...places]);
const shapes = new Map<Float32Array, Promise<MeshFacts>>();
const facts = (mesh: Float32Array<ArrayBuffer>): Promise<MeshFacts> => {
  const known = shapes.get(mesh) ?? factsOf(mesh);
  shapes.set(mesh, known);
  return known;
};

describe('a scan that is moved to another slot', () => {
  it('is judged anew by the figures of its report, and keeps what its bytes said', async () => {
    const tail = { code: 'trailing-bytes', verdict: 'warn', values: { count: 6 } } as const;
    const inUpper = reportIn({ ...(await facts(lower)), findings: [tail] }, 'upper');
    const codes = (slot: 'upper' | 'lower' | 'bite') =>
      findingsIn(ARCH_SCANS[slot]!, inUpper, 1_200_084).map(({ code }) => code);
    expect(codesOf(inUpper)).to.deep.equal(['trailing-bytes', 'other-jaw']);
    expect(codes('lower')).to.deep.equal(['trailing-bytes']);
    expect(codes('upper')).to.deep.equal(codesOf(inUpper));
    expect(codes('bite')).to.deep.equal(['trailing-bytes', 'too-large']);
  });
});

describe('scans of a case together (standards C8)', () => {
  it('have nothing to say of jaws and a bite in occlusion, nor of a jaw alone', async () => {
    const all = { upper: await facts(upper), lower: await facts(lower), bite: await facts(bite) };
    expect(concernsOf(all)).to.deep.equal([]);
    for (const place of ['upper', 'lower', 'bite'] as const)
      expect(concernsOf({ [place]: all[place] })).to.deep.equal([]);
  });

  it('are swapped where the scan in the lower slot has the palate', async () => {
    const concerns = concernsOf({ upper: await facts(lower), lower: await facts(upper) });
    expect(concerns).to.deep.equal([
      { code: 'jaws-swapped', verdict: 'warn', values: {}, places: ['upper', 'lower'] },
    ]);
  });

  it('are swapped in whatever frame each of them lies', async () => {
    const turned = await facts(rotated(upper, 0, 90));
    expect(brief(concernsOf({ upper: await facts(lower), lower: turned }))).to.deep.include([
      'jaws-swapped',
      'upper',
      'lower',
    ]);
  });

  it('are swapped with less of a palate than tells a jaw alone, where they face each other in one frame', async () => {
    const little = archMesh({ jaw: 'upper', triangles: 24_000, palate: 0.13, seed: 2 });
    const facing = await facts(moved(little, [0, 0, HEIGHT - 4]));
    expect(facing.shape!.planFill).to.be.within(0.65, 0.69);
    const swapped = concernsOf({ upper: await facts(lower), lower: facing });
    expect(brief(swapped)).to.deep.equal([['jaws-swapped', 'upper', 'lower']]);
    expect(concernsOf({ upper: facing, lower: await facts(lower) })).to.deep.equal([]);
    const elsewhere = await facts(rotated(little, 0, 90));
    expect(brief(concernsOf({ upper: await facts(lower), lower: elsewhere }))).not.to.deep.include([
      ...['jaws-swapped', 'upper', 'lower'],
    ]);
  });

  it('are not in occlusion where their boxes do not meet, and it is said how far they lie apart', async () => {
    const away = await facts(moved(upper, [0, 0, 30]));
    const [concern, ...more] = concernsOf({ upper: away, lower: await facts(lower) });
    expect(more).to.deep.equal([]);
    expect(concern).to.deep.include({ code: 'not-in-occlusion', places: ['upper', 'lower'] });
    expect(concern!.values).to.include({ why: 'apart' });
    expect(concern!.values['gap']).to.be.closeTo(26, 0.2);
  });

  it('touch still with an open bite of a millimetre', async () => {
    const open = await facts(moved(upper, [0, 0, 5]));
    expect(concernsOf({ upper: open, lower: await facts(lower) })).to.deep.equal([]);
  });

  it('are not in occlusion where each was exported about its own middle', async () => {
    const [concern] = concernsOf({ upper: await facts(above), lower: await facts(lower) });
    expect(concern).to.deep.include({ code: 'not-in-occlusion', values: { why: 'within' } });
  });

  it('are not in occlusion where both face the same way', async () => {
    const over = await facts(moved(rotated(above, 0, 180), [0, 0, HEIGHT - 4]));
    const [concern] = concernsOf({ upper: over, lower: await facts(lower) });
    expect(concern).to.deep.include({ code: 'not-in-occlusion', values: { why: 'same-side' } });
  });

  it('say nothing of where a jaw lies whose unit is in question', async () => {
    const inMetres = await facts(scaled(upper, 0.001));
    expect(concernsOf({ upper: inMetres, lower: await facts(lower) })).to.deep.equal([]);
  });

  it('hold the same mesh twice, although the files differ', async () => {
    const asText = await facts(lower.map((value) => Number(value.toPrecision(6))));
    expect(brief(concernsOf({ upper: asText, lower: await facts(lower) }))).to.deep.equal([
      ['same-mesh', 'upper', 'lower'],
    ]);
    expect(brief(concernsOf({ lower: await facts(lower), bite: asText }))).to.deep.include([
      'same-mesh',
      'lower',
      'bite',
    ]);
  });

  it('have a bite that lies elsewhere, with the gap to the jaw that is further away', async () => {
    const elsewhere = await facts(moved(bite, [0, 0, 200]));
    const concerns = concernsOf({ upper: await facts(upper), lower: await facts(lower), bite: elsewhere });
    expect(brief(concerns)).to.deep.equal([['bite-apart', 'bite', 'upper', 'lower']]);
    expect(concerns[0]!.values['gap']).to.be.greaterThan(150);
  });

  for (const [level, verdicts] of [
    ['off', []],
    ['info', ['pass']],
    ['block', ['block']],
  ] as const) {
    it(`follow the lab's own rules: ${level}`, async () => {
      const rules: Partial<Record<MeshRule, RuleLevel>> = { 'jaws-swapped': level };
      const { expects, ...slot } = ARCH_SCANS['upper']!;
      const slots = { ...ARCH_SCANS, upper: { ...slot, expects: { ...expects!, rules } } };
      const concerns = concernsOf({ upper: await facts(lower), lower: await facts(upper) }, slots);
      expect(concerns.map(({ verdict }) => verdict)).to.deep.equal(verdicts);
    });
  }
});
