import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.js';
import type { FindingsChart } from './findings-chart.js';
import { pageQuestions } from './questions.js';
import { isCharted } from './steps.js';

/** What the lab asks about the treatment as a whole, and what is known about the teeth. "S3 · Treatment request" */
export function requestStep(form: Form, findings: FindingsChart): TemplateResult {
  const { request } = form.messages.wizard;
  return html`${
    isCharted(form.profile, form.order) || findings.isShown
      ? html`<section class="charted" part="charted" aria-labelledby="charted">
          <h3 id="charted">${request.chart}</h3>
          <p class="hint" part="hint">${request.chartHint}</p>
          ${findings.chart(form)}
        </section>`
      : nothing
  }
  ${pageQuestions(form, 'request')}`;
}
