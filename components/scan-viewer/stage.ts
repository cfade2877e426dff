import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drawn, MeshScene } from './scene/scene.js';

/**
 * `idle`: there is no place for it yet · `loading`: the code is on its way · `lost`: the browser has taken the graphics memory
 * away and may give it back · `no-webgl`: it has none to give · `failed`: the code could not be loaded.
 */
export type StageState = 'idle' | 'loading' | 'shown' | 'lost' | 'no-webgl' | 'failed';

type Host = ReactiveControllerHost & HTMLElement;

/** Loads the scene with its first use, keeps it as large as its place, and gives everything back when the element leaves. */
export class Stage implements ReactiveController {
  readonly #host: Host;
  readonly #begun: (scene: MeshScene) => void;
  readonly #drawn: Drawn;
  readonly #resized = new ResizeObserver(() => this.#fit());
  /** In a part of the page that is closed, or far below, there is nothing to load for. */
  readonly #seen = new IntersectionObserver(
    (entries) => {
      if (this.state === 'idle' && entries.some(({ isIntersecting }) => isIntersecting)) void this.#begin();
    },
    { rootMargin: '200px' },
  );
  #canvas: HTMLCanvasElement | undefined;
  /** what is under way is the last of them */
  #attempts = 0;
  scene: MeshScene | undefined;
  state: StageState = 'idle';

  /** @param begun a new scene is there, and empty @param drawn told after each picture */
  constructor(host: Host, begun: (scene: MeshScene) => void, drawn: Drawn) {
    this.#host = host;
    this.#begun = begun;
    this.#drawn = drawn;
    host.addController(this);
  }

  get #place(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#canvas');
  }

  hostUpdated(): void {
    // its place has left the page, and perhaps come back as another one
    if (this.#canvas && !this.#place?.contains(this.#canvas)) this.#end('idle');
    if (this.state !== 'idle' || !this.#host.isConnected || !this.#place) return;
    this.#seen.disconnect();
    this.#seen.observe(this.#place);
  }

  hostConnected(): void {
    // moved in the page: what was given back is made anew
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end('idle');
  }

  /** After a loss that did not heal, or when the code could not be loaded. */
  again(): void {
    this.#end('idle');
    this.#host.requestUpdate();
  }

  async #begin(): Promise<void> {
    this.#seen.disconnect();
    this.#set('loading');
    const attempt = ++this.#attempts;
    // it fails offline, or where a newer version is served meanwhile
    const module = await import('./scene/scene.js').catch(() => undefined);
    // the element has left meanwhile; where it is back again, another attempt is under way
    if (attempt !== this.#attempts) return;
    if (!module) return this.#set('failed');
    const place = this.#place;
    if (!place) return this.#set('idle');
    const canvas = document.createElement('canvas');
    const scene = module.sceneOn(canvas, this.#drawn);
    if (!scene) return this.#set('no-webgl');
    canvas.ariaHidden = 'true';
    canvas.addEventListener('webglcontextlost', this.#lost);
    canvas.addEventListener('webglcontextrestored', this.#restored);
    place.append(canvas);
    this.#canvas = canvas;
    this.scene = scene;
    this.#resized.observe(place);
    this.#fit();
    this.#begun(scene);
    this.#set('shown');
  }

  #lost = (event: Event): void => {
    // said to the browser: it is wanted back
    event.preventDefault();
    this.#set('lost');
  };

  #restored = (): void => {
    this.#set('shown');
    this.scene?.render();
  };

  #fit(): void {
    const box = this.#place?.getBoundingClientRect();
    if (box?.width && box.height) this.scene?.resize(box.width, box.height);
  }

  #end(state: StageState): void {
    this.#attempts++;
    this.#resized.disconnect();
    this.#seen.disconnect();
    this.#canvas?.removeEventListener('webglcontextlost', this.#lost);
    this.#canvas?.removeEventListener('webglcontextrestored', this.#restored);
    this.scene?.dispose();
    this.scene = undefined;
    this.#canvas = undefined;
    this.state = state;
  }

  #set(state: StageState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
