import { html, nothing, type TemplateResult } from 'lit';
import { dueDateOf, filesIn, groupsOf, type PrescriptionItem, say, slotAt, slotOf } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { answeredGroups, caseGroups, shadeRows, unitRows } from '../internal/rx-words.js';
import {
  addressView,
  groupsView,
  labAddress,
  materialName,
  pieces,
  productWords,
  row,
  rowIf,
  rowsView,
  sheetFrame,
  teethView,
} from './sheet-parts.js';
import { isAboutPractice, isDraft, orderOf, practiceOf, sentAt, type SheetScene } from './sheet-scene.js';
import { keepYearsOf, statementsOf } from '../internal/law.js';
import { signatureView } from './signature-view.js';
import { toothDiagram } from './tooth-diagram.js';

/** Laboratory, prescriber, patient: who asks whom, for whom. "standards C6" */
function partiesView(scene: SheetScene): TemplateResult {
  const { subject, profile, messages } = scene;
  const { prescription: rx } = subject;
  const { sheet, wizard } = messages;
  const ofPatient = answeredGroups(caseGroups(profile, ['patient']), orderOf(subject), scene, {
    isDraft: isDraft(scene),
  }).flatMap(({ rows }) => rows);
  return html`<div class="parties">
    <section class="party">
      <h2>${sheet.lab}</h2>
      ${addressView(labAddress(scene))}
      <p>${profile.contact.phone} · ${profile.contact.email}</p>
      <dl class="rows">${rowIf(sheet.labLicence, profile.licence)}</dl>
    </section>
    <section class="party">
      <h2>${sheet.dentist}</h2>
      ${addressView([rx.doctorName, practiceOf(scene)].filter(Boolean).join('\n'))}
      <dl class="rows">
        ${rowIf(sheet.licence, rx.licenceNumber)} ${rowIf(sheet.deliverTo, rx.deliveryAddress)}
      </dl>
    </section>
    <section class="party">
      <h2>${sheet.patient}</h2>
      <dl class="rows">
        ${row(sheet.patientCode, html`<strong class="number">${rx.patientCode || messages.list.noPatient}</strong>`)}
        ${rowIf(wizard.fields.yearOfBirth.label, rx.yearOfBirth ? String(rx.yearOfBirth) : undefined)}
        ${rowIf(wizard.fields.sex.label, rx.sex && wizard.sexes[rx.sex])} ${rowsView(ofPatient)}
      </dl>
    </section>
  </div>`;
}

function datesView(scene: SheetScene): TemplateResult {
  const { subject, messages, language, profile } = scene;
  const { prescription: rx, origin } = subject;
  const { sheet, timeline, detail } = messages;
  const formats = formatsFor(language);
  const sent = sentAt(scene);
  const due = dueDateOf(subject);
  const known = profile.services[rx.service];
  const kind = origin && say(profile.followUps[origin.kind]?.label ?? { en: origin.kind }, language);
  return html`<dl class="dates">
    ${row(sheet.sent, sent ? formats.dayOf(sent) : sheet.notSent)}
    ${rx.dateWanted ? row(sheet.wanted, formats.day(rx.dateWanted)) : nothing}
    ${due && due !== rx.dateWanted ? row(sheet.due, formats.day(due)) : nothing}
    ${known ? row(timeline.fieldNames.service, say(known.label, language)) : nothing}
    ${rx.priority === 'urgent' ? row(sheet.priority, html`<strong>${detail.order.priority.urgent}</strong>`) : nothing}
    ${origin ? row(messages.wizard.fields.items.label, sheet.origin(kind!, origin.caseNumber)) : nothing}
  </dl>`;
}

/** One piece of work, whole: no page break comes into it. */
function pieceView(item: PrescriptionItem, index: number, scene: SheetScene): TemplateResult {
  const { profile, messages, subject } = scene;
  const { fields } = messages.wizard;
  const groups = answeredGroups(groupsOf(profile.catalogue, item), orderOf(subject), scene, {
    item,
    isDraft: isDraft(scene),
  });
  return html`<li class="piece">
    <p class="what">
      <span class="index quiet">${index + 1}</span>
      <strong>${productWords(item, scene)}</strong>
      ${teethView(item, scene)}
    </p>
    <dl class="grid">
      ${rowIf(fields.material.label, materialName(item, scene))} ${rowsView(shadeRows(item, scene))}
      ${rowsView(unitRows(item, scene))} ${groups.flatMap(({ rows }) => rowsView(rows))}
      ${
        item.note
          ? html`<div class="wide">
              <dt>${fields.note.label}</dt>
              <dd>${asWritten(item.note)}</dd>
            </div>`
          : nothing
      }
    </dl>
  </li>`;
}

const DIGITS = 16;
/** "9f2c 01ab 77e0 4d13" */
const shortDigest = (root: string): string => root.slice(0, DIGITS).replace(/(.{4})(?=.)/g, '$1 ');

function filesView(scene: SheetScene): TemplateResult {
  const { subject, profile, messages, language } = scene;
  const { files } = messages.sheet;
  const { prescription: rx } = subject;
  const slots = [...new Set([...Object.keys(profile.catalogue.slots), ...Object.keys(rx.scans).map(slotOf)])];
  const all = slots.flatMap((slot) => filesIn(rx, slot));
  return html`<section class="block">
    <h2>${files.heading}</h2>
    ${
      all.length
        ? html`<table>
              <thead>
                <tr>
                  <th scope="col">${files.place}</th>
                  <th scope="col">${files.name}</th>
                  <th scope="col">${files.size}</th>
                  <th scope="col">${files.digest}</th>
                </tr>
              </thead>
              <tbody>
                ${all.map(
                  ([place, file]) =>
                    html`<tr>
                      <td>
                        ${say(slotAt(profile.catalogue, place)?.label ?? { en: slotOf(place) }, language)}
                      </td>
                      <td>${asWritten(file.name)}</td>
                      <td class="number">${formatsFor(language).bytes(file.bytes)}</td>
                      <td class="number digest">${shortDigest(file.root)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <p class="small quiet">${files.digestNote}</p>`
        : html`<p>${files.none}</p>`
    }
  </section>`;
}

/** What the law has said on every prescription of the place, and for how long it is kept. */
function lawView(scene: SheetScene): TemplateResult | typeof nothing {
  const { profile, messages, language } = scene;
  const { jurisdiction } = profile;
  if (!jurisdiction) return nothing;
  const order = orderOf(scene.subject);
  const statements = statementsOf(profile, order);
  const years = keepYearsOf(profile, order);
  return html`<section class="law">
    ${statements.map(({ text }) => html`<p>${say(text, language)}</p>`)}
    <p class="small">
      ${years ? messages.sheet.keep(years) : nothing} ${messages.sheet.rule(jurisdiction.source)}
    </p>
  </section>`;
}

/** Everything that was ordered, by whom and for whom, as the law of the place wants to see it. "S1 · prescription" */
export function prescriptionSheet(scene: SheetScene): TemplateResult {
  const { subject, profile, messages, language } = scene;
  const { prescription: rx } = subject;
  const { sheet, wizard } = messages;
  const answered = answeredGroups(
    caseGroups(profile, ['request', 'files', 'details']),
    orderOf(subject),
    scene,
    // who prescribes stands on top already
    { isDraft: isDraft(scene), isShown: (question) => !isAboutPractice(question) },
  );
  const title = profile.jurisdiction ? say(profile.jurisdiction.title, language) : sheet.title.prescription;
  const items = pieces(scene);
  return sheetFrame(scene, {
    kind: 'prescription',
    title,
    body: html`${isDraft(scene) ? html`<p class="stamp"><strong>${sheet.draft}</strong> ${sheet.draftNote}</p>` : nothing}
      ${partiesView(scene)} ${datesView(scene)}
      <section class="block">
        <h2>${sheet.work}</h2>
        ${
          items.length
            ? html`<ol class="pieces">
                ${items.map((item, index) => pieceView(item, index, scene))}
              </ol>`
            : html`<p>${sheet.none}</p>`
        }
      </section>
      ${toothDiagram(scene)} ${groupsView(answered)}
      ${
        rx.instructions
          ? html`<section class="block">
              <h2>${wizard.fields.instructions.label}</h2>
              <p>${asWritten(rx.instructions)}</p>
            </section>`
          : nothing
      }
      ${filesView(scene)} ${signatureView(scene)} ${lawView(scene)}`,
  });
}
