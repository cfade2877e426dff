import { html, type TemplateResult } from 'lit';
import { detailsStep } from './details-step.js';
import type { FindingsChart } from './findings-chart.js';
import type { FocusPlan } from './focus-plan.js';
import type { Form } from './form.js';
import { patientStep } from './patient-step.js';
import type { Pieces } from './pieces.js';
import { pageQuestions } from './questions.js';
import type { Removal } from './removal.js';
import { requestStep } from './request-step.js';
import { type Review, reviewStep } from './review-step.js';
import { beginView } from './reuse-view.js';
import type { ScanTasks } from './scan-tasks.js';
import { scansStep } from './scans-step.js';
import type { Step } from './steps.js';
import { workStep } from './work-step.js';

/** What lasts from one rendering of the form to the next. */
export interface Bench {
  readonly pieces: Pieces;
  readonly findings: FindingsChart;
  readonly review: Review;
  readonly tasks: ScanTasks;
  readonly removal: Removal;
  readonly focus: FocusPlan;
  /** leads to where something is entered */
  readonly onPath: (path: string) => void;
  readonly onUndo: () => void;
}

async function pick({ tasks, removal }: Bench, form: Form, slot: string, file: File): Promise<void> {
  if (await tasks.pick(form, slot, file)) removal.forget();
}

/** The fields of one step. */
export function stepView(step: Step, form: Form, bench: Bench): TemplateResult {
  const { pieces, tasks, removal, focus } = bench;
  switch (step) {
    case 'patient':
      return html`${beginView(bench.review.reuse, form)} ${patientStep(form)}`;
    case 'work':
      return html`${beginView(bench.review.reuse, form)}
      ${workStep(form, {
        open: pieces.open,
        chart: pieces.chart(form),
        onOpen: (id) => {
          focus.next = `items.${id}.product`;
          pieces.show(id);
        },
        onRemove: (item) => removal.piece(form, item),
        onAdd: () => pieces.add(),
      })}`;
    case 'request':
      return requestStep(form, bench.findings);
    case 'files':
      return html`${pageQuestions(form, 'files')}
      ${scansStep(form, {
        tasks,
        removal,
        onUndo: bench.onUndo,
        onPick: (slot, file) => void pick(bench, form, slot, file),
        onRemove: (slot) => {
          tasks.clear(slot);
          removal.scan(form, slot);
        },
      })}`;
    case 'details':
      return detailsStep(form);
    case 'review':
      return reviewStep(form, { review: bench.review, onGo: bench.onPath });
  }
}
