import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type AttachmentRef, type Case, type CaseView, type FollowUp, say } from '../../src/index.js';
import { Observe } from '../internal/observe.js';
import type { Draft } from './draft.js';
import type { Speech } from './words.js';

/** The case that a draft grows out of, as far as the form needs it: what lies on file there. */
export class OriginalCase {
  #seen: Observe<CaseView | undefined>;
  #id: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#seen = new Observe(host);
  }

  follow(draft: Draft | undefined): void {
    const id = draft?.view?.case.origin?.caseId;
    const key = id && `${draft.client.account.subject} ${id}`;
    if (key === this.#id) return;
    this.#id = key;
    this.#seen.follow(id && draft.client.case(id));
  }

  /** Whether a scan is the one that the original was sent with. */
  has({ root }: AttachmentRef): boolean {
    const scans = this.#seen.value?.case.prescription.scans ?? {};
    return Object.values(scans).some((scan) => scan.root === root);
  }
}

/** The rule under which a draft grows out of another case; nothing for one that does not, or by an unknown rule. */
export const followUpOf = ({ profile }: Speech, subject: Case | undefined): FollowUp | undefined =>
  subject?.origin && profile.followUps[subject.origin.kind];

/** "Refinement of case 10001" */
export function originWords({ messages, profile, language }: Speech, subject: Case): string | undefined {
  const { origin } = subject;
  if (!origin) return undefined;
  const kind = say(profile.followUps[origin.kind]?.label ?? { en: origin.kind }, language);
  return messages.wizard.origin.followUpOf(kind, origin.caseNumber);
}

/** Which case it grows out of, what such a case is for, and whether it needs new impressions. */
export function originNotice(speech: Speech, subject: Case): TemplateResult {
  const rule = followUpOf(speech, subject);
  const { impressions } = speech.messages.wizard.origin;
  return html`<div class="notice progress" part="origin">
    <h3>${originWords(speech, subject)}</h3>
    ${rule ? html`<p>${say(rule.meaning, speech.language)}</p>` : ''}
    ${rule ? html`<p>${impressions[rule.impressions]}</p>` : ''}
  </div>`;
}
