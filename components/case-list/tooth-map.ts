import { svg, html, type TemplateResult } from 'lit';
import { archOf, isPrimary, positionOf, sideOf, type ToothCode } from '../../src/index.js';

const STEP = 4.5;
const EDGE = 1;

/** Sixteen places a row, the patient's right on the viewer's left; a primary tooth stands where its successor will. */
function placeOf(tooth: ToothCode): readonly [column: number, row: number] {
  const column = sideOf(tooth) === 'right' ? 8 - positionOf(tooth) : 7 + positionOf(tooth);
  return [column, archOf(tooth) === 'upper' ? 0 : 1];
}

const mark = (column: number, row: number, name: string) =>
  svg`<rect class=${name} x=${EDGE + column * STEP + (column > 7 ? 2 : 0)} y=${EDGE + row * 7} width="3" height="5" rx="1"></rect>`;

/** Which teeth, at a glance; it says nothing that the text beside it does not. */
export function toothMap(teeth: readonly ToothCode[]): TemplateResult {
  const chosen = new Set(teeth.map((tooth) => placeOf(tooth).join(' ')));
  const isSmall = teeth.length > 0 && teeth.every(isPrimary);
  const columns = Array.from({ length: 16 }, (_, column) => column).filter(
    (column) => !isSmall || (column > 2 && column < 13),
  );
  return html`<svg
    class="tooth-map"
    viewBox="0 0 76 14"
    width="76"
    height="14"
    aria-hidden="true"
    focusable="false"
  >
    ${[0, 1].flatMap((row) => columns.map((column) => mark(column, row, chosen.has(`${column} ${row}`) ? 'on' : 'off')))}
  </svg>`;
}
