import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf, itemsOf, type Order, type Prescription, say } from '../../src/index.js';
import { isPerArch, itemWords, type Speech } from '../case-wizard/words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import {
  type AnsweredGroup,
  answeredGroups,
  type AnsweredRow,
  caseGroups,
  findingRows,
  questionIn,
  shadeRows,
  unitRows,
} from '../internal/rx-words.js';
import type { RxPart } from './rx-scope.js';

const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const rowsOf = (rows: readonly AnsweredRow[]): readonly TemplateResult[] =>
  rows.map(({ label, words }) => row(label, asWritten(words)));

/** One piece of work: what, on which teeth, of what, in which shades, and what the lab asked about it. */
function itemsView(order: Order, speech: Speech): TemplateResult | typeof nothing {
  const { messages, profile, language } = speech;
  const { fields } = messages.wizard;
  const { materials } = profile.catalogue;
  const items = itemsOf(order.rx);
  if (!items.length)
    return html`<dl class="rows">${row(fields.items.label, messages.detail.revision.none)}</dl>`;
  return html`${items.map((item) => {
    const material = materials[item.material];
    const answers = answeredGroups(groupsOf(profile.catalogue, item), order, speech, { item });
    return html`<div class="piece" part="piece">
      <h4>${itemWords(item, speech)}</h4>
      <dl class="rows">
        ${rowsOf(unitRows(item, speech))}
        ${item.material ? row(fields.material.label, material ? say(material.label, language) : item.material) : nothing}
        ${rowsOf(shadeRows(item, speech))} ${answers.flatMap(({ rows }) => rowsOf(rows))}
        ${item.note ? row(fields.note.label, asWritten(item.note)) : nothing}
        ${isPerArch(item, speech) || item.teeth.length ? nothing : row(fields.teeth.label, messages.detail.revision.none)}
      </dl>
    </div>`;
  })}`;
}

/** Answers and findings, each under its heading. */
const groupView = ({ label, rows }: AnsweredGroup): TemplateResult =>
  html`<div class="piece" part="answers">
    <h4>${label}</h4>
    <dl class="rows">${rowsOf(rows)}</dl>
  </div>`;

/** The parts that are single values, in the order of the form; an empty one has no row. */
const SINGLE = [
  'patientCode',
  'yearOfBirth',
  'sex',
  'service',
  'priority',
  'dateWanted',
  'instructions',
  'deliveryAddress',
  'doctorName',
  'licenceNumber',
] as const;

function valueOf(rx: Prescription, part: (typeof SINGLE)[number], speech: Speech): unknown {
  const { language, messages, profile } = speech;
  const value = rx[part];
  if (value === undefined || value === '') return undefined;
  if (part === 'dateWanted') return formatsFor(language).day(rx.dateWanted!);
  if (part === 'sex') return messages.wizard.sexes[rx.sex!];
  if (part === 'service') return say(profile.services[rx.service]?.label ?? { en: rx.service }, language);
  // what is ordered as usual needs no line
  if (part === 'priority')
    return rx.priority === 'urgent' ? messages.detail.order.priority.urgent : undefined;
  return asWritten(String(value));
}

/** What was answered about the case; who the patient is only where that may be read. */
function caseAnswers(order: Order, speech: Speech, names: boolean): readonly AnsweredGroup[] {
  const groups = caseGroups(speech.profile);
  const { hidden } = speech.messages.detail.changes;
  return answeredGroups(groups, order, speech).map(({ label, rows }) => ({
    label,
    rows: rows.map((answer) =>
      !names && questionIn(groups, answer.key)?.identifies ? { ...answer, words: hidden } : answer,
    ),
  }));
}

/**
 * The prescription as the lab has it; of `parts` only, where some of it stands in a form.
 * @param names whether answers that say who the patient is may be read
 */
export function rxRead(
  order: Order,
  isShown: (part: RxPart) => boolean,
  speech: Speech,
  names = true,
): TemplateResult {
  const { rx } = order;
  const { messages } = speech;
  const { fields } = messages.wizard;
  const rows = SINGLE.filter(isShown).flatMap((part) => {
    const value = valueOf(rx, part, speech);
    return value === undefined ? [] : [row(fields[part].label, value)];
  });
  const known = isShown('findings') ? findingRows(rx, speech) : [];
  const answered = isShown('answers') ? caseAnswers(order, speech, names) : [];
  return html`<div class="rx-read" part="prescription">
    ${isShown('items') ? itemsView(order, speech) : nothing}
    ${known.length ? groupView({ label: messages.detail.order.findings, rows: known }) : nothing}
    ${answered.map(groupView)} ${rows.length ? html`<dl class="rows">${rows}</dl>` : nothing}
  </div>`;
}
