import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshPhongMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { ScanViewer, type ViewerMesh } from '../../components/scan-viewer/scan-viewer.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { previewer } from '../../src/scans/worker/preview/preview.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { median, quantile, type Row } from './row.js';

/** Two real arches: 12.5 MB each. */
const TRIANGLES = 250_000;
const ROUNDS = 3;
const FRAMES = 15;
const [WIDTH, HEIGHT] = [800, 500];
const JAWS = ['upper', 'lower'] as const;
const EXPECTS = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100e6 } as const;

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A picture is there when its pixels can be read. */
function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

interface Shown {
  readonly canvas: HTMLCanvasElement;
  turn(): void;
  end(): void;
}

/** As three's own example of STLLoader shows a file, with a second file beside it. */
function withLoader(files: readonly Uint8Array<ArrayBuffer>[]): Shown {
  const loader = new STLLoader();
  const scene = new Scene();
  scene.background = new Color('#72645b');
  scene.add(new HemisphereLight('#8d7c7c', '#494966', 3));
  const light = new DirectionalLight('#ffffff', 3.5);
  light.position.set(1, 1, 1);
  scene.add(light);
  const meshes = files.map((bytes) => {
    const mesh = new Mesh(
      loader.parse(bytes.buffer),
      new MeshPhongMaterial({ color: '#d5d5d5', specular: '#494949', shininess: 200 }),
    );
    scene.add(mesh);
    return mesh;
  });
  const camera = new PerspectiveCamera(35, WIDTH / HEIGHT, 1, 500);
  camera.position.set(0, -160, 60);
  camera.lookAt(0, 0, 0);
  const renderer = new WebGLRenderer({ antialias: true });
  renderer.setSize(WIDTH, HEIGHT);
  document.body.append(renderer.domElement);
  const draw = () => renderer.render(scene, camera);
  draw();
  return {
    canvas: renderer.domElement,
    turn() {
      for (const mesh of meshes) mesh.rotation.z += 0.05;
      draw();
    },
    end() {
      renderer.domElement.remove();
      for (const { geometry, material } of meshes) (geometry.dispose(), material.dispose());
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

async function withViewer(meshes: readonly ViewerMesh[]): Promise<Shown> {
  const viewer = new ScanViewer();
  viewer.style.setProperty('display', 'block');
  viewer.style.setProperty('inline-size', `${WIDTH}px`);
  viewer.style.setProperty('--pontic-viewer-height', `${HEIGHT}px`);
  viewer.meshes = meshes;
  document.body.append(viewer);
  let canvas: HTMLCanvasElement | null | undefined;
  while (!canvas) {
    await frame();
    canvas = viewer.shadowRoot?.querySelector('canvas');
  }
  // it draws with the frame after the one in which it was put there at the latest
  await frame();
  const stage = canvas.closest<HTMLElement>('[tabindex]') ?? canvas;
  return {
    canvas,
    turn: () => stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true })),
    end: () => viewer.remove(),
  };
}

/** What the worker keeps of a scan. */
async function thinned(role: 'upper' | 'lower', bytes: Uint8Array<ArrayBuffer>): Promise<ViewerMesh> {
  const view = new DataView(bytes.buffer);
  const tally = new MeshTally();
  tally.addRecords(view, 84, TRIANGLES);
  const onlooker = previewer({ triangles: TRIANGLES, box: tally.figures().box!, expects: EXPECTS });
  onlooker.addRecords(view, 84, TRIANGLES);
  const { positions, indices } = (await onlooker.end())!;
  return { label: role, role, positions, indices };
}

interface Way {
  readonly first: number[];
  readonly frames: number[];
}

async function measure(way: Way, show: () => Promise<Shown>, isWarm: boolean): Promise<void> {
  const start = performance.now();
  const shown = await show();
  finish(shown.canvas);
  const first = performance.now() - start;
  const frames: number[] = [];
  let last = await frame();
  for (let i = 0; i < FRAMES; i++) {
    shown.turn();
    finish(shown.canvas);
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  shown.end();
  if (!isWarm) return;
  way.first.push(first);
  way.frames.push(...frames);
}

/**
 * Two arches of 250,000 triangles: until the first picture is there, and how long a picture takes while they are turned. `stored`: from
 * the thinned meshes that were made when the scans were taken in, as the viewer always does; `from the file`: with the thinning,
 * which elsewhere the worker does. The peer shows every triangle.
 */
export async function view(): Promise<readonly Row[]> {
  if (!customElements.get('scan-viewer')) ScanViewer.define();
  const files = JAWS.map((jaw) => toBinaryStl(archMesh({ jaw, triangles: TRIANGLES })));
  const make = () => Promise.all(files.map((bytes, i) => thinned(JAWS[i]!, bytes)));
  const stored = await make();
  const ways = {
    stored: { first: [], frames: [] } as Way,
    file: { first: [], frames: [] } as Way,
    peer: { first: [], frames: [] } as Way,
  };
  for (let round = 0; round <= ROUNDS; round++) {
    const isWarm = round > 0;
    await measure(ways.stored, () => withViewer(stored), isWarm);
    await measure(ways.peer, () => Promise.resolve(withLoader(files)), isWarm);
    await measure(ways.file, async () => withViewer(await make()), isWarm);
  }
  const row = (name: string, own: readonly number[], other: readonly number[], q: number): Row => ({
    name: `view of two arches: ${name}`,
    ours: q === 0.5 ? median(own) : quantile(own, q),
    peer: q === 0.5 ? median(other) : quantile(other, q),
    unit: 'ms',
  });
  return [
    row('first picture, stored', ways.stored.first, ways.peer.first, 0.5),
    row('first picture, from the file', ways.file.first, ways.peer.first, 0.5),
    row('frame, median', ways.stored.frames, ways.peer.frames, 0.5),
    row('frame, p95', ways.stored.frames, ways.peer.frames, 0.95),
  ];
}
