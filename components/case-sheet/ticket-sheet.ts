import { html, nothing, type TemplateResult } from 'lit';
import { dueDateOf, lineOf, type PrescriptionItem, say } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { shadeRows, unitRows } from '../internal/rx-words.js';
import { interruptions, shownState } from '../internal/state-mark.js';
import { qrView } from './qr.js';
import {
  materialName,
  pieces,
  productWords,
  row,
  rowIf,
  sheetFrame,
  teethView,
  writeIn,
} from './sheet-parts.js';
import { referenceOf, type SheetScene } from './sheet-scene.js';
import { toothDiagram } from './tooth-diagram.js';

/** In short: product, teeth, material and shades; the answers stand on the prescription. */
function pieceView(item: PrescriptionItem, scene: SheetScene): TemplateResult {
  const details = [
    materialName(item, scene),
    ...[...shadeRows(item, scene), ...unitRows(item, scene)].map(({ label, words }) => `${label}: ${words}`),
  ].filter(Boolean);
  return html`<li class="piece">
    <p class="what"><strong>${productWords(item, scene)}</strong> ${teethView(item, scene)}</p>
    <p>${details.join(' · ')}</p>
    ${item.note ? html`<p>${asWritten(item.note)}</p>` : nothing}
  </li>`;
}

/** What everybody at the bench must see first: rush, and whatever stops the case. */
function marksView(scene: SheetScene): TemplateResult | typeof nothing {
  const { subject, profile, messages, language } = scene;
  const { ticket } = messages.sheet;
  const stops = interruptions(profile.lifecycle, subject.status);
  const isRush = subject.prescription.priority === 'urgent';
  if (!isRush && !stops.length) return nothing;
  return html`<div class="stamps">
    ${isRush ? html`<p class="stamp heavy">${ticket.rush}</p>` : nothing}
    ${stops.map(
      ({ label, suspends }) =>
        html`<p class="stamp">
          ${suspends ? html`<strong>${ticket.stopped}:</strong>` : nothing} ${say(label, language)}
        </p>`,
    )}
  </div>`;
}

/** A line to be signed off for each step that the work still goes through. */
function stepsView(scene: SheetScene): TemplateResult {
  const { subject, profile, messages, language } = scene;
  const { ticket } = messages.sheet;
  const { lifecycle } = profile;
  const steps = lineOf(profile, subject).filter((stage) => {
    const { states } = lifecycle.regions.stage;
    return !lifecycle.editable.includes(stage) && !states[stage]?.terminal && !states[stage]?.leftLab;
  });
  return html`<section class="block">
    <h2>${ticket.steps}</h2>
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">${ticket.step}</th>
          <th scope="col">${ticket.by}</th>
          <th scope="col">${ticket.on}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (stage) =>
            html`<tr>
              <th scope="row">
                <span class="box" aria-hidden="true"></span
                >${say(shownState(lifecycle, 'stage', stage).label, language)}
              </th>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Lies with the work from bench to bench: whose it is by its number, what is to be done, by when. */
export function ticketSheet(scene: SheetScene): TemplateResult {
  const { subject, messages, language, qr } = scene;
  const { sheet, list } = messages;
  const { prescription: rx } = subject;
  const due = dueDateOf(subject) ?? rx.dateWanted;
  const reference = referenceOf(subject);
  return sheetFrame(scene, {
    kind: 'ticket',
    title: sheet.title.ticket,
    body: html`${marksView(scene)}
      <div class="badge">
        <div>
          <p class="big number">${subject.caseNumber ?? sheet.noNumber}</p>
          <dl class="rows">
            ${due ? row(sheet.due, html`<strong class="due">${formatsFor(language).day(due)}</strong>`) : nothing}
            ${row(sheet.patientCode, html`<span class="number">${rx.patientCode || list.noPatient}</span>`)}
            ${rowIf(sheet.dentist, rx.doctorName)}
          </dl>
        </div>
        ${qr ? qrView(qr, sheet.ticket.qr(reference)) : nothing}
      </div>
      <section class="block">
        <h2>${sheet.work}</h2>
        <ol class="pieces">
          ${pieces(scene).map((item) => pieceView(item, scene))}
        </ol>
      </section>
      ${toothDiagram(scene)}
      ${
        rx.instructions
          ? html`<section class="block">
              <h2>${messages.wizard.fields.instructions.label}</h2>
              <p>${asWritten(rx.instructions)}</p>
            </section>`
          : nothing
      }
      ${stepsView(scene)}
      <section class="block">
        <h2>${sheet.ticket.notes}</h2>
        ${writeIn(3)}
      </section>
      <p class="small quiet">${sheet.ticket.refer}</p>`,
  });
}
