import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Staging } from '../../src/index.js';
import { contactWords, millimetres, type PlanWords, toothWords, viewWords } from './plan-words.js';
import { bondedAt, reductionsAt, removedAt } from './stage/marks.js';

export interface ScrubberScene {
  readonly staging: Staging;
  readonly stage: number;
  readonly isPlaying: boolean;
  readonly words: PlanWords;
  readonly onStage: (stage: number) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onToggle: () => void;
}

const ICONS = {
  previous: 'm10 4-4 4 4 4',
  next: 'm6 4 4 4-4 4',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 4v8M10.5 4v8',
} as const;

const icon = (name: keyof typeof ICONS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d=${ICONS[name]}></path>
  </svg>`;

export const stageTitle = (stage: number, last: number, words: PlanWords): string =>
  stage ? viewWords(words).stage(stage, last) : viewWords(words).stageStart;

/** What is done in the mouth before the aligner of a stage is worn, as the lab says; nothing is computed. */
function happeningsView({ staging, stage, words }: ScrubberScene): TemplateResult {
  const view = viewWords(words);
  if (!stage) return html`<p part="happenings" class="happenings">${view.happensStart}</p>`;
  const lines = [
    ...reductionsAt(staging, stage).map((one) =>
      view.reduce(contactWords(one, words), millimetres(one.millimetres, words)),
    ),
    ...bondedAt(staging, stage).map(({ tooth, shape }) => view.bond(toothWords(tooth, words), shape)),
    ...removedAt(staging, stage).map(({ tooth, shape }) => view.takeOff(toothWords(tooth, words), shape)),
  ];
  return html`<div part="happenings" class="happenings">
    <h4>${view.happens(stage)}</h4>
    ${
      lines.length
        ? html`<ul>
            ${lines.map((line) => html`<li class="words">${line}</li>`)}
          </ul>`
        : html`<p class="quiet">${view.happensNothing}</p>`
    }
  </div>`;
}

/** The stages one by one: by a slider, by steps, or one after the other until the end. */
export function scrubberView(scene: ScrubberScene): TemplateResult | typeof nothing {
  const { staging, stage, isPlaying, words, onStage, onStep, onToggle } = scene;
  const view = viewWords(words);
  const last = staging.stages.length - 1;
  const title = stageTitle(stage, last, words);
  const step = (name: 'previous' | 'next', by: 1 | -1) => {
    const isEnd = stage + by < 0 || stage + by > last;
    return html`<button
      type="button"
      class="button step"
      data-step=${name}
      aria-label=${view[name]}
      title=${view[name]}
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${() => onStep(by)}
    >
      ${icon(name)}
    </button>`;
  };
  return html`<section part="scrubber" class="scrubber" aria-labelledby="stage-title">
    <h3 id="stage-title" class="number" tabindex="-1">${title}</h3>
    ${
      last > 0
        ? html`<div class="track" dir="ltr">
            <button
              type="button"
              class="button step"
              data-step="play"
              aria-label=${isPlaying ? view.pause : view.play}
              title=${isPlaying ? view.pause : view.play}
              @click=${onToggle}
            >
              ${icon(isPlaying ? 'pause' : 'play')}
            </button>
            ${step('previous', -1)}
            <input
              id="scrubber"
              type="range"
              min="0"
              max=${last}
              step="1"
              aria-label=${view.chooseStage}
              aria-valuetext=${title}
              .value=${live(`${stage}`)}
              @input=${(event: Event) => onStage((event.target as HTMLInputElement).valueAsNumber)}
            />
            ${step('next', 1)}
          </div>`
        : nothing
    }
    ${happeningsView(scene)}
  </section>`;
}
