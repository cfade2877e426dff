import { html, type TemplateResult } from 'lit';
import {
  type AskedQuestion,
  askedOf,
  filesIn,
  formatTooth,
  type FormPage,
  groupsOf,
  groupsOn,
  inChartOrder,
  isRushOffered,
  isToothCode,
  itemsOf,
  type PrescriptionItem,
  type QuestionGroup,
  say,
  slotOf,
  slotsFor,
  TOOTH_FINDINGS,
  type ToothCode,
  unitOf,
} from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { notationsOf } from '../internal/notations.js';
import { answerWords, isSpan, shadeRows } from '../internal/rx-words.js';
import type { Form } from './form.js';
import type { Step } from './steps.js';
import { isPerArch, itemWords, type Speech } from './words.js';

/** One line of the summary. */
export interface ReviewRow {
  /** where it is entered; nothing where it follows from the rest */
  readonly path: string | undefined;
  readonly label: string;
  readonly content: unknown;
}

export interface ReviewPart {
  /** of a piece of work: what it is */
  readonly heading?: string;
  readonly rows: readonly ReviewRow[];
}

/** "26 (FDI) · 14 (Universal)" */
export function inBothNotations(
  teeth: readonly ToothCode[],
  { messages, notation, language }: Speech,
): string {
  const { list } = formatsFor(language);
  return notationsOf(notation)
    .map((one) => {
      const words = list(inChartOrder(teeth).map((tooth) => formatTooth(tooth, one)));
      return `${words} (${messages.teeth.notation[one]})`;
    })
    .join(' · ');
}

const lines = (all: readonly (readonly [label: string, content: unknown])[]): TemplateResult =>
  html`<ul>
    ${all.map(([label, content]) => html`<li><span class="quiet">${label}:</span> ${content}</li>`)}
  </ul>`;

function answerShown({ question, key }: AskedQuestion, answers: Form['rx']['answers'], form: Form): unknown {
  const answer = answers[key]?.trim();
  if (!answer) return form.messages.signing.review.notAnswered;
  if (question.kind === 'teeth') return inBothNotations(answer.split(' ').filter(isToothCode), form);
  const words = answerWords(question, answer, form);
  return question.kind === 'line' || question.kind === 'text' ? asWritten(words) : words;
}

/** What is asked, group by group: with its answer, or that a required one is missing. */
function askedRows(
  groups: readonly QuestionGroup[],
  form: Form,
  item?: PrescriptionItem,
): readonly ReviewRow[] {
  const answers = (item ? item.answers : form.rx.answers) ?? {};
  const prefix = item ? `items.${item.id}.answers` : 'answers';
  return askedOf(groups, form.order, item).flatMap(({ group, questions }): readonly ReviewRow[] => {
    const shown = questions.filter(({ key, need }) => answers[key]?.trim() || need === 'required');
    if (!shown.length) return [];
    return [
      {
        path: `${prefix}.${shown[0]!.key}`,
        label: say(group.label, form.language),
        content: lines(
          shown.map((asked) => [say(asked.question.label, form.language), answerShown(asked, answers, form)]),
        ),
      },
    ];
  });
}

function teethRow(item: PrescriptionItem, form: Form): ReviewRow {
  const { fields, arch, review } = form.messages.wizard;
  const path = `items.${item.id}.teeth`;
  if (isPerArch(item, form)) return { path, label: arch.label, content: itemWords(item, form) };
  if (!item.teeth.length) return { path, label: fields.teeth.label, content: review.none };
  if (!isSpan(item, form.profile))
    return { path, label: fields.teeth.label, content: inBothNotations(item.teeth, form) };
  const { units } = form.messages.detail.order;
  const content = (['abutment', 'pontic'] as const).flatMap((unit) => {
    const teeth = item.teeth.filter((tooth) => unitOf(item, tooth) === unit);
    return teeth.length ? [[units[unit](teeth.length), inBothNotations(teeth, form)] as const] : [];
  });
  return { path, label: fields.teeth.label, content: lines(content) };
}

function materialRow(item: PrescriptionItem, form: Form): readonly ReviewRow[] {
  const { profile, language, messages } = form;
  const material = profile.catalogue.materials[item.material];
  const shades = shadeRows(item, form);
  if (!material && !shades.length) return [];
  const isSettled = profile.catalogue.products[item.product]?.materials.length === 1;
  return [
    {
      // where there is one material only it is said and not asked
      path: `items.${item.id}.${isSettled && shades.length ? 'shade' : 'material'}`,
      label: messages.signing.review.materials,
      content: lines([
        ...(material
          ? [[messages.wizard.fields.material.label, say(material.label, language)] as const]
          : []),
        ...shades.map(({ label, words }) => [label, words] as const),
      ]),
    },
  ];
}

const pieceOf = (item: PrescriptionItem, form: Form): ReviewPart => ({
  heading: itemWords(item, form),
  rows: [
    teethRow(item, form),
    ...materialRow(item, form),
    ...askedRows(groupsOf(form.profile.catalogue, item), form, item),
    ...(item.note
      ? [
          {
            path: `items.${item.id}.note`,
            label: form.messages.signing.review.note,
            content: asWritten(item.note),
          },
        ]
      : []),
  ],
});

function findingsRow(form: Form): readonly ReviewRow[] {
  const { messages, rx } = form;
  const known = TOOTH_FINDINGS.flatMap((finding) => {
    const teeth = Object.keys(rx.findings).filter(
      (tooth): tooth is ToothCode => isToothCode(tooth) && !!rx.findings[tooth]?.includes(finding),
    );
    return teeth.length ? [[messages.chart.findings[finding], inBothNotations(teeth, form)] as const] : [];
  });
  if (!known.length) return [];
  return [{ path: 'findings', label: messages.wizard.fields.findings.label, content: lines(known) }];
}

/** All files, also those in places that this order does not ask for: they go along. */
function fileRows(form: Form): readonly ReviewRow[] {
  const { profile, rx, language, messages } = form;
  const { slots, review } = messages.wizard;
  const asked = slotsFor(profile.catalogue, form.order);
  const needed = asked.filter(({ need }) => need === 'required').map(({ key }) => key);
  const keys = [...asked.map(({ key }) => key), ...Object.keys(rx.scans).map(slotOf)];
  return [...new Set(keys)].flatMap((key): readonly ReviewRow[] => {
    const files = filesIn(rx, key);
    if (!files.length && !needed.includes(key)) return [];
    const label = say(profile.catalogue.slots[key]?.label ?? { en: key }, language);
    const content = files.map(
      ([, { name, bytes, verdict }]) =>
        html`<li>${name}, ${formatsFor(language).bytes(bytes)}, ${slots.verdict[verdict]}</li>`,
    );
    return [
      {
        path: `scans.${key}`,
        label,
        content: files.length
          ? html`<ul>
              ${content}
            </ul>`
          : review.none,
      },
    ];
  });
}

function dateRows(form: Form): readonly ReviewRow[] {
  const { rx, messages, language, profile, draft } = form;
  const { fields, review } = messages.wizard;
  const { arrives: label, arrivesBy, wantedAfter } = messages.signing.review;
  const { day } = formatsFor(language);
  const items = itemsOf(rx);
  const isUrgent = rx.priority === 'urgent';
  const arrives = items.some(({ product }) => product)
    ? draft.client.arrival(items, rx.priority).arrives
    : undefined;
  return [
    ...(isUrgent || isRushOffered(profile.catalogue, items)
      ? [
          {
            path: 'priority',
            label: fields.priority.label,
            content: messages.detail.order.priority[rx.priority],
          },
        ]
      : []),
    {
      path: 'dateWanted',
      label: fields.dateWanted.label,
      content: rx.dateWanted ? day(rx.dateWanted) : review.none,
    },
    ...(arrives
      ? [
          {
            path: undefined,
            label,
            content: (rx.dateWanted && rx.dateWanted >= arrives ? wantedAfter : arrivesBy)(day(arrives)),
          },
        ]
      : []),
  ];
}

function textRow(form: Form, field: 'instructions' | 'deliveryAddress'): readonly ReviewRow[] {
  const value = form.rx[field];
  if (!value) return [];
  return [{ path: field, label: form.messages.wizard.fields[field].label, content: asWritten(value) }];
}

function patientRows(form: Form): readonly ReviewRow[] {
  const { rx, messages } = form;
  const { fields, review, sexes } = messages.wizard;
  const year = rx.yearOfBirth;
  return [
    {
      path: 'patientCode',
      label: fields.patientCode.label,
      content: rx.patientCode ? asWritten(rx.patientCode) : review.none,
    },
    ...(year !== undefined && !Number.isNaN(year)
      ? [{ path: 'yearOfBirth', label: fields.yearOfBirth.label, content: String(year) }]
      : []),
    ...(rx.sex ? [{ path: 'sex', label: fields.sex.label, content: sexes[rx.sex] }] : []),
  ];
}

/** What was entered on a page of the form: everything that goes to the lab, and nothing that is not asked any more. */
export function partsOf(form: Form, step: Step): readonly ReviewPart[] {
  const { profile, rx, messages } = form;
  const asked = (page: FormPage) => askedRows(groupsOn(profile, page), form);
  const items = itemsOf(rx);
  switch (step) {
    case 'patient':
      return [{ rows: [...patientRows(form), ...asked('patient')] }];
    case 'work': {
      const none = {
        path: 'items',
        label: messages.wizard.fields.items.label,
        content: messages.wizard.review.none,
      };
      return items.length ? items.map((item) => pieceOf(item, form)) : [{ rows: [none] }];
    }
    case 'request':
      return [{ rows: [...findingsRow(form), ...asked('request')] }];
    case 'files':
      return [{ rows: [...asked('files'), ...fileRows(form)] }];
    case 'details':
      return [
        {
          rows: [
            ...dateRows(form),
            ...asked('details'),
            ...textRow(form, 'instructions'),
            ...textRow(form, 'deliveryAddress'),
          ],
        },
      ];
    case 'review':
      return [];
  }
}
