import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttachmentRef,
  type AttachOutcome,
  type Finding,
  type ScanReport,
  slotOf,
  type Verdict,
} from '../../src/index.js';
import type { FileTask } from '../internal/file-tasks.js';
import { findingWords } from '../internal/finding-view.js';
import { formatsFor } from '../internal/format.js';
import { type FileWords, placeWords } from '../internal/scan-place.js';
import { stateMark } from '../internal/state-mark.js';

export const findingsView = (findings: readonly Finding[], words: FileWords): readonly TemplateResult[] =>
  findings.map((finding) => html`<p class="advice small">${findingWords(finding, words)}</p>`);

/** Why a file was not taken, in whole sentences. @param slot where it was to go */
function refusalWords(
  outcome: AttachOutcome & { ok: false },
  slot: string,
  words: FileWords,
): readonly string[] {
  const { slots } = words.messages.wizard;
  switch (outcome.code) {
    case 'blocked':
      return outcome.report.findings
        .filter((finding) => finding.verdict === 'block')
        .map((finding) => findingWords(finding, words));
    case 'same-file':
      // documents that follow a case lie in no slot
      return [outcome.place ? slots.sameFile(placeWords(outcome.place, words)) : slots.sameDocument];
    case 'too-many-files':
      return [slots.tooMany(placeWords(slotOf(slot), words), outcome.most)];
    default:
      return [slots.faults[outcome.code]];
  }
}

export const refusalView = (
  outcome: AttachOutcome & { ok: false },
  slot: string,
  words: FileWords,
): readonly TemplateResult[] => refusalWords(outcome, slot, words).map((one) => html`<p>${one}</p>`);

const whyNot = (task: Exclude<FileTask, { kind: 'taking' }>, slot: string, words: FileWords) =>
  task.kind === 'failed' ? [words.messages.wizard.slots.failed] : refusalWords(task.outcome, slot, words);

/** "Frontal bite: IMG_1.HEIC was not taken. This picture is in the HEIC format …", as in the summary of what is wrong. */
export function refusedWords(task: FileTask, place: string, words: FileWords): string {
  if (task.kind === 'taking') return '';
  const { refused } = words.messages.wizard.slots;
  return `${placeWords(slotOf(place), words)}: ${refused(task.name)}. ${whyNot(task, place, words).join(' ')}`;
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
  // in metres an arch is 0.065 long
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const figure = (side: number) => (side < 1 ? small : number).format(side);
  const sides = report?.box && report.box.max.map((max, i) => figure(max - report.box!.min[i]!));
  const parts = [
    ...(kindOf(file) ? [kindOf(file)] : []),
    formatsFor(language).bytes(file.bytes),
    ...(file.triangles ? [slots.triangles(number.format(file.triangles))] : []),
    ...(sides ? [slots.extent(sides[0]!, sides[1]!, sides[2]!)] : []),
  ];
  return html`<p class="figures small quiet">${parts.join(' · ')}</p>`;
}

/** What a person let mend in the copy. */
export function repairedView(
  report: ScanReport | undefined,
  { messages, language }: FileWords,
): TemplateResult | typeof nothing {
  if (!report?.repairs?.length) return nothing;
  const { repaired, repairedParts } = messages.wizard.slots;
  const parts = report.repairs.map((repair) =>
    repair.kind === 'scale'
      ? repairedParts.scale(new Intl.NumberFormat(language).format(repair.factor))
      : repairedParts[repair.kind],
  );
  return html`<p class="small quiet">${repaired(formatsFor(language).list(parts))}</p>`;
}

/** Whether a file fits, in words beside a mark. */
export function verdictMark(
  { triangles }: AttachmentRef,
  verdict: Verdict,
  { messages }: FileWords,
): TemplateResult {
  const { slots } = messages.wizard;
  if (verdict === 'block') return stateMark('problem', slots.verdict.block);
  if (verdict === 'warn') return stateMark('needs-you', slots.verdict.warn);
  return stateMark('done', triangles ? slots.verdict.pass : slots.saved);
}

export interface KeptOptions {
  readonly place: string;
  readonly file: AttachmentRef;
  readonly report: ScanReport | undefined;
  readonly verdict: Verdict;
  /** one of several: it is named */
  readonly isOneOfSeveral: boolean;
  /** beside the verdict: where it comes from */
  readonly origin: TemplateResult | typeof nothing;
  readonly picture: HTMLCanvasElement | undefined;
  /** the button that shows it in three dimensions */
  readonly look: TemplateResult | typeof nothing;
  /** below: what was found, what is looked at */
  readonly below: TemplateResult | typeof nothing;
  readonly onRemove: () => void;
}

export const removeId = (place: string): string => `remove-${place}`;

/** A file that lies in its place. */
export function keptView(options: KeptOptions, words: FileWords): TemplateResult {
  const { place, file, report, verdict, isOneOfSeveral, origin, picture, look, below, onRemove } = options;
  const { slots } = words.messages.wizard;
  const name = placeWords(place, words);
  return html`<li class="kept-row" part="file">
    ${picture ? html`<span class="thumb">${picture}</span>` : nothing}
    <div class="kept">
      ${isOneOfSeveral ? html`<p class="file-name">${name}</p>` : nothing}
      <p class="marks">${verdictMark(file, verdict, words)} ${origin}</p>
      ${figures(file, report, words)} ${scrubbedView(report, words)} ${repairedView(report, words)}
    </div>
    <div class="kept-actions">
      ${look}
      <button type="button" class="button plain danger" id=${removeId(place)} @click=${onRemove}>
        ${slots.remove(name)}
      </button>
    </div>
    ${below === nothing ? nothing : html`<div class="below">${below}</div>`}
  </li>`;
}

export const refusedId = (place: string): string => `refused-${place}`;

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
      <p class="file-name">${task.isMending ? slots.mending(label) : slots.checking(task.name)}</p>
      <progress
        aria-label=${slots.progress(what)}
        max=${Math.max(1, task.progress.total)}
        .value=${task.progress.done}
      ></progress>
      <button type="button" class="button plain" @click=${onCancel}>${slots.cancel(what)}</button>
    </div>`;
  const isUnusable = task.kind === 'refused' && task.outcome.code === 'blocked';
  return html`<div class="notice problem" part="error" id=${refusedId(place)}>
    <h4 class="file-name">${task.isMending ? slots.notMended(task.name) : slots.refused(task.name)}</h4>
    ${isUnusable ? html`<p class="marks">${stateMark('problem', slots.verdict.block)}</p>` : nothing}
    ${whyNot(task, place, words).map((one) => html`<p>${one}</p>`)}
    <div class="actions">
      <button
        type="button"
        class="button"
        aria-label=${task.isMending ? nothing : slots.dismiss(task.name)}
        @click=${onDismiss}
      >
        ${task.isMending ? words.messages.common.close : slots.leaveOut}
      </button>
    </div>
  </div>`;
}
