import { html, nothing, type TemplateResult } from 'lit';
import { archOf, formatTooth, type Notation, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import { stateMark } from '../internal/state-mark.js';
import type { Row, RowLanguage, Work } from './rows.js';
import { toothMap } from './tooth-map.js';

export interface RowWords extends RowLanguage {
  readonly notation: Notation;
  readonly onOpen: (row: Row) => void;
}

/** older than this, a date says more than a count of days */
const RECENT_DAYS = 30;

const cell = (
  name: keyof Messages['list']['columns'],
  { list }: Messages,
  content: unknown,
  isEmpty = false,
): TemplateResult =>
  html`<td role="cell" class="${name} ${isEmpty ? 'empty-cell' : ''}" data-label=${list.columns[name]}>
    <div>${content}</div>
  </td>`;

function caseCell(row: Row, { messages: { list }, onOpen }: RowWords): TemplateResult {
  const { caseNumber, prescription } = row.view.case;
  const label = caseNumber ?? (row.isDraft ? list.draftContinue : list.open);
  return html`<th role="rowheader" scope="row" class="case">
    <button part="open" type="button" class="link number" @click=${() => onOpen(row)}>
      ${label}<span class="visually-hidden"
        >${list.forPatient(prescription.patientCode || list.noPatient)}</span
      >
    </button>
    ${caseNumber ? nothing : html`<p class="hint">${list.notSent}</p>`}
    ${row.origin ? html`<p class="hint">${row.origin}</p>` : nothing}
  </th>`;
}

/** "Crown 14, 26", "Clear aligners, both arches" */
function oneWork({ label, teeth, isPerArch }: Work, { messages, notation }: RowWords): TemplateResult {
  const arches = new Set(isPerArch ? teeth.map(archOf) : []);
  const [arch] = arches;
  if (arch) return html`<p>${messages.wizard.arch.of(label, arches.size === 2 ? 'both' : arch)}</p>`;
  return html`<p>
    ${label} <span class="number">${teeth.map((tooth) => formatTooth(tooth, notation)).join(', ')}</span>
  </p>`;
}

function workCell({ work }: Row, words: RowWords): TemplateResult {
  if (!work.length) return html`<span class="quiet">${words.messages.list.noWork}</span>`;
  return html`${work.map((one) => oneWork(one, words))} ${toothMap(work.flatMap(({ teeth }) => teeth))}`;
}

/** "S0 · ISSUE!": beside the state, for those who look for what is wrong before they look for a case. */
function viewLink(row: Row, { messages: { list }, onOpen }: RowWords): TemplateResult {
  const { caseNumber, prescription } = row.view.case;
  return html`<button part="view" type="button" class="link view" @click=${() => onOpen(row)}>
    ${list.view}<span class="visually-hidden"
      >${caseNumber ? `, ${caseNumber}` : list.forPatient(prescription.patientCode || list.noPatient)}</span
    >
  </button>`;
}

function statusCell(row: Row, words: RowWords): TemplateResult {
  const { state, stage, view, needs, deletedOn } = row;
  const { messages, language } = words;
  // a case without a number is not sent as a whole, and its status says so
  const unsent = view.case.caseNumber ? view.unsent : 0;
  const hasQuestion = needs.some(({ isStopped }) => isStopped);
  return html`<p class="stopped">
      ${stateMark(state.tone, say(state.label, language))} ${hasQuestion ? viewLink(row, words) : nothing}
    </p>
    ${stage ? html`<p class="hint">${say(stage.label, language)}</p>` : nothing}
    ${deletedOn ? html`<p class="deletion">${messages.list.deletedOn(formatsFor(language).day(deletedOn))}</p>` : nothing}
    ${unsent ? html`<p class="hint">${messages.list.unsent(unsent)}</p>` : nothing}`;
}

const needsCell = ({ needs }: Row, { messages }: RowWords) =>
  needs.length
    ? needs.map(
        ({ tone, words, reason }) =>
          html`<p class="need toned ${tone}">${toneIcon(tone)} <span>${words}</span></p>
            ${reason ? html`<p class="reason">${reason}</p>` : nothing}`,
      )
    : html`<span class="quiet" aria-hidden="true">–</span
        ><span class="visually-hidden">${messages.list.nothing}</span>`;

function wantedCell({ view, due, late }: Row, { messages, language }: RowWords) {
  const { dateWanted } = view.case.prescription;
  const { day } = formatsFor(language);
  if (!due)
    return html`<span class="quiet" aria-hidden="true">–</span
      ><span class="visually-hidden">${messages.list.nothing}</span>`;
  return html`<time datetime=${due}>${day(due)}</time>
    ${dateWanted && dateWanted !== due ? html`<p class="hint">${messages.list.movedFrom(day(dateWanted))}</p>` : nothing}
    ${late ? html`<p>${stateMark('late', messages.dates.lateBy(late))}</p>` : nothing}`;
}

function updatedCell({ view, age }: Row, { language }: RowWords): TemplateResult {
  const { updatedAt } = view.case;
  const formats = formatsFor(language);
  return html`<time datetime=${updatedAt}>${formats.dayOf(updatedAt)}</time>
    ${age < RECENT_DAYS ? html`<p class="hint">${formats.relativeDay(-age)}</p>` : nothing}`;
}

export function rowView(row: Row, words: RowWords): TemplateResult {
  const { messages } = words;
  const code = row.view.case.prescription.patientCode;
  return html`<tr role="row" part="row">
    ${caseCell(row, words)}
    ${cell('patient', messages, code ? html`<span class="number">${code}</span>` : html`<span class="quiet">${messages.list.noPatient}</span>`)}
    ${cell('work', messages, workCell(row, words))} ${cell('status', messages, statusCell(row, words))}
    ${cell('needs', messages, needsCell(row, words), !row.needs.length)}
    ${cell('wanted', messages, wantedCell(row, words), !row.due)}
    ${cell('updated', messages, updatedCell(row, words))}
  </tr>`;
}
