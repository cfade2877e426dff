import type { Notation } from '../../src/index.js';
import { ToothChart } from '../tooth-chart/tooth-chart.js';

/**
 * Whoever chooses another numbering in a chart means it everywhere in the form: a typed 14 must never be one tooth to
 * the person and another one to the form around the chart.
 */
export function followNotation(host: EventTarget & { notation: Notation }): void {
  host.addEventListener('notation-change', (event) => {
    const [chart] = event.composedPath();
    if (chart instanceof ToothChart) host.notation = chart.notation;
  });
}
