import { html, nothing, type TemplateResult } from 'lit';
import {
  type DraftEdit,
  earliestDate,
  isLicenceNeeded,
  itemsOf,
  LONGEST_TEXT,
  plainDate,
  type Prescription,
  type PrescriptionField,
} from '../../src/index.js';
import { problemWords, type Speech } from '../case-wizard/words.js';
import { isCharted } from '../case-wizard/steps.js';
import { inputField } from '../internal/field.js';
import { formatsFor } from '../internal/format.js';
import { freeTextField } from '../internal/free-text-field.js';
import { toneIcon } from '../internal/icons.js';
import { sexField, yearField } from '../internal/patient-fields.js';
import { rushField } from '../internal/rush-field.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { itemFields } from './rx-items.js';
import { caseQuestions, orderOf } from './rx-questions.js';
import { covers, markedParts, type RxPart } from './rx-scope.js';
import { scanFields } from './rx-scans.js';

/** What the fields show and do: the prescription as typed, the problems to show, and the way to change it. */
export interface RxFields extends Speech {
  readonly form: RxForm;
  readonly scene: DetailScene;
  readonly rx: Prescription;
  readonly errorAt: (path: string) => string | undefined;
}

export function rxFieldsOf(form: RxForm, scene: DetailScene, speech: Speech, rx: Prescription): RxFields {
  const errorAt = (path: string) => {
    const problem = form.sending.problems.find((candidate) => candidate.path === path);
    return problem && problemWords(problem, { ...speech, rx });
  };
  return { ...speech, form, scene, rx, errorAt };
}

type Simple = Exclude<PrescriptionField, 'service' | 'declaredComplete' | 'declaredPrivacy' | 'signature'>;

const set = <Field extends Simple>({ form }: RxFields, field: Field, value: Prescription[Field]): void =>
  form.edit({ field, value } as DraftEdit);

function lineField(
  fields: RxFields,
  field: 'patientCode' | 'doctorName' | 'licenceNumber',
  autocomplete = 'off',
): TemplateResult {
  return inputField({
    id: field,
    ...fields.messages.wizard.fields[field],
    error: fields.errorAt(field),
    value: fields.rx[field],
    autocomplete,
    onInput: (value) => set(fields, field, value),
  });
}

const textAreaField = (fields: RxFields, field: 'instructions' | 'deliveryAddress'): TemplateResult =>
  freeTextField(fields, {
    id: field,
    ...fields.messages.wizard.fields[field],
    optional: fields.messages.common.optional,
    error: fields.errorAt(field),
    value: fields.rx[field],
    most: LONGEST_TEXT,
    isAboutTeeth: field === 'instructions',
    onInput: (value) => set(fields, field, value),
  });

function dateField(fields: RxFields): TemplateResult {
  const { messages, rx, profile, scene, language } = fields;
  const { fields: words, earliest } = messages.wizard;
  const first = earliestDate(profile, itemsOf(rx), scene.today, rx.priority);
  return inputField({
    id: 'dateWanted',
    label: words.dateWanted.label,
    hint: earliest(formatsFor(language).day(first)),
    error: fields.errorAt('dateWanted'),
    type: 'date',
    value: rx.dateWanted ?? '',
    onInput: (value) => set(fields, 'dateWanted', value ? plainDate(value) : undefined),
  });
}

function questionsView(fields: RxFields): TemplateResult | typeof nothing {
  const groups = caseQuestions(fields);
  return groups.length ? html`<div class="questions">${groups}</div>` : nothing;
}

const chartField = (fields: RxFields): TemplateResult | typeof nothing =>
  isCharted(fields.profile, orderOf(fields)) || fields.form.isChartShown
    ? fields.form.chartView(fields)
    : nothing;

function fieldOf(part: RxPart, fields: RxFields): TemplateResult | typeof nothing {
  const { messages, rx } = fields;
  const { optional } = messages.common;
  switch (part) {
    case 'patientCode':
      return lineField(fields, 'patientCode');
    case 'yearOfBirth':
      return yearField({
        messages,
        rx,
        typed: fields.form.typed,
        error: fields.errorAt('yearOfBirth'),
        optional,
        onChange: (value) => set(fields, 'yearOfBirth', value),
      });
    case 'sex':
      return sexField({
        messages,
        rx,
        error: fields.errorAt('sex'),
        optional,
        onChange: (value) => set(fields, 'sex', value),
      });
    case 'dateWanted':
      return dateField(fields);
    case 'instructions':
    case 'deliveryAddress':
      return textAreaField(fields, part);
    case 'doctorName':
      return lineField(fields, 'doctorName', 'name');
    case 'licenceNumber':
      return isLicenceNeeded(fields.profile, orderOf(fields)) ? lineField(fields, 'licenceNumber') : nothing;
    case 'priority':
      return rushField({
        profile: fields.profile,
        rx,
        label: messages.wizard.fields.priority.label,
        error: fields.errorAt('priority'),
        onChange: (value) => set(fields, 'priority', value),
      });
    case 'answers':
      return questionsView(fields);
    case 'findings':
      return chartField(fields);
    case 'items':
      return html`<div class="pieces">${itemFields(fields, rx)}</div>`;
    case 'scans':
      return html`<div class="slots">${scanFields(fields)}</div>`;
    default:
      return nothing;
  }
}

/** In the order of the form; what stands in a row shares it with the one before. */
const ORDER: readonly (readonly RxPart[])[] = [
  ['items'],
  ['findings'],
  ['answers'],
  ['dateWanted', 'priority'],
  ['instructions'],
  ['scans'],
  ['patientCode', 'yearOfBirth', 'sex'],
  ['deliveryAddress'],
  ['doctorName', 'licenceNumber'],
];

/** The parts that stand in the form where everything may be changed. */
export const EDITABLE: readonly RxPart[] = ORDER.flat();

/** A part that the lab asks about stands out, in words too. */
function markedView(part: RxPart, content: TemplateResult | typeof nothing, fields: RxFields) {
  if (content === nothing) return nothing;
  return html`<div class="asked-about" part="marked" role="group" aria-labelledby="marked-${part}">
    <p class="mark" id="marked-${part}" tabindex="-1">
      ${toneIcon('problem')} ${fields.messages.detail.revision.marked}
    </p>
    ${content}
  </div>`;
}

/** The fields of everything that may be changed now, in the order of the form. */
export function rxFieldsView(fields: RxFields): TemplateResult {
  const { form, scene } = fields;
  const { lab, subject } = scene;
  const marks = new Set(lab && subject ? markedParts(lab, subject).map((path) => path.split('.')[0]) : []);
  const rows = ORDER.map((row) => row.filter((part) => covers(form.scope, part))).filter((row) => row.length);
  const isMarked = (part: RxPart) => marks.has(part);
  return html`<div class="fields-of-rx">
    ${rows.map((row) => {
      const marked = row.filter(isMarked);
      const others = row.filter((part) => !isMarked(part));
      return html`${marked.map((part) => markedView(part, fieldOf(part, fields), fields))}
      ${others.length ? html`<div class="row-of-fields">${others.map((part) => fieldOf(part, fields))}</div>` : nothing}`;
    })}
  </div>`;
}
