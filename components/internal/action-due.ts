import { html, type TemplateResult } from 'lit';
import { dueDateAfter, dueDateOf, type EventType, type FieldKey, type PlainDate } from '../../src/index.js';
import type { ActionScene } from './action-words.js';
import type { ConfirmWords } from './confirm-dialog.js';
import { formatsFor } from './format.js';

/** The field in which a due date is confirmed. */
export const DUE_DATE: FieldKey = 'dueDate';

/** The day on which the work is due before an event and after it. */
export interface DueMove {
  readonly before: PlainDate;
  readonly after: PlainDate;
}

/** How an event moves the due date, by the lab's calendar; nothing where it moves none. */
export function dueMove({ client, lab, subject }: ActionScene, type: EventType): DueMove | undefined {
  if (!client || !lab || !subject) return undefined;
  const before = dueDateOf(subject);
  const after = dueDateAfter(lab, subject, type, client.today());
  return before && after ? { before, after } : undefined;
}

/** The day before and the day after, one below the other. "S2 · resume" */
export function dueView({ before, after }: DueMove, { messages, language }: ActionScene): TemplateResult {
  const { day } = formatsFor(language);
  const words = messages.detail.due;
  return html`<dl class="due" part="due">
    <div>
      <dt>${words.before}</dt>
      <dd><time datetime=${before}>${day(before)}</time></dd>
    </div>
    <div>
      <dt>${words.after}</dt>
      <dd><time datetime=${after}>${day(after)}</time></dd>
    </div>
  </dl>`;
}

/** The question before an event that moves the due date. */
export function dueQuestion(move: DueMove, label: string, scene: ActionScene): ConfirmWords {
  const { detail, common } = scene.messages;
  return {
    heading: `${label}?`,
    body: move.before === move.after ? detail.due.stays : detail.due.moves,
    content: dueView(move, scene),
    confirm: label,
    cancel: common.cancel,
  };
}
