import { html, nothing, type TemplateResult } from 'lit';
import type { LineProblem, Member } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import {
  filtersView,
  type MemberFilters,
  type MemberWords,
  type RowActions,
  saidView,
  tableView,
} from './members-view.js';

export interface ListScene {
  readonly words: MemberWords;
  /** as they stand in the fields, applied or not */
  readonly filters: MemberFilters;
  /** who was found; absent while nobody has answered */
  readonly members: readonly Member[] | undefined;
  /** not everybody was asked for */
  readonly isFiltered: boolean;
  /** what is shown is not how it is any more */
  readonly isOld: boolean;
  readonly said: string | undefined;
  readonly fault: LineProblem | undefined;
}

export interface ListActions extends RowActions {
  readonly onType: (filters: MemberFilters) => void;
  readonly onApply: () => void;
  readonly onClear: () => void;
  readonly onRetry: () => void;
}

/** Who was found; or that nobody is there, or nobody matches. */
function foundView({ words, members: found, isFiltered, fault }: ListScene, actions: ListActions) {
  const { people, common } = words.messages;
  const { members } = people;
  if (!found) return fault ? nothing : html`<p class="quiet">${common.loading}</p>`;
  if (found.length)
    return html`<p part="count" class="quiet small">${members.count(found.length)}</p>
      ${tableView(found, words, actions)}`;
  if (isFiltered)
    return html`<div class="empty">
      <p>${members.noMatch}</p>
      <button type="button" class="button" @click=${actions.onClear}>${members.clear}</button>
    </div>`;
  const { empty, emptyBody } = words.isDesk ? members.desk : members;
  return html`<div class="empty">
    <h3>${empty}</h3>
    <p class="quiet">${emptyBody}</p>
  </div>`;
}

/** Why the lab could not be asked, and the way to ask once more. */
export function faultView(
  fault: LineProblem | undefined,
  { people, common }: Messages,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (!fault) return nothing;
  return html`<div class="notice problem" part="fault">
    <p role="alert">${people.line[fault]}</p>
    <div class="actions">
      <button type="button" class="button" @click=${onRetry}>${common.retry}</button>
    </div>
  </div>`;
}

/** The members of a network, or at the lab's desk those without one. "S3 · admin: user list" */
export function listView(scene: ListScene, actions: ListActions): TemplateResult {
  const { words, filters, isOld, said, fault } = scene;
  const { messages, isDesk } = words;
  const { heading, desk } = messages.people.members;
  return html`
    <h2 id="heading" part="heading" tabindex="-1">${isDesk ? desk.heading : heading}</h2>
    ${isDesk ? html`<p class="quiet">${desk.intro}</p>` : nothing}
    ${filtersView(filters, words, actions.onType, actions.onApply)}
    ${
      isOld
        ? html`<button type="button" class="button plain again" part="updates" @click=${actions.onRetry}>
            ${desk.changed}
          </button>`
        : nothing
    }
    ${saidView(said)} ${faultView(fault, messages, actions.onRetry)} ${foundView(scene, actions)}
  `;
}
