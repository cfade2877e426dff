import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NoticePreferences } from '../../src/index.js';
import type { WishMessages } from '../i18n/inbox-messages.js';
import { isWanted, type Outside, OUTSIDE, type WishRow, type WishState } from './wishes.js';

export interface WishOptions {
  readonly rows: readonly WishRow[];
  readonly wishes: NoticePreferences;
  readonly state: WishState;
  readonly words: WishMessages;
  readonly onTurn: (channel: Outside, row: WishRow, wanted: boolean) => void;
}

function box(channel: Outside, row: WishRow, { wishes, words, onTurn }: WishOptions): TemplateResult {
  const offer = row.channels[channel];
  if (!offer)
    return html`<td>
      <span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${words.notOffered}</span>
    </td>`;
  const isForced = offer === 'forced';
  return html`<td>
    <label class="box"
      ><input
        type="checkbox"
        part="control"
        data-wish="${channel} ${row.event}"
        aria-label=${words.box(row.what, words.channels[channel])}
        aria-describedby=${isForced ? `why-${row.event}` : nothing}
        ?disabled=${isForced}
        .checked=${live(isForced || isWanted(wishes, channel, row.event))}
        @change=${(event: Event) => onTurn(channel, row, (event.target as HTMLInputElement).checked)}
    /></label>
  </td>`;
}

const rowView = (row: WishRow, channels: readonly Outside[], options: WishOptions): TemplateResult => {
  const { words } = options;
  const isForced = Object.values(row.channels).includes('forced');
  return html`<tr>
    <th scope="row">
      ${row.what} ${isForced ? html`<p class="hint" id="why-${row.event}">${words.forced}</p>` : nothing}
      ${row.toAccount ? html`<p class="hint">${words.toAccount}</p>` : nothing}
    </th>
    ${channels.map((channel) => box(channel, row, options))}
  </tr>`;
};

/** "Saved" stands there only after the store has said so. */
function stateLine(state: WishState, words: WishMessages): TemplateResult {
  if (state === 'failed') return html`<p class="error" role="alert" part="error">${words.failed}</p>`;
  return html`<p class="quiet small" role="status" part="save">
    ${state === 'settled' ? '' : words[state]}
  </p>`;
}

/** What happens, and by which ways it also reaches a person outside this page. */
export function wishesView(options: WishOptions): TemplateResult | typeof nothing {
  const { rows, words, state } = options;
  if (!rows.length) return nothing;
  const channels = OUTSIDE.filter((channel) => rows.some((row) => row.channels[channel]));
  return html`<details class="wishes" part="preferences">
    <summary>${words.heading}</summary>
    <p class="quiet">${words.intro}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.what}</th>
          ${channels.map((channel) => html`<th scope="col">${words.channels[channel]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowView(row, channels, options))}
      </tbody>
    </table>
    ${stateLine(state, words)}
  </details>`;
}
