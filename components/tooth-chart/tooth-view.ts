import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import {
  archOf,
  isPrimary,
  positionOf,
  sideOf,
  type Notation,
  type ToothCode,
  type ToothFinding,
  formatTooth,
} from '../../src/index.js';
import { facialMarks, implant, occlusalMarks } from './marks.js';
import { shapeOf } from './shapes.js';

/** Space beside each tooth, so that neighbours touch but never merge. */
const GAP = 14;
/** Heights of the picture: room for the longest root, then the occlusal view below the biting edge. */
const FRAME = {
  permanent: { height: 796, plane: 536, table: 676 },
  primary: { height: 590, plane: 374, table: 488 },
};

/** One tooth, facial and occlusal, with its marks. Left and upper are the same drawing flipped by attribute. */
export function toothPicture(tooth: ToothCode, findings: readonly ToothFinding[]): TemplateResult {
  const shape = shapeOf(tooth);
  const upper = archOf(tooth) === 'upper';
  const frame = FRAME[isPrimary(tooth) ? 'primary' : 'permanent'];
  const mirror = sideOf(tooth) === 'right' ? 1 : -1;
  const flip = upper ? -1 : 1;
  const place = (y: number) => `matrix(${mirror} 0 0 ${flip} 0 ${upper ? y : frame.height - y})`;
  const width = shape.width + GAP;
  const roots = findings.includes('implant')
    ? implant(shape)
    : svg`<path class="root palatal" d=${shape.palatalRoot ?? ''}></path><path class="root" d=${shape.root}></path>`;
  return html`<svg
    class=${classMap({ picture: true, gone: findings.includes('missing'), rootless: findings.includes('implant') })}
    viewBox="${-width / 2} 0 ${width} ${frame.height}"
    aria-hidden="true"
    focusable="false"
  >
    <g transform=${place(frame.plane)}>
      ${roots}
      <path class=${classMap({ crown: true, covered: findings.includes('crown') })} d=${shape.crown}></path>
      <path class="relief" d=${shape.relief}></path>
      ${facialMarks(shape, findings, flip)}
    </g>
    <g transform=${place(frame.table)}>
      <path class="crown" d=${shape.table}></path>
      <path class="relief" d=${shape.ridges}></path>
      <path class="fissure" d=${shape.fissures}></path>
      ${occlusalMarks(shape, findings)}
    </g>
  </svg>`;
}

/** The number as it is read on a chart; Palmer's quadrant is drawn as two borders, which no font lacks. */
export function toothNumber(tooth: ToothCode, notation: Notation): TemplateResult {
  const code = formatTooth(tooth, notation);
  const palmer = notation === 'palmer';
  return html`<span class=${classMap({ number: true, palmer })} aria-hidden="true"
    >${palmer ? code.slice(2) : code}</span
  >`;
}

/** A part of the bar of a bridge: it runs on towards each neighbour that belongs to the bridge too. */
export function bridgeBar(
  tooth: ToothCode,
  joined: (neighbour: 'before' | 'after') => boolean,
): TemplateResult {
  const [before, after] = [joined('before'), joined('after')];
  const inner = positionOf(tooth) === 1;
  const onRight = sideOf(tooth) === 'right';
  const classes = {
    bar: true,
    begins: !before,
    ends: !after,
    'over-midline': inner && (onRight ? after : before),
  };
  return html`<span class=${classMap(classes)} aria-hidden="true"></span>`;
}

/** Nothing, or the bar, for one tooth of a row. */
export const bridgeOf = (
  tooth: ToothCode,
  row: readonly ToothCode[],
  isBridge: (tooth: ToothCode) => boolean,
): TemplateResult | typeof nothing => {
  if (!isBridge(tooth)) return nothing;
  const at = row.indexOf(tooth);
  const has = (neighbour: ToothCode | undefined) => neighbour !== undefined && isBridge(neighbour);
  return bridgeBar(tooth, (side) => has(row[side === 'before' ? at - 1 : at + 1]));
};
