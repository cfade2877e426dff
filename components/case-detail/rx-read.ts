import { html, nothing, type TemplateResult } from 'lit';
import { itemsOf, type Prescription, say } from '../../src/index.js';
import { isPerArch, itemWords, type Speech } from '../case-wizard/words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import type { RxPart } from './rx-scope.js';

const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** One piece of work: what, on which teeth, of what, in which shade. */
function itemsView(rx: Prescription, speech: Speech): TemplateResult | typeof nothing {
  const { messages, profile, language } = speech;
  const { fields } = messages.wizard;
  const { materials, shades } = profile.catalogue;
  const items = itemsOf(rx);
  if (!items.length)
    return html`<dl class="rows">${row(fields.items.label, messages.detail.revision.none)}</dl>`;
  return html`${items.map((item) => {
    const material = materials[item.material];
    const guide = item.shade && (shades[item.shade.system]?.label ?? item.shade.system);
    return html`<div class="piece" part="piece">
      <h4>${itemWords(item, speech)}</h4>
      <dl class="rows">
        ${item.material ? row(fields.material.label, material ? say(material.label, language) : item.material) : nothing}
        ${item.shade ? row(fields.shade.label, `${item.shade.code} (${guide})`) : nothing}
        ${item.note ? row(fields.note.label, asWritten(item.note)) : nothing}
        ${isPerArch(item, speech) || item.teeth.length ? nothing : row(fields.teeth.label, messages.detail.revision.none)}
      </dl>
    </div>`;
  })}`;
}

/** The parts that are single values, in the order of the form; an empty one has no row. */
const SINGLE = [
  'patientCode',
  'yearOfBirth',
  'sex',
  'service',
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
  return asWritten(String(value));
}

/** The prescription as the lab has it; of `parts` only, where some of it stands in a form. */
export function rxRead(rx: Prescription, isShown: (part: RxPart) => boolean, speech: Speech): TemplateResult {
  const { fields } = speech.messages.wizard;
  const rows = SINGLE.filter(isShown).flatMap((part) => {
    const value = valueOf(rx, part, speech);
    return value === undefined ? [] : [row(fields[part].label, value)];
  });
  return html`<div class="rx-read" part="prescription">
    ${isShown('items') ? itemsView(rx, speech) : nothing}
    ${rows.length ? html`<dl class="rows">${rows}</dl>` : nothing}
  </div>`;
}
