import { html, nothing, type TemplateResult } from 'lit';
import { type AskedSlot, say, slotsFor } from '../../src/index.js';
import { stateMark } from '../internal/state-mark.js';
import { fileView, findingsView, pickView, taskView } from './file-view.js';
import type { RxFields } from './rx-fields.js';

function slotView(fields: RxFields, { key: slot, slot: definition, need }: AskedSlot): TemplateResult {
  const { form, scene, rx, messages, language, errorAt } = fields;
  const { slots } = messages.wizard;
  const label = say(definition.label, language);
  const path = `scans.${slot}`;
  const error = errorAt(path);
  const task = form.files.of(path);
  const file = rx.scans[slot];
  const report = file && scene.view?.reports[file.id];
  const describedBy = [`${path}-hint`, error && `${path}-error`].filter(Boolean).join(' ');
  return html`<section class="slot" part="slot" aria-label=${label}>
    <p class="slot-name">
      <span class="label">${label}</span> <span class="small quiet">${slots.need[need]}</span>
    </p>
    <p class="hint" id="${path}-hint">${say(definition.hint, language)}</p>
    ${error ? html`<p class="error" id="${path}-error" part="error">${error}</p>` : nothing}
    ${task ? taskView(task, fields, () => form.files.cancel(path)) : nothing}
    ${
      file
        ? html`${fileView(file, undefined, { uploads: scene.view?.uploads ?? {} }, fields)}
          ${report?.findings.length ? html`${stateMark('needs-you', slots.verdict.warn)} ${findingsView(report.findings, fields)}` : nothing}`
        : nothing
    }
    <div class="actions">
      ${pickView({
        id: path,
        label: file ? slots.replace(label) : slots.pick(label),
        describedBy,
        accept: definition.accept.join(','),
        isWrong: !!error,
        onPick: (picked) => void form.pickScan(slot, picked),
      })}
      ${
        file
          ? html`<button type="button" class="button plain danger" @click=${() => form.removeScan(slot)}>
              ${slots.remove(label)}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

/** The lab's places for files, to be filled anew. */
export function scanFields(fields: RxFields): TemplateResult {
  const { profile, rx, scene } = fields;
  const slots = slotsFor(profile.catalogue, { rx, followUp: scene.subject?.origin?.kind });
  return html`<h4>${fields.messages.detail.documents.scans}</h4>
    ${slots.map((slot) => slotView(fields, slot))}`;
}
