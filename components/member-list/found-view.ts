import { html, nothing, type TemplateResult } from 'lit';
import { type LineProblem, type Member, nameOf } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ConfirmWords } from '../internal/confirm-dialog.js';
import { type MemberWords, type RowActions, tableView } from './members-view.js';

/** Who was found; or that nobody is there, or nobody matches. */
export function foundView(
  shown: readonly Member[],
  words: MemberWords,
  actions: RowActions & { readonly isFiltered: boolean; readonly onClear: () => void },
): TemplateResult {
  const { members } = words.messages.people;
  const { isFiltered, onClear } = actions;
  if (shown.length)
    return html`<p part="count" class="quiet small">${members.count(shown.length)}</p>
      ${tableView(shown, words, actions)}`;
  if (isFiltered)
    return html`<div class="empty">
      <p>${members.noMatch}</p>
      <button type="button" class="button" @click=${onClear}>${members.clear}</button>
    </div>`;
  return html`<div class="empty">
    <h3>${members.empty}</h3>
    <p class="quiet">${members.emptyBody}</p>
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

/** What it means to activate or to block somebody, before it is done. */
export function turnWords(member: Member, { people, common }: Messages): ConfirmWords {
  const { members } = people;
  const name = nameOf(member);
  const isActive = member.status === 'active';
  const action = isActive ? members.block : members.activate;
  return {
    heading: members.of(action, name),
    body: isActive ? members.blockBody(name) : members.activateBody(name, member.clinic),
    confirm: action,
    cancel: common.cancel,
    danger: isActive,
  };
}
