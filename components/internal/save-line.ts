import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { SaveFailed } from './saving.js';

export interface SaveLineOptions {
  readonly messages: Messages;
  /** why it is not saved; absent where nothing stands against it */
  readonly fault: unknown;
  /** what is said as long as nothing has failed */
  readonly words: unknown;
  /** absent: another attempt would end the same way */
  readonly onRetry: (() => void) | undefined;
}

/** One line on whether everything is safe. "Saved" stands there only after the transaction completed. */
export function saveLineView({ messages, fault, words, onRetry }: SaveLineOptions): TemplateResult {
  const { failed } = messages.wizard.save;
  if (fault === undefined) return html`<p class="save quiet small" part="save" id="save">${words}</p>`;
  const code = fault instanceof SaveFailed ? fault.code : 'storage-failed';
  return html`<p class="save failed small" part="save" id="save">
    <span role="alert">${failed[code] ?? failed['storage-failed']}</span>
    ${
      onRetry
        ? html`<button type="button" class="button plain" @click=${onRetry}>${messages.common.retry}</button>`
        : nothing
    }
  </p>`;
}
