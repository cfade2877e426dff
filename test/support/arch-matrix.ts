import type { MeshFacts } from '../../src/scans/worker/inspect.js';
import { archMesh, type ArchOptions } from './arch.js';
import { codesOf, concernsOf, factsOf, reportIn } from './arch-report.js';
import {
  AXIS_ORDERS,
  based,
  finned,
  flippedPatch,
  holed,
  joined,
  kept,
  mirrored,
  moved,
  reordered,
  rotated,
  scaled,
} from './arch-variants.js';

type Positions = Float32Array<ArrayBuffer>;
type Place = 'upper' | 'lower';

/** One thing that is true, and what was said of it. */
export interface Judgement {
  readonly check: string;
  readonly truth: string;
  readonly said: string;
}

/** How many arches are made of each kind. */
export interface Grid {
  readonly triangles: readonly number[];
  readonly seeds: readonly number[];
  readonly extents: readonly (readonly [number, number, number])[];
  /** 0 is a horseshoe; real uppers with a palate fill as much of their outline as those from 0.25 on */
  readonly palates: readonly number[];
  /** degrees about the transverse axis */
  readonly tilts: readonly number[];
  /** degrees about the upright axis */
  readonly turns: readonly number[];
}

export const SMALL: Grid = {
  triangles: [24_000],
  seeds: [2],
  extents: [[65, 50, 23]],
  palates: [0, 0.25, 0.6],
  tilts: [0, 12],
  turns: [0],
};

/** Sorted extents of real arches: 61 to 86, 50 to 67 and 20 to 37 mm (standards C8). */
export const FULL: Grid = {
  triangles: [10_000, 24_000, 120_000, 340_000],
  seeds: [2, 3],
  extents: [
    [61, 50, 20],
    [67.6, 49.5, 23.1],
    [73.3, 52, 23.9],
    [86, 67, 37],
  ],
  palates: [0, 0.25, 0.4, 0.6, 0.8, 1],
  tilts: [-15, 0, 15],
  turns: [0, 35],
};

interface Arch {
  readonly kind: 'palate' | 'horseshoe' | 'lower';
  readonly facts: MeshFacts;
}

/** Every frame that a scanner or a program may choose; both jaws of a case share it. */
function* frames({ tilts, turns }: Grid): Generator<(positions: Positions) => Positions> {
  for (const order of AXIS_ORDERS)
    for (const isMirrored of [false, true])
      for (const turn of turns)
        for (const tilt of tilts)
          yield (positions) => {
            const turned = turn ? rotated(positions, 2, turn) : positions;
            const inFrame = reordered(tilt ? rotated(turned, 0, tilt) : turned, order);
            return isMirrored ? mirrored(inFrame, order[1]) : inFrame;
          };
}

/** What else differs between mouths: gaps, and how evenly a scanner writes. */
const MOUTHS: readonly Pick<ArchOptions, 'missing' | 'noise'>[] = [
  {},
  { missing: [0, 3, 4, 9, 13], noise: 0.1 },
];

const upperAt = (height: number): readonly number[] => [0, 0, height - 4];
const kindOf = ({ jaw, palate = 1 }: ArchOptions): Arch['kind'] =>
  jaw === 'lower' ? 'lower' : palate > 0 ? 'palate' : 'horseshoe';

/** In occlusion: the upper jaw above the lower one, teeth overlapping by 4 mm. */
function inOcclusion(options: ArchOptions): Positions {
  const mesh = archMesh(options);
  return options.jaw === 'upper' ? moved(mesh, upperAt(options.extent![2])) : mesh;
}

/** Pairs of arches, each upper one beside the lower one that it bites on. */
async function* pairs(grid: Grid): AsyncGenerator<readonly [upper: Arch, lower: Arch]> {
  const [coarsest] = grid.triangles;
  for (const extent of grid.extents)
    for (const seed of grid.seeds)
      for (const triangles of grid.triangles)
        for (const palate of grid.palates) {
          // the largest are made once: their number makes no difference to their mouth
          if (triangles > 30_000 && seed !== grid.seeds[0]) continue;
          const mouth = { ...MOUTHS[seed % MOUTHS.length], extent, triangles };
          const upper: ArchOptions = { ...mouth, jaw: 'upper', seed, palate };
          const lower: ArchOptions = { ...mouth, jaw: 'lower', seed: seed + 100 };
          const meshes = [inOcclusion(upper), inOcclusion(lower)] as const;
          // frames make no difference to how fine a mesh is: all of them for the coarsest
          const isFramed = triangles === coarsest && seed === grid.seeds[0];
          for (const frame of isFramed ? frames(grid) : [(same: Positions) => same])
            yield [
              { kind: kindOf(upper), facts: await factsOf(frame(meshes[0])) },
              { kind: 'lower', facts: await factsOf(frame(meshes[1])) },
            ];
        }
}

function* judgeJaw({ kind, facts }: Arch): Generator<Judgement> {
  const own: Place = kind === 'lower' ? 'lower' : 'upper';
  const names: readonly [label: string, file: string][] = [
    ['', 'scan.stl'],
    [', named', `${own}Jaw.stl`],
  ];
  for (const place of ['upper', 'lower'] as const)
    for (const [label, name] of names) {
      const found = reportIn(facts, place, name);
      const said =
        found.verdict === 'block' ? 'blocked' : codesOf(found).includes('other-jaw') ? 'warned' : 'silent';
      yield {
        check: `one jaw${label}`,
        truth: `${kind} in its ${place === own ? 'own' : 'other'} slot`,
        said,
      };
    }
}

function* judgePair(upper: Arch, lower: Arch): Generator<Judgement> {
  for (const isSwapped of [false, true]) {
    const said = concernsOf(
      isSwapped ? { upper: lower.facts, lower: upper.facts } : { upper: upper.facts, lower: lower.facts },
    ).map(({ code }) => code);
    yield {
      check: 'swapped, of a pair in one frame',
      truth: `${upper.kind} and lower ${isSwapped ? 'swapped' : 'in place'}`,
      said: said.includes('jaws-swapped') ? 'swapped' : 'silent',
    };
    yield {
      check: 'occlusion',
      truth: 'in occlusion',
      said: said.includes('not-in-occlusion') ? 'not in occlusion' : 'silent',
    };
  }
}

async function* judgeOcclusion({ extents, palates }: Grid): AsyncGenerator<Judgement> {
  for (const extent of extents)
    for (const palate of palates) {
      const lower = archMesh({ jaw: 'lower', extent, triangles: 24_000, seed: 7 });
      const upper = archMesh({ jaw: 'upper', extent, triangles: 24_000, palate });
      const wrong: readonly [truth: string, mesh: Positions][] = [
        ['each about its own middle', upper],
        ['apart by 60 mm', moved(upper, [60, 60, extent[2] + 60])],
        ['crowns up, both', moved(rotated(upper, 0, 180), upperAt(extent[2]))],
      ];
      for (const [truth, mesh] of wrong) {
        const found = concernsOf({ upper: await factsOf(mesh), lower: await factsOf(lower) });
        const isSaid = found.some(({ code }) => code === 'not-in-occlusion');
        yield { check: 'occlusion', truth, said: isSaid ? 'not in occlusion' : 'silent' };
      }
    }
}

const UNITS = { millimetres: 1, centimetres: 0.1, metres: 0.001, inches: 1 / 25.4 } as const;

async function* judgeUnits({ extents }: Grid): AsyncGenerator<Judgement> {
  for (const extent of extents)
    for (const jaw of ['upper', 'lower'] as const)
      for (const [truth, factor] of Object.entries(UNITS)) {
        const facts = await factsOf(scaled(archMesh({ jaw, extent, triangles: 24_000 }), factor));
        const units = codesOf(reportIn(facts, jaw, `${jaw}.stl`)).filter((code) => code.startsWith('unit-'));
        const said = units.length > 1 ? 'asked' : (units[0]?.slice('unit-'.length) ?? 'millimetres');
        yield { check: 'unit', truth, said };
      }
}

const DAMAGE: Readonly<Record<string, readonly [truth: string, (mesh: Positions) => Positions][]>> = {
  'several-pieces': [
    ['in one piece', (mesh) => mesh],
    [
      'with specks',
      (mesh) =>
        joined(
          mesh,
          moved(
            kept(mesh, (t) => t < 60),
            [3, 40, 0],
          ),
        ),
    ],
    ['in two', (mesh) => kept(mesh, (t) => Math.abs(t / (mesh.length / 9) - 0.5) > 0.05)],
  ],
  'non-manifold': [
    ['clean', (mesh) => mesh],
    ['a few fins', (mesh) => finned(mesh, 2000)],
    ['many fins', (mesh) => finned(mesh, 20)],
  ],
  'flipped-normals': [
    ['clean', (mesh) => mesh],
    ['a third inside out', (mesh) => flippedPatch(mesh, 0.33)],
    ['half inside out', (mesh) => flippedPatch(mesh, 0.5)],
  ],
  'based-model': [
    ['open', (mesh) => mesh],
    ['open, with holes', (mesh) => holed(mesh, 6, 3)],
    ['closed', (mesh) => based(mesh, -12)],
  ],
  coarse: [['as exported', (mesh) => mesh]],
};

async function* judgeSurface({ extents, triangles }: Grid): AsyncGenerator<Judgement> {
  for (const extent of extents)
    for (const jaw of ['upper', 'lower'] as const)
      for (const count of triangles.filter((one) => one <= 30_000)) {
        const mesh = archMesh({ jaw, extent, triangles: count, missing: [2, 9] });
        for (const [check, kinds] of Object.entries(DAMAGE))
          for (const [truth, damage] of kinds) {
            const codes = codesOf(reportIn(await factsOf(damage(mesh)), jaw, `${jaw}.stl`));
            yield { check, truth, said: codes.includes(check) ? 'said' : 'silent' };
          }
      }
}

/** Text of six digits, as most programs write it. */
const rounded = (mesh: Positions): Positions => mesh.map((value) => Number(value.toPrecision(6)));

async function* judgeTwins({ extents }: Grid): AsyncGenerator<Judgement> {
  for (const extent of extents)
    for (const jaw of ['upper', 'lower'] as const) {
      const mesh = archMesh({ jaw, extent, triangles: 24_000 });
      const other = archMesh({ jaw, extent, triangles: 24_000, seed: 7 });
      const twins: readonly [truth: string, mesh: Positions][] = [
        ['the same mesh as text', rounded(mesh)],
        ['the same mesh in another frame', reordered(mesh, [1, 2, 0])],
        ['another mouth of the same size', other],
      ];
      for (const [truth, twin] of twins) {
        const found = concernsOf({ upper: await factsOf(mesh), lower: await factsOf(twin) });
        const isSaid = found.some(({ code }) => code === 'same-mesh');
        yield { check: 'same mesh twice', truth, said: isSaid ? 'said' : 'silent' };
      }
    }
}

/** Everything that the checks say of arches whose truth is known. */
export async function* judgements(grid: Grid): AsyncGenerator<Judgement> {
  for await (const [upper, lower] of pairs(grid)) {
    yield* judgeJaw(upper);
    yield* judgeJaw(lower);
    yield* judgePair(upper, lower);
  }
  yield* judgeOcclusion(grid);
  yield* judgeTwins(grid);
  yield* judgeUnits(grid);
  yield* judgeSurface(grid);
}

export interface Cell extends Judgement {
  readonly n: number;
}

/** One row for each truth and each answer to it. */
export async function confusionMatrix(grid: Grid): Promise<readonly Cell[]> {
  const cells = new Map<string, Cell>();
  for await (const one of judgements(grid)) {
    const key = `${one.check}\n${one.truth}\n${one.said}`;
    cells.set(key, { ...one, n: (cells.get(key)?.n ?? 0) + 1 });
  }
  return [...cells.values()].sort((a, b) => a.check.localeCompare(b.check) || a.truth.localeCompare(b.truth));
}
