import { html, nothing, type TemplateResult } from 'lit';
import { type Arch, isPrimary, type Notation, rowOf, type Side, sideOf } from '../../src/index.js';
import { formatTooth, type ToothCode, unitOf } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { connectorAfter } from './bridge-view.js';
import { type Dentition, rowsOfArch } from './dentition.js';
import { findingsOf } from './findings.js';
import type { ChartState } from './history.js';
import { barOf, secondNotation, type Span, toothNumber, toothPicture } from './tooth-view.js';
import { type ChartWork, workOn } from './work.js';
import { hatching } from './work-marks.js';

/** Everything that the drawing depends on. */
export interface Arches {
  readonly words: Messages;
  readonly state: ChartState;
  readonly work: readonly ChartWork[];
  readonly notation: Notation;
  readonly both: boolean;
  readonly dentition: Dentition;
  readonly bridge: boolean;
  /** the one tooth in the tab order */
  readonly stop: ToothCode;
  readonly readOnly: boolean;
  readonly disabled: boolean;
}

/** The bars of a row: of the bridge that is chosen, of those that are ordered, of those that are charted. */
const spansOf = ({ bridge, state, work }: Arches): readonly Span[] => [
  { kind: 'own', has: (tooth) => bridge && state.teeth.includes(tooth) },
  ...work
    .filter(({ kind }) => kind === 'bridge')
    .map(({ teeth }): Span => ({ kind: 'ordered', has: (tooth) => teeth.includes(tooth) })),
  { kind: 'charted', has: (tooth) => state.findings[tooth]?.includes('bridge') ?? false },
];

/** "3 Universal": in the order that is seen, so that what is read can be said to the browser. */
const secondName = (tooth: ToothCode, { words, notation }: Arches): string => {
  const second = secondNotation(notation);
  return `${formatTooth(tooth, second)} ${words.teeth.notation[second]}`;
};

/** "upper right second molar, 17, crown, zirconia, A2": the name, what is known, what is ordered, what it is in a bridge. */
function nameOf(tooth: ToothCode, chart: Arches): string {
  const { words, notation, state, work } = chart;
  const isUnit = chart.bridge && state.teeth.includes(tooth);
  return [
    words.teeth.name(tooth),
    words.teeth.spoken(tooth, notation),
    ...(chart.both ? [secondName(tooth, chart)] : []),
    ...findingsOf(state.findings, tooth).map((finding) => words.chart.findings[finding]),
    ...workOn(work, tooth).map(({ label }) => label),
    ...(isUnit ? [words.chart.bridge.unit[unitOf(state, tooth)]] : []),
  ].join(', ');
}

function toothButton(tooth: ToothCode, arch: Arch, chart: Arches): TemplateResult {
  const { state, notation } = chart;
  const work = workOn(chart.work, tooth);
  const pontic =
    work.some(({ pontics }) => pontics?.includes(tooth)) ||
    (chart.bridge && state.teeth.includes(tooth) && state.pontics.includes(tooth));
  const picture = toothPicture(tooth, { findings: findingsOf(state.findings, tooth), work, pontic });
  const number = toothNumber(tooth, notation, chart.both);
  const row = rowOf(tooth);
  return html`<button
    type="button"
    class="tooth"
    part="tooth"
    data-tooth=${tooth}
    aria-label=${nameOf(tooth, chart)}
    aria-pressed=${state.teeth.includes(tooth)}
    aria-disabled=${chart.readOnly ? 'true' : nothing}
    tabindex=${tooth === chart.stop ? 0 : -1}
    ?disabled=${chart.disabled}
  >
    ${arch === 'upper' ? [picture, number] : [number, picture]}${barOf(tooth, row, spansOf(chart))}
  </button>`;
}

function rowOfTeeth(teeth: readonly ToothCode[], arch: Arch, side: Side, chart: Arches): TemplateResult {
  const own = teeth.filter((tooth) => sideOf(tooth) === side);
  const primary = isPrimary(own[0]!) ? 'primary' : 'permanent';
  return html`<div class="row ${primary}">
    ${own.map((tooth) => [
      toothButton(tooth, arch, chart),
      chart.bridge ? connectorAfter(tooth, teeth, chart) : nothing,
    ])}
  </div>`;
}

function quadrant(arch: Arch, side: Side, chart: Arches): TemplateResult {
  const name = chart.words.chart.quadrant(arch, side);
  const rows = [...rowsOfArch(arch, chart.dentition)];
  // seen from above, the permanent teeth of the lower jaw come last
  if (arch === 'lower') rows.reverse();
  return html`<div class="quadrant ${arch} ${side}" part="quadrant" role="group" aria-label=${name}>
    <span class="name" aria-hidden="true">${name}</span>
    ${rows.map((row) => rowOfTeeth(row, arch, side, chart))}
  </div>`;
}

/** The four quadrants, in the order they are seen. */
export const arches = (chart: Arches): TemplateResult =>
  html`<div class="chart ${chart.dentition} ${chart.bridge ? 'joined' : ''} ${chart.both ? 'both' : ''}">
    ${hatching} ${quadrant('upper', 'right', chart)}${quadrant('upper', 'left', chart)}
    <div class="midway" aria-hidden="true">
      <span>${chart.words.chart.right}</span><span>${chart.words.chart.left}</span>
    </div>
    ${quadrant('lower', 'right', chart)}${quadrant('lower', 'left', chart)}
  </div>`;
