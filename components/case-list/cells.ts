import { html, nothing, type TemplateResult } from 'lit';
import { archOf, dayIn, daysBetween, formatTooth, type Instant, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import { stateMark } from '../internal/state-mark.js';
import type { Column } from './columns.js';
import type { Row, RowLanguage, Work } from './rows.js';
import { toothMap } from './tooth-map.js';

export interface RowWords extends RowLanguage {
  readonly onOpen: (row: Row) => void;
}

/** older than this, a date says more than a count of days */
const RECENT_DAYS = 30;

const none = ({ list }: Messages) =>
  html`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${list.nothing}</span>`;

/** Names a row's button for those who hear it alone: the case, never the patient's name. */
export function nameOf({ summary }: Row, { list }: Messages): string {
  return summary.caseNumber ?? list.forPatient(summary.patientCode || list.noPatient);
}

export function caseCell(row: Row, unread: number, { messages, onOpen }: RowWords): TemplateResult {
  const { list } = messages;
  const { caseNumber, patientCode } = row.summary;
  const label = caseNumber ?? (row.isDraft ? list.draftContinue : list.open);
  const news = unread
    ? html`<p class="news" part="unread">
        <span aria-hidden="true">${list.unread}</span>
        <span class="visually-hidden">${list.unreadWords(unread)}</span>
      </p>`
    : nothing;
  return html`<button part="open" type="button" class="link number" @click=${() => onOpen(row)}>
      <bdi>${label}</bdi
      ><span class="visually-hidden">, ${list.forPatient(patientCode || list.noPatient)}</span>
    </button>
    ${news} ${caseNumber ? nothing : html`<p class="hint">${list.notSent}</p>`}
    ${row.origin ? html`<p class="hint"><bdi>${row.origin}</bdi></p>` : nothing}`;
}

function patientCell({ summary }: Row, { messages, hasNames }: RowWords): TemplateResult {
  const { patientCode, patientName, initials } = summary;
  const who = hasNames ? patientName : initials;
  return html`<p>
      ${
        patientCode
          ? html`<bdi class="number">${patientCode}</bdi>`
          : html`<span class="quiet">${messages.list.noPatient}</span>`
      }
    </p>
    ${who ? html`<p class="hint"><bdi>${who}</bdi></p>` : nothing}`;
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
const viewLink = (row: Row, { messages, onOpen }: RowWords): TemplateResult =>
  html`<button part="view" type="button" class="link view" @click=${() => onOpen(row)}>
    ${messages.list.view}<span class="visually-hidden">, ${nameOf(row, messages)}</span>
  </button>`;

function statusCell(row: Row, words: RowWords): TemplateResult {
  const { state, stage, summary, needs } = row;
  const { messages, language } = words;
  const { deletedOn } = summary;
  // a case without a number is not sent as a whole, and its status says so
  const unsent = summary.caseNumber ? summary.unsent : 0;
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
            ${reason ? html`<p class="reason"><bdi>${reason}</bdi></p>` : nothing}`,
      )
    : none(messages);

function dueCell({ summary, late }: Row, { messages, language }: RowWords) {
  const { due, dateWanted } = summary;
  const { day } = formatsFor(language);
  if (!due) return none(messages);
  return html`<p><time datetime=${due}>${day(due)}</time></p>
    ${late ? html`<p class="late-by">${stateMark('late', messages.dates.lateBy(late))}</p>` : nothing}
    ${dateWanted && dateWanted !== due ? html`<p class="hint">${messages.list.movedFrom(day(dateWanted))}</p>` : nothing}`;
}

const dayOf = (at: Instant | undefined, { messages, language }: RowWords) =>
  at ? html`<p><time datetime=${at}>${formatsFor(language).dayOf(at)}</time></p>` : none(messages);

function updatedCell({ summary, today, timeZone }: Row, words: RowWords): TemplateResult {
  const age = daysBetween(dayIn(timeZone, Date.parse(summary.updatedAt)), today);
  return html`${dayOf(summary.updatedAt, words)}
  ${age >= 0 && age < RECENT_DAYS ? html`<p class="hint">${formatsFor(words.language).relativeDay(-age)}</p>` : nothing}`;
}

const textCell = (text: string, { messages }: RowWords) =>
  text ? html`<p><bdi>${text}</bdi></p>` : none(messages);

type Cell = Exclude<Column, 'case'>;

const CONTENTS: Readonly<Record<Cell, (row: Row, words: RowWords) => unknown>> = {
  patient: patientCell,
  work: workCell,
  status: statusCell,
  needs: needsCell,
  due: dueCell,
  dentist: ({ summary }, words) => textCell(summary.doctor, words),
  laboratory: ({ laboratory }, words) => textCell(laboratory, words),
  updated: updatedCell,
  created: ({ summary }, words) => dayOf(summary.createdAt, words),
  accepted: ({ summary }, words) => dayOf(summary.acceptedAt, words),
};

const isEmpty = ({ summary, needs }: Row, column: Cell): boolean =>
  (column === 'needs' && !needs.length) ||
  (column === 'due' && !summary.due) ||
  (column === 'accepted' && !summary.acceptedAt) ||
  (column === 'dentist' && !summary.doctor);

/** One cell beside the first; on a card its label stands before it, and an empty one is left out. */
export const cellView = (column: Cell, row: Row, words: RowWords): TemplateResult =>
  html`<td
    role="cell"
    class="${column} ${isEmpty(row, column) ? 'empty-cell' : ''}"
    data-label=${words.messages.list.columns[column]}
  >
    <div>${CONTENTS[column](row, words)}</div>
  </td>`;
