import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { type MeshScene, sceneOn } from '../../components/scan-viewer/scene/scene.js';
import { STANDARD_VIEWS } from '../../components/scan-viewer/scene/orbit.js';
import type { SceneMesh } from '../../components/scan-viewer/scene/pose.js';
import { distance } from '../../components/scan-viewer/scene/vectors.js';
import { archPreview, aSquare } from '../support/viewer-meshes.js';

// made of nothing but a bite, a scene keeps the coordinates of the file
const square = (half: number, z = 0, key = 'a'): SceneMesh => ({
  key,
  label: key,
  role: 'bite',
  ...aSquare(half, z),
});

let scene: MeshScene;
let canvas: HTMLCanvasElement;
const begin = (...meshes: SceneMesh[]): void => {
  canvas = document.createElement('canvas');
  document.body.append(canvas);
  scene = sceneOn(canvas, () => undefined)!;
  scene.setMeshes(meshes);
  scene.resize(400, 300);
  scene.look(STANDARD_VIEWS.front);
};
afterEach(() => scene.dispose());

/** The picture as it is drawn now. */
function pixels(): ImageData {
  scene.resize(400, 300);
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height);
}
const covered = (): number => {
  const { data } = pixels();
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
  return count / (data.length / 4);
};

describe('a scene of meshes', () => {
  it('draws on a clear ground, and everything fits in', () => {
    begin(square(10));
    const { data, width, height } = pixels();
    expect(data[3], 'the corner is clear').to.equal(0);
    expect(data[4 * (Math.floor(height / 2) * width + Math.floor(width / 2)) + 3]).to.equal(255);
    // a square in a picture of 4 to 3, with little room around it
    expect(covered()).to.be.within(0.55, 0.75);
  });

  it('draws when something has changed and rests otherwise', async () => {
    begin(square(10));
    await nextFrame();
    await nextFrame();
    const before = scene.frames;
    await aTimeout(250);
    expect(scene.frames).to.equal(before);
    scene.turn(10, 0);
    scene.turn(10, 0);
    await nextFrame();
    await nextFrame();
    expect(scene.frames, 'two changes, one picture').to.equal(before + 1);
  });

  it('travels to another view and rests there', async () => {
    begin(square(10));
    scene.look(STANDARD_VIEWS.left, true);
    await waitUntil(() => scene.sight.yaw === 90, 'it does not arrive');
    await nextFrame();
    await nextFrame();
    const { frames } = scene;
    await aTimeout(150);
    expect(scene.frames).to.equal(frames);
  });

  it('measures true: two places that are 12 mm apart are 12.00 mm apart', () => {
    begin(square(10));
    // the square is 20 mm wide, and stands upright in the middle
    const at = (x: number) => {
      const { distance: away } = scene.sight;
      const height = 2 * Math.tan((13 * Math.PI) / 180) * away;
      return scene.pick(0.5 + x / (height * (400 / 300)), 0.5)!;
    };
    expect(distance(at(-6), at(6))).to.be.closeTo(12, 0.01);
    scene.turn(35, 20);
    expect(scene.pick(0.5, 0.5)!.map((value) => Math.round(value * 100) / 100 + 0)).to.deep.equal([0, 0, 0]);
  });

  it('finds nothing beside the meshes, nor on one that is hidden', () => {
    begin(square(10));
    expect(scene.pick(0.01, 0.5)).to.equal(undefined);
    scene.setLook('a', { isShown: false, opacity: 1 });
    expect(scene.pick(0.5, 0.5)).to.equal(undefined);
    expect(covered()).to.equal(0);
  });

  it('a cut takes away what lies before it, from the picture and from the hand', () => {
    begin(square(10, 5, 'near'), square(10, -5, 'far'));
    expect(scene.pick(0.5, 0.5)![2]).to.be.closeTo(5, 1e-3);
    scene.setCut({ from: 'front', share: 0.5 });
    expect(scene.pick(0.5, 0.5)![2]).to.be.closeTo(-5, 1e-3);
    scene.setCut({ from: 'right', share: 0.5 });
    const half = covered();
    scene.setCut(undefined);
    expect(half / covered()).to.be.closeTo(0.5, 0.06);
  });

  it('what is shown half lets through what lies behind it', () => {
    begin(square(10, 5, 'near'), square(10, -5, 'far'));
    const red = () => {
      const { data, width, height } = pixels();
      const at = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2));
      return data[at + 3]!;
    };
    scene.setLook('far', { isShown: false, opacity: 1 });
    expect(red()).to.equal(255);
    scene.setLook('near', { isShown: true, opacity: 0.3 });
    expect(red()).to.be.below(200);
    scene.setLook('far', { isShown: true, opacity: 1 });
    expect(red()).to.equal(255);
  });

  it('mesh lines leave the surface open', () => {
    begin(square(10));
    const solid = covered();
    scene.setWire(true);
    expect(covered()).to.be.within(0.001, solid / 4);
    scene.setWire(false);
    expect(covered()).to.equal(solid);
  });

  it('looks at the upper arch from below: its crowns are in front of the palate', async () => {
    begin({ key: 'u', label: 'Upper', role: 'upper', ...(await archPreview('upper')) });
    scene.look(STANDARD_VIEWS.upper);
    expect(covered()).to.be.above(0.25);
    const top = pixels();
    const row = (y: number) => {
      const line = Array.from({ length: top.width }, (_, x) => top.data[4 * (y * top.width + x) + 3]! > 0);
      return line.lastIndexOf(true) - line.indexOf(true);
    };
    expect(row(Math.floor(top.height * 0.15)), 'the narrow front is at the top').to.be.below(
      row(Math.floor(top.height * 0.8)),
    );
  });

  it('no more pixels than two for one of the page', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')!;
    Object.defineProperty(window, 'devicePixelRatio', { value: 4, configurable: true });
    try {
      begin(square(10));
      expect(canvas.width).to.equal(800);
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', own);
    }
  });

  it('other meshes free the memory of those before, and the end frees everything', async () => {
    begin(square(10), square(5, 2, 'b'));
    pixels();
    expect(scene.memory.geometries).to.equal(2);
    scene.setMeshes([square(3, 0, 'c')]);
    pixels();
    expect(scene.memory.geometries).to.equal(1);
    const context = canvas.getContext('webgl2')!;
    scene.dispose();
    expect(scene.memory).to.deep.include({ geometries: 0, textures: 0 });
    expect(canvas.isConnected).to.equal(false);
    await waitUntil(() => context.isContextLost(), 'the context is kept');
  });

  it('twenty scenes one after the other leave no context behind', () => {
    const contexts: WebGL2RenderingContext[] = [];
    for (let i = 0; i < 20; i++) {
      if (i) scene.dispose();
      begin(square(10));
      contexts.push(canvas.getContext('webgl2')!);
    }
    expect(covered()).to.be.above(0.5);
    expect(contexts.filter((context) => !context.isContextLost())).to.have.length(1);
  });
});
