import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../src/index.js';
import { problemWords, type Speech } from '../case-wizard/words.js';
import type { ActionPanel } from '../internal/action-panel.js';
import { actionOf } from '../internal/action-list.js';
import { formatsFor } from '../internal/format.js';
import { saveLineView } from '../internal/save-line.js';
import { stageOf } from '../internal/state-mark.js';
import { partsWords } from '../status-timeline/entry-view.js';
import { contactView } from './contact-view.js';
import { EDITABLE, rxFieldsOf, rxFieldsView } from './rx-fields.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { unreadWords } from './rx-items.js';
import { orderOf } from './rx-questions.js';
import { rxRead } from './rx-read.js';
import { askEvent, covers, lockedSince, type RxPart } from './rx-scope.js';

export interface RxSectionOptions {
  readonly form: RxForm;
  readonly scene: DetailScene;
  readonly speech: Speech;
  readonly panel: ActionPanel;
  readonly onDiscard: () => void;
}

/** All problems in one place, in the words that stand beside the fields; each leads to its field. */
function problemsView({ form, speech }: RxSectionOptions): TemplateResult | typeof nothing {
  const { problems, hasTried } = form.sending;
  const rx = form.prescription;
  const told = problems.map((problem) => ({
    path: problem.path,
    words: problemWords(problem, { ...speech, ...(rx && { rx }) }),
  }));
  const unread = form.unreadTeeth.map((id) => ({
    path: `items.${id}.teeth`,
    words: unreadWords(form, id, speech) ?? '',
  }));
  const all = hasTried ? [...told, ...unread] : [];
  if (!all.length) return nothing;
  return html`<div class="summary-box" part="error-summary" id="rx-problems" tabindex="-1">
    <div role="alert">
      <h4>${speech.messages.wizard.summary}</h4>
      <ul>
        ${all.map(({ path, words }) => html`<li>${problemLink(form, path, words)}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** What stands in no field here is told and leads nowhere. */
function problemLink(form: RxForm, path: string, words: string): TemplateResult | string {
  const [part] = path.split('.');
  if (!EDITABLE.some((one) => one === part)) return words;
  const go = (event: Event) => {
    event.preventDefault();
    form.goTo({ path });
  };
  return html`<a href="#${path}" @click=${go}>${words}</a>`;
}

/** Whether it is safe, and how much of it there is. "Saved" stands there only when the store has said so. */
function saveLine({ form, scene, speech }: RxSectionOptions): TemplateResult | typeof nothing {
  const { revision: words } = speech.messages.detail;
  const state = form.revision?.state;
  if (!state) return nothing;
  const { fault, savedAt } = state.context;
  const isClean = state.matches('clean');
  const at = savedAt ?? (scene.view?.revising ? scene.view.savedAt : undefined);
  const saved = !isClean
    ? words.saving
    : at && form.hasChanges
      ? words.saved(formatsFor(scene.language).time(at))
      : '';
  return saveLineView({
    messages: speech.messages,
    fault: isClean ? undefined : fault,
    words: html`<span>${words.count(form.revision?.changes.length ?? 0)}</span>
      ${saved ? html`<span>${saved}</span>` : nothing}`,
    onRetry: () => form.revision?.retry(),
  });
}

/** The same bar above the form and below it. "S0 · RESUBMIT at top and bottom" */
function sendBar(options: RxSectionOptions, place: 'top' | 'bottom'): TemplateResult | typeof nothing {
  const { form, speech, onDiscard } = options;
  const { scope, sending } = form;
  if (!scope) return nothing;
  const { revision: words } = speech.messages.detail;
  const label = say(
    speech.profile.lifecycle.events[scope.event]?.label ?? { en: scope.event },
    speech.language,
  );
  return html`<div class="send-bar ${place}" part="send">
    <div class="actions">
      <button
        type="button"
        class="button primary"
        data-send=${place}
        aria-disabled=${sending.isSending ? 'true' : nothing}
        @click=${() => void sending.ask()}
      >
        ${label}
      </button>
      ${
        form.hasChanges
          ? html`<button type="button" class="button danger" data-discard=${place} @click=${onDiscard}>
              ${words.discard.label}
            </button>`
          : scope.isAnswer
            ? nothing
            : html`<button type="button" class="button" data-stop @click=${() => form.stop()}>
                ${words.stop}
              </button>`
      }
    </div>
    ${place === 'top' ? saveLine(options) : nothing}
  </div>`;
}

/** Why something cannot be changed here, and the two ways on: to ask for it, or to call. */
function lockView({ form, scene, speech, panel }: RxSectionOptions): TemplateResult | typeof nothing {
  const { client, subject, lab } = scene;
  if (!subject || !lab || lab.lifecycle.editable.includes(subject.status.stage)) return nothing;
  const { scope } = form;
  if (covers(scope, 'items') || !client) return nothing;
  const words = speech.messages.detail.revision;
  const stage = lockedSince(lab, subject, scene.language);
  const open = scope ? partsWords(EDITABLE.filter((part) => covers(scope, part)).join(' '), speech) : '';
  const ask = askEvent(client, subject);
  const isOver = stageOf(lab.lifecycle, subject.status).terminal;
  return html`<div class="lock" part="lock">
    <p>${stage ? words.lockedSince(stage) : words.locked} ${open ? words.lockedParts(open) : nothing}</p>
    ${
      isOver
        ? nothing
        : html`<p>${ask ? words.askOrCall : words.call}</p>
            ${contactView(lab)} ${ask ? panel.render('ask', [actionOf(scene, ask)]) : nothing}`
    }
  </div>`;
}

/** Changes of an earlier visit, or some that have nowhere to go now. */
function foundView({ form, scene, speech, onDiscard }: RxSectionOptions): TemplateResult | typeof nothing {
  const words = speech.messages.detail.revision;
  const isStuck = !form.scope && !!scene.view?.revising;
  if (!isStuck && !form.isFound) return nothing;
  return html`<div class="notice needs-you" part="found">
    <h4>${words.found}</h4>
    <p>${isStuck ? words.cannotBeSent : words.foundBody}</p>
    ${
      isStuck
        ? html`<div class="actions">
            <button type="button" class="button danger" data-discard="found" @click=${onDiscard}>
              ${words.discard.label}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function formView(options: RxSectionOptions): TemplateResult {
  const { form, scene, speech } = options;
  const { scope, sending, prescription: rx } = form;
  if (!rx) return html``;
  const isReadOnly = (part: RxPart) => !EDITABLE.includes(part) || !covers(scope, part);
  return html`
    ${sendBar(options, 'top')}
    ${sending.failure ? html`<p class="notice problem" role="alert" id="rx-failure" tabindex="-1" part="error">${sending.failure}</p>` : nothing}
    ${problemsView(options)} ${rxFieldsView(rxFieldsOf(form, scene, speech, rx))} ${lockView(options)}
    ${rxRead(orderOf({ rx, scene }), isReadOnly, speech, scene.names)} ${sendBar(options, 'bottom')}
  `;
}

/** The prescription: to read, or in its fields where it may be changed. */
export function rxSection(options: RxSectionOptions): TemplateResult {
  const { form, scene, speech } = options;
  const { revision: words } = speech.messages.detail;
  const { subject } = scene;
  const canOpen = !!form.scope && !form.isOpen;
  return html`<section class="section rx" part="rx" aria-labelledby="rest-rx">
    <header class="section-head">
      <h3 id="rest-rx" tabindex="-1">${words.heading}</h3>
      ${
        canOpen
          ? html`<button type="button" class="button" data-edit @click=${() => form.open()}>
              ${words.edit}
            </button>`
          : nothing
      }
    </header>
    ${foundView(options)}
    ${
      form.isOpen
        ? formView(options)
        : html`${subject ? rxRead(orderOf({ rx: subject.prescription, scene }), () => true, speech, scene.names) : nothing}
          ${lockView(options)}`
    }
  </section>`;
}
