import { html, nothing, type TemplateResult } from 'lit';
import {
  comparePlans,
  inChartOrder,
  isToothCode,
  type Notation,
  type PlanChange,
  type PlanVersion,
} from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { asWritten } from '../internal/as-written.js';
import { toothWords } from '../internal/plan-place.js';
import { stateMark } from '../internal/state-mark.js';

interface TableView {
  readonly plan: PlanVersion;
  readonly before: PlanVersion | undefined;
  readonly notation: Notation;
  readonly words: PlanMessages;
  /** names of aspects in the reader's language */
  readonly aspectWords: Readonly<Record<string, string>>;
}

function changeView(change: PlanChange, words: PlanMessages): TemplateResult {
  if (change.before === undefined)
    return html`<p part="change" class="change">${stateMark('progress', words.added)}</p>`;
  const label = change.after === undefined ? words.removed : words.changed;
  return html`<p part="change" class="change">
    ${stateMark('progress', label)} ${asWritten(words.was(change.before))}
  </p>`;
}

/** The lab's own name where the language knows no other. */
const nameOf = (aspect: string, words: TableView['aspectWords']): string => {
  const key = aspect.trim().toLowerCase();
  return Object.hasOwn(words, key) ? words[key]! : aspect;
};

function cellView(
  label: string,
  now: string | undefined,
  change: PlanChange | undefined,
  words: PlanMessages,
) {
  return html`<td role="cell" data-label=${label} class=${change ? 'changed' : ''}>
    <div>
      ${now === undefined ? (change ? nothing : html`<span class="quiet">–</span>`) : html`<p>${asWritten(now)}</p>`}
      ${change ? changeView(change, words) : nothing}
    </div>
  </td>`;
}

/** What the plan proposes, tooth by tooth; what differs from the version before says so in words. */
export function planTable({ plan, before, notation, words, aspectWords }: TableView): TemplateResult {
  const changes = before ? comparePlans(before, plan) : [];
  const teeth = [...new Set([...plan.rows.map(({ tooth }) => tooth), ...changes.map(({ tooth }) => tooth)])];
  const ordered = [
    ...inChartOrder(teeth.filter(isToothCode)),
    ...teeth.filter((tooth) => !isToothCode(tooth)),
  ];
  const aspects = [
    ...new Set([
      ...plan.rows.flatMap((row) => Object.keys(row.aspects)),
      ...changes.map(({ aspect }) => aspect),
    ]),
  ];
  if (!ordered.length) return html`<p class="quiet">${words.noRows}</p>`;
  return html`<table part="table" role="table">
    <caption class=${plan.staging ? 'beside-others' : 'visually-hidden'}>
      ${words.rows(plan.version)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.tooth}</th>
        ${aspects.map((aspect) => html`<th role="columnheader" scope="col"><span class="aspect">${nameOf(aspect, aspectWords)}</span></th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${ordered.map((tooth) => {
        const row = plan.rows.find((candidate) => candidate.tooth === tooth);
        return html`<tr role="row">
          <th role="rowheader" scope="row" class="number">${toothWords(tooth, notation)}</th>
          ${aspects.map((aspect) =>
            cellView(
              nameOf(aspect, aspectWords),
              row?.aspects[aspect],
              changes.find((change) => change.tooth === tooth && change.aspect === aspect),
              words,
            ),
          )}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
