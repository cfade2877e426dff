import { html, type TemplateResult } from 'lit';

/** A code as one path on a grid of `size` by `size` squares. */
export interface QrImage {
  readonly size: number;
  readonly path: string;
}

/** The encoder is loaded with the first sheet that has a code. */
export async function drawQr(text: string): Promise<QrImage> {
  const { encode } = await import('uqr');
  // M: still read when a seventh of it is soiled
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}

/** With the four light squares around it that readers need. */
export const qrView = ({ size, path }: QrImage, label: string): TemplateResult =>
  html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="-4 -4 ${size + 8} ${size + 8}"
    shape-rendering="crispEdges"
  >
    <rect class="light" x="-4" y="-4" width=${size + 8} height=${size + 8}></rect>
    <path class="dark" d=${path}></path>
  </svg>`;
