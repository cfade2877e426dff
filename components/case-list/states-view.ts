import { html, nothing, type TemplateResult } from 'lit';
import type { CaseTally } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { icons } from '../internal/icons.js';
import { isFiltered } from './list-filters.js';
import type { ListModel } from './list-model.js';

export const failedView = ({ list, common }: Messages, onRetry: () => void): TemplateResult =>
  html`<div class="notice problem" role="alert" part="error">
    <h3>${list.failed}</h3>
    <p>${list.failedBody}</p>
    <div class="actions">
      <button type="button" class="button" @click=${onRetry}>${common.retry}</button>
    </div>
  </div>`;

const BONES = [0, 1, 2, 3, 4, 5];

/** The shape of what is to come. */
export const loadingView = ({ common }: Messages): TemplateResult =>
  html`<p class="visually-hidden">${common.loading}</p>
    <div class="bones" aria-hidden="true">
      ${BONES.map(() => html`<div class="bone-row"><span class="bone"></span><span class="bone"></span></div>`)}
    </div>`;

export const emptyView = ({ list }: Messages, tab: 'current' | 'past'): TemplateResult =>
  html`<div class="empty" part="empty">
    <h3>${list.empty}</h3>
    <p class="quiet">${tab === 'past' ? list.emptyPast : list.emptyBody}</p>
    <slot name="empty"></slot>
  </div>`;

/** Nothing fits: everything can be shown again, or what is sought is looked for on the other tab. */
const noMatchView = (
  { list }: Messages,
  tab: 'current' | 'past',
  onClear: () => void,
  onTab: (tab: 'current' | 'past') => void,
): TemplateResult => {
  const other = tab === 'current' ? 'past' : 'current';
  return html`<div class="empty" part="no-match">
    <p>${list.noMatch}</p>
    <div class="actions">
      <button type="button" class="button" @click=${onClear}>${list.clear}</button>
      <button type="button" class="button plain" @click=${() => onTab(other)}>${list.lookIn(other)}</button>
    </div>
  </div>`;
};

/** Instead of rows, where there are none. */
export function nothingView(
  { source, filters }: ListModel,
  messages: Messages,
  onClear: () => void,
  onTab: (tab: 'current' | 'past') => void,
): TemplateResult | undefined {
  if (source.found || !filters) return undefined;
  if (source.searching) return loadingView(messages);
  return isFiltered(filters)
    ? noMatchView(messages, filters.tab, onClear, onTab)
    : emptyView(messages, filters.tab);
}

/** How many there are, what has changed meanwhile, and of when it is. */
export function tallyView(
  model: ListModel,
  messages: Messages,
  language: string,
  onShow: () => void,
): TemplateResult {
  const { changed, offline } = model;
  const { list } = messages;
  const at = offline?.syncedAt;
  return html`<p part="count" class="quiet small">${model.countWords(messages)}</p>
    ${
      changed
        ? html`<button part="updates" type="button" class="button plain" @click=${onShow}>
            ${list.updates(changed)}
          </button>`
        : nothing
    }
    ${
      offline
        ? html`<p part="offline" class="offline small">
            ${icons.offline} <span>${list.offline(at && formatsFor(language).moment(at))}</span>
          </p>`
        : nothing
    }`;
}

/** The stages that cases are in. */
export const stagesIn = (tally: CaseTally | undefined): readonly string[] =>
  Object.entries(tally?.byStage ?? {})
    .filter(([, count]) => count > 0)
    .map(([stage]) => stage);
