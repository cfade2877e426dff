import type { TemplateResult } from 'lit';
import {
  type LabProfile,
  type Need,
  needOf,
  type Order,
  type PrescriptionItem,
  type Shade,
  type ShadeRegion,
  shadesFor,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { selectField } from './field.js';

export interface ShadeOptions {
  readonly messages: Messages;
  readonly profile: LabProfile;
  readonly order: Order;
  readonly errorAt: (path: string) => string | undefined;
  /** says beside the body's shade that it is required; the others say how much they are needed in any case */
  readonly isBodyMarked: boolean;
  readonly onShade: (region: ShadeRegion, shade: Shade | undefined) => void;
}

function toShade(value: string, region: ShadeRegion): Shade | undefined {
  const [system, code] = value.split('|');
  return system && code ? { system, code, region } : undefined;
}

function shadeField(
  options: ShadeOptions,
  item: PrescriptionItem,
  region: ShadeRegion,
  need: Need | undefined,
): TemplateResult {
  const { messages, profile, errorAt, onShade } = options;
  const path = `items.${item.id}.${region === 'body' ? 'shade' : `shades.${region}`}`;
  const shade = region === 'body' ? item.shade : item.shades?.[region];
  return selectField({
    id: path,
    label: messages.detail.order.regions[region],
    optional: need && messages.questions.need[need],
    isRequired: need === 'required',
    error: errorAt(path),
    value: shade ? `${shade.system}|${shade.code}` : '',
    empty: messages.wizard.choose,
    groups: shadesFor(profile.catalogue, region).map(([system, { label, codes }]) => ({
      label,
      choices: codes.map((code) => ({ value: `${system}|${code}`, label: code })),
    })),
    onChange: (value) => onShade(region, toShade(value, region)),
  });
}

/** A shade for each region that the product asks for, where the material is tooth-coloured. */
export function shadeFields(options: ShadeOptions, item: PrescriptionItem): readonly TemplateResult[] {
  const { profile, order, isBodyMarked } = options;
  const { products, materials } = profile.catalogue;
  const product = products[item.product];
  const offered = product?.materials ?? Object.keys(materials);
  const isShaded = materials[item.material]?.shaded ?? offered.some((key) => materials[key]?.shaded);
  if (!isShaded) return [];
  const others = Object.entries(product?.shades ?? {}).map(([region, rule]) =>
    shadeField(options, item, region as ShadeRegion, needOf(rule, order, item)),
  );
  return [shadeField(options, item, 'body', isBodyMarked ? 'required' : undefined), ...others];
}
