import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../src/index.js';
import { leftOutOf, leftOutView } from '../case-wizard/left-out.js';
import { kindsOf } from '../case-wizard/signature-field.js';
import { problemWords, type Speech } from '../case-wizard/words.js';
import { dueView } from '../internal/action-due.js';
import { fieldView } from '../internal/action-fields.js';
import { neededOf } from '../internal/action-values.js';
import { changeRows, changesView } from '../status-timeline/change-view.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { SIGNATURE } from './rx-sending.js';

/** What the event asks for beside the changes: the answer to the lab's question. */
function fieldsView(
  { sending }: RxForm,
  { lab, messages, language }: DetailScene,
): readonly TemplateResult[] {
  const { asked, values, wrong } = sending;
  if (!asked) return [];
  const definitions = lab?.lifecycle.fields ?? {};
  const needed = neededOf(asked.action, values, definitions);
  return [...asked.action.fields, ...(asked.action.optional ?? [])].map((key) =>
    fieldView({
      key,
      definition: definitions[key],
      value: values[key] ?? '',
      isOptional: !needed.includes(key),
      isWrong: wrong.includes(key),
      messages,
      language,
      onInput: (value) => sending.type(key, value),
    }),
  );
}

function signatureView({ sending }: RxForm, { messages }: DetailScene, speech: Speech): TemplateResult {
  const { profile, language, rx } = speech;
  const { signature } = sending;
  const { jurisdiction } = profile;
  const now = rx && { ...rx, signature };
  return sending.signatureField.view({
    words: messages.signing.sign,
    required: messages.questions.need.required,
    signature,
    kinds: kindsOf(jurisdiction?.signature),
    place: jurisdiction ? say(jurisdiction.label, language) : profile.name,
    phone: profile.contact.phone,
    name: rx?.doctorName ?? '',
    error: sending.wrong.includes(SIGNATURE)
      ? problemWords(
          { path: 'signature', code: 'sign-required', values: {} },
          { ...speech, ...(now && { rx: now }) },
        )
      : undefined,
    onChange: (value) => sending.sign(value),
  });
}

/** What was entered and goes along no more, because it is not asked for. */
function leftOut(form: RxForm, speech: Speech): TemplateResult | typeof nothing {
  const { prescription, revision } = form;
  const leaving = revision?.leaving;
  if (!prescription || !leaving) return nothing;
  return leftOutView(leftOutOf(prescription, leaving), { ...speech, rx: prescription });
}

/** Everything that is about to be sent, once more, and the signature under it. */
export function sendDialog(
  form: RxForm,
  scene: DetailScene,
  speech: Speech,
): TemplateResult | typeof nothing {
  const { asked, isSending } = form.sending;
  const { subject, messages } = scene;
  if (!asked || !subject || !form.prescription) return nothing;
  const { send } = messages.detail.revision;
  const rows = changeRows(form.revision?.changes ?? [], [form.prescription, subject.prescription], speech);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.sending.confirm();
  };
  return html`<dialog
    id="send"
    part="dialog"
    aria-labelledby="send-heading"
    @close=${() => form.sending.close()}
  >
    <form class="dialog" novalidate @submit=${submit}>
      <h3 id="send-heading" tabindex="-1" autofocus>${asked.action.label}</h3>
      <p>${asked.isSigned ? send.body : send.wordsOnly}</p>
      ${
        asked.isSigned
          ? html`<section class="sent-changes" aria-labelledby="send-changes">
              <h4 id="send-changes">${send.changes}</h4>
              ${changesView(rows, scene)}
            </section>`
          : nothing
      }
      ${fieldsView(form, scene)}
      ${
        asked.move
          ? html`<p>
                ${asked.move.before === asked.move.after ? messages.detail.due.stays : messages.detail.due.moves}
              </p>
              ${dueView(asked.move, scene)}`
          : nothing
      }
      ${leftOut(form, speech)}
      ${asked.isSigned ? signatureView(form, scene, { ...speech, rx: form.prescription }) : nothing}
      <div class="actions">
        <button
          type="submit"
          class="button primary"
          data-confirm
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${asked.action.label}
        </button>
        <button type="button" class="button" @click=${() => form.sending.close()}>
          ${messages.common.cancel}
        </button>
      </div>
    </form>
  </dialog>`;
}
