import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  archTeeth,
  formatTooth,
  isPrimary,
  isToothCode,
  itemsOf,
  type Notation,
  type ToothCode,
  TOOTH_FINDINGS,
  type ToothFinding,
  unitOf,
} from '../../src/index.js';
import { isPerArch, teethWords } from '../case-wizard/words.js';
import { findingRows } from '../internal/rx-words.js';
import { notationsOf } from '../internal/notations.js';
import type { SheetScene } from './sheet-scene.js';

const STEP = 40;
const BOX = 32;
const MIDDLE = 12;
const ROW = 74;

/** A letter for each finding, as a form on paper has them; missing and extraction are struck through instead. */
const SIGNS: Readonly<Record<ToothFinding, string>> = {
  missing: '×',
  extraction: '∕',
  implant: 'I',
  crown: 'C',
  bridge: 'B',
  filling: 'F',
  retained: 'R',
  'do-not-move': '=',
};

interface Marks {
  readonly findings: readonly ToothFinding[];
  readonly isOrdered: boolean;
  readonly isPontic: boolean;
}

const strike = (finding: ToothFinding): SVGTemplateResult =>
  svg`<path class="strike" d=${finding === 'missing' ? `M2 2 ${BOX - 2} ${BOX - 2}M${BOX - 2} 2 2 ${BOX - 2}` : `M${BOX - 2} 2 2 ${BOX - 2}`}></path>`;

/** One tooth as a square: heavy where work is ordered on it, with a letter for what is known about it. */
function toothView(
  tooth: ToothCode,
  { findings, isOrdered, isPontic }: Marks,
  [x, y]: readonly [number, number],
  isUpper: boolean,
  [first, second]: readonly [Notation, Notation],
): SVGTemplateResult {
  const letters = findings.filter((finding) => finding !== 'missing' && finding !== 'extraction');
  const struck = findings.filter((finding) => finding === 'missing' || finding === 'extraction');
  const numberAt = isUpper ? -5 : BOX + 13;
  const secondAt = isUpper ? BOX + 11 : -4;
  return svg`<g transform="translate(${x} ${y})" data-tooth=${tooth}>
    <text class="code" x=${BOX / 2} y=${numberAt}>${formatTooth(tooth, first)}</text>
    <text class="second" x=${BOX / 2} y=${secondAt}>${formatTooth(tooth, second)}</text>
    <rect class="tooth ${isOrdered ? 'ordered' : ''}" width=${BOX} height=${BOX} rx="5"></rect>
    ${isPontic ? svg`<rect class="pontic" x="4" y="4" width=${BOX - 8} height=${BOX - 8} rx="3"></rect>` : nothing}
    ${struck.map(strike)}
    ${letters.length ? svg`<text class="sign" x=${BOX / 2} y=${BOX / 2 + 5}>${letters.map((finding) => SIGNS[finding]).join(' ')}</text>` : nothing}
  </g>`;
}

/** Where a tooth stands: the patient's right on the viewer's left, a milk tooth where its successor will be. */
function rowOf(arch: 'upper' | 'lower', dentition: 'permanent' | 'primary') {
  const teeth = archTeeth(arch, dentition);
  const offset = (16 - teeth.length) / 2;
  return teeth.map((tooth, index) => {
    const column = offset + index;
    return { tooth, x: 4 + column * STEP + (column > 7 ? MIDDLE : 0) };
  });
}

/** The teeth as a form has them: numbers in two notations, signs for what is known, heavy squares for what is ordered. */
export function toothDiagram(scene: SheetScene): TemplateResult | typeof nothing {
  const { subject, notation, messages } = scene;
  const rx = subject.prescription;
  const items = itemsOf(rx).filter((item) => !isPerArch(item, scene));
  const ordered = items.flatMap(({ teeth }) => teeth);
  const known = Object.keys(rx.findings).filter(isToothCode);
  const teeth = [...new Set([...ordered, ...known])];
  if (!teeth.length) return nothing;
  const words = messages.sheet.diagram;
  const both = notationsOf(notation);
  const hasPrimary = teeth.some(isPrimary);
  const hasPermanent = teeth.some((tooth) => !isPrimary(tooth));
  const rows = [
    ...(hasPermanent ? [rowOf('upper', 'permanent')] : []),
    ...(hasPrimary ? [rowOf('upper', 'primary'), rowOf('lower', 'primary')] : []),
    ...(hasPermanent ? [rowOf('lower', 'permanent')] : []),
  ];
  const isUpper = (index: number) => index < rows.length / 2;
  const marksOf = (tooth: ToothCode): Marks => ({
    findings: rx.findings[tooth] ?? [],
    isOrdered: ordered.includes(tooth),
    isPontic: items.some((item) => item.teeth.includes(tooth) && unitOf(item, tooth) === 'pontic'),
  });
  const width = 16 * STEP + MIDDLE;
  const height = rows.length * ROW;
  return html`<section class="block chart-block">
    <h2>${words.heading}</h2>
    <div class="mouth">
      <span class="side" aria-hidden="true">${words.right}</span>
      <svg
        class="teeth"
        role="img"
        aria-label=${words.label(ordered.length ? teethWords(ordered, scene) : messages.sheet.none)}
        viewBox="0 0 ${width} ${height}"
      >
        <path class="axis" d="M${width / 2} 4V${height - 4}M4 ${height / 2}H${width - 4}"></path>
        ${rows.map((row, index) =>
          row.map(({ tooth, x }) =>
            toothView(tooth, marksOf(tooth), [x, index * ROW + 22], isUpper(index), both),
          ),
        )}
      </svg>
      <span class="side" aria-hidden="true">${words.left}</span>
    </div>
    ${legendView(
      scene,
      ordered.length > 0,
      items.some(({ pontics }) => pontics?.length),
    )}
  </section>`;
}

/** What the signs stand for, each with its teeth: nobody has to read the picture. */
function legendView(scene: SheetScene, hasOrdered: boolean, hasPontics: boolean | undefined): TemplateResult {
  const { messages, subject } = scene;
  const words = messages.sheet.diagram;
  const known = TOOTH_FINDINGS.flatMap((finding) =>
    findingRows(subject.prescription, scene).filter(({ key }) => key === finding),
  );
  return html`<ul class="legend">
    ${hasOrdered ? html`<li><span class="key heavy" aria-hidden="true"></span>${words.ordered}</li>` : nothing}
    ${
      hasPontics
        ? html`<li>
            <span class="key double" aria-hidden="true"></span>${messages.detail.order.units.pontic(1)}
          </li>`
        : nothing
    }
    ${known.map(
      ({ key, label, words: teeth }) =>
        html`<li>
          <span class="key" aria-hidden="true">${SIGNS[key as ToothFinding]}</span>${label}: ${teeth}
        </li>`,
    )}
    ${known.length ? nothing : html`<li>${words.noFindings}</li>`}
  </ul>`;
}
