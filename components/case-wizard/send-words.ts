import { html } from 'lit';
import { itemsOf } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import type { ConfirmWords } from '../internal/confirm-dialog.js';
import { formatsFor } from '../internal/format.js';
import type { Form } from './form.js';
import { leftOutView } from './left-out.js';
import { inBothNotations } from './review-rows.js';
import { isPerArch, itemWords } from './words.js';

/** What is about to be sent, once more: work, teeth in both notations, patient and day. "S3 · confirm" */
export function sendWords(form: Form): ConfirmWords {
  const { rx, messages, language } = form;
  const { review } = messages.wizard;
  const { confirm } = messages.signing;
  return {
    heading: review.confirmHeading,
    body: confirm.body,
    content: html`${leftOutView(form.draft.leftOut, form)}
      <dl class="sending" part="sending">
        <dt>${confirm.work}</dt>
        ${itemsOf(rx).map(
          (item) =>
            html`<dd>
              ${itemWords(item, form)}${
                item.teeth.length && !isPerArch(item, form)
                  ? html`<span class="small quiet">${inBothNotations(item.teeth, form)}</span>`
                  : ''
              }
            </dd>`,
        )}
        <dt>${confirm.patient}</dt>
        <dd>${asWritten(rx.patientCode)}</dd>
        <dt>${confirm.date}</dt>
        <dd>${rx.dateWanted ? formatsFor(language).day(rx.dateWanted) : confirm.noDate}</dd>
        ${
          rx.signature
            ? html`<dt>${confirm.dentist}</dt>
                <dd>${asWritten(rx.signature.name)}</dd>`
            : ''
        }
      </dl>`,
    confirm: review.confirmSend,
    cancel: messages.common.cancel,
  };
}
