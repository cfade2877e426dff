import { html, type TemplateResult } from 'lit';
import { type CaseTally, type LabProfile, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { toneIcon } from '../internal/icons.js';
import { donutView } from './donut.js';
import { shadeClass, type StageTile, stageTiles, totalOf } from './stage-tiles.js';

export interface StatusOptions {
  readonly lab: LabProfile;
  readonly tally: CaseTally;
  /** the stage whose tile somebody points at */
  readonly lit: string | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly onLight: (stage: string | undefined) => void;
  readonly onShow: (stage: string | undefined) => void;
}

function tileView({ state, count, shade }: StageTile, options: StatusOptions): TemplateResult {
  const { messages, language, onLight, onShow } = options;
  const light = () => onLight(state.key);
  const unlight = () => onLight(undefined);
  return html`<li>
    <button
      type="button"
      class="tile toned ${state.tone} ${count ? '' : 'none'}"
      part="tile"
      data-stage=${state.key}
      @click=${() => onShow(state.key)}
      @pointerenter=${light}
      @pointerleave=${unlight}
      @focus=${light}
      @blur=${unlight}
    >
      <span class="tile-label"
        ><span class="mark">${toneIcon(state.tone)}</span> ${say(state.label, language)}</span
      >
      <span class="figure" aria-hidden="true">${new Intl.NumberFormat(language).format(count)}</span>
      <span class="visually-hidden">${messages.dashboard.status.count(count)}</span>
      <span class="swatch ${shadeClass(shade)}"></span>
    </button>
  </li>`;
}

/** Counts by stage: tiles that lead to the list, and the same as a ring. "S3 · dashboard: tiles and donut" */
export function statusView(options: StatusOptions): TemplateResult {
  const { lab, tally, messages, language, onShow } = options;
  const { status } = messages.dashboard;
  const tiles = stageTiles(lab, tally);
  const total = totalOf(tally);
  return html`<section class="standing" part="status" aria-labelledby="status">
    <h3 id="status">${status.heading}</h3>
    <div class="status-body">
      ${donutView({ ...options, tiles, total })}
      <ul class="tiles" role="list">
        ${tiles.map((tile) => tileView(tile, options))}
        <li>
          <button
            type="button"
            class="tile total"
            part="tile total"
            data-stage=""
            @click=${() => onShow(undefined)}
          >
            <span class="tile-label">${status.total}</span>
            <span class="figure" aria-hidden="true">${new Intl.NumberFormat(language).format(total)}</span>
            <span class="visually-hidden">${status.count(total)}</span>
          </button>
        </li>
      </ul>
    </div>
  </section>`;
}

/** The place of what is on its way. */
export const statusBones = (): TemplateResult =>
  html`<div class="standing" part="skeleton">
    <div class="status-body">
      <div class="donut bone-ring"></div>
      <ul class="tiles" role="list" aria-hidden="true">
        ${Array.from(
          { length: 7 },
          () =>
            html`<li>
              <span class="tile"><span class="bone"></span></span>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
