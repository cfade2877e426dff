import type { ReactiveControllerHost } from 'lit';
import type { Steering } from './gestures.js';
import { type Measure, withPoint } from './measure.js';
import type { MeshLook } from './scene/mesh-group.js';
import { type Sight, STANDARD_VIEWS, type StandardView } from './scene/orbit.js';
import type { MeshRole, SceneMesh } from './scene/pose.js';
import type { Cut, MeshScene } from './scene/scene.js';

const SOLID: MeshLook = { isShown: true, opacity: 1 };
/** What an occlusal view looks at; the other arch would be in the way. */
const OCCLUSAL: Readonly<Partial<Record<StandardView, MeshRole>>> = { upper: 'upper', lower: 'lower' };

const travels = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How a person looks at the meshes: what is shown, from where, what is cut away and measured. It outlives the scene. */
export class Viewing implements Steering {
  readonly #host: ReactiveControllerHost;
  readonly #scene: () => MeshScene | undefined;
  /** told when a point was set, or asked for where there is no mesh */
  readonly #pointed: (isMissed: boolean) => void;
  #meshes: readonly SceneMesh[] = [];
  #looks: ReadonlyMap<string, MeshLook> = new Map();
  /** as it was before an occlusal view hid the other arch */
  #before: ReadonlyMap<string, MeshLook> | undefined;

  #sight: Sight | undefined;
  #begun: MeshScene | undefined;

  /** the standard view that is shown; none once it was turned away from */
  standard: StandardView | undefined;
  isWire = false;
  isMeasuring = false;
  points: Measure = [];
  cut: Cut | undefined;

  constructor(
    host: ReactiveControllerHost,
    scene: () => MeshScene | undefined,
    pointed: (isMissed: boolean) => void,
  ) {
    this.#host = host;
    this.#scene = scene;
    this.#pointed = pointed;
  }

  lookOf(key: string): MeshLook {
    return this.#looks.get(key) ?? SOLID;
  }

  /** Other meshes are there: they are seen from the front, as they would be at a first meeting. */
  fill(meshes: readonly SceneMesh[]): void {
    this.#meshes = meshes;
    this.points = [];
    this.#sight = undefined;
    this.#begun = undefined;
    this.begin();
  }

  /** A new scene gets what the old one had. */
  begin(): void {
    const scene = this.#scene();
    if (!scene) return;
    this.#restore(scene);
    if (this.#sight) scene.resume(this.#sight);
    else if (this.#meshes.length) this.see(this.standard ?? this.#first(), false);
    this.#begun = scene;
  }

  /** Told after each picture. */
  drawn(sight: Sight): void {
    // what a scene shows before it is filled is nobody's choice
    if (this.#begun && this.#begun === this.#scene()) this.#sight = sight;
  }

  #restore(scene: MeshScene): void {
    scene.setMeshes(this.#meshes);
    scene.setWire(this.isWire);
    this.#applyLooks();
    scene.setCut(this.cut);
    scene.setMarks(this.points);
  }

  /** One arch alone says most from where it bites. */
  #first(): StandardView {
    const roles = new Set(this.#meshes.map(({ role }) => role));
    if (roles.size > 1) return 'front';
    return roles.has('upper') ? 'upper' : roles.has('lower') ? 'lower' : 'front';
  }

  see(view: StandardView, isShownOnTheWay = travels()): void {
    const role = OCCLUSAL[view];
    const isThere = this.#meshes.some((mesh) => mesh.role === role);
    if (role && isThere) {
      this.#before ??= this.#looks;
      this.#looks = new Map(
        this.#meshes.map((mesh) => [mesh.key, { ...this.lookOf(mesh.key), isShown: mesh.role === role }]),
      );
    } else if (this.#before) {
      this.#looks = this.#before;
      this.#before = undefined;
    }
    this.#applyLooks();
    this.standard = view;
    this.#scene()?.look(STANDARD_VIEWS[view], isShownOnTheWay);
    this.#host.requestUpdate();
  }

  #applyLooks(): void {
    const scene = this.#scene();
    for (const { key } of this.#meshes) scene?.setLook(key, this.lookOf(key));
  }

  setLook(key: string, look: MeshLook): void {
    this.#looks = new Map([...this.#looks, [key, look]]);
    // what a person chooses is not taken back by the next view
    this.#before = undefined;
    this.#scene()?.setLook(key, look);
    this.#host.requestUpdate();
  }

  toggleWire(): void {
    this.isWire = !this.isWire;
    this.#scene()?.setWire(this.isWire);
    this.#host.requestUpdate();
  }

  setCut(cut: Cut | undefined): void {
    this.cut = cut;
    this.#scene()?.setCut(cut);
    this.#host.requestUpdate();
  }

  toggleMeasure(): void {
    this.isMeasuring = !this.isMeasuring;
    if (!this.isMeasuring) this.clear();
    this.#host.requestUpdate();
  }

  clear(): void {
    this.points = [];
    this.#scene()?.setMarks([]);
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#looks = new Map();
    this.#before = undefined;
    this.setCut(undefined);
    this.see(this.#first());
  }

  turn(byYaw: number, byPitch: number): void {
    this.#scene()?.turn(byYaw, byPitch);
    this.#leave();
  }

  move(right: number, up: number): void {
    this.#scene()?.move(right, up);
    this.#leave();
  }

  zoom(factor: number): void {
    this.#scene()?.zoom(factor);
  }

  #leave(): void {
    if (!this.standard) return;
    this.standard = undefined;
    this.#host.requestUpdate();
  }

  tap(x: number, y: number): void {
    if (this.isMeasuring) this.#point(x, y);
  }

  press(): void {
    this.tap(0.5, 0.5);
  }

  end(): boolean {
    if (!this.isMeasuring) return false;
    this.toggleMeasure();
    return true;
  }

  centre(x: number, y: number): void {
    const place = this.isMeasuring ? undefined : this.#scene()?.pick(x, y);
    if (place) this.#scene()?.centre(place, travels());
  }

  #point(x: number, y: number): void {
    const place = this.#scene()?.pick(x, y);
    if (place) this.points = withPoint(this.points, place);
    this.#pointed(!place);
    this.#scene()?.setMarks(this.points);
    this.#host.requestUpdate();
  }
}
