import {
  DirectionalLight,
  HemisphereLight,
  Matrix4,
  PerspectiveCamera,
  Plane,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three';
import { MeshGroup, type MeshLook } from './mesh-group.js';
import { basisOf, fitted, HALF_ANGLE, midway, moved, type Sight, turned, zoomed } from './orbit.js';
import type { Placement, Pose, SceneMesh } from './pose.js';
import { dot, plus, type Vector } from './vectors.js';

/** Where a part is cut away: what is in front of, right of or above a plane. */
export type CutFrom = 'front' | 'right' | 'above';

export interface Cut {
  readonly from: CutFrom;
  /** 0: nothing is cut away, 1: everything */
  readonly share: number;
}

/** Told after each picture: places of the marks in it, in pixels of the page from its top left. */
export type Drawn = (marks: readonly (readonly [x: number, y: number])[], sight: Sight) => void;

/** More pixels than this are not seen, and cost. */
const MOST_PIXEL_RATIO = 2;
const TRAVEL_MS = 160;

const CUTS: Readonly<Record<CutFrom, readonly [axis: 0 | 1 | 2, sign: 1 | -1]>> = {
  front: [2, 1],
  right: [0, -1],
  above: [1, 1],
};

/**
 * Meshes in three dimensions on a canvas. It draws when something has changed and not otherwise, and knows no words, no page
 * and no client, so that other elements can use it. `sceneOn()` makes one; `dispose()` gives everything back.
 */
export class MeshScene {
  readonly #canvas: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera((2 * HALF_ANGLE * 180) / Math.PI);
  readonly #meshes = new MeshGroup();
  readonly #plane = new Plane();
  readonly #drawn: Drawn;
  #sight: Sight = { yaw: 0, pitch: 0, distance: 100, target: [0, 0, 0] };
  #travel: { readonly from: Sight; readonly to: Sight; readonly start: number } | undefined;
  #marks: readonly Vector[] = [];
  #frame = 0;
  #size: readonly [width: number, height: number] = [1, 1];

  constructor(canvas: HTMLCanvasElement, context: WebGL2RenderingContext, drawn: Drawn) {
    this.#canvas = canvas;
    this.#drawn = drawn;
    this.#renderer = new WebGLRenderer({ canvas, context });
    this.#renderer.setClearColor(0x000000, 0);
    const light = new DirectionalLight(0xffffff, 2.1);
    light.position.set(-0.5, 0.8, 1);
    // the light comes along with the camera, over its left shoulder
    this.#camera.add(light, light.target);
    light.target.position.set(0, 0, -1);
    this.#scene.add(this.#camera, this.#meshes.object, new HemisphereLight(0xffffff, 0x8f8781, 1.15));
  }

  /** what the graphics memory holds */
  get memory(): { readonly geometries: number; readonly textures: number } {
    return this.#renderer.info.memory;
  }

  /** pictures that were drawn so far */
  get frames(): number {
    return this.#renderer.info.render.frame;
  }

  get sight(): Sight {
    return this.#sight;
  }

  /** @param pose how the patient lies, where the meshes themselves do not tell */
  setMeshes(meshes: readonly SceneMesh[], pose?: Pose): void {
    this.#meshes.set(meshes, pose);
    this.render();
  }

  /** @param placement absent: as it lies in its file */
  setPlacement(key: string, placement: Placement | undefined): void {
    this.#meshes.setPlacement(key, placement);
    this.render();
  }

  setLook(key: string, look: MeshLook): void {
    this.#meshes.setLook(key, look);
    this.render();
  }

  setWire(isWire: boolean): void {
    this.#meshes.setWire(isWire);
    this.render();
  }

  setCut(cut: Cut | undefined): void {
    if (cut && cut.share > 0) {
      const [axis, sign] = CUTS[cut.from];
      const { centre, half } = this.#meshes.around;
      const normal = new Vector3().setComponent(axis, -sign);
      const at = sign * centre[axis] + half[axis] * (1 - 2 * cut.share);
      this.#plane.set(normal, at);
    }
    this.#renderer.clippingPlanes = cut && cut.share > 0 ? [this.#plane] : [];
    this.render();
  }

  /** @param travels whether the way there is shown */
  look(view: Pick<Sight, 'yaw' | 'pitch'>, travels = false): void {
    const { centre, half } = this.#meshes.around;
    const [width, height] = this.#size;
    this.#go(fitted(view, centre, half, width / height), travels);
  }

  /** Seen as it was seen before, by another scene. */
  resume(sight: Sight): void {
    this.#go(sight);
  }

  turn(byYaw: number, byPitch: number): void {
    this.#go(turned(this.#sight, byYaw, byPitch));
  }

  /** @param right as a share of the picture's height */
  move(right: number, up: number): void {
    this.#go(moved(this.#sight, right, up));
  }

  zoom(factor: number): void {
    this.#go(zoomed(this.#sight, factor, this.#meshes.around.radius));
  }

  /** What was picked comes to the middle. */
  centre(point: Vector, travels: boolean): void {
    this.#go({ ...this.#sight, target: point }, travels);
  }

  #go(to: Sight, travels = false): void {
    this.#travel = travels ? { from: this.#sight, to, start: performance.now() } : undefined;
    if (!travels) this.#sight = to;
    this.render();
  }

  /** The surface at a place of the picture. @param x from its left, @param y from its top, as shares */
  pick(x: number, y: number): Vector | undefined {
    return this.hit(x, y)?.point;
  }

  /** The surface at a place of the picture, and whose it is. */
  hit(x: number, y: number): { readonly key: string; readonly point: Vector } | undefined {
    this.#aim();
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2(2 * x - 1, 1 - 2 * y), this.#camera);
    const planes = this.#renderer.clippingPlanes;
    const hit = ray
      .intersectObjects([...this.#meshes.visible], false)
      .find(({ point }) => planes.every((plane) => plane.distanceToPoint(point) >= 0));
    return hit && { key: hit.object.name, point: [hit.point.x, hit.point.y, hit.point.z] };
  }

  setMarks(marks: readonly Vector[]): void {
    this.#marks = marks;
    this.render();
  }

  /** @param width in pixels of the page */
  resize(width: number, height: number): void {
    this.#size = [Math.max(1, width), Math.max(1, height)];
    this.#renderer.setPixelRatio(Math.min(MOST_PIXEL_RATIO, devicePixelRatio || 1));
    this.#renderer.setSize(...this.#size, false);
    this.#camera.aspect = this.#size[0] / this.#size[1];
    // a resized canvas is empty until it is drawn: not a frame later
    this.#draw(performance.now());
  }

  /** Draws with the next frame of the page. */
  render(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#draw(now);
    });
  }

  #aim(): void {
    const { right, up, back } = basisOf(this.#sight);
    const { distance, target } = this.#sight;
    const at = plus(target, back, distance);
    const { radius, centre } = this.#meshes.around;
    const reach = radius + Math.hypot(...plus(centre, target, -1)) + 1;
    this.#camera.near = Math.max(distance / 200, distance - reach);
    this.#camera.far = distance + reach;
    this.#camera.updateProjectionMatrix();
    const rotation = new Matrix4().makeBasis(new Vector3(...right), new Vector3(...up), new Vector3(...back));
    this.#camera.quaternion.setFromRotationMatrix(rotation);
    this.#camera.position.set(...at);
    this.#camera.updateMatrixWorld();
    this.#meshes.object.updateMatrixWorld(true);
  }

  #draw(now: number): void {
    if (this.#travel) {
      const { from, to, start } = this.#travel;
      const share = Math.min(1, Math.max(0, (now - start) / TRAVEL_MS));
      this.#sight = share < 1 ? midway(from, to, share) : to;
      if (share < 1) this.render();
      else this.#travel = undefined;
    }
    this.#aim();
    this.#renderer.render(this.#scene, this.#camera);
    this.#drawn(
      this.#marks.map((mark) => this.#inPicture(mark)),
      this.#sight,
    );
  }

  #inPicture(mark: Vector): readonly [number, number] {
    const { right, up, back } = basisOf(this.#sight);
    const from = plus(mark, this.#sight.target, -1);
    const [width, height] = this.#size;
    const scale = height / (2 * Math.tan(HALF_ANGLE) * (this.#sight.distance - dot(back, from)));
    return [width / 2 + scale * dot(right, from), height / 2 - scale * dot(up, from)];
  }

  /** Frees the graphics memory. The canvas is used up. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#meshes.clear();
    this.#renderer.dispose();
    // a context that is lost already cannot be given back
    if (!this.#renderer.getContext().isContextLost()) this.#renderer.forceContextLoss();
    this.#canvas.remove();
  }
}

/** A scene on a canvas that nobody has drawn on; nothing where the browser has no WebGL 2 to give. */
export function sceneOn(canvas: HTMLCanvasElement, drawn: Drawn): MeshScene | undefined {
  const context = canvas.getContext('webgl2', { alpha: true, antialias: true, powerPreference: 'low-power' });
  return context ? new MeshScene(canvas, context, drawn) : undefined;
}
