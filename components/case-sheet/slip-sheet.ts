import { html, nothing, type TemplateResult } from 'lit';
import { holds, say } from '../../src/index.js';
import { answerWords, caseGroups, questionIn } from '../internal/rx-words.js';
import { qrView } from './qr.js';
import { addressView, labAddress, row, sheetFrame, writeIn } from './sheet-parts.js';
import { shortId } from '../internal/short-id.js';
import { orderOf, practiceOf, referenceOf, type SheetScene } from './sheet-scene.js';

/** Carrier and tracking number, where the order says them. */
function shippingView(scene: SheetScene): TemplateResult | typeof nothing {
  const { profile, subject, messages, language } = scene;
  const groups = caseGroups(profile);
  const rows = (profile.catalogue.parcel?.answers ?? []).flatMap((key) => {
    const question = questionIn(groups, key);
    const answer = subject.prescription.answers[key]?.trim();
    if (!question || question.identifies || !answer) return [];
    return [row(say(question.label, language), answerWords(question, answer, scene))];
  });
  if (!rows.length) return nothing;
  return html`<section class="block">
    <h2>${messages.sheet.slip.shipping}</h2>
    <dl class="grid">${rows}</dl>
  </section>`;
}

const tick = (content: unknown): TemplateResult =>
  html`<li><span class="box" aria-hidden="true"></span>${content}</li>`;

/** Lies in the parcel, so that the lab can tell which order an impression belongs to. "A5.19" */
export function slipSheet(scene: SheetScene): TemplateResult {
  const { subject, profile, messages, language, qr } = scene;
  const practice = practiceOf(scene);
  const { sheet } = messages;
  const { prescription: rx } = subject;
  const order = orderOf(subject);
  const contents = (profile.catalogue.parcel?.contents ?? []).filter(({ when }) => holds(when, order));
  const from = [rx.doctorName, practice].filter(Boolean).join('\n');
  return sheetFrame(scene, {
    kind: 'packing-slip',
    title: sheet.title['packing-slip'],
    body: html`<p class="stamp"><strong>${sheet.slip.put}</strong></p>
      <div class="badge">
        <div>
          <p class="big number">${subject.caseNumber ?? shortId(subject)}</p>
          <dl class="rows">
            ${row(sheet.patientCode, html`<span class="number">${rx.patientCode || messages.list.noPatient}</span>`)}
          </dl>
        </div>
        ${qr ? qrView(qr, sheet.ticket.qr(referenceOf(subject))) : nothing}
      </div>
      <div class="parties two">
        <section class="party">
          <h2>${sheet.slip.from}</h2>
          ${from ? addressView(from) : nothing} ${practice?.includes('\n') ? nothing : writeIn(4)}
        </section>
        <section class="party to">
          <h2>${sheet.slip.to}</h2>
          ${addressView(labAddress(scene))}
          <p>${profile.contact.phone}</p>
        </section>
      </div>
      <section class="block">
        <h2>${sheet.slip.contents}</h2>
        <p class="quiet">${sheet.slip.contentsHint}</p>
        <ul class="ticks">
          ${contents.map(({ label }) => tick(say(label, language)))}
          ${tick(html`<span class="write-in">${sheet.slip.other} <span class="rule"></span></span>`)}
        </ul>
      </section>
      ${shippingView(scene)}
      <p class="small quiet">${sheet.slip.noName}</p>`,
  });
}
