import { html, nothing, type TemplateResult } from 'lit';
import { type CaseTrouble, type LabRefusal, type PlainDate, say } from '../../src/index.js';
import { DUE_DATE } from '../internal/action-due.js';
import { actionOf } from '../internal/action-list.js';
import type { Action } from '../internal/action-panel.js';
import { type ActionScene, expectedDay, refusalWords } from '../internal/action-words.js';
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

/** The refused event once more with the day that the lab counts, where a day is all that it asks for. */
function againWith(trouble: CaseTrouble, scene: ActionScene): { action: Action; day: PlainDate } | undefined {
  const { client, subject } = scene;
  const day = trouble.kind === 'refused' ? expectedDay(trouble.refusal) : undefined;
  if (trouble.kind !== 'refused' || !day || !client || !subject) return undefined;
  const possible = client.actions(subject).find(({ type }) => type === trouble.event);
  const action = possible && actionOf(scene, possible);
  if (!action || action.fields.some((key) => key !== DUE_DATE)) return undefined;
  return { action: { ...action, fields: [], preset: { ...action.preset, [DUE_DATE]: day } }, day };
}

export interface TroubleActs {
  readonly dismiss: () => void;
  /** sends it again as it is now */
  readonly again: (action: Action) => void;
}

const words = (trouble: CaseTrouble, scene: ActionScene): string =>
  trouble.kind === 'refused'
    ? refusalWords(trouble.refusal satisfies LabRefusal, scene)
    : conflictWords(trouble.fields, scene);

/** What the person had written with it, to be used again. */
function writtenView(trouble: CaseTrouble, { lab }: ActionScene): TemplateResult | typeof nothing {
  if (trouble.kind !== 'refused') return nothing;
  const event = lab?.lifecycle.events[trouble.event];
  const own = Object.entries(trouble.fields ?? {}).filter(
    ([key, value]) =>
      value && lab?.lifecycle.fields[key]?.kind === 'text' && !event?.decidesOn?.includes(key),
  );
  return html`${own.map(([, value]) => html`<blockquote part="reason" class="reason">${asWritten(value)}</blockquote>`)}`;
}

/** What went wrong after it had been stored, until somebody has read it. */
export function troubleView(trouble: CaseTrouble, scene: ActionScene, acts: TroubleActs): TemplateResult {
  const { messages, lab, language } = scene;
  const again = againWith(trouble, scene);
  const heading =
    trouble.kind === 'refused'
      ? messages.timeline.troubleRefused(
          say(lab?.lifecycle.events[trouble.event]?.label ?? { en: trouble.event }, language),
        )
      : messages.timeline.troubleConflict;
  return html`<section part="trouble" class="notice problem" aria-labelledby="trouble">
    <h3 id="trouble">${toneIcon('problem')} ${heading}</h3>
    <p>${asWritten(words(trouble, scene))}</p>
    ${writtenView(trouble, scene)}
    <p class="meta"><time datetime=${trouble.at}>${formatsFor(language).moment(trouble.at)}</time></p>
    <div class="actions">
      ${
        again
          ? html`<button
              type="button"
              class="button primary"
              data-again=${again.action.type}
              @click=${() => acts.again(again.action)}
            >
              ${messages.detail.due.confirmDay(formatsFor(language).day(again.day))}
            </button>`
          : nothing
      }
      <button type="button" class="button" data-dismiss @click=${acts.dismiss}>
        ${messages.timeline.dismiss}
      </button>
    </div>
  </section>`;
}
