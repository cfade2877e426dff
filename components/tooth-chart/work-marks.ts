import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ToothShape } from './shapes.js';
import type { ChartWork } from './work.js';

type Kind = ChartWork['kind'];

/** What is ordered is hatched; what is there already is not. Each drawing refers to this one pattern of lines. */
export const hatching: TemplateResult = html`<svg class="hatching" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="hatch" width="22" height="22" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 11H22"></path>
    </pattern>
  </defs>
</svg>`;

const hatched = (outline: string, scale = 1): SVGTemplateResult =>
  svg`<path class="hatch" fill="url(#hatch)" d=${outline} transform="scale(${scale})"></path>`;

const isCrown = (kinds: readonly Kind[]) =>
  kinds.some((kind) => kind === 'crown' || kind === 'bridge' || kind === 'implant');

/** Crowns, pontics and veneers cover the face of the tooth. */
export const facialWork = (shape: ToothShape, kinds: readonly Kind[]): SVGTemplateResult | typeof nothing =>
  isCrown(kinds) || kinds.includes('veneer') ? hatched(shape.crown) : nothing;

/** A crown covers the biting surface, an inlay a part of it; anything else is a diamond. */
export const occlusalWork = (
  shape: ToothShape,
  kinds: readonly Kind[],
): SVGTemplateResult | typeof nothing => {
  if (isCrown(kinds)) return hatched(shape.table);
  if (kinds.includes('inlay')) return hatched(shape.table, 0.6);
  return kinds.includes('other') ? svg`<path class="diamond" d="M0-34L34 0L0 34L-34 0Z"></path>` : nothing;
};

const TOOTH = 'M-30-30H30V30H-30Z';
const LEGEND: Record<Kind, SVGTemplateResult> = {
  crown: svg`<circle class="hatch" fill="url(#hatch)" r="32"></circle>`,
  bridge: svg`<path class="hatch" fill="url(#hatch)" d="M-40-16H40V16H-40Z"></path><path class="ring" d="M-40 0H40"></path>`,
  veneer: svg`<path class="hatch" fill="url(#hatch)" d="M-18-34H18V34H-18Z"></path>`,
  inlay: svg`<path class="outline" d=${TOOTH}></path><circle class="hatch" fill="url(#hatch)" r="18"></circle>`,
  implant: svg`<path class="hatch" fill="url(#hatch)" d="M-26-38H26V-6H-26Z"></path><path class="outline" d="M-12-2H12L8 38H-8ZM-14 8H14M-13 18H13M-12 28H12"></path>`,
  other: svg`<path class="diamond" d="M0-30L30 0L0 30L-30 0Z"></path>`,
};

/** The mark by itself, for the legend. */
export const workMark = (kind: Kind): SVGTemplateResult => LEGEND[kind];
