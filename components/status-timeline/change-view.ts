import { html, type TemplateResult } from 'lit';
import {
  isToothCode,
  type ItemId,
  plainDate,
  type Prescription,
  type PrescriptionChange,
  type PrescriptionItem,
  say,
  type Shade,
} from '../../src/index.js';
import { archesOf } from '../case-wizard/arch-field.js';
import { isPerArch, itemWords, materialWords, type Speech, teethWords } from '../case-wizard/words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';

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
  const { products, materials, shades } = profile.catalogue;
  switch (field) {
    case 'product':
      return say(products[value]?.label ?? { en: value }, language);
    case 'material':
      return say(materials[value]?.label ?? { en: value }, language);
    case 'shade': {
      const shade = toShade(value);
      return shade ? `${shade.code} (${shades[shade.system]?.label ?? shade.system})` : value;
    }
    case 'teeth':
      return toothValue(value, item, speech);
    case 'dateWanted':
      return formatsFor(language).day(plainDate(value));
    case 'sex':
      return messages.wizard.sexes[value as keyof typeof messages.wizard.sexes] ?? value;
    case 'service':
      return say(profile.services[value]?.label ?? { en: value }, language);
    default:
      return value;
  }
}

const labelOf = (field: string, { messages }: Speech): string => {
  const names: Readonly<Record<string, string>> = messages.timeline.fieldNames;
  const parts: Readonly<Record<string, { readonly label: string }>> = messages.wizard.fields;
  return names[field] ?? parts[field]?.label ?? field;
};

/** "A2 (vita-classical)", as a change writes a shade. */
const toShade = (text: string | undefined): Shade | undefined => {
  const [, code, system] = /^(.*) \((.*)\)$/.exec(text ?? '') ?? [];
  return code && system ? { code, system, region: 'body' } : undefined;
};

/** A piece of work that came or went is one row, not one for each of its fields. */
function wholePiece(own: readonly PrescriptionChange[], id: string, speech: Speech): ChangeRow | undefined {
  const isNew = own.every(({ before }) => before === undefined);
  const isGone = own.every(({ after }) => after === undefined);
  const values = new Map(own.map(({ path, before, after }) => [path.split('.')[2], before ?? after]));
  if (isNew === isGone || !values.has('product')) return undefined;
  const item: PrescriptionItem = {
    id: id as ItemId,
    product: values.get('product') ?? '',
    teeth: (values.get('teeth') ?? '').split(' ').filter(isToothCode),
    material: values.get('material') ?? '',
    shade: toShade(values.get('shade')),
    note: values.get('note') ?? '',
  };
  const words = [itemWords(item, speech), materialWords(item, speech), item.note].filter(Boolean).join(' · ');
  return {
    name: labelOf('items', speech),
    before: isGone ? words : undefined,
    after: isNew ? words : undefined,
  };
}

/** What a revision changed, each in words, in the order of the form. */
export function changeRows(
  changes: readonly PrescriptionChange[],
  known: Known,
  speech: Speech,
): readonly ChangeRow[] {
  const told = new Set<string>();
  return changes.flatMap(({ path, before, after }): readonly ChangeRow[] => {
    const [part = '', id = '', field = ''] = path.split('.');
    if (part === 'scans') {
      const slot = say(speech.profile.catalogue.slots[id]?.label ?? { en: id }, speech.language);
      // the same name for another file: the digest told them apart
      const isSameName = after !== undefined && before === after;
      return [
        { name: slot, before, after: isSameName ? speech.messages.detail.changes.newFile(after) : after },
      ];
    }
    if (part !== 'items')
      return [
        {
          name: labelOf(part, speech),
          before: valueWords(part, before, undefined, speech),
          after: valueWords(part, after, undefined, speech),
        },
      ];
    if (told.has(id)) return [];
    const own = changes.filter((change) => change.path.startsWith(`items.${id}.`));
    const piece = wholePiece(own, id, speech);
    if (piece) {
      told.add(id);
      return [piece];
    }
    const item = itemIn(known, id);
    const name = [item && itemWords(item, speech), labelOf(field, speech)].filter(Boolean).join(': ');
    return [
      {
        name,
        before: valueWords(field, before, item, speech),
        after: valueWords(field, after, item, speech),
      },
    ];
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
