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
import type { ChartWork } from './work.js';
import { facialWork, occlusalWork } from './work-marks.js';

/** Space beside each tooth, so that neighbours touch but never merge. */
const GAP = 14;
/** Heights of the picture: room for the longest root, then the occlusal view below the biting edge. */
const FRAME = {
  permanent: { height: 796, plane: 536, table: 676 },
  primary: { height: 590, plane: 374, table: 488 },
};

/** What is to be seen of a tooth besides its shape. */
export interface ToothLook {
  readonly findings: readonly ToothFinding[];
  readonly work: readonly ChartWork[];
  /** of a bridge, its own or another: it has a crown and no root */
  readonly pontic: boolean;
}

/** One tooth, facial and occlusal, with its marks. Left and upper are the same drawing flipped by attribute. */
export function toothPicture(tooth: ToothCode, { findings, work, pontic }: ToothLook): TemplateResult {
  const shape = shapeOf(tooth);
  const upper = archOf(tooth) === 'upper';
  const frame = FRAME[isPrimary(tooth) ? 'primary' : 'permanent'];
  const mirror = sideOf(tooth) === 'right' ? 1 : -1;
  const flip = upper ? -1 : 1;
  const place = (y: number) => `matrix(${mirror} 0 0 ${flip} 0 ${upper ? y : frame.height - y})`;
  const width = shape.width + GAP;
  const kinds = work.map(({ kind }) => kind);
  const screwed = findings.includes('implant') || kinds.includes('implant');
  const roots = screwed
    ? implant(shape)
    : svg`<path class="root palatal" d=${shape.palatalRoot ?? ''}></path><path class="root" d=${shape.root}></path>`;
  const classes = { picture: true, gone: findings.includes('missing'), rootless: screwed, pontic };
  return html`<svg
    class=${classMap(classes)}
    viewBox="${-width / 2} 0 ${width} ${frame.height}"
    aria-hidden="true"
    focusable="false"
  >
    <g class="facial" transform=${place(frame.plane)}>
      ${roots}
      <path class=${classMap({ crown: true, covered: findings.includes('crown') })} d=${shape.crown}></path>
      ${facialWork(shape, kinds)}
      <path class="relief" d=${shape.relief}></path>
      ${facialMarks(shape, findings, flip)}
    </g>
    <g class="occlusal" transform=${place(frame.table)}>
      <path class="crown" d=${shape.table}></path>
      ${occlusalWork(shape, kinds)}
      <path class="relief" d=${shape.ridges}></path>
      <path class="fissure" d=${shape.fissures}></path>
      ${occlusalMarks(shape, findings)}
    </g>
  </svg>`;
}

/** The notation that stands beneath the shown one where both are. */
export const secondNotation = (notation: Notation): Notation => (notation === 'fdi' ? 'universal' : 'fdi');

/** The number as it is read on a chart; Palmer's quadrant is drawn as two borders, which no font lacks. */
export function toothNumber(tooth: ToothCode, notation: Notation, both: boolean): TemplateResult {
  const code = formatTooth(tooth, notation);
  const palmer = notation === 'palmer';
  const number = html`<span class=${classMap({ number: true, palmer })} aria-hidden="true"
    >${palmer ? code.slice(2) : code}</span
  >`;
  if (!both) return number;
  const second = html`<span class="second" aria-hidden="true"
    >${formatTooth(tooth, secondNotation(notation))}</span
  >`;
  // the space keeps the two apart for whoever reads the text alone
  return html`${number} ${second}`;
}

/** Teeth that one bar runs through; `kind` is how it looks. */
export interface Span {
  readonly kind: 'charted' | 'ordered' | 'own';
  readonly has: (tooth: ToothCode) => boolean;
}

/** Nothing, or the bar, for one tooth of a row: it runs on towards each neighbour that belongs to the bridge too. */
export function barOf(
  tooth: ToothCode,
  row: readonly ToothCode[],
  spans: readonly Span[],
): TemplateResult | typeof nothing {
  const span = spans.find(({ has }) => has(tooth));
  if (!span) return nothing;
  const at = row.indexOf(tooth);
  const [before, after] = [row[at - 1], row[at + 1]].map((one) => one !== undefined && span.has(one));
  const inner = positionOf(tooth) === 1;
  const onRight = sideOf(tooth) === 'right';
  const classes = {
    bar: true,
    [span.kind]: true,
    begins: !before,
    ends: !after,
    'over-midline': inner && (onRight ? after! : before!),
  };
  return html`<span class=${classMap(classes)} aria-hidden="true"></span>`;
}
