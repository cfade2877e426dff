import { html, type TemplateResult } from 'lit';
import {
  type Answers,
  formatTooth,
  groupsOf,
  isToothCode,
  type ItemId,
  plainDate,
  type Prescription,
  type PrescriptionChange,
  type PrescriptionItem,
  type Question,
  say,
  type Shade,
  type ShadeRegion,
  slotAt,
  slotOf,
} from '../../src/index.js';
import { archesOf } from '../case-wizard/arch-field.js';
import { isPerArch, itemWords, materialWords, type Speech, teethWords } from '../case-wizard/words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import {
  answeredGroups,
  answerWords,
  caseGroups,
  findingsWords,
  pieceQuestion,
  questionIn,
  REGIONS,
  shadeWords,
  unitRows,
} from '../internal/rx-words.js';

/** A difference between two prescriptions in words. */
export interface ChangeRow {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The prescriptions in which a piece of work is looked up: it may be in one of them only. */
type Known = readonly Prescription[];

const itemIn = (known: Known, id: string): PrescriptionItem | undefined =>
  known.map(({ items }) => items[id as ItemId]).find((item) => item);

/** Teeth as a change writes them; one that we cannot place stays as it came. */
function toothValue(value: string, item: PrescriptionItem | undefined, speech: Speech): string {
  const teeth = value.split(' ').filter(isToothCode);
  const arches = item && isPerArch(item, speech) ? archesOf(teeth) : undefined;
  if (arches) return speech.messages.wizard.arch[arches];
  return teeth.length === value.split(' ').length ? teethWords(teeth, speech) : value;
}

/** A value as a person reads it: the catalogue's words, dates with their month, teeth in the reader's notation. */
function valueWords(
  field: string,
  value: string | undefined,
  item: PrescriptionItem | undefined,
  speech: Speech,
): string | undefined {
  if (!value) return undefined;
  const { profile, language, messages } = speech;
  const { products, materials } = profile.catalogue;
  switch (field) {
    case 'product':
      return say(products[value]?.label ?? { en: value }, language);
    case 'material':
      return say(materials[value]?.label ?? { en: value }, language);
    case 'shade': {
      const shade = toShade(value);
      return shade ? shadeWords(shade, profile) : value;
    }
    case 'pontics':
    case 'teeth':
      return toothValue(value, item, speech);
    case 'dateWanted':
      return formatsFor(language).day(plainDate(value));
    case 'sex':
      return messages.wizard.sexes[value as keyof typeof messages.wizard.sexes] ?? value;
    case 'priority':
      return messages.detail.order.priority[value as Prescription['priority']] ?? value;
    case 'service':
      return say(profile.services[value]?.label ?? { en: value }, language);
    default:
      return value;
  }
}

const labelOf = (field: string, { messages }: Speech): string => {
  if (field === 'pontics') return messages.detail.order.units.pontic(2);
  const names: Readonly<Record<string, string>> = messages.timeline.fieldNames;
  const parts: Readonly<Record<string, { readonly label: string }>> = messages.wizard.fields;
  return names[field] ?? parts[field]?.label ?? field;
};

/** "A2 (vita-classical)", as a change writes a shade. */
const toShade = (text: string | undefined, region: ShadeRegion = 'body'): Shade | undefined => {
  const [, code, system] = /^(.*) \((.*)\)$/.exec(text ?? '') ?? [];
  return code && system ? { code, system, region } : undefined;
};

const REGION_KEYS: ReadonlySet<string> = new Set(REGIONS);
const isRegion = (key: string): key is (typeof REGIONS)[number] => REGION_KEYS.has(key);

/** A piece as its changes tell it, where all of it came or went. */
function pieceFrom(own: readonly PrescriptionChange[], id: string): PrescriptionItem {
  const values = new Map(
    own.map(({ path, before, after }) => [path.split('.').slice(2).join('.'), before ?? after ?? '']),
  );
  const under = (part: string) =>
    [...values].flatMap(([key, value]) =>
      key.startsWith(`${part}.`) ? [[key.slice(part.length + 1), value]] : [],
    );
  const teethOf = (key: string) => (values.get(key) ?? '').split(' ').filter(isToothCode);
  const answers = Object.fromEntries(under('answers')) as Answers;
  const shades = Object.fromEntries(
    under('shades').flatMap(([region = '', value]) => {
      const shade = toShade(value, region as ShadeRegion);
      return shade && isRegion(region) ? [[region, shade]] : [];
    }),
  ) as NonNullable<PrescriptionItem['shades']>;
  return {
    id: id as ItemId,
    product: values.get('product') ?? '',
    teeth: teethOf('teeth'),
    material: values.get('material') ?? '',
    shade: toShade(values.get('shade')),
    shades,
    pontics: teethOf('pontics'),
    answers,
    note: values.get('note') ?? '',
  };
}

/** All that was ordered with a piece, in one line: "Bridge on 14, 15, and 16 · Zirconia · Pontic: 15 · Margin: collar" */
function pieceWords(item: PrescriptionItem, known: Known, speech: Speech): string {
  const { profile, messages } = speech;
  const rx = known[0];
  const shown = { item, hidden: messages.detail.changes.hidden };
  const answers = rx ? answeredGroups(groupsOf(profile.catalogue, item), { rx }, speech, shown) : [];
  const rows = [
    ...unitRows(item, speech),
    ...REGIONS.flatMap((region) => {
      const shade = item.shades?.[region];
      return shade
        ? [{ label: messages.detail.order.regions[region], words: shadeWords(shade, profile) }]
        : [];
    }),
    ...answers.flatMap((group) => group.rows),
  ];
  return [
    itemWords(item, speech),
    materialWords(item, speech),
    ...rows.map(({ label, words }) => `${label}: ${words}`),
    item.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A piece of work that came or went is one row, not one for each of its fields. */
function wholePiece(
  own: readonly PrescriptionChange[],
  id: string,
  known: Known,
  speech: Speech,
): ChangeRow | undefined {
  const isNew = own.every(({ before }) => before === undefined);
  const isGone = own.every(({ after }) => after === undefined);
  const isWhole = own.some(({ path }) => path === `items.${id}.product`);
  if (isNew === isGone || !isWhole) return undefined;
  const words = pieceWords(pieceFrom(own, id), known, speech);
  return {
    name: labelOf('items', speech),
    before: isGone ? words : undefined,
    after: isNew ? words : undefined,
  };
}

type Values = Pick<PrescriptionChange, 'before' | 'after'>;

const rowOf = (
  name: string,
  { before, after }: Values,
  words: (value: string) => string | undefined,
): ChangeRow => ({
  name,
  before: before && words(before),
  after: after && words(after),
});

/** An answer by its question. Who the patient is stands in no list: that it changed is told, what it is not. */
const answerRow = (name: string, question: Question | undefined, values: Values, speech: Speech): ChangeRow =>
  rowOf(name, values, (value) => {
    if (!question) return value;
    return question.identifies ? speech.messages.detail.changes.hidden : answerWords(question, value, speech);
  });

/** A file by its slot; one of several there by its name. */
function fileRow(place: string, { before, after }: Values, speech: Speech): ChangeRow {
  const slot = slotOf(place);
  const label = slotAt(speech.profile.catalogue, place)?.label ?? { en: slot };
  // the same name for another file: the digest told them apart
  const isSameName = after !== undefined && before === after;
  return {
    name: say(label, speech.language),
    before,
    after: isSameName ? speech.messages.detail.changes.newFile(after) : after,
  };
}

/** A part of the case as a whole: a field, an answer, what is known about a tooth. */
function caseRow(part: string, key: string, values: Values, speech: Speech): ChangeRow {
  const { profile, language, messages, notation } = speech;
  if (part === 'answers') {
    const question = questionIn(caseGroups(profile), key);
    const name = question ? say(question.label, language) : labelOf(part, speech);
    return answerRow(name, question, values, speech);
  }
  if (part === 'findings') {
    const name = isToothCode(key) ? messages.detail.changes.tooth(formatTooth(key, notation)) : key;
    return rowOf(name, values, (value) => findingsWords(value, speech));
  }
  return rowOf(labelOf(part, speech), values, (value) => valueWords(part, value, undefined, speech));
}

/** A part of a piece of work: its own field, the shade of a region, an answer to a question of its product. */
function pieceRow(
  [field = '', key = '']: readonly string[],
  item: PrescriptionItem | undefined,
  values: Values,
  speech: Speech,
): ChangeRow {
  const { profile, language, messages } = speech;
  const named = (label: string) => [item && itemWords(item, speech), label].filter(Boolean).join(': ');
  if (field === 'answers') {
    const question = pieceQuestion(profile, item, key);
    const label = question ? say(question.label, language) : labelOf('answers', speech);
    return answerRow(named(label), question, values, speech);
  }
  if (field === 'shades' && isRegion(key))
    return rowOf(named(messages.detail.order.regions[key]), values, (value) =>
      valueWords('shade', value, item, speech),
    );
  return rowOf(named(labelOf(field, speech)), values, (value) => valueWords(field, value, item, speech));
}

/** What a revision changed, each in words, in the order of the form. */
export function changeRows(
  changes: readonly PrescriptionChange[],
  known: Known,
  speech: Speech,
): readonly ChangeRow[] {
  const told = new Set<string>();
  return changes.flatMap(({ path, before, after }): readonly ChangeRow[] => {
    const [part = '', id = '', ...field] = path.split('.');
    const values = { before, after };
    // a place has a slash, and may have a dot
    if (part === 'scans') return [fileRow(path.slice(part.length + 1), values, speech)];
    if (part !== 'items') return [caseRow(part, id, values, speech)];
    if (told.has(id)) return [];
    const own = changes.filter((change) => change.path.startsWith(`items.${id}.`));
    const piece = wholePiece(own, id, known, speech);
    if (piece) {
      told.add(id);
      return [piece];
    }
    // which piece it is stands in the row already
    return field[0] === 'id' ? [] : [pieceRow(field, itemIn(known, id), values, speech)];
  });
}

/** Field by field what it was and what it is. */
export function changesView(
  rows: readonly ChangeRow[],
  { messages }: Pick<Speech, 'messages'>,
): TemplateResult {
  const { changes: words } = messages.detail;
  const value = (text: string | undefined) =>
    text ? asWritten(text) : html`<span class="quiet">${words.none}</span>`;
  if (!rows.length) return html`<p class="quiet" part="changes">${words.nothing}</p>`;
  return html`<dl class="changes" part="changes">
    ${rows.map(
      ({ name, before, after }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>
            <span class="was"><span class="visually-hidden">${words.before}: </span>${value(before)}</span>
            <span class="is"
              ><span class="arrow" aria-hidden="true">→</span
              ><span class="visually-hidden">${words.after}: </span>${value(after)}</span
            >
          </dd>
        </div>`,
    )}
  </dl>`;
}
