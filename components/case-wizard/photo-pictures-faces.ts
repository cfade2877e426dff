import { svg, type SVGTemplateResult } from 'lit';
import type { ToothCode } from '../../src/index.js';
import { shapeOf } from '../tooth-chart/shapes.js';

const HEAD = svg`<path d="M82 62c0-32 16-50 38-50s38 18 38 50c0 14-2 28-7 39c-6 14-18 27-31 27s-25-13-31-27c-5-11-7-25-7-39z"></path>
  <path d="M82 64c-5-3-9 0-8 8c1 8 4 14 9 14M158 64c5-3 9 0 8 8c-1 8-4 14-9 14"></path>
  <path class="fine" d="M86 50c2-18 14-30 34-30s32 12 34 30"></path>
  <path d="M104 122v10c-4 7-22 10-38 16M136 122v10c4 7 22 10 38 16"></path>`;

const EYES = svg`<path d="M93 66c4-5 13-5 17 0c-4 4-13 4-17 0zM130 66c4-5 13-5 17 0c-4 4-13 4-17 0z"></path>
  <circle cx="101.5" cy="66" r="2"></circle><circle cx="138.5" cy="66" r="2"></circle>
  <path class="fine" d="M91 57c5-5 14-5 19-2M130 55c5-3 14-3 19 2"></path>`;

const NOSE = svg`<path class="fine" d="M117 68c-1 8-3 14-5 18c0 4 4 5 8 5s8-1 8-5"></path>`;

/** Lips closed and at rest. */
export const faceFront = (): SVGTemplateResult => svg`${HEAD}${EYES}${NOSE}
  <path d="M105 106c5-3 11-5 15-3c4-2 10 0 15 3c-5 5-10 7-15 7s-10-2-15-7z"></path><path class="fine" d="M105 106c10 2 20 2 30 0"></path>`;

/** Lips open, upper teeth to be seen. */
export const faceSmile = (): SVGTemplateResult => svg`${HEAD}${EYES}${NOSE}
  <path class="solid" d="M99 100c13 4 29 4 42 0c-3 11-11 17-21 17s-18-6-21-17z"></path>
  <path class="fine" d="M104 109c10 3 22 3 32 0M120 103v8M113 102.5v8M127 102.5v8M107 101.5v7M133 101.5v7"></path>
  <path class="fine" d="M94 96c-2 4-2 8 0 12M146 96c2 4 2 8 0 12"></path>`;

/** From the patient's right side, lips closed. */
export const faceProfile = (): SVGTemplateResult => svg`
  <path d="M98 148c2-8 2-14-1-20c-16-6-27-26-27-54c0-36 22-60 52-60c24 0 38 14 41 34c0 6-2 9-1 13c3 8 9 16 13 22c1 3-1 5-7 6c1 3 1 5-1 7c3 1 4 3 3 5c-1 2-3 3-5 3c3 1 4 3 3 5c-2 3-4 3-4 6c1 5 1 9-2 12c-5 4-14 4-22 2c-4 6-4 12-2 19"></path>
  <path class="fine" d="M150 62c3-3 8-3 10-1M152 68c3-2 6-2 8 0M152 68c2 3 6 3 8 1M166 97c-4 1-9 1-12 0"></path>
  <path d="M112 68c-5-6-14-2-13 6c1 9 7 10 8 17c5 1 8-2 7-6"></path>
  <path class="fine" d="M82 40c8-10 20-16 34-17M138 122c-10-2-18-8-23-16"></path>`;

/** A tab of the shade guide beside the tooth, edge to edge. */
export function shadeTab(): SVGTemplateResult {
  const middle = shapeOf('11' as ToothCode);
  const beside = shapeOf('12' as ToothCode);
  const tooth = ({ crown, relief }: typeof middle, x: number, mirror: number) =>
    svg`<g transform="translate(${x} 76) scale(${mirror * 0.27} -0.27)"><path class="solid" d=${`${crown}z`}></path><path class="fine" d=${relief}></path></g>`;
  return svg`<path class="fine" d="M24 34c24-16 168-16 192 0"></path>
    ${tooth(beside, 56, 1)}${tooth(middle, 97, 1)}${tooth(middle, 143, -1)}${tooth(beside, 184, -1)}
    <g transform="translate(97 82) scale(0.25 0.25)"><path class="solid" d=${`${middle.crown}z`}></path></g>
    <path class="solid" d="M84 130h26l-3 26h-20z"></path><path class="fine" d="M92 128v4M102 128v4"></path>
    <text x="97" y="149">A2</text>`;
}
