import { html, nothing, type TemplateResult } from 'lit';
import { type Notation, TOOTH_FINDINGS } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { type Dentition, isShown, shownTeeth } from './dentition.js';
import { type FindingsByTooth, findingsOf } from './findings.js';
import { legendMark } from './marks.js';
import { writeTeeth } from './typing.js';
import type { ChartWork } from './work.js';
import { workMark } from './work-marks.js';

interface Legend {
  readonly words: Messages;
  readonly findings: FindingsByTooth;
  readonly work: readonly ChartWork[];
  readonly notation: Notation;
  readonly dentition: Dentition;
  /** the panel names the marks, except on paper */
  readonly charting: boolean;
}

/** The marks that are on the chart, each with its word; the pieces of work with their teeth. */
export function legend({ words, findings, work, notation, dentition, charting }: Legend): TemplateResult {
  const present = new Set(shownTeeth(dentition).flatMap((tooth) => findingsOf(findings, tooth)));
  const pieces = work
    .map((piece) => ({ ...piece, teeth: piece.teeth.filter((tooth) => isShown(tooth, dentition)) }))
    .filter(({ teeth }) => teeth.length);
  const mark = (drawing: unknown) =>
    html`<svg class="mark" viewBox="-44 -44 88 88" aria-hidden="true">${drawing}</svg>`;
  return html`${
    present.size
      ? html`<ul class="legend ${charting ? 'paper' : ''}" part="legend" aria-label=${words.chart.marks}>
          ${TOOTH_FINDINGS.filter((finding) => present.has(finding)).map(
            (finding) => html`<li>${mark(legendMark(finding))}${words.chart.findings[finding]}</li>`,
          )}
        </ul>`
      : nothing
  }${
    pieces.length
      ? html`<ul class="legend" part="legend" aria-label=${words.chart.work}>
          ${pieces.map(
            ({ kind, label, teeth }) =>
              html`<li>${mark(workMark(kind))}<b>${writeTeeth(teeth, notation)}</b> ${label}</li>`,
          )}
        </ul>`
      : nothing
  }`;
}
