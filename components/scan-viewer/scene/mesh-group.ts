import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Quaternion,
  Vector3,
} from 'three';
import { type MeshRole, placed, type Placement, type Pose, poseOf, type SceneMesh } from './pose.js';
import type { Vector } from './vectors.js';

/** How one mesh is shown. */
export interface MeshLook {
  readonly isShown: boolean;
  /** 1 is solid */
  readonly opacity: number;
}

/** Around meshes, in the patient's coordinates. */
export interface Around {
  readonly centre: Vector;
  /** half the sides of the box */
  readonly half: Vector;
  /** of the ball around the box, mm */
  readonly radius: number;
}

/** The same in light and dark; `scan-viewer.styles.ts` repeats them beside the names. */
const COLOURS: Readonly<Record<MeshRole, string>> = {
  upper: '#ecdcbd',
  lower: '#b9d0d3',
  bite: '#dba98f',
  other: '#c9c6d6',
};
interface Box {
  readonly min: Vector;
  readonly max: Vector;
}

interface Shown {
  readonly mesh: Mesh<BufferGeometry, MeshStandardMaterial>;
  /** in the patient's coordinates, as it lies in its file */
  readonly filed: Box;
  /** as it lies now */
  box: Box;
}

const AS_FILED = new Matrix4();
const ONE = new Vector3(1, 1, 1);

function geometryOf(positions: Float32Array, indices: Uint32Array): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  geometry.computeVertexNormals();
  return geometry;
}

/** The meshes of a scene: what is there, how each is shown, and where they lie as the patient sits. */
export class MeshGroup {
  readonly object = new Group();
  readonly #shown = new Map<string, Shown>();
  #pose: Pose = { left: [1, 0, 0], up: [0, 1, 0], front: [0, 0, 1] };
  #isWire = false;

  constructor() {
    this.object.matrixAutoUpdate = false;
  }

  /** @param pose where the meshes themselves do not tell how the patient lies: single teeth */
  set(meshes: readonly SceneMesh[], pose: Pose = poseOf(meshes)): void {
    this.clear();
    this.#pose = pose;
    const geometries = new Map<Float32Array, BufferGeometry>();
    const { left, up, front } = this.#pose;
    this.object.matrix.copy(new Matrix4().set(...left, 0, ...up, 0, ...front, 0, 0, 0, 0, 1));
    for (const { key, role, positions, indices, colour = COLOURS[role] } of meshes) {
      // the same mesh twice, now and as it was, is in the graphics memory once
      const geometry = geometries.get(positions) ?? geometryOf(positions, indices);
      geometries.set(positions, geometry);
      const material = new MeshStandardMaterial({
        color: new Color(colour),
        roughness: 0.58,
        side: DoubleSide,
        wireframe: this.#isWire,
      });
      const mesh = new Mesh(geometry, material);
      mesh.name = key;
      mesh.matrixAutoUpdate = false;
      this.object.add(mesh);
      const box = this.#boxOf(positions);
      this.#shown.set(key, { mesh, filed: box, box });
    }
  }

  /** @param placement absent: as it lies in its file */
  setPlacement(key: string, placement: Placement | undefined): void {
    const shown = this.#shown.get(key);
    if (!shown) return;
    const { matrix } = shown.mesh;
    if (placement)
      matrix.compose(new Vector3(...placement.move), new Quaternion(...placement.turn).normalize(), ONE);
    else matrix.copy(AS_FILED);
    shown.mesh.matrixWorldNeedsUpdate = true;
    shown.box = placement ? this.#moved(shown.filed, matrix) : shown.filed;
  }

  /** Around a box that was moved: its corners are, in the coordinates of the file, and say how far it reaches. */
  #moved({ min, max }: Box, matrix: Matrix4): Box {
    const inPatient = this.object.matrix;
    const move = new Matrix4().copy(inPatient).multiply(matrix).multiply(inPatient.clone().invert());
    const corners = Array.from({ length: 8 }, (_, corner) =>
      new Vector3(
        (corner & 1 ? max : min)[0],
        (corner & 2 ? max : min)[1],
        (corner & 4 ? max : min)[2],
      ).applyMatrix4(move),
    );
    const low = corners.reduce((least, corner) => least.min(corner), corners[0]!.clone());
    const high = corners.reduce((most, corner) => most.max(corner), corners[0]!.clone());
    return { min: low.toArray(), max: high.toArray() };
  }

  #boxOf(positions: Float32Array): Box {
    const min: [number, number, number] = [Infinity, Infinity, Infinity];
    const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
    for (let i = 0; i < positions.length; i += 3) {
      const point = placed(this.#pose, [positions[i]!, positions[i + 1]!, positions[i + 2]!]);
      for (let axis = 0; axis < 3; axis++) {
        min[axis] = Math.min(min[axis]!, point[axis]!);
        max[axis] = Math.max(max[axis]!, point[axis]!);
      }
    }
    return { min, max };
  }

  /** Around what is shown, or around everything where nothing is. */
  get around(): Around {
    const all = [...this.#shown.values()];
    const shown = all.filter(({ mesh }) => mesh.visible);
    const boxes = (shown.length ? shown : all).map(({ box }) => box);
    if (!boxes.length) return { centre: [0, 0, 0], half: [1, 1, 1], radius: 1 };
    const low = [0, 1, 2].map((axis) => Math.min(...boxes.map(({ min }) => min[axis]!)));
    const high = [0, 1, 2].map((axis) => Math.max(...boxes.map(({ max }) => max[axis]!)));
    const centre = low.map((value, axis) => (value + high[axis]!) / 2) as [number, number, number];
    const half = low.map((value, axis) => (high[axis]! - value) / 2) as [number, number, number];
    return { centre, half, radius: Math.hypot(...half) || 1 };
  }

  setLook(key: string, { isShown, opacity }: MeshLook): void {
    const mesh = this.#shown.get(key)?.mesh;
    if (!mesh) return;
    const { material } = mesh;
    mesh.visible = isShown && opacity > 0;
    if (material.transparent !== opacity < 1) material.needsUpdate = true;
    Object.assign(material, { opacity, transparent: opacity < 1, depthWrite: opacity === 1 });
    // what can be seen through comes last
    mesh.renderOrder = opacity < 1 ? 1 : 0;
  }

  setWire(isWire: boolean): void {
    this.#isWire = isWire;
    for (const { mesh } of this.#shown.values()) mesh.material.wireframe = isWire;
  }

  get visible(): readonly Mesh[] {
    return [...this.#shown.values()].map(({ mesh }) => mesh).filter(({ visible }) => visible);
  }

  clear(): void {
    for (const { mesh } of this.#shown.values()) {
      mesh.geometry.dispose();
      mesh.material.dispose();
      mesh.removeFromParent();
    }
    this.#shown.clear();
  }
}
