import type Pad from 'signature_pad';
import { INK, type InkPoint } from './strokes.js';

export interface PadOptions {
  /** one stroke is done; its points in the box of a signature */
  readonly onStroke: (points: readonly InkPoint[]) => void;
  /** the drawing could not be loaded */
  readonly onFault: () => void;
}

/**
 * The wet ink of a signature: what is being drawn, on a canvas that is empty again as soon as a stroke is done. What has
 * dried is the path that is stored, and the element that draws it; so it survives rendering, resizing and reloading, and
 * is sharp and in the reader's colours everywhere.
 */
export class SignaturePad {
  #options: PadOptions;
  #canvas: HTMLCanvasElement | undefined;
  #pad: Pad | undefined;

  constructor(options: PadOptions) {
    this.#options = options;
  }

  /** For Lit's `ref()`: the canvas has come into the page, or has left it. */
  readonly place = (element?: Element): void => {
    if (element === this.#canvas) return;
    this.#pad?.off();
    this.#pad = undefined;
    this.#canvas = element as HTMLCanvasElement | undefined;
    if (this.#canvas) void this.#begin(this.#canvas);
  };

  /** Loaded where somebody wants to draw, and not before. */
  async #begin(canvas: HTMLCanvasElement): Promise<void> {
    try {
      const { default: Loaded } = await import('signature_pad');
      if (canvas !== this.#canvas) return;
      const pad = new Loaded(canvas, { minDistance: 3, throttle: 0 });
      // the style sheet says the same, and a strict page has no style attributes
      if (canvas.hasAttribute('style')) canvas.removeAttribute('style');
      pad.addEventListener('beginStroke', () => this.#fit(pad, canvas));
      pad.addEventListener('endStroke', () => this.#take(pad, canvas));
      this.#pad = pad;
      canvas.dataset['ready'] = '';
    } catch {
      if (canvas === this.#canvas) this.#options.onFault();
    }
  }

  /** The size, the density and the colours of this moment: each may have changed since the stroke before. */
  #fit(pad: Pad, canvas: HTMLCanvasElement): void {
    const { width, height } = canvas.getBoundingClientRect();
    const density = globalThis.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.getContext('2d')?.scale(density, density);
    pad.penColor = getComputedStyle(canvas).color;
    const radius = (INK.pen / 2) * (width / INK.width);
    pad.minWidth = radius;
    pad.maxWidth = radius;
    pad.dotSize = radius;
  }

  #take(pad: Pad, canvas: HTMLCanvasElement): void {
    const { width, height } = canvas.getBoundingClientRect();
    const points = pad.toData().flatMap((group) => group.points);
    pad.clear();
    if (!points.length || !width || !height) return;
    this.#options.onStroke(
      points.map(({ x, y }) => ({ x: (x * INK.width) / width, y: (y * INK.height) / height })),
    );
  }
}
