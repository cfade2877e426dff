import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type FieldKey, lastEntry, type LabProfile, latestField, say } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { shownState, stateMark } from '../internal/state-mark.js';
import { isAddress } from '../status-timeline/entry-view.js';
import type { DetailScene } from './rx-form.js';

const SHIPMENT = 'shipment';
const NUMBER = 'trackingNumber';
/** where the carrier shows the parcel; only a lab that is told it by its carrier sends one */
const ADDRESS = 'trackingAddress';

const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** The number as text; as a link only where the carrier has given an address for it. Addresses are never made up here. */
function numberView(subject: Case, { messages }: DetailScene): unknown {
  const number = latestField(subject, NUMBER) ?? '';
  const address = [latestField(subject, ADDRESS), number].find((value) => value && isAddress(value));
  if (!address) return asWritten(number);
  const label = number === address ? number : messages.detail.shipment.track(number);
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

function dayOf(subject: Case, event: string, label: string, { language }: DetailScene) {
  const entry = lastEntry(subject, event);
  if (!entry) return nothing;
  return row(label, html`<time datetime=${entry.at}>${formatsFor(language).dayOf(entry.at)}</time>`);
}

/** The parcel, once there is one: where it is, by whom and under what number it goes, when it left. "S1 · shipped" */
export function shipmentView(
  subject: Case,
  { lifecycle }: LabProfile,
  scene: DetailScene,
): TemplateResult | typeof nothing {
  const { messages, language } = scene;
  const labelOf = (key: FieldKey) => say(lifecycle.fields[key]?.label ?? { en: key }, language);
  const carrier = latestField(subject, 'carrier');
  const number = latestField(subject, NUMBER);
  if (!carrier && !number) return nothing;
  const words = messages.detail.shipment;
  const key = subject.status[SHIPMENT];
  const parcel = key && lifecycle.regions[SHIPMENT] && shownState(lifecycle, SHIPMENT, key);
  return html`<section class="section" part="shipment" aria-labelledby="shipment">
    <h3 id="shipment">${words.heading}</h3>
    <dl class="rows">
      ${parcel ? row(words.state, stateMark(parcel.tone, say(parcel.label, language))) : nothing}
      ${number ? row(labelOf(NUMBER), html`<span class="number">${numberView(subject, scene)}</span>`) : nothing}
      ${carrier ? row(labelOf('carrier'), asWritten(carrier)) : nothing}
      ${dayOf(subject, 'case.ship', words.shipped, scene)}
      ${dayOf(subject, 'delivery.confirm', words.delivered, scene)}
    </dl>
  </section>`;
}
