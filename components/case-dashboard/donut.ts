import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { shadeClass, type StageTile } from './stage-tiles.js';

/** one turn of the ring, in units of its path */
const TURN = 100;
/** between two slices */
const GAP = 0.8;
/** a single case among thousands is still seen */
const LEAST = 1.2;

interface Slice extends StageTile {
  readonly from: number;
  readonly length: number;
}

/** Shares of one turn; what would be too thin to see takes a little from all the others. */
export function slicesOf(tiles: readonly StageTile[]): readonly Slice[] {
  const shown = tiles.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const widths = shown.map(({ count }) => Math.max(LEAST, (count / total) * TURN));
  const scale = TURN / widths.reduce((sum, width) => sum + width, 0);
  let from = 0;
  return shown.map((tile, index) => {
    const length = widths[index]! * scale;
    const slice = { ...tile, from, length };
    from += length;
    return slice;
  });
}

const sliceView = (
  { state, shade, from, length }: Slice,
  isAlone: boolean,
  lit: string | undefined,
): SVGTemplateResult =>
  svg`<circle
    class="slice toned ${state.tone} ${shadeClass(shade)} ${lit === undefined ? '' : lit === state.key ? 'lit' : 'dim'}"
    cx="60" cy="60" r="46" pathLength=${TURN}
    stroke-dasharray="${isAlone ? TURN : Math.max(LEAST / 2, length - GAP)} ${TURN}"
    stroke-dashoffset=${-from}
  ></circle>`;

export interface DonutOptions {
  readonly tiles: readonly StageTile[];
  readonly total: number;
  /** the stage whose tile somebody points at */
  readonly lit: string | undefined;
  readonly messages: Messages;
  readonly language: string;
}

/** The counts as a ring, for those who see it; beside it as a table, for those who do not. The tiles say the same in words. */
export function donutView({ tiles, total, lit, messages, language }: DonutOptions): TemplateResult {
  const { status } = messages.dashboard;
  const slices = slicesOf(tiles);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const figures = new Intl.NumberFormat(language);
  return html`<figure class="donut" part="donut">
    <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <circle class="track" cx="60" cy="60" r="46"></circle>
      <g transform="rotate(-90 60 60)">
        ${slices.map((slice) => sliceView(slice, slices.length === 1, lit))}
      </g>
    </svg>
    <p class="sum" aria-hidden="true">
      <span class="figure">${figures.format(total)}</span><span class="small quiet">${status.total}</span>
    </p>
    <table class="visually-hidden">
      <caption>
        ${status.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${status.stage}</th>
          <th scope="col">${status.cases}</th>
          <th scope="col">${status.share}</th>
        </tr>
      </thead>
      <tbody>
        ${tiles.map(
          ({ state, count }) =>
            html`<tr>
              <th scope="row">${say(state.label, language)}</th>
              <td>${figures.format(count)}</td>
              <td>${percent.format(total ? count / total : 0)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}
