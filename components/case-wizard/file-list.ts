import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttachmentRef,
  type AttachOutcome,
  filesIn,
  type Finding,
  type LabProfile,
  type Prescription,
  say,
  type ScanReport,
  slotAt,
  slotOf,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { FileTask } from '../internal/file-tasks.js';
import { formatsFor } from '../internal/format.js';
import { stateMark } from '../internal/state-mark.js';

/** What is needed to speak of files. */
export interface FileWords {
  readonly messages: Messages;
  readonly language: string;
  readonly profile?: LabProfile | undefined;
  readonly rx?: Prescription | undefined;
}

/** "X-rays", or where several lie there "X-rays, file 2" */
export function placeWords(place: string, { messages, language, profile, rx }: FileWords): string {
  const slot = slotOf(place);
  const label = say((profile && slotAt(profile.catalogue, slot)?.label) ?? { en: slot }, language);
  const at = rx ? filesIn(rx, slot).findIndex(([other]) => other === place) : -1;
  return place === slot || at < 0 ? label : messages.wizard.slots.one(label, at + 1);
}

export const findingsView = (
  findings: readonly Finding[],
  { messages, language }: FileWords,
): readonly TemplateResult[] =>
  findings.map(
    ({ code, values }) =>
      html`<p class="advice small">
        ${messages.wizard.slots.findings[code](values, formatsFor(language).bytes)}
      </p>`,
  );

/** Why a file was not taken. @param slot where it was to go */
export function refusalView(
  outcome: AttachOutcome & { ok: false },
  slot: string,
  words: FileWords,
): TemplateResult | readonly TemplateResult[] {
  const { slots } = words.messages.wizard;
  switch (outcome.code) {
    case 'blocked':
      return findingsView(
        outcome.report.findings.filter((finding) => finding.verdict === 'block'),
        words,
      );
    case 'same-file':
      // documents that follow a case lie in no slot
      return html`<p>
        ${outcome.place ? slots.sameFile(placeWords(outcome.place, words)) : slots.sameDocument}
      </p>`;
    case 'too-many-files':
      return html`<p>${slots.tooMany(placeWords(slotOf(slot), words), outcome.most)}</p>`;
    default:
      return html`<p>${slots.faults[outcome.code]}</p>`;
  }
}

/** What was taken out of the copy, in one calm line. */
export function scrubbedView(
  report: ScanReport | undefined,
  { messages, language }: FileWords,
): TemplateResult | typeof nothing {
  const { slots } = messages.wizard;
  if (!report?.scrubbed?.length) return nothing;
  const parts = report.scrubbed.map((part) => slots.scrubbedParts[part]);
  return html`<p class="small quiet">${slots.scrubbed(formatsFor(language).list(parts))}</p>`;
}

/** The ending of the name says what the content is: it was given by the content. */
const kindOf = ({ name }: AttachmentRef): string => {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
  return ending === 'jpg' ? 'JPEG' : ending.toUpperCase();
};

/** What it is, and the figures that matter: size, and of a mesh triangles and extent. */
export function figures(
  file: AttachmentRef,
  report: ScanReport | undefined,
  { messages, language }: FileWords,
): TemplateResult {
  const { slots } = messages.wizard;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const sides = report?.box && report.box.max.map((max, i) => number.format(max - report.box!.min[i]!));
  const parts = [
    ...(kindOf(file) ? [kindOf(file)] : []),
    formatsFor(language).bytes(file.bytes),
    ...(file.triangles ? [slots.triangles(number.format(file.triangles))] : []),
    ...(sides ? [slots.extent(sides[0]!, sides[1]!, sides[2]!)] : []),
  ];
  return html`<p class="figures small quiet">${parts.join(' · ')}</p>`;
}

export interface KeptOptions {
  readonly place: string;
  readonly file: AttachmentRef;
  readonly report: ScanReport | undefined;
  /** one of several: it is named */
  readonly isOneOfSeveral: boolean;
  /** beside the verdict: where it comes from */
  readonly origin: TemplateResult | typeof nothing;
  readonly picture: HTMLCanvasElement | undefined;
  readonly onRemove: () => void;
}

export const removeId = (place: string): string => `remove-${place}`;

/** A file that lies in its place. */
export function keptView(options: KeptOptions, words: FileWords): TemplateResult {
  const { place, file, report, isOneOfSeveral, origin, picture, onRemove } = options;
  const { slots } = words.messages.wizard;
  const name = placeWords(place, words);
  const good = file.triangles ? slots.verdict.pass : slots.saved;
  return html`<li class="kept-row" part="file">
    ${picture ? html`<span class="thumb">${picture}</span>` : nothing}
    <div class="kept">
      ${isOneOfSeveral ? html`<p class="file-name">${name}</p>` : nothing}
      <p class="marks">
        ${file.verdict === 'warn' ? stateMark('needs-you', slots.verdict.warn) : stateMark('done', good)}
        ${origin}
      </p>
      ${figures(file, report, words)} ${scrubbedView(report, words)}
      ${findingsView(report?.findings ?? [], words)}
    </div>
    <button type="button" class="button plain danger" id=${removeId(place)} @click=${onRemove}>
      ${slots.remove(name)}
    </button>
  </li>`;
}

export interface TaskOptions {
  readonly place: string;
  readonly label: string;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** A file that is being taken in, or was not taken. */
export function taskView(
  task: FileTask,
  { place, label, onCancel, onDismiss }: TaskOptions,
  words: FileWords,
): TemplateResult {
  const { slots } = words.messages.wizard;
  const isOneOfSeveral = place !== slotOf(place);
  const what = isOneOfSeveral ? task.name : label;
  if (task.kind === 'taking')
    return html`<div class="taking">
      <p class="file-name">${slots.checking(task.name)}</p>
      <progress
        aria-label=${slots.progress(what)}
        max=${Math.max(1, task.progress.total)}
        .value=${task.progress.done}
      ></progress>
      <button type="button" class="button plain" @click=${onCancel}>${slots.cancel(what)}</button>
    </div>`;
  return html`<div class="notice problem" part="error">
    <h4 class="file-name">${slots.refused(task.name)}</h4>
    ${task.kind === 'failed' ? html`<p>${slots.failed}</p>` : refusalView(task.outcome, place, words)}
    ${
      isOneOfSeveral
        ? html`<button
            type="button"
            class="button plain"
            aria-label=${slots.dismiss(task.name)}
            @click=${onDismiss}
          >
            ${words.messages.common.close}
          </button>`
        : nothing
    }
  </div>`;
}
