import { html, nothing, type TemplateResult } from 'lit';
import { type Arrival, itemsOf, type PlainDate, say } from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import type { Form } from './form.js';

/** "Tue, March 10": the year is not in doubt, the day of the week is what people go by. */
function dayWords(language: string): (day: PlainDate) => string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

function closedWords(form: Form, closed: Arrival['closed']): string {
  const day = dayWords(form.messages.language);
  const named = closed.map((one) =>
    one.name ? `${day(one.day)} (${say(one.name, form.language)})` : day(one.day),
  );
  return formatsFor(form.language).list(named);
}

/** Day by day how the work comes: received, at the lab, shipped, on the way, there. */
export function arrivalView(form: Form): TemplateResult {
  const { arrival: words } = form.messages.wizard;
  const items = itemsOf(form.rx).filter(({ product }) => product);
  if (!items.length) return html`<p class="hint" id="arrival">${words.open}</p>`;
  const { client } = form.draft;
  const arrival = client.arrival(items, form.rx.priority);
  const day = dayWords(form.messages.language);
  const { cutOff = '' } = form.profile.calendar;
  return html`<section class="arrival" part="arrival" aria-labelledby="arrival">
    <h3 id="arrival">${words.heading}</h3>
    <ol>
      <li>
        ${words.received(day(arrival.received))}
        ${arrival.waits ? html`<span class="hint">${words.waits[arrival.waits](cutOff)}</span>` : nothing}
      </li>
      <li class="quiet">${words.atLab(arrival.workingDays)}</li>
      <li>${words.shipped(day(arrival.shipped))}</li>
      <li class="quiet">${words.onTheWay(arrival.transitDays)}</li>
      <li class="there">${words.arrives(day(arrival.arrives))}</li>
    </ol>
    ${arrival.closed.length ? html`<p class="hint">${words.closed(closedWords(form, arrival.closed))}</p>` : nothing}
  </section>`;
}

/** The day on which the work is there, in the words of the view. */
export function arrivalDay(form: Form, priority: 'routine' | 'urgent'): string {
  const items = itemsOf(form.rx).filter(({ product }) => product);
  return dayWords(form.messages.language)(form.draft.client.arrival(items, priority).arrives);
}
