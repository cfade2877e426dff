import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  archTeeth,
  type Arch,
  type Notation,
  type Side,
  sideOf,
  TOOTH_FINDINGS,
  type ToothCode,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { findingsOf, type ToothFindings } from './findings.js';
import { legendMark } from './marks.js';
import { bridgeOf, toothNumber, toothPicture } from './tooth-view.js';
import { type Dentition, writeTeeth } from './typing.js';

export const shownTeeth = (dentition: Dentition): readonly ToothCode[] => [
  ...archTeeth('upper', dentition),
  ...archTeeth('lower', dentition),
];

interface Arches {
  readonly words: Messages;
  readonly value: readonly ToothCode[];
  readonly findings: ToothFindings;
  readonly notation: Notation;
  readonly dentition: Dentition;
  /** the one tooth in the tab order */
  readonly stop: ToothCode;
  readonly readOnly: boolean;
  readonly disabled: boolean;
}

function toothButton(tooth: ToothCode, arch: Arch, chart: Arches): TemplateResult {
  const { words, notation, findings } = chart;
  const known = findingsOf(findings, tooth);
  const name = [
    words.teeth.name(tooth),
    words.teeth.spoken(tooth, notation),
    ...known.map((f) => words.chart.findings[f]),
  ];
  const picture = toothPicture(tooth, known);
  const number = toothNumber(tooth, notation);
  const bar = bridgeOf(tooth, archTeeth(arch, chart.dentition), (other) =>
    findingsOf(findings, other).includes('bridge'),
  );
  return html`<button
    type="button"
    class="tooth"
    part="tooth"
    data-tooth=${tooth}
    aria-label=${name.join(', ')}
    aria-pressed=${chart.value.includes(tooth)}
    aria-disabled=${chart.readOnly ? 'true' : nothing}
    tabindex=${tooth === chart.stop ? 0 : -1}
    ?disabled=${chart.disabled}
  >
    ${arch === 'upper' ? [picture, number] : [number, picture]}${bar}
  </button>`;
}

function quadrant(arch: Arch, side: Side, chart: Arches): TemplateResult {
  const name = chart.words.chart.quadrant(arch, side);
  const teeth = archTeeth(arch, chart.dentition).filter((tooth) => sideOf(tooth) === side);
  return html`<div class="quadrant ${arch} ${side}" part="quadrant" role="group" aria-label=${name}>
    <span class="name" aria-hidden="true">${name}</span>
    <div class="row">${teeth.map((tooth) => toothButton(tooth, arch, chart))}</div>
  </div>`;
}

/** The four quadrants, in the order they are seen. */
export const arches = (chart: Arches): TemplateResult =>
  html`<div class="chart ${chart.dentition}">
    ${quadrant('upper', 'right', chart)}${quadrant('upper', 'left', chart)}
    <div class="midway" aria-hidden="true">
      <span>${chart.words.chart.right}</span><span>${chart.words.chart.left}</span>
    </div>
    ${quadrant('lower', 'right', chart)}${quadrant('lower', 'left', chart)}
  </div>`;

interface Toolbar {
  readonly words: Messages;
  readonly notation: Notation;
  readonly dentition: Dentition;
  readonly text: string;
  readonly error: string;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly canUndo: boolean;
  readonly canClear: boolean;
  readonly status: string;
  readonly onTyped: (event: Event) => void;
  readonly onTypedDone: () => void;
  readonly onNotation: (notation: Notation) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

const NOTATIONS = ['fdi', 'universal', 'palmer'] as const;

/** A button that stays where it is and stays focusable when it has nothing to do. */
const action = (label: string, able: boolean, onClick: () => void): TemplateResult =>
  html`<button
    type="button"
    class="button plain"
    aria-disabled=${able ? nothing : 'true'}
    @click=${() => able && onClick()}
  >
    ${label}
  </button>`;

/** Typed teeth, numbering, undo and clear, with the error under the field. */
export function toolbar(bar: Toolbar): TemplateResult {
  const words = bar.words.chart;
  const upper = archTeeth('upper', bar.dentition);
  const example = writeTeeth([upper[1]!, ...upper.slice(-4, -1)], bar.notation);
  const choice = (notation: Notation) =>
    html`<label class="segment">
      <input
        type="radio"
        name="notation"
        .checked=${live(bar.notation === notation)}
        ?disabled=${bar.disabled}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${() => bar.onNotation(notation)}
      />
      <span>${bar.words.teeth.notation[notation]}</span>
    </label>`;
  const idle = bar.readOnly || bar.disabled;
  return html`<div class="tools">
    <div class="toolbar" part="toolbar">
      <div class="field">
        <label for="typed">${words.typed}</label>
        <input
          id="typed"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby=${bar.error ? 'error example' : 'example'}
          aria-invalid=${bar.error ? 'true' : nothing}
          .value=${live(bar.text)}
          ?readonly=${bar.readOnly}
          ?disabled=${bar.disabled}
          @input=${bar.onTyped}
          @change=${bar.onTypedDone}
        />
        <p class="error" part="error" id="error" ?hidden=${!bar.error}>${bar.error}</p>
        <p class="hint" id="example">${words.typedHint(example)}</p>
      </div>
      <fieldset class="numbering">
        <legend>${words.numbering}</legend>
        <div class="segments">${NOTATIONS.map(choice)}</div>
      </fieldset>
      ${
        idle
          ? nothing
          : html`<div class="actions">
              ${action(words.undo, bar.canUndo, bar.onUndo)}${action(words.clear, bar.canClear, bar.onClear)}
            </div>`
      }
      <p class="status hint" role="status">${bar.status}</p>
    </div>
  </div>`;
}

/** The marks that are on the chart, each with its word. */
export function legend(
  words: Messages,
  findings: ToothFindings,
  dentition: Dentition,
): TemplateResult | typeof nothing {
  const present = new Set(shownTeeth(dentition).flatMap((tooth) => findingsOf(findings, tooth)));
  if (!present.size) return nothing;
  return html`<ul class="legend" aria-label=${words.chart.marks}>
    ${TOOTH_FINDINGS.filter((finding) => present.has(finding)).map(
      (finding) =>
        html`<li>
          <svg class="mark" viewBox="-44 -44 88 88" aria-hidden="true">${legendMark(finding)}</svg
          >${words.chart.findings[finding]}
        </li>`,
    )}
  </ul>`;
}
