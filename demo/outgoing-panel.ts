import {
  type Announcement,
  type BillingIntent,
  type LabProfile,
  type Notice,
  say,
  type ShippingNews,
} from 'pontic';
import { html, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';
import { day, moment, monthName } from './words/format.js';

/** "inbox, e-mail (sign-in address, account’s address), SMS" */
function channelWords({ channels, addresses }: Notice): string {
  const words = benchWords();
  return channels
    .map((channel) =>
      channel === 'email'
        ? `${words.channels.email} (${addresses.map((address) => words.addresses[address]).join(', ')})`
        : words.channels[channel],
    )
    .join(', ');
}

function noticeView(notice: Notice, { lifecycle, timeZone }: LabProfile, ofCase: string): TemplateResult {
  const words = benchWords();
  const { event, to, forced, at } = notice;
  return html`<li data-kind="notice" data-event=${event}>
    <span>${say(lifecycle.events[event]?.done ?? { en: event }, language())}</span>
    <span>${words.to[to]}: ${channelWords(notice)}${forced ? ` · ${words.forced}` : ''}</span>
    <span class="quiet small num">${[moment(at, timeZone), ofCase].filter(Boolean).join(' · ')}</span>
  </li>`;
}

function intentView(
  { act, month, dueOn, at }: BillingIntent,
  { timeZone }: LabProfile,
  ofCase: string,
): TemplateResult {
  const words = benchWords();
  const when = [month && words.inMonth(monthName(month)), dueOn && words.dueOn(day(dueOn))].filter(Boolean);
  return html`<li data-kind="billing" data-act=${act}>
    <span>${words.acts[act]}</span>
    <span>${[`${words.billing}: ${act}`, ...when].join(' · ')}</span>
    <span class="quiet small num">${[moment(at, timeZone), ofCase].filter(Boolean).join(' · ')}</span>
  </li>`;
}

function shippingView({ clinic, shipping, at }: ShippingNews, { timeZone }: LabProfile): TemplateResult {
  const words = benchWords();
  const { street, postalCode, city, state, country } = shipping;
  const address = [street, `${postalCode} ${city}`, state, country].filter(Boolean).join(', ');
  return html`<li data-kind="shipping">
    <span>${words.newAddress(clinic)}</span>
    <span>${address}</span>
    <span class="quiet small num">${moment(at, timeZone)}</span>
  </li>`;
}

/** Messages by channel and address, and what is to be done about money: handed to the host, never carried out. */
export function outgoingPanel(options: {
  readonly announcements: readonly Announcement[];
  readonly profile: LabProfile;
  /** whether each line says of which case it is */
  readonly namesCases: boolean;
  readonly level: 2 | 3;
}): TemplateResult {
  const { announcements, profile, namesCases, level } = options;
  const words = benchWords();
  const ofCase = (caseNumber: string | undefined): string =>
    namesCases && caseNumber ? `${words.aCase} ${caseNumber}` : '';
  return html`<section class="outgoing" aria-labelledby="outgoing-heading">
    ${
      level === 2
        ? html`<h2 id="outgoing-heading">${words.outgoing}</h2>`
        : html`<h3 id="outgoing-heading">${words.outgoing}</h3>`
    }
    <p class="quiet small">${words.outgoingText}</p>
    ${
      announcements.length === 0
        ? html`<p class="quiet small">${words.nothingLeaves}</p>`
        : html`<div class="outgoing-list" role="group" tabindex="0" aria-labelledby="outgoing-heading">
            <ol>
              ${announcements.map((entry) =>
                entry.kind === 'notice'
                  ? noticeView(entry.notice, profile, ofCase(entry.notice.caseNumber))
                  : entry.kind === 'billing'
                    ? intentView(entry.intent, profile, ofCase(entry.intent.caseNumber))
                    : shippingView(entry.news, profile),
              )}
            </ol>
          </div>`
    }
  </section>`;
}
