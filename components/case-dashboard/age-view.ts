import { html, nothing, type TemplateResult } from 'lit';
import type { SyncView } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { icons } from '../internal/icons.js';

/** How old the figures are, and that they are what this device knows while there is no connection. */
export function ageView(
  sync: SyncView | undefined,
  { messages, language }: { readonly messages: Messages; readonly language: string },
): TemplateResult | typeof nothing {
  if (!sync) return nothing;
  const { dashboard } = messages;
  const at = sync.syncedAt && formatsFor(language).moment(sync.syncedAt);
  if (sync.state === 'offline')
    return html`<p class="age" part="age">${icons.offline} <span>${dashboard.offline(at)}</span></p>`;
  return at ? html`<p class="age quiet small" part="age">${dashboard.asOf(at)}</p>` : nothing;
}
