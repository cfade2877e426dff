import { html, nothing, type TemplateResult } from 'lit';
import { filesIn, itemsOf, say } from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import type { Form } from './form.js';
import { itemWords, materialWords } from './words.js';

/** What has been entered, in reach on wide pages: teeth, files, and when the work can be there. */
export function soFar(form: Form): TemplateResult | typeof nothing {
  const { rx, profile, language, draft, messages } = form;
  const { wizard } = messages;
  const formats = formatsFor(language);
  const items = itemsOf(rx).filter((item) => item.product || item.teeth.length);
  const files = Object.entries(profile.catalogue.slots).flatMap(([slot, { label }]) =>
    filesIn(rx, slot).map(([, file]) => [label, file] as const),
  );
  if (!items.length && !files.length) return nothing;
  return html`<aside class="so-far" part="so-far" aria-label=${wizard.soFar}>
    <h3>${wizard.soFar}</h3>
    <dl>
      ${
        items.length
          ? html`<dt>${wizard.fields.items.label}</dt>
              ${items.map(
                (item) =>
                  html`<dd>
                    ${itemWords(item, form)}<span class="small quiet">${materialWords(item, form)}</span>
                  </dd>`,
              )}`
          : nothing
      }
      ${
        files.length
          ? html`<dt>${wizard.fields.scans.label}</dt>
              ${files.map(
                ([label, { bytes }]) =>
                  html`<dd>
                    ${say(label, language)}<bdi class="small quiet" dir="ltr">${formats.bytes(bytes)}</bdi>
                  </dd>`,
              )}`
          : nothing
      }
      ${
        items.length
          ? html`<dt>${wizard.soFarEarliest}</dt>
              <dd>${formats.day(draft.client.arrival(items, rx.priority).arrives)}</dd>`
          : nothing
      }
    </dl>
  </aside>`;
}
