import type { Raster } from './rasterise.js';

/** PNG of a raster; nothing where the browser cannot draw in a worker, or is told not to let canvases be read. */
export async function toPng({ width, height, pixels }: Raster): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof OffscreenCanvas === 'undefined') return new Uint8Array(0);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return new Uint8Array(0);
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
