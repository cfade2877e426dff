import { html, nothing, type TemplateResult } from 'lit';
import { type Prescription, say, type Template } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { inputField } from '../internal/field.js';
import type { Form } from './form.js';
import { canBegin, offeredPieces, type Reuse, templateEdits } from './reuse.js';
import type { Speech } from './words.js';

/** "Crown, Bridge" */
const workOf = ({ content }: Template, { profile, language, messages }: Speech): string =>
  offeredPieces(profile, content)
    .map(({ product }) => say(profile.catalogue.products[product]!.label, language))
    .join(', ') || messages.signing.templates.nothing;

function templateView(
  reuse: Reuse,
  template: Template,
  speech: Speech,
  onUse: (template: Template) => void,
): TemplateResult {
  const { templates } = speech.messages.signing;
  const isOffered = offeredPieces(speech.profile, template.content).length > 0;
  return html`<li part="template">
    <div>
      <p><strong>${template.name}</strong></p>
      <p class="small quiet">${workOf(template, speech)}</p>
    </div>
    <div class="actions">
      ${
        isOffered
          ? html`<button
              type="button"
              class="button"
              aria-label=${templates.use(template.name)}
              @click=${() => onUse(template)}
            >
              ${templates.useWord}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button plain danger"
        aria-label=${templates.remove(template.name)}
        @click=${() =>
          void reuse.remove(template).then(() => reuse.removed && announce(templates.removed(template.name)))}
      >
        ${templates.removeWord}
      </button>
    </div>
  </li>`;
}

/** The line that says what was taken away, with the way back. */
function removedLine(reuse: Reuse, { messages: { signing } }: Speech): TemplateResult | typeof nothing {
  const { removed } = reuse;
  if (!removed) return nothing;
  return html`<div class="removed notice" part="removed">
    <p>${signing.templates.removed(removed.name)}</p>
    <button type="button" class="button" id="template-undo" @click=${() => void reuse.undo()}>
      ${signing.templates.undo}
    </button>
  </div>`;
}

/** More of them are folded away: the form itself comes first. */
const FEW = 3;

export interface TemplatesOptions {
  /** only those of this service are shown; all where it is still to be chosen */
  readonly service: string | undefined;
  readonly onUse: (template: Template) => void;
}

/** Work to begin from; nothing where nothing was saved. */
export function templatesView(
  reuse: Reuse,
  speech: Speech,
  { service, onUse }: TemplatesOptions,
): TemplateResult | typeof nothing {
  const { templates } = speech.messages.signing;
  const shown = reuse.all.filter(({ content }) => service === undefined || content.service === service);
  if (!shown.length && !reuse.removed) return nothing;
  return html`<details class="templates" part="templates" ?open=${shown.length <= FEW}>
    <summary>${templates.heading}</summary>
    <p class="small quiet">${templates.hint}</p>
    ${removedLine(reuse, speech)}
    ${reuse.hasFailed ? html`<p class="error" role="alert">${templates.failed}</p>` : nothing}
    <ul>
      ${shown.map((template) => templateView(reuse, template, speech, onUse))}
    </ul>
  </details>`;
}

/** What a template or an earlier case has filled in, said where it was done. */
function filledIn(reuse: Reuse, { messages: { signing }, draft, rx }: Form): TemplateResult | typeof nothing {
  const { copied } = draft;
  if (copied && !copied.isReading)
    return html`<div class="notice ${copied.initial ? 'progress' : 'needs-you'}" part="copied">
      ${
        copied.initial
          ? html`<h3>${signing.duplicate.heading(copied.caseNumber)}</h3>
              <p>${signing.duplicate.body(rx.patientCode)}</p>`
          : html`<p>${signing.duplicate.unread}</p>`
      }
    </div>`;
  if (reuse.used === undefined) return nothing;
  return html`<div class="notice done" part="notice"><p>${signing.templates.used(reuse.used)}</p></div>`;
}

/** Where a draft has no work yet: the templates of its service. What was filled in is said in their place. */
export function beginView(reuse: Reuse, form: Form): TemplateResult | typeof nothing {
  const { draft, rx, profile, messages } = form;
  if (draft.view?.case.origin) return nothing;
  if (!canBegin(rx)) return filledIn(reuse, form);
  const isOpen = Object.keys(profile.services).length > 0 && !rx.service;
  return html`${filledIn(reuse, form)}
  ${templatesView(reuse, form, {
    service: isOpen ? undefined : rx.service,
    onUse: (template) => {
      for (const edit of templateEdits(profile, template.content, draft.prescription)) draft.edit(edit);
      reuse.use(template);
      announce(messages.signing.templates.used(template.name));
    },
  })}`;
}

/** Keeps the work of an order for the next one; says what is kept and what is left out. */
export function saveTemplateView(
  reuse: Reuse,
  { messages }: Pick<Speech, 'messages'>,
  from: Prescription,
): TemplateResult {
  const { templates } = messages.signing;
  if (reuse.name === undefined)
    return html`<div class="keeps" part="save-template">
      <button type="button" class="button" id="template-save" @click=${() => reuse.type('')}>
        ${templates.save}
      </button>
      ${
        reuse.saved === undefined
          ? nothing
          : html`<p class="small" role="status">${templates.saved(reuse.saved)}</p>`
      }
    </div>`;
  const name = reuse.name.trim();
  const isKnown = reuse.all.some((template) => template.name === name);
  const save = async () => {
    if (await reuse.save(from)) announce(templates.saved(name));
  };
  return html`<div class="keeps" part="save-template">
    ${inputField({
      id: 'template-name',
      label: templates.name,
      hint: isKnown ? templates.replaces(name) : templates.nameHint,
      error: reuse.isNameMissing ? templates.missingName : reuse.hasFailed ? templates.failed : undefined,
      value: reuse.name,
      maxLength: 80,
      onInput: (value) => reuse.type(value),
    })}
    <p class="small quiet">${templates.leavesOut}</p>
    <div class="actions">
      <button type="button" class="button" id="template-confirm" @click=${() => void save()}>
        ${templates.confirm}
      </button>
      <button type="button" class="button plain" @click=${() => reuse.type(undefined)}>
        ${messages.common.cancel}
      </button>
    </div>
  </div>`;
}
