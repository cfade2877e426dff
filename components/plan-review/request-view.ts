import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type LabProfile, type PossibleAction, say } from '../../src/index.js';
import { fieldView } from '../internal/action-fields.js';
import { inputField, selectField } from '../internal/field.js';
import { begunNews, begunState } from './begun-view.js';
import { begunWords, type PlanWords, viewWords } from './plan-words.js';
import type { RequestItem } from './request-draft.js';
import type { RequestForm } from './request-form.js';
import { toothEntryField } from './tooth-entry.js';

export interface RequestView {
  readonly form: RequestForm;
  readonly possible: PossibleAction;
  readonly lab: LabProfile;
  readonly words: PlanWords;
  /** the last stage of the plan; none where it has no stages */
  readonly last: number | undefined;
  /** the version that it is about, where another one is shown */
  readonly about: string | undefined;
  /** what the panel shows: why it was not taken */
  readonly outcome: TemplateResult;
  readonly focus: (selector: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  readonly onUndo: () => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** @param chosen stays to be seen where the plan does not have it: it was chosen for an earlier version */
const stageChoices = (last: number, chosen: number | undefined, words: PlanWords) =>
  [
    ...Array.from({ length: last + 1 }, (_, stage) => stage),
    ...(chosen !== undefined && chosen > last ? [chosen] : []),
  ].map((stage) => ({ value: `${stage}`, label: viewWords(words).stageShort(stage) }));

function itemView(item: RequestItem, index: number, view: RequestView): TemplateResult {
  const { form, lab, words, last, onRemove } = view;
  const { key, teeth, stage, what, text } = item;
  const messages = viewWords(words);
  const number = index + 1;
  return html`<fieldset class="item" part="request-item">
    <legend>${messages.item(number)}</legend>
    <div class="item-fields">
      ${toothEntryField(words, {
        id: `teeth-${key}`,
        label: messages.commentTooth,
        error: form.problemAt(`teeth-${key}`),
        entry: teeth,
        onEntry: (entry) => form.change(key, { teeth: entry }),
      })}
      ${
        last === undefined && stage === undefined
          ? nothing
          : selectField({
              id: `stage-${key}`,
              label: messages.commentStage,
              error: form.problemAt(`stage-${key}`),
              value: stage === undefined ? '' : `${stage}`,
              empty: messages.anyStage,
              groups: [{ choices: stageChoices(last ?? -1, stage, words) }],
              onChange: (value) => form.change(key, { stage: value ? Number(value) : undefined }),
            })
      }
    </div>
    ${selectField({
      id: `what-${key}`,
      label: messages.what,
      error: form.problemAt(`what-${key}`),
      isRequired: true,
      value: what,
      empty: messages.chooseWhat,
      groups: [
        {
          choices: Object.entries(lab.planRequests ?? {}).map(([value, label]) => ({
            value,
            label: say(label, words.language),
          })),
        },
      ],
      onChange: (value) => form.change(key, { what: value }),
    })}
    ${inputField({
      id: `text-${key}`,
      label: messages.itemWords,
      optional: words.messages.common.optional,
      error: form.problemAt(`text-${key}`),
      value: text,
      onInput: (value) => form.change(key, { text: value }),
    })}
    <div class="actions">
      <button type="button" class="button plain" data-remove=${key} @click=${() => onRemove(key)}>
        ${messages.removeItem(number)}
      </button>
    </div>
  </fieldset>`;
}

function problemsView({ form, words }: RequestView): TemplateResult | typeof nothing {
  const { problems } = form;
  if (!problems.length) return nothing;
  const go = (event: Event, id: string) => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
  };
  return html`<div
    id="request-problems"
    class="notice problem"
    part="error-summary"
    tabindex="-1"
    role="group"
    aria-labelledby="request-problems-heading"
  >
    <p id="request-problems-heading">${viewWords(words).problems(problems.length)}</p>
    <ul>
      ${problems.map(
        ({ id, words: sentence }) =>
          html`<li><a href="#${id}" @click=${(event: Event) => go(event, id)}>${sentence}</a></li>`,
      )}
    </ul>
  </div>`;
}

function removedView({ form, words, onUndo }: RequestView): TemplateResult | typeof nothing {
  if (!form.removed) return nothing;
  const messages = viewWords(words);
  return html`<div class="removed" part="removed">
    <p>${messages.itemRemoved(form.removed.at + 1)}</p>
    <button type="button" class="button plain" data-undo @click=${onUndo}>${messages.undo}</button>
  </div>`;
}

/** It was begun for another version: whether it is meant for this one as well is a person's decision. */
function begunForView({ form, words, lab, focus }: RequestView): TemplateResult | typeof nothing {
  const { begunFor, plan } = form;
  if (begunFor === undefined || !plan) return nothing;
  const messages = begunWords(words, lab);
  const use = () => {
    form.useForNewer();
    focus('#rest-request');
  };
  return html`<div class="notice progress" part="begun-for">
    <p>${messages.begunFor(begunFor)}</p>
    <div class="actions">
      <button type="button" class="button" id="begun-for" @click=${use}>
        ${messages.useFor(plan.version)}
      </button>
    </div>
  </div>`;
}

/** What is to be changed, item by item and in words. */
export function requestView(view: RequestView): TemplateResult {
  const { form, possible, lab, words, outcome, onAdd, onSubmit, onCancel } = view;
  const { messages, language } = words;
  const action = form.actionFor(possible);
  const own = viewWords(words);
  const { draft } = form;
  const keys = [...action.fields, ...(action.optional ?? [])];
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form
    part="form request"
    class="action-form request-form"
    novalidate
    aria-label=${action.label}
    @submit=${submit}
  >
    <h4 id="rest-request" tabindex="-1">${own.request}</h4>
    ${view.about ? html`<p><strong>${view.about}</strong></p>` : nothing}
    ${begunNews({ work: form.work, words, lab, focus: view.focus })} ${begunForView(view)}
    <p class="hint">${own.requestIntro}</p>
    ${problemsView(view)}
    ${repeat(
      draft.items,
      ({ key }) => key,
      (item, index) => itemView(item, index, view),
    )}
    ${removedView(view)}
    <div class="actions">
      <button type="button" class="button" data-add @click=${onAdd}>${own.addItem}</button>
    </div>
    ${
      // in the order of the lab's own form: the words come first
      [...keys]
        .sort((a, b) => Number(b === 'note') - Number(a === 'note'))
        .map((key) =>
          fieldView({
            key,
            definition: lab.lifecycle.fields[key],
            value: draft.fields[key] ?? '',
            isOptional: !action.fields.includes(key),
            isWrong: form.isWrong(key),
            messages,
            language,
            onInput: (value) => form.type(key, value),
          }),
        )
    }
    ${outcome} ${begunState({ work: form.work, words, lab, focus: view.focus })}
    <div class="actions">
      <button type="submit" class="button primary">${action.label}</button>
      <button type="button" class="button" @click=${onCancel}>${messages.common.cancel}</button>
    </div>
  </form>`;
}
