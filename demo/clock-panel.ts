import { html, type TemplateResult } from 'lit';
import { benchWords } from './words/bench.js';
import { clockTime } from './words/format.js';

const HOURS_A_DAY = 24;
const DAY_MS = 86_400_000;
const DAYS = [1, 7, 45] as const;

/** How late it is at the lab, and four steps by which it can be later. All tabs share this clock. */
export function clockPanel(options: {
  /** milliseconds since 1970 by the lab's clock; absent until the lab has said so */
  readonly nowMs: number | undefined;
  readonly timeZone: string;
  readonly advance: (hours: number) => void;
}): TemplateResult {
  const { nowMs, timeZone, advance } = options;
  const words = benchWords();
  const days = nowMs === undefined ? 0 : Math.round((nowMs - Date.now()) / DAY_MS);
  const button = (hours: number, label: string) =>
    html`<button type="button" @click=${() => advance(hours)}>${label}</button>`;
  return html`<section class="clock" aria-labelledby="clock-heading">
    <h2 id="clock-heading">${words.clock}</h2>
    <p class="clock-now num">
      ${nowMs === undefined ? '' : clockTime(nowMs, timeZone)}
      ${days > 0 ? html`<span class="quiet small">${words.ahead(days)}</span>` : ''}
    </p>
    <div class="clock-steps" role="group" aria-labelledby="clock-heading">
      ${button(1, words.plusHours(1))} ${DAYS.map((day) => button(day * HOURS_A_DAY, words.plusDays(day)))}
    </div>
    <p class="quiet small">${words.clockText}</p>
  </section>`;
}
