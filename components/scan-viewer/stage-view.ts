import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewerMessages } from '../i18n/viewer-messages.js';
import { type Gestures, STEP_DEGREES, STEP_MOVE, STEP_ZOOM, type Steering } from './gestures.js';
import type { StageState } from './stage.js';

export interface PictureScene {
  readonly words: ViewerMessages;
  readonly state: StageState;
  readonly isLoading: boolean;
  readonly isMeasuring?: boolean;
  /** what the four arrows do */
  readonly arrows: 'turn' | 'move';
  readonly gestures: Gestures;
  readonly steer: Steering;
  readonly onArrows: (does: 'turn' | 'move') => void;
  readonly onAgain: () => void;
}

const WAYS = {
  up: [0, 1, 'm4 10 4-4 4 4'],
  left: [-1, 0, 'm10 4-4 4 4 4'],
  right: [1, 0, 'm6 4 4 4-4 4'],
  down: [0, -1, 'm4 6 4 4 4-4'],
} as const;
type Way = keyof typeof WAYS;

const mark = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d=${path}></path>
  </svg>`;

function arrowView(way: Way, { words, arrows, steer }: Steerable): TemplateResult {
  const [right, up, path] = WAYS[way];
  const go = () =>
    arrows === 'turn'
      ? steer.turn(-right * STEP_DEGREES, -up * STEP_DEGREES)
      : steer.move(right * STEP_MOVE, up * STEP_MOVE);
  const label = (arrows === 'turn' ? words.turnTo : words.moveTo)[way];
  return html`<button type="button" class="pad ${way}" aria-label=${label} title=${label} @click=${go}>
    ${mark(path)}
  </button>`;
}

/** What the buttons in the corner of a picture need. */
type Steerable = Pick<PictureScene, 'words' | 'arrows' | 'steer' | 'onArrows'>;

/** Whoever cannot drag, or does not want to, turns, moves and zooms by these. */
function padView(scene: Steerable): TemplateResult {
  const { words, arrows, steer, onArrows } = scene;
  const zoom = (label: string, factor: number, path: string) =>
    html`<button
      type="button"
      class="pad"
      aria-label=${label}
      title=${label}
      @click=${() => steer.zoom(factor)}
    >
      ${mark(path)}
    </button>`;
  return html`<div class="steer" part="steer" dir="ltr">
    <div class="zoom">
      ${zoom(words.zoomIn, STEP_ZOOM, 'M8 3.5v9M3.5 8h9')} ${zoom(words.zoomOut, 1 / STEP_ZOOM, 'M3.5 8h9')}
    </div>
    <div class="arrows">${(Object.keys(WAYS) as Way[]).map((way) => arrowView(way, scene))}</div>
    <div class="does" role="group" aria-label=${words.arrows}>
      ${(['turn', 'move'] as const).map(
        (does) =>
          html`<button
            type="button"
            class="does-one"
            aria-pressed=${arrows === does ? 'true' : 'false'}
            @click=${() => onArrows(does)}
          >
            ${words[does]}
          </button>`,
      )}
    </div>
  </div>`;
}

const marks = svg`
  <line class="halo off"></line>
  <line class="line off"></line>
  <circle class="point point-0 off" r="5"></circle>
  <circle class="point point-1 off" r="5"></circle>
  <text class="length off" text-anchor="middle"></text>
`;

function veilView(
  { words, state, isLoading, onAgain }: PictureScene,
  loading: string,
): TemplateResult | typeof nothing {
  if (state === 'lost')
    return html`<div class="veil" role="status">
      <p>${words.lost}</p>
      <button type="button" class="button" @click=${onAgain}>${words.showAgain}</button>
    </div>`;
  if (state === 'loading' || isLoading)
    return html`<p class="veil quiet" role="status" aria-busy="true">${loading}</p>`;
  return nothing;
}

/** What stands in a picture beside what is drawn in it. */
export interface PictureParts {
  readonly label: string;
  /** said while there is nothing to see yet */
  readonly loading: string;
  /** ids of what describes it */
  readonly describedBy: string;
  /** what is drawn over it */
  readonly overlay: TemplateResult;
}

/** The picture, what is drawn over it, and the buttons in its corner. Left and right are the patient's in every language. */
export function pictureView(scene: PictureScene, parts: PictureParts): TemplateResult {
  const { gestures, isMeasuring, state } = scene;
  return html`<div class="stage" part="stage">
    <div
      id="stage"
      class="picture ${isMeasuring ? 'measuring' : ''}"
      tabindex="0"
      role="application"
      aria-label=${parts.label}
      aria-describedby=${parts.describedBy}
      dir="ltr"
      @pointerdown=${(event: PointerEvent) => gestures.down(event)}
      @pointermove=${(event: PointerEvent) => gestures.drag(event)}
      @pointerup=${(event: PointerEvent) => gestures.up(event)}
      @pointercancel=${(event: PointerEvent) => gestures.up(event)}
      @contextmenu=${(event: Event) => event.preventDefault()}
      @dblclick=${(event: MouseEvent) => gestures.double(event)}
      @wheel=${(event: WheelEvent) => gestures.wheel(event)}
      @keydown=${(event: KeyboardEvent) => gestures.key(event)}
    >
      <div id="canvas" class="canvas"></div>
      ${parts.overlay}
      <span id="side-start" class="side start" aria-hidden="true"></span>
      <span id="side-end" class="side end" aria-hidden="true"></span>
      ${isMeasuring ? html`<span class="cross" aria-hidden="true"></span>` : nothing}
    </div>
    ${state === 'shown' ? padView(scene) : nothing} ${veilView(scene, parts.loading)}
  </div>`;
}

/** The scans of a case, with what is measured in them. */
export const stageView = (scene: PictureScene): TemplateResult =>
  pictureView(scene, {
    label: scene.words.stage,
    loading: scene.words.loading,
    describedBy: 'summary keys',
    overlay: html`<svg id="marks" class="marks" aria-hidden="true">${marks}</svg>`,
  });
