import { html, nothing, type TemplateResult } from 'lit';
import { formatTooth, type Notation, TOOTH_FINDINGS, type ToothCode } from '../../src/index.js';
import type { ToothFinding } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { type FindingsByTooth, findingsOf } from './findings.js';
import { legendMark } from './marks.js';
import { writeTeeth } from './typing.js';

interface Panel {
  readonly words: Messages;
  readonly notation: Notation;
  readonly teeth: readonly ToothCode[];
  readonly findings: FindingsByTooth;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly onMark: (mark: ToothFinding | 'none') => void;
}

/** Whether all, some or none of the teeth have a finding. */
export function stateOf(
  finding: ToothFinding,
  teeth: readonly ToothCode[],
  findings: FindingsByTooth,
): 'true' | 'mixed' | 'false' {
  const having = teeth.filter((tooth) => findings[tooth]?.includes(finding)).length;
  if (having === 0) return 'false';
  return having === teeth.length ? 'true' : 'mixed';
}

/** What all of these teeth have in common, in words: "12: missing, crown." */
export function chartedNow(
  teeth: readonly ToothCode[],
  findings: FindingsByTooth,
  words: Messages,
  notation: Notation,
): string {
  const common = TOOTH_FINDINGS.filter((finding) => stateOf(finding, teeth, findings) === 'true');
  const names = common.map((finding) => words.chart.findings[finding]).join(', ');
  return words.chart.charting.now(writeTeeth(teeth, notation), names);
}

/** What is known about the chosen teeth: eight toggles, of which several may hold, and one that clears. */
export function chartingPanel(panel: Panel): TemplateResult {
  const { words, notation, teeth, findings } = panel;
  const { charting } = words.chart;
  const [first] = teeth;
  const heading =
    teeth.length > 1
      ? charting.several(teeth.length, writeTeeth(teeth, notation))
      : first && charting.one(formatTooth(first, notation), words.teeth.name(first));
  const isClear = teeth.every((tooth) => !findingsOf(findings, tooth).length);
  const off = panel.readOnly || !first;
  const toggle = (finding: ToothFinding) =>
    html`<button
      type="button"
      class="finding"
      data-finding=${finding}
      aria-pressed=${first ? stateOf(finding, teeth, findings) : 'false'}
      aria-disabled=${off ? 'true' : nothing}
      ?disabled=${panel.disabled}
      @click=${() => off || panel.onMark(finding)}
    >
      <svg class="mark" viewBox="-44 -44 88 88" aria-hidden="true">${legendMark(finding)}</svg>
      ${words.chart.findings[finding]}
    </button>`;
  return html`<section class="charting" part="charting" aria-labelledby="charted">
    <h4 id="charted">${heading ?? charting.nothing}</h4>
    <div class="findings">
      ${TOOTH_FINDINGS.map(toggle)}
      <button
        type="button"
        class="finding none"
        data-finding="none"
        aria-pressed=${first !== undefined && isClear}
        aria-disabled=${off ? 'true' : nothing}
        ?disabled=${panel.disabled}
        @click=${() => off || panel.onMark('none')}
      >
        ${charting.none}
      </button>
    </div>
  </section>`;
}
