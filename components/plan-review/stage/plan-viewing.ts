import type { ReactiveControllerHost } from 'lit';
import type { Arch, ToothCode } from '../../../src/index.js';
import { STANDARD_VIEWS, type StandardView } from '../../scan-viewer/scene/orbit.js';
import type { Placement, SceneMesh } from '../../scan-viewer/scene/pose.js';
import type { MeshScene } from '../../scan-viewer/scene/scene.js';
import { Steered, travels } from '../../scan-viewer/steered.js';
import { shownAt, type StageModels } from './models.js';
import type { StageMark } from './marks.js';

export type ShownArches = 'both' | Arch;

/** The mouth as it was, seen through what is shown now. */
const GHOST = 'was:';
const GHOST_COLOUR = '#b5477e';
const GHOST_OPACITY = 0.4;
const TOOTH_COLOUR = '#efe6d2';
const GUM_COLOUR = '#d29a92';
/** What an occlusal view looks at; the other arch would be in the way. */
const OCCLUSAL: Readonly<Partial<Record<StandardView, Arch>>> = { upper: 'upper', lower: 'lower' };

const LYING: Placement = { move: [0, 0, 0], turn: [0, 0, 0, 1] };

const isSame = (a: Placement = LYING, b: Placement = LYING): boolean =>
  [...a.move, ...a.turn].every((value, i) => value === [...b.move, ...b.turn][i]);

/** How a person looks at the stages of a plan: which arches, from where, how solid, beside what was before. It outlives the scene. */
export class PlanViewing extends Steered {
  readonly #tapped: (tooth: ToothCode) => void;
  #models: StageModels | undefined;
  #stage = 0;
  #marks: readonly StageMark[] = [];
  /** an occlusal view has put the other arch aside */
  #isAside = false;

  override standard: StandardView | undefined = 'front';
  arches: ShownArches = 'both';
  /** 1 is solid */
  opacity = 1;
  isCompared = false;
  hasGrid = false;

  /** @param tapped told when a person points to a tooth */
  constructor(
    host: ReactiveControllerHost,
    scene: () => MeshScene | undefined,
    tapped: (tooth: ToothCode) => void,
  ) {
    super(host, scene);
    this.#tapped = tapped;
  }

  get models(): StageModels | undefined {
    return this.#models;
  }

  /** Other models are there. Of the same plan they are seen from where they were. */
  fill(models: StageModels | undefined, stage: number, isSamePlan: boolean): void {
    const isFirst = !this.#models?.meshes.size;
    this.#models = models;
    this.#stage = stage;
    this.refill(!isSamePlan || isFirst);
  }

  protected override restore(scene: MeshScene): void {
    scene.setMeshes(this.#sceneMeshes(), this.#models?.pose);
    this.#apply();
    scene.setMarks(this.#marks.map(({ at }) => at));
  }

  protected override meet(scene: MeshScene): void {
    scene.look(STANDARD_VIEWS[this.standard ?? 'front']);
  }

  #sceneMeshes(): readonly SceneMesh[] {
    const { staging, meshes } = this.#models ?? {};
    return (staging?.models ?? []).flatMap(({ id, arch, tooth }) => {
      const mesh = meshes?.get(id);
      if (!mesh) return [];
      const base = { ...mesh, label: id, role: arch };
      const hasTeeth = staging!.models.some((model) => model.tooth);
      const colour = hasTeeth ? (tooth ? TOOTH_COLOUR : GUM_COLOUR) : undefined;
      return [
        { ...base, key: id, ...(colour && { colour }) },
        // gums are the same as before and would only cover what has changed
        ...(hasTeeth && !tooth ? [] : [{ ...base, key: GHOST + id, colour: GHOST_COLOUR }]),
      ];
    });
  }

  showStage(stage: number): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.#apply();
  }

  setMarks(marks: readonly StageMark[]): void {
    this.#marks = marks;
    this.scene?.setMarks(marks.map(({ at }) => at));
  }

  isShown(arch: Arch): boolean {
    return this.arches === 'both' || this.arches === arch;
  }

  #apply(): void {
    const { scene } = this;
    const { staging } = this.#models ?? {};
    if (!scene || !staging) return;
    for (const { id, arch } of staging.models) {
      const now = shownAt(staging, this.#stage, id);
      scene.setPlacement(id, now?.placement);
      scene.setLook(id, { isShown: !!now && this.isShown(arch), opacity: this.opacity });
      const before = shownAt(staging, 0, id);
      scene.setPlacement(GHOST + id, before?.placement);
      // what has not moved would only be tinted
      const isGhost =
        this.isCompared &&
        !!before &&
        this.isShown(arch) &&
        !(now && isSame(now.placement, before.placement));
      scene.setLook(GHOST + id, { isShown: isGhost, opacity: GHOST_OPACITY });
    }
  }

  see(view: StandardView, isShownOnTheWay = travels()): void {
    const arch = OCCLUSAL[view];
    if (arch && this.arches !== arch) {
      this.#isAside ||= this.arches === 'both';
      this.arches = arch;
    } else if (!arch && this.#isAside) {
      this.arches = 'both';
      this.#isAside = false;
    }
    this.#apply();
    this.standard = view;
    this.scene?.look(STANDARD_VIEWS[view], isShownOnTheWay);
    this.host.requestUpdate();
  }

  setArches(arches: ShownArches): void {
    this.arches = arches;
    // what a person chooses is not taken back by the next view
    this.#isAside = false;
    this.#apply();
    this.host.requestUpdate();
  }

  set(look: { readonly opacity?: number; readonly isCompared?: boolean; readonly hasGrid?: boolean }): void {
    Object.assign(this, look);
    this.#apply();
    this.scene?.render();
    this.host.requestUpdate();
  }

  override reset(): void {
    this.opacity = 1;
    this.isCompared = false;
    this.setArches('both');
    this.see('front');
  }

  override tap(x: number, y: number): void {
    const key = this.scene?.hit(x, y)?.key.replace(GHOST, '');
    const tooth = this.#models?.staging.models.find(({ id }) => id === key)?.tooth;
    if (tooth) this.#tapped(tooth);
  }

  /** A tooth is named in a field by whoever does not point to it. */
  override press(): void {}

  override end(): boolean {
    return false;
  }

  override centre(x: number, y: number): void {
    const point = this.scene?.hit(x, y)?.point;
    if (point) this.scene?.centre(point, travels());
  }
}
