import { expect } from '@open-wc/testing';
import {
  basisOf,
  fitted,
  midway,
  moved,
  sidesOf,
  type Sight,
  STANDARD_VIEWS,
  type StandardView,
  turned,
  zoomed,
} from '../../components/scan-viewer/scene/orbit.js';
import { placed, poseOf, type SceneMesh } from '../../components/scan-viewer/scene/pose.js';
import { cross, dot, type Vector } from '../../components/scan-viewer/scene/vectors.js';
import { archPreview } from '../support/viewer-meshes.js';

const SIGHT: Sight = { yaw: 0, pitch: 0, distance: 100, target: [0, 0, 0] };
const near = (have: Vector, want: Vector): void =>
  have.forEach((value, axis) => expect(value).to.be.closeTo(want[axis]!, 1e-6));

describe('from where scans are looked at', () => {
  it('the axes of every sight stand upright on each other', () => {
    for (let yaw = -180; yaw <= 180; yaw += 30)
      for (let pitch = -90; pitch <= 90; pitch += 15) {
        const { right, up, back } = basisOf({ yaw, pitch });
        near(cross(right, up), back);
        expect(dot(right, up)).to.be.closeTo(0, 1e-9);
        expect(Math.hypot(...up)).to.be.closeTo(1, 1e-9);
      }
  });

  it('the patient’s right is on the left from the front and in both occlusal views, on the right from behind', () => {
    const sides = (view: StandardView) => sidesOf({ ...SIGHT, ...STANDARD_VIEWS[view] });
    for (const view of ['front', 'upper', 'lower'] as const)
      expect(sides(view), view).to.deep.equal(['right', 'left']);
    expect(sides('back')).to.deep.equal(['left', 'right']);
    expect(sides('left')).to.equal(undefined);
    expect(sides('right')).to.equal(undefined);
  });

  it('the upper front teeth are at the top, the lower ones at the bottom', () => {
    near(basisOf(STANDARD_VIEWS.upper).up, [0, 0, 1]);
    near(basisOf(STANDARD_VIEWS.lower).up, [0, 0, -1]);
    near(basisOf(STANDARD_VIEWS.upper).back, [0, -1, 0]);
    near(basisOf(STANDARD_VIEWS.lower).back, [0, 1, 0]);
    near(basisOf(STANDARD_VIEWS.left).back, [1, 0, 0]);
  });

  it('turning goes round for ever and ends above and below', () => {
    expect(turned(SIGHT, 200, 0).yaw).to.equal(-160);
    expect(turned(SIGHT, 0, 400).pitch).to.equal(90);
    expect(turned(turned(SIGHT, 0, 90), 0, 10).pitch).to.equal(90);
  });

  it('moving follows the hand, and zooming ends before the inside of a tooth', () => {
    expect(moved(SIGHT, 0.1, 0).target[0]).to.be.below(0);
    expect(moved(SIGHT, 0, 0.1).target[1]).to.be.below(0);
    expect(zoomed(SIGHT, 2, 30).distance).to.equal(50);
    expect(zoomed(SIGHT, 1e9, 30).distance).to.be.closeTo(10.5, 1e-9);
    expect(zoomed(SIGHT, 1e-9, 30).distance).to.equal(420);
  });

  it('everything fits in, whatever the shape of the picture', () => {
    const half: Vector = [34, 12, 25];
    for (const aspect of [0.5, 1, 2.5])
      for (const view of Object.values(STANDARD_VIEWS)) {
        const sight = fitted(view, [0, 0, 0], half, aspect);
        const { right, up, back } = basisOf(sight);
        for (const corner of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const at = half.map((side, axis) => (corner & (1 << axis) ? side : -side)) as unknown as Vector;
          const depth = sight.distance - dot(at, back);
          const reach = Math.tan((13 * Math.PI) / 180) * depth;
          expect(Math.abs(dot(at, up))).to.be.below(reach);
          expect(Math.abs(dot(at, right))).to.be.below(reach * aspect);
        }
      }
  });

  it('the way between two views is the shorter one', () => {
    const half = midway({ ...SIGHT, yaw: 170 }, { ...SIGHT, yaw: -170 }, 0.5);
    expect(half.yaw).to.be.closeTo(180, 1e-9);
  });
});

describe('how the patient lies in the scans', () => {
  let upper: SceneMesh;
  let lower: SceneMesh;
  before(async () => {
    upper = { key: 'u', label: 'Upper', role: 'upper', ...(await archPreview('upper')) };
    lower = { key: 'l', label: 'Lower', role: 'lower', ...(await archPreview('lower')) };
  });
  const turnedMesh = (mesh: SceneMesh, read: (x: number, y: number, z: number) => Vector): SceneMesh => {
    const positions = new Float32Array(mesh.positions.length);
    for (let i = 0; i < positions.length; i += 3)
      positions.set(read(mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!), i);
    return { ...mesh, positions };
  };
  /** the middle of a mesh in the patient's coordinates */
  const middle = (meshes: readonly SceneMesh[], of: SceneMesh): Vector => {
    const pose = poseOf(meshes);
    const sum = [0, 0, 0];
    for (let i = 0; i < of.positions.length; i += 3) {
      const at = placed(pose, [of.positions[i]!, of.positions[i + 1]!, of.positions[i + 2]!]);
      at.forEach((value, axis) => (sum[axis]! += (3 * value) / of.positions.length));
    }
    return sum as unknown as Vector;
  };

  it('the upper arch is above the lower one and the front is in front, whatever the scanner’s axes', () => {
    const turns: readonly ((x: number, y: number, z: number) => Vector)[] = [
      (x, y, z) => [x, y, z],
      (x, y, z) => [z, x, y],
      (x, y, z) => [x, -z, y],
      (x, y, z) => [-x, y, -z],
      (x, y, z) => [-x, -y, z],
    ];
    for (const turn of turns) {
      const both = [turnedMesh(upper, turn), turnedMesh(lower, turn)] as const;
      expect(middle(both, both[0])[1] - middle(both, both[1])[1], turn.toString()).to.be.within(15, 30);
      const { left, up, front } = poseOf(both);
      near(front, turn(0, 1, 0));
      near(up, turn(0, 0, 1));
      // the patient’s left is where the scan has it: never mirrored
      near(left, turn(-1, 0, 0));
    }
  });

  it('arches that are exported at the same place are told apart by their crowns', async () => {
    const both = [
      { ...upper, ...(await archPreview('upper', { lift: 0 })) },
      { ...lower, ...(await archPreview('lower', { lift: 0 })) },
    ];
    near(poseOf(both).up, [0, 0, 1]);
  });

  it('one arch is enough, a bite alone lies as it was scanned', () => {
    near(poseOf([upper]).up, [0, 0, 1]);
    near(poseOf([lower]).up, [0, 0, 1]);
    near(poseOf([{ ...lower, role: 'bite' }]).up, [0, 1, 0]);
    near(poseOf([]).front, [0, 0, 1]);
  });
});
