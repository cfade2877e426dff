import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttachOutcome,
  type AttachmentRef,
  type AskedSlot,
  type FileSlot,
  type Finding,
  say,
  slotsFor,
  type ScanReport,
} from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import { stateMark } from '../internal/state-mark.js';
import { errorAt, type Form } from './form.js';
import type { FileTask } from '../internal/file-tasks.js';
import type { ScanTasks } from './scan-tasks.js';

export interface ScansOptions {
  readonly tasks: ScanTasks;
  readonly onPick: (slot: string, file: File) => void;
  readonly onRemove: (slot: string) => void;
}

const findingsView = (form: Form, findings: readonly Finding[]): TemplateResult => {
  const { slots } = form.messages.wizard;
  const { bytes } = formatsFor(form.language);
  return html`${findings.map(({ code, values }) => html`<p class="advice">${slots.findings[code](values, bytes)}</p>`)}`;
};

/** Three figures that matter: size, triangles, extent. */
function figures(form: Form, file: AttachmentRef, report: ScanReport | undefined): TemplateResult {
  const { slots } = form.messages.wizard;
  const number = new Intl.NumberFormat(form.language, { maximumFractionDigits: 1 });
  const sides = report?.box && report.box.max.map((max, i) => number.format(max - report.box!.min[i]!));
  const parts = [
    formatsFor(form.language).bytes(file.bytes),
    ...(file.triangles ? [slots.triangles(number.format(file.triangles))] : []),
    ...(sides ? [slots.extent(sides[0]!, sides[1]!, sides[2]!)] : []),
  ];
  return html`<p class="figures small quiet">${parts.join(' · ')}</p>`;
}

function keptView(
  form: Form,
  slot: string,
  label: string,
  { onRemove }: ScansOptions,
): TemplateResult | typeof nothing {
  const file = form.rx.scans[slot];
  if (!file) return nothing;
  const { slots, origin } = form.messages.wizard;
  const { view } = form.draft;
  const report = view?.reports[file.id];
  const isOnFile = form.original.has(file);
  return html`
    <div class="kept">
      <p class="marks">
        ${stateMark(file.verdict === 'warn' ? 'needs-you' : 'done', slots.verdict[file.verdict])}
        ${isOnFile ? stateMark('neutral', origin.onFile(view?.case.origin?.caseNumber)) : nothing}
      </p>
      ${figures(form, file, report)} ${findingsView(form, report?.findings ?? [])}
    </div>
    <button type="button" class="button plain danger" @click=${() => onRemove(slot)}>
      ${slots.remove(label)}
    </button>
  `;
}

function refusalWords(form: Form, outcome: AttachOutcome & { ok: false }): TemplateResult {
  const { slots } = form.messages.wizard;
  if (outcome.code !== 'blocked') return html`<p>${slots.faults[outcome.code]}</p>`;
  return findingsView(
    form,
    outcome.report.findings.filter((finding) => finding.verdict === 'block'),
  );
}

function taskView(form: Form, label: string, task: FileTask, onCancel: () => void): TemplateResult {
  const { slots } = form.messages.wizard;
  if (task.kind === 'taking')
    return html`<div class="taking">
      <p>${slots.checking(task.name)}</p>
      <progress
        aria-label=${slots.progress(label)}
        max=${Math.max(1, task.progress.total)}
        .value=${task.progress.done}
      ></progress>
      <button type="button" class="button plain" @click=${onCancel}>${slots.cancel(label)}</button>
    </div>`;
  return html`<div class="notice problem" part="error">
    <h4>${slots.refused(task.name)}</h4>
    ${task.kind === 'failed' ? html`<p>${slots.failed}</p>` : refusalWords(form, task.outcome)}
  </div>`;
}

function slotView(
  form: Form,
  { key: slot, slot: definition, need }: AskedSlot,
  options: ScansOptions,
): TemplateResult {
  const { slots } = form.messages.wizard;
  const label = say(definition.label, form.language);
  const path = `scans.${slot}`;
  const error = errorAt(form, path);
  const task = options.tasks.of(slot);
  const pick = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) options.onPick(slot, file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle(
      'over',
      event.type !== 'dragleave' && event.type !== 'drop',
    );
    if (event.type === 'drop') pick(event.dataTransfer?.files);
  };
  return html`<section
    class="slot"
    part="slot"
    aria-label=${label}
    @dragenter=${over}
    @dragover=${over}
    @dragleave=${over}
    @drop=${over}
  >
    <header>
      <h3>${label}</h3>
      <span class="small quiet">${slots.need[need]}</span>
    </header>
    <p class="hint" id="${path}-hint">${say(definition.hint, form.language)}</p>
    ${error ? html`<p class="error" id="${path}-error" part="error">${error}</p>` : nothing}
    ${task ? taskView(form, label, task, () => options.tasks.cancel(slot)) : nothing}
    <div class="row">
      ${keptView(form, slot, label, options)}
      <span class="pick">
        <input
          class="visually-hidden"
          id=${path}
          type="file"
          accept=${definition.accept.join(',')}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby="${path}-hint${error ? ` ${path}-error` : ''}"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            pick(input.files);
            // the same file may be chosen again after it was mended
            input.value = '';
          }}
        />
        <label class="button" for=${path}
          >${form.rx.scans[slot] ? slots.replace(label) : slots.pick(label)}</label
        >
      </span>
    </div>
    ${form.rx.scans[slot] ? nothing : html`<p class="small quiet drop" aria-hidden="true">${slots.drop(typesOf(definition))}</p>`}
  </section>`;
}

/** ".stl, .pdf" as people write it: "STL, PDF" */
const typesOf = ({ accept }: FileSlot): string =>
  accept.map((type) => type.replace(/^\./, '').toUpperCase()).join(', ');

export function scansStep(form: Form, options: ScansOptions): TemplateResult {
  const { profile, rx, messages } = form;
  const asked = slotsFor(profile.catalogue, { rx, followUp: form.draft.view?.case.origin?.kind });
  if (!asked.length) return html`<p class="quiet">${messages.wizard.slots.none}</p>`;
  return html`${asked.map((slot) => slotView(form, slot, options))}`;
}
