import type { ReactiveControllerHost } from 'lit';
import type { AttachmentId, LabClient } from '../../src/index.js';

/** Enough for a tile on a sharp screen; a whole photo would take fifty times the memory. */
const WIDTH = 480;

/**
 * Small pictures of the copies on this device, each drawn once. By a canvas and not by an address of the copy: pages may
 * forbid images from anywhere but themselves.
 */
export class Prints {
  #host: ReactiveControllerHost;
  #pictures = new Map<AttachmentId, HTMLCanvasElement | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Nothing until it is drawn, and of what is no picture. */
  of(client: LabClient, id: AttachmentId): HTMLCanvasElement | undefined {
    if (!this.#pictures.has(id)) {
      this.#pictures.set(id, undefined);
      // what cannot be drawn is shown by its words alone
      this.#draw(client, id).catch(() => undefined);
    }
    return this.#pictures.get(id);
  }

  async #draw(client: LabClient, id: AttachmentId): Promise<void> {
    const copy = await client.preview(id);
    if (!copy?.type.startsWith('image/')) return;
    const picture = await createImageBitmap(copy, { resizeWidth: WIDTH, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.className = 'print';
    // the words beside it say what it is
    canvas.setAttribute('aria-hidden', 'true');
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
    this.#pictures.set(id, canvas);
    this.#host.requestUpdate();
  }
}
