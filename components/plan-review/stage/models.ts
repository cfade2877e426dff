import {
  type Arch,
  archOf,
  isToothCode,
  type MeshData,
  type PlanModel,
  positionOf,
  sideOf,
  type Staging,
  type ToothCode,
} from '../../../src/index.js';
import { placed, type Placement, type Pose, poseOf, type SceneMesh } from '../../scan-viewer/scene/pose.js';
import { between, cross, dot, plus, type Vector } from '../../scan-viewer/scene/vectors.js';

/** A plan's models that have arrived, and how the patient lies in their coordinates. */
export interface StageModels {
  readonly staging: Staging;
  readonly meshes: ReadonlyMap<string, MeshData>;
  readonly pose: Pose;
}

export type ModelsOf = (model: PlanModel) => MeshData | undefined;

const BETWEEN_TEETH = 4;

/** A point of a file after its model was turned about its own origin and moved. */
export function moved({ move, turn }: Placement, point: Vector): Vector {
  const [x, y, z, w] = turn;
  const axis: Vector = [x, y, z];
  const twice = cross(axis, point).map((value) => 2 * value) as unknown as Vector;
  return plus(plus(plus(point, twice, w), cross(axis, twice)), move);
}

const centres = new WeakMap<Float32Array, Vector>();

/** The middle of the box around a mesh, in the coordinates of its file. */
function centreOf({ positions }: MeshData): Vector {
  const known = centres.get(positions);
  if (known) return known;
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) {
    low[i % 3] = Math.min(low[i % 3]!, positions[i]!);
    high[i % 3] = Math.max(high[i % 3]!, positions[i]!);
  }
  const centre = low.map((value, axis) => (value + high[axis]!) / 2) as unknown as Vector;
  centres.set(positions, centre);
  return centre;
}

/** Where a model lies in a stage; absent where it is not seen in it. */
export function shownAt(
  { stages }: Staging,
  stage: number,
  model: string,
): { readonly placement: Placement | undefined } | undefined {
  const shown = stages[stage]?.shows.find((one) => one.model === model);
  return shown && { placement: shown.pose };
}

const mean = (points: readonly Vector[]): Vector | undefined =>
  points.length
    ? (points
        .reduce<Vector>((sum, point) => plus(sum, point), [0, 0, 0])
        .map((value) => value / points.length) as unknown as Vector)
    : undefined;

/** The axis of the file along which a direction lies most, as a direction of length one. */
function alongAxis(direction: Vector): Vector {
  const axis = [0, 1, 2].sort((a, b) => Math.abs(direction[b]!) - Math.abs(direction[a]!))[0]!;
  return [0, 1, 2].map((one) => (one === axis ? Math.sign(direction[one]!) : 0)) as unknown as Vector;
}

type PlacedTooth = { readonly tooth: ToothCode; readonly at: Vector };

/** From the teeth of one side of an arch to those of the other, and from its last teeth to its first. */
function waysIn(teeth: readonly PlacedTooth[]): {
  readonly left: Vector | undefined;
  readonly front: Vector | undefined;
} {
  const of = (isIn: (tooth: ToothCode) => boolean) =>
    mean(teeth.filter(({ tooth }) => isIn(tooth)).map(({ at }) => at));
  const way = (to: Vector | undefined, from: Vector | undefined) => to && from && plus(to, from, -1);
  const positions = teeth.map(({ tooth }) => positionOf(tooth));
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  return {
    left: way(
      of((tooth) => sideOf(tooth) === 'left'),
      of((tooth) => sideOf(tooth) === 'right'),
    ),
    front:
      first < last
        ? way(
            of((tooth) => positionOf(tooth) === first),
            of((tooth) => positionOf(tooth) === last),
          )
        : undefined,
  };
}

/** Separate teeth say by their numbers where left and front are; then up follows. */
function poseByTeeth(teeth: readonly PlacedTooth[]): Pose | undefined {
  // in each arch by itself: the way from one arch to the other is neither
  const ways = (['upper', 'lower'] as const).map((arch) =>
    waysIn(teeth.filter(({ tooth }) => archOf(tooth) === arch)),
  );
  const leftwards = mean(ways.flatMap(({ left }) => (left ? [left] : [])));
  const forwards = mean(ways.flatMap(({ front }) => (front ? [front] : [])));
  if (!leftwards || !forwards) return undefined;
  const left = alongAxis(leftwards);
  const front = alongAxis(forwards);
  return dot(left, front) ? undefined : { left, up: cross(front, left), front };
}

/** What an arch consists of at a stage, as one mesh. */
function joined(arch: Arch, { staging, meshes }: Omit<StageModels, 'pose'>): SceneMesh | undefined {
  const parts = staging.models
    .filter((model) => model.arch === arch)
    .flatMap(({ id }) => {
      const shown = shownAt(staging, 0, id);
      const mesh = meshes.get(id);
      return shown && mesh ? [{ mesh, ...shown }] : [];
    });
  if (!parts.length) return undefined;
  const positions = new Float32Array(parts.reduce((sum, { mesh }) => sum + mesh.positions.length, 0));
  const indices = new Uint32Array(parts.reduce((sum, { mesh }) => sum + mesh.indices.length, 0));
  let [at, from] = [0, 0];
  for (const { mesh, placement } of parts) {
    indices.set(
      mesh.indices.map((index) => index + at / 3),
      from,
    );
    from += mesh.indices.length;
    for (let i = 0; i < mesh.positions.length; i += 3, at += 3) {
      const point: Vector = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
      positions.set(placement ? moved(placement, point) : point, at);
    }
  }
  return { key: arch, label: arch, role: arch, positions, indices };
}

/** The models that have arrived, and by them how the patient lies. */
export function modelsOf(staging: Staging, meshOf: ModelsOf): StageModels {
  const meshes = new Map(
    staging.models.flatMap((model) => {
      const mesh = meshOf(model);
      return mesh ? [[model.id, mesh] as const] : [];
    }),
  );
  const teeth = staging.models.flatMap((model) => {
    const { tooth } = model;
    const at = isToothCode(tooth) ? centreAt({ staging, meshes }, 0, model) : undefined;
    return at ? [{ tooth: tooth!, at }] : [];
  });
  const arches = (['upper', 'lower'] as const).flatMap((arch) => joined(arch, { staging, meshes }) ?? []);
  return { staging, meshes, pose: poseByTeeth(teeth) ?? poseOf(arches) };
}

/** Where the middle of a model is in a stage, in the coordinates of the files. */
function centreAt(
  { staging, meshes }: Omit<StageModels, 'pose'>,
  stage: number,
  { id }: PlanModel,
): Vector | undefined {
  const shown = shownAt(staging, stage, id);
  const mesh = meshes.get(id);
  if (!shown || !mesh) return undefined;
  return shown.placement ? moved(shown.placement, centreOf(mesh)) : centreOf(mesh);
}

/** Where a tooth is in a stage, in the patient's coordinates; unknown where the arch is one mesh. */
export function toothPlace(models: StageModels, stage: number, tooth: ToothCode): Vector | undefined {
  // a tooth may have another model in each stage
  for (const model of models.staging.models) {
    const centre = model.tooth === tooth ? centreAt(models, stage, model) : undefined;
    if (centre) return placed(models.pose, centre);
  }
  return undefined;
}

/** Where two neighbours meet, a little outside of them, where it can be seen. */
export function contactPlace(
  models: StageModels,
  stage: number,
  [one, other]: readonly [ToothCode, ToothCode],
): Vector | undefined {
  const [a, b] = [toothPlace(models, stage, one), toothPlace(models, stage, other)];
  return a && b && outside(models, stage, archOf(one), between(a, b, 0.5));
}

/** A point of an arch, moved away from the arch's middle to its outer side. */
export function outside(models: StageModels, stage: number, arch: Arch, point: Vector): Vector {
  const teeth = new Set(
    models.staging.models.flatMap((model) => (model.arch === arch && model.tooth ? [model.tooth] : [])),
  );
  const places = [...teeth]
    .map((tooth) => toothPlace(models, stage, tooth))
    .filter((place) => place !== undefined);
  const middle = mean(places);
  if (!middle) return point;
  const away: Vector = [point[0] - middle[0], 0, point[2] - middle[2]];
  const length = Math.hypot(...away);
  return length ? plus(point, away, BETWEEN_TEETH / length) : point;
}
