import type { ReactiveControllerHost } from 'lit';
import type { Steering } from './gestures.js';
import type { Sight, StandardView } from './scene/orbit.js';
import type { MeshScene } from './scene/scene.js';

/** Whether a view may be travelled to, instead of being there at once. */
export const travels = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** From where a person looks at a scene, and how he turns it. It outlives the scene: a new one gets what the old one had. */
export abstract class Steered implements Steering {
  protected readonly host: ReactiveControllerHost;
  readonly #scene: () => MeshScene | undefined;
  #sight: Sight | undefined;
  #begun: MeshScene | undefined;

  /** the standard view that is shown; none once it was turned away from */
  standard: StandardView | undefined;

  constructor(host: ReactiveControllerHost, scene: () => MeshScene | undefined) {
    this.host = host;
    this.#scene = scene;
  }

  protected get scene(): MeshScene | undefined {
    return this.#scene();
  }

  get sight(): Sight | undefined {
    return this.#sight;
  }

  /** Other meshes are there. @param isAnew they are seen as at a first meeting, not from where the others were */
  protected refill(isAnew: boolean): void {
    if (isAnew) this.#sight = undefined;
    this.#begun = undefined;
    this.begin();
  }

  /** A new scene gets what the old one had. */
  begin(): void {
    const { scene } = this;
    if (!scene) return;
    this.restore(scene);
    if (this.#sight) scene.resume(this.#sight);
    else this.meet(scene);
    this.#begun = scene;
  }

  /** Told after each picture. */
  drawn(sight: Sight): void {
    // what a scene shows before it is filled is nobody's choice
    if (this.#begun && this.#begun === this.scene) this.#sight = sight;
  }

  turn(byYaw: number, byPitch: number): void {
    this.scene?.turn(byYaw, byPitch);
    this.#leave();
  }

  move(right: number, up: number): void {
    this.scene?.move(right, up);
    this.#leave();
  }

  zoom(factor: number): void {
    this.scene?.zoom(factor);
  }

  #leave(): void {
    if (!this.standard) return;
    this.standard = undefined;
    this.host.requestUpdate();
  }

  /** Fills a scene with what is shown, and how. */
  protected abstract restore(scene: MeshScene): void;
  /** The first view of what is there. */
  protected abstract meet(scene: MeshScene): void;
  abstract reset(): void;
  abstract tap(x: number, y: number): void;
  abstract press(): void;
  abstract end(): boolean;
  abstract centre(x: number, y: number): void;
}
