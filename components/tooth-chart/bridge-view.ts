import { html, nothing, type TemplateResult } from 'lit';
import {
  formatTooth,
  positionOf,
  rowOf,
  sideOf,
  spanProblem,
  type ToothCode,
  type Unit,
  unitOf,
} from '../../src/index.js';
import type { Arches } from './arches.js';
import { type Connector, connectorBetween } from './bridge-model.js';
import type { ChartState } from './history.js';
import { writeTeeth } from './typing.js';

type Drawn = Pick<Arches, 'words' | 'notation' | 'state'>;

/** Why a connector cannot be pressed, in a sentence; nothing where it can. */
export function refusalOf(connector: Connector, { words, notation, state }: Drawn): string {
  const { refused } = connector;
  if (!refused) return '';
  const span = writeTeeth(state.teeth, notation);
  return words.chart.bridge.refused[refused.code]({ span, tooth: formatTooth(refused.tooth, notation) });
}

/** The toggle between a tooth and its neighbour to the viewer's right; nothing after the last one. */
export function connectorAfter(
  tooth: ToothCode,
  row: readonly ToothCode[],
  chart: Arches,
): TemplateResult | typeof nothing {
  const other = row[row.indexOf(tooth) + 1];
  if (!other) return nothing;
  const { words, notation, readOnly, disabled } = chart;
  const connector = connectorBetween(tooth, other, chart.state);
  const why = refusalOf(connector, chart);
  const [one, next] = [tooth, other].map((code) => formatTooth(code, notation));
  return html`<span class="joint ${isLastOfRight(tooth) ? 'midline' : ''}">
    <button
      type="button"
      class="connector"
      part="connector"
      data-join=${tooth}
      aria-label=${words.chart.bridge.connector(one!, next!)}
      aria-pressed=${connector.joined}
      aria-disabled=${why || readOnly ? 'true' : nothing}
      aria-describedby=${why ? `why-${tooth}` : nothing}
      tabindex=${isStop(tooth, chart.stop) ? 0 : -1}
      ?disabled=${disabled}
    >
      <span class="between" aria-hidden="true">${one}–${next}</span>
      <svg viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
        <path class="link" d="M-8 0H8"></path>
        <circle class="end" cx="-7" r="3"></circle>
        <circle class="end" cx="7" r="3"></circle>
      </svg>
    </button>
    <span id="why-${tooth}" hidden>${why}</span>
  </span>`;
}

const isLastOfRight = (tooth: ToothCode): boolean => positionOf(tooth) === 1 && sideOf(tooth) === 'right';

/** The one connector that Tab reaches is beside the tooth that Tab reaches. */
function isStop(tooth: ToothCode, stop: ToothCode): boolean {
  const row = rowOf(stop);
  return tooth === (row.at(-1) === stop ? row.at(-2) : stop);
}

/** What is wrong with the bridge as it is, in the words of the check before sending. */
export function spanSentence(state: ChartState, { words, notation }: Pick<Drawn, 'words' | 'notation'>) {
  const problem = state.teeth.length > 1 ? spanProblem(state, state.findings) : undefined;
  if (!problem) return '';
  const tooth = problem.tooth ? formatTooth(problem.tooth, notation) : '';
  return words.wizard.problems[problem.code]('', { tooth });
}

interface Units extends Drawn {
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly onUnit: (tooth: ToothCode, unit: Unit) => void;
}

const UNITS: readonly Unit[] = ['abutment', 'pontic'];

function unitRow(tooth: ToothCode, units: Units): TemplateResult {
  const { words, notation, state } = units;
  const name = `${formatTooth(tooth, notation)}, ${words.teeth.name(tooth)}`;
  const choice = (unit: Unit) =>
    html`<label class="segment">
      <input
        type="radio"
        name="unit-${tooth}"
        .checked=${unitOf(state, tooth) === unit}
        ?disabled=${units.disabled || units.readOnly}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${(event: Event) => {
          event.stopPropagation();
          units.onUnit(tooth, unit);
        }}
      />
      <span>${words.chart.bridge.unit[unit]}</span>
    </label>`;
  return html`<li>
    <fieldset class="unit" data-unit=${tooth}>
      <legend class="visually-hidden">${name}</legend>
      <span class="of" aria-hidden="true">${name}</span>
      <div class="segments">${UNITS.map(choice)}</div>
    </fieldset>
  </li>`;
}

/** The units of the bridge, each to be made abutment or pontic. */
export function unitList(units: Units): TemplateResult {
  const { words, state } = units;
  const teeth = state.teeth;
  return html`<section class="units" part="units" aria-labelledby="units">
    <h4 id="units">${words.chart.bridge.units}</h4>
    ${
      teeth.length
        ? html`<ul>
            ${teeth.map((tooth) => unitRow(tooth, units))}
          </ul>`
        : nothing
    }
    ${teeth.length < 2 ? html`<p class="hint">${words.chart.bridge.start}</p>` : nothing}
  </section>`;
}
