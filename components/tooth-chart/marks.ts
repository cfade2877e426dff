import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { ToothFinding } from '../../src/index.js';
import type { ToothShape } from './shapes.js';

/** An abutment on a threaded body, from the neck of the tooth down. */
const SCREW =
  'M-23 0L-18 30H18L23 0M-34 30H34V42H-34ZM-33 44L-25 56L-32 65L-24 77L-30 86L-22 98L-29 107L-21 119L-28 128L-20 140L-26 149L-18 161L-25 170L-17 182L-24 191L-16 203L-15 216L0 222L15 216L16 208L24 196L17 187L25 175L19 166L27 154L20 145L28 133L21 124L29 112L22 103L30 91L24 82L32 70L25 61L33 49Z';
const THREAD =
  'M-33 44L33 49M-32 65L32 70M-30 86L30 91M-29 107L29 112M-28 128L28 133M-26 149L27 154M-25 170L25 175M-24 191L24 196';
/** A milk tooth, whole and small. */
const MILK_TOOTH =
  'M-22-6C-27-20-24-30-16-30C-10-30-6-25 0-25C6-25 10-30 16-30C24-30 27-20 22-6C26 8 26 22 20 30C14 30 13 4 0 4C-13 4-14 30-20 30C-26 22-26 8-22-6Z';
/** A closed padlock. */
const LOCK = 'M-13-4V-14C-13-32 13-32 13-14V-4M-22-4H22V26H-22Z';

/** What replaces a root. */
export const implant = (shape: ToothShape): SVGTemplateResult =>
  svg`<g transform="translate(0 ${shape.height - 4})"><path class="screw" d=${SCREW}></path><path class="thread" d=${THREAD}></path></g>`;

/** Marks upon the facial view. `upright` undoes the flip of the upper arch, for marks that have a top. */
export function facialMarks(
  shape: ToothShape,
  findings: readonly ToothFinding[],
  upright: 1 | -1,
): SVGTemplateResult[] {
  const half = shape.width / 2 - 6;
  const length = shape.height + 190;
  const glyphs = findings.filter((finding) => finding === 'retained' || finding === 'do-not-move');
  return [
    ...glyphs.map((finding, index) => {
      // the first on the trunk of the root, above where roots part; the second on the crown
      const y = index === 0 ? shape.height + 38 : shape.height / 2 + 8;
      return finding === 'retained'
        ? svg`<path class="glyph" d=${MILK_TOOTH} transform="translate(0 ${y})"></path>`
        : svg`<path class="glyph" d=${LOCK} transform="matrix(1 0 0 ${upright} 0 ${y})"></path>`;
    }),
    findings.includes('extraction')
      ? svg`<path class="cross" d="M${-half} 18L${half} ${length}M${half} 18L${-half} ${length}"></path>`
      : svg``,
  ];
}

/** Marks upon the occlusal view: a filling is a filled pit, a crown a ring within the outline. */
export const occlusalMarks = (
  shape: ToothShape,
  findings: readonly ToothFinding[],
): SVGTemplateResult | typeof nothing =>
  svg`${findings.includes('crown') ? svg`<path class="ring" d=${shape.table} transform="scale(0.76)"></path>` : nothing}
    ${findings.includes('filling') ? svg`<path class="pit" d=${shape.table} transform="scale(0.36)"></path>` : nothing}`;

const LEGEND: Record<ToothFinding, SVGTemplateResult> = {
  missing: svg`<circle class="dashed" r="30"></circle>`,
  extraction: svg`<path class="cross" d="M-26-26L26 26M26-26L-26 26"></path>`,
  implant: svg`<path class="screw" d=${SCREW} transform="translate(0 -40) scale(0.36)"></path>`,
  crown: svg`<circle class="outline" r="34"></circle><circle class="ring" r="23"></circle>`,
  bridge: svg`<path class="ring" d="M-36 0H36"></path><circle class="pit" r="10" cx="-32"></circle><circle class="pit" r="10" cx="32"></circle>`,
  filling: svg`<circle class="outline" r="32"></circle><circle class="pit" r="13"></circle>`,
  retained: svg`<path class="glyph" d=${MILK_TOOTH}></path>`,
  'do-not-move': svg`<path class="glyph" d=${LOCK}></path>`,
};

/** The mark by itself, for the legend. */
export const legendMark = (finding: ToothFinding): SVGTemplateResult => LEGEND[finding];
