import { html, type TemplateResult } from 'lit';
import { type CaseTrouble, say } from '../../src/index.js';
import { type ActionScene, refusalWords } from '../internal/action-words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';

function conflictWords(fields: readonly string[], { messages, language }: ActionScene): string {
  const names: Readonly<Record<string, string>> = messages.timeline.fieldNames;
  const keys = fields.map((field) => field.split(/\W/)[0]!);
  return messages.timeline.troubleConflictBody(
    formatsFor(language).list([...new Set(keys)].map((key) => names[key] ?? key)),
  );
}

/** What went wrong after it had been stored, until somebody has read it. */
export function troubleView(trouble: CaseTrouble, scene: ActionScene, dismiss: () => void): TemplateResult {
  const { messages, lab, language } = scene;
  const isRefused = trouble.kind === 'refused';
  const heading = isRefused
    ? messages.timeline.troubleRefused(
        say(lab?.lifecycle.events[trouble.event]?.label ?? { en: trouble.event }, language),
      )
    : messages.timeline.troubleConflict;
  return html`<section part="trouble" class="notice problem" aria-labelledby="trouble">
    <h3 id="trouble">${toneIcon('problem')} ${heading}</h3>
    <p>
      ${asWritten(isRefused ? refusalWords(trouble.refusal, scene) : conflictWords(trouble.fields, scene))}
    </p>
    <p class="meta"><time datetime=${trouble.at}>${formatsFor(language).moment(trouble.at)}</time></p>
    <div class="actions">
      <button type="button" class="button" @click=${dismiss}>${messages.timeline.dismiss}</button>
    </div>
  </section>`;
}
