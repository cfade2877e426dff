import { html, svg, type TemplateResult } from 'lit';
import { archOf, sideOf, type ToothCode } from '../../src/index.js';
import { type Dentition, rowsOfArch } from './dentition.js';
import { findingsOf, type ToothFindings } from './findings.js';
import { shapeOf } from './shapes.js';

const GAP = 26;
const MIDLINE = 30;
/** From the top: the middles of the rows, and the whole height. */
const TWO_ROWS = { centres: [112, 362], height: 474 };
const FOUR_ROWS = { centres: [112, 330, 580, 798], height: 910 };

/** Where each tooth of an arch sits: outwards from the midline, by the widths of the teeth between. */
function places(teeth: readonly ToothCode[]): Map<ToothCode, number> {
  const xs = new Map<ToothCode, number>();
  for (const side of ['right', 'left'] as const) {
    const direction = side === 'right' ? -1 : 1;
    const outwards = teeth.filter((tooth) => sideOf(tooth) === side);
    if (side === 'right') outwards.reverse();
    let edge = MIDLINE / 2;
    for (const tooth of outwards) {
      const { width } = shapeOf(tooth);
      xs.set(tooth, Math.round(direction * (edge + (width + GAP) / 2)));
      edge += width + GAP;
    }
  }
  return xs;
}

/** The chart at a glance, for lists and summaries: occlusal outlines, chosen teeth filled. */
export function miniMap(
  chosen: readonly ToothCode[],
  findings: ToothFindings,
  dentition: Dentition,
  label: string,
): TemplateResult {
  const half = dentition === 'primary' ? 860 : 1530;
  const { centres, height } = dentition === 'mixed' ? FOUR_ROWS : TWO_ROWS;
  const rows = [...rowsOfArch('upper', dentition), ...rowsOfArch('lower', dentition).toReversed()];
  const drawn = rows.map((teeth, index) => {
    const xs = places(teeth);
    return teeth.map((tooth) => {
      const state = chosen.includes(tooth)
        ? 'chosen'
        : findingsOf(findings, tooth).includes('missing')
          ? 'gone'
          : '';
      const flip = `${sideOf(tooth) === 'right' ? 1 : -1} 0 0 ${archOf(tooth) === 'upper' ? -1 : 1}`;
      return svg`<path class="dot ${state}" d=${shapeOf(tooth).table} transform="matrix(${flip} ${xs.get(tooth)!} ${centres[index]!})"></path>`;
    });
  });
  return html`<svg
    class="mini"
    part="control"
    role="img"
    aria-label=${label}
    viewBox="${-half} 0 ${2 * half} ${height}"
  >
    ${drawn}
  </svg>`;
}
