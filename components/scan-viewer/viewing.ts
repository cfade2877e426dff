import type { ReactiveControllerHost } from 'lit';
import { type Measure, withPoint } from './measure.js';
import type { MeshLook } from './scene/mesh-group.js';
import { STANDARD_VIEWS, type StandardView } from './scene/orbit.js';
import type { MeshRole, SceneMesh } from './scene/pose.js';
import type { Cut, MeshScene } from './scene/scene.js';
import { Steered, travels } from './steered.js';

const SOLID: MeshLook = { isShown: true, opacity: 1 };
/** What an occlusal view looks at; the other arch would be in the way. */
const OCCLUSAL: Readonly<Partial<Record<StandardView, MeshRole>>> = { upper: 'upper', lower: 'lower' };

/** How a person looks at the meshes: what is shown, from where, what is cut away and measured. It outlives the scene. */
export class Viewing extends Steered {
  /** told when a point was set, or asked for where there is no mesh */
  readonly #pointed: (isMissed: boolean) => void;
  #meshes: readonly SceneMesh[] = [];
  #looks: ReadonlyMap<string, MeshLook> = new Map();
  /** as it was before an occlusal view hid the other arch */
  #before: ReadonlyMap<string, MeshLook> | undefined;

  isWire = false;
  isMeasuring = false;
  points: Measure = [];
  cut: Cut | undefined;

  constructor(
    host: ReactiveControllerHost,
    scene: () => MeshScene | undefined,
    pointed: (isMissed: boolean) => void,
  ) {
    super(host, scene);
    this.#pointed = pointed;
  }

  lookOf(key: string): MeshLook {
    return this.#looks.get(key) ?? SOLID;
  }

  /** Other meshes are there: they are seen from the front, as they would be at a first meeting. */
  fill(meshes: readonly SceneMesh[]): void {
    this.#meshes = meshes;
    this.points = [];
    this.refill(true);
  }

  protected override meet(): void {
    if (this.#meshes.length) this.see(this.standard ?? this.#first(), false);
  }

  protected override restore(scene: MeshScene): void {
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
    this.scene?.look(STANDARD_VIEWS[view], isShownOnTheWay);
    this.host.requestUpdate();
  }

  #applyLooks(): void {
    const scene = this.scene;
    for (const { key } of this.#meshes) scene?.setLook(key, this.lookOf(key));
  }

  setLook(key: string, look: MeshLook): void {
    this.#looks = new Map([...this.#looks, [key, look]]);
    // what a person chooses is not taken back by the next view
    this.#before = undefined;
    this.scene?.setLook(key, look);
    this.host.requestUpdate();
  }

  toggleWire(): void {
    this.isWire = !this.isWire;
    this.scene?.setWire(this.isWire);
    this.host.requestUpdate();
  }

  setCut(cut: Cut | undefined): void {
    this.cut = cut;
    this.scene?.setCut(cut);
    this.host.requestUpdate();
  }

  toggleMeasure(): void {
    this.isMeasuring = !this.isMeasuring;
    if (!this.isMeasuring) this.clear();
    this.host.requestUpdate();
  }

  clear(): void {
    this.points = [];
    this.scene?.setMarks([]);
    this.host.requestUpdate();
  }

  override reset(): void {
    this.#looks = new Map();
    this.#before = undefined;
    this.setCut(undefined);
    this.see(this.#first());
  }

  override tap(x: number, y: number): void {
    if (this.isMeasuring) this.#point(x, y);
  }

  override press(): void {
    this.tap(0.5, 0.5);
  }

  override end(): boolean {
    if (!this.isMeasuring) return false;
    this.toggleMeasure();
    return true;
  }

  override centre(x: number, y: number): void {
    const place = this.isMeasuring ? undefined : this.scene?.pick(x, y);
    if (place) this.scene?.centre(place, travels());
  }

  #point(x: number, y: number): void {
    const place = this.scene?.pick(x, y);
    if (place) this.points = withPoint(this.points, place);
    this.#pointed(!place);
    this.scene?.setMarks(this.points);
    this.host.requestUpdate();
  }
}
