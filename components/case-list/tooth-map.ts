import { html, type TemplateResult } from 'lit';
import { archOf, isPrimary, positionOf, sideOf, type ToothCode } from '../../src/index.js';

const STEP = 4.5;
/** half a stroke more, which rounds the corners */
const EDGE = 1.5;

/** Sixteen places a row, the patient's right on the viewer's left; a primary tooth stands where its successor will. */
function placeOf(tooth: ToothCode): readonly [column: number, row: number] {
  const column = sideOf(tooth) === 'right' ? 8 - positionOf(tooth) : 7 + positionOf(tooth);
  return [column, archOf(tooth) === 'upper' ? 0 : 1];
}

/** One path for all marks of a kind: a long list has a map in each row, and an element for each tooth would be most of the page. */
const outline = (places: readonly (readonly [column: number, row: number])[]): string =>
  places
    .map(([column, row]) => `M${EDGE + column * STEP + (column > 7 ? 2 : 0)} ${EDGE + row * 7}h2v4h-2z`)
    .join('');

/** Which teeth, at a glance; it says nothing that the text beside it does not. */
export function toothMap(teeth: readonly ToothCode[]): TemplateResult {
  const chosen = new Set(teeth.map((tooth) => placeOf(tooth).join(' ')));
  const isSmall = teeth.length > 0 && teeth.every(isPrimary);
  const places = [0, 1].flatMap((row) =>
    Array.from({ length: 16 }, (_, column) => [column, row] as const).filter(
      ([column]) => !isSmall || (column > 2 && column < 13),
    ),
  );
  const isOn = ([column, row]: readonly [number, number]) => chosen.has(`${column} ${row}`);
  return html`<svg
    class="tooth-map"
    viewBox="0 0 76 14"
    width="76"
    height="14"
    aria-hidden="true"
    focusable="false"
  >
    <path class="off" d=${outline(places.filter((one) => !isOn(one)))}></path>
    <path class="on" d=${outline(places.filter(isOn))}></path>
  </svg>`;
}
