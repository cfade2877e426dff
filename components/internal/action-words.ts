import {
  type Case,
  type FollowUpOutcome,
  type LabClient,
  type LabProfile,
  type LabRefusal,
  type PlainDate,
  say,
  type SendOutcome,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from './format.js';
import { stageOf } from './state-mark.js';

/** What a panel needs to know at the moment that it acts. */
export interface ActionScene {
  readonly client: LabClient | undefined;
  readonly subject: Case | undefined;
  readonly lab: LabProfile | undefined;
  readonly messages: Messages;
  readonly language: string;
}

/** What became of an event that a person sent, whichever verb of the client carried it. */
export type Sent = SendOutcome | FollowUpOutcome;

/** Why an event was not taken, as one sentence. */
export function refusalWords(refusal: LabRefusal, { messages, lab, subject, language }: ActionScene): string {
  const words = messages.actions.refused;
  if (refusal.code === 'declined') return words.declined(refusal.message);
  if (refusal.code === 'stale-date') return words['stale-date'](formatsFor(language).day(refusal.expected));
  if (refusal.code === 'missing-fields' || refusal.code === 'stale-value') {
    const labels = refusal.fields.map((field) =>
      say(lab?.lifecycle.fields[field]?.label ?? { en: field }, language),
    );
    return words[refusal.code](labels.join(', '));
  }
  const stage = lab && subject ? say(stageOf(lab.lifecycle, subject.status).label, language) : '';
  return words[refusal.code](stage);
}

/** Why a person's event was not stored, as one sentence. */
export function outcomeWords(outcome: Sent & { ok: false }, scene: ActionScene): string {
  if (outcome.code === 'refused') return refusalWords(outcome.refusal, scene);
  // which one, and why, is told beside the files
  if (outcome.code === 'document-refused') return scene.messages.detail.form.files.refused;
  if (outcome.code === 'not-offered') return scene.messages.detail.links.notOffered;
  return scene.messages.actions.fault[outcome.code];
}

/** The due date that the lab counts, where it refused another one. */
export function expectedDay(refusal: LabRefusal): PlainDate | undefined {
  return refusal.code === 'stale-date' ? refusal.expected : undefined;
}
