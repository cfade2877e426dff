import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  formatTooth,
  inChartOrder,
  needOf,
  type PrescriptionItem,
  type Shade,
  type ShadeRegion,
  shadesFor,
} from '../../src/index.js';
import { selectField } from '../internal/field.js';
import { isSpan } from '../internal/rx-words.js';
import type { RxFields } from './rx-fields.js';
import { orderOf } from './rx-questions.js';

const isShaded = ({ profile }: RxFields, item: PrescriptionItem): boolean => {
  const { products, materials } = profile.catalogue;
  const offered = products[item.product]?.materials ?? Object.keys(materials);
  return materials[item.material]?.shaded ?? offered.some((key) => materials[key]?.shaded);
};

const withShade = (
  item: PrescriptionItem,
  region: ShadeRegion,
  shade: Shade | undefined,
): Partial<PrescriptionItem> => {
  if (region === 'body') return { shade };
  const { [region]: _, ...others } = item.shades ?? {};
  return { shades: shade ? { ...others, [region]: shade } : others };
};

function shadeField(
  fields: RxFields,
  item: PrescriptionItem,
  region: ShadeRegion,
  optional: string | undefined,
): TemplateResult {
  const { form, messages, profile, errorAt } = fields;
  const path = `items.${item.id}.${region === 'body' ? 'shade' : `shades.${region}`}`;
  const shade = region === 'body' ? item.shade : item.shades?.[region];
  const toShade = (value: string): Shade | undefined => {
    const [system, code] = value.split('|');
    return system && code ? { system, code, region } : undefined;
  };
  return selectField({
    id: path,
    label: messages.detail.order.regions[region],
    optional,
    error: errorAt(path),
    value: shade ? `${shade.system}|${shade.code}` : '',
    empty: messages.wizard.choose,
    groups: shadesFor(profile.catalogue, region).map(([system, { label, codes }]) => ({
      label,
      choices: codes.map((code) => ({ value: `${system}|${code}`, label: code })),
    })),
    onChange: (value) => form.changeItem(item, withShade(item, region, toShade(value))),
  });
}

/** A shade for each region that the product asks for, where the material is tooth-coloured. */
export function shadeFields(fields: RxFields, item: PrescriptionItem): readonly TemplateResult[] {
  if (!isShaded(fields, item)) return [];
  const regions = Object.entries(fields.profile.catalogue.products[item.product]?.shades ?? {});
  const { need } = fields.messages.questions;
  return [
    shadeField(fields, item, 'body', undefined),
    ...regions.map(([region, rule]) =>
      shadeField(fields, item, region as ShadeRegion, need[needOf(rule, orderOf(fields), item)]),
    ),
  ];
}

/** Of a bridge: which of its units replace a tooth. */
export function ponticField(fields: RxFields, item: PrescriptionItem): TemplateResult | typeof nothing {
  const { form, messages, notation } = fields;
  if (!isSpan(item, fields.profile) || !item.teeth.length) return nothing;
  const { order, revision } = messages.detail;
  const pontics = new Set(item.pontics ?? []);
  const toggle = (tooth: (typeof item.teeth)[number], isOn: boolean) =>
    form.changeItem(item, {
      pontics: inChartOrder(item.teeth).filter((one) => (one === tooth ? isOn : pontics.has(one))),
    });
  const id = `items.${item.id}.pontics`;
  return html`<fieldset class="field parts" id=${id} tabindex="-1" aria-describedby="${id}-hint">
    <legend part="label">${order.units.pontic(2)}</legend>
    <p class="hint" id="${id}-hint" part="hint">${revision.ponticHint}</p>
    <div class="units">
      ${inChartOrder(item.teeth).map(
        (tooth) =>
          html`<div class="check">
            <input
              id="${id}-${tooth}"
              part="control"
              type="checkbox"
              .checked=${live(pontics.has(tooth))}
              @change=${(event: Event) => toggle(tooth, (event.target as HTMLInputElement).checked)}
            />
            <label for="${id}-${tooth}">${formatTooth(tooth, notation)}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}
