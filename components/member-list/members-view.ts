import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type LabProfile, type Member, type MemberStatus, nameOf, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { stateMark } from '../internal/state-mark.js';
import { countryName, languageName } from '../practice-registration/names.js';
import type { Decision } from './decision.js';
import { isWaiting } from './member-source.js';

export interface MemberWords {
  readonly messages: Messages;
  readonly language: string;
  /** names the roles; at the desk of a lab that was not told, they go by their keys */
  readonly lab: LabProfile | undefined;
  /** the lab itself looks at those without a network */
  readonly isDesk: boolean;
}

export interface MemberFilters {
  readonly search: string;
  readonly status: MemberStatus | '';
}

export const statusMark = (
  status: MemberStatus,
  { messages }: Pick<MemberWords, 'messages'>,
): TemplateResult => stateMark(status === 'active' ? 'done' : 'held', messages.people.status[status]);

/** "S3 · search by name, account status, Apply" */
export function filtersView(
  { search, status }: MemberFilters,
  { messages }: MemberWords,
  onType: (filters: MemberFilters) => void,
  onApply: () => void,
): TemplateResult {
  const { members, status: words } = messages.people;
  const valueIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`<search>
    <form
      class="filters"
      part="filters"
      @submit=${(event: Event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <div class="field">
        <label for="search" part="label">${members.search}</label>
        <input
          id="search"
          part="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${search}
          @input=${(event: Event) => onType({ search: valueIn(event), status })}
        />
      </div>
      <div class="field">
        <label for="status-filter" part="label">${members.status}</label>
        <select
          id="status-filter"
          part="status-filter"
          @change=${(event: Event) => onType({ search, status: valueIn(event) as MemberFilters['status'] })}
        >
          <option value="" .selected=${!status}>${members.anyStatus}</option>
          ${(['blocked', 'active'] as const).map(
            (one) => html`<option value=${one} .selected=${status === one}>${words[one]}</option>`,
          )}
        </select>
      </div>
      <button class="button" part="apply">${members.apply}</button>
    </form>
  </search>`;
}

export interface RowActions {
  readonly onOpen: (member: Member) => void;
  readonly onDecide: (decision: Decision) => void;
}

/** The buttons that decide on a member. Beside a row each says of whom it speaks. */
function decisionsView(
  member: Member,
  { messages }: Pick<MemberWords, 'messages'>,
  onDecide: RowActions['onDecide'],
  { isNamed }: { readonly isNamed: boolean },
): TemplateResult {
  const { members } = messages.people;
  const nameFor = (action: string) => (isNamed ? members.of(action, nameOf(member)) : nothing);
  const action = member.status === 'active' ? members.block : members.activate;
  return html`<button
      type="button"
      class="button"
      part="turn"
      data-turn=${member.id}
      aria-label=${nameFor(action)}
      @click=${() => onDecide({ kind: 'turn', member })}
    >
      ${action}</button
    >${
      isWaiting(member)
        ? html`<button
            type="button"
            class="button"
            part="refuse"
            data-refuse=${member.id}
            aria-label=${nameFor(members.desk.refuse)}
            @click=${() => onDecide({ kind: 'refuse', member })}
          >
            ${members.desk.refuse}
          </button>`
        : nothing
    }`;
}

function rowView(member: Member, words: MemberWords, { onOpen, onDecide }: RowActions): TemplateResult {
  const name = nameOf(member);
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row">
      <button type="button" class="link" part="open" data-member=${member.id} @click=${() => onOpen(member)}>
        ${name}
      </button>
    </th>
    <td role="cell" class="clinic"><span>${member.clinic}</span></td>
    <td role="cell">${statusMark(member.status, words)}</td>
    <td role="cell">
      <div class="decisions">${decisionsView(member, words, onDecide, { isNamed: true })}</div>
    </td>
  </tr>`;
}

/** The roles are written out because cards are not tables to a browser. */
export function tableView(shown: readonly Member[], words: MemberWords, actions: RowActions): TemplateResult {
  const { members } = words.messages.people;
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${words.isDesk ? members.desk.heading : members.heading}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${Object.values(members.columns).map(
          (label) => html`<th role="columnheader" scope="col">${label}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        shown,
        ({ id }) => id,
        (member) => rowView(member, words, actions),
      )}
    </tbody>
  </table>`;
}

/** "S3 · profile: name, role, e-mail, clinic, mobile, country, city, postal code, address; Edit" */
export function profileView(
  member: Member,
  words: MemberWords,
  { onEdit, onDecide }: Pick<RowActions, 'onDecide'> & { readonly onEdit: () => void },
): TemplateResult {
  const { messages, language, lab } = words;
  const { fields, members } = messages.people;
  const { shipping } = member;
  const role = say(lab?.lifecycle.roles[member.role] ?? { en: member.role }, language);
  const given = (value: string) => value || members.none;
  const rows: readonly (readonly [string, unknown])[] = [
    [members.columns.status, statusMark(member.status, words)],
    [members.role, role],
    [fields.username.label, member.username],
    [fields.email.label, member.email],
    [fields.clinic.label, member.clinic],
    [fields.telephone.label, given(member.telephone)],
    [fields['shipping.street'].label, html`<span class="words">${shipping.street}</span>`],
    [fields['shipping.postalCode'].label, shipping.postalCode],
    [fields['shipping.city'].label, shipping.city],
    [fields['shipping.state'].label, given(shipping.state)],
    [fields['shipping.country'].label, countryName(shipping.country, language)],
    [fields.language.label, languageName(member.language)],
    [members.since, formatsFor(language).dayOf(member.createdAt)],
  ];
  return html`
    <dl class="profile" part="profile">
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <div class="actions">
      <button type="button" class="button primary" id="edit" @click=${onEdit}>${members.edit}</button>
      ${decisionsView(member, words, onDecide, { isNamed: false })}
    </div>
  `;
}

/** What was done, or why not. It stands as long as it is the last thing that happened. */
export const saidView = (words: string | undefined): TemplateResult | typeof nothing =>
  words ? html`<p class="said" part="said" id="said" tabindex="-1">${words}</p>` : nothing;
