import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { isPrimary, isToothCode, itemsOf } from '../../src/index.js';
import type { FindingsChangeEvent } from '../events.js';
import type { ToothChart } from '../tooth-chart/tooth-chart.js';
import type { RxFields } from './rx-fields.js';
import type { RxForm } from './rx-form.js';

/** The chart on which what is known about each tooth is changed. It is loaded when the form that has it is opened. */
export class RevisionChart {
  #form: RxForm;
  #chart: ToothChart | undefined;
  #isLoading = false;

  constructor(form: RxForm) {
    this.#form = form;
  }

  get isShown(): boolean {
    return this.#chart !== undefined;
  }

  /** another case: nothing that was charted there can be taken back here */
  reset(): void {
    this.#chart = undefined;
  }

  /** @param loaded the chart can be rendered now */
  async #load(loaded: () => void): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { ToothChart } = await import('../tooth-chart/tooth-chart.js');
    const chart = ToothChart.create();
    chart.charting = true;
    chart.id = 'findings';
    chart.addEventListener('findings-change', ({ teeth, findings }: FindingsChangeEvent) => {
      for (const tooth of teeth) {
        const value = findings[tooth];
        this.#form.edit({ tooth, value: value?.length ? value : undefined });
      }
    });
    this.#chart = chart;
    this.#isLoading = false;
    loaded();
  }

  render(fields: RxFields, loaded: () => void): TemplateResult | typeof nothing {
    const { rx, messages, notation } = fields;
    if (!this.#chart) {
      void this.#load(loaded);
      return html`<p class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    }
    const named = [...itemsOf(rx).flatMap(({ teeth }) => teeth), ...Object.keys(rx.findings)];
    const chart = this.#chart;
    chart.findings = rx.findings;
    chart.notation = notation;
    chart.dentition = named.some((tooth) => isToothCode(tooth) && isPrimary(tooth)) ? 'mixed' : 'permanent';
    chart.label = messages.detail.order.findings;
    return html`${chart}`;
  }
}
