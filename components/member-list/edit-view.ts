import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LineProblem, MemberStatus } from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import { languageName } from '../practice-registration/names.js';
import { passwordFields, personField, shippingFields } from '../practice-registration/person-fields.js';
import { labelOf, type PersonScene } from '../practice-registration/person-form.js';
import { problemSummary } from '../practice-registration/problem-summary.js';
import type { MemberEdit } from './member-edit.js';

export interface EditActions {
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onTellTeam: (tells: boolean) => void;
  readonly onGo: (field: string) => void;
}

export interface EditScene extends PersonScene {
  readonly edit: MemberEdit;
  readonly fault: LineProblem | undefined;
  /** the languages that the site speaks, BCP 47 */
  readonly languages: readonly string[];
}

const STATUSES: readonly MemberStatus[] = ['blocked', 'active'];

function statusField(scene: EditScene): TemplateResult {
  const { people } = scene.messages;
  return html`<fieldset aria-describedby="status-hint">
    <legend>${people.fields.status.label}</legend>
    <p class="hint" id="status-hint">${people.members.statusHint}</p>
    ${STATUSES.map(
      (status) =>
        html`<div class="check">
          <input
            id="status-${status}"
            type="radio"
            name="status"
            .checked=${live(scene.values.status === status)}
            @change=${() => scene.onInput('status', status)}
          />
          <label for="status-${status}">${people.status[status]}</label>
        </div>`,
    )}
  </fieldset>`;
}

function languageField(scene: EditScene): TemplateResult {
  const chosen = scene.values.language;
  const offered = [...new Set([...scene.languages, chosen])].filter(Boolean);
  return html`<div class="field" part="field">
    <label for="language" part="label">${scene.messages.people.fields.language.label}</label>
    <select
      id="language"
      part="control"
      @change=${(event: Event) => scene.onInput('language', (event.target as HTMLSelectElement).value)}
    >
      ${offered.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} .selected=${live(tag === chosen)}>
            ${languageName(tag)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** "S3 · reach out to our team if you are updating the shipping details" */
function movedView({ messages, edit }: EditScene, onTellTeam: EditActions['onTellTeam']): TemplateResult {
  const { moved } = messages.people.members;
  return html`<div class="notice needs-you" part="moved">
    <h3>${moved.heading}</h3>
    <p>${moved.body}</p>
    <div class="check">
      <input
        id="tell-team"
        type="checkbox"
        .checked=${live(edit.tellsTeam)}
        @change=${(event: Event) => onTellTeam((event.target as HTMLInputElement).checked)}
      />
      <label for="tell-team">${moved.tell}</label>
    </div>
  </div>`;
}

function conflictView(scene: EditScene): TemplateResult | typeof nothing {
  const { messages, language, edit } = scene;
  if (!edit.meanwhile.length) return nothing;
  const { conflict } = messages.people.members;
  const fields = edit.meanwhile.map((field) => labelOf(field, { messages }));
  return html`<div class="notice needs-you" part="conflict" id="conflict" tabindex="-1">
    <div role="alert">
      <h3>${conflict.heading}</h3>
      <p>${conflict.body(formatsFor(language).list(fields))}</p>
    </div>
  </div>`;
}

/** Everything that an administrator may change of a member. "S3 · admin: edit" */
export function editView(scene: EditScene, actions: EditActions): TemplateResult {
  const { messages, problems, fault, edit } = scene;
  const { people, common, questions } = messages;
  const { members, groups, line } = people;
  return html`
    ${conflictView(scene)} ${problemSummary(scene, problems, actions.onGo)}
    <form
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.onSave();
      }}
    >
      <fieldset>
        <legend>${groups.person}</legend>
        <div class="pair">${personField(scene, 'firstName')} ${personField(scene, 'lastName')}</div>
        ${personField(scene, 'clinic')} ${personField(scene, 'email')} ${personField(scene, 'telephone')}
      </fieldset>
      ${statusField(scene)}
      <fieldset>
        <legend>${people.newPassword}</legend>
        ${passwordFields(scene, {
          hint: people.newPasswordHint,
          optional: questions.need.optional,
          isRequired: false,
        })}
      </fieldset>
      <fieldset>
        <legend>${groups.shipping}</legend>
        ${shippingFields(scene)} ${edit.isMoved ? movedView(scene, actions.onTellTeam) : nothing}
      </fieldset>
      <fieldset>
        <legend>${groups.site}</legend>
        ${languageField(scene)}
      </fieldset>
      ${
        fault
          ? html`<p class="notice problem" part="fault" id="fault" role="alert" tabindex="-1">
              ${line[fault]}
            </p>`
          : nothing
      }
      <div class="actions" part="actions">
        <button class="button primary" aria-disabled=${edit.isSaving ? 'true' : nothing}>
          ${edit.isSaving ? members.saving : members.save}
        </button>
        <button type="button" class="button" @click=${actions.onCancel}>${common.cancel}</button>
      </div>
    </form>
  `;
}
