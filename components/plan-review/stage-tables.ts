import { html, nothing, type TemplateResult } from 'lit';
import type { PlanAttachment, Reduction, Staging } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { contactWords, millimetres, type PlanWords, toothWords, viewWords } from './plan-words.js';
import { reductionsAt, wornAt } from './stage/marks.js';

export interface TablesScene {
  readonly staging: Staging;
  readonly stage: number;
  /** the tables show this stage only */
  readonly isOfStage: boolean;
  readonly words: PlanWords;
  readonly onOfStage: (isOfStage: boolean) => void;
  readonly onStage: (stage: number) => void;
}

/** Leads to a stage of the plan; a stage that the plan does not have is named and leads nowhere. */
function stageLink(stage: number, { words, staging, onStage }: TablesScene): TemplateResult {
  const view = viewWords(words);
  const name = view.stageShort(stage);
  if (!staging.stages[stage]) return html`${name}`;
  return html`<button
    type="button"
    class="link"
    aria-label=${view.showStage(name)}
    @click=${() => onStage(stage)}
  >
    ${name}
  </button>`;
}

const head = (columns: readonly string[]): TemplateResult =>
  html`<thead role="rowgroup">
    <tr role="row">
      ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
    </tr>
  </thead>`;

function reductionRow(one: Reduction, scene: TablesScene): TemplateResult {
  const { words, stage } = scene;
  const view = viewWords(words);
  return html`<tr role="row" class=${one.stage === stage ? 'now' : ''}>
    <th role="rowheader" scope="row" class="number"><bdi dir="ltr">${contactWords(one, words)}</bdi></th>
    <td role="cell" data-label=${view.millimetres} class="number">
      <div>${millimetres(one.millimetres, words)}</div>
    </td>
    <td role="cell" data-label=${view.before}><div>${stageLink(one.stage, scene)}</div></td>
  </tr>`;
}

function reductionsView(rows: readonly Reduction[], scene: TablesScene): TemplateResult {
  const { words } = scene;
  const view = viewWords(words);
  const total = rows.reduce((sum, one) => sum + one.millimetres, 0);
  return html`<div class="plan-part" part="reductions">
    <h4 id="reductions-heading">${view.reductions}</h4>
    ${
      rows.length
        ? html`<table part="table" role="table" aria-labelledby="reductions-heading">
            ${head([view.contact, view.millimetres, view.before])}
            <tbody role="rowgroup">
              ${rows.map((one) => reductionRow(one, scene))}
            </tbody>
            ${
              rows.length > 1
                ? html`<tfoot role="rowgroup">
                    <tr role="row">
                      <th role="rowheader" scope="row">${view.total}</th>
                      <td role="cell" data-label=${view.millimetres} class="number">
                        <div>${millimetres(total, words)}</div>
                      </td>
                      <td role="cell"></td>
                    </tr>
                  </tfoot>`
                : nothing
            }
          </table>`
        : html`<p class="quiet">${view.noReductions}</p>`
    }
  </div>`;
}

function attachmentRow(one: PlanAttachment, scene: TablesScene): TemplateResult {
  const { words, stage } = scene;
  const view = viewWords(words);
  const isWorn = one.stage <= stage && (one.until === undefined || stage < one.until);
  return html`<tr role="row" class=${isWorn ? 'now' : ''}>
    <th role="rowheader" scope="row" class="number">${toothWords(one.tooth, words)}</th>
    <td role="cell" data-label=${view.shape}><div>${asWritten(one.shape)}</div></td>
    <td role="cell" data-label=${view.worn}>
      <div>
        ${stageLink(one.stage, scene)}
        ${one.until === undefined ? nothing : html`<p>${view.offBefore} ${stageLink(one.until, scene)}</p>`}
      </div>
    </td>
  </tr>`;
}

function attachmentsView(rows: readonly PlanAttachment[], scene: TablesScene): TemplateResult {
  const view = viewWords(scene.words);
  return html`<div class="plan-part" part="attachments">
    <h4 id="attachments-heading">${view.attachments}</h4>
    ${
      rows.length
        ? html`<table part="table" role="table" aria-labelledby="attachments-heading">
            ${head([scene.words.messages.plan.plan.tooth, view.shape, view.worn])}
            <tbody role="rowgroup">
              ${rows.map((one) => attachmentRow(one, scene))}
            </tbody>
          </table>`
        : html`<p class="quiet">${view.noAttachments}</p>`
    }
  </div>`;
}

/** Reductions and attachments as tables: of the whole plan, or of the stage that is shown. They need no picture. */
export function stageTables(scene: TablesScene): TemplateResult {
  const { staging, stage, isOfStage, words, onOfStage } = scene;
  const view = viewWords(words);
  return html`<section part="stage-tables" class="stage-tables" aria-labelledby="tables-heading">
    <div class="heading-row">
      <h3 id="tables-heading">${view.tables}</h3>
      <div class="field inline">
        <label for="tables-of">${view.tablesOf}</label>
        <select
          id="tables-of"
          @change=${(event: Event) => onOfStage((event.target as HTMLSelectElement).value === 'stage')}
        >
          <option value="plan" .selected=${!isOfStage}>${view.wholePlan}</option>
          <option value="stage" .selected=${isOfStage}>${view.thisStage}</option>
        </select>
      </div>
    </div>
    <div class="plan-parts">
      ${reductionsView(isOfStage ? reductionsAt(staging, stage) : staging.reductions, scene)}
      ${attachmentsView(isOfStage ? wornAt(staging, stage) : staging.attachments, scene)}
    </div>
  </section>`;
}
