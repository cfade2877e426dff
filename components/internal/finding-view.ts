import { html, nothing, type TemplateResult } from 'lit';
import { type Finding, type Repair, repairsFor, type ScanReport } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { findingPicture } from './finding-pictures.js';
import { formatsFor } from './format.js';

export interface FindingWords {
  readonly messages: Messages;
  readonly language: string;
}

/** The sentence of a finding: what it is, what it means, what to do. */
export const findingWords = ({ code, values }: Finding, { messages, language }: FindingWords): string =>
  messages.wizard.slots.findings[code](values, formatsFor(language).bytes);

/** A step that mends what the finding says. */
export interface Mending {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
}

/** What can be mended in the file itself, for this finding. */
export const repairsOf = (report: ScanReport | undefined, finding: Finding): readonly Repair[] =>
  report ? repairsFor({ ...report, findings: [finding] }) : [];

/** "These are metres: scale by 1,000" */
export function repairWords(repair: Repair, { code }: Finding, { messages, language }: FindingWords): string {
  const { mend } = messages.wizard.slots;
  if (repair.kind !== 'scale') return mend[repair.kind];
  return mend.scale(code, new Intl.NumberFormat(language).format(repair.factor));
}

/** One finding: its sentence, a picture where that helps, and what can be done about it at once. */
export const findingView = (
  finding: Finding,
  mendings: readonly Mending[],
  words: FindingWords,
): TemplateResult =>
  html`<li class="finding ${finding.verdict}" part="finding">
    ${findingPicture(finding)}
    <div class="finding-words">
      <p class="small">${findingWords(finding, words)}</p>
      ${
        mendings.length
          ? html`<div class="actions">
              ${mendings.map(
                ({ id, label, onPress }) =>
                  html`<button type="button" class="button" id=${id} @click=${onPress}>${label}</button>`,
              )}
            </div>`
          : nothing
      }
    </div>
  </li>`;

export interface FindingsOptions {
  readonly findings: readonly Finding[];
  /** what can be done about a finding at once */
  readonly mendings: (finding: Finding) => readonly Mending[];
}

export function findingsList(
  { findings, mendings }: FindingsOptions,
  words: FindingWords,
): TemplateResult | typeof nothing {
  if (!findings.length) return nothing;
  return html`<ul class="findings">
    ${findings.map((finding) => findingView(finding, mendings(finding), words))}
  </ul>`;
}
