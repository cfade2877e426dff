import type { ReactiveControllerHost } from 'lit';
import type { AttachmentId, LabClient } from '../../src/index.js';

/** Enough for a tile on a sharp screen; a whole photo would take fifty times the memory. */
const WIDTH = 480;

interface PrintOptions {
  /** what it shows, for those who cannot see it; where absent, the words beside it say it */
  readonly alt?: string;
}

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

  /** A photo. Nothing until it is drawn, and of what is no picture. */
  of(client: LabClient, id: AttachmentId): HTMLCanvasElement | undefined {
    return this.#kept(id, () => client.preview(id));
  }

  /** The picture that was made of a scan when it was taken in. */
  ofScan(client: LabClient, id: AttachmentId, { alt }: PrintOptions = {}): HTMLCanvasElement | undefined {
    const canvas = this.#kept(id, () => client.scanPicture(id));
    if (!canvas || alt === undefined) return canvas;
    canvas.classList.add('scan');
    canvas.removeAttribute('aria-hidden');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', alt);
    return canvas;
  }

  #kept(id: AttachmentId, read: () => Promise<Blob | undefined>): HTMLCanvasElement | undefined {
    if (!this.#pictures.has(id)) {
      this.#pictures.set(id, undefined);
      // what cannot be drawn is shown by its words alone
      this.#draw(id, read).catch(() => undefined);
    }
    return this.#pictures.get(id);
  }

  async #draw(id: AttachmentId, read: () => Promise<Blob | undefined>): Promise<void> {
    const copy = await read();
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
