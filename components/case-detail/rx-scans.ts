import { html, nothing, type TemplateResult } from 'lit';
import { type AskedSlot, type AttachmentRef, filesIn, say, slotAt, slotsFor } from '../../src/index.js';
import { removeId, repairedView, scrubbedView } from '../case-wizard/file-list.js';
import { placeWords } from '../internal/scan-place.js';
import { findingsAt, verdictAt } from '../internal/findings-at.js';
import { findingsList } from '../internal/finding-view.js';
import { fileView, pickView, taskView } from './file-view.js';
import type { RxFields } from './rx-fields.js';

/** The focus goes to the next file's Remove, else to the picker. */
function remove({ form, rx }: RxFields, slot: string, place: string): void {
  const places = filesIn(rx, slot).map(([other]) => other);
  const at = places.indexOf(place);
  const next = places[at + 1] ?? places[at - 1];
  form.removeScan(place);
  form.files.clear(`scans.${slot}`);
  form.focus.next = next === undefined ? `scans.${slot}` : removeId(next);
}

function keptView(fields: RxFields, slot: string, place: string, file: AttachmentRef): TemplateResult {
  const { scene, rx, messages, profile, form } = fields;
  const { slots } = messages.wizard;
  const { uploads = {}, reports = {} } = scene.view ?? {};
  const report = reports[file.id];
  const words = { ...fields, rx };
  const label = placeWords(place, words);
  const scans = { profile, rx, reports };
  const isScan = !!slotAt(profile.catalogue, place)?.expects;
  const verdict = verdictAt(place, scans);
  const picture =
    isScan && scene.client
      ? form.files.prints.ofScan(scene.client, file.id, { alt: messages.viewer.picture(label) })
      : undefined;
  const look = { uploads, picture, ...((isScan || verdict !== 'pass') && { verdict }) };
  return html`${fileView(file, place === slot ? undefined : label, look, fields)}
    ${scrubbedView(report, words)} ${repairedView(report, words)}
    ${findingsList({ findings: findingsAt(place, scans), mendings: () => [] }, fields)}
    <div class="actions">
      <button
        type="button"
        class="button plain danger"
        id=${removeId(place)}
        @click=${() => remove(fields, slot, place)}
      >
        ${slots.remove(label)}
      </button>
    </div>`;
}

function slotView(fields: RxFields, { key: slot, slot: definition, need }: AskedSlot): TemplateResult {
  const { form, rx, messages, language, errorAt } = fields;
  const { slots } = messages.wizard;
  const label = say(definition.label, language);
  const path = `scans.${slot}`;
  const error = errorAt(path);
  const task = form.files.of(path);
  const files = filesIn(rx, slot);
  const describedBy = [`${path}-hint`, error && `${path}-error`].filter(Boolean).join(' ');
  const pickWords = (definition.many ?? 1) > 1 ? slots.add : slots.replace;
  return html`<section class="slot" part="slot" aria-label=${label}>
    <p class="slot-name">
      <span class="label">${label}</span> <span class="small quiet">${slots.need[need]}</span>
    </p>
    <p class="hint" id="${path}-hint">${say(definition.hint, language)}</p>
    ${error ? html`<p class="error" id="${path}-error" part="error">${error}</p>` : nothing}
    ${task ? taskView(task, { ...fields, rx }, () => form.files.cancel(path), slot) : nothing}
    ${files.map(([place, file]) => keptView(fields, slot, place, file))}
    <div class="actions">
      ${pickView({
        id: path,
        label: files.length ? pickWords(label) : slots.pick(label),
        describedBy,
        accept: definition.accept.join(','),
        isWrong: !!error,
        onPick: (picked) => void form.pickScan(slot, picked),
      })}
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
