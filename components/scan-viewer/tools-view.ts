import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerMessages } from '../i18n/viewer-messages.js';
import { STANDARD_VIEWS, type StandardView } from './scene/orbit.js';
import type { Cut, CutFrom } from './scene/scene.js';

export interface Tools {
  readonly words: ViewerMessages;
  /** the standard view that is shown; none once it was turned away from */
  readonly view: StandardView | undefined;
  /** occlusal views of arches that are not there are not offered */
  readonly views: readonly StandardView[];
  readonly isWire: boolean;
  readonly isMeasuring: boolean;
  /** in words: what was measured, or what to do next */
  readonly measured: string;
  readonly hasPoints: boolean;
  readonly cut: Cut | undefined;
  readonly onView: (view: StandardView) => void;
  readonly onReset: () => void;
  readonly onWire: () => void;
  readonly onMeasure: () => void;
  readonly onPoint: () => void;
  readonly onClear: () => void;
  readonly onCut: (cut: Cut | undefined) => void;
}

export const ALL_VIEWS = Object.keys(STANDARD_VIEWS) as readonly StandardView[];

export function viewsView({ words, view, views, onView, onReset }: Tools): TemplateResult {
  return html`<div class="bar" role="group" aria-label=${words.views} part="views">
    ${views.map(
      (one) =>
        html`<button
          type="button"
          class="button choice"
          aria-pressed=${one === view ? 'true' : 'false'}
          @click=${() => onView(one)}
        >
          ${words.view[one]}
        </button>`,
    )}
    <button type="button" class="button plain" @click=${onReset}>${words.reset}</button>
  </div>`;
}

const toggle = (label: string, isOn: boolean, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button choice" aria-pressed=${isOn ? 'true' : 'false'} @click=${onClick}>
    ${label}
  </button>`;

function measureView({ words, measured, hasPoints, onPoint, onClear }: Tools): TemplateResult {
  return html`<div class="measure" part="measure">
    <p class="small quiet">${words.measureHint}</p>
    <div class="actions">
      <button type="button" class="button" @click=${onPoint}>${words.setPoint}</button>
      ${
        hasPoints
          ? html`<button type="button" class="button plain" @click=${onClear}>${words.clearMeasure}</button>`
          : nothing
      }
    </div>
    <p class="measured number">${measured}</p>
  </div>`;
}

const FROM: readonly CutFrom[] = ['front', 'right', 'above'];
/** Where a cut begins when it is chosen: enough to be seen. */
const FIRST_SHARE = 0.35;

function cutView({ words, cut, onCut }: Tools): TemplateResult {
  return html`<div class="cut" part="cut">
    <div class="field">
      <label for="cut">${words.cut}</label>
      <select
        id="cut"
        @change=${(event: Event) => {
          const from = (event.target as HTMLSelectElement).value;
          onCut(
            FROM.includes(from as CutFrom)
              ? { from: from as CutFrom, share: cut?.share ?? FIRST_SHARE }
              : undefined,
          );
        }}
      >
        <option value="" .selected=${!cut}>${words.cutFrom.none}</option>
        ${FROM.map((from) => html`<option value=${from} .selected=${cut?.from === from}>${words.cutFrom[from]}</option>`)}
      </select>
    </div>
    ${
      cut
        ? html`<div class="field">
            <label for="cut-depth">${words.cutDepth}</label>
            <input
              id="cut-depth"
              type="range"
              min="0"
              max="100"
              .value=${`${Math.round(cut.share * 100)}`}
              @input=${(event: Event) =>
                onCut({ from: cut.from, share: (event.target as HTMLInputElement).valueAsNumber / 100 })}
            />
          </div>`
        : nothing
    }
  </div>`;
}

export function toolsView(tools: Tools): TemplateResult {
  const { words, isWire, isMeasuring, onWire, onMeasure } = tools;
  return html`<section class="tools" part="tools" aria-label=${words.tools}>
    <div class="actions">
      ${toggle(words.measure, isMeasuring, onMeasure)} ${toggle(words.lines, isWire, onWire)}
    </div>
    ${isMeasuring ? measureView(tools) : nothing} ${cutView(tools)}
  </section>`;
}
