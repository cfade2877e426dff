import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatTooth, inChartOrder, type PrescriptionItem } from '../../src/index.js';
import { withShade } from '../internal/piece-change.js';
import { isSpan } from '../internal/rx-words.js';
import { shadeFields } from '../internal/shade-fields.js';
import type { RxFields } from './rx-fields.js';
import { orderOf } from './rx-questions.js';

/** A shade for each region that the product asks for, where the material is tooth-coloured. */
export const rxShadeFields = (fields: RxFields, item: PrescriptionItem): readonly TemplateResult[] =>
  shadeFields(
    {
      ...fields,
      order: orderOf(fields),
      isBodyMarked: false,
      onShade: (region, shade) => fields.form.changeItem(item, (now) => withShade(now, region, shade)),
    },
    item,
  );

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
