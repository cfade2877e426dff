import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Gestures } from '../../scan-viewer/gestures.js';
import type { StandardView } from '../../scan-viewer/scene/orbit.js';
import type { StageState } from '../../scan-viewer/stage.js';
import { pictureView } from '../../scan-viewer/stage-view.js';
import { type PlanWords, viewWords } from '../plan-words.js';
import type { StageMark } from './marks.js';
import type { PlanViewing, ShownArches } from './plan-viewing.js';
import { STILL_HEIGHT, STILL_WIDTH } from './still.js';

export interface StageSection {
  readonly words: PlanWords;
  readonly state: StageState;
  readonly viewing: PlanViewing;
  readonly gestures: Gestures;
  readonly arrows: 'turn' | 'move';
  readonly marks: readonly StageMark[];
  /** models are on their way */
  readonly isLoading: boolean;
  /** "Stage 4 of 14" */
  readonly title: string;
  readonly models: number;
  readonly onArrows: (does: 'turn' | 'move') => void;
  readonly onAgain: () => void;
}

const VIEWS: readonly StandardView[] = ['front', 'right', 'left', 'upper', 'lower'];
const ARCHES: readonly ShownArches[] = ['both', 'upper', 'lower'];

const choice = (label: string, isOn: boolean, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button choice" aria-pressed=${isOn ? 'true' : 'false'} @click=${onClick}>
    ${label}
  </button>`;

function viewsView({ words, viewing }: StageSection): TemplateResult {
  const viewer = words.messages.viewer;
  return html`<div class="bar" role="group" aria-label=${viewer.views} part="views">
    ${VIEWS.map((view) => choice(viewer.view[view], viewing.standard === view, () => viewing.see(view)))}
    <button type="button" class="button plain" @click=${() => viewing.reset()}>${viewer.reset}</button>
  </div>`;
}

function layersView({ words, viewing }: StageSection, isLive: boolean): TemplateResult {
  const view = viewWords(words);
  const check = (id: string, label: string, hint: string, isOn: boolean, set: (isOn: boolean) => void) =>
    html`<div class="check">
      <input
        id=${id}
        type="checkbox"
        aria-describedby="${id}-hint"
        .checked=${isOn}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />
      <label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>`;
  return html`<div class="layers" part="layers" role="group" aria-label=${view.layers}>
    <div class="bar" role="group" aria-label=${view.arches}>
      ${ARCHES.map((arches) => choice(view.arch[arches], viewing.arches === arches, () => viewing.setArches(arches)))}
    </div>
    ${
      isLive
        ? html`${check('compare', view.compare, view.compareHint, viewing.isCompared, (isCompared) => viewing.set({ isCompared }))}
            ${check('grid', view.grid, view.gridHint, viewing.hasGrid, (hasGrid) => viewing.set({ hasGrid }))}
            <div class="field solid">
              <label for="opacity">${view.opacity}</label>
              <input
                id="opacity"
                type="range"
                min="20"
                max="100"
                step="5"
                aria-valuetext=${words.messages.viewer.percent(`${Math.round(viewing.opacity * 100)}`)}
                .value=${`${Math.round(viewing.opacity * 100)}`}
                @input=${(event: Event) =>
                  viewing.set({ opacity: (event.target as HTMLInputElement).valueAsNumber / 100 })}
              />
            </div>`
        : nothing
    }
  </div>`;
}

const SHAPES = {
  attachment: svg`<rect class="shape" x="-5" y="-5" width="10" height="10" rx="2"></rect>`,
  reduction: svg`<path class="shape" d="M0 -7 5 0 0 7 -5 0Z"></path>`,
  place: svg`<circle class="ring" r="13"></circle>`,
} as const;

const overlayView = ({ marks, viewing }: StageSection): TemplateResult =>
  html`<svg id="overlay" class="overlay" aria-hidden="true">
    ${viewing.hasGrid ? svg`<path class="grid"></path>` : nothing}
    ${marks.map(
      ({ kind, label }) => svg`<g class="mark ${kind} off">
        ${SHAPES[kind]}
        <text x="9" y="4">${label}</text>
      </g>`,
    )}
  </svg>`;

/** What the signs in the picture mean; those that are not in it are not explained. */
function legendView({ words, marks, viewing }: StageSection): TemplateResult | typeof nothing {
  const view = viewWords(words);
  const kinds = (['reduction', 'attachment'] as const).filter((kind) =>
    marks.some((mark) => mark.kind === kind),
  );
  if (!kinds.length && !viewing.isCompared) return nothing;
  return html`<ul class="legend" part="legend">
    ${kinds.map(
      (kind) =>
        html`<li>
          <svg class="key ${kind}" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            ${SHAPES[kind]}
          </svg>
          ${view.legend[kind]}
        </li>`,
    )}
    ${viewing.isCompared ? html`<li><span class="key was" aria-hidden="true"></span>${view.legend.was}</li>` : nothing}
  </ul>`;
}

function liveView(section: StageSection): TemplateResult {
  const { words, viewing } = section;
  const { picture, loading } = viewWords(words);
  return pictureView(
    { ...section, words: words.messages.viewer, steer: viewing },
    { label: picture, loading, describedBy: 'stage-summary keys', overlay: overlayView(section) },
  );
}

/** The stage as a picture that needs no graphics memory. */
function stillCanvas({ words, title, viewing, models }: StageSection): TemplateResult | typeof nothing {
  if (!models) return nothing;
  const { viewer } = words.messages;
  const side = viewer.view[viewing.standard ?? 'front'];
  return html`<canvas
    id="still"
    class="still"
    width=${STILL_WIDTH}
    height=${STILL_HEIGHT}
    role="img"
    aria-label=${viewWords(words).still(title, side)}
  ></canvas>`;
}

function stillView(section: StageSection): TemplateResult {
  const { words, state, onAgain } = section;
  const view = viewWords(words);
  const { viewer } = words.messages;
  return html`${
    state === 'failed'
      ? html`<div class="notice needs-you" role="status" part="still">
          <p>${view.failed}</p>
          <div class="actions">
            <button type="button" class="button" @click=${onAgain}>${viewer.retry}</button>
          </div>
        </div>`
      : html`<p class="notice" part="still">${view.noWebgl}</p>`
  }
  ${stillCanvas(section)}`;
}

/** The stage in three dimensions with its buttons; without WebGL a still picture from the same sides. */
export function stageSection(section: StageSection): TemplateResult {
  const { words, state, title, models } = section;
  const { viewer } = words.messages;
  const isLive = state !== 'no-webgl' && state !== 'failed';
  return html`<section part="view" class="view" aria-label=${viewWords(words).heading}>
    <p id="stage-summary" class="visually-hidden">${viewWords(words).summary(title, models)}</p>
    ${viewsView(section)} ${isLive ? liveView(section) : stillView(section)}
    ${state === 'lost' ? stillCanvas(section) : nothing} ${legendView(section)} ${layersView(section, isLive)}
    ${
      isLive
        ? html`<p id="keys" class="small quiet keys">${viewer.touch} ${viewer.keys} ${viewer.sideHint}</p>`
        : nothing
    }
  </section>`;
}
