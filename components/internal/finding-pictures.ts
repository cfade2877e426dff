import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Finding } from '../../src/index.js';

/** Small pictures beside a sentence: 96 by 64, one stroke weight, in the colour of the words. Never mirrored. */
const draw = (lines: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="finding-picture"
    viewBox="0 0 96 64"
    width="96"
    height="64"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${lines}
  </svg>`;

/** An upper jaw from below: the arch and its palate. */
const PALATE = svg`<path d="M9 40c0-16 5-28 13-28s13 12 13 28z"></path><path d="M15 40c0-10 2-18 7-18s7 8 7 18" stroke-width="1"></path><path d="M22 24v12" stroke-width="1"></path>`;
/** A lower jaw from above: a horseshoe, open where the tongue lies. */
const HORSESHOE = svg`<path d="M61 12c0 16 5 28 13 28s13-12 13-28h-6c0 12-2 19-7 19s-7-7-7-19z"></path>`;
const ARROWS = svg`<path d="M28 52h40m-5-4 5 4-5 4"></path><path d="M33 48l-5 4 5 4"></path>`;

/** A row of teeth, seen from the side: crowns down, or up. */
const upperRow = (x: number, y: number) =>
  svg`<path d=${`M${x} ${y}h44M${x} ${y}c1 7 2 11 5 11s5-4 6-11c1 7 2 11 5 11s5-4 6-11c1 7 2 11 5 11s5-4 6-11c1 7 2 11 5 11s5-4 6-11`}></path>`;
const lowerRow = (x: number, y: number) =>
  svg`<path d=${`M${x} ${y}h44M${x} ${y}c1-7 2-11 5-11s5 4 6 11c1-7 2-11 5-11s5 4 6 11c1-7 2-11 5-11s5 4 6 11c1-7 2-11 5-11s5 4 6 11`}></path>`;

/** Both rows with a gap between them, and how wide it is. */
const APART = svg`${upperRow(14, 6)}${lowerRow(14, 58)}<path d="M72 18v28m-4-24 4-4 4 4m-8 20 4 4 4-4" stroke-width="1.25"></path>`;
const WITHIN = svg`${upperRow(26, 22)}${lowerRow(26, 42)}<path d="M20 22h6m44 0h6M20 42h6m44 0h6" stroke-dasharray="1 4"></path>`;
const SAME_SIDE = svg`${upperRow(14, 12)}${upperRow(14, 40)}<path d="M78 12v12m-4-4 4 4 4-4M78 40v12m-4-4 4 4 4-4" stroke-width="1.25"></path>`;

/** The same jaw as small as a grain, and as it should be, above a ruler. */
const UNIT = svg`<path d="M14 30c0-3 1-5 3-5s3 2 3 5" stroke-width="1.25"></path><path d="M28 27h10m-4-4 4 4-4 4"></path><path d="M50 36c0-17 6-28 16-28s16 11 16 28h-7c0-13-3-20-9-20s-9 7-9 20z"></path><path d="M10 46h76v10H10zM20 46v4m10-4v6m10-6v4m10-4v6m10-6v4m10-4v6" stroke-width="1.25"></path>`;

/** A cusp of few large triangles beside the curve that it should follow. */
const COARSE = svg`<path d="M8 50 24 20 46 14 66 30 88 50z"></path><path d="M24 20 34 50 46 14 58 50 66 30" stroke-width="1.25"></path><path d="M8 50C16 14 38 6 50 12c14 6 22 22 38 38" stroke-dasharray="2 4" stroke-width="1.25"></path>`;
/** A net so fine that it closes up. */
const FINE = svg`<path d="M8 50C16 14 38 6 50 12c14 6 22 22 38 38z"></path><path d="M18 50V28m6 22V21m6 29V16m6 34V13m6 37V11m6 39V12m6 38V15m6 35V19m6 31V25m6 25V32m6 18V40M13 40h66M17 31h55M22 23h43" stroke-width="0.75"></path>`;
const PIECES = svg`<path d="M8 46c0-20 6-32 16-34l4 9c-7 2-10 10-10 25z"></path><path d="M40 14c16-6 30 8 30 32H60c0-16-5-25-16-22z"></path><circle cx="84" cy="18" r="5"></circle>`;
/** Three surfaces at one edge. */
const FOLD = svg`<path d="M48 12v26M48 12 18 22v28l30-12M48 12l30 10v28L48 38"></path><path d="M48 12 62 4v22l-14 12" stroke-dasharray="2 3"></path>`;
const INSIDE_OUT = svg`<path d="M10 46C24 18 40 18 48 32s24 14 38-14"></path><path d="M24 30l-6-9m0 6v-6h6M72 34l6 9m0-6v6h-6" stroke-width="1.25"></path>`;
const TWICE = svg`<path d="M12 44c0-18 6-30 14-30s14 12 14 30h-6c0-13-3-20-8-20s-8 7-8 20z"></path><path d="M56 44c0-18 6-30 14-30s14 12 14 30h-6c0-13-3-20-8-20s-8 7-8 20z"></path><path d="M44 26h8m-8 6h8"></path>`;
const TAIL = svg`<path d="M10 20h48v24H10zM22 20v24m12-24v24m12-24v24"></path><path d="M58 20h26v24H58" stroke-dasharray="2 4"></path><path d="M58 12v40" stroke-width="1.25"></path>`;

const SWAPPED = svg`${PALATE}${HORSESHOE}${ARROWS}`;

function picture({ code, values }: Finding): SVGTemplateResult | undefined {
  switch (code) {
    case 'jaws-swapped':
      return SWAPPED;
    case 'other-jaw':
      return svg`${PALATE}${HORSESHOE}`;
    case 'unit-metres':
    case 'unit-centimetres':
    case 'unit-inches':
    case 'too-large':
    case 'too-small':
      return UNIT;
    case 'not-in-occlusion':
      return values['why'] === 'within' ? WITHIN : values['why'] === 'same-side' ? SAME_SIDE : APART;
    case 'bite-apart':
      return APART;
    case 'few-triangles':
    case 'coarse':
      return COARSE;
    case 'many-triangles':
    case 'over-sampled':
      return FINE;
    case 'several-pieces':
      return PIECES;
    case 'non-manifold':
      return FOLD;
    case 'flipped-normals':
      return INSIDE_OUT;
    case 'same-mesh':
      return TWICE;
    case 'trailing-bytes':
      return TAIL;
    default:
      return undefined;
  }
}

/** What the sentence beside it says, as a drawing; nothing where it would not help. */
export function findingPicture(finding: Finding): TemplateResult | typeof nothing {
  const lines = picture(finding);
  return lines ? draw(lines) : nothing;
}
