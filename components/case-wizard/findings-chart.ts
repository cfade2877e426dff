import type { FindingsChangeEvent } from '../events.js';
import { ToothChart } from '../tooth-chart/tooth-chart.js';
import { dentitionOf } from './dentition.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';

/** The chart on which it is entered what is known about each tooth. */
export class FindingsChart {
  #draft: Draft | undefined;
  #chart: ToothChart | undefined;
  #isShown = false;

  /** The person has it before them: it stays when the last finding goes, and its undo with it. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** The person goes on to another page. */
  leave(): void {
    this.#isShown = false;
  }

  /** Made once: it keeps its focus and its undo while the form around it changes. */
  chart(form: Form): HTMLElement {
    // another draft is another patient: nothing that was charted there can be taken back here
    if (this.#draft !== form.draft) this.#chart = undefined;
    this.#draft = form.draft;
    this.#isShown = true;
    const chart = (this.#chart ??= this.#makeChart());
    chart.findings = form.rx.findings;
    chart.notation = form.notation;
    chart.dentition = dentitionOf(form);
    chart.label = form.messages.wizard.fields.teeth.label;
    return chart;
  }

  #makeChart(): ToothChart {
    const chart = ToothChart.create();
    chart.charting = true;
    chart.open = true;
    chart.id = 'findings';
    chart.addEventListener('findings-change', ({ teeth, findings }: FindingsChangeEvent) => {
      for (const tooth of teeth) {
        const value = findings[tooth];
        this.#draft?.edit({ tooth, value: value?.length ? value : undefined });
      }
    });
    return chart;
  }
}
